//! A function of which host and component have different types, in the texts of both.

use wasmparser::component_types::ComponentFuncType;
use worldbind_resolve::{used_types, wit_name};

use crate::report::{Differing, DifferingType};
use crate::types::{LEFT_OUT, TypeNames, TypeTexts};

/// What the host's WIT has.
pub(crate) struct HostFunction<'h> {
    /// The name in the component model's spelling.
    pub(crate) name: &'h str,
    /// The type in WIT's syntax.
    pub(crate) wit: Option<&'h str>,
    /// The types of its interface, by name, in WIT's syntax.
    pub(crate) types: &'h [(String, String)],
}

/// What the component has.
pub(crate) struct ComponentFunction<'c, 'a> {
    /// `None` if it is no function.
    pub(crate) ty: Option<&'c ComponentFuncType>,
    pub(crate) names: &'c TypeNames<'a>,
    pub(crate) texts: &'c TypeTexts<'a>,
}

/// Says how a function differs; `because` is the first difference.
pub(crate) fn differing(
    host: &HostFunction<'_>,
    component: &ComponentFunction<'_, '_>,
    because: Option<String>,
) -> Differing {
    let ComponentFunction { ty, names, texts } = component;
    Differing {
        name: wit_name(host.name),
        host: host.wit.map(str::to_owned),
        component: ty.map(|ty| texts.function(ty, names)),
        types: match ty {
            Some(_) => differing_types(host, component),
            None => Vec::new(),
        },
        because,
    }
}

/// The named types that both define, in other texts.
fn differing_types(
    host: &HostFunction<'_>,
    component: &ComponentFunction<'_, '_>,
) -> Vec<DifferingType> {
    let ComponentFunction { names, texts, .. } = component;
    let defined = host.types.iter();
    let defined: Vec<_> = defined.map(|(n, ty)| (n.as_str(), ty.as_str())).collect();
    let used = used_types(host.wit.unwrap_or_default(), &defined);
    let differing = used.into_iter().filter_map(|(name, host)| {
        let component = texts.definition(name, names)?;
        (!reads_alike(host, &component)).then(|| DifferingType {
            name: name.to_owned(),
            host: host.to_owned(),
            component,
        })
    });
    differing.collect()
}

/// Whether the texts of a type are the same, as far as the component's is not cut.
fn reads_alike(host: &str, component: &str) -> bool {
    match component.split_once(LEFT_OUT) {
        Some((start, _)) => host.starts_with(start),
        None => host == component,
    }
}
