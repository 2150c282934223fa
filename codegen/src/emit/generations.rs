//! The items that a world has only if it is the newest of several generations.

mod enumeration;
mod rows;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub(super) use self::enumeration::emit_generation_enum;
pub(super) use self::rows::emit_generation_specs;
use super::{Context, emit_own_docs};
use crate::model::{
    GenerationMethods, Generations, Holder, HolderOf, LinkersType, PluginMethod, PluginMethodPart,
    Reexport, StoredGuest, TypeDef, TypeKind, TypeRef, Visibility, World,
};

/// Types of a newer generation, under their names in this one, and these names.
///
/// ```text
/// #[doc(no_inline)]
/// pub use super::super::acme::host::log::{Entry, Level as OldLevel};
/// ```
pub(super) fn emit_reexports(
    cx: &Context<'_>,
    reexports: &[Reexport],
) -> (TokenStream, Vec<(TypeRef, Ident)>) {
    let mut groups: Vec<(bool, Vec<Ident>, Vec<TokenStream>)> = Vec::new();
    for Reexport { ident, ty } in reexports {
        let mut module = cx.segments_to_type(*ty);
        let Some(name) = module.pop() else {
            continue;
        };
        let is_public = is_public(cx.type_of(*ty));
        let name = match name == *ident {
            true => quote!(#name),
            false => quote!(#name as #ident),
        };
        match groups
            .iter_mut()
            .find(|(of, at, _)| *of == is_public && *at == module)
        {
            Some((_, _, names)) => names.push(name),
            None => groups.push((is_public, module, vec![name])),
        }
    }
    let groups = groups.iter().map(|(is_public, module, names)| {
        let visibility = match is_public {
            true => quote!(pub),
            false => quote!(pub(crate)),
        };
        let names = match names.as_slice() {
            [name] => quote!(#name),
            names => quote!({#(#names),*}),
        };
        quote!(#[doc(no_inline)] #visibility use #(#module::)*#names;)
    });
    let types = reexports.iter().map(|of| (of.ty, of.ident.clone()));
    (quote!(#(#groups)*), types.collect())
}

/// Whether a type can be re-exported with `pub`.
fn is_public(ty: &TypeDef) -> bool {
    let in_crate = Visibility::Crate;
    !matches!(&ty.kind, TypeKind::Replaced { visibility, .. } if *visibility == in_crate)
}

/// The fields of a `Guest` with those of older generations. Methods at the root return references
/// to them.
///
/// ```text
/// pub(in super::super::super::super) v0_3: rt::Option<super::super::super::super::v0_3::exports::acme::plugin::transform::Guest>,
/// ```
pub(super) fn emit_stored(cx: &Context<'_>, within: &[StoredGuest]) -> TokenStream {
    let rt = &cx.rt;
    let root = cx.root();
    let fields = within.iter().map(|stored| {
        let StoredGuest { field, guest } = stored;
        let guest = cx.path(guest);
        quote!(pub(in #root) #field: #rt::Option<#guest>,)
    });
    quote!(#(#fields)*)
}

/// The struct with a linker for each generation.
pub(super) fn emit_linkers_struct(cx: &Context<'_>, generations: &Generations) -> TokenStream {
    let rt = &cx.rt;
    let ident = &generations.linkers_ident;
    quote! {
        /// A linker for components of each generation.
        pub struct #ident<T: 'static>(#rt::Linkers<T>);
    }
}

/// The methods that are the same for every world with several generations.
///
/// ```text
/// __plugin_rt::generations!(
///     __plugin_rt, Plugin, PluginPre, PluginIndices, PluginLinkers, Generation
/// );
/// ```
pub(super) fn emit_common(
    cx: &Context<'_>,
    world: &World,
    generations: &Generations,
) -> TokenStream {
    let rt = &cx.rt;
    let World {
        ident,
        pre_ident,
        indices_ident,
        ..
    } = world;
    let Generations {
        ident: generation,
        linkers_ident,
        methods,
        ..
    } = generations;
    let linkers = |linkers: &LinkersType| match linkers {
        LinkersType::Any => quote!(),
        LinkersType::PerGeneration => quote!(, #linkers_ident),
    };
    let idents = quote!(#rt, #ident, #pre_ident, #indices_ident, #linkers_ident, #generation);
    let methods = methods.iter().map(|methods| match methods {
        GenerationMethods::All => quote!(#rt::generations!(#idents);),
        GenerationMethods::AllButNewLinkers => quote!(#rt::linked_generations!(#idents);),
        GenerationMethods::Common => quote!(#rt::generation_methods!(#idents);),
        GenerationMethods::InGeneration(of) => {
            let linkers = linkers(of);
            quote!(#rt::in_generation!(#rt, #pre_ident, #generation #linkers);)
        }
        GenerationMethods::Choose(of) => {
            let linkers = linkers(of);
            quote!(#rt::choose!(#rt, #pre_ident, #generation #linkers);)
        }
        GenerationMethods::Versions => quote! {
            #rt::generation_versions!(#rt, #ident, #generation);
        },
        GenerationMethods::NewLinkers => quote! {
            #rt::linkers_without_imports!(#rt, #linkers_ident, #generation);
        },
    });
    quote!(#(#methods)*)
}

/// The docs that say why the `…Pre` has no `choose`.
pub(super) fn emit_indistinguishable_docs(generations: &Generations) -> TokenStream {
    let paragraphs = generations.indistinguishable.iter().map(|(older, newer)| {
        emit_own_docs(&format!(
            "The option `by_hand` says that generations `{older}` and `{newer}` differ in meaning, \
             and no export tells these two apart. So the host must name the generation."
        ))
    });
    quote!(#(#[doc = ""] #paragraphs)*)
}

/// ```text
/// pub fn v1(&self) -> __plugin_rt::Option<v1::Plugin<'_>> {
///     __plugin_rt::Some(v1::Plugin {
///         acme_plugin_transform: self.acme_plugin_transform.v1.as_ref()?,
///     })
/// }
/// ```
pub(super) fn emit_plugin_method(cx: &Context<'_>, of: &PluginMethod) -> TokenStream {
    let rt = &cx.rt;
    let PluginMethod {
        method,
        generation,
        plugin,
        parts,
    } = of;
    let docs = format!(
        " The functions of `{generation}` that changed or were removed later, if the component has one \
         of them."
    );
    let plugin = cx.path(plugin);
    let expression = |part: &PluginMethodPart| {
        let Holder { of, field } = &part.holder;
        match of {
            HolderOf::World => quote!(self.#field.as_ref()),
            HolderOf::Guest(guest) => quote!(self.#guest.#field.as_ref()),
            HolderOf::OptionalGuest(guest) => {
                quote!(self.#guest.as_ref().and_then(|guest| guest.#field.as_ref()))
            }
        }
    };
    let fields = parts.iter().map(|part| {
        let (field, value) = (&part.field, expression(part));
        match part.is_optional {
            false => quote!(let #field = #value?;),
            true => quote!(let #field = #value;),
        }
    });
    let idents: Vec<_> = parts.iter().map(|part| &part.field).collect();
    let is_any_required = parts.iter().any(|part| !part.is_optional);
    let check = (!is_any_required).then(|| {
        let all_absent = idents.iter().map(|ident| quote!(#ident.is_none()));
        quote! {
            if #(#all_absent)&&* {
                return #rt::None;
            }
        }
    });
    quote! {
        #[doc = #docs]
        pub fn #method(&self) -> #rt::Option<#plugin<'_>> {
            #(#fields)*
            #check
            #rt::Some(#plugin {
                #(#idents),*
            })
        }
    }
}
