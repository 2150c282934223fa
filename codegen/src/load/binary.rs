//! A package in binary form.
//!
//! The parser's decoder trusts its input: it recurses into types, and into packages that use each
//! other. If the stack overflows, the compiler ends. So input that is nested too deeply is refused
//! before.

use std::ops::Range;
use std::panic;

use wasmparser::{
    BinaryReader, ComponentExternalKind, ComponentType, ComponentTypeDeclaration, ComponentTypeRef,
    ComponentTypeSectionReader, InstanceTypeDeclaration, Parser, Payload,
};
use wit_parser::decoding::{DecodedWasm, decode};
use wit_parser::{PackageId, Resolve, validate_id};
use worldbind_resolve::{escaped, printable};

use super::chains::{Chains, on_stack_for};
use super::renamed::package_links;
use super::stability::unstable_feature;

/// How deep component and instance types may be nested. A package has three levels.
const DEPTH: usize = 50;

/// How many imports and exports a component may have, including those of the components inside it.
const LINKS: u32 = 2_000;

/// Whether a component may be read as a package with the component's own world.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Components {
    /// It is an error.
    Refused,
    Read,
}

/// Reads a package. Messages call it `name`.
pub(super) fn parse_binary(
    name: &str,
    contents: &[u8],
    components: Components,
) -> Result<(Resolve, PackageId), String> {
    let name = printable(name);
    match look_at(contents) {
        Ok(Kind::Package) => {}
        Ok(Kind::Component) if components == Components::Read => {
            return parse_component(contents)
                .map_err(|error| format!("`{name}` is not a component: {}", escaped(&error)));
        }
        Ok(Kind::Module) => {
            return Err(format!(
                "`{name}` is a core module; expected a WIT package in binary form"
            ));
        }
        Ok(Kind::Component) => {
            return Err(format!(
                "`{name}` is a component; expected a WIT package in binary form"
            ));
        }
        Err(error) => {
            return Err(format!(
                "`{name}` is not a WIT package: {}",
                escaped(&error)
            ));
        }
    }
    match decode_package(contents) {
        Ok(Ok(package)) => Ok(package),
        Ok(Err(error)) => Err(format!(
            "`{name}` is not a WIT package: {}",
            escaped(&error)
        )),
        Err(Panicked) => Err(format!("`{name}` is not a WIT package: it is damaged")),
    }
}

/// The parser panicked. This happens if a package is valid WebAssembly, but parts of it are
/// missing.
struct Panicked;

fn decode_package(contents: &[u8]) -> Result<Result<(Resolve, PackageId), String>, Panicked> {
    let links = match caught(|| package_links(contents))? {
        Ok(links) => links,
        Err(error) => return Ok(Err(error)),
    };
    let decoded = match on_stack_for(links, || caught(|| decode(contents))) {
        Ok(decoded) => decoded?,
        Err(error) => return Ok(Err(error)),
    };
    let (resolve, package) = match decoded {
        Ok(DecodedWasm::WitPackage(resolve, package)) => (resolve, package),
        Ok(DecodedWasm::Component(..)) => {
            return Ok(Err("expected a package, found a component".to_owned()));
        }
        Err(error) => return Ok(Err(format!("{error:#}"))),
    };
    if let Some(feature) = features(&resolve).find(|feature| validate_id(feature).is_err()) {
        return Ok(Err(format!(
            "the name of the feature `{feature}` is not valid"
        )));
    }
    let mut empty = Resolve::default();
    let merged = merge_into(&mut empty, resolve.clone())?;
    Ok(merged.map(|_| (resolve, package)))
}

/// Reads the world of a component.
fn parse_component(contents: &[u8]) -> Result<(Resolve, PackageId), String> {
    let links = check_component(contents)?;
    let damaged = |Panicked| "it is damaged".to_owned();
    let decoded = on_stack_for(links, || caught(|| decode(contents)))?;
    let decoded = decoded.map_err(damaged)?;
    match decoded.map_err(|error| format!("{error:#}"))? {
        DecodedWasm::Component(resolve, world) => {
            let package = resolve.worlds[world].package;
            let package = package.ok_or_else(|| "its world has no package".to_owned())?;
            let mut empty = Resolve::default();
            let merged = merge_into(&mut empty, resolve.clone()).map_err(damaged)?;
            merged.map(|_| (resolve, package))
        }
        DecodedWasm::WitPackage(..) => Err("it is a WIT package".to_owned()),
    }
}

