//! The names of user-defined items at the root.

use proc_macro2::Ident;

use crate::impossible::Impossible;
use crate::model::ModulePath;
use crate::names;
use crate::options::{Entries, Options, With};
use crate::survey::UsersModule;

/// The names of user-defined items at the root, in the order of a world's entries.
#[derive(Default)]
pub(crate) struct RootNames {
    /// The items of `with`, such as `__with_name0`.
    pub(crate) with: Vec<Ident>,
    /// The error types of `trappable_error_type`, such as `_TrappableError0`.
    pub(crate) errors: Vec<Ident>,
    /// The types of ids of `named_imports`, such as `_NamedImport0`.
    pub(crate) ids: Vec<Ident>,
}

impl RootNames {
    /// One for each world. What the worlds share has one name.
    pub(super) fn of_worlds(options: &Options) -> Vec<Self> {
        let mut next = Next {
            with: options.entries.with.len(),
            errors: options.entries.trappable_errors.len(),
        };
        let worlds = options.worlds.iter();
        let worlds = worlds.map(|world| match &world.generation {
            Some(generation) => next.names(&generation.entries),
            None => Next::default().names(&options.entries),
        });
        worlds.collect()
    }

    /// The path from the root to a user's module.
    pub(crate) fn users_module(&self, module: &UsersModule) -> Result<ModulePath, Impossible> {
        let item = self.with.get(module.entry);
        let item = item.ok_or_else(|| Impossible::new("an entry of `with` has no name"))?;
        let within = module.modules.iter().map(|name| names::ident(name));
        Ok([item.clone()].into_iter().chain(within).collect())
    }
}

/// The next numbers of items that belong to only one generation.
#[derive(Default)]
struct Next {
    with: usize,
    errors: usize,
}

impl Next {
    fn names(&mut self, entries: &Entries) -> RootNames {
        let Entries {
            own,
            with,
            trappable_errors,
            named_imports,
            ..
        } = entries;
        let numbered = |prefix: &str, number: usize| names::ident(&format!("{prefix}{number}"));
        let with_numbers = numbers(&mut self.with, own.with, with.len());
        let with_name = |(number, with): (usize, &With)| {
            names::ident_at(&format!("__with_name{number}"), &with.path)
        };
        let errors = numbers(
            &mut self.errors,
            own.trappable_errors,
            trappable_errors.len(),
        );
        RootNames {
            with: with_numbers.into_iter().zip(with).map(with_name).collect(),
            errors: errors
                .into_iter()
                .map(|number| numbered("_TrappableError", number))
                .collect(),
            ids: (0..named_imports.len())
                .map(|number| numbered("_NamedImport", number))
                .collect(),
        }
    }
}

/// The numbers of `all` entries, of which the first `own` belong to only one generation.
fn numbers(next: &mut usize, own: usize, all: usize) -> Vec<usize> {
    let first = *next;
    *next += own;
    let shared = 0..all.saturating_sub(own);
    (first..first + own).chain(shared).collect()
}
