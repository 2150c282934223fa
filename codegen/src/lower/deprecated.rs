//! Finds items with the WIT gate `@deprecated`. The compiler warns about code that uses them.

use wit_parser::{Function, InterfaceId, PackageId, Stability, TypeId, TypeOwner};
use worldbind_resolve::plain_name;

use super::context::Lower;
use crate::load::{definition, unversioned_interface};
use crate::model::{Deprecated, TypeRef};

/// The deprecation of a type. An alias of a deprecated type is deprecated as well.
pub(super) fn lower_type_deprecated(cx: Lower<'_>, id: TypeId) -> Option<Deprecated> {
    let of = |id: TypeId| {
        let ty = &cx.resolve().types[id];
        let name = ty.name.as_deref()?;
        match ty.owner {
            TypeOwner::Interface(owner) => lower_item_deprecated(cx, owner, name, &ty.stability),
            TypeOwner::World(world) => {
                let package = cx.resolve().worlds[world].package;
                lower_deprecated(cx, &ty.stability, package, name)
            }
            TypeOwner::None => None,
        }
    };
    of(id).or_else(|| of(definition(cx.resolve(), id)))
}

/// Whether one of the types that this world defines is deprecated.
pub(super) fn is_any_deprecated(cx: Lower<'_>, types: &[TypeRef]) -> bool {
    let placed = types.iter().filter_map(|ty| cx.places.types.get(ty.0));
    let mut deprecated = placed.filter_map(|placed| lower_type_deprecated(cx, placed.id));
    deprecated.next().is_some()
}

/// The deprecation of a function of an interface, or of the world itself.
pub(super) fn lower_function_deprecated(
    cx: Lower<'_>,
    interface: Option<InterfaceId>,
    function: &Function,
) -> Option<Deprecated> {
    let name = plain_name(&function.name);
    match interface {
        Some(interface) => lower_item_deprecated(cx, interface, &name, &function.stability),
        None => lower_deprecated(cx, &function.stability, cx.facts.items.world.package, &name),
    }
}

/// The deprecation of an item in an interface.
pub(super) fn lower_item_deprecated(
    cx: Lower<'_>,
    interface: InterfaceId,
    name: &str,
    stability: &Stability,
) -> Option<Deprecated> {
    let package = cx.resolve().interfaces[interface].package;
    let name = match unversioned_interface(cx.resolve(), interface) {
        Some(interface) => format!("{interface}.{name}"),
        None => name.to_owned(),
    };
    lower_deprecated(cx, stability, package, &name)
}

/// The deprecation of an interface.
pub(super) fn lower_interface_deprecated(
    cx: Lower<'_>,
    interface: InterfaceId,
) -> Option<Deprecated> {
    let definition = &cx.resolve().interfaces[interface];
    let name = unversioned_interface(cx.resolve(), interface)?;
    lower_deprecated(cx, &definition.stability, definition.package, &name)
}

/// An item is deprecated from a version on. It is not deprecated yet if the package has a lower
/// version.
pub(super) fn lower_deprecated(
    cx: Lower<'_>,
    stability: &Stability,
    package: Option<PackageId>,
    name: &str,
) -> Option<Deprecated> {
    let (Stability::Stable { deprecated, .. } | Stability::Unstable { deprecated, .. }) = stability
    else {
        return None;
    };
    let since = deprecated.as_ref()?;
    let mut package = cx.resolve().packages[package?].name.clone();
    if package
        .version
        .as_ref()
        .is_some_and(|version| version < since)
    {
        return None;
    }
    package.version = Some(since.clone());
    Some(Deprecated {
        since: since.to_string(),
        note: format!("`{name}` is deprecated since `{package}`"),
    })
}
