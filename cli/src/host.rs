//! What a host requires and provides, with the types of its WIT.

use std::collections::HashMap;

use wit_parser::{Function, InterfaceId, Resolve, Type, TypeDefKind, TypeId, TypeOwner};
use wit_parser::{World, WorldItem, WorldKey};
use worldbind_codegen::Wants;

use crate::arguments;
use crate::options::{Input, root};

/// A host: its world, with the options of its `bindgen!`.
#[derive(Debug)]
pub struct Host {
    pub(crate) wants: Wants,
    /// The interfaces that the world exports, by name.
    exported: HashMap<String, InterfaceId>,
    /// What is to be known of the options and the WIT, as text.
    pub(crate) warnings: String,
}

impl Host {
    /// Reads the WIT and the options.
    ///
    /// # Errors
    ///
    /// The text of all errors in the WIT and the options.
    pub fn new(arguments: &arguments::Host) -> Result<Self, String> {
        let input = Input::new(arguments)?;
        let wants = worldbind_codegen::wants(input.tokens.clone(), root());
        match wants {
            Ok(wants) => Ok(Host {
                exported: exported(&wants),
                warnings: input.render_warnings(&wants.warnings),
                wants,
            }),
            Err(errors) => Err(input.render(errors)),
        }
    }

    /// The types of the world, with their names in `interface`; `None` is the world itself.
    pub(crate) fn types(&self, interface: Option<InterfaceId>) -> HostTypes<'_> {
        HostTypes {
            resolve: &self.wants.wit.resolve,
            world: self.world(),
            interface,
        }
    }

    pub(crate) fn world(&self) -> &World {
        &self.wants.wit.resolve.worlds[self.wants.wit.world]
    }

    /// The interface that the world exports under a name.
    pub(crate) fn exported(&self, name: &str) -> Option<InterfaceId> {
        self.exported.get(name).copied()
    }

    /// A function of an exported interface, or one that the world itself exports.
    pub(crate) fn exported_function(
        &self,
        interface: Option<InterfaceId>,
        name: &str,
    ) -> Option<&Function> {
        match interface {
            Some(id) => self.wants.wit.resolve.interfaces[id].functions.get(name),
            None => {
                let key = WorldKey::Name(name.to_owned());
                match self.world().exports.get(&key)? {
                    WorldItem::Function(function) => Some(function),
                    _ => None,
                }
            }
        }
    }
}

/// The interfaces that a world exports, by name. Of several of one name, the first counts.
fn exported(wants: &Wants) -> HashMap<String, InterfaceId> {
    let resolve = &wants.wit.resolve;
    let mut exported = HashMap::new();
    for (key, item) in &resolve.worlds[wants.wit.world].exports {
        if let WorldItem::Interface { id, .. } = item {
            exported.entry(resolve.name_world_key(key)).or_insert(*id);
        }
    }
    exported
}

/// The types of a host's WIT, with their names in an interface.
#[derive(Clone, Copy)]
pub(crate) struct HostTypes<'a> {
    pub(crate) resolve: &'a Resolve,
    world: &'a World,
    interface: Option<InterfaceId>,
}

impl<'a> HostTypes<'a> {
    /// The type at the end of a chain of `type` and `use`.
    pub(crate) fn structure(self, ty: &Type) -> Type {
        let mut ty = *ty;
        while let Type::Id(id) = ty
            && let TypeDefKind::Type(target) = self.resolve.types[id].kind
        {
            ty = target;
        }
        ty
    }

    fn definition(self, id: TypeId) -> TypeId {
        match self.structure(&Type::Id(id)) {
            Type::Id(id) => id,
            _ => id,
        }
    }

    /// The name of a resource in the interface, as in generated code.
    pub(crate) fn resource_name(self, resource: TypeId) -> Option<&'a str> {
        let target = self.definition(resource);
        let Some(interface) = self.interface else {
            return self.resolve.types[resource].name.as_deref();
        };
        let mut types = self.resolve.interfaces[interface].types.iter();
        types.find_map(|(name, id)| (self.definition(*id) == target).then_some(name.as_str()))
    }

    /// The definition of a resource that the host defines; `None` if components define it.
    pub(crate) fn given(self, resource: TypeId) -> Option<TypeId> {
        let resource = self.definition(resource);
        let TypeOwner::Interface(owner) = self.resolve.types[resource].owner else {
            return Some(resource);
        };
        let is_owner =
            |item: &WorldItem| matches!(item, WorldItem::Interface { id, .. } if *id == owner);
        if self.world.exports.values().any(is_owner) {
            return None;
        }
        // Imports of one interface under several names are one interface for the host.
        let original = self.resolve.interfaces[owner]
            .clone_of
            .and_then(|original| {
                let name = self.resolve.types[resource].name.as_ref()?;
                self.resolve.interfaces[original].types.get(name).copied()
            });
        Some(original.unwrap_or(resource))
    }

    /// The name in WIT for types of this kind.
    pub(crate) fn kind(self, ty: &Type) -> &'static str {
        match ty {
            Type::Bool => "bool",
            Type::U8 => "u8",
            Type::U16 => "u16",
            Type::U32 => "u32",
            Type::U64 => "u64",
            Type::S8 => "s8",
            Type::S16 => "s16",
            Type::S32 => "s32",
            Type::S64 => "s64",
            Type::F32 => "f32",
            Type::F64 => "f64",
            Type::Char => "char",
            Type::String => "string",
            Type::ErrorContext => "error-context",
            Type::Id(id) => match &self.resolve.types[*id].kind {
                TypeDefKind::Record(_) => "record",
                TypeDefKind::Resource => "resource",
                TypeDefKind::Handle(wit_parser::Handle::Own(_)) => "own",
                TypeDefKind::Handle(wit_parser::Handle::Borrow(_)) => "borrow",
                TypeDefKind::Flags(_) => "flags",
                TypeDefKind::Tuple(_) => "tuple",
                TypeDefKind::Variant(_) => "variant",
                TypeDefKind::Enum(_) => "enum",
                TypeDefKind::Option(_) => "option",
                TypeDefKind::Result(_) => "result",
                TypeDefKind::List(_) => "list",
                TypeDefKind::FixedLengthList(..) => "list of fixed length",
                TypeDefKind::Map(..) => "map",
                TypeDefKind::Future(_) => "future",
                TypeDefKind::Stream(_) => "stream",
                TypeDefKind::Type(_) => "alias",
                TypeDefKind::Unknown => "unknown type",
            },
        }
    }
}
