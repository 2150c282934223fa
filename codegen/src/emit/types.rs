//! Definitions of types, and references to them.

mod conversions;
mod definitions;
mod errors;
mod lifetime;
mod references;
mod replaced;
mod steps;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub(crate) use self::definitions::{emit_engine_derive, emit_std_trait};
pub(crate) use self::references::{emit_static_type, emit_tuple, emit_type};

use self::conversions::{emit_conversions, with_unconverted};
use self::definitions::{emit_enum, emit_flags, emit_record, emit_variant};
use self::lifetime::Definition;
use self::references::emit_type_with;
use self::replaced::emit_replaced;
use super::{Context, Uses, emit_deprecated, emit_docs, emit_docs_and};
use crate::model::{Docs, Type, TypeDef, TypeKind, Visibility};

/// The named types of a module.
pub(crate) fn emit_types(cx: &Context<'_>, types: &[&TypeDef]) -> TokenStream {
    let types = types.iter().map(|ty| emit_type_def(cx, ty));
    quote!(#(#types)*)
}

/// The imports that the types of a module need.
pub(crate) fn uses_of(types: &[&TypeDef]) -> Uses {
    let uses = types.iter().map(|ty| match &ty.kind {
        TypeKind::Record(_) | TypeKind::Variant(_) | TypeKind::Enum(_) | TypeKind::Flags(_) => {
            Uses::RuntimeAndDerives
        }
        TypeKind::GuestResource { .. } => Uses::Runtime,
        TypeKind::Alias(ty) if names_runtime(ty) => Uses::Runtime,
        TypeKind::Replaced {
            visibility: Visibility::Crate,
            ..
        } => Uses::Runtime,
        TypeKind::Alias(_)
        | TypeKind::HostResource { .. }
        | TypeKind::Replaced { .. }
        | TypeKind::InReplacedInterface => Uses::Nothing,
    });
    uses.max().unwrap_or(Uses::Nothing)
}

/// Whether a reference to a type uses the runtime's module.
fn names_runtime(ty: &Type) -> bool {
    match ty {
        Type::Primitive(_) | Type::Str | Type::Named(_) | Type::Users(_) => false,
        Type::Slice(ty) | Type::Ref(ty) | Type::Array(ty, _) => names_runtime(ty),
        Type::Tuple(types) => types.iter().any(names_runtime),
        Type::String
        | Type::Vec(_)
        | Type::Option(_)
        | Type::Result(..)
        | Type::Map(..)
        | Type::ResourceAny
        | Type::Resource(_)
        | Type::Future(_)
        | Type::Stream(_)
        | Type::ErrorContext => true,
    }
}

/// Allows the lints that the types of a module would trigger.
///
/// A case `Lower` has the same name as an associated type of the engine, which the engine's derive
/// uses as `Self::Lower`. The compiler uses the associated type, and warns that this may change:
/// <https://github.com/rust-lang/rust/issues/57644>.
pub(crate) fn emit_type_lints(types: &[&TypeDef]) -> TokenStream {
    let is_lower = |ident: &Ident| ident == "Lower";
    let has_case_lower = types.iter().any(|ty| match &ty.kind {
        TypeKind::Variant(variant) => variant.cases.iter().any(|case| is_lower(&case.ident)),
        TypeKind::Enum(enum_) => enum_.cases.iter().any(|case| is_lower(&case.ident)),
        TypeKind::Record(_)
        | TypeKind::Flags(_)
        | TypeKind::Alias(_)
        | TypeKind::HostResource { .. }
        | TypeKind::GuestResource { .. }
        | TypeKind::Replaced { .. }
        | TypeKind::InReplacedInterface => false,
    });
    if has_case_lower {
        quote!(#[allow(ambiguous_associated_items)])
    } else {
        quote!()
    }
}

fn emit_type_def(cx: &Context<'_>, ty: &TypeDef) -> TokenStream {
    let TypeDef {
        home: _,
        is_borrowed,
        docs,
        deprecated,
        kind,
        conversions,
        unconverted,
    } = ty;
    let ident = ty.ident();
    let of = Definition::new(ident, *is_borrowed);
    let rt = &cx.rt;
    let all_docs = &with_unconverted(docs, unconverted);
    let docs = emit_docs(all_docs);
    let deprecated = emit_deprecated(deprecated);
    let of_definition = quote!(#docs #deprecated);
    let conversions = emit_conversions(cx, conversions);
    let definition = match kind {
        TypeKind::Record(record) => emit_record(cx, &of, of_definition, record),
        TypeKind::Variant(variant) => emit_variant(cx, &of, of_definition, variant),
        TypeKind::Enum(enum_) => emit_enum(cx, &of, of_definition, enum_),
        // The engine's macro takes no attributes.
        TypeKind::Flags(flags) => emit_flags(cx, &of, all_docs, flags),
        TypeKind::Alias(target) => {
            let target = emit_type_with(cx, target, &of.lifetime);
            let generics = &of.generics;
            quote!(#of_definition pub type #ident #generics = #target;)
        }
        TypeKind::HostResource { key } => {
            let docs = emit_host_resource_docs(all_docs, key);
            quote!(#docs #deprecated pub enum #ident {})
        }
        TypeKind::GuestResource { functions: None } => {
            quote!(#of_definition pub type #ident = #rt::ResourceAny;)
        }
        TypeKind::GuestResource {
            functions: Some(functions),
        } => {
            let functions_docs = format!(" The functions of {}.", link_to(ident));
            quote! {
                #of_definition
                pub type #ident = #rt::ResourceAny;

                #[doc = #functions_docs]
                #deprecated
                pub struct #functions<'a> {
                    funcs: &'a Guest,
                }
            }
        }
        TypeKind::Replaced { path, visibility } => {
            emit_replaced(cx, path, *visibility, ident, &docs)
        }
        TypeKind::InReplacedInterface => quote!(),
    };
    quote!(#definition #conversions)
}

/// WIT's docs of a resource, or a line about it. Below them, a line that says how to replace it.
///
/// ```text
/// /// The resource `acme:host/kv.bucket`, which the host provides.
/// ///
/// /// This type has no values. To use a type of yours, name it in the option `with`: …
/// pub enum Bucket {}
/// ```
fn emit_host_resource_docs(docs: &Docs, key: &str) -> TokenStream {
    let mut docs = docs.clone();
    if docs.0.is_empty() {
        let summary = format!("The resource `{key}`, which the host provides.");
        docs.0.push(summary);
    }
    let ours = format!(
        "This type has no values. To use your own type, write `with: {{ \"{key}\": path::to::YourType }}` in \
         `bindgen!`."
    );
    emit_docs_and(&docs, &ours)
}

/// A link of rustdoc to a type. `Clone` and a few others are also names of derive macros.
fn link_to(ident: &Ident) -> String {
    const DERIVE_MACROS: [&str; 9] = [
        "Clone",
        "Copy",
        "Debug",
        "Default",
        "Eq",
        "Hash",
        "Ord",
        "PartialEq",
        "PartialOrd",
    ];
    match DERIVE_MACROS.iter().any(|name| ident == name) {
        true => format!("[`{ident}`](type@{ident})"),
        false => format!("[`{ident}`]"),
    }
}
