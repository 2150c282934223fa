//! The conversions between types of two generations: their plans, with Rust names.

use std::collections::HashMap;

use proc_macro2::Ident;

use super::context::Lower;
use super::deprecated::lower_type_deprecated;
use crate::impossible::Impossible;
use crate::model::{
    Conversion, ConversionBody, ConvertedCase, ConvertedField, ConvertedFlag, TypeKind, TypeRef,
    Unconverted,
};
use crate::relate::{Pair, Plan, Planned, Relations, TypeAt};
use crate::survey::Mode;

/// The conversions in the module of a type.
#[derive(Default)]
pub(super) struct Conversions {
    /// Those between the type and its counterparts in newer generations.
    pub(super) derived: Vec<Conversion>,
    /// The counterparts without a conversion.
    pub(super) unconverted: Vec<Unconverted>,
}

/// Lowers the conversions of each type that has some. They are in the module of the older type.
pub(super) fn lower_conversions(
    worlds: &[Lower<'_>],
    relations: &Relations,
    kinds: &[TypeKind],
) -> Result<HashMap<TypeRef, Conversions>, Impossible> {
    let mut all: HashMap<TypeRef, Conversions> = HashMap::new();
    for planned in &relations.conversions.derived {
        let owner = type_ref(worlds, older_of(planned))?;
        let conversion = lower_conversion(worlds, kinds, planned)?;
        all.entry(owner).or_default().derived.push(conversion);
    }
    for pair in &relations.conversions.pairs {
        if let Some(unconverted) = lower_unconverted(worlds, pair)? {
            let owner = any_form(worlds, &pair.older)?;
            all.entry(owner).or_default().unconverted.push(unconverted);
        }
    }
    Ok(all)
}

fn older_of(planned: &Planned) -> &TypeAt {
    match planned.from.generation < planned.to.generation {
        true => &planned.from,
        false => &planned.to,
    }
}

fn lower_unconverted(worlds: &[Lower<'_>], pair: &Pair) -> Result<Option<Unconverted>, Impossible> {
    let Pair {
        older: _,
        newer,
        to_newer,
        to_older,
    } = pair;
    let (to, from) = (to_newer.as_ref().err(), to_older.as_ref().err());
    Ok(match (to, from) {
        (None, None) => None,
        (to, from) => Some(Unconverted {
            generation: label(worlds, newer)?,
            to: to.cloned(),
            from: from.cloned(),
        }),
    })
}

fn lower_conversion(
    worlds: &[Lower<'_>],
    kinds: &[TypeKind],
    planned: &Planned,
) -> Result<Conversion, Impossible> {
    let Planned { from, to, plan } = planned;
    let (source, target) = (type_ref(worlds, from)?, type_ref(worlds, to)?);
    let names = Names {
        source: parts(kind(kinds, source)?),
        target: parts(kind(kinds, target)?),
    };
    let name = to.key.item_name()?;
    Ok(Conversion {
        from: source,
        to: target,
        uses_deprecated: is_deprecated(worlds, source)? || is_deprecated(worlds, target)?,
        generation: label(worlds, to)?,
        wit_type: match &to.key.interface {
            Some(interface) => format!("{interface}.{name}"),
            None => name.to_owned(),
        },
        is_fallible: plan.is_fallible(),
        body: names.lower_body(plan)?,
    })
}

/// The Rust names of the parts of both types.
struct Names<'a> {
    source: Parts<'a>,
    target: Parts<'a>,
}

impl Names<'_> {
    fn lower_body(&self, plan: &Plan) -> Result<ConversionBody, Impossible> {
        Ok(match plan {
            Plan::Record(fields) => {
                let fields = fields.iter().map(|(name, step)| {
                    let from = step.as_ref().map(|step| {
                        let ident = part(&self.source, name)?;
                        Ok((ident, step.clone()))
                    });
                    Ok(ConvertedField {
                        ident: part(&self.target, name)?,
                        wit_name: name.clone(),
                        from: from.transpose()?,
                    })
                });
                ConversionBody::Record(fields.collect::<Result<_, Impossible>>()?)
            }
            Plan::Cases(cases) => {
                let cases = cases.iter().map(|case| {
                    let to = case.to.as_ref().map(|payload| {
                        let ident = part(&self.target, &case.name)?;
                        Ok((ident, payload.clone()))
                    });
                    Ok(ConvertedCase {
                        ident: part(&self.source, &case.name)?,
                        wit_name: case.name.clone(),
                        has_payload: case.has_payload,
                        to: to.transpose()?,
                    })
                });
                ConversionBody::Cases(cases.collect::<Result<_, Impossible>>()?)
            }
            Plan::Flags(flags) => {
                let flags = flags.iter().map(|(name, is_known)| {
                    let to = is_known.then(|| part(&self.target, name));
                    Ok(ConvertedFlag {
                        ident: part(&self.source, name)?,
                        wit_name: name.clone(),
                        to: to.transpose()?,
                    })
                });
                ConversionBody::Flags(flags.collect::<Result<_, Impossible>>()?)
            }
        })
    }
}

/// The Rust name of each field, case or flag.
type Parts<'a> = HashMap<&'a str, &'a Ident>;

fn parts(kind: &TypeKind) -> Parts<'_> {
    match kind {
        TypeKind::Record(record) => {
            let fields = record.fields.iter();
            fields
                .map(|field| (&*field.wit_name, &field.ident))
                .collect()
        }
        TypeKind::Variant(variant) => {
            let cases = variant.cases.iter();
            cases.map(|case| (&*case.wit_name, &case.ident)).collect()
        }
        TypeKind::Enum(enum_) => {
            let cases = enum_.cases.iter();
            cases.map(|case| (&*case.wit_name, &case.ident)).collect()
        }
        TypeKind::Flags(flags) => {
            let flags = flags.flags.iter();
            flags.map(|flag| (&*flag.wit_name, &flag.ident)).collect()
        }
        TypeKind::Alias(_)
        | TypeKind::HostResource { .. }
        | TypeKind::GuestResource { .. }
        | TypeKind::Replaced { .. }
        | TypeKind::InReplacedInterface => HashMap::new(),
    }
}

