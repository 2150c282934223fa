//! Finds WIT that the parser accepts and every engine refuses: names that occur twice, types
//! without contents.
//!
//! The rules are those of wasmparser's validator. Many engines and tools use it, so nobody has a
//! component with such an interface. The world is not encoded for this check: that would take
//! longer, and the validator does not know where in the WIT an item is. A name that occurs twice,
//! or an empty set of flags, is an error: the bindings could not be right, and those of wasmtime's
//! macro do not compile. It is no error if the user replaces the interface, because then nothing is
//! generated for it. Anything else is a warning.

mod found;
mod names;
mod size;

use wit_parser::{
    Function, Handle, InterfaceId, Resolve, Span, Type, TypeDef, TypeDefKind, TypeId, TypeOwner,
    World, WorldId, WorldItem,
};

use self::found::Found;
pub(super) use self::found::Refused;
use self::names::{check_exported_params, check_interface_name, check_labels, check_scope};
use self::size::check_sizes;
use super::component_limits::{FLAGS, PARTS};
use super::contents::components;
use super::engine::role;

/// The side of the world that is checked.
#[derive(Clone, Copy)]
enum Side {
    Import,
    Export,
}

/// Finds the items of a world that no component can have, in the order of the WIT.
pub(super) fn find_refused(resolve: &Resolve, world: WorldId) -> Vec<Refused> {
    let mut found = Found::default();
    let world = &resolve.worlds[world];
    // An interface that is both imported and exported is checked as an import: more mistakes are
    // errors there.
    for (side, items) in [
        (Side::Import, &world.imports),
        (Side::Export, &world.exports),
    ] {
        let (mut types, mut functions) = (Vec::new(), Vec::new());
        for item in items.values() {
            match item {
                WorldItem::Interface { id, .. } => check_interface(&mut found, resolve, side, *id),
                WorldItem::Function(function) => functions.push(function),
                WorldItem::Type { id, .. } => types.push(*id),
            }
        }
        check_items(&mut found, resolve, side, types, functions);
    }
    check_sizes(&mut found, resolve, world);
    let mut refused = found.refused;
    for refused in &mut refused {
        let interface = refused.interface;
        refused.interface = interface.filter(|id| !exports_interface(world, *id));
    }
    refused.sort_by_key(|refused| refused.span.is_known().then(|| refused.span.start()));
    refused
}

/// The message about an error in an interface that the user replaces.
pub(super) fn in_replaced(message: &str) -> String {
    format!("engines refuse every component with this interface, which `with` replaces: {message}")
}

fn exports_interface(world: &World, wanted: InterfaceId) -> bool {
    let mut exports = world.exports.values();
    exports.any(|item| matches!(item, WorldItem::Interface { id, .. } if *id == wanted))
}

/// Checks an interface. The world may import it, export it, or both.
fn check_interface(found: &mut Found, resolve: &Resolve, side: Side, id: InterfaceId) {
    if !found.interfaces.insert(id) {
        return;
    }
    let interface = &resolve.interfaces[id];
    let types = interface.types.values().copied();
    let functions = interface.functions.values();
    found.within = Some(id);
    check_interface_name(found, resolve, id);
    check_items(found, resolve, side, types.collect(), functions.collect());
    found.within = None;
}

/// Checks the types and functions of one interface, or of one side of the world itself.
fn check_items(
    found: &mut Found,
    resolve: &Resolve,
    side: Side,
    types: Vec<TypeId>,
    functions: Vec<&Function>,
) {
    let is_supported = |function: &&&Function| role(&function.kind).is_ok();
    let supported: Vec<_> = functions.iter().filter(is_supported).copied().collect();
    check_scope(found, resolve, &types, &supported);
    for function in &functions {
        if let Err(kind) = role(&function.kind) {
            // Without prefixes such as `[method][get]`.
            let name = function.name.rsplit(']').next().unwrap_or_default();
            let message = format!("`{name}` is a {kind}, which is not supported");
            found.error(function.span, message);
        }
        let labels = function.params.iter();
        let labels = labels.map(|param| (&*param.name, param.span));
        match side {
            Side::Import => check_labels(found, "parameter", labels),
            Side::Export => check_exported_params(found, function, labels),
        }
    }
    let mut all = Vec::new();
    for function in functions {
        let params = function.params.iter();
        all.extend(params.map(|param| (param.ty, param.span)));
        all.extend(function.result.map(|ty| (ty, function.span)));
    }
    all.extend(
        types
            .iter()
            .map(|id| (Type::Id(*id), resolve.types[*id].span)),
    );
    check_types(found, resolve, all);
}

