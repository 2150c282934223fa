//! The struct that holds functions, as its methods name it.

use proc_macro2::TokenStream;
use quote::quote;

use super::Context;
use crate::model::{Function, Presence};

/// The struct that holds the functions, as its methods name it.
pub(crate) struct Owner {
    /// The expression that has the fields: `self`, or `self.funcs`.
    pub(crate) holder: TokenStream,
    pub(crate) kind: OwnerKind,
}

/// Where the functions belong.
#[derive(Clone, Copy)]
pub(crate) enum OwnerKind {
    /// An interface. The struct knows which export is used for it.
    Interface,
    /// The world itself.
    World,
    /// An older world, what is left of which may be missing as a whole.
    MissingWorld,
    /// The type of the function itself.
    Function,
}

impl Owner {
    /// The expression for the value of a function's field.
    pub(crate) fn field(&self, function: &Function) -> TokenStream {
        let (holder, field) = (&self.holder, &function.field);
        match (self.kind, &function.presence) {
            (OwnerKind::Function, _) => quote!(self.0),
            (OwnerKind::MissingWorld, Presence::Required) => {
                quote!(#holder.map(|functions| functions.#field))
            }
            (OwnerKind::MissingWorld, Presence::MayBeAbsent { .. }) => {
                quote!(#holder.and_then(|functions| functions.#field))
            }
            (OwnerKind::Interface | OwnerKind::World, _) => quote!(#holder.#field),
        }
    }

    /// Whether that is an `Option`.
    pub(crate) fn is_optional(&self, function: &Function) -> bool {
        match (self.kind, &function.presence) {
            (OwnerKind::Function, _) => false,
            (OwnerKind::MissingWorld, _) => true,
            (_, presence) => matches!(presence, Presence::MayBeAbsent { .. }),
        }
    }

    /// What is required of an optional function.
    pub(crate) fn require(
        &self,
        cx: &Context<'_>,
        value: &TokenStream,
        wit_name: &str,
    ) -> TokenStream {
        let (rt, holder) = (&cx.rt, &self.holder);
        match self.kind {
            OwnerKind::Interface => quote!(#holder.taken.require(#value, #wit_name)),
            OwnerKind::World | OwnerKind::MissingWorld | OwnerKind::Function => {
                quote!(#rt::require(#value, #wit_name))
            }
        }
    }
}
