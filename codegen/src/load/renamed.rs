//! Finds out how packages in one file in binary form use each other, before the file is decoded.
//!
//! The decoder sorts packages by recursion, and never ends if they use each other in a circle. Only
//! the decoder knows which package uses which. So this file decodes the same bytes with all
//! interfaces renamed into one package. Then the decoder has no packages to sort.

use std::collections::HashMap;
use std::convert::Infallible;

use wasm_encoder::reencode::component_utils::parse_component_type_declaration;
use wasm_encoder::reencode::{Error, Reencode, ReencodeComponent};
use wasm_encoder::{Component, ComponentExternName};
use wasmparser::names::{ComponentName, ComponentNameKind};
use wasmparser::{ComponentTypeDeclaration, CustomSectionReader, Parser};
use wit_parser::Resolve;
use wit_parser::decoding::decode;

use super::chains::{longest, used_interfaces};
use super::graph::Graph;

/// The number of links in the longest chain of packages that use each other.
///
/// # Errors
///
/// If packages use each other in a circle, if a chain is too long, or if the bytes are not a
/// package.
pub(super) fn package_links(contents: &[u8]) -> Result<usize, String> {
    let mut names = Names::default();
    let mut renamed = Component::new();
    names
        .parse_component(&mut renamed, Parser::new(0), contents)
        .map_err(|error| error.to_string())?;
    if let Some(name) = names.ambiguous {
        return Err(format!("the interface `{name}` has two names"));
    }
    let decoded = decode(&renamed.finish()).map_err(|error| format!("{error:#}"))?;
    let graph = package_graph(decoded.resolve(), &names.packages);
    longest(&graph, "package").map_err(|bad| bad.message)
}

fn package_graph(resolve: &Resolve, packages: &[String]) -> Graph {
    let package = |id| {
        let name = resolve.interfaces.get(id)?.name.as_ref()?;
        let number: usize = name.strip_prefix(PREFIX)?.parse().ok()?;
        packages.get(number)
    };
    let mut graph = Graph::default();
    for (id, interface) in resolve.interfaces.iter() {
        let used = used_interfaces(interface, |id| resolve.types.get(id));
        let used = used.filter_map(package);
        for (from, to) in used.filter_map(|to| Some((package(id)?, to))) {
            if from != to {
                graph.link(from, to);
            }
        }
    }
    graph
}

/// The new name of an interface begins with this, followed by a number.
const PREFIX: &str = "i";

/// The interfaces whose names were changed.
#[derive(Default)]
struct Names {
    /// The number and the version suffix of each name.
    numbers: HashMap<String, (usize, Option<String>)>,
    /// The names of each interface of a package.
    interfaces: HashMap<(String, String), String>,
    /// The package of each number.
    packages: Vec<String>,
    /// A name with several meanings, or an interface with several names. The decoder would treat it
    /// as one interface in some places and as several in others.
    ambiguous: Option<String>,
}

impl Names {
    fn rename(&mut self, name: &str, suffix: Option<&str>) -> Option<String> {
        if let Some((number, known)) = self.numbers.get(name) {
            if known.as_deref() != suffix {
                self.ambiguous = Some(name.to_owned());
            }
            return Some(new_name(*number));
        }
        let (package, interface) = parts(name, suffix)?;
        let number = self.packages.len();
        self.packages.push(package.clone());
        let names = &mut self.interfaces;
        if names
            .insert((package, interface), name.to_owned())
            .is_some()
        {
            self.ambiguous = Some(name.to_owned());
        }
        let suffix = suffix.map(str::to_owned);
        self.numbers.insert(name.to_owned(), (number, suffix));
        Some(new_name(number))
    }

    fn rename_extern<'a>(
        &mut self,
        name: wasmparser::ComponentExternName<'a>,
    ) -> ComponentExternName<'a> {
        let suffix = name.version_suffix;
        let implements = name.implements.and_then(|name| self.rename(name, suffix));
        let renamed = match implements {
            Some(_) => None,
            None => self.rename(name.name, suffix),
        };
        let is_renamed = renamed.is_some() || implements.is_some();
        let mut new = ComponentExternName::from(name);
        new.name = renamed.map_or(new.name, Into::into);
        new.implements = implements.map(Into::into).or(new.implements);
        new.version_suffix = new.version_suffix.filter(|_| !is_renamed);
        new
    }
}

/// A name like `x:x/i5`.
fn new_name(number: usize) -> String {
    format!("x:x/{PREFIX}{number}")
}

/// The package, with its version as the decoder understands it, and the name within it.
fn parts(name: &str, suffix: Option<&str>) -> Option<(String, String)> {
    let parsed = ComponentName::new(name, 0).ok()?;
    let ComponentNameKind::Interface(interface) = parsed.kind() else {
        return None;
    };
    let (namespace, package) = (interface.namespace(), interface.package());
    let package = match interface.version(suffix) {
        Ok(Some(version)) => format!("{namespace}:{package}@{version}"),
        Ok(None) => format!("{namespace}:{package}"),
        // The decoder will report it.
        Err(_) => return None,
    };
    Some((package, interface.interface().to_string()))
}

impl Reencode for Names {
    type Error = Infallible;
}

impl ReencodeComponent for Names {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the other declarations have no names of interfaces"
    )]
    fn parse_component_type_declaration(
        &mut self,
        component: &mut wasm_encoder::ComponentType,
        declaration: ComponentTypeDeclaration<'_>,
    ) -> Result<(), Error<Infallible>> {
        match declaration {
            ComponentTypeDeclaration::Import(import) => {
                let ty = self.component_type_ref(import.ty)?;
                component.import(self.rename_extern(import.name), ty);
                Ok(())
            }
            ComponentTypeDeclaration::Export { name, ty } => {
                let ty = self.component_type_ref(ty)?;
                component.export(self.rename_extern(name), ty);
                Ok(())
            }
            other => parse_component_type_declaration(self, component, other),
        }
    }

    /// The docs and gates of a package refer to the old names, so they are left out.
    fn parse_component_custom_section(
        &mut self,
        _: &mut Component,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        Ok(())
    }
}
