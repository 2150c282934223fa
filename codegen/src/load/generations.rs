//! Compares generations with each other: their versions, their order, and the world that they have
//! in common.

use semver::Version;
use wit_parser::PackageName;

use super::same_api::{Api, unversioned};
use super::wit::{Wit, WorldWit};
use crate::errors::Errors;
use crate::options::{ForLoad, GenerationForLoad, GivenVersion, WorldForLoad};

/// The package of the world.
fn package_name(wit: &WorldWit) -> Option<&PackageName> {
    let package = wit.resolve.worlds[wit.world].package?;
    Some(&wit.resolve.packages[package].name)
}

/// The version of a generation: that of its package, or the one that the user wrote for a package
/// without a version.
pub(crate) fn version_of(wit: &WorldWit, given: Option<&GivenVersion>) -> Option<Version> {
    let of_package = package_name(wit).and_then(|name| name.version.clone());
    of_package.or_else(|| given.map(|given| given.version.clone()))
}

/// Reports the worlds that were not found. If no generation has the world that is named next to
/// `generations`, the name is wrong. If only some have it, the others need their own option
/// `world`.
pub(super) fn report_world(
    options: &ForLoad<'_>,
    without: Vec<(WorldForLoad<'_>, String)>,
    errors: &mut Errors,
) {
    let has_shared =
        |world: &WorldForLoad<'_>| world.options.is_world_shared && world.options.world.is_some();
    let is_shared = without.iter().filter(|(world, _)| has_shared(world));
    let of_options = options.worlds.iter().filter(|world| has_shared(world));
    let is_wrong_in_all = is_shared.count() == of_options.count();
    let mut is_reported = false;
    for (world, message) in without {
        match (world.generation, &world.options.world) {
            (_, Some(literal)) if is_wrong_in_all && has_shared(&world) => {
                if !std::mem::replace(&mut is_reported, true) {
                    errors.push(literal.span(), message);
                }
            }
            (Some(generation), _) if world.options.is_world_shared => {
                let label = generation.label;
                errors.push(label.span(), format!("generation `{label}`: {message}"));
            }
            _ => errors.push(world.options.span(), message),
        }
    }
}

/// Reports versions that occur twice, two generations that are the same one, and generations that
/// are not in the order of their versions.
///
/// Two generations are the same one if the newer world finds the components of both:
///
/// * Both worlds are in one package, on one semver track: that of the package's version, or of the
///   option `version`. Or neither has a version, and everything that they export is an interface of
///   a package with a version.
/// * They export the same packages, on the same tracks.
/// * The newer one imports every package, on every track, that the older one imports.
///
/// So two generations may import the same packages, and a package without a version may occur in
/// both.
pub(super) fn check_generations(options: &ForLoad<'_>, wit: &Wit, errors: &mut Errors) {
    let mut earlier: Vec<Api<'_>> = Vec::new();
    for (world, wit) in options.worlds.iter().zip(&wit.worlds) {
        let (Some(generation), Some(package)) = (world.generation, package_name(wit)) else {
            continue;
        };
        check_given(generation, package, errors);
        let this = Api::of(
            wit,
            generation,
            package,
            version_of(wit, generation.version),
        );
        let conflict = earlier.iter().find_map(|older| older.conflict(&this));
        if let Some(message) = conflict {
            errors.push(generation.label.span(), message);
        }
        earlier.push(this);
    }
}

fn check_given(generation: GenerationForLoad<'_>, package: &PackageName, errors: &mut Errors) {
    if let (Some(given), Some(version)) = (generation.version, &package.version) {
        let message = format!(
            "package `{}` already has the version `{version}` in its WIT; leave out `version`",
            unversioned(package)
        );
        errors.push(given.literal.span(), message);
    }
}
