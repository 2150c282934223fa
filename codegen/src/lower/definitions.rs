//! The definitions of named types.

use wit_parser as wit;
use wit_parser::{TypeDefKind, TypeId};

use super::context::Lower;
use super::conversions::{Conversions, lower_conversions};
use super::deprecated::lower_type_deprecated;
use super::docs::lower_docs;
use super::references::{lower_kind, lower_type};
use crate::impossible::Impossible;
use crate::model::{
    Case, Enum, EnumCase, Field, Flag, Flags, Layout, Record, TypeDef, TypeKind, TypeRef, Variant,
};
use crate::names::{self, Scope};
use crate::place::{PlacedType, Places};
use crate::relate::Relations;
use crate::survey::{Items, Mode, WorldFacts};

/// Lowers all types, in the order of their places.
pub(super) fn lower_definitions(
    worlds: &[Lower<'_>],
    places: &Places,
    relations: &Relations,
) -> Result<Vec<TypeDef>, Impossible> {
    let kinds = places.types.iter().map(|placed| {
        let cx = world_of(worlds, placed)?;
        cx.located(lower_type_kind(cx, placed.id, placed.mode))
    });
    let kinds: Vec<_> = kinds.collect::<Result<_, _>>()?;
    let mut conversions = lower_conversions(worlds, relations, &kinds)?;
    let types = places.types.iter().zip(kinds).enumerate();
    let types = types.map(|(position, (placed, kind))| {
        let cx = world_of(worlds, placed)?;
        let conversions = conversions.remove(&TypeRef(position));
        // Most types have no counterpart that differs.
        let conversions = conversions.unwrap_or_default();
        Ok(lower_definition(cx, placed, kind, conversions))
    });
    types.collect()
}

fn world_of<'a>(worlds: &[Lower<'a>], placed: &PlacedType) -> Result<Lower<'a>, Impossible> {
    let cx = worlds.get(placed.world).copied();
    cx.ok_or_else(|| Impossible::new("a type belongs to no world"))
}

fn lower_definition(
    cx: Lower<'_>,
    placed: &PlacedType,
    kind: TypeKind,
    conversions: Conversions,
) -> TypeDef {
    let PlacedType {
        world: _,
        id,
        mode,
        home,
    } = placed;
    let Conversions {
        derived,
        unconverted,
    } = conversions;
    TypeDef {
        home: home.clone(),
        is_borrowed: *mode == Mode::Borrowed,
        docs: lower_docs(&cx.resolve().types[*id].docs),
        deprecated: lower_type_deprecated(cx, *id),
        kind,
        conversions: derived,
        unconverted,
    }
}

fn lower_type_kind(cx: Lower<'_>, id: TypeId, mode: Mode) -> Result<TypeKind, Impossible> {
    let WorldFacts { items, types, .. } = cx.facts;
    if let Some(&entry) = types.replaced.types.get(&id) {
        let item = cx.users_item(entry)?;
        return Ok(TypeKind::Replaced {
            path: item.users_path.clone(),
            visibility: item.visibility,
        });
    }
    if types.replaced.is_in_interface(items, id) {
        return Ok(TypeKind::InReplacedInterface);
    }
    let layout = lower_layout(cx.facts, id);
    Ok(match &items.resolve.types[id].kind {
        TypeDefKind::Record(record) => {
            TypeKind::Record(lower_record(cx, id, record, layout, mode)?)
        }
        TypeDefKind::Variant(variant) => {
            TypeKind::Variant(lower_variant(cx, id, variant, layout, mode)?)
        }
        TypeDefKind::Enum(enum_) => TypeKind::Enum(lower_enum(cx, id, enum_, layout)?),
        TypeDefKind::Flags(flags) => TypeKind::Flags(lower_flags(flags, layout)),
        TypeDefKind::Resource if items.is_guest_resource(id) => TypeKind::GuestResource {
            functions: cx.world.guests.get(&id).cloned(),
        },
        TypeDefKind::Resource => TypeKind::HostResource {
            key: type_key(items, id)?,
        },
        kind @ (TypeDefKind::Handle(_)
        | TypeDefKind::Tuple(_)
        | TypeDefKind::Option(_)
        | TypeDefKind::Result(_)
        | TypeDefKind::List(_)
        | TypeDefKind::Map(..)
        | TypeDefKind::FixedLengthList(..)
        | TypeDefKind::Future(_)
        | TypeDefKind::Stream(_)
        | TypeDefKind::Type(_)
        | TypeDefKind::Unknown) => TypeKind::Alias(lower_kind(cx, kind, mode)?),
    })
}

