//! Types: definitions, and references to them.

use proc_macro2::Ident;
use wit_parser as wit;
use wit_parser::{InterfaceId, TypeDefKind, TypeId, WorldKey};

use super::Lower;
use super::deprecated::lower_type_deprecated;
use super::derives::lower_derives;
use super::docs::lower_docs;
use super::keys::item_keys;
use super::modules::Forms;
use super::replacements;
use super::usage::UnusedWhy;
use crate::model::{
    Case, Enum, EnumCase, Field, Flag, Flags, Layout, Record, Type, TypeDef, TypeKind, Variant,
};
use crate::names::{self, Scope};
use crate::options::Ownership;

/// Whether a type is owned, or borrowed for a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Mode {
    Owned,
    Borrowed,
}

/// The place of a definition.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Here<'a> {
    /// The interface's name in the world; `None` for the world's own types.
    pub(crate) key: Option<&'a WorldKey>,
    /// The module in the output.
    pub(crate) module: &'a [Ident],
}

impl Here<'_> {
    /// The world itself.
    pub(crate) const ROOT: Here<'static> = Here {
        key: None,
        module: &[],
    };
}

/// Lowers all named types of an interface.
pub(crate) fn lower_interface_types(
    cx: &Lower<'_>,
    key: &WorldKey,
    id: InterfaceId,
    module: &[Ident],
) -> Vec<TypeDef> {
    let here = Here {
        key: Some(key),
        module,
    };
    let types = cx.resolve.interfaces[id].types.values();
    types
        .flat_map(|id| lower_type_defs(cx, here, *id))
        .collect()
}

/// Lowers a named type, in each form that is generated.
pub(crate) fn lower_type_defs(cx: &Lower<'_>, here: Here<'_>, id: TypeId) -> Vec<TypeDef> {
    let modes: &[Mode] = match cx.forms(id) {
        Forms::Owned => &[Mode::Owned],
        Forms::Borrowed => &[Mode::Borrowed],
        Forms::Both => &[Mode::Owned, Mode::Borrowed],
    };
    let defs = modes
        .iter()
        .filter_map(|mode| lower_type_def(cx, here, id, *mode));
    defs.collect()
}

fn lower_type_def(cx: &Lower<'_>, here: Here<'_>, id: TypeId, mode: Mode) -> Option<TypeDef> {
    let definition = &cx.resolve.types[id];
    let layout = lower_layout(cx, id);
    let kind = match &definition.kind {
        _ if let Some(&replacement) = cx.replaced_types.get(&id) => {
            let item = cx.replacements.get(replacement)?;
            TypeKind::Replaced {
                path: replacements::path_from(here.module, item),
                visibility: item.visibility,
            }
        }
        TypeDefKind::Record(record) => {
            TypeKind::Record(lower_record(cx, here.module, id, record, layout, mode))
        }
        TypeDefKind::Variant(variant) => {
            TypeKind::Variant(lower_variant(cx, here.module, id, variant, layout, mode))
        }
        TypeDefKind::Enum(enum_) => TypeKind::Enum(lower_enum(cx, id, enum_, layout)),
        TypeDefKind::Flags(flags) => TypeKind::Flags(lower_flags(flags, layout)),
        TypeDefKind::Resource if cx.places.is_guest_resource(cx.resolve, id) => {
            TypeKind::GuestResource {
                functions: cx.guest_resources.get(&id).cloned(),
            }
        }
        TypeDefKind::Resource => TypeKind::HostResource,
        other => TypeKind::Alias(lower_kind(cx, here.module, other, mode)),
    };
    let borrowed = cx.places.borrowed_type_ident(id);
    let ident = match mode {
        Mode::Borrowed if borrowed.is_some() => borrowed,
        _ => cx.places.type_ident(id),
    };
    Some(TypeDef {
        ident: ident?.clone(),
        is_borrowed: mode == Mode::Borrowed,
        docs: lower_docs(&definition.docs),
        deprecated: lower_type_deprecated(cx, id),
        kind,
    })
}

/// The layout of a type according to the parser. It is compared with the engine's.
pub(crate) fn lower_layout(cx: &Lower<'_>, id: TypeId) -> Layout {
    let ty = wit::Type::Id(id);
    Layout {
        size: cx.sizes.size(&ty).size_wasm32(),
        align: cx.sizes.align(&ty).align_wasm32(),
    }
}

