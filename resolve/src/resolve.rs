//! The resolver: finds, for each required interface, the first export that fits, or explains why
//! none does.
//!
//! The exports and their types come from an [`Offer`].

use crate::found::Found;
use crate::offer::{Check, Offer};
use crate::policy::Policy;
use crate::problems::Problems;
use crate::search::{Fit, Functions, Searched, fit_world, search_only_interface, search_world};
use crate::spec::{FunctionSpec, InterfaceSpec, Need, WorldSpec};
use crate::{BindError, InterfaceName, Resolution, ResolvedInterface};

/// The result for a single interface.
#[derive(Debug)]
pub struct FoundInterface<S> {
    /// The export that was found.
    pub found: Found,
    /// A slot for each of its functions; `None` for an absent function.
    pub slots: Vec<Option<S>>,
}

/// The result for a world, if all its exports were found.
#[derive(Debug)]
pub struct FoundWorld<S> {
    /// The result for each interface of the specification; `None` for an absent interface.
    pub interfaces: Vec<Option<Found>>,
    /// A slot for each function of the interfaces that were found, and then for each function of
    /// the world itself; `None` for an absent function.
    pub slots: Vec<Option<S>>,
}

/// Finds all exports of a world. `optional` contains the names of the interfaces that may be
/// absent, as in the specification.
///
/// # Errors
///
/// Everything that is missing from the component or has a different type.
pub fn resolve_world<O: Offer>(
    world: &WorldSpec<'_, O::Signature>,
    optional: &[&str],
    policy: &Policy,
    offer: &O,
) -> Result<FoundWorld<O::Slot>, BindError> {
    let mut search = Search::of_world(world, offer);
    let interfaces = search_world(&mut search, world.name, optional, policy)?;
    Ok(FoundWorld {
        interfaces,
        slots: search.slots,
    })
}

/// Finds all exports of a world, like [`resolve_world`], but without explanations. It ends at the
/// first export that does not fit. So it is much cheaper if the component is for another world.
pub fn try_resolve_world<O: Offer>(
    world: &WorldSpec<'_, O::Signature>,
    optional: &[&str],
    policy: &Policy,
    offer: &O,
) -> Option<FoundWorld<O::Slot>> {
    let mut search = Search::of_world(world, offer);
    match fit_world(&mut search, optional, policy) {
        Fit::Found(interfaces) => Some(FoundWorld {
            interfaces,
            slots: search.slots,
        }),
        Fit::FoundAfterOthers => resolve_world(world, optional, policy, offer).ok(),
        Fit::Nothing => None,
    }
}

/// Whether each required interface has a candidate among the exports, by the names only. If not,
/// [`try_resolve_world`] finds nothing.
pub fn has_candidates<'a>(
    wanted: impl Iterator<Item = &'a str>,
    optional: &[&str],
    policy: &Policy,
    offered: &[InterfaceName],
) -> bool {
    let mut required = wanted.filter(|name| !optional.contains(name));
    required.all(|name| {
        let wanted = InterfaceName::new(name);
        let rule = policy.rule(&wanted);
        offered.iter().any(|offered| rule.admits(&wanted, offered))
    })
}

/// Finds the export for one interface.
///
/// # Errors
///
/// The reasons why no export fits. It is also an error if no export exists, even if the interface
/// is optional in the world.
pub fn resolve_interface<O: Offer>(
    spec: &InterfaceSpec<'_, O::Signature>,
    policy: &Policy,
    offer: &O,
) -> Result<FoundInterface<O::Slot>, BindError> {
    let mut search = Search {
        offer,
        interfaces: &[spec],
        functions: &[],
        slots: Vec::with_capacity(spec.functions.len()),
    };
    let found = search_only_interface(&mut search, spec.name, policy)?;
    Ok(FoundInterface {
        found,
        slots: search.slots,
    })
}

struct Search<'a, O: Offer> {
    offer: &'a O,
    interfaces: &'a [&'a InterfaceSpec<'a, O::Signature>],
    functions: &'a [FunctionSpec<'a, O::Signature>],
    slots: Vec<Option<O::Slot>>,
}

