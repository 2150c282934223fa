//! Explains the exports that a host requires from a component.
//!
//! The resolver decides which export is used; it is the same as the runtime's. This file implements
//! [`Offer`] for a component, and converts the results to a report.

use std::collections::{HashMap, HashSet};

use wit_parser::{Function, InterfaceId};
use worldbind_codegen as codegen;
use worldbind_resolve as resolve;
use worldbind_resolve::{
    BindError, FunctionSpec, InterfaceName, InterfaceSpec, Problem, Refused, Resolution, Rule,
    WorldFunctionProblem, WorldSpec, wit_name,
};

use crate::component::Component;
use crate::host::Host;
use crate::offering::{Exported, Offering};
use crate::report::{Choice, Differing, Exports, Offered, Taken, WantedFunction, WantedInterface};
use crate::resources::Resources;

/// Explains the result for everything that a world exports.
pub(crate) fn explain_exports(
    host: &Host,
    component: &Component,
    resources: &Resources,
) -> Exports {
    let exported = Exported::new(component, resources);
    let interfaces = host.wants.interfaces.iter();
    let interfaces: Vec<_> = interfaces
        .map(|wanted| explain_interface(host, wanted, &exported))
        .collect();
    let offer = Offering::for_functions(host, &exported);
    let functions = host.wants.functions.iter();
    let functions: Vec<_> = functions
        .map(|wanted| explain_function(host, wanted, &offer))
        .collect();
    let mut verdicts = interfaces
        .iter()
        .map(|interface| interface.verdict)
        .chain(functions.iter().map(|function| function.verdict));
    let offered = component.exports().map(|(name, _)| name.to_owned());
    Exports {
        world: None,
        fit: verdicts.all(|verdict| verdict != Taken::Refused),
        interfaces,
        functions,
        offered: Some(offered.collect()),
    }
}

fn explain_interface<'a>(
    host: &'a Host,
    wanted: &'a codegen::WantedInterface,
    exported: &Exported<'a>,
) -> WantedInterface {
    let name = InterfaceName::new(&wanted.name);
    let id = host.exported(&wanted.name);
    let offer = Offering::for_interface(host, id, &name, exported);
    let mut because = None;
    let (verdict, resolved, refused) = match resolve(host, Some(wanted), None, &offer) {
        Ok(mut resolution) => match resolution.interfaces.pop() {
            Some(resolved) if resolved.found.is_some() => {
                let refused = resolved.refused.clone();
                (Taken::Taken, Some(resolved), refused)
            }
            _ => (Taken::Absent, None, Vec::new()),
        },
        Err(error) => {
            because = error.problems.iter().find_map(in_short);
            (Taken::Refused, None, refused_interface(error))
        }
    };
    let (taken, absent) = match resolved {
        Some(resolved) => (resolved.found, resolved.absent),
        None => (None, Vec::new()),
    };
    let candidates = Candidates {
        host,
        id,
        wanted,
        name: &name,
        rule: host.wants.policy.rule(&name),
        offer: &offer,
    };
    WantedInterface {
        wanted: wanted.name.clone(),
        optional: Some(wanted.is_optional),
        verdict,
        because,
        absent,
        offered: candidates.offered(refused, taken.as_ref()),
        taken: taken.map(|taken| taken.to_string()),
    }
}

fn explain_function<'a>(
    host: &'a Host,
    wanted: &'a codegen::WantedFunction,
    offer: &Offering<'_, 'a>,
) -> WantedFunction {
    let (verdict, differing) = match resolve(host, None, Some(wanted), offer) {
        Ok(resolution) if resolution.absent.is_empty() => (Taken::Taken, None),
        Ok(_) => (Taken::Absent, None),
        Err(error) => {
            let function = host.exported_function(None, &wanted.name);
            let function = function.filter(|_| differs(&error));
            let differing = function.map(|function| offer.differing(None, wanted, function, &[]));
            (Taken::Refused, differing)
        }
    };
    WantedFunction {
        wanted: wanted.name.clone(),
        ty: Some(wanted.wit.clone()),
        optional: Some(wanted.need == codegen::Need::Optional),
        verdict,
        differing,
    }
}

/// Resolves one interface or one function of the world, as a world that contains nothing else.
/// Resolving a whole world returns either all exports or only the problems, but the report needs
/// both.
fn resolve<'a>(
    host: &'a Host,
    interface: Option<&'a codegen::WantedInterface>,
    function: Option<&'a codegen::WantedFunction>,
    offer: &Offering<'_, 'a>,
) -> Result<Resolution, BindError> {
    let id = interface.and_then(|interface| host.exported(&interface.name));
    let wanted = interface.map_or(&[][..], |interface| &interface.functions);
    let handles: Vec<_> = wanted.iter().chain(function).map(handles).collect();
    let specs: Vec<_> = wanted
        .iter()
        .chain(function)
        .zip(&handles)
        .filter_map(|(wanted, handles)| function_spec(host, id, wanted, handles))
        .collect();
    let types = interface.map_or(&[][..], |interface| &interface.types);
    let types: Vec<_> = types
        .iter()
        .map(|(n, ty)| (n.as_str(), ty.as_str()))
        .collect();
    let (of_interface, of_world) = specs.split_at(wanted.len().min(specs.len()));
    let interface_spec = interface.map(|interface| InterfaceSpec {
        name: &interface.name,
        functions: of_interface,
        types: &types,
    });
    let interfaces: Vec<_> = interface_spec.iter().collect();
    let optional = interface.filter(|interface| interface.is_optional);
    let optional: Vec<_> = optional
        .iter()
        .map(|interface| interface.name.as_str())
        .collect();
    let world = WorldSpec {
        name: &host.wants.world,
        imports: &[],
        interfaces: &interfaces,
        functions: of_world,
    };
    let found = resolve::resolve_world(&world, &optional, &host.wants.policy, offer)?;
    Ok(Resolution::new(&world, &found))
}