fn lower_record(
    cx: &Lower<'_>,
    module: &[Ident],
    id: TypeId,
    record: &wit::Record,
    layout: Layout,
    mode: Mode,
) -> Record {
    let mut scope = Scope::default();
    let fields = record.fields.iter().map(|field| Field {
        wit_name: field.name.clone(),
        ident: scope.claim(names::snake(&field.name)),
        docs: lower_docs(&field.docs),
        attributes: attributes_of_part(cx, id, &field.name),
        ty: lower_type(cx, module, &field.ty, mode),
    });
    Record {
        fields: fields.collect(),
        derives: lower_derives(cx, id, mode),
        attributes: attributes_of_type(cx, id),
        is_error: cx.infos.get(id).is_rust_error(),
        layout,
    }
}

fn lower_variant(
    cx: &Lower<'_>,
    module: &[Ident],
    id: TypeId,
    variant: &wit::Variant,
    layout: Layout,
    mode: Mode,
) -> Variant {
    let payload = |ty: &wit::Type| lower_type(cx, module, ty, mode);
    let mut scope = Scope::default();
    let cases = variant.cases.iter().map(|case| Case {
        wit_name: case.name.clone(),
        ident: scope.claim(names::case(&case.name)),
        docs: lower_docs(&case.docs),
        attributes: attributes_of_part(cx, id, &case.name),
        ty: case.ty.as_ref().map(payload),
    });
    Variant {
        cases: cases.collect(),
        derives: lower_derives(cx, id, mode),
        attributes: attributes_of_type(cx, id),
        is_error: cx.infos.get(id).is_rust_error(),
        layout,
    }
}

fn lower_enum(cx: &Lower<'_>, id: TypeId, enum_: &wit::Enum, layout: Layout) -> Enum {
    let mut scope = Scope::default();
    let cases = enum_.cases.iter().map(|case| EnumCase {
        wit_name: case.name.clone(),
        ident: scope.claim(names::case(&case.name)),
        docs: lower_docs(&case.docs),
        attributes: attributes_of_part(cx, id, &case.name),
    });
    Enum {
        cases: cases.collect(),
        repr: names::ident(match enum_.cases.len() {
            0..=0x100 => "u8",
            0x101..=0x1_0000 => "u16",
            _ => "u32",
        }),
        derives: lower_derives(cx, id, Mode::Owned),
        attributes: attributes_of_type(cx, id),
        is_error: cx.infos.get(id).is_rust_error(),
        layout,
    }
}

fn lower_flags(flags: &wit::Flags, layout: Layout) -> Flags {
    let mut scope = Scope::default();
    let flags = flags.flags.iter().map(|flag| Flag {
        wit_name: flag.name.clone(),
        ident: scope.claim(names::constant(&flag.name)),
        docs: lower_docs(&flag.docs),
    });
    Flags {
        flags: flags.collect(),
        layout,
    }
}

/// The user's attributes for a type.
fn attributes_of_type(cx: &Lower<'_>, id: TypeId) -> Vec<syn::Attribute> {
    let rules = cx.type_rules.get(&id);
    let entry = rules.and_then(|rules| cx.options.entries.attributes.get(rules.attributes?));
    entry.map_or_else(Vec::new, |rule| rule.attributes.clone())
}

/// The user's attributes for a field or a case.
pub(crate) fn attributes_of_part(cx: &Lower<'_>, id: TypeId, name: &str) -> Vec<syn::Attribute> {
    let rules = cx.type_rules.get(&id);
    let entry = rules.and_then(|rules| rules.part_attributes.get(name));
    let entry = entry.and_then(|entry| cx.options.entries.attributes.get(*entry));
    entry.map_or_else(Vec::new, |rule| rule.attributes.clone())
}

/// A reference to a type, from a module.
pub(crate) fn lower_type(cx: &Lower<'_>, module: &[Ident], ty: &wit::Type, mode: Mode) -> Type {
    match ty {
        wit::Type::Bool => Type::Primitive("bool"),
        wit::Type::U8 => Type::Primitive("u8"),
        wit::Type::U16 => Type::Primitive("u16"),
        wit::Type::U32 => Type::Primitive("u32"),
        wit::Type::U64 => Type::Primitive("u64"),
        wit::Type::S8 => Type::Primitive("i8"),
        wit::Type::S16 => Type::Primitive("i16"),
        wit::Type::S32 => Type::Primitive("i32"),
        wit::Type::S64 => Type::Primitive("i64"),
        wit::Type::F32 => Type::Primitive("f32"),
        wit::Type::F64 => Type::Primitive("f64"),
        wit::Type::Char => Type::Primitive("char"),
        wit::Type::String if mode == Mode::Borrowed => Type::Str,
        wit::Type::String => Type::String,
        wit::Type::ErrorContext => Type::ErrorContext,
        wit::Type::Id(id) => lower_type_id(cx, module, *id, mode),
    }
}

