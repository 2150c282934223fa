//! Loads the WIT that [`Options`] name: reads and parses files, and chooses the world.
//!
//! Paths are relative to the root folder that the caller passes. The environment and the current
//! directory do not matter, and no message shows the absolute path of the root folder.

mod binary;
mod chains;
mod component_limits;
mod contents;
mod engine;
mod features;
mod file;
mod generations;
mod graph;
mod headers;
mod measures;
mod missing;
mod mixed;
mod nearby;
mod nearest;
mod packages;
mod parsed_source;
mod place;
mod purpose;
mod read_wit;
mod refused;
mod renamed;
mod role;
mod same_api;
mod shown;
mod sizes;
mod sources;
mod stability;
mod wit;
mod wit_names;
mod world;

use self::binary::Components;
use self::chains::{Chains, on_stack_for};
pub(crate) use self::component_limits::FLAGS;
pub(crate) use self::contents::{
    components, definition, error_of, has_parts, id_of, is_definition, is_resource,
};
pub(crate) use self::engine::{all_sizes, role};
use self::features::find_features;
pub use self::file::{begins_as_wasm, is_wasm};
pub(crate) use self::generations::version_of;
use self::generations::{check_generations, report_world};
use self::measures::check_types;
use self::missing::Missing;
use self::packages::{Read, Unresolved, invalid, parse_files, parse_inline};
use self::parsed_source::ParsedSource;
use self::place::literal_of;
use self::purpose::Purpose;
pub use self::read_wit::ReadWit;
use self::refused::{Refused, find_refused};
pub(crate) use self::role::Role;
use self::sizes::check_sizes;
use self::sources::{Source, empty_default, find_sources};
pub(crate) use self::stability::{is_deprecated, unstable_feature};
pub(crate) use self::wit::RefusedItem;
pub use self::wit::{Wit, WorldWit};
pub(crate) use self::wit_names::{unversioned_interface, unversioned_world};
use self::world::choose_world;
use crate::errors::Errors;
use crate::options::{ForLoad, Options, WorldForLoad, WorldOptions};
use crate::root::Root;
use crate::warnings::Warnings;
use std::path::{Path, PathBuf};
use syn::LitStr;
use wit_parser::{PackageId, ParsedUsePath, Resolve, WorldId, parse_use_path};
use worldbind_resolve::escaped;

/// The files and folders that the bindings depend on. If one of them changes, the bindings must be
/// generated again.
#[derive(Debug, Default)]
pub struct Inputs {
    /// Every file that was read, or that would have been read without an error.
    pub files: Vec<PathBuf>,
    /// The folders of these files. A file that is added to one of them may be read as well.
    pub folders: Vec<PathBuf>,
}

impl Inputs {
    fn add(&mut self, sources: &[Source], root: &Root) {
        let files = sources.iter().flat_map(Source::files);
        self.files.extend(files.map(|file| root.join(file)));
        let folders = sources.iter().filter_map(|source| source.folder.as_ref());
        self.folders.extend(folders.map(|folder| root.join(folder)));
    }
}

/// Reads the WIT that `options` name and chooses the worlds.
///
/// Adds everything that the bindings depend on to `inputs`, even if it fails, because the bindings
/// must be generated again when the user fixes a file.
///
/// # Errors
///
/// If files are missing, if the WIT is not valid, if it is not clear which world is meant, or if
/// the world cannot be encoded. Each error is at the literal that names what is wrong. The errors
/// of all worlds are reported together.
pub fn load<'a>(
    options: &Options,
    root: impl Into<Root<'a>>,
    inputs: &mut Inputs,
) -> Result<Wit, syn::Error> {
    load_for(Purpose::Bindings, &options.for_load(), &root.into(), inputs)
}

/// Reads the WIT of two versions of an API to compare them. They may be semver-compatible, and they
/// may be components. Each world is encoded.
pub(crate) fn load_versions(options: &Options, root: &Root<'_>) -> Result<Wit, syn::Error> {
    let options = &options.for_load();
    load_for(Purpose::Comparison, options, root, &mut Inputs::default())
}

