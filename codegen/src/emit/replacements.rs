//! The user's items that replace WIT items (`with`, `trappable_error_type`), under generated names.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::types::{emit_engine_derive, emit_std_trait, emit_types};
use super::{Contents, Context, Uses};
use crate::model::{
    ItemPath, Layout, ReplacedInterface, ReplacedType, Replacement, TypeAlias, Visibility,
};
use crate::path_text::path_text;
use crate::suggest;

/// Re-exports the user's items under names that the modules below can use.
///
/// ```text
/// #[doc(hidden)]
/// pub use my::Bucket as __with_name0;
/// type _Trappable0Errno = my::Error;
/// ```
pub(super) fn emit_replacements(
    cx: &Context<'_>,
    replacements: &[Replacement],
    aliases: &[TypeAlias],
) -> TokenStream {
    let uses = replacements.iter().map(|replacement| {
        let Replacement {
            ident,
            path,
            users_path: _,
            visibility,
            replaced_types,
            is_named_at_root,
        } = replacement;
        let import = is_named_at_root.then(|| emit_import(ident, path, *visibility));
        let assertions = replaced_types
            .iter()
            .map(|replaced| emit_assertion(cx, ident, path, replaced));
        quote!(#import #(#assertions)*)
    });
    let aliases = aliases.iter().map(|alias| {
        let TypeAlias {
            ident,
            path,
            is_idle,
        } = alias;
        // A key without an effect has its own warning, which explains more.
        let lint = is_idle.then(|| quote!(#[allow(dead_code)]));
        quote!(#lint type #ident = #path;)
    });
    quote!(#(#uses)* #(#aliases)*)
}

/// A user-defined item under a generated name.
///
/// ```text
/// #[allow(unused_imports)]
/// use my::module as __with_name0;
///
/// #[doc(hidden)]
/// pub use my::Bucket as __with_name1;
/// ```
fn emit_import(ident: &Ident, path: &syn::Path, visibility: Visibility) -> TokenStream {
    match visibility {
        // A key that does nothing is reported elsewhere.
        Visibility::Bindings => quote!(#[allow(unused_imports)] use #path as #ident;),
        Visibility::Crate => quote!(#[doc(hidden)] pub(crate) use #path as #ident;),
        Visibility::Everywhere => quote!(#[doc(hidden)] pub use #path as #ident;),
    }
}

/// Imports the user's types that methods name. Their names begin with an underscore, so they are
/// not those of other items of the module.
///
/// ```text
/// use super::super::super::_Trappable0Errno;
/// ```
pub(super) fn emit_users_types<'a>(
    cx: &Context<'_>,
    types: impl Iterator<Item = &'a ItemPath>,
) -> (TokenStream, Vec<ItemPath>) {
    let types: Vec<_> = types.cloned().collect();
    let paths = types.iter().map(|ty| cx.path(ty));
    (quote!(#(use #paths;)*), types)
}

/// The module of an interface, if it is a user-defined module.
///
/// ```text
/// pub use super::super::__with_name0::*;
/// ```
pub(super) fn emit_replaced_interface(cx: &Context<'_>, interface: &ReplacedInterface) -> Contents {
    let ReplacedInterface { path, types } = interface;
    let path = cx.path(path);
    let types = emit_types(cx, &cx.types_of(types));
    Contents {
        attrs: quote!(),
        // The user's module may be empty, and nothing may use it.
        items: quote!(#[allow(unused_imports)] pub use #path::*; #types),
    }
}

/// Asserts that a user's type can replace a WIT type. The message names both.
///
/// The required traits are bounds in the signature of a function. The compiler checks signatures
/// before derives and function bodies that use the type, so this is the first error.
///
/// ```text
/// const _: () = {
///     use ::worldbind::__private… as rt;
///     #[diagnostic::on_unimplemented(message = "`my::Point` replaces the WIT type …")]
///     trait _StandsFor {}
///     …
///     fn _check(_: _Check<__with_name0>) {}
///     rt::check_replacement::<__with_name0>(8, 4, "…");
/// };
/// ```
fn emit_assertion(
    cx: &Context<'_>,
    ident: &Ident,
    path: &syn::Path,
    replaced: &ReplacedType,
) -> TokenStream {
    let (inside, import) = cx.within_module(Uses::Runtime);
    let rt = &inside.rt;
    let ReplacedType {
        wit_name,
        engines,
        derives,
        layout: Layout { size, align },
    } = replaced;
    let text = path_text(path);
    let derive_names = || derives.iter().map(|derive| derive.name());
    let engine_names = || engines.iter().map(|derive| derive.name());
    let names = suggest::list(engine_names().chain(derive_names()));
    let stands = format!("`{text}` replaces the WIT type `{wit_name}`");
    let unimplemented = format!("{stands}, so it must implement {names}");
    let differs = format!("{stands}, but its size or alignment differs");
    let derived = (!derives.is_empty()).then(|| {
        let names = suggest::list(derive_names());
        let note = format!("generated types that contain it derive {names}");
        quote!(, note = #note)
    });
    let traits = derives.iter().map(|derive| emit_std_trait(*derive));
    let engines_note = engines_note(engine_names());
    let engines = engines
        .iter()
        .map(|derive| emit_engine_derive(&inside, *derive));
    let size = Literal::usize_unsuffixed(*size);
    let align = Literal::usize_unsuffixed(*align);
    let checked = emit_checked(ident, path);
    quote! {
        const _: () = {
            #import

            #[diagnostic::on_unimplemented(
                message = #unimplemented,
                label = "does not implement all of these",
                note = #engines_note
                #derived
            )]
            trait _StandsFor {}

            #[diagnostic::do_not_recommend]
            impl<T: #(#engines)+* #(+ #traits)*> _StandsFor for T {}

            struct _Check<T: _StandsFor>(T);
            fn _check(_: #checked) {}

            #rt::check_replacement::<#ident>(#size, #align, #differs);
        };
    }
}

fn engines_note<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<_> = names.map(|name| format!("`{name}`")).collect();
    let names = match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    };
    format!("{names} are traits of `wasmtime::component`, with derives of the same names")
}

/// `_Check<__with_name0>`, with the span of the user's `my::Point`.
fn emit_checked(ident: &Ident, path: &syn::Path) -> TokenStream {
    let mut spans = path.segments.iter().map(|segment| segment.ident.span());
    let first = spans.next().unwrap_or_else(Span::call_site);
    let last = spans.next_back().unwrap_or(first);
    let at = |span| Span::call_site().located_at(span);
    let open = quote_spanned!(at(first)=> _Check<);
    let close = quote_spanned!(at(last)=> >);
    quote!(#open #ident #close)
}