/// Checks that a reader that uses recursion can read a component. Returns how many interfaces may
/// use each other in a chain.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`Payload` is non-exhaustive; only these sections have types or links"
)]
fn check_component(contents: &[u8]) -> Result<usize, String> {
    let mut links = 0;
    for payload in Parser::new(0).parse_all(contents) {
        let range = match payload.map_err(|error| error.to_string())? {
            Payload::ComponentTypeSection(section) => section.range(),
            Payload::ComponentImportSection(section) => {
                links += section.count();
                continue;
            }
            Payload::ComponentExportSection(section) => {
                links += section.count();
                continue;
            }
            _ => continue,
        };
        let types = within(contents, &range).unwrap_or_default();
        let is_shallow = is_shallow(BinaryReader::new(types, range.start));
        if !is_shallow.map_err(|error| error.to_string())? {
            return Err(format!("it has more than {DEPTH} levels of nested types"));
        }
    }
    match links {
        ..=LINKS => Ok(links as usize),
        _ => Err(format!("it has more than {LINKS} imports and exports")),
    }
}

/// The features of `@unstable` items. They are in a separate section, where they may be any text.
fn features(resolve: &Resolve) -> impl Iterator<Item = &str> {
    let of_interfaces = resolve.interfaces.iter().flat_map(|(_, interface)| {
        let functions = interface.functions.values();
        let functions = functions.map(|function| &function.stability);
        functions.chain([&interface.stability])
    });
    let of_types = resolve.types.iter().map(|(_, ty)| &ty.stability);
    let of_worlds = resolve.worlds.iter().flat_map(|(_, world)| {
        let items = world.imports.values().chain(world.exports.values());
        let items = items.map(|item| item.stability(resolve));
        items.chain([&world.stability])
    });
    let all = of_interfaces.chain(of_types).chain(of_worlds);
    all.filter_map(unstable_feature)
}

/// Adds decoded packages to a [`Resolve`].
pub(super) fn merge(
    resolve: &mut Resolve,
    other: Resolve,
    package: PackageId,
) -> Result<PackageId, String> {
    let name = other.packages[package].name.to_string();
    let merged = merge_into(resolve, other)
        .unwrap_or_else(|Panicked| Err("it cannot be merged with the other packages".to_owned()));
    let packages =
        merged.map_err(|error| format!("package `{}`: {}", printable(&name), escaped(&error)))?;
    let merged = packages.get(package.index()).copied();
    merged.ok_or_else(|| "a package in binary form has no main package".to_owned())
}

/// The packages of `other` as they are in `resolve`.
fn merge_into(
    resolve: &mut Resolve,
    other: Resolve,
) -> Result<Result<Vec<PackageId>, String>, Panicked> {
    let mut chains = Chains::default();
    chains.add_resolved(resolve);
    chains.add_resolved(&other);
    let links = match chains.links() {
        Ok(links) => links,
        Err(bad) => return Ok(Err(bad.message)),
    };
    let merged = on_stack_for(links, || caught(|| resolve.merge(other)));
    Ok(match merged {
        Ok(merged) => merged?
            .map(|remap| remap.packages)
            .map_err(|error| format!("{error:#}")),
        Err(error) => Err(error),
    })
}

fn caught<T>(work: impl FnOnce() -> T) -> Result<T, Panicked> {
    panic::catch_unwind(panic::AssertUnwindSafe(work)).map_err(|_| Panicked)
}

/// The kind of a WebAssembly file.
enum Kind {
    Module,
    Component,
    Package,
}