fn load_for(
    purpose: Purpose,
    options: &ForLoad<'_>,
    root: &Root<'_>,
    inputs: &mut Inputs,
) -> Result<Wit, syn::Error> {
    let mut errors = Errors::new();
    let mut wit = Wit {
        worlds: Vec::new(),
        warnings: Warnings::default(),
    };
    let mut without_world = Vec::new();
    let is_encoded = options.is_encoded || purpose == Purpose::Comparison;
    for world in &options.worlds {
        match load_world(purpose, is_encoded, *world, root, inputs) {
            Ok((world, warnings)) => {
                wit.worlds.push(world);
                wit.warnings.append(warnings);
            }
            Err(Unloaded::NoWorld(message)) => without_world.push((*world, message)),
            Err(Unloaded::Wrong(error)) => errors.push_error(error),
        }
    }
    report_world(options, without_world, &mut errors);
    if wit.worlds.len() == options.worlds.len() && purpose == Purpose::Bindings {
        check_generations(options, &wit, &mut errors);
    }
    errors.finish()?;
    Ok(wit)
}

/// Why a world was not loaded.
enum Unloaded {
    /// It is not clear which world is meant.
    NoWorld(String),
    Wrong(syn::Error),
}

impl From<syn::Error> for Unloaded {
    fn from(error: syn::Error) -> Self {
        Unloaded::Wrong(error)
    }
}

fn load_world(
    purpose: Purpose,
    is_encoded: bool,
    world: WorldForLoad<'_>,
    root: &Root,
    inputs: &mut Inputs,
) -> Result<(WorldWit, Warnings), Unloaded> {
    let WorldForLoad {
        options,
        generation,
    } = world;
    let WorldOptions {
        // `find_sources` and `parse_wit` read these two.
        paths: _,
        inline: _,
        world: wanted,
        // `report_world` reads it.
        is_world_shared: _,
        // They name what is loaded here.
        entries: _,
    } = options;
    let (sources, missing) = find_sources(options, root);
    inputs.add(&sources, root);
    missing.finish()?;

    let parsed = parse_wit(options, &sources, root, purpose.components())?;
    let (read, packages) = resolve_wit(world, &sources, parsed, root)?;
    let at_world = |message| syn::Error::new(options.span(), message);
    let world_option = match generation {
        Some(_) => "`world: \"..\"`".to_owned(),
        None => root.world_option(),
    };
    let world = choose_world(read.resolve(), &packages, wanted.as_ref(), &world_option)
        .map_err(|message| message + &unread_world(options, &sources, root, &read))
        .map_err(Unloaded::NoWorld)?;
    check_types(read.resolve(), world)
        .and_then(|()| check_sizes(read.resolve(), world))
        .map_err(|(message, span)| at_world(read.show(&message, span)))?;
    let (refused, warnings) = check_refused(options, &sources, &read, world)?;
    let (resolve, encoded) = finish(is_encoded, read.into_resolve(), world).map_err(at_world)?;
    let wit = WorldWit {
        resolve,
        world,
        encoded,
        refused,
    };
    Ok((wit, warnings))
}

/// The last line of a message, which says where the package of the world is, if it was not read.
fn unread_world(options: &WorldOptions, sources: &[Source], root: &Root, read: &Read) -> String {
    let wanted = options.world.as_ref().map(LitStr::value);
    let wanted = wanted.and_then(|wanted| parse_use_path(&wanted).ok());
    let Some(ParsedUsePath::Package(package, _)) = wanted else {
        return String::new();
    };
    let missing = Missing {
        options,
        root,
        sources,
        used_in: sources.len(),
        read: read.packages(),
    };
    let explained = missing.explain_unread(&package);
    explained.map_or_else(String::new, |explained| format!("\n{explained}"))
}

/// The last steps, when the WIT is known to be valid: makes the packages for the bindings, and the
/// world in binary form.
fn finish(
    is_encoded: bool,
    mut resolve: Resolve,
    world: WorldId,
) -> Result<(Resolve, Option<Vec<u8>>), String> {
    let mut chains = Chains::default();
    chains.add_resolved(&resolve);
    let links = chains.links().map_err(|bad| bad.message)?;
    let encoded = on_stack_for(links, || {
        let encoded = is_encoded.then(|| encode_world(&resolve, world));
        resolve.generate_nominal_type_ids(world);
        encoded.transpose()
    });
    let encoded = encoded??;
    Ok((resolve, encoded))
}

