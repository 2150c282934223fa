//! The option `merge_structurally_equal_types`. Decides which types of a world are one Rust type.
//!
//! Records, variants, enums and flags of interfaces are one type if they have one name, the same
//! structure, derives and attributes, and if this is also true for their parts. A type that
//! contains a handle, a future or a stream is never merged: it belongs to its interface, or to one
//! side of the world. A type that `with` replaces, or that is deprecated, is not merged either.

use std::collections::HashMap;

use wit_parser::{Type, TypeDefKind, TypeId};

use super::info::{Info, Infos};
use super::items::Items;
use super::replaced::Replaced;
use super::type_rules::{AllRules, TypeRules};
use crate::load::{id_of, is_definition, is_deprecated};

/// The types that are other names of earlier ones, with these.
pub(super) fn find_merged(
    items: &Items<'_>,
    replaced: &Replaced,
    rules: &TypeRules<'_>,
) -> HashMap<TypeId, TypeId> {
    let mut classes = Classes {
        items,
        replaced,
        rules,
        by_shape: HashMap::new(),
        by_type: HashMap::new(),
        count: 0,
    };
    let imports = items.imports.iter().map(|import| import.id);
    let exports = items.exports.iter().map(|export| export.id);
    let ids = imports.chain(exports).flat_map(|id| items.types_of(id));
    let mut first: HashMap<usize, TypeId> = HashMap::new();
    let mut merged = HashMap::new();
    for id in ids.filter(|id| is_definition(&items.resolve.types[*id].kind)) {
        let home = *first.entry(classes.of_id(id)).or_insert(id);
        if home != id {
            merged.insert(id, home);
        }
    }
    merged
}

/// Equal types have equal numbers.
struct Classes<'t, 'a> {
    items: &'t Items<'a>,
    replaced: &'t Replaced,
    rules: &'t TypeRules<'a>,
    by_shape: HashMap<Shape<'a>, usize>,
    by_type: HashMap<TypeId, usize>,
    count: usize,
}

/// What equal types have in common.
#[derive(PartialEq, Eq, Hash)]
struct Shape<'a> {
    /// The keyword and the names of the parts.
    text: String,
    name: Option<&'a str>,
    /// The numbers of the parts.
    parts: Vec<Option<usize>>,
    /// What the user adds to a type with a name.
    rules: Option<AllRules<'a>>,
}

