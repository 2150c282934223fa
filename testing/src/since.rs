//! Finds the functions that an earlier version of a package did not have.
//!
//! A gate on a resource also applies to its functions, and a gate on a type to the functions that
//! use it: without the type, the function could not exist.

use std::collections::HashSet;

use semver::Version;
use wit_parser::{
    Function, Handle, InterfaceId, PackageId, Resolve, Stability, Type, TypeDefKind, TypeId,
    TypeOwner,
};

/// The functions of the package's interfaces that are newer than `version`.
pub(crate) fn later_functions(
    resolve: &Resolve,
    package: PackageId,
    version: &Version,
) -> Vec<(InterfaceId, String)> {
    let gates = Gates {
        resolve,
        package,
        version,
    };
    let mut later = Vec::new();
    for (id, interface) in resolve.interfaces.iter() {
        for function in interface.functions.values() {
            if interface.package == Some(package) && gates.is_later(function) {
                later.push((id, function.name.clone()));
            }
        }
    }
    later
}

/// Whether an item has a gate `@since` a version above `version`.
pub(crate) fn has_since(stability: &Stability, version: &Version) -> bool {
    match stability {
        Stability::Stable { since, .. } => since > version,
        Stability::Unstable { .. } | Stability::Unknown => false,
    }
}

struct Gates<'a> {
    resolve: &'a Resolve,
    package: PackageId,
    version: &'a Version,
}

impl Gates<'_> {
    fn is_later(&self, function: &Function) -> bool {
        let mut seen = HashSet::new();
        let params = function.params.iter().map(|param| &param.ty);
        let mut types = params.chain(&function.result);
        has_since(&function.stability, self.version)
            || (function.kind.resource()).is_some_and(|id| self.is_later_id(id, &mut seen))
            || types.any(|ty| self.is_later_type(ty, &mut seen))
    }

    fn is_later_type(&self, ty: &Type, seen: &mut HashSet<TypeId>) -> bool {
        let Type::Id(id) = ty else {
            return false;
        };
        self.is_later_id(*id, seen)
    }

    fn is_later_id(&self, id: TypeId, seen: &mut HashSet<TypeId>) -> bool {
        if !seen.insert(id) {
            return false;
        }
        let ty = &self.resolve.types[id];
        let package = match ty.owner {
            TypeOwner::Interface(id) => self.resolve.interfaces[id].package,
            TypeOwner::World(id) => self.resolve.worlds[id].package,
            TypeOwner::None => None,
        };
        if package == Some(self.package) && has_since(&ty.stability, self.version) {
            return true;
        }
        if let TypeDefKind::Handle(Handle::Own(id) | Handle::Borrow(id)) = ty.kind {
            return self.is_later_id(id, seen);
        }
        let parts = parts(&ty.kind);
        parts.into_iter().any(|ty| self.is_later_type(ty, seen))
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
