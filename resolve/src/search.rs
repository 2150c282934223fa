//! The search for required interfaces: the part of the resolver that is not generic.

use crate::candidates::candidates;
use crate::error::{InterfaceProblem, Problem, Reason, Refused};
use crate::found::Found;
use crate::index::{Index, sort};
use crate::policy::Policy;
use crate::problems::{Problems, Room};
use crate::rule::Rule;
use crate::{BindError, InterfaceName, trace};

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

    /// See [`Offer::has_export`](crate::Offer::has_export).
    fn has_export(&self, name: &str) -> bool;

    /// Checks functions, and stores their slots if there is no problem.
    fn check_functions(&mut self, functions: Functions, problems: &mut Problems<'_>);
}

/// Functions that are checked together.
#[derive(Clone, Copy)]
pub(crate) enum Functions {
    /// The functions of a required interface, in the export at a position of [`Searched::offered`].
    OfInterface { interface: usize, candidate: usize },
    /// The functions of the world itself.
    OfWorld,
}

/// Finds all required interfaces, and the functions of the world.
pub(crate) fn search_world(
    search: &mut dyn Searched,
    world: &str,
    optional: &[&str],
    policy: &Policy,
) -> Result<Vec<Option<Found>>, BindError> {
    let mut searching = Searching::new(search, Room::new());
    let mut problems = Vec::new();
    let mut interfaces = Vec::new();
    for index in 0.. {
        let Some(name) = searching.search.wanted(index) else {
            break;
        };
        let is_optional = optional.contains(&name);
        let wanted = InterfaceName::new(name);
        let rule = policy.rule(&wanted);
        let found = searching.find_export(index, &wanted, rule);
        match found.map_err(|refused| searching.not_found(wanted, rule, refused)) {
            Ok(found) => interfaces.push(Some(found)),
            Err(problem) if is_optional && !problem.has_candidate() => {
                trace::absent(&problem.wanted);
                interfaces.push(None);
            }
            Err(problem) => {
                trace::not_found(&problem.wanted);
                problems.push(Problem::Interface(*problem));
            }
        }
    }
    let of_world = searching.check_world().into_problems();
    of_world.iter().for_each(trace::refused_function);
    problems.extend(of_world.into_iter().map(Problem::Function));
    if problems.is_empty() {
        return Ok(interfaces);
    }
    Err(searching.bind_error(Some(world), problems))
}

/// The result of [`fit_world`].
pub(crate) enum Fit {
    /// Everything was found at once.
    Found(Vec<Option<Found>>),
    /// Everything was found, but other exports were tried before. A report must say why they do not
    /// fit.
    FoundAfterOthers,
    /// Something was not found.
    Nothing,
}

/// Like [`search_world`], but ends at the first item that does not fit, and explains nothing.
pub(crate) fn fit_world(search: &mut dyn Searched, optional: &[&str], policy: &Policy) -> Fit {
    let mut searching = Searching::new(search, Room::none());
    let mut interfaces = Vec::new();
    let mut is_at_once = true;
    for index in 0.. {
        let Some(name) = searching.search.wanted(index) else {
            break;
        };
        let is_optional = optional.contains(&name);
        let wanted = InterfaceName::new(name);
        match searching.find_export(index, &wanted, policy.rule(&wanted)) {
            Ok(found) => {
                is_at_once &= found.refused.is_empty();
                interfaces.push(Some(found));
            }
            Err(refused) => {
                let has_candidate = !refused.is_empty() || searching.is_no_interface(&wanted);
                if has_candidate || !is_optional {
                    return Fit::Nothing;
                }
                interfaces.push(None);
            }
        }
    }
    match searching.check_world().is_empty() {
        true if is_at_once => Fit::Found(interfaces),
        true => Fit::FoundAfterOthers,
        false => Fit::Nothing,
    }
}

/// Finds the one required interface.
pub(crate) fn search_only_interface(
    search: &mut dyn Searched,
    wanted: &str,
    policy: &Policy,
) -> Result<Found, BindError> {
    let wanted = InterfaceName::new(wanted);
    let rule = policy.rule(&wanted);
    let mut searching = Searching::new(search, Room::new());
    let found = searching.find_export(0, &wanted, rule);
    found.map_err(|refused| {
        let problem = searching.not_found(wanted, rule, refused);
        trace::not_found(&problem.wanted);
        searching.bind_error(None, vec![Problem::Interface(*problem)])
    })
}

/// A search, with the data that is the same for all interfaces.
struct Searching<'a> {
    search: &'a mut dyn Searched,
    index: Index,
    room: Room,
}

impl<'a> Searching<'a> {
    fn new(search: &'a mut dyn Searched, room: Room) -> Self {
        Searching {
            index: Index::of(search.offered()),
            search,
            room,
        }
    }

    /// Checks the functions of the world itself.
    fn check_world(&mut self) -> Problems<'_> {
        self.room.next_interface();
        let mut problems = Problems::new(&mut self.room);
        self.search
            .check_functions(Functions::OfWorld, &mut problems);
        problems
    }

    /// The first export that fits the interface at a position, or all that were tried.
    fn find_export(
        &mut self,
        interface: usize,
        wanted: &InterfaceName,
        rule: &Rule,
    ) -> Result<Found, Vec<Refused>> {
        let offered = self.search.offered();
        let versions = self.index.interface(offered, wanted);
        self.room.next_interface();
        let mut refused = Vec::new();
        for candidate in candidates(wanted, rule, offered, versions) {
            let functions = Functions::OfInterface {
                interface,
                candidate,
            };
            let mut problems = Problems::new(&mut self.room);
            self.search.check_functions(functions, &mut problems);
            let name = self.search.offered()[candidate].clone();
            if problems.is_empty() {
                trace::chosen(wanted, &name);
                return Ok(Found { name, refused });
            }
            let reason = problems.into_reason();
            trace::refused(wanted, rule, refuse(&mut refused, &name, reason));
        }
        Err(refused)
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
        let tried = refused.len();
        if self.is_no_interface(&wanted) {
            refuse(&mut refused, &wanted, Reason::NotAnInterface);
        }
        self.add_others(&wanted, rule, &mut refused);
        for other in &refused[tried..] {
            trace::skipped(&wanted, rule, other);
        }
        Box::new(InterfaceProblem {
            rule: rule.clone(),
            wanted,
            refused,
        })
    }

    /// Whether an export has exactly this name and is not an interface.
    fn is_no_interface(&self, wanted: &InterfaceName) -> bool {
        let offered = self.search.offered();
        let mut versions = self.index.interface(offered, wanted).iter();
        let is_offered = versions.any(|i| *wanted == offered[*i].as_str());
        !is_offered && self.search.has_export(wanted.as_str())
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

    #[cold]
    fn bind_error(&self, world: Option<&str>, problems: Vec<Problem>) -> BindError {
        BindError {
            world: world.map(str::to_owned),
            problems,
            exports: self.search.exports(),
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

/// The reason why an export of the package is not a candidate, if it is not one.
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
