//! The search for wanted interfaces: the part of the resolver that is not generic.

use crate::candidates::candidates;
use crate::error::{InterfaceProblem, Problem, Reason, Refused};
use crate::index::{Index, sort};
use crate::policy::Policy;
use crate::problems::{Problems, Room};
use crate::resolve::Found;
use crate::rule::Rule;
use crate::{BindError, InterfaceName, Interned, trace};

/// A search, as a trait without the types of signatures and slots.
///
/// This way, most of the resolver is compiled only once, in this crate. Generic code owns neither
/// results nor problems, because the code that drops them is long.
pub(crate) trait Searched {
    /// The name of a required interface.
    fn wanted(&self, interface: usize) -> Option<&str>;

    /// See [`Offer::interfaces`](crate::Offer::interfaces).
    fn offered(&self) -> &[InterfaceName];

    /// See [`Offer::exports`](crate::Offer::exports).
    fn exports(&self) -> Vec<String>;

    /// Checks functions, and stores their slots if there is no problem.
    fn check_functions(&mut self, functions: Functions, problems: &mut Problems<'_>);
}

/// Functions that are checked together.
#[derive(Clone, Copy)]
pub(crate) enum Functions {
    /// Those of a required interface, in the export at a position of [`Searched::offered`].
    OfInterface { interface: usize, candidate: usize },
    /// Those of the world itself.
    OfWorld,
}

/// Finds all interfaces that are wanted, and the functions of the world.
pub(crate) fn search_world(
    search: &mut dyn Searched,
    world: &str,
    optional: &[&str],
    policy: &Policy,
) -> Result<Vec<Option<Found>>, BindError> {
    let mut searching = Searching::new(search);
    let mut problems = Vec::new();
    let mut interfaces = Vec::new();
    for index in 0.. {
        let Some(name) = searching.search.wanted(index) else {
            break;
        };
        let is_optional = optional.contains(&name);
        let wanted = InterfaceName::new(name);
        match searching.find_export(index, wanted, policy) {
            Ok(found) => interfaces.push(Some(found)),
            Err(problem) if is_optional && !problem.has_candidate() => interfaces.push(None),
            Err(problem) => problems.push(Problem::Interface(*problem)),
        }
    }
    searching.room.next_interface();
    let mut of_world = Problems::new(&mut searching.room);
    searching
        .search
        .check_functions(Functions::OfWorld, &mut of_world);
    problems.extend(of_world.into_problems().into_iter().map(Problem::Function));
    if problems.is_empty() {
        return Ok(interfaces);
    }
    Err(searching.bind_error(Some(world), problems))
}

/// Finds the one interface that is wanted.
pub(crate) fn search_only_interface(
    search: &mut dyn Searched,
    policy: &Policy,
) -> Result<Found, BindError> {
    let wanted = InterfaceName::new(search.wanted(0).unwrap_or_default());
    let mut searching = Searching::new(search);
    let found = searching.find_export(0, wanted, policy);
    found.map_err(|problem| searching.bind_error(None, vec![Problem::Interface(*problem)]))
}

/// A search, and what is known once for all interfaces.
struct Searching<'a> {
    search: &'a mut dyn Searched,
    index: Index,
    /// The names of all exports, once they are needed.
    exports: Option<Vec<String>>,
    /// The same, to look up names.
    known_exports: Interned,
    room: Room,
}

impl<'a> Searching<'a> {
    fn new(search: &'a mut dyn Searched) -> Self {
        Searching {
            index: Index::of(search.offered()),
            search,
            exports: None,
            known_exports: Interned::new(),
            room: Room::new(),
        }
    }