/// Reports items that no component can have, as errors or as warnings. The first result contains
/// the items whose interface the user may replace: they may become either.
fn check_refused(
    options: &WorldOptions,
    sources: &[Source],
    read: &Read,
    world: WorldId,
) -> Result<(Vec<RefusedItem>, Warnings), syn::Error> {
    let all = find_refused(read.resolve(), world);
    let is_final = |refused: &Refused| refused.is_error && refused.interface.is_none();
    let has_final = all.iter().any(is_final);
    let mut errors = Errors::new();
    let mut warnings = Warnings::default();
    let mut items = Vec::new();
    for refused in all {
        let Refused {
            span,
            message,
            is_error,
            interface,
        } = refused;
        let literal = literal_of(options, sources, read.resolve(), span);
        let if_generated = read.show(&invalid(&message), span);
        match (is_error, interface) {
            (false, _) => warnings.push(literal, read.show(&message, span)),
            (true, Some(interface)) if !has_final => items.push(RefusedItem {
                interface,
                literal,
                if_generated,
                if_replaced: read.show(&refused::in_replaced(&message), span),
            }),
            (true, _) => errors.push(literal, if_generated),
        }
    }
    errors.finish()?;
    Ok((items, warnings))
}

/// The world in binary form, as the toolchains for guests put it into a module.
///
/// # Errors
///
/// A message, if the world cannot be in a component.
pub fn encode_world(resolve: &Resolve, world: WorldId) -> Result<Vec<u8>, String> {
    engine::encode(resolve, world)
        .map_err(|error| format!("the world cannot be encoded: {}", escaped(&error)))
}

/// Parses every package, so that each one reports its syntax error.
fn parse_wit(
    options: &WorldOptions,
    sources: &[Source],
    root: &Path,
    components: Components,
) -> Result<Vec<ParsedSource>, syn::Error> {
    let mut errors = Errors::new();
    let mut parsed = Vec::new();
    for source in sources {
        let main = errors.note(source.span, parse_files(&source.main, root, components));
        let dependencies: Vec<_> = source
            .dependencies
            .iter()
            .filter_map(|files| errors.note(source.span, parse_files(files, root, components)))
            .collect();
        parsed.extend(main.map(|main| ParsedSource {
            span: source.span,
            main,
            dependencies,
        }));
    }
    if let Some(inline) = &options.inline {
        let span = inline.literal().span();
        let main = errors.note(span, parse_inline(inline));
        parsed.extend(main.map(|main| ParsedSource {
            span,
            main,
            dependencies: Vec::new(),
        }));
    }
    errors.finish()?;
    Ok(parsed)
}

/// Resolves the packages in order; a package may use the earlier ones. Returns the main packages:
/// the package of `inline`, which is the last one, or without `inline` those of the paths.
fn resolve_wit(
    world: WorldForLoad<'_>,
    sources: &[Source],
    parsed: Vec<ParsedSource>,
    root: &Root,
) -> Result<(Read, Vec<PackageId>), syn::Error> {
    let options = world.options;
    let features = world.generation.and_then(|generation| generation.features);
    find_features(features, &parsed)?;
    let mut read = Read::with_features(features);
    let mut packages = Vec::new();
    for (used_in, source) in parsed.into_iter().enumerate() {
        let package = read.resolve_packages(source.main, source.dependencies);
        packages.push(package.map_err(|Unresolved { message, missing }| {
            let read = read.packages();
            let explained = missing.map(|requested| {
                let missing = Missing {
                    options,
                    root,
                    sources,
                    used_in,
                    read,
                };
                missing.explain(&requested)
            });
            let lines = [Some(message), explained, empty_default(options, root)];
            let lines: Vec<_> = lines.into_iter().flatten().collect();
            syn::Error::new(source.span, lines.join("\n"))
        })?);
    }
    if options.inline.is_some() {
        packages = packages.pop().into_iter().collect();
    }
    Ok((read, packages))
}