fn part(parts: &Parts<'_>, name: &str) -> Result<Ident, Impossible> {
    let ident = parts.get(name).copied().cloned();
    ident.ok_or_else(|| Impossible::new(format!("a converted type has no part {name}")))
}

fn world<'a, 'b>(worlds: &'b [Lower<'a>], of: &TypeAt) -> Result<&'b Lower<'a>, Impossible> {
    let world = worlds.get(of.generation);
    world.ok_or_else(|| Impossible::new("a converted type belongs to no generation"))
}

/// The form that owns its contents.
fn type_ref(worlds: &[Lower<'_>], of: &TypeAt) -> Result<TypeRef, Impossible> {
    world(worlds, of)?.type_ref(of.id, Mode::Owned)
}

/// The form that owns its contents, or the only one.
fn any_form(worlds: &[Lower<'_>], of: &TypeAt) -> Result<TypeRef, Impossible> {
    type_ref(worlds, of).or_else(|_| world(worlds, of)?.type_ref(of.id, Mode::Borrowed))
}

fn is_deprecated(worlds: &[Lower<'_>], TypeRef(index): TypeRef) -> Result<bool, Impossible> {
    let nowhere = || Impossible::new("a converted type has no definition");
    let places = worlds.first().map(|cx| cx.places);
    let placed = places.and_then(|places| places.types.get(index));
    let placed = placed.ok_or_else(nowhere)?;
    let cx = worlds.get(placed.world).ok_or_else(nowhere)?;
    Ok(lower_type_deprecated(*cx, placed.id).is_some())
}

/// The name of the generation.
fn label(worlds: &[Lower<'_>], of: &TypeAt) -> Result<String, Impossible> {
    let idents = world(worlds, of)?.places.generations.as_ref();
    let idents = idents.ok_or_else(|| Impossible::new("generations have no names"))?;
    Ok(idents.module(of.generation)?.to_string())
}

fn kind(kinds: &[TypeKind], TypeRef(index): TypeRef) -> Result<&TypeKind, Impossible> {
    let kind = kinds.get(index);
    kind.ok_or_else(|| Impossible::new("a converted type has no definition"))
}
