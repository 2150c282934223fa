//! Links the imports of a world: the host's traits, the link options, `add_to_linker`.

use proc_macro2::TokenStream;
use quote::quote;

use super::linkers::emit_add_all_to_linker;
use super::lints::emit_name_lint;
use crate::emit::imports::{
    emit_data_bound, emit_gated, emit_link_options, emit_links, emit_options, emit_options_param,
    emit_own_all, emit_own_imports_named, emit_traits,
};
use crate::emit::{Context, emit_docs_lint};
use crate::model::{
    Generations, HostTrait, InterfaceLink, LinkOptions, LinkedImports, LinkedInterface, ModulePath,
    World, WorldLink,
};

/// The traits for the imports of the world itself, and the world's link options.
pub(super) fn emit_host(cx: &Context<'_>, world: &World) -> TokenStream {
    let options = match &world.generations {
        Some(generations) => emit_options_of_all(generations),
        None => {
            let link = world.link.iter();
            let options = link.map(emit_world_options);
            quote!(#(#options)*)
        }
    };
    let lints = (emit_docs_lint(), emit_name_lint(&world.ident));
    let (docs_lint, name_lint) = lints;
    let imports = world.imports.iter().map(|linked| &linked.imports);
    let traits = imports.map(|imports| emit_traits(cx, imports, &quote!(#docs_lint #name_lint)));
    quote!(#options #(#traits)*)
}

/// The link options of all generations.
fn emit_options_of_all(generations: &Generations) -> TokenStream {
    let Some(plan) = &generations.link else {
        return quote!();
    };
    let options = emit_link_options(plan.options.as_ref());
    let modules = plan.modules.iter();
    let conversions = modules.map(|(module, options)| emit_conversion(module, options));
    quote!(#options #(#conversions)*)
}

/// The link options of the world, and the conversions to the options of an interface.
///
/// ```text
/// pub struct LinkOptions { … }
/// impl From<&LinkOptions> for acme::host::kv::LinkOptions { … }
/// ```
fn emit_world_options(link: &WorldLink) -> TokenStream {
    let options = emit_link_options(link.options.as_ref());
    let conversions = link.interfaces.iter().filter_map(|interface| {
        let LinkedInterface {
            module, options, ..
        } = interface;
        Some(emit_conversion(module, options.as_ref()?))
    });
    quote!(#options #(#conversions)*)
}

/// Makes the options of an interface from those of the world.
fn emit_conversion(module: &ModulePath, options: &LinkOptions) -> TokenStream {
    let LinkOptions { features } = options;
    let features = features.iter().map(|(ident, _)| ident);
    quote! {
        impl ::core::convert::From<LinkOptions> for #(#module)::*::LinkOptions {
            fn from(options: LinkOptions) -> Self {
                <Self as ::core::convert::From<&LinkOptions>>::from(&options)
            }
        }

        impl ::core::convert::From<&LinkOptions> for #(#module)::*::LinkOptions {
            fn from(options: &LinkOptions) -> Self {
                let mut all = <Self as ::core::default::Default>::default();
                #(Self::#features(&mut all, options.#features);)*
                all
            }
        }
    }
}

/// ```text
/// pub fn add_to_linker<T, D>(linker: &mut …::Linker<T>, host_getter: fn(&mut T) -> D::Data<'_>) -> …
/// where
///     D: acme::host::kv::HostWithStore<T> + PluginImportsWithStore<T>,
///     for<'a> D::Data<'a>: acme::host::kv::Host + PluginImports,
///     T: 'static,
/// { … }
/// ```
pub(super) fn emit_add_to_linker(cx: &Context<'_>, world: &World) -> TokenStream {
    if let Some(generations) = &world.generations {
        let own = world.link.as_ref();
        let own = own.map(|link| emit_own_links(cx, world, &emit_data_bound(cx, link.is_send)));
        let all = emit_add_all_to_linker(cx, generations);
        return quote!(#own #all);
    }
    let Some(link) = &world.link else {
        return quote!();
    };
    let rt = &cx.rt;
    let WorldLink {
        interfaces,
        is_host_send: _,
        is_send,
        options,
        gate,
    } = link;
    let (_, argument) = emit_options(options.as_ref());
    let needs_options = |interface: &LinkedInterface| {
        interface.options.is_some() || interface.links.iter().any(|link| link.gate.is_some())
    };
    let is_passed_on = world.imports.is_some() || interfaces.iter().any(needs_options);
    let param = emit_options_param(options.as_ref(), gate.is_some() || is_passed_on);
    let (hosts, with_stores) = emit_traits_of_all(cx, world, link);
    let data = emit_data_bound(cx, *is_send);
    let own = emit_own_links(cx, world, &data);
    let call_own = world
        .imports
        .iter()
        .map(|_| quote!(Self::add_to_linker_imports::<T, D>(linker, #argument host_getter)?;));
    let calls = interfaces
        .iter()
        .map(|interface| emit_interface_calls(cx, interface));
    let links = emit_gated(gate, quote!(#(#call_own)* #(#calls)*));
    if interfaces.is_empty() && world.imports.is_none() {
        return emit_empty_add_to_linker(cx, options, &data);
    }
    quote! {
        #own

        /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
        /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
        pub fn add_to_linker<T, D>(
            linker: &mut #rt::Linker<T>,
            #param
            host_getter: fn(&mut T) -> D::Data<'_>,
        ) -> #rt::Result<()>
        where
            D: #(#with_stores)+*,
            for<'a> D::Data<'a>: #(#hosts)+*,
            T: #data,
        {
            #links
            #rt::Ok(())
        }
    }
}

/// The traits that a host implements for all imports, and those for the functions that need the
/// store.
fn emit_traits_of_all(
    cx: &Context<'_>,
    world: &World,
    link: &WorldLink,
) -> (Vec<TokenStream>, Vec<TokenStream>) {
    let rt = &cx.rt;
    let mut hosts = Vec::new();
    let mut with_stores = Vec::new();
    for LinkedInterface { module, .. } in &link.interfaces {
        hosts.push(quote!(#(#module)::*::Host));
        with_stores.push(quote!(#(#module)::*::HostWithStore<T>));
    }
    if let Some(LinkedImports { imports, .. }) = &world.imports {
        let HostTrait {
            ident, with_store, ..
        } = &imports.host;
        hosts.push(quote!(#ident));
        with_stores.push(quote!(#with_store<T>));
    }
    if link.is_host_send {
        hosts.push(quote!(#rt::Send));
        with_stores.push(quote!(#rt::Send));
    }
    (hosts, with_stores)
}

/// ```text
/// acme::host::kv::add_to_linker::<T, D>(linker, &::core::convert::Into::into(options), host_getter)?;
/// ```
fn emit_interface_calls(cx: &Context<'_>, interface: &LinkedInterface) -> TokenStream {
    let rt = &cx.rt;
    let LinkedInterface {
        module,
        options,
        links,
    } = interface;
    let options = options
        .as_ref()
        .map(|_| quote!(&::core::convert::Into::into(options),));
    let links = links.iter().map(|link| {
        let InterfaceLink { name, gate } = link;
        let call = match name {
            None => quote! {
                #(#module)::*::add_to_linker::<T, D>(linker, #options host_getter)?;
            },
            Some(name) => quote! {
                #rt::add_interface(linker, #name, |linker| {
                    #(#module)::*::add_to_linker_instance::<T, D>(linker, #options host_getter)
                })?;
            },
        };
        emit_gated(gate, call)
    });
    quote!(#(#links)*)
}

/// `add_to_linker` of a world that imports only types. It exists so that code that is generic over
/// worlds can call it.
fn emit_empty_add_to_linker(
    cx: &Context<'_>,
    options: &Option<LinkOptions>,
    data: &TokenStream,
) -> TokenStream {
    let rt = &cx.rt;
    let param = options.as_ref().map(|_| quote!(_: &LinkOptions,));
    quote! {
        /// Does nothing: the world imports only types, and types need no linking.
        pub fn add_to_linker<T, D>(
            _: &mut #rt::Linker<T>,
            #param
            _: fn(&mut T) -> D::Data<'_>,
        ) -> #rt::Result<()>
        where
            D: #rt::HasData,
            T: #data,
        {
            #rt::Ok(())
        }
    }
}

/// `add_to_linker_imports`: links the imports of the world itself.
fn emit_own_links(cx: &Context<'_>, world: &World, data: &TokenStream) -> TokenStream {
    let (Some(linked), Some(link)) = (&world.imports, &world.link) else {
        return quote!();
    };
    let LinkedImports { imports, links } = linked;
    let rt = &cx.rt;
    let HostTrait {
        ident, with_store, ..
    } = &imports.host;
    let param = emit_options_param(link.options.as_ref(), imports.linked.needs_options());
    let converters = imports.converters.iter().map(|trait_| cx.path(trait_));
    let statements = emit_links(cx, imports);
    let named = links
        .is_named
        .then(|| emit_own_imports_named(cx, imports, &quote!()));
    let (statements, named) = match named {
        None => (quote!(let linker = &mut linker.root(); #statements), None),
        Some(named) => {
            let all = emit_own_all(cx, imports, |names| {
                quote! {
                    Self::add_to_linker_imports_named::<T, D>(
                        &mut linker.root(),
                        host_getter,
                        #names,
                    )
                }
            });
            (all, Some(named))
        }
    };
    quote! {
        #named

        /// Adds the functions and resources that the world itself imports to a `Linker`.
        pub fn add_to_linker_imports<T, D>(
            linker: &mut #rt::Linker<T>,
            #param
            host_getter: fn(&mut T) -> D::Data<'_>,
        ) -> #rt::Result<()>
        where
            D: #with_store<T>,
            for<'a> D::Data<'a>: #ident #(+ #converters)*,
            T: #data,
        {
            #statements
        }
    }
}
