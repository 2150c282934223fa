//! Records, variants, enums and flags.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::errors::{emit_error, emit_error_enum};
use super::lifetime::Definition;
use super::references::emit_type_with;
use crate::emit::{Context, emit_docs, emit_docs_and};
use crate::model::{
    Case, Derive, Docs, EngineDerive, Enum, EnumCase, Field, Flag, Flags, Layout, Record,
    StdDerive, Variant,
};

/// ```text
/// #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
/// #[component(record)]
/// pub struct Item {
///     #[component(name = "max-size")]
///     pub max_size: u32,
/// }
/// ```
pub(super) fn emit_record(
    cx: &Context<'_>,
    definition: &Definition<'_>,
    docs: TokenStream,
    record: &Record,
) -> TokenStream {
    let Definition {
        ident, generics, ..
    } = definition;
    let Record {
        derives,
        attributes,
        fields,
        is_error,
        layout,
    } = record;
    let derives = emit_derives(cx, derives);
    let layout = emit_layout(cx, definition, *layout);
    let fields = fields.iter().map(|field| {
        let Field {
            wit_name,
            ident,
            docs,
            attributes,
            ty,
        } = field;
        let docs = emit_docs(docs);
        let name = emit_component_name(wit_name, ident);
        let ty = emit_type_with(cx, ty, &definition.lifetime);
        quote!(#docs #(#attributes)* #name pub #ident: #ty,)
    });
    let error = emit_error(definition, *is_error);
    quote! {
        #docs
        #derives
        #(#attributes)*
        #[component(record)]
        pub struct #ident #generics {
            #(#fields)*
        }
        #layout
        #error
    }
}

/// ```text
/// #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
/// #[component(variant)]
/// pub enum Value {
///     #[component(name = "text")]
///     Text(rt::String),
/// }
/// ```
pub(super) fn emit_variant(
    cx: &Context<'_>,
    definition: &Definition<'_>,
    docs: TokenStream,
    variant: &Variant,
) -> TokenStream {
    let Definition {
        ident, generics, ..
    } = definition;
    let Variant {
        derives,
        attributes,
        cases,
        is_error,
        layout,
    } = variant;
    let derives = emit_derives(cx, derives);
    let layout = emit_layout(cx, definition, *layout);
    let cases = cases.iter().map(|case| {
        let Case {
            wit_name,
            ident,
            docs,
            attributes,
            ty,
        } = case;
        let docs = emit_docs(docs);
        let name = emit_component_name(wit_name, ident);
        let payload = ty
            .iter()
            .map(|ty| emit_type_with(cx, ty, &definition.lifetime));
        quote!(#docs #(#attributes)* #name #ident #((#payload))*,)
    });
    let error = emit_error(definition, *is_error);
    quote! {
        #docs
        #derives
        #(#attributes)*
        #[component(variant)]
        pub enum #ident #generics {
            #(#cases)*
        }
        #layout
        #error
    }
}

/// ```text
/// #[derive(Clone, Copy, PartialEq, Eq, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
/// #[component(enum)]
/// #[repr(u8)]
/// pub enum Mode {
///     #[component(name = "upper")]
///     Upper,
/// }
/// ```
pub(super) fn emit_enum(
    cx: &Context<'_>,
    definition: &Definition<'_>,
    docs: TokenStream,
    enum_: &Enum,
) -> TokenStream {
    let ident = definition.ident;
    let Enum {
        derives,
        attributes,
        repr,
        cases,
        is_error,
        layout,
    } = enum_;
    let derives = emit_derives(cx, derives);
    let layout = emit_layout(cx, definition, *layout);
    let error = if *is_error {
        emit_error_enum(cx, ident, cases)
    } else {
        quote!()
    };
    let cases = cases.iter().map(|case| {
        let EnumCase {
            wit_name,
            ident,
            docs,
            attributes,
        } = case;
        let docs = emit_docs(docs);
        let name = emit_component_name(wit_name, ident);
        quote!(#docs #(#attributes)* #name #ident,)
    });
    quote! {
        #docs
        #derives
        #(#attributes)*
        #[component(enum)]
        #[repr(#repr)]
        pub enum #ident {
            #(#cases)*
        }
        #layout
        #error
    }
}

