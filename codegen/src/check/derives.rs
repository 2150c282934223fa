//! Paths in `additional_derives` that cannot be derives.

use crate::errors::Errors;
use crate::model::{Bindings, TypeKind};
use crate::warnings::Warnings;

/// Such a path is an error if a type would have the derive. If no type would, wasmtime's macro
/// accepts the path, because it has no effect.
pub(super) fn check_derives(
    bindings: &Bindings,
    impossible_derives: &[syn::Error],
    errors: &mut Errors,
    warnings: &mut Warnings,
) {
    let has_derives = bindings.types.iter().any(|ty| has_derives(&ty.kind));
    for error in impossible_derives {
        match has_derives {
            true => errors.push_error(error.clone()),
            false => {
                let message = format!("no type is generated that could have this derive: {error}");
                warnings.push(error.span(), message);
            }
        }
    }
}

fn has_derives(kind: &TypeKind) -> bool {
    match kind {
        TypeKind::Record(_) | TypeKind::Variant(_) | TypeKind::Enum(_) => true,
        TypeKind::Flags(_)
        | TypeKind::Alias(_)
        | TypeKind::HostResource { .. }
        | TypeKind::GuestResource { .. }
        | TypeKind::Replaced { .. }
        | TypeKind::InReplacedInterface => false,
    }
}
