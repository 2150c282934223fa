//! What a host gives: the traits that it implements, and how they get into a linker.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::types::{emit_tuple, emit_type, emit_type_path};
use super::{Context, emit_docs};
use crate::model::{
    HostMethod, HostResource, HostTrait, Imports, LinkOptions, LinkedFunction, Param, Receiver,
    Returned, Type,
};

/// The traits of an interface or of the world itself.
///
/// ```text
/// pub trait HostWithStore<T>: rt::HasData {}
/// pub trait Host { … }
/// impl<T: Host + ?Sized> Host for &mut T { … }
/// ```
pub(crate) fn emit_traits(cx: &Context, imports: &Imports) -> TokenStream {
    let resources = imports.resources.iter();
    let resources = resources.map(|resource| emit_trait(cx, &resource.host));
    let host = emit_trait(cx, &imports.host);
    quote!(#(#resources)* #host)
}

/// Whether a method is the store's or the host's.
fn is_with_store(method: &HostMethod) -> bool {
    match method.receiver {
        Receiver::Host | Receiver::AsyncHost => false,
        Receiver::Store | Receiver::AsyncStore | Receiver::Accessor => true,
    }
}

fn emit_trait(cx: &Context, host: &HostTrait) -> TokenStream {
    let with_store = emit_with_store_trait(cx, host);
    let HostTrait {
        docs,
        ident,
        resources,
        methods,
        is_send,
        has_forwarding,
        ..
    } = host;
    let docs = emit_docs(docs);
    let resources = resources.iter().map(|(host, _)| quote!(#host));
    let send = is_send.then(|| quote!(::core::marker::Send));
    let supertraits: Vec<_> = resources.chain(send.clone()).collect();
    let bounds = if supertraits.is_empty() {
        quote!()
    } else {
        quote!(: #(#supertraits)+*)
    };
    let own: Vec<_> = methods
        .iter()
        .filter(|method| !is_with_store(method))
        .collect();
    let signatures = own.iter().map(|method| {
        let docs = emit_docs(&method.docs);
        let signature = emit_signature(cx, method);
        quote!(#docs #signature;)
    });
    let forwarding = has_forwarding.then(|| {
        let send = send.iter();
        let methods = own.iter().map(|method| {
            let signature = emit_signature(cx, method);
            let name = &method.ident;
            let params = method.params.iter().map(|param| &param.ident);
            quote!(#signature { #ident::#name(&mut **self, #(#params),*) })
        });
        quote! {
            impl<_T: #ident + ?Sized #(+ #send)*> #ident for &mut _T {
                #(#methods)*
            }
        }
    });
    quote! {
        #with_store
        #docs
        pub trait #ident #bounds {
            #(#signatures)*
        }
        #forwarding
    }
}

/// A host that has nothing to do with the store need not implement the trait.
///
/// ```text
/// pub trait HostWithStore<T>: rt::HasData {}
/// impl<H: ?Sized, T> HostWithStore<T> for H where H: rt::HasData {}
/// ```
fn emit_with_store_trait(cx: &Context, host: &HostTrait) -> TokenStream {
    let rt = &cx.rt;
    let HostTrait {
        with_store,
        resources,
        methods,
        is_send,
        ..
    } = host;
    let resources = resources
        .iter()
        .map(|(_, with_store)| quote!(#with_store<T>));
    let send = is_send.then(|| quote!(::core::marker::Send));
    let supertraits: Vec<_> = [quote!(#rt::HasData)]
        .into_iter()
        .chain(resources)
        .chain(send)
        .collect();
    let own: Vec<_> = methods
        .iter()
        .filter(|method| is_with_store(method))
        .collect();
    let signatures = own.iter().map(|method| {
        let docs = emit_docs(&method.docs);
        let signature = emit_signature(cx, method);
        let sized = (method.ident == "drop" && method.receiver == Receiver::Accessor)
            .then(|| quote!(where Self: Sized));
        quote!(#docs #signature #sized;)
    });
    let blanket = own.is_empty().then(|| {
        quote! {
            impl<H: ?Sized, T> #with_store<T> for H where H: #(#supertraits)+* {}
        }
    });
    let docs = format!(" The functions of [`{}`] that need the store.", host.ident);
    quote! {
        #[doc = #docs]
        pub trait #with_store<T>: #(#supertraits)+* {
            #(#signatures)*
        }
        #blanket
    }
}

/// ```text
/// fn log(&mut self, entry: Entry) -> impl Future<Output = ()> + Send
/// ```
fn emit_signature(cx: &Context, method: &HostMethod) -> TokenStream {
    let rt = &cx.rt;
    let HostMethod {
        ident,
        docs: _,
        receiver,
        params,
        returned,
    } = method;
    let params = params.iter().map(|param| {
        let Param { ident, ty } = param;
        let ty = emit_type(cx, ty);
        quote!(#ident: #ty)
    });
    let is_unit = matches!(returned, Returned::Plain(None));
    let returned = emit_returned(cx, returned);
    let future = quote!(impl ::core::future::Future<Output = #returned> + ::core::marker::Send);
    let returned = if is_unit {
        quote!()
    } else {
        quote!(-> #returned)
    };
    match receiver {
        Receiver::Host => quote!(fn #ident(&mut self, #(#params),*) #returned),
        Receiver::AsyncHost => quote!(fn #ident(&mut self, #(#params),*) -> #future),
        Receiver::Store => {
            quote!(fn #ident(host: #rt::Access<'_, T, Self>, #(#params),*) #returned)
        }
        Receiver::AsyncStore => {
            quote!(fn #ident(host: #rt::Access<'_, T, Self>, #(#params),*) -> #future)
        }
        Receiver::Accessor => {
            quote!(fn #ident(accessor: &#rt::Accessor<T, Self>, #(#params),*) -> #future)
        }
    }
}

/// What the host's method gives.
fn emit_returned(cx: &Context, returned: &Returned) -> TokenStream {
    let rt = &cx.rt;
    let or_unit = |ty: &Option<Type>| match ty {
        Some(ty) => emit_type(cx, ty),
        None => quote!(()),
    };
    match returned {
        Returned::Plain(ty) => or_unit(ty),
        Returned::Trappable(ty) => {
            let ty = or_unit(ty);
            quote!(#rt::Result<#ty>)
        }
        Returned::TrappableError { ok, error, .. } => {
            let ok = or_unit(ok);
            let error = emit_type_path(error);
            quote!(::core::result::Result<#ok, #error>)
        }
    }
}

/// What the component gets: a tuple.
fn emit_results(cx: &Context, returned: &Returned) -> TokenStream {
    match returned {
        Returned::Plain(ty) | Returned::Trappable(ty) => {
            emit_tuple(ty.iter().map(|ty| emit_type(cx, ty)))
        }
        Returned::TrappableError { ok, err, .. } => {
            let ok = match ok {
                Some(ty) => emit_type(cx, ty),
                None => quote!(()),
            };
            let err = emit_type(cx, err);
            quote!((::core::result::Result<#ok, #err>,))
        }
    }
}

/// From what the host's method gives to what the component gets.
fn emit_conversion(cx: &Context, returned: &Returned) -> TokenStream {
    let rt = &cx.rt;
    match returned {
        Returned::Plain(Some(_)) => quote!(#rt::plain(output)),
        Returned::Plain(None) => quote!(::core::result::Result::Ok(output)),
        Returned::Trappable(Some(_)) => quote!(#rt::trappable(output)),
        Returned::Trappable(None) => quote!(output),
        Returned::TrappableError {
            converter, convert, ..
        } => {
            let converter = emit_type_path(converter);
            quote!(#rt::trappable_error(output, |error| #converter::#convert(host, error)))
        }
    }
}

/// Whether the conversion asks the host.
fn needs_host(returned: &Returned) -> bool {
    match returned {
        Returned::Plain(_) | Returned::Trappable(_) => false,
        Returned::TrappableError { .. } => true,
    }
}

/// The statements that link resources and functions to a `linker`.
pub(crate) fn emit_links(cx: &Context, imports: &Imports) -> TokenStream {
    let resources = imports.resources.iter().map(|resource| {
        let link = emit_resource_link(cx, resource);
        emit_gated(&resource.gate, link)
    });
    let functions = imports.functions.iter().map(|function| {
        let link = emit_function_link(cx, function);
        emit_gated(&function.gate, link)
    });
    quote!(#(#resources)* #(#functions)*)
}

/// ```text
/// if options.experimental { … }
/// ```
pub(crate) fn emit_gated(gate: &Option<Ident>, statements: TokenStream) -> TokenStream {
    match gate {
        Some(gate) => quote!(if options.#gate { #statements }),
        None => statements,
    }
}

fn emit_resource_link(cx: &Context, resource: &HostResource) -> TokenStream {
    let rt = &cx.rt;
    let HostResource {
        wit_name,
        ident,
        host: HostTrait {
            ident: host,
            with_store,
            ..
        },
        drop,
        marker,
        gate: _,
    } = resource;
    match drop {
        Receiver::Host => quote! {
            #rt::resource::<T, D, #ident>(linker, #wit_name, host_getter, |host, rep| #host::drop(host, rep))?;
        },
        Receiver::Store => quote! {
            #rt::store_resource::<T, D, #ident>(linker, #wit_name, host_getter, |host, rep| <D as #with_store<T>>::drop(host, rep))?;
        },
        Receiver::AsyncHost => quote! {
            #rt::async_resource::<T, D, #marker>(linker, #wit_name, host_getter)?;
        },
        Receiver::AsyncStore | Receiver::Accessor => quote! {
            #rt::concurrent_resource::<T, D, #marker>(linker, #wit_name, host_getter)?;
        },
    }
}

/// ```text
/// rt::func::<T, D, _, _, _>(
///     linker, "log", host_getter,
///     |host, (entry,): (Entry,)| Host::log(host, entry),
///     |_, output| rt::plain(output),
/// )?;
/// rt::async_func::<T, D, LogImport>(linker, "log", host_getter)?;
/// ```
fn emit_function_link(cx: &Context, function: &LinkedFunction) -> TokenStream {
    let rt = &cx.rt;
    let LinkedFunction {
        wit_name,
        host,
        with_store,
        marker,
        method,
        gate: _,
    } = function;
    let name = &method.ident;
    let idents: Vec<_> = method.params.iter().map(|param| &param.ident).collect();
    let pattern = emit_tuple(idents.iter().map(|ident| quote!(#ident)));
    let types = emit_tuple(method.params.iter().map(|param| emit_type(cx, &param.ty)));
    let conversion = emit_conversion(cx, &method.returned);
    let by = if needs_host(&method.returned) {
        quote!(host)
    } else {
        quote!(_)
    };
    match method.receiver {
        Receiver::Host => quote! {
            #rt::func::<T, D, _, _, _>(
                linker, #wit_name, host_getter,
                |host, #pattern: #types| #host::#name(host, #(#idents),*),
                |#by, output| #conversion,
            )?;
        },
        Receiver::Store => quote! {
            #rt::store_func::<T, D, _, _, _>(
                linker, #wit_name, host_getter,
                |host, #pattern: #types| <D as #with_store<T>>::#name(host, #(#idents),*),
                |#by, output| #conversion,
            )?;
        },
        Receiver::AsyncHost => {
            quote!(#rt::async_func::<T, D, #marker>(linker, #wit_name, host_getter)?;)
        }
        Receiver::AsyncStore => {
            quote!(#rt::async_store_func::<T, D, #marker>(linker, #wit_name, host_getter)?;)
        }
        Receiver::Accessor => {
            quote!(#rt::concurrent_func::<T, D, #marker>(linker, #wit_name, host_getter)?;)
        }
    }
}

/// The types that stand for async functions and destructors.
///
/// ```text
/// struct LogImport;
/// impl<T: 'static, D: rt::HasData> rt::AsyncFunc<T, D> for LogImport
/// where
///     for<'a> D::Data<'a>: Host,
/// {
///     type Params = (Entry,);
///     type Output = ();
///     type Results = ();
///     fn call(host: &mut D::Data<'_>, (entry,): (Entry,)) -> impl Future<Output = ()> + Send {
///         Host::log(host, entry)
///     }
///     fn results(_: &mut D::Data<'_>, output: ()) -> rt::Result<()> {
///         Ok(output)
///     }
/// }
/// ```
pub(crate) fn emit_markers(cx: &Context, imports: &Imports) -> TokenStream {
    let drops = imports
        .resources
        .iter()
        .map(|resource| emit_drop_marker(cx, resource));
    let functions = imports
        .functions
        .iter()
        .map(|function| emit_marker(cx, function));
    quote!(#(#drops)* #(#functions)*)
}

fn emit_drop_marker(cx: &Context, resource: &HostResource) -> TokenStream {
    let rt = &cx.rt;
    let HostResource {
        ident,
        host: HostTrait {
            ident: host,
            with_store,
            ..
        },
        drop,
        marker,
        ..
    } = resource;
    let future = quote! {
        impl ::core::future::Future<Output = #rt::Result<()>> + ::core::marker::Send
    };
    match drop {
        Receiver::Host | Receiver::Store => quote!(),
        Receiver::AsyncHost => quote! {
            struct #marker;
            impl<T: 'static, D: #rt::HasData> #rt::AsyncDrop<T, D> for #marker
            where
                for<'a> D::Data<'a>: #host,
            {
                type Resource = #ident;
                fn drop(host: &mut D::Data<'_>, rep: #rt::Resource<#ident>) -> #future {
                    #host::drop(host, rep)
                }
            }
        },
        Receiver::AsyncStore | Receiver::Accessor => quote! {
            struct #marker;
            impl<T: 'static, D: #with_store<T>> #rt::ConcurrentDrop<T, D> for #marker {
                type Resource = #ident;
                fn drop(host: &#rt::Accessor<T, D>, rep: #rt::Resource<#ident>) -> #future {
                    <D as #with_store<T>>::drop(host, rep)
                }
            }
        },
    }
}

fn emit_marker(cx: &Context, function: &LinkedFunction) -> TokenStream {
    let rt = &cx.rt;
    let LinkedFunction {
        host,
        with_store,
        marker,
        method,
        ..
    } = function;
    let name = &method.ident;
    let idents: Vec<_> = method.params.iter().map(|param| &param.ident).collect();
    let (own_trait, receiver, call, bound) = match method.receiver {
        Receiver::Host | Receiver::Store => return quote!(),
        Receiver::AsyncHost => (
            quote!(AsyncFunc),
            quote!(&mut D::Data<'_>),
            quote!(#host::#name),
            quote!(#rt::HasData),
        ),
        Receiver::AsyncStore => (
            quote!(AsyncStoreFunc),
            quote!(#rt::Access<'_, T, D>),
            quote!(<D as #with_store<T>>::#name),
            quote!(#with_store<T>),
        ),
        Receiver::Accessor => (
            quote!(ConcurrentFunc),
            quote!(&#rt::Accessor<T, D>),
            quote!(<D as #with_store<T>>::#name),
            quote!(#with_store<T>),
        ),
    };
    let own_host = (method.receiver == Receiver::AsyncHost).then(|| quote!(#host));
    let converter = match &method.returned {
        Returned::TrappableError { converter, .. } => Some(emit_type_path(converter)),
        Returned::Plain(_) | Returned::Trappable(_) => None,
    };
    let mut bounds: Vec<_> = own_host.into_iter().chain(converter).collect();
    bounds.dedup_by(|a, b| a.to_string() == b.to_string());
    let bounds = if bounds.is_empty() {
        quote!()
    } else {
        quote!(where for<'a> D::Data<'a>: #(#bounds)+*,)
    };
    let pattern = emit_tuple(idents.iter().map(|ident| quote!(#ident)));
    let params = emit_tuple(method.params.iter().map(|param| emit_type(cx, &param.ty)));
    let output = emit_returned(cx, &method.returned);
    let results = emit_results(cx, &method.returned);
    let conversion = emit_conversion(cx, &method.returned);
    let by = if needs_host(&method.returned) {
        quote!(host)
    } else {
        quote!(_)
    };
    quote! {
        struct #marker;
        impl<T: 'static, D: #bound> #rt::#own_trait<T, D> for #marker #bounds {
            type Params = #params;
            type Output = #output;
            type Results = #results;
            fn call(host: #receiver, #pattern: #params) -> impl ::core::future::Future<Output = #output> + ::core::marker::Send {
                #call(host, #(#idents),*)
            }
            fn results(#by: &mut D::Data<'_>, output: #output) -> #rt::Result<#results> {
                #conversion
            }
        }
    }
}

/// `add_to_linker_instance` and `add_to_linker` of an imported interface.
pub(crate) fn emit_interface_link(cx: &Context, imports: &Imports) -> TokenStream {
    let rt = &cx.rt;
    let Imports {
        wit_name,
        host,
        resources: _,
        functions: _,
        converters,
        is_send,
        options,
        gate,
    } = imports;
    let HostTrait {
        ident, with_store, ..
    } = host;
    let converters = converters.iter().map(emit_type_path);
    let bounds = quote! {
        where
            D: #with_store<T>,
            for<'a> D::Data<'a>: #ident #(+ #converters)*,
    };
    let data = emit_data_bound(*is_send);
    let (param, argument) = emit_options(options);
    let links = emit_gated(gate, emit_links(cx, imports));
    let (linker, getter) = if imports.resources.is_empty() && imports.functions.is_empty() {
        (quote!(_), quote!(_))
    } else {
        (quote!(linker), quote!(host_getter))
    };
    let options_struct = emit_link_options(options);
    let markers = emit_markers(cx, imports);
    quote! {
        #options_struct

        /// Links what the host gives to the interface, under another name than its own.
        pub fn add_to_linker_instance<T, D>(
            #linker: &mut #rt::LinkerInstance<'_, T>,
            #param
            #getter: fn(&mut T) -> D::Data<'_>,
        ) -> #rt::Result<()>
        #bounds T: #data,
        {
            #links
            ::core::result::Result::Ok(())
        }

        /// Links what the host gives to the interface.
        pub fn add_to_linker<T, D>(
            linker: &mut #rt::Linker<T>,
            #param
            host_getter: fn(&mut T) -> D::Data<'_>,
        ) -> #rt::Result<()>
        #bounds T: #data,
        {
            add_to_linker_instance::<T, D>(&mut linker.instance(#wit_name)?, #argument host_getter)
        }

        #markers
    }
}

/// The bound of the store's data.
pub(crate) fn emit_data_bound(is_send: bool) -> TokenStream {
    if is_send {
        quote!(::core::marker::Send + 'static)
    } else {
        quote!('static)
    }
}

/// The parameter that says which unstable features are linked, and how it is passed on.
pub(crate) fn emit_options(options: &Option<LinkOptions>) -> (TokenStream, TokenStream) {
    match options {
        Some(_) => (quote!(options: &LinkOptions,), quote!(options,)),
        None => (quote!(), quote!()),
    }
}

/// ```text
/// /// Which unstable features are linked.
/// #[derive(Clone, Debug, Default)]
/// pub struct LinkOptions { experimental: bool }
/// ```
pub(crate) fn emit_link_options(options: &Option<LinkOptions>) -> TokenStream {
    let Some(LinkOptions { features }) = options else {
        return quote!();
    };
    let fields = features.iter().map(|(ident, _)| quote!(#ident: bool,));
    let setters = features.iter().map(|(ident, name)| {
        let docs = format!(" Whether what is `@unstable(feature = {name})` is linked.");
        quote! {
            #[doc = #docs]
            pub fn #ident(&mut self, enabled: bool) -> &mut Self {
                self.#ident = enabled;
                self
            }
        }
    });
    quote! {
        /// Which unstable features are linked: none, unless they are enabled.
        #[derive(Clone, Debug, Default)]
        pub struct LinkOptions {
            #(#fields)*
        }

        impl LinkOptions {
            #(#setters)*
        }
    }
}