impl<'a, O: Offer> Search<'a, O> {
    fn of_world(world: &'a WorldSpec<'a, O::Signature>, offer: &'a O) -> Self {
        let WorldSpec {
            name: _,
            imports: _,
            interfaces,
            functions,
        } = world;
        let counts = interfaces.iter().map(|spec| spec.functions.len());
        Search {
            offer,
            interfaces,
            functions,
            slots: Vec::with_capacity(counts.sum::<usize>() + functions.len()),
        }
    }
}

impl<O: Offer> Searched for Search<'_, O> {
    fn wanted(&self, interface: usize) -> Option<&str> {
        self.interfaces.get(interface).map(|spec| spec.name)
    }

    fn offered(&self) -> &[InterfaceName] {
        self.offer.interfaces()
    }

    fn exports(&self) -> Vec<String> {
        self.offer.exports()
    }

    fn has_export(&self, name: &str) -> bool {
        self.offer.has_export(name)
    }

    fn check_functions(&mut self, of: Functions, problems: &mut Problems<'_>) {
        let (candidate, functions, types) = match of {
            Functions::OfInterface {
                interface,
                candidate,
            } => {
                let InterfaceSpec {
                    name: _,
                    functions,
                    types,
                } = self.interfaces[interface];
                (Some(candidate), *functions, *types)
            }
            Functions::OfWorld => (None, self.functions, &[][..]),
        };
        let before = self.slots.len();
        let offer = self.offer;
        let name = candidate.map(|candidate| &offer.interfaces()[candidate]);
        for function in functions {
            if problems.is_complete() {
                break;
            }
            match offer.check(candidate, function) {
                Check::Fits(slot) => self.slots.push(Some(slot)),
                Check::Missing if may_be_absent(function.need, name) => self.slots.push(None),
                Check::Missing => problems.missing(function.described()),
                Check::Differs => {
                    let found = || offer.found(candidate, function);
                    let names = || offer.names(candidate);
                    problems.differs(function.described(), types, &found, &names);
                }
            }
        }
        if !problems.is_empty() {
            self.slots.truncate(before);
        }
    }
}

/// Whether a function may be missing from an export with this name; `None` is the world itself.
///
/// A canonical name without a suffix has an unknown version, so it may be below any gate on its
/// track.
fn may_be_absent(need: Need<&str>, name: Option<&InterfaceName>) -> bool {
    match (need, name) {
        (Need::Optional, _) => true,
        (Need::Required, _) | (Need::Since(_), None) => false,
        (Need::Since(_), Some(name)) => match (need.since(), name.version()) {
            (Some(since), Some(version)) => version.cmp_precedence(&since).is_lt(),
            (Some(_), None) => name.has_track(),
            (None, _) => false,
        },
    }
}

impl Resolution {
    /// Makes the report of what was found for a world.
    pub fn new<C, S>(world: &WorldSpec<'_, C>, found: &FoundWorld<S>) -> Self {
        let mut slots = found.slots.as_slice();
        let mut interfaces = Vec::new();
        for (spec, found) in world.interfaces.iter().zip(&found.interfaces) {
            let absent = match found {
                Some(_) => absent(spec.functions, &mut slots),
                None => all_names(spec.functions),
            };
            interfaces.push(ResolvedInterface {
                wanted: InterfaceName::new(spec.name),
                found: found.as_ref().map(|found| found.name.clone()),
                refused: found
                    .as_ref()
                    .map_or_else(Vec::new, |found| found.refused.clone()),
                absent,
            });
        }
        Resolution {
            world: world.name.to_owned(),
            interfaces,
            absent: absent(world.functions, &mut slots),
        }
    }
}

fn all_names<C>(functions: &[FunctionSpec<'_, C>]) -> Vec<String> {
    let functions = functions.iter();
    functions.map(FunctionSpec::plain_name).collect()
}

/// The functions that have no slot. Removes the slots of `functions` from the beginning of `slots`.
fn absent<C, S>(functions: &[FunctionSpec<'_, C>], slots: &mut &[Option<S>]) -> Vec<String> {
    let (of_functions, rest) = slots.split_at(functions.len().min(slots.len()));
    *slots = rest;
    let functions = functions.iter().zip(of_functions);
    let mut absent = Vec::new();
    for (function, _) in functions.filter(|(_, slot)| slot.is_none()) {
        let name = function.plain_name();
        // The bindings may have a function several times.
        if !absent.contains(&name) {
            absent.push(name);
        }
    }
    absent
}

#[cfg(test)]
mod tests;