/// The key of `with` for a type.
fn type_key(items: &Items<'_>, id: TypeId) -> Result<String, Impossible> {
    let wit::TypeDef { name, owner, .. } = &items.resolve.types[id];
    let name = name.as_deref();
    let name = name.ok_or_else(|| Impossible::new("a resource has no name"))?;
    let wit::TypeOwner::Interface(owner) = *owner else {
        return Ok(name.to_owned());
    };
    let interface = items.resolve.id_of(owner).or_else(|| {
        let import = items.imports.iter().find(|import| import.id == owner)?;
        Some(items.resolve.name_world_key(&import.key))
    });
    let interface =
        interface.ok_or_else(|| Impossible::new("the interface of a resource has no name"))?;
    Ok(format!("{interface}.{name}"))
}

/// The layout of a type according to the parser. It is compared with the engine's.
pub(super) fn lower_layout(facts: &WorldFacts<'_>, id: TypeId) -> Layout {
    let ty = wit::Type::Id(id);
    Layout {
        size: facts.sizes.size(&ty).size_wasm32(),
        align: facts.sizes.align(&ty).align_wasm32(),
    }
}

fn lower_record(
    cx: Lower<'_>,
    id: TypeId,
    record: &wit::Record,
    layout: Layout,
    mode: Mode,
) -> Result<Record, Impossible> {
    let mut scope = Scope::default();
    let rules = &cx.facts.types.rules;
    let fields = record.fields.iter().map(|field| {
        Ok(Field {
            wit_name: field.name.clone(),
            ident: scope.claim(names::snake(&field.name)),
            docs: lower_docs(&field.docs),
            attributes: rules.attributes_of_part(id, &field.name).to_vec(),
            ty: lower_type(cx, &field.ty, mode)?,
        })
    });
    Ok(Record {
        fields: fields.collect::<Result<_, Impossible>>()?,
        derives: cx.facts.derives.of(id, mode)?,
        attributes: cx.facts.types.rules.attributes(id).to_vec(),
        is_error: cx.facts.types.infos.get(id).is_rust_error(),
        layout,
    })
}

fn lower_variant(
    cx: Lower<'_>,
    id: TypeId,
    variant: &wit::Variant,
    layout: Layout,
    mode: Mode,
) -> Result<Variant, Impossible> {
    let payload = |ty: &wit::Type| lower_type(cx, ty, mode);
    let mut scope = Scope::default();
    let rules = &cx.facts.types.rules;
    let cases = variant.cases.iter().map(|case| {
        Ok(Case {
            wit_name: case.name.clone(),
            ident: scope.claim(names::case(&case.name)),
            docs: lower_docs(&case.docs),
            attributes: rules.attributes_of_part(id, &case.name).to_vec(),
            ty: case.ty.as_ref().map(payload).transpose()?,
        })
    });
    Ok(Variant {
        cases: cases.collect::<Result<_, Impossible>>()?,
        derives: cx.facts.derives.of(id, mode)?,
        attributes: cx.facts.types.rules.attributes(id).to_vec(),
        is_error: cx.facts.types.infos.get(id).is_rust_error(),
        layout,
    })
}

fn lower_enum(
    cx: Lower<'_>,
    id: TypeId,
    enum_: &wit::Enum,
    layout: Layout,
) -> Result<Enum, Impossible> {
    let mut scope = Scope::default();
    let rules = &cx.facts.types.rules;
    let cases = enum_.cases.iter().map(|case| EnumCase {
        wit_name: case.name.clone(),
        ident: scope.claim(names::case(&case.name)),
        docs: lower_docs(&case.docs),
        attributes: rules.attributes_of_part(id, &case.name).to_vec(),
    });
    Ok(Enum {
        cases: cases.collect(),
        repr: names::ident(match enum_.cases.len() {
            0..=0x100 => "u8",
            0x101..=0x1_0000 => "u16",
            _ => "u32",
        }),
        derives: cx.facts.derives.of(id, Mode::Owned)?,
        attributes: cx.facts.types.rules.attributes(id).to_vec(),
        is_error: cx.facts.types.infos.get(id).is_rust_error(),
        layout,
    })
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