    /// Finds the export for the interface at a position, or explains why none fits.
    fn find_export(
        &mut self,
        interface: usize,
        wanted: InterfaceName,
        policy: &Policy,
    ) -> Result<Found, Box<InterfaceProblem>> {
        let rule = policy.rule(&wanted);
        let offered = self.search.offered();
        let versions = self.index.interface(offered, &wanted);
        self.room.next_interface();
        let mut refused = Vec::new();
        for candidate in candidates(&wanted, rule, offered, versions) {
            let reason = self.check_candidate(interface, candidate);
            let name = self.search.offered()[candidate].clone();
            let Some(reason) = reason else {
                trace::chosen(&wanted, &name);
                return Ok(Found { name, refused });
            };
            trace::refused(&wanted, rule, refuse(&mut refused, &name, reason));
        }
        Err(self.not_found(wanted, rule, refused))
    }

    /// Why an export does not fit the interface at a position. `None` if it fits.
    #[inline(never)]
    fn check_candidate(&mut self, interface: usize, candidate: usize) -> Option<Reason> {
        let mut problems = Problems::new(&mut self.room);
        let functions = Functions::OfInterface {
            interface,
            candidate,
        };
        self.search.check_functions(functions, &mut problems);
        (!problems.is_empty()).then(|| problems.into_reason())
    }

    /// Explains why no export was found: the exports in `refused`, and those that were not
    /// candidates.
    #[cold]
    fn not_found(
        &mut self,
        wanted: InterfaceName,
        rule: &Rule,
        mut refused: Vec<Refused>,
    ) -> Box<InterfaceProblem> {
        let offered = self.search.offered();
        let mut versions = self.index.interface(offered, &wanted).iter();
        let is_offered = versions.any(|i| wanted == offered[*i].as_str());
        let tried = refused.len();
        if !is_offered && self.is_exported(wanted.as_str()) {
            refuse(&mut refused, &wanted, Reason::NotAnInterface);
        }
        self.add_others(&wanted, rule, &mut refused);
        for other in &refused[tried..] {
            trace::refused(&wanted, rule, other);
        }
        trace::not_found(&wanted);
        Box::new(InterfaceProblem {
            rule: rule.clone(),
            wanted,
            refused,
        })
    }

    /// Adds the exports of the same package that are not candidates, with the reason.
    #[inline(never)]
    fn add_others(&self, wanted: &InterfaceName, rule: &Rule, refused: &mut Vec<Refused>) {
        let Some(package) = wanted.package() else {
            return;
        };
        let offered = self.search.offered();
        let mut others = self.index.package(offered, wanted).to_vec();
        sort(&mut others, &|a, b| a.cmp(&b));
        for name in others.iter().map(|position| &offered[*position]) {
            if name.package() != Some(package) {
                continue;
            }
            if let Some(reason) = why_no_candidate(wanted, rule, name) {
                refuse(refused, name, reason);
            }
        }
    }

    fn is_exported(&mut self, name: &str) -> bool {
        if self.exports.is_none() {
            let exports = self.search.exports();
            for name in &exports {
                self.known_exports.number(name.as_bytes());
            }
            self.exports = Some(exports);
        }
        self.known_exports.find(name.as_bytes()).is_some()
    }

    #[cold]
    fn bind_error(&mut self, world: Option<&str>, problems: Vec<Problem>) -> BindError {
        let listed = self.exports.take();
        BindError {
            world: world.map(str::to_owned),
            problems,
            exports: listed.unwrap_or_else(|| self.search.exports()),
        }
    }
}

/// Adds an export that is not used.
#[cold]
#[inline(never)]
fn refuse<'r>(refused: &'r mut Vec<Refused>, name: &InterfaceName, reason: Reason) -> &'r Refused {
    refused.push_mut(Refused {
        name: name.clone(),
        reason,
    })
}

/// Why an export of the package is no candidate, if it is none.
#[inline(never)]
fn why_no_candidate(wanted: &InterfaceName, rule: &Rule, name: &InterfaceName) -> Option<Reason> {
    if name.path() != wanted.path() {
        Some(Reason::OtherInterface)
    } else if rule.admits(wanted, name) {
        None
    } else if rule.is_on_track(wanted, name) {
        Some(Reason::Requirement)
    } else {
        Some(Reason::OtherTrack)
    }
}
