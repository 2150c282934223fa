//! A component's types as text in WIT's syntax, for messages.
//!
//! The text is the resolver's ([`Names`]); which type has which name is found here, by the number of its
//! structure, so that no two types are compared as trees. A type of many parts is written as far as a message
//! has room for.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentDefinedType, ComponentDefinedTypeId, ComponentEntityType,
    ComponentFuncType, ComponentInstanceType, ComponentValType, ResourceId,
};
use wasmparser::types::TypesRef;
use worldbind_resolve as resolve;
use worldbind_resolve::{FunctionType, Names, Type};

use crate::foreign::name as shown;
use crate::kinds::{kind_of, primitive_name};
use crate::steps::step;
use crate::structures::{StructureId, Structures, parts};

/// How many types, fields, cases and flags are written of a type.
const PARTS: usize = 200;

/// In place of what is not written.
pub(crate) const LEFT_OUT: &str = "…";

/// Writes the types of one component.
pub(crate) struct TypeTexts<'a> {
    types: TypesRef<'a>,
    structures: RefCell<Structures<'a>>,
}

/// The names that an instance has for types, or none.
#[derive(Default)]
pub(crate) struct TypeNames<'a> {
    types: HashMap<StructureId, &'a str>,
    resources: HashMap<ResourceId, &'a str>,
    definitions: HashMap<&'a str, ComponentDefinedTypeId>,
}

impl<'a> TypeTexts<'a> {
    pub(crate) fn new(types: TypesRef<'a>) -> Self {
        TypeTexts {
            types,
            structures: RefCell::new(Structures::new(types)),
        }
    }

    /// Collects the types that an instance exports. Of several names for one, the first counts.
    pub(crate) fn names(&self, instance: &'a ComponentInstanceType) -> TypeNames<'a> {
        let mut names = TypeNames::default();
        for (name, item) in &instance.exports {
            step();
            let ComponentEntityType::Type { created, .. } = item.ty else {
                continue;
            };
            match created {
                ComponentAnyTypeId::Resource(resource) => {
                    names.resources.entry(resource.resource()).or_insert(name);
                }
                ComponentAnyTypeId::Defined(id) if self.has_own_name(id) => {
                    let structure = self.structures.borrow_mut().of(id);
                    names.types.entry(structure).or_insert(name);
                    names.definitions.insert(name, id);
                }
                _ => {}
            }
        }
        names
    }

    /// A function's type.
    pub(crate) fn function(&self, function: &ComponentFuncType, names: &TypeNames<'a>) -> String {
        let mut writer = Writer::new(self, names);
        let function = writer.function(function);
        writer.named.function(&function)
    }

    /// The definition of a type that an instance exports: `enum { upper, lower }`.
    pub(crate) fn definition(&self, name: &str, names: &TypeNames<'a>) -> Option<String> {
        let id = *names.definitions.get(name)?;
        let mut writer = Writer::new(self, names);
        let ty = writer.structure(self.types.get(id)?);
        Some(writer.named.ty(&ty))
    }

    /// Whether WIT gives a type a name of its own: another is an alias, which a component does not keep apart
    /// from what it stands for.
    fn has_own_name(&self, id: ComponentDefinedTypeId) -> bool {
        self.types.get(id).is_some_and(is_of_named_parts)
    }
}

fn is_of_named_parts(ty: &ComponentDefinedType) -> bool {
    matches!(
        ty,
        ComponentDefinedType::Record(_)
            | ComponentDefinedType::Variant(_)
            | ComponentDefinedType::Flags(_)
            | ComponentDefinedType::Enum(_)
    )
}

/// Turns one type into the resolver's.
struct Writer<'a, 't> {
    texts: &'t TypeTexts<'a>,
    names: &'t TypeNames<'a>,
    /// The names that the type has within, as the resolver knows them, and for which types it has them.
    named: Names,
    known: HashSet<&'a str>,
    resources: HashMap<ResourceId, resolve::ResourceId>,
    /// How many parts may still be written.
    left: usize,
}

impl<'a, 't> Writer<'a, 't> {
    fn new(texts: &'t TypeTexts<'a>, names: &'t TypeNames<'a>) -> Self {
        Writer {
            texts,
            names,
            named: Names::default(),
            known: HashSet::new(),
            resources: HashMap::new(),
            left: PARTS,
        }
    }

