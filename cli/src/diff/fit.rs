//! Whether components that were built against one version of an API fit a host of the other.
//!
//! Such a component has all that its world has. It is explained to the host as every other component,
//! so the answer is that of `worldbind explain`.

use std::collections::HashMap;

use worldbind_codegen::Wants;
use worldbind_resolve::InterfaceName;

use super::problems::problems;
use super::report::{Fit, Gate};
use super::version::Contents;
use crate::component::Component;
use crate::explain::explain_world;
use crate::given::AllGiven;
use crate::host::HostWorld;
use crate::provided::Provided;
use crate::report::{Choice, Exports, Imports, Taken};

/// What fits.
pub(super) struct Fits {
    /// Components of the older version, a host of the newer one.
    pub(super) forward: Fit,
    /// Components of the newer version, a host of the older one.
    pub(super) backward: Fit,
    /// What would fit forward if all versions were compatible.
    pub(super) contents: Contents,
    /// What would let components of the older version fit.
    pub(super) gates: Vec<Gate>,
}

/// Compares both with each other. Fails with the text of an error.
pub(super) fn fits(
    wants: [Wants; 2],
    [of_old, of_new]: &[Vec<u8>; 2],
    provided: &Provided,
) -> Result<Fits, String> {
    let [old, new] = wants.map(|mut wants| {
        // Each version is the only world of its host.
        wants.generation = None;
        HostWorld::new(wants)
    });
    let forward = explained(of_old, &new, &|name| name.to_owned(), provided)?;
    let backward = explained(of_new, &old, &|name| name.to_owned(), provided)?;
    let names = Names::of(&new);
    let contents = explained(of_old, &new, &|name| names.compatible(name), provided)?;
    let gates = match forward.0.fit {
        true => Vec::new(),
        false => gates(&contents.0),
    };
    Ok(Fits {
        gates,
        contents: contents_of(&contents),
        forward: fit(&forward),
        backward: fit(&backward),
    })
}

/// Explains to a host of one world the component of another world, which is in binary form.
fn explained(
    encoded: &[u8],
    host: &HostWorld,
    rename: &dyn Fn(&str) -> String,
    provided: &Provided,
) -> Result<(Exports, Imports), String> {
    let component = Component::of_world(encoded, rename);
    let component = component.map_err(|error| format!("error: the world {error}\n"))?;
    let given = AllGiven::new(std::slice::from_ref(host), 0);
    Ok(explain_world(host, &given, &component, provided))
}

fn fit((exports, imports): &(Exports, Imports)) -> Fit {
    Fit {
        fit: exports.fit && imports.fit,
        problems: problems(exports, imports),
    }
}

/// The names of a host's interfaces, by the same without versions.
struct Names {
    by_path: HashMap<String, Vec<InterfaceName>>,
}

impl Names {
    fn of(host: &HostWorld) -> Self {
        let exported = host.wants.interfaces.iter().map(|it| &it.name);
        let imported = host.wants.given.iter().map(|it| &it.name);
        let mut by_path: HashMap<String, Vec<InterfaceName>> = HashMap::new();
        for name in exported.chain(imported) {
            let name = InterfaceName::new(name);
            let names = by_path.entry(name.path().to_owned()).or_default();
            names.push(name);
        }
        Names { by_path }
    }

    /// A name as it would be in a component if the versions were compatible.
    fn compatible(&self, name: &str) -> String {
        let found = InterfaceName::new(name);
        let names = self
            .by_path
            .get(found.path())
            .map_or(&[][..], Vec::as_slice);
        if found.package().is_none() || names.iter().any(|known| known.is_compatible_with(&found)) {
            return name.to_owned();
        }
        let newest = names.iter().max_by_key(|known| known.version().cloned());
        newest.map_or_else(|| name.to_owned(), InterfaceName::to_string)
    }
}

/// Whether only additions are in the way.
fn contents_of((exports, imports): &(Exports, Imports)) -> Contents {
    if exports.fit && imports.fit {
        return Contents::Fit;
    }
    let mut interfaces = exports.interfaces.iter();
    let mut functions = exports.functions.iter();
    let is_added = imports.fit
        && interfaces.all(|interface| {
            let mut offered = interface.offered.iter();
            interface.verdict != Taken::Refused
                || offered.all(|offered| match offered.verdict {
                    Choice::DoesNotFit => offered.differing.is_empty(),
                    Choice::OtherInterface => true,
                    Choice::Taken
                    | Choice::NotTried
                    | Choice::OtherTrack
                    | Choice::Requirement
                    | Choice::NotAnInterface => false,
                })
        })
        && functions.all(|function| function.differing.is_none());
    match is_added {
        true => Contents::FitWithGates,
        false => Contents::DoNotFit,
    }
}

/// What the host requires and the component does not have, where nothing else is wrong with the
/// interface.
fn gates(exports: &Exports) -> Vec<Gate> {
    let mut gates = Vec::new();
    for interface in &exports.interfaces {
        if interface.verdict != Taken::Refused {
            continue;
        }
        let wanted = InterfaceName::new(&interface.wanted);
        let mut offered = interface.offered.iter();
        match offered.find(|offered| offered.verdict == Choice::DoesNotFit) {
            Some(tried) if tried.differing.is_empty() => {
                let found = InterfaceName::new(&tried.name);
                let is_newer = wanted.version() > found.version();
                let since = wanted.version().filter(|_| is_newer);
                gates.extend(tried.missing.iter().map(|missing| Gate {
                    interface: Some(interface.wanted.clone()),
                    function: Some(missing.name.clone()),
                    since: since.map(ToString::to_string),
                }));
            }
            Some(_) => {}
            None => {
                let mut offered = interface.offered.iter();
                if offered.all(|offered| offered.verdict == Choice::OtherInterface) {
                    gates.push(Gate {
                        interface: Some(interface.wanted.clone()),
                        function: None,
                        since: None,
                    });
                }
            }
        }
    }
    let functions = exports.functions.iter();
    let missing = functions
        .filter(|function| function.verdict == Taken::Refused && function.differing.is_none());
    gates.extend(missing.map(|function| Gate {
        interface: None,
        function: Some(function.wanted.clone()),
        since: None,
    }));
    gates
}