/// Finds out what a file is, without reading types that are nested too deep.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`Payload` is non-exhaustive; a package has only these sections"
)]
fn look_at(contents: &[u8]) -> Result<Kind, String> {
    // Version 1 of what the specification calls layer 0.
    if contents.get(4..8) == Some(&[1, 0, 0, 0]) {
        return Ok(Kind::Module);
    }
    let mut has_types = false;
    for payload in Parser::new(0).parse_all(contents) {
        match payload.map_err(|error| error.to_string())? {
            Payload::ComponentTypeSection(section) => check_depth(contents, &section)?,
            Payload::ComponentExportSection(section) => {
                for export in section {
                    let export = export.map_err(|error| error.to_string())?;
                    if export.kind != ComponentExternalKind::Type {
                        return Ok(Kind::Component);
                    }
                    has_types = true;
                }
            }
            // A file that imports only types is a WIT package.
            Payload::ComponentImportSection(section) => {
                for import in section {
                    let import = import.map_err(|error| error.to_string())?;
                    if !matches!(import.ty, ComponentTypeRef::Type(_)) {
                        return Ok(Kind::Component);
                    }
                    has_types = true;
                }
            }
            Payload::Version { .. }
            | Payload::CustomSection(_)
            | Payload::ComponentAliasSection(_)
            | Payload::End(_) => {}
            _ => return Ok(Kind::Component),
        }
    }
    Ok(match has_types {
        true => Kind::Package,
        false => Kind::Component,
    })
}

fn check_depth(contents: &[u8], section: &ComponentTypeSectionReader<'_>) -> Result<(), String> {
    let range = section.range();
    let types = within(contents, &range).unwrap_or_default();
    let is_shallow = is_shallow(BinaryReader::new(types, range.start));
    match is_shallow.map_err(|error| error.to_string())? {
        true => Ok(()),
        false => Err(format!("it has more than {DEPTH} levels of nested types")),
    }
}

/// The bytes of a section. The parsers of some engines count bytes in `u64`, and those of others in
/// `usize`.
fn within<'a, N: Copy + TryInto<usize>>(contents: &'a [u8], range: &Range<N>) -> Option<&'a [u8]> {
    let start = range.start.try_into().ok()?;
    let end = range.end.try_into().ok()?;
    contents.get(start..end)
}

/// Whether a reader that uses recursion can read the component and instance types of a section.
fn is_shallow(mut reader: BinaryReader<'_>) -> wasmparser::Result<bool> {
    // The number of remaining entries of each open list: the section, then the nested types.
    let mut open = vec![(reader.read_var_u32()?, Entry::Type)];
    while let Some((left, entry)) = open.last_mut() {
        if *left == 0 {
            open.pop();
            continue;
        }
        *left -= 1;
        if let Some(list) = read_entry(&mut reader, *entry)? {
            open.push(list);
            if open.len() > DEPTH {
                return Ok(false);
            }
        }
    }
    Ok(true)
}

/// The kind of entries of a list.
#[derive(Clone, Copy)]
enum Entry {
    Type,
    OfComponent,
    OfInstance,
}

/// Reads an entry. If it is a list, reads only the number of its entries and their kind.
fn read_entry(
    reader: &mut BinaryReader<'_>,
    entry: Entry,
) -> wasmparser::Result<Option<(u32, Entry)>> {
    let mut ahead = reader.clone();
    let is_type = match entry {
        Entry::Type => true,
        Entry::OfComponent | Entry::OfInstance => ahead.read_u8()? == 0x01,
    };
    let list = match is_type.then(|| ahead.read_u8()).transpose()? {
        Some(0x41) => Some(Entry::OfComponent),
        Some(0x42) => Some(Entry::OfInstance),
        _ => None,
    };
    if let Some(entries) = list {
        let count = ahead.read_var_u32()?;
        *reader = ahead;
        return Ok(Some((count, entries)));
    }
    match entry {
        Entry::Type => drop(reader.read::<ComponentType<'_>>()?),
        Entry::OfComponent => drop(reader.read::<ComponentTypeDeclaration<'_>>()?),
        Entry::OfInstance => drop(reader.read::<InstanceTypeDeclaration<'_>>()?),
    }
    Ok(None)
}
