//! Whether components that were built against one version of an API fit a host of the other.
//!
//! Such a component imports and exports everything in its world. It is compared with the host like
//! any other component, so the answer is that of `worldbind explain`.

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
use crate::imports::import_names;
use crate::provided::Provided;
use crate::report::{Choice, Exports, Imports, Needed, Taken, WantedInterface};

/// The result for the exports and imports of a component, compared with a host.
pub(super) type Explained = (Exports, Imports);

/// The results in both directions.
pub(super) struct Fits {
    /// Components of the older version, a host of the newer one.
    pub(super) forward: Explained,
    /// Components of the newer version, a host of the older one.
    pub(super) backward: Explained,
    /// The result that `forward` would have if all versions were compatible.
    pub(super) contents: Explained,
    /// The names of the imports and exports of each version, the older one first.
    pub(super) names: [WorldNames; 2],
}

/// The names of the imports and exports of a world.
pub(super) struct WorldNames {
    /// The imports, without those that hosts provide in addition to the world.
    pub(super) imports: Vec<InterfaceName>,
    pub(super) exports: Vec<InterfaceName>,
    /// The imports that hosts provide.
    pub(super) provided: Vec<InterfaceName>,
}

impl WorldNames {
    /// Reads the names of a world in binary form. Fails with the text of an error.
    fn of(encoded: &[u8], provided: &Provided) -> Result<Self, String> {
        let component = component(encoded, &|name| name.to_owned())?;
        let all = import_names(&component).into_iter();
        let (provided, imports) = all.partition(|name| provided.names(name));
        let exports = component.exports();
        Ok(WorldNames {
            imports,
            exports: exports.map(|(name, _)| InterfaceName::new(name)).collect(),
            provided,
        })
    }

    /// All names, except the imports that hosts provide in addition to the world.
    pub(super) fn all(&self) -> impl Iterator<Item = &InterfaceName> {
        self.imports.iter().chain(&self.exports)
    }
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
    let names = NamesByPath::of(&new);
    let compatible = |name: &str| match provided.names(&InterfaceName::new(name)) {
        true => name.to_owned(),
        false => names.compatible(name),
    };
    Ok(Fits {
        forward: explained(of_old, &new, &|name| name.to_owned(), provided)?,
        backward: explained(of_new, &old, &|name| name.to_owned(), provided)?,
        contents: explained(of_old, &new, &compatible, provided)?,
        names: [
            WorldNames::of(of_old, provided)?,
            WorldNames::of(of_new, provided)?,
        ],
    })
}

/// Compares the component of one world, in binary form, with a host of another world.
fn explained(
    encoded: &[u8],
    host: &HostWorld,
    rename: &dyn Fn(&str) -> String,
    provided: &Provided,
) -> Result<Explained, String> {
    let component = component(encoded, rename)?;
    let given = AllGiven::new(std::slice::from_ref(host), 0);
    Ok(explain_world(host, &given, &component, provided))
}

fn component(encoded: &[u8], rename: &dyn Fn(&str) -> String) -> Result<Component, String> {
    let component = Component::of_world(encoded, rename);
    component.map_err(|error| format!("error: the world {error}\n"))
}

pub(super) fn fit((exports, imports): &Explained) -> Fit {
    Fit {
        fit: exports.fit && imports.fit,
        problems: problems(exports, imports),
    }
}

/// The names of a host's interfaces, by the name without its version.
struct NamesByPath {
    by_path: HashMap<String, Vec<InterfaceName>>,
}

impl NamesByPath {
    fn of(host: &HostWorld) -> Self {
        let exported = host.wants.interfaces.iter().map(|it| &it.name);
        let imported = host.wants.given.iter().map(|it| &it.name);
        let mut by_path: HashMap<String, Vec<InterfaceName>> = HashMap::new();
        for name in exported.chain(imported) {
            let name = InterfaceName::new(name);
            let names = by_path.entry(name.path().to_owned()).or_default();
            names.push(name);
        }
        NamesByPath { by_path }
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

/// Whether components fit, apart from the version. The two functions decide which interfaces and
/// imports count.
pub(super) fn contents_of(
    (exports, imports): &Explained,
    is_counted: &dyn Fn(&str) -> bool,
    is_import_counted: &dyn Fn(&Needed) -> bool,
) -> Contents {
    let interfaces = exports.interfaces.iter();
    let refused = interfaces
        .filter(|interface| interface.verdict == Taken::Refused && is_counted(&interface.wanted));
    let mut refused = refused.peekable();
    let mut needed = imports.needed.iter();
    let is_given = needed.all(|needed| {
        needed.verdict.is_fit() || !is_counted(&needed.name) || !is_import_counted(needed)
    });
    match is_given {
        true if refused.peek().is_none() => Contents::Fit,
        true if refused.all(is_only_added) => Contents::FitWithGates,
        true | false => Contents::DoNotFit,
    }
}

/// The same for everything, including the functions of the world itself.
pub(super) fn all_contents(explained: &Explained) -> Contents {
    let contents = contents_of(explained, &|_| true, &|_| true);
    let functions = explained.0.functions.iter();
    let refused = functions.filter(|function| function.verdict == Taken::Refused);
    let mut refused = refused.peekable();
    match contents {
        Contents::Fit | Contents::FitWithGates if refused.peek().is_none() => contents,
        Contents::Fit | Contents::FitWithGates => match refused.all(|it| it.differing.is_none()) {
            true => Contents::FitWithGates,
            false => Contents::DoNotFit,
        },
        Contents::DoNotFit => Contents::DoNotFit,
    }
}

fn is_only_added(interface: &WantedInterface) -> bool {
    let mut offered = interface.offered.iter();
    offered.all(|offered| match offered.verdict {
        Choice::DoesNotFit => offered.differing.is_empty(),
        Choice::OtherInterface => true,
        Choice::Taken
        | Choice::NotTried
        | Choice::OtherTrack
        | Choice::Requirement
        | Choice::NotAnInterface => false,
    })
}

/// The functions and interfaces that the host requires and the component does not have, if nothing
/// else is wrong with the interface.
pub(super) fn gates(exports: &Exports) -> Vec<Gate> {
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
