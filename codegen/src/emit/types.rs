//! Definitions of types, and references to them.

mod errors;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use self::errors::{emit_error, emit_error_enum};
use super::replacements::emit_replaced;
use super::{Context, Uses, emit_deprecated, emit_docs, emit_docs_and};
use crate::model::{
    Case, Derive, Docs, Enum, EnumCase, Field, Flag, Flags, Layout, Record, StdDerive, Type,
    TypeDef, TypeKind, TypePath, Variant, Visibility,
};

/// The named types of a module.
pub(crate) fn emit_types(cx: &Context, types: &[TypeDef]) -> TokenStream {
    let types = types.iter().map(|ty| emit_type_def(cx, ty));
    quote!(#(#types)*)
}

/// The imports that the types of a module need.
pub(crate) fn uses_of(types: &[TypeDef]) -> Uses {
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
        TypeKind::Alias(_) | TypeKind::HostResource | TypeKind::Replaced { .. } => Uses::Nothing,
    });
    uses.max().unwrap_or(Uses::Nothing)
}

/// Whether a reference to a type uses the runtime's module.
fn names_runtime(ty: &Type) -> bool {
    match ty {
        Type::Primitive(_) | Type::Str | Type::Path(_) | Type::BorrowedPath(_) => false,
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
pub(crate) fn emit_type_lints(types: &[TypeDef]) -> TokenStream {
    let is_lower = |ident: &Ident| ident == "Lower";
    let has_case_lower = types.iter().any(|ty| match &ty.kind {
        TypeKind::Variant(variant) => variant.cases.iter().any(|case| is_lower(&case.ident)),
        TypeKind::Enum(enum_) => enum_.cases.iter().any(|case| is_lower(&case.ident)),
        _ => false,
    });
    if has_case_lower {
        quote!(#[allow(ambiguous_associated_items)])
    } else {
        quote!()
    }
}

/// The name of a type, and its lifetime if it borrows its contents.
struct Definition<'a> {
    ident: &'a Ident,
    /// `'a`, or nothing.
    lifetime: TokenStream,
    /// `<'a>`, or nothing.
    generics: TokenStream,
    /// `<'_>`, or nothing.
    elided: TokenStream,
}

impl<'a> Definition<'a> {
    fn new(ident: &'a Ident, is_borrowed: bool) -> Self {
        let if_borrowed = |tokens: TokenStream| if is_borrowed { tokens } else { quote!() };
        Definition {
            ident,
            lifetime: if_borrowed(quote!('a)),
            generics: if_borrowed(quote!(<'a>)),
            elided: if_borrowed(quote!(<'_>)),
        }
    }
}

fn emit_type_def(cx: &Context, ty: &TypeDef) -> TokenStream {
    let TypeDef {
        ident,
        is_borrowed,
        docs,
        deprecated,
        kind,
    } = ty;
    let of = Definition::new(ident, *is_borrowed);
    let rt = &cx.rt;
    let wit_docs = docs;
    let docs = emit_docs(docs);
    let deprecated = emit_deprecated(deprecated);
    let of_definition = quote!(#docs #deprecated);
    match kind {
        TypeKind::Record(record) => emit_record(cx, &of, of_definition, record),
        TypeKind::Variant(variant) => emit_variant(cx, &of, of_definition, variant),
        TypeKind::Enum(enum_) => emit_enum(cx, &of, of_definition, enum_),
        // The engine's macro takes no attributes.
        TypeKind::Flags(flags) => emit_flags(cx, &of, wit_docs, flags),
        TypeKind::Alias(target) => {
            let target = emit_type_with(cx, target, &of.lifetime);
            let generics = &of.generics;
            quote!(#of_definition pub type #ident #generics = #target;)
        }
        TypeKind::HostResource => quote!(#of_definition pub enum #ident {}),
        TypeKind::GuestResource { functions: None } => {
            quote!(#of_definition pub type #ident = #rt::ResourceAny;)
        }
        TypeKind::GuestResource {
            functions: Some(functions),
        } => {
            let functions_docs = format!(" The functions of [`{ident}`].");
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
    }
}

/// ```text
/// #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
/// #[component(record)]
/// pub struct Item {
///     #[component(name = "max-size")]
///     pub max_size: u32,
/// }
/// ```
fn emit_record(
    cx: &Context,
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
    let derives = emit_derives(cx, derives, definition);
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
fn emit_variant(
    cx: &Context,
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
    let derives = emit_derives(cx, derives, definition);
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
fn emit_enum(
    cx: &Context,
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
    let derives = emit_derives(cx, derives, definition);
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
fn emit_flags(
    cx: &Context,
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
fn emit_layout(cx: &Context, definition: &Definition<'_>, layout: Layout) -> TokenStream {
    let rt = &cx.rt;
    let Definition { ident, elided, .. } = definition;
    let Layout { size, align } = layout;
    let size = Literal::usize_unsuffixed(size);
    let align = Literal::usize_unsuffixed(align);
    quote!(const _: () = #rt::check_layout::<#ident #elided>(#size, #align);)
}

/// The derives. A type that borrows does not derive `Lift`: it cannot come from a component.
fn emit_derives(cx: &Context, derives: &[Derive], definition: &Definition<'_>) -> TokenStream {
    let rt = &cx.rt;
    let lift = definition.lifetime.is_empty().then(|| quote!(#rt::Lift,));
    let derives = derives.iter().map(|derive| match derive {
        Derive::Std(derive) => {
            let ident = Ident::new(derive.name(), proc_macro2::Span::call_site());
            quote!(#ident)
        }
        Derive::User(path) => quote!(#path),
    });
    quote!(#[derive(#(#derives,)* #rt::ComponentType, #lift #rt::Lower)])
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

/// A reference to a type.
pub(crate) fn emit_type(cx: &Context, ty: &Type) -> TokenStream {
    emit_type_with(cx, ty, &quote!())
}

/// A reference to a type with `'static` lifetimes.
pub(crate) fn emit_static_type(cx: &Context, ty: &Type) -> TokenStream {
    emit_type_with(cx, ty, &quote!('static))
}

fn emit_type_with(cx: &Context, ty: &Type, lifetime: &TokenStream) -> TokenStream {
    let rt = &cx.rt;
    let emit = |ty: &Type| emit_type_with(cx, ty, lifetime);
    let or_unit = |ty: &Option<Box<Type>>| match ty {
        Some(ty) => emit_type_with(cx, ty, lifetime),
        None => quote!(()),
    };
    match ty {
        Type::Primitive(name) => {
            let ident = Ident::new(name, proc_macro2::Span::call_site());
            quote!(#ident)
        }
        Type::String => quote!(#rt::String),
        Type::Str => quote!(&#lifetime str),
        Type::Vec(ty) => {
            let ty = emit(ty);
            quote!(#rt::Vec<#ty>)
        }
        Type::Slice(ty) => {
            let ty = emit(ty);
            quote!(&#lifetime [#ty])
        }
        Type::Ref(ty) => {
            let ty = emit(ty);
            quote!(&#lifetime #ty)
        }
        Type::Option(ty) => {
            let ty = emit(ty);
            quote!(#rt::Option<#ty>)
        }
        Type::Result(ok, err) => {
            let (ok, err) = (or_unit(ok), or_unit(err));
            quote!(#rt::Result<#ok, #err>)
        }
        Type::Tuple(types) => emit_tuple(types.iter().map(emit)),
        Type::Array(ty, len) => {
            let ty = emit(ty);
            let len = Literal::u32_unsuffixed(*len);
            quote!([#ty; #len])
        }
        Type::Map(key, value) => {
            let (key, value) = (emit(key), emit(value));
            quote!(#rt::HashMap<#key, #value>)
        }
        Type::Path(path) => emit_type_path(path),
        Type::BorrowedPath(path) => {
            let path = emit_type_path(path);
            let lifetime = if lifetime.is_empty() {
                quote!('_)
            } else {
                lifetime.clone()
            };
            quote!(#path<#lifetime>)
        }
        Type::ResourceAny => quote!(#rt::ResourceAny),
        Type::Resource(path) => {
            let path = emit_type_path(path);
            quote!(#rt::Resource<#path>)
        }
        Type::Future(payload) => {
            let payload = or_unit(payload);
            quote!(#rt::FutureReader<#payload>)
        }
        Type::Stream(payload) => {
            let payload = or_unit(payload);
            quote!(#rt::StreamReader<#payload>)
        }
        Type::ErrorContext => quote!(#rt::ErrorContext),
    }
}

/// `()`, `(A,)`, `(A, B)`.
pub(crate) fn emit_tuple(items: impl Iterator<Item = TokenStream>) -> TokenStream {
    let items: Vec<_> = items.collect();
    match items.as_slice() {
        [item] => quote!((#item,)),
        items => quote!((#(#items),*)),
    }
}

/// `super::super::types::Item`.
pub(crate) fn emit_type_path(path: &TypePath) -> TokenStream {
    let TypePath(segments) = path;
    quote!(#(#segments)::*)
}
