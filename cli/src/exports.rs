//! What a host wants of a component, and what becomes of it.
//!
//! Which export is taken is for the resolver to say, which is the runtime's own; here a component is what it
//! resolves against.

use std::cell::OnceCell;

use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentEntityType, ComponentFuncType, ComponentInstanceType,
    ComponentItem,
};
use wit_parser::{Function, InterfaceId};
use worldbind_codegen as codegen;
use worldbind_resolve as resolve;
use worldbind_resolve::{
    BindError, Check, FoundFunction, FunctionSpec, InterfaceName, InterfaceSpec, Names, Offer,
    Problem, Reason, Refused, Resolution, Rule, WorldFunctionProblem, WorldSpec,
};

use crate::comparison::{Comparison, ExportedResources};
use crate::component::Component;
use crate::host::Host;
use crate::report::{
    Choice, Differing, DifferingType, Exports, Missing, Offered, Taken, WantedFunction,
    WantedInterface,
};
use crate::resources::Resources;
use crate::types::Converter;

/// Explains what becomes of all that a world exports.
pub(crate) fn explain_exports(
    host: &Host,
    component: &Component,
    resources: &Resources,
) -> Exports {
    let offer = Offering::new(host, component, resources);
    let interfaces = host.wants.interfaces.iter();
    let interfaces: Vec<_> = interfaces
        .map(|wanted| explain_interface(host, wanted, &offer))
        .collect();
    let functions = host.wants.functions.iter();
    let functions: Vec<_> = functions
        .map(|wanted| explain_function(host, wanted, &offer))
        .collect();
    let mut verdicts = interfaces
        .iter()
        .map(|interface| interface.verdict)
        .chain(functions.iter().map(|function| function.verdict));
    Exports {
        fit: verdicts.all(|verdict| verdict != Taken::Refused),
        interfaces,
        functions,
        offered: offer.exports(),
    }
}

fn explain_interface(
    host: &Host,
    wanted: &codegen::WantedInterface,
    offer: &Offering<'_>,
) -> WantedInterface {
    let name = InterfaceName::new(&wanted.name);
    let rule = host.wants.policy.rule(&name);
    let resolved = resolve(host, Some(wanted), None, offer);
    let mut because = None;
    let (verdict, resolved, refused) = match resolved {
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
    WantedInterface {
        wanted: wanted.name.clone(),
        optional: wanted.is_optional,
        verdict,
        because,
        absent,
        offered: offered(&name, rule, refused, taken.as_ref(), offer),
        taken: taken.map(|taken| taken.to_string()),
    }
}

fn explain_function(
    host: &Host,
    wanted: &codegen::WantedFunction,
    offer: &Offering<'_>,
) -> WantedFunction {
    let (verdict, differing) = match resolve(host, None, Some(wanted), offer) {
        Ok(resolution) if resolution.absent.is_empty() => (Taken::Taken, None),
        Ok(_) => (Taken::Absent, None),
        Err(error) => (Taken::Refused, differing_function(error)),
    };
    WantedFunction {
        wanted: wanted.name.clone(),
        ty: wanted.wit.clone(),
        optional: wanted.need == codegen::Need::Optional,
        verdict,
        differing,
    }
}

/// Resolves an interface or a function of the world, each as a world of its own: a world as a whole is either
/// found or not, and here what becomes of the rest is of interest as well.
fn resolve<'a>(
    host: &'a Host,
    interface: Option<&'a codegen::WantedInterface>,
    function: Option<&'a codegen::WantedFunction>,
    offer: &Offering<'a>,
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

/// A function's type: that of the host's WIT, and the interface that it stands in.
#[derive(Clone, Copy)]
struct Signature<'a> {
    function: &'a Function,
    interface: Option<InterfaceId>,
}

fn function_spec<'a>(
    host: &'a Host,
    interface: Option<InterfaceId>,
    wanted: &'a codegen::WantedFunction,
    handles: &'a [resolve::Handle<'a>],
) -> Option<FunctionSpec<'a, Signature<'a>>> {
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
        signature: Signature {
            function,
            interface,
        },
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

fn differing_function(error: BindError) -> Option<Differing> {
    error
        .problems
        .into_iter()
        .find_map(|problem| match problem {
            Problem::Function(WorldFunctionProblem::Differs(differing)) => {
                Some(differing_in_export(differing))
            }
            _ => None,
        })
}

/// Every export of the package: those that were tried, in that order, then the others.
fn offered(
    wanted: &InterfaceName,
    rule: &Rule,
    refused: Vec<Refused>,
    taken: Option<&InterfaceName>,
    offer: &Offering<'_>,
) -> Vec<Offered> {
    let mut offered: Vec<_> = refused
        .into_iter()
        .map(|refused| refused_offer(wanted, rule, refused))
        .collect();
    let choice = |name: &InterfaceName, verdict, because: &str| Offered {
        name: name.to_string(),
        verdict,
        because: because.to_owned(),
        missing: Vec::new(),
        differing: Vec::new(),
    };
    offered.extend(taken.map(|taken| choice(taken, Choice::Taken, "")));
    // Where something is taken, the resolver does not say what was not tried.
    let rest = offer
        .names
        .iter()
        .filter(|name| name.path() == wanted.path());
    for name in rest {
        if offered.iter().any(|known| known.name == name.to_string()) {
            continue;
        }
        offered.push(if rule.admits(wanted, name) {
            choice(
                name,
                Choice::NotTried,
                "compatible, and another one comes first",
            )
        } else {
            choice(
                name,
                Choice::OtherTrack,
                "not a version that the host takes",
            )
        });
    }
    offered
}

fn refused_offer(wanted: &InterfaceName, rule: &Rule, refused: Refused) -> Offered {
    let because = refused.in_short(wanted, rule);
    let mut offered = Offered {
        name: refused.name.to_string(),
        verdict: Choice::OtherInterface,
        because,
        missing: Vec::new(),
        differing: Vec::new(),
    };
    offered.verdict = match refused.reason {
        Reason::OtherTrack => Choice::OtherTrack,
        Reason::Requirement => Choice::Requirement,
        Reason::NotAnInterface => Choice::NotAnInterface,
        Reason::DoesNotFit { missing, differing } => {
            offered.missing = missing.into_iter().map(missing_in_export).collect();
            offered.differing = differing.into_iter().map(differing_in_export).collect();
            Choice::DoesNotFit
        }
        _ => Choice::OtherInterface,
    };
    offered
}

fn missing_in_export(missing: resolve::Missing) -> Missing {
    Missing {
        name: missing.function,
        ty: missing.expected,
        since: missing.since.map(|since| since.to_string()),
    }
}

fn differing_in_export(differing: resolve::Differing) -> Differing {
    let types = differing.types.into_iter();
    Differing {
        name: differing.function,
        host: Some(differing.expected),
        component: differing.found,
        types: types
            .map(|ty| DifferingType {
                name: ty.name,
                host: ty.expected,
                component: ty.found,
            })
            .collect(),
        because: differing.reason,
    }
}

/// What a component exports, as the resolver asks for it.
struct Offering<'a> {
    host: &'a Host,
    component: &'a Component,
    resources: &'a Resources,
    names: Vec<InterfaceName>,
    instances: Vec<ExportedInstance<'a>>,
    /// The component itself exports no types that a function of a world could name.
    no_resources: ExportedResources,
    no_types: Names,
}

