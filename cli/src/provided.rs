//! The items that the host provides to components in addition to the imports of its world.

use std::collections::HashSet;

use worldbind_codegen::suggest::did_you_mean;
use worldbind_resolve::{InterfaceName, Policy};

use crate::foreign::name as shown;
use crate::report::Report;
use crate::steps::step;

/// The names in `--provided`.
#[derive(Clone, Debug, Default)]
pub struct Provided {
    names: Vec<String>,
    known: HashSet<String>,
}

impl Provided {
    /// `names` are namespaces, packages, interfaces and functions.
    pub fn new(names: impl IntoIterator<Item = String>) -> Self {
        let names: Vec<_> = names.into_iter().collect();
        Provided {
            known: names.iter().cloned().collect(),
            names,
        }
    }

    /// Whether one of the names matches an import.
    pub(crate) fn names(&self, import: &InterfaceName) -> bool {
        step();
        // The keys of a policy are also the names that users write here.
        !self.is_empty() && Policy::any_key(import, &mut |key| self.known.contains(key))
    }

    /// Whether the host provides nothing else.
    pub(crate) fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// A line for each name that matches no import of the components, because it may be misspelled.
    pub(crate) fn warnings(&self, report: &Report) -> String {
        let components = report.components.iter();
        let known: Vec<_> = components.filter(|it| it.imports.is_some()).collect();
        match known.is_empty() {
            true => String::new(),
            false => self.unused(known.iter().flat_map(|it| &it.import_names)),
        }
    }

    /// A line for each name that matches none of the imports.
    pub(crate) fn unused<'i>(
        &self,
        imports: impl Iterator<Item = &'i InterfaceName> + Clone,
    ) -> String {
        let mut unused: HashSet<_> = self.names.iter().map(String::as_str).collect();
        for import in imports.clone() {
            Policy::any_key(import, &mut |key| {
                unused.remove(key);
                false
            });
        }
        if unused.is_empty() {
            return String::new();
        }
        let keys: HashSet<_> = imports.flat_map(Policy::keys).collect();
        let unused = self
            .names
            .iter()
            .filter(|name| unused.contains(name.as_str()));
        unused.map(|name| warning(name, &keys)).collect()
    }
}

fn warning(name: &str, keys: &HashSet<String>) -> String {
    // A much longer name cannot be near.
    let near = keys.iter().filter(|key| key.len() <= 2 * name.len() + 2);
    let mut near: Vec<_> = near.map(String::as_str).collect();
    near.sort_unstable();
    let hint = did_you_mean(name, near);
    let name = shown(name);
    format!("warning: `--provided {name}` matches no import{hint}\n")
}
