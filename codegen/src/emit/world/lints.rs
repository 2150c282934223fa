//! The lints that the items of a world would trigger.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::Context;
use crate::model::{TypeDef, World};

/// Whether an item at the root uses deprecated items: one of the world's own types, a function that
/// the world imports, or an exported interface.
pub(super) fn uses_deprecated(cx: &Context<'_>, world: &World) -> bool {
    let types = world.types.as_ref();
    let mut interfaces = world.interfaces.iter();
    types.is_some_and(|types| has_deprecated(&cx.types_of(&types.types)))
        || world
            .imports
            .as_ref()
            .is_some_and(|linked| linked.imports.has_deprecated)
        || interfaces.any(|interface| interface.deprecated.is_some())
}

pub(super) fn has_deprecated(types: &[&TypeDef]) -> bool {
    types.iter().any(|ty| ty.deprecated.is_some())
}

/// Allows a lint. If the name of a world gets an underscore at its end, then `Host_Pre` has an
/// underscore in the middle, and the compiler would warn.
pub(super) fn emit_name_lint(ident: &Ident) -> TokenStream {
    if ident.to_string().ends_with('_') {
        quote!(#[allow(non_camel_case_types)])
    } else {
        quote!()
    }
}