/// The engine's macro defines the struct and its operators. It accepts no docs. So the docs are on
/// a separate `impl`, where rustdoc shows them.
///
/// ```text
/// rt::flags!(Options {
///     #[component(name = "trim")]
///     const TRIM;
/// });
/// /// What to do.
/// ///
/// /// * `TRIM`: leave space away
/// impl Options {}
/// ```
pub(super) fn emit_flags(
    cx: &Context<'_>,
    definition: &Definition<'_>,
    docs: &Docs,
    flags: &Flags,
) -> TokenStream {
    let ident = definition.ident;
    let rt = &cx.rt;
    let Flags { flags, layout } = flags;
    let layout = emit_layout(cx, definition, *layout);
    let constants = flags.iter().map(|flag| {
        let Flag {
            wit_name, ident, ..
        } = flag;
        quote!(#[component(name = #wit_name)] const #ident;)
    });
    let docs = emit_flags_docs(docs, flags);
    let documented = if docs.is_empty() {
        quote!()
    } else {
        quote!(#docs impl #ident {})
    };
    quote! {
        #rt::flags!(#ident { #(#constants)* });
        #documented
        #layout
    }
}

fn emit_flags_docs(docs: &Docs, flags: &[Flag]) -> TokenStream {
    let documented = flags.iter().filter(|flag| !flag.docs.0.is_empty());
    let list: Vec<String> = documented
        .map(|Flag { ident, docs, .. }| format!("* `{ident}`: {}", docs.0.join("\n  ")))
        .collect();
    if list.is_empty() {
        emit_docs(docs)
    } else {
        emit_docs_and(docs, &list.join("\n"))
    }
}

/// ```text
/// const _: () = rt::check_layout::<Item>(24, 4);
/// ```
fn emit_layout(cx: &Context<'_>, definition: &Definition<'_>, layout: Layout) -> TokenStream {
    let rt = &cx.rt;
    let Definition { ident, elided, .. } = definition;
    let Layout { size, align } = layout;
    let size = Literal::usize_unsuffixed(size);
    let align = Literal::usize_unsuffixed(align);
    quote!(const _: () = #rt::check_layout::<#ident #elided>(#size, #align);)
}

fn emit_derives(cx: &Context<'_>, derives: &[Derive]) -> TokenStream {
    let derives = derives.iter().map(|derive| match derive {
        Derive::Std(derive) => {
            let ident = Ident::new(derive.name(), proc_macro2::Span::call_site());
            quote!(#ident)
        }
        Derive::User(path) => quote!(#path),
        Derive::Engine(derive) => emit_engine_derive(cx, *derive),
    });
    quote!(#[derive(#(#derives),*)])
}

/// `rt::Lift`: the derive, and the trait that it implements.
pub(crate) fn emit_engine_derive(cx: &Context<'_>, derive: EngineDerive) -> TokenStream {
    let rt = &cx.rt;
    let ident = Ident::new(derive.name(), proc_macro2::Span::call_site());
    quote!(#rt::#ident)
}

/// The trait that a derive of the standard library implements.
pub(crate) fn emit_std_trait(derive: StdDerive) -> TokenStream {
    let ident = Ident::new(derive.name(), proc_macro2::Span::call_site());
    let module = match derive {
        StdDerive::Clone => quote!(clone),
        StdDerive::Copy => quote!(marker),
        StdDerive::Debug => quote!(fmt),
        StdDerive::Default => quote!(default),
        StdDerive::Hash => quote!(hash),
        StdDerive::Eq | StdDerive::Ord | StdDerive::PartialEq | StdDerive::PartialOrd => {
            quote!(cmp)
        }
    };
    quote!(::core::#module::#ident)
}

/// The attribute with the WIT name of a field or case, if it differs from the Rust name.
fn emit_component_name(wit_name: &str, ident: &Ident) -> TokenStream {
    if ident == wit_name {
        quote!()
    } else {
        quote!(#[component(name = #wit_name)])
    }
}