impl<'a> Classes<'_, 'a> {
    /// Each type is visited once.
    fn of_id(&mut self, id: TypeId) -> usize {
        if let Some(class) = self.by_type.get(&id) {
            return *class;
        }
        let class = match (self.target(id), self.shape(id)) {
            (Some(target), _) => self.of(&target),
            (None, Some(shape)) => self.of_shape(shape),
            (None, None) => self.unique(),
        };
        self.by_type.insert(id, class);
        class
    }

    fn of(&mut self, ty: &Type) -> usize {
        match id_of(ty) {
            Some(id) => self.of_id(id),
            None => self.of_shape(unnamed(format!("{ty:?}"), Vec::new())),
        }
    }

    fn of_some(&mut self, ty: &Option<Type>) -> Option<usize> {
        ty.as_ref().map(|ty| self.of(ty))
    }

    fn of_shape(&mut self, shape: Shape<'a>) -> usize {
        let next = self.count;
        let class = *self.by_shape.entry(shape).or_insert(next);
        self.count += usize::from(class == next);
        class
    }

    /// The target, if this type is an alias.
    fn target(&self, id: TypeId) -> Option<Type> {
        let TypeDefKind::Type(target) = self.items.resolve.types[id].kind else {
            return None;
        };
        (!self.is_users(id)).then_some(target)
    }

    /// Whether the type, or the target of an alias, is a type of the user.
    fn is_users(&self, id: TypeId) -> bool {
        self.replaced.is_users(self.items, id) || self.is_used_export(id)
    }

    /// The number of a type that is equal to no other type.
    fn unique(&mut self) -> usize {
        self.count += 1;
        self.count - 1
    }

    /// `None` if the type is equal to no other type.
    fn shape(&mut self, id: TypeId) -> Option<Shape<'a>> {
        let ty = &self.items.resolve.types[id];
        if self.is_users(id) || is_deprecated(&ty.stability) {
            return None;
        }
        Some(match &ty.kind {
            TypeDefKind::Record(record) => {
                let fields = record.fields.iter();
                let types = fields.clone().map(|field| Some(self.of(&field.ty)));
                let types = types.collect();
                let names = fields.map(|field| field.name.as_str());
                self.named("record", id, names, types)
            }
            TypeDefKind::Variant(variant) => {
                let cases = variant.cases.iter();
                let types = cases.clone().map(|case| self.of_some(&case.ty));
                let types = types.collect();
                let names = cases.map(|case| case.name.as_str());
                self.named("variant", id, names, types)
            }
            TypeDefKind::Enum(enum_) => {
                let names = enum_.cases.iter().map(|case| case.name.as_str());
                self.named("enum", id, names, Vec::new())
            }
            TypeDefKind::Flags(flags) => {
                let names = flags.flags.iter().map(|flag| flag.name.as_str());
                self.named("flags", id, names, Vec::new())
            }
            TypeDefKind::Tuple(tuple) => {
                let types = tuple.types.iter().map(|ty| Some(self.of(ty)));
                unnamed("tuple", types.collect())
            }
            TypeDefKind::Option(ty) => unnamed("option", vec![Some(self.of(ty))]),
            TypeDefKind::Result(result) => {
                let types = vec![self.of_some(&result.ok), self.of_some(&result.err)];
                unnamed("result", types)
            }
            TypeDefKind::List(ty) => unnamed("list", vec![Some(self.of(ty))]),
            TypeDefKind::Map(key, value) => {
                unnamed("map", vec![Some(self.of(key)), Some(self.of(value))])
            }
            TypeDefKind::FixedLengthList(ty, length) => {
                unnamed(format!("list {length}"), vec![Some(self.of(ty))])
            }
            TypeDefKind::Type(_) => return None,
            TypeDefKind::Resource
            | TypeDefKind::Handle(_)
            | TypeDefKind::Future(_)
            | TypeDefKind::Stream(_)
            | TypeDefKind::Unknown => return None,
        })
    }

    /// WIT's names contain no spaces.
    fn named<'n>(
        &self,
        keyword: &str,
        id: TypeId,
        names: impl Iterator<Item = &'n str>,
        parts: Vec<Option<usize>>,
    ) -> Shape<'a> {
        let name = self.items.resolve.types[id].name.as_deref();
        let names: Vec<_> = names.collect();
        Shape {
            text: format!("{keyword} {}", names.join(" ")),
            name,
            parts,
            rules: Some(self.rules.all(id, &names)),
        }
    }

    /// Whether other interfaces use the type of a user's module instead.
    fn is_used_export(&self, id: TypeId) -> bool {
        let mut used = self.replaced.used_exports.keys();
        used.any(|interface| self.items.types_of(*interface).any(|of| of == id))
    }
}

fn unnamed<'a>(text: impl Into<String>, parts: Vec<Option<usize>>) -> Shape<'a> {
    Shape {
        text: text.into(),
        name: None,
        parts,
        rules: None,
    }
}

/// The facts about types that are merged, with the uses of all of them. `infos` has the own uses
/// of each.
pub(super) fn joined_uses(
    infos: &Infos,
    merged: &HashMap<TypeId, TypeId>,
) -> HashMap<TypeId, Info> {
    let mut uses = HashMap::new();
    for (id, home) in merged {
        let of_home = uses.entry(*home).or_insert_with(|| infos.get(*home));
        *of_home = of_home.with_uses(infos.get(*id));
    }
    let names = merged.iter().filter_map(|(id, home)| {
        let joined = uses.get(home)?;
        Some((*id, infos.get(*id).with_uses(*joined)))
    });
    let names: Vec<_> = names.collect();
    uses.extend(names);
    uses
}
