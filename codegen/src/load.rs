//! From [`Options`] to the WIT that they name: files are read and parsed, and the world is chosen.
//!
//! Paths begin at the root folder that the caller passes: neither the environment nor the current
//! directory matters, and no message shows where on the machine that folder is.

mod engine;
mod limits;
mod nearest;
mod packages;
mod role;
mod sources;
mod world;

pub(crate) use self::engine::{role, sizes};
use self::limits::check_types;
use self::packages::{Parsed, ReadText, parse_files, parse_inline, resolve_packages};
pub(crate) use self::role::Role;
use self::role::check_roles;
use self::sources::{Source, empty_default, find_sources};
use self::world::choose_world;
use crate::errors::Errors;
use crate::options::Options;
use proc_macro2::Span;
use std::path::{Path, PathBuf};
use wit_parser::{PackageId, Resolve, WorldId};

/// WIT that was read, and the world in it to generate bindings for.
#[derive(Debug)]
pub struct Wit {
    /// All packages. What `world` both imports and exports has an id for each
    /// ([`Resolve::generate_nominal_type_ids`]).
    pub resolve: Resolve,
    /// The world that was chosen.
    pub world: WorldId,
    /// The world in binary form, if it is wanted.
    pub encoded: Option<Vec<u8>>,
}

/// What the bindings depend on, if they are to be generated again when it changes.
#[derive(Debug, Default)]
pub struct Inputs {
    /// Every file that was read, or would have been.
    pub files: Vec<PathBuf>,
    /// The folders that the files are from: a file that is added to one may be read as well.
    pub folders: Vec<PathBuf>,
}

impl Wit {
    /// The name of the world, such as `plugin`.
    pub fn world_name(&self) -> &str {
        &self.resolve.worlds[self.world].name
    }
}

/// Reads the WIT that `options` name and chooses the world.
///
/// All that bindings depend on is added to `inputs`, even if this fails: once it is mended, the
/// bindings are to be generated again. Fails if files are missing, if the WIT is not valid, if
/// it is not clear which world is meant, or if it cannot be encoded; each error is at the option's
/// literal that names what is wrong.
pub fn load(options: &Options, root: &Path, inputs: &mut Inputs) -> Result<Wit, syn::Error> {
    let (sources, missing) = find_sources(options, root);
    let files = sources.iter().flat_map(Source::files);
    inputs.files.extend(files.map(|file| root.join(file)));
    let folders = sources.iter().filter_map(|source| source.folder.as_ref());
    let folders = folders.map(|folder| root.join(folder));
    inputs.folders.extend(folders);
    missing.finish()?;

    let parsed = parse_wit(options, &sources, root)?;
    let (mut resolve, packages) = resolve_wit(options, parsed, root)?;
    let world = choose_world(&resolve, &packages, options.world.as_ref())
        .map_err(|message| syn::Error::new(options.world_span(), message))?;
    check_roles(&resolve, world)
        .map_err(|message| syn::Error::new(options.world_span(), message))?;
    check_types(&resolve, world)
        .map_err(|message| syn::Error::new(options.world_span(), message))?;
    let encoded = encode_world(options, &resolve, world)
        .map_err(|message| syn::Error::new(options.world_span(), message))?;
    resolve.generate_nominal_type_ids(world);
    Ok(Wit {
        resolve,
        world,
        encoded,
    })
}

/// The world in binary form, if it is wanted, as guests' toolchains put it into a module.
fn encode_world(
    options: &Options,
    resolve: &Resolve,
    world: WorldId,
) -> Result<Option<Vec<u8>>, String> {
    if !options.include_component_type {
        return Ok(None);
    }
    engine::encode(resolve, world)
        .map(Some)
        .map_err(|error| format!("the world cannot be encoded: {error}"))
}

/// All packages that are named by one literal.
struct ParsedSource {
    span: Span,
    main: Parsed,
    dependencies: Vec<Parsed>,
}

/// Parses every package, so that each of them can report its syntax error.
fn parse_wit(
    options: &Options,
    sources: &[Source],
    root: &Path,
) -> Result<Vec<ParsedSource>, syn::Error> {
    let mut errors = Errors::new();
    let mut parsed = Vec::new();
    for source in sources {
        let main = errors.note(source.span, parse_files(&source.main, root));
        let dependencies: Vec<_> = source
            .dependencies
            .iter()
            .filter_map(|files| errors.note(source.span, parse_files(files, root)))
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

/// Resolves the packages, the later with the help of the earlier ones, and says which are the main
/// ones: that of `inline`, which is the last, or else those of the paths.
fn resolve_wit(
    options: &Options,
    parsed: Vec<ParsedSource>,
    root: &Path,
) -> Result<(Resolve, Vec<PackageId>), syn::Error> {
    let mut resolve = Resolve {
        all_features: true,
        ..Resolve::default()
    };
    let mut read = Vec::<ReadText>::new();
    let mut packages = Vec::new();
    for source in parsed {
        let package = resolve_packages(&mut resolve, &mut read, source.main, source.dependencies)
            .map_err(|message| {
            let note = empty_default(options, root).map(|note| format!("\n{note}"));
            syn::Error::new(source.span, message + &note.unwrap_or_default())
        })?;
        packages.push(package);
    }
    if options.inline.is_some() {
        packages = packages.pop().into_iter().collect();
    }
    Ok((resolve, packages))
}