    /// Counts a part, if there is room for it.
    fn take_part(&mut self) -> bool {
        step();
        let has_room = self.left > 0;
        self.left = self.left.saturating_sub(1);
        has_room
    }

    fn function(&mut self, function: &ComponentFuncType) -> FunctionType {
        let mut params = Vec::new();
        for (name, ty) in &function.params {
            if !self.take_part() {
                params.push((LEFT_OUT.to_owned(), Type::Plain(LEFT_OUT)));
                break;
            }
            params.push((shown(name), self.ty(*ty)));
        }
        FunctionType {
            is_async: function.async_,
            params,
            result: function.result.map(|ty| self.ty(ty)),
        }
    }

    fn ty(&mut self, ty: ComponentValType) -> Type {
        let id = match ty {
            ComponentValType::Primitive(primitive) => {
                return Type::Plain(primitive_name(primitive));
            }
            ComponentValType::Type(id) => id,
        };
        match self.texts.types.get(id) {
            Some(ty) if is_of_named_parts(ty) => match self.name(id) {
                Some(name) => self.named(name),
                None => self.structure(ty),
            },
            Some(ty) => self.structure(ty),
            None => Type::Plain(LEFT_OUT),
        }
    }

    fn name(&self, id: ComponentDefinedTypeId) -> Option<&'a str> {
        let structure = self.texts.structures.borrow_mut().of(id);
        self.names.types.get(&structure).copied()
    }

    /// A type that has a name. What it is made of does not matter: to the resolver it is a type that no other
    /// is equal to.
    fn named(&mut self, name: &'a str) -> Type {
        let ty = Type::Parts("record", [(name.to_owned(), None)].into());
        if self.known.insert(name) {
            self.named.insert(shown(name), ty.clone());
        }
        ty
    }

    fn structure(&mut self, ty: &'a ComponentDefinedType) -> Type {
        match ty {
            ComponentDefinedType::Primitive(primitive) => Type::Plain(primitive_name(*primitive)),
            ComponentDefinedType::Own(resource) => Type::Own(self.resource(resource.resource())),
            ComponentDefinedType::Borrow(resource) => {
                Type::Borrow(self.resource(resource.resource()))
            }
            ComponentDefinedType::FixedLengthList { length, .. } => {
                let mut types = self.types(ty);
                types.push(Some(Type::Length(*length)));
                Type::Of("list", types.into())
            }
            _ if is_of_named_parts(ty) => Type::Parts(kind_of(ty), self.parts(ty).into()),
            _ => Type::Of(kind_of(ty), self.types(ty).into()),
        }
    }

    fn parts(&mut self, ty: &'a ComponentDefinedType) -> Vec<(String, Option<Type>)> {
        let mut written = Vec::new();
        for (name, ty) in parts(ty) {
            if !self.take_part() {
                written.push((LEFT_OUT.to_owned(), None));
                break;
            }
            written.push((shown(name), ty.map(|ty| self.ty(ty))));
        }
        written
    }

    fn types(&mut self, ty: &'a ComponentDefinedType) -> Vec<Option<Type>> {
        let mut written = Vec::new();
        for (_, ty) in parts(ty) {
            if !self.take_part() {
                written.push(Some(Type::Plain(LEFT_OUT)));
                break;
            }
            written.push(ty.map(|ty| self.ty(ty)));
        }
        written
    }

    /// A resource by a number that no other of the type has.
    fn resource(&mut self, resource: ResourceId) -> resolve::ResourceId {
        let next = resolve::ResourceId(self.resources.len());
        if let Some(known) = self.resources.get(&resource) {
            return *known;
        }
        if let Some(name) = self.names.resources.get(&resource) {
            self.named.insert_resource(shown(name), next);
        }
        self.resources.insert(resource, next);
        next
    }
}