/// Lowers a reference to a type by its id. A named type that owns memory is passed by reference,
/// unless a borrowing form of it exists.
fn lower_type_id(cx: &Lower<'_>, module: &[Ident], id: TypeId, mode: Mode) -> Type {
    let definition = &cx.resolve.types[id];
    if definition.name.is_none() {
        return lower_kind(cx, module, &definition.kind, mode);
    }
    let forms = cx.forms(id);
    if forms == Forms::Borrowed || (forms == Forms::Both && mode == Mode::Borrowed) {
        return Type::BorrowedPath(cx.places.path_to_borrowed(cx.resolve, module, id));
    }
    let path = Type::Path(cx.places.path_to(cx.resolve, module, id));
    if mode == Mode::Borrowed && cx.infos.get(id).has_list {
        Type::Ref(Box::new(path))
    } else {
        path
    }
}

/// Lowers a type without a name, or the target of an alias.
fn lower_kind(cx: &Lower<'_>, module: &[Ident], kind: &TypeDefKind, mode: Mode) -> Type {
    let ty = |ty: &wit::Type| lower_type(cx, module, ty, mode);
    let boxed = |ty: &wit::Type| Box::new(lower_type(cx, module, ty, mode));
    let owned = |ty: &wit::Type| Box::new(lower_type(cx, module, ty, Mode::Owned));
    let element = |ty: &wit::Type| match cx.options.settings.ownership {
        Ownership::Owning => owned(ty),
        Ownership::Borrowing { .. } => boxed(ty),
    };
    match kind {
        TypeDefKind::List(ty) if mode == Mode::Borrowed => Type::Slice(element(ty)),
        TypeDefKind::List(element) => Type::Vec(owned(element)),
        TypeDefKind::FixedLengthList(element, len) => Type::Array(boxed(element), *len),
        TypeDefKind::Map(key, value) => Type::Map(boxed(key), boxed(value)),
        TypeDefKind::Option(payload) => Type::Option(boxed(payload)),
        TypeDefKind::Result(result) => Type::Result(
            result.ok.as_ref().map(boxed),
            result.err.as_ref().map(boxed),
        ),
        TypeDefKind::Tuple(tuple) => Type::Tuple(tuple.types.iter().map(ty).collect()),
        TypeDefKind::Future(payload) => Type::Future(payload.as_ref().map(owned)),
        TypeDefKind::Stream(payload) => Type::Stream(payload.as_ref().map(owned)),
        TypeDefKind::Type(target) => ty(target),
        TypeDefKind::Handle(wit::Handle::Own(id) | wit::Handle::Borrow(id)) => {
            if cx.places.is_guest_resource(cx.resolve, *id) {
                Type::ResourceAny
            } else {
                Type::Resource(cx.places.path_to(cx.resolve, module, *id))
            }
        }
        // Types of these kinds always have a name, and the last one does not exist in resolved WIT.
        TypeDefKind::Record(_)
        | TypeDefKind::Variant(_)
        | TypeDefKind::Enum(_)
        | TypeDefKind::Flags(_)
        | TypeDefKind::Resource
        | TypeDefKind::Unknown => Type::Tuple(Vec::new()),
    }
}

/// Finds the types that the user replaced.
pub(crate) fn replace_types<'a>(
    cx: &mut Lower<'_>,
    key: Option<&WorldKey>,
    types: impl Iterator<Item = (&'a String, &'a TypeId)>,
) {
    for (name, &id) in types {
        let keys = match key {
            Some(key) => item_keys(cx.resolve, key, std::slice::from_ref(name)),
            None => super::keys::world_item_keys(name),
        };
        let is_resource = matches!(cx.resolve.types[id].kind, TypeDefKind::Resource);
        if is_resource && cx.places.is_guest_resource(cx.resolve, id) {
            cx.with.refuse(keys, UnusedWhy::GuestResource);
        } else if let Some(found) = cx.with.find(keys) {
            cx.replaced_types.insert(id, found.entry);
        }
    }
}
