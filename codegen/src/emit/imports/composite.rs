//! Links what several generations implement of one interface, or a part of what one implements.

use proc_macro2::TokenStream;
use quote::quote;

use super::links::{emit_links, emit_links_named};
use super::traits::emit_traits;
use super::{emit_add_to_linker, emit_bounds, emit_bounds_with};
use crate::emit::Context;
use crate::model::{Imports, ItemPath, LinkNames, LinkPart, Linked, PartOf};
use crate::names;

/// `add_to_linker_named`, `add_to_linker_instance` and `add_to_linker` of an interface that several
/// generations implement, or of which another generation links a part.
///
/// ```text
/// pub fn add_to_linker_instance<T, D>(linker: …, host_getter: …) -> rt::Result<()> {
///     super::super::super::super::acme::host::kv::add_to_linker_named::<T, D>(
///         linker, host_getter, rt::Names::Except(&["[method]bucket.keys"]),
///     )?;
///     …
/// }
/// ```
pub(super) fn emit_composite_link(cx: &Context<'_>, imports: &Imports) -> TokenStream {
    let rt = &cx.rt;
    let named = imports.is_named.then(|| emit_named(cx, imports));
    let bounds = emit_bounds_with(cx, imports, &imports.parts);
    let parts = imports.parts.iter().map(|part| {
        let call = emit_part(cx, part, &quote!(linker));
        quote!(#call?;)
    });
    let own = match imports.is_named {
        true => quote!(add_to_linker_named::<T, D>(linker, host_getter, #rt::Names::All)),
        false => emit_links(cx, imports),
    };
    let add_to_linker = emit_add_to_linker(cx, imports, None);
    quote! {
        #named

        /// Adds this interface to a `LinkerInstance` under a different import name.
        pub fn add_to_linker_instance<T, D>(
            linker: &mut #rt::LinkerInstance<'_, T>,
            host_getter: fn(&mut T) -> D::Data<'_>,
        ) -> #rt::Result<()>
        #bounds
        {
            #(#parts)*
            #own
        }

        #add_to_linker
    }
}

/// The function that links a part of the own functions.
fn emit_named(cx: &Context<'_>, imports: &Imports) -> TokenStream {
    let rt = &cx.rt;
    let root = cx.root();
    let bounds = emit_bounds(cx, imports);
    let links = emit_links_named(cx, imports);
    let (linker, getter, names) = unused(imports);
    quote! {
        /// Adds some of the functions that are implemented here, perhaps under other names.
        pub(in #root) fn add_to_linker_named<T, D>(
            #linker: &mut #rt::LinkerInstance<'_, T>,
            #getter: fn(&mut T) -> D::Data<'_>,
            #names: #rt::Names<'_>,
        ) -> #rt::Result<()>
        #bounds
        {
            #links
        }
    }
}

/// The names of the parameters, which nothing uses if there is nothing to link.
fn unused(imports: &Imports) -> (TokenStream, TokenStream, TokenStream) {
    match imports.linked {
        Linked::Nothing => (quote!(_), quote!(_), quote!(_)),
        Linked::Everything | Linked::Parts | Linked::If(_) => {
            (quote!(linker), quote!(host_getter), quote!(names))
        }
    }
}

/// A call that adds a part of what a module implements to a `LinkerInstance`.
pub(crate) fn emit_part(cx: &Context<'_>, part: &LinkPart, linker: &TokenStream) -> TokenStream {
    let name = match (&part.of, part.needs_names()) {
        (PartOf::Interface, false) => {
            let function = part_function(cx, part, "add_to_linker_instance");
            return quote!(#function::<T, D>(#linker, host_getter));
        }
        (PartOf::Interface, true) => "add_to_linker_named",
        (PartOf::NewestWorld(_) | PartOf::OlderWorld, _) => "add_to_linker_imports_named",
    };
    let function = part_function(cx, part, name);
    let names = emit_names(cx, &part.names);
    quote!(#function::<T, D>(#linker, host_getter, #names))
}

/// The step that adds imports of a world itself to a `Linker`.
pub(crate) fn emit_own_step(
    cx: &Context<'_>,
    part: &LinkPart,
    linker: &TokenStream,
) -> TokenStream {
    match (&part.of, part.needs_names()) {
        (PartOf::NewestWorld(_) | PartOf::OlderWorld, false) => {
            let function = part_function(cx, part, "add_to_linker_imports");
            quote!(#function::<T, D>(#linker, host_getter)?;)
        }
        (PartOf::NewestWorld(_) | PartOf::OlderWorld, true) | (PartOf::Interface, _) => {
            let call = emit_part(cx, part, &quote!(&mut linker.root()));
            quote!(#call?;)
        }
    }
}

/// A function that links what a module implements. For the newest world itself, it is a function of
/// the world's struct.
fn part_function(cx: &Context<'_>, part: &LinkPart, name: &str) -> TokenStream {
    let ident = names::ident(name);
    match &part.of {
        PartOf::NewestWorld(world) => {
            let world = cx.path(&ItemPath::at_root(world.clone()));
            quote!(#world::#ident)
        }
        PartOf::Interface | PartOf::OlderWorld => cx.path(&ItemPath {
            module: part.module.clone(),
            ident,
        }),
    }
}

/// ```text
/// rt::Names::Except(&["now"])
/// ```
pub(crate) fn emit_names(cx: &Context<'_>, names: &LinkNames) -> TokenStream {
    let rt = &cx.rt;
    match names {
        LinkNames::All => quote!(#rt::Names::All),
        LinkNames::Except(names) => quote!(#rt::Names::Except(&[#(#names),*])),
        LinkNames::Only(names) => {
            let pairs = names.iter().map(|(now, here)| quote!((#now, #here)));
            quote!(#rt::Names::Only(&[#(#pairs),*]))
        }
    }
}

/// The traits for the imports of an older generation's world itself, and the functions that link them.
pub(crate) fn emit_own_imports(cx: &Context<'_>, imports: &Imports) -> TokenStream {
    let rt = &cx.rt;
    let traits = emit_traits(cx, imports, &quote!());
    let named = imports
        .is_named
        .then(|| emit_own_imports_named(cx, imports, &quote!(pub(super))));
    let bounds = emit_bounds_with(cx, imports, &imports.parts);
    let parts = imports
        .parts
        .iter()
        .map(|part| emit_own_step(cx, part, &quote!(linker)));
    let own = match imports.is_named {
        true => quote! {
            add_to_linker_imports_named::<T, D>(&mut linker.root(), host_getter, #rt::Names::All)
        },
        false => {
            let links = emit_links(cx, imports);
            quote! {
                let linker = &mut linker.root();
                #links
            }
        }
    };
    quote! {
        #traits

        #named

        /// Adds the functions and resources that the world itself imports to a `Linker`, for
        /// components of this generation.
        pub fn add_to_linker_imports<T, D>(
            linker: &mut #rt::Linker<T>,
            host_getter: fn(&mut T) -> D::Data<'_>,
        ) -> #rt::Result<()>
        #bounds
        {
            #(#parts)*
            #own
        }
    }
}

/// The function that links some of the imports of a world itself.
pub(crate) fn emit_own_imports_named(
    cx: &Context<'_>,
    imports: &Imports,
    visibility: &TokenStream,
) -> TokenStream {
    let rt = &cx.rt;
    let bounds = emit_bounds(cx, imports);
    let links = emit_links_named(cx, imports);
    quote! {
        /// Adds some of the functions that the world itself imports, perhaps under other names.
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
