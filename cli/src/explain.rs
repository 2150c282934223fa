//! Explains whether a component fits a host: its world, or the newest of its generations that fits.

use worldbind_resolve::{InterfaceName, Nearness, Unmet};

use crate::component::Component;
use crate::exports::explain_exports;
use crate::foreign::name as shown;
use crate::given::AllGiven;
use crate::host::{Host, HostWorld};
use crate::imports::{explain_imports, import_names};
use crate::provided::Provided;
use crate::report::{
    Choice, ComponentReport, Exports, Generations, Imports, RefusedGeneration, Report, Taken,
    WorldReport,
};

/// Explains whether a component with these bytes fits a host.
pub fn explain(host: &Host, file: &str, bytes: &[u8], provided: &Provided) -> ComponentReport {
    match Component::read(bytes) {
        Ok(component) => {
            let given = AllGiven::of_each(&host.worlds);
            explain_component(host, &given, file, &component, provided)
        }
        Err(error) => ComponentReport::unknown(file, &error.to_string()),
    }
}

/// A report without components.
pub(crate) fn report_of(host: &Host) -> Report {
    let worlds = host.worlds.iter().map(|world| WorldReport {
        generation: world.label().map(str::to_owned),
        world: world.wants.world.clone(),
    });
    let newest = host.newest();
    Report {
        format: 2,
        world: newest.map_or_else(String::new, |world| world.wants.world.clone()),
        worlds: worlds.collect(),
        components: Vec::new(),
    }
}

pub(crate) fn explain_component(
    host: &Host,
    given: &[AllGiven<'_>],
    file: &str,
    component: &Component,
    provided: &Provided,
) -> ComponentReport {
    let report = match host.worlds.as_slice() {
        [only] if only.label().is_none() => {
            let (exports, imports) = explain_world(&host.worlds[0], &given[0], component, provided);
            ComponentReport::new(file, exports, imports)
        }
        _ => explain_generations(host, given, file, component, provided),
    };
    ComponentReport {
        // Only warnings about `--provided` need these names.
        import_names: match provided.is_empty() {
            true => Vec::new(),
            false => import_names(component),
        },
        ..report
    }
}

/// The report about a component and one of the host's worlds.
pub(crate) fn explain_world(
    world: &HostWorld,
    given: &AllGiven<'_>,
    component: &Component,
    provided: &Provided,
) -> (Exports, Imports) {
    let (imports, resources) = explain_imports(given, component, provided);
    let exports = explain_exports(world, component, &resources);
    (exports, imports)
}

/// Tries the generations from the newest to the oldest, until one fits.
fn explain_generations(
    host: &Host,
    given: &[AllGiven<'_>],
    file: &str,
    component: &Component,
    provided: &Provided,
) -> ComponentReport {
    let mut generations = Generations {
        taken: None,
        nearest: None,
        refused: Vec::new(),
    };
    let mut distances = Vec::new();
    for (world, given) in host.worlds.iter().zip(given).rev() {
        // Each of several worlds has a name.
        let Some(generation) = world.label().map(str::to_owned) else {
            continue;
        };
        let (exports, imports) = explain_world(world, given, component, provided);
        if exports.fit && imports.fit {
            generations.taken = Some(generation);
            return ComponentReport {
                generations: Some(generations),
                ..ComponentReport::new(file, exports, imports)
            };
        }
        distances.push(nearness(world, &exports, &imports));
        generations.refused.push(RefusedGeneration {
            generation,
            exports: Some(exports),
            imports: Some(imports),
        });
    }
    let tried = distances.iter().zip(&generations.refused);
    let nearest = tried.min_by_key(|(distance, _)| **distance);
    let nearest = nearest.map(|(_, refused)| refused.clone());
    generations.nearest = nearest.as_ref().map(|it| it.generation.clone());
    // The report describes the nearest generation, which is in the list as well.
    let (exports, imports) = nearest.map_or((None, None), |it| (it.exports, it.imports));
    ComponentReport {
        generations: Some(generations),
        ..ComponentReport::unfit(file, exports, imports)
    }
}

/// How near a component is to a generation that it does not fit. As in the runtime, imports come
/// first.
fn nearness(world: &HostWorld, exports: &Exports, imports: &Imports) -> Nearness {
    match imports.fit {
        false => of_imports(world, imports),
        true => of_exports(exports),
    }
}

/// Only the imports of the world itself count, although other generations may provide more.
fn of_imports(world: &HostWorld, imports: &Imports) -> Nearness {
    let given = world.wants.given.iter();
    let given: Vec<_> = given.map(|given| InterfaceName::new(&given.name)).collect();
    let missing = imports.needed.iter();
    let missing = missing.filter(|needed| !needed.verdict.is_fit());
    let missing = missing.map(|needed| {
        let import = InterfaceName::new(&needed.name);
        let offered = given.iter().filter(|given| given.path() == import.path());
        let offered: Vec<_> = offered.cloned().collect();
        (import, offered)
    });
    let missing: Vec<_> = missing.collect();
    let missing = missing.iter();
    Nearness::of_imports(missing.map(|(import, offered)| (import, offered.as_slice())))
}

fn of_exports(exports: &Exports) -> Nearness {
    let refused = exports.interfaces.iter();
    let refused = refused.filter(|interface| interface.verdict == Taken::Refused);
    let refused: Vec<_> = refused
        .map(|interface| {
            let offered = interface.offered.iter().map(|offered| {
                let count = offered.missing.len() + offered.differing.len();
                let count = (offered.verdict == Choice::DoesNotFit).then_some(count);
                (InterfaceName::new(&offered.name), count)
            });
            let offered: Vec<_> = offered.collect();
            (InterfaceName::new(&interface.wanted), offered)
        })
        .collect();
    let unmet = refused.iter().map(|(wanted, offered)| Unmet {
        wanted,
        refused: offered.iter().map(|(name, count)| (name, *count)).collect(),
    });
    let functions = exports.functions.iter();
    let functions = functions.filter(|function| function.verdict == Taken::Refused);
    Nearness::of_exports(unmet, functions.count())
}

/// A warning if a host must name the generation of its components, because `by_hand` separates
/// generations whose components have the same exports.
pub(crate) fn parted_warnings(host: &Host, report: &Report) -> String {
    let is_taken = |world: &&HostWorld| {
        let mut components = report.components.iter();
        components.any(|component| {
            let taken = component.generations.as_ref();
            let taken = taken.and_then(|generations| generations.taken.as_deref());
            taken.is_some() && taken == world.label()
        })
    };
    let warning = |world: &HostWorld| {
        let generation = world.wants.generation.as_ref()?;
        let older = generation.indistinguishable.iter();
        let older: Vec<_> = older.map(|label| format!("`{}`", shown(label))).collect();
        let label = shown(&generation.label);
        let older = match older.as_slice() {
            [] => return None,
            older => older.join(", "),
        };
        Some(format!(
            "warning: components of `{label}` and of {older} have the same exports, but the option `by_hand` \
             says that their meaning differs; the host must choose the generation\n"
        ))
    };
    let taken = host.worlds.iter().filter(is_taken);
    taken.filter_map(warning).collect()
}