fn function_spec<'s, 'a: 's>(
    host: &'a Host,
    interface: Option<InterfaceId>,
    wanted: &'a codegen::WantedFunction,
    handles: &'s [resolve::Handle<'s>],
) -> Option<FunctionSpec<'s, &'a Function>> {
    let function = host.exported_function(interface, &wanted.name)?;
    Some(FunctionSpec {
        name: &wanted.name,
        wit: &wanted.wit,
        need: match &wanted.need {
            codegen::Need::Required => resolve::Need::Required,
            codegen::Need::Optional => resolve::Need::Optional,
            codegen::Need::Since(version) => resolve::Need::Since(version),
        },
        handles,
        signature: function,
    })
}

fn handles(wanted: &codegen::WantedFunction) -> Vec<resolve::Handle<'_>> {
    let handles = wanted.handles.iter().map(|handle| match handle {
        codegen::Handle::Own(name) => resolve::Handle::Own(name),
        codegen::Handle::Borrow(name) => resolve::Handle::Borrow(name),
    });
    handles.collect()
}

fn in_short(problem: &Problem) -> Option<String> {
    match problem {
        Problem::Interface(problem) => Some(problem.in_short()),
        _ => None,
    }
}

fn refused_interface(error: BindError) -> Vec<Refused> {
    let problems = error.problems.into_iter();
    let refused = problems.flat_map(|problem| match problem {
        Problem::Interface(problem) => problem.refused,
        _ => Vec::new(),
    });
    refused.collect()
}

/// Whether a function of the world is there, with a different type.
fn differs(error: &BindError) -> bool {
    error
        .problems
        .iter()
        .any(|problem| matches!(problem, Problem::Function(WorldFunctionProblem::Differs(_))))
}

/// The exports that could be an interface, and what is wanted of them.
struct Candidates<'c, 'e, 'a> {
    host: &'a Host,
    id: Option<InterfaceId>,
    wanted: &'a codegen::WantedInterface,
    name: &'c InterfaceName,
    rule: &'c Rule,
    offer: &'c Offering<'e, 'a>,
}

impl Candidates<'_, '_, '_> {
    /// Those that were tried, in that order, then the others.
    fn offered(&self, refused: Vec<Refused>, taken: Option<&InterfaceName>) -> Vec<Offered> {
        let Candidates {
            name: wanted, rule, ..
        } = *self;
        let functions = self.wanted.functions.iter();
        let functions: HashMap<_, _> = functions
            .map(|function| (wit_name(&function.name), function))
            .collect();
        let mut offered: Vec<_> = refused
            .into_iter()
            .map(|refused| self.refused(refused, &functions))
            .collect();
        offered.extend(taken.map(|taken| Offered::new(taken, Choice::Taken, "")));
        // If the resolver found an export, it does not report the exports that it did not try.
        let mut known: HashSet<_> = offered.iter().map(|offered| offered.name.clone()).collect();
        for name in self.offer.instance_names() {
            if name.path() != wanted.path() || !known.insert(name.to_string()) {
                continue;
            }
            offered.push(if rule.admits(wanted, name) {
                Offered::new(
                    name,
                    Choice::NotTried,
                    "compatible, but another version was tried first and fits",
                )
            } else {
                Offered::new(
                    name,
                    Choice::OtherTrack,
                    "the host does not accept this version",
                )
            });
        }
        offered
    }

    fn refused(
        &self,
        refused: Refused,
        functions: &HashMap<String, &codegen::WantedFunction>,
    ) -> Offered {
        let position = self.offer.position(&refused.name);
        let mut offered = Offered::refused(&refused, self.name, self.rule);
        // The resolver has no more than the text of a component's type.
        let differing = offered.differing.iter();
        let differing = differing.filter_map(|differing| functions.get(&differing.name));
        offered.differing = differing
            .filter_map(|function| self.differing(position?, function))
            .collect();
        offered
    }

    fn differing(&self, position: usize, wanted: &codegen::WantedFunction) -> Option<Differing> {
        let function = self.host.exported_function(self.id, &wanted.name)?;
        let types = &self.wanted.types;
        Some(
            self.offer
                .differing(Some(position), wanted, function, types),
        )
    }
}