struct ExportedInstance<'a> {
    ty: &'a ComponentInstanceType,
    resources: ExportedResources,
    /// Collected when they are first asked for.
    types: OnceCell<Names>,
}

impl<'a> Offering<'a> {
    fn new(host: &'a Host, component: &'a Component, resources: &'a Resources) -> Self {
        let mut offering = Offering {
            host,
            component,
            resources,
            names: Vec::new(),
            instances: Vec::new(),
            no_resources: ExportedResources::new(),
            no_types: Names::default(),
        };
        for (name, item) in component.exports() {
            if let ComponentEntityType::Instance(id) = item.ty
                && let Some(ty) = component.types().get(id)
            {
                offering.names.push(interface_name(name, item));
                offering.instances.push(ExportedInstance {
                    ty,
                    resources: exported_resources(ty, resources),
                    types: OnceCell::new(),
                });
            }
        }
        offering
    }

    fn item(&self, interface: Option<usize>, name: &str) -> Option<&'a ComponentItem> {
        match interface {
            Some(i) => self.instances[i].ty.exports.get(name),
            None => self.component.types().component_item_for_export(name),
        }
    }

    fn compare(
        &self,
        interface: Option<usize>,
        wanted: Signature<'_>,
        found: &ComponentFuncType,
    ) -> Result<(), String> {
        let resources = match interface {
            Some(i) => &self.instances[i].resources,
            None => &self.no_resources,
        };
        let host = self.host.types(wanted.interface);
        Comparison::of_export(host, self.component.types(), self.resources, resources)
            .function(wanted.function, found)
    }

    fn converter(&self) -> Converter<'_> {
        Converter {
            types: self.component.types(),
            resources: self.resources,
        }
    }
}

/// The name of an import or export, with what the component model has beside it.
pub(crate) fn interface_name(name: &str, item: &ComponentItem) -> InterfaceName {
    InterfaceName::with_suffix(name, item.version_suffix.as_deref().unwrap_or_default())
}

fn exported_resources(
    instance: &ComponentInstanceType,
    resources: &Resources,
) -> ExportedResources {
    let exports = instance.exports.iter();
    let resources = exports.filter_map(|(name, item)| match item.ty {
        ComponentEntityType::Type {
            created: ComponentAnyTypeId::Resource(resource),
            ..
        } => Some((name.clone(), resources.identity(resource))),
        _ => None,
    });
    resources.collect()
}

impl<'a> Offer for Offering<'a> {
    type Signature = Signature<'a>;
    type Slot = ();

    fn interfaces(&self) -> &[InterfaceName] {
        &self.names
    }

    fn exports(&self) -> Vec<String> {
        self.component
            .exports()
            .map(|(name, _)| name.to_owned())
            .collect()
    }

    fn check(
        &self,
        interface: Option<usize>,
        function: &FunctionSpec<'_, Signature<'a>>,
    ) -> Check<()> {
        match self.item(interface, function.name).map(|item| item.ty) {
            None => Check::Missing,
            Some(ComponentEntityType::Func(id)) => {
                let found = &self.component.types()[id];
                match self.compare(interface, function.signature, found) {
                    Ok(()) => Check::Fits(()),
                    Err(_) => Check::Differs,
                }
            }
            Some(_) => Check::Differs,
        }
    }

    fn found(
        &self,
        interface: Option<usize>,
        function: &FunctionSpec<'_, Signature<'a>>,
    ) -> FoundFunction {
        match self.item(interface, function.name).map(|item| item.ty) {
            Some(ComponentEntityType::Func(id)) => {
                let found = &self.component.types()[id];
                FoundFunction {
                    ty: Some(self.converter().function(found)),
                    reason: self.compare(interface, function.signature, found).err(),
                }
            }
            _ => FoundFunction::default(),
        }
    }

    fn names(&self, interface: Option<usize>) -> &Names {
        let Some(i) = interface else {
            return &self.no_types;
        };
        let ExportedInstance { ty, types, .. } = &self.instances[i];
        types.get_or_init(|| self.converter().names(ty))
    }
}