/// Checks types, each with a place where it is used, and the types inside them. Each type is
/// checked once.
fn check_types(found: &mut Found, resolve: &Resolve, mut waiting: Vec<(Type, Span)>) {
    while let Some((ty, around)) = waiting.pop() {
        if let Type::Id(id) = ty
            && found.types.insert(id)
        {
            let definition = &resolve.types[id];
            let span = match definition.span.is_known() {
                true => definition.span,
                false => around,
            };
            // A function may use types of another interface.
            let around = found.within;
            found.within = owner(definition).unwrap_or(around);
            check_type(found, resolve, definition, span);
            found.within = around;
            let parts = components(&definition.kind).into_iter();
            waiting.extend(parts.map(|part| (part, span)));
        }
    }
}

/// The interface of a type with a name; `None` if it has no name.
fn owner(definition: &TypeDef) -> Option<Option<InterfaceId>> {
    match definition.owner {
        TypeOwner::Interface(id) => Some(Some(id)),
        TypeOwner::World(_) => Some(None),
        TypeOwner::None => None,
    }
}

fn check_type(found: &mut Found, resolve: &Resolve, definition: &TypeDef, span: Span) {
    let name = definition.name.as_deref().unwrap_or_default();
    match &definition.kind {
        TypeDefKind::Record(record) => {
            let fields = record.fields.iter();
            let fields = fields.map(|field| (&*field.name, field.span));
            let what = format!("the record `{name}`");
            check_parts(found, span, &what, "field", fields, PARTS);
        }
        TypeDefKind::Variant(variant) => {
            let cases = variant.cases.iter().map(|case| (&*case.name, case.span));
            let what = format!("the variant `{name}`");
            check_parts(found, span, &what, "case", cases, PARTS);
        }
        TypeDefKind::Enum(enum_) => {
            let cases = enum_.cases.iter().map(|case| (&*case.name, case.span));
            let what = format!("the enum `{name}`");
            check_parts(found, span, &what, "case", cases, PARTS);
        }
        // The engine's type for it has a different size than the WIT type.
        TypeDefKind::Flags(flags) if flags.flags.is_empty() => {
            found.error(span, format!("the set of flags `{name}` is empty"));
        }
        TypeDefKind::Flags(flags) => {
            let labels = flags.flags.iter().map(|flag| (&*flag.name, flag.span));
            let what = format!("the set of flags `{name}`");
            check_parts(found, span, &what, "flag", labels, FLAGS);
        }
        TypeDefKind::Tuple(tuple) => {
            let count = tuple.types.len();
            check_count(found, span, "this tuple", "element", count, PARTS);
        }
        TypeDefKind::FixedLengthList(_, 0) => {
            check_count(found, span, "this list", "element", 0, PARTS);
        }
        TypeDefKind::Stream(Some(ty)) if is_char(resolve, *ty) => {
            found.warn(span, "`stream<char>`", "use `stream<u8>`");
        }
        TypeDefKind::Handle(Handle::Own(_) | Handle::Borrow(_))
        | TypeDefKind::Resource
        | TypeDefKind::Option(_)
        | TypeDefKind::Result(_)
        | TypeDefKind::List(_)
        | TypeDefKind::FixedLengthList(..)
        | TypeDefKind::Map(..)
        | TypeDefKind::Future(_)
        | TypeDefKind::Stream(_)
        | TypeDefKind::Type(_)
        | TypeDefKind::Unknown => {}
    }
}

/// Checks the names and the number of fields, cases or flags.
fn check_parts<'a>(
    found: &mut Found,
    span: Span,
    what: &str,
    part: &str,
    parts: impl ExactSizeIterator<Item = (&'a str, Span)>,
    most: usize,
) {
    let count = parts.len();
    check_labels(found, part, parts);
    check_count(found, span, what, part, count, most);
}

fn check_count(found: &mut Found, span: Span, what: &str, part: &str, count: usize, most: usize) {
    if count == 0 {
        found.warn(span, what, &format!("it must have at least one {part}"));
    } else if count > most {
        let why = format!("it has {count} {part}s and can have at most {most}");
        found.warn(span, what, &why);
    }
}

fn is_char(resolve: &Resolve, mut ty: Type) -> bool {
    while let Type::Id(id) = ty
        && let TypeDefKind::Type(target) = resolve.types[id].kind
    {
        ty = target;
    }
    ty == Type::Char
}
