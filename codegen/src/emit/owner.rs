//! The struct that stores functions, as its methods name it.

use proc_macro2::TokenStream;
use quote::quote;

use super::Context;
use crate::model::{Function, Presence};

/// The struct that stores the functions, as its methods name it.
pub(crate) struct Owner {
    /// The expression that has the fields: `self`, or `self.funcs`.
    pub(crate) holder: TokenStream,
    pub(crate) kind: OwnerKind,
}

/// The kind of the owner.
#[derive(Clone, Copy)]
pub(crate) enum OwnerKind {
    /// An interface. The struct knows which export is used for it.
    Interface,
    /// The world itself.
    World,
    /// An older world. The rest of it may be missing as a whole.
    MissingWorld,
    /// The type of the function itself.
    Function,
}

/// An expression for the value of a function's field.
pub(crate) enum Value {
    Always(TokenStream),
    /// An `Option`.
    Optional(TokenStream),
}

impl Value {
    pub(crate) fn into_tokens(self) -> TokenStream {
        match self {
            Value::Always(value) | Value::Optional(value) => value,
        }
    }
}

impl Owner {
    /// The value of a function's field.
    pub(crate) fn value(&self, function: &Function) -> Value {
        let (holder, field) = (&self.holder, &function.field);
        match (self.kind, &function.presence) {
            // The type has the function, and who has the type says whether that is missing.
            (OwnerKind::Function, Presence::Required | Presence::MayBeAbsent { .. }) => {
                Value::Always(quote!(self.0))
            }
            (OwnerKind::MissingWorld, Presence::Required) => {
                Value::Optional(quote!(#holder.map(|functions| functions.#field)))
            }
            (OwnerKind::MissingWorld, Presence::MayBeAbsent { .. }) => {
                Value::Optional(quote!(#holder.and_then(|functions| functions.#field)))
            }
            (OwnerKind::Interface | OwnerKind::World, Presence::Required) => {
                Value::Always(quote!(#holder.#field))
            }
            (OwnerKind::Interface | OwnerKind::World, Presence::MayBeAbsent { .. }) => {
                Value::Optional(quote!(#holder.#field))
            }
        }
    }

    /// Code that returns the function, or an error if it is absent.
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
