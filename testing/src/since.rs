//! Finds what a package did not have yet in an earlier version.
//!
//! A gate on a resource also applies to its functions, and a gate on a type to the functions and
//! types that use it: without the type, they could not exist. The bindings of a host follow the
//! same rule when they decide which functions such a plugin may lack
//! (`codegen/src/lower/needs.rs`); the test `inherited_gates` compares the two.

use std::collections::HashSet;

use semver::Version;
use wit_parser::{
    Function, Handle, Interface, InterfaceId, PackageId, Resolve, Stability, Type, TypeDefKind,
    TypeId, TypeOwner,
};

/// The version of a package that has less than the WIT says.
pub(crate) struct Earlier<'a> {
    pub(crate) resolve: &'a Resolve,
    pub(crate) package: PackageId,
    pub(crate) version: &'a Version,
}

/// The items of an interface that later versions of the package added.
pub(crate) struct Later {
    pub(crate) interface: InterfaceId,
    pub(crate) functions: Vec<String>,
    pub(crate) types: Vec<String>,
}

/// Whether an item has a gate `@since` a version above `version`.
pub(crate) fn has_since(stability: &Stability, version: &Version) -> bool {
    match stability {
        Stability::Stable { since, .. } => since > version,
        Stability::Unstable { .. } | Stability::Unknown => false,
    }
}

impl Earlier<'_> {
    /// The items that the interfaces of the package do not have yet.
    pub(crate) fn later(&self) -> Vec<Later> {
        let interfaces = self.resolve.interfaces.iter();
        let interfaces = interfaces.filter(|(_, it)| it.package == Some(self.package));
        let later = interfaces.map(|(id, interface)| self.later_in(id, interface));
        later.collect()
    }

    fn later_in(&self, id: InterfaceId, interface: &Interface) -> Later {
        let functions = interface.functions.iter();
        let functions = functions.filter(|(_, function)| self.is_later(Some(id), function));
        let types = interface.types.iter();
        let types = types.filter(|(_, ty)| self.is_later_id(Some(id), **ty, &mut HashSet::new()));
        Later {
            interface: id,
            functions: functions.map(|(name, _)| name.clone()).collect(),
            types: types.map(|(name, _)| name.clone()).collect(),
        }
    }

    /// Whether a function of an interface, or of a world, is newer than the version.
    pub(crate) fn is_later(&self, user: Option<InterfaceId>, function: &Function) -> bool {
        let mut seen = HashSet::new();
        let params = function.params.iter().map(|param| &param.ty);
        let mut types = params.chain(&function.result);
        has_since(&function.stability, self.version)
            || (function.kind.resource()).is_some_and(|id| self.is_later_id(user, id, &mut seen))
            || types.any(|ty| self.is_later_type(user, ty, &mut seen))
    }

    fn is_later_type(
        &self,
        user: Option<InterfaceId>,
        ty: &Type,
        seen: &mut HashSet<TypeId>,
    ) -> bool {
        let Type::Id(id) = ty else {
            return false;
        };
        self.is_later_id(user, *id, seen)
    }

    fn is_later_id(
        &self,
        user: Option<InterfaceId>,
        id: TypeId,
        seen: &mut HashSet<TypeId>,
    ) -> bool {
        if !seen.insert(id) {
            return false;
        }
        let ty = &self.resolve.types[id];
        if self.has_later_gate(user, ty.owner, &ty.stability) {
            return true;
        }
        if let TypeDefKind::Handle(Handle::Own(id) | Handle::Borrow(id)) = ty.kind {
            return self.is_later_id(user, id, seen);
        }
        let mut parts = parts(&ty.kind).into_iter();
        parts.any(|ty| self.is_later_type(user, ty, seen))
    }

    /// Whether a type, or the interface that it is in, is newer than the version. A later interface
    /// is left out as a whole, so its own gate says nothing about its functions.
    fn has_later_gate(
        &self,
        user: Option<InterfaceId>,
        owner: TypeOwner,
        stability: &Stability,
    ) -> bool {
        let (package, interface) = match owner {
            TypeOwner::Interface(id) => {
                let interface = &self.resolve.interfaces[id];
                let is_other = user != Some(id);
                (interface.package, is_other.then_some(interface))
            }
            TypeOwner::World(id) => (self.resolve.worlds[id].package, None),
            TypeOwner::None => (None, None),
        };
        let mut gates = [stability]
            .into_iter()
            .chain(interface.map(|it| &it.stability));
        package == Some(self.package) && gates.any(|gate| has_since(gate, self.version))
    }
}

/// The types inside a type.
fn parts(kind: &TypeDefKind) -> Vec<&Type> {
    match kind {
        TypeDefKind::Record(record) => record.fields.iter().map(|field| &field.ty).collect(),
        TypeDefKind::Tuple(tuple) => tuple.types.iter().collect(),
        TypeDefKind::Variant(variant) => {
            let payloads = variant.cases.iter().filter_map(|case| case.ty.as_ref());
            payloads.collect()
        }
        TypeDefKind::Option(ty)
        | TypeDefKind::List(ty)
        | TypeDefKind::FixedLengthList(ty, _)
        | TypeDefKind::Type(ty) => vec![ty],
        TypeDefKind::Result(result) => result.ok.iter().chain(&result.err).collect(),
        TypeDefKind::Map(key, value) => vec![key, value],
        TypeDefKind::Future(ty) | TypeDefKind::Stream(ty) => ty.iter().collect(),
        TypeDefKind::Resource
        | TypeDefKind::Handle(_)
        | TypeDefKind::Flags(_)
        | TypeDefKind::Enum(_)
        | TypeDefKind::Unknown => Vec::new(),
    }
}
