//! The functions that link what a world itself imports.

use proc_macro2::TokenStream;
use quote::quote;

use super::bounds::{emit_bounds, emit_own_bounds};
use super::links::emit_links_named;
use super::options::emit_options_param;
use super::own::emit_own;
use super::parts::emit_part;
use crate::emit::Context;
use crate::model::{Imports, LinkedImports, OwnLinks};

/// Where these functions are.
#[derive(Clone, Copy)]
pub(crate) enum Around {
    /// In the world's struct.
    Struct,
    /// In the module of an older generation.
    Module,
}

/// `add_to_linker_imports`, and the function that links some names if other generations need it.
pub(crate) fn emit_own_imports_link(
    cx: &Context<'_>,
    linked: &LinkedImports,
    around: Around,
) -> TokenStream {
    let rt = &cx.rt;
    let LinkedImports { imports, links } = linked;
    let has_named = links.own.has_named();
    let named = has_named.then(|| emit_named(cx, imports, around));
    let bounds = emit_bounds(cx, linked);
    let param = emit_options_param(cx, links.options.as_ref());
    let parts = links.parts.iter();
    let parts = parts.map(|part| emit_part(cx, part, &quote!(linker)));
    let root = match &links.own {
        OwnLinks::Nothing | OwnLinks::Methods { .. } => quote!(let linker = &mut linker.root();),
        OwnLinks::InOneCall | OwnLinks::InCalls { .. } => quote!(),
    };
    let prefix = match around {
        Around::Struct => quote!(Self::),
        Around::Module => quote!(),
    };
    let own = emit_own(cx, linked, |names| {
        quote! {
            #prefix add_to_linker_imports_named::<T, D>(&mut linker.root(), host_getter, #names)
        }
    });
    let docs = emit_docs(around);
    quote! {
        #named

        #docs
        pub fn add_to_linker_imports<T, D>(
            linker: &mut #rt::Linker<T>,
            #param
            host_getter: fn(&mut T) -> D::Data<'_>,
        ) -> #rt::Result<()>
        #bounds
        {
            #(#parts)*
            #root
            #own
        }
    }
}

fn emit_docs(around: Around) -> TokenStream {
    match around {
        Around::Struct => quote! {
            /// Adds the functions and resources that the world itself imports to a `Linker`.
        },
        Around::Module => quote! {
            /// Adds the functions and resources that the world itself imports to a `Linker`, for
            /// components of this generation.
        },
    }
}

/// The function that links some of the imports.
fn emit_named(cx: &Context<'_>, imports: &Imports, around: Around) -> TokenStream {
    let rt = &cx.rt;
    let bounds = emit_own_bounds(cx, imports);
    let links = emit_links_named(cx, imports);
    let visibility = match around {
        Around::Struct => quote!(),
        Around::Module => quote!(pub(super)),
    };
    quote! {
        /// Adds the functions that `names` selects, under the names that it has.
        #visibility fn add_to_linker_imports_named<T, D>(
            linker: &mut #rt::LinkerInstance<'_, T>,
            host_getter: fn(&mut T) -> D::Data<'_>,
            names: #rt::Names<'_>,
        ) -> #rt::Result<()>
        #bounds
        {
            #links
        }
    }
}
