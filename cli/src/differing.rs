//! Describes a function that has different types in the host and the component.

use wasmparser::component_types::ComponentFuncType;
use worldbind_resolve as resolve;
use worldbind_resolve::{Names, plain_name};

use crate::convert::Converter;
use crate::report::{Differing, DifferingType};

/// The function in the host's WIT.
pub(crate) struct HostFunction<'h> {
    /// The name in the component model's spelling.
    pub(crate) name: &'h str,
    /// The type in WIT's syntax.
    pub(crate) wit: Option<&'h str>,
    /// The types of its interface, by name, in WIT's syntax.
    pub(crate) types: &'h [(String, String)],
}

/// The function in the component.
pub(crate) struct ComponentFunction<'c, 'a> {
    /// `None` if it is not a function.
    pub(crate) ty: Option<&'c ComponentFuncType>,
    pub(crate) names: &'c Names,
    pub(crate) converter: &'c Converter<'a>,
}

/// Describes how a function differs. `because` is the first difference.
pub(crate) fn differing(
    host: &HostFunction<'_>,
    component: &ComponentFunction<'_, '_>,
    because: Option<String>,
) -> Differing {
    let ComponentFunction {
        ty,
        names,
        converter,
    } = component;
    Differing {
        name: plain_name(host.name),
        host: host.wit.map(str::to_owned),
        component: ty.map(|ty| names.function(&converter.function(ty))),
        types: match (ty, host.wit) {
            (Some(_), Some(wit)) => differing_types(wit, host, component),
            (None, _) | (_, None) => Vec::new(),
        },
        because,
    }
}

/// The named types that the two sides define differently.
fn differing_types(
    wit: &str,
    host: &HostFunction<'_>,
    component: &ComponentFunction<'_, '_>,
) -> Vec<DifferingType> {
    let defined = host.types.iter();
    let defined: Vec<_> = defined.map(|(n, ty)| (n.as_str(), ty.as_str())).collect();
    let differing = resolve::differing_types(wit, &defined, component.names).into_iter();
    let differing = differing.map(|ty| DifferingType {
        name: ty.name,
        host: ty.expected,
        component: ty.found,
    });
    differing.collect()
}
