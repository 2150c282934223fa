//! Explains the exports that a host requires from a component.
//!
//! The resolver decides which export is used, as in the runtime. This file asks it for each export
//! separately, and converts the results to a report.

mod candidates;

use wit_parser::{Function, InterfaceId};
use worldbind_codegen as codegen;
use worldbind_resolve as resolve;
use worldbind_resolve::{
    BindError, FunctionProblem, FunctionSpec, Handle, InterfaceName, InterfaceSpec, Need, Problem,
    Refused, Resolution, WorldSpec,
};

use self::candidates::Candidates;
use crate::component::Component;
use crate::exported::Exported;
use crate::host::HostWorld;
use crate::offering::Offering;
use crate::report::{Exports, Taken, WantedFunction, WantedInterface};
use crate::resources::Resources;

/// Explains the result for everything that a world exports.
pub(crate) fn explain_exports(
    host: &HostWorld,
    component: &Component,
    resources: &Resources,
) -> Exports {
    let interfaces = host.wants.interfaces.iter();
    let wanted = interfaces.clone().map(|wanted| wanted.name.as_str());
    let exported = Exported::new(component, resources, wanted);
    let interfaces: Vec<_> = interfaces
        .map(|wanted| explain_interface(host, wanted, &exported))
        .collect();
    let offer = Offering::for_functions(host, &exported);
    let functions = host.wants.functions.iter();
    let functions: Vec<_> = functions
        .map(|wanted| explain_function(host, wanted, &offer))
        .collect();
    let offered = component.exports().map(|(name, _)| name.to_owned());
    Exports {
        world: None,
        fit: is_taken(&interfaces, &functions),
        interfaces,
        functions,
        offered: Some(offered.collect()),
    }
}

fn is_taken(interfaces: &[WantedInterface], functions: &[WantedFunction]) -> bool {
    let of_interfaces = interfaces.iter().map(|interface| interface.verdict);
    let of_functions = functions.iter().map(|function| function.verdict);
    let mut verdicts = of_interfaces.chain(of_functions);
    verdicts.all(|verdict| verdict != Taken::Refused)
}

fn explain_interface<'a>(
    host: &'a HostWorld,
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
    host: &'a HostWorld,
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
        optional: Some(wanted.need == Need::Optional),
        verdict,
        differing,
    }
}

/// Resolves one interface or one function of the world, as a world that contains nothing else.
/// Resolving a whole world returns either all exports or only the problems, but the report needs
/// both.
fn resolve<'a>(
    host: &'a HostWorld,
    interface: Option<&'a codegen::WantedInterface>,
    function: Option<&'a codegen::WantedFunction>,
    offer: &Offering<'_, 'a>,
) -> Result<Resolution, BindError> {
    let id = interface.and_then(|interface| host.exported(&interface.name));
    let wanted = interface.map_or(&[][..], |interface| &interface.functions);
    let handles: Vec<Vec<_>> = wanted
        .iter()
        .chain(function)
        .map(|wanted| wanted.handles.iter().map(Handle::as_deref).collect())
        .collect();
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
    host: &'a HostWorld,
    interface: Option<InterfaceId>,
    wanted: &'a codegen::WantedFunction,
    handles: &'s [Handle<&'s str>],
) -> Option<FunctionSpec<'s, &'a Function>> {
    let function = host.exported_function(interface, &wanted.name)?;
    Some(FunctionSpec {
        name: &wanted.name,
        wit: &wanted.wit,
        is_async: wanted.is_async,
        need: wanted.need.as_deref(),
        handles,
        signature: function,
    })
}

fn in_short(problem: &Problem) -> Option<String> {
    let Problem::Interface(problem) = problem else {
        return None;
    };
    Some(problem.in_short())
}

fn refused_interface(error: BindError) -> Vec<Refused> {
    let problems = error.problems.into_iter();
    let refused = problems.filter_map(|problem| {
        let Problem::Interface(problem) = problem else {
            return None;
        };
        Some(problem.refused)
    });
    refused.flatten().collect()
}

/// Whether the component exports a function of the world with a different type.
fn differs(error: &BindError) -> bool {
    error
        .problems
        .iter()
        .any(|problem| matches!(problem, Problem::Function(FunctionProblem::Differs(_))))
}
