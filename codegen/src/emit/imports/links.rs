//! How each function and resource gets into a linker: a statement, and for what is async a type that
//! stands for it.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::traits::{emit_id, emit_returned};
use super::{emit_data_bound, emit_gated};
use crate::emit::Context;
use crate::emit::trace::{Direction, emit_traced, emit_traced_future};
use crate::emit::types::{emit_tuple, emit_type, emit_type_path};
use crate::model::{HostResource, HostTrait, Imports, LinkedFunction, Receiver, Returned};

/// Whether what is linked is told apart by an id, which is then in scope.
#[derive(Clone, Copy)]
struct Naming {
    has_id: bool,
}

impl Naming {
    fn of(imports: &Imports) -> Self {
        Naming {
            has_id: imports.id.is_some(),
        }
    }

    /// The id as an argument of the host's method.
    fn emit_argument(self) -> TokenStream {
        if self.has_id {
            quote!(::core::clone::Clone::clone(&id),)
        } else {
            quote!()
        }
    }

    /// A closure with an id of its own.
    fn emit_closure(self, closure: TokenStream) -> TokenStream {
        if self.has_id {
            quote!({ let id = ::core::clone::Clone::clone(&id); move #closure })
        } else {
            closure
        }
    }

    /// The value that stands for an async function.
    fn emit_marker_value(self, marker: &Ident) -> TokenStream {
        if self.has_id {
            quote!(#marker(::core::clone::Clone::clone(&id)))
        } else {
            quote!(#marker)
        }
    }
}

/// The type that stands for an async function, and how its trait passes an id on.
fn emit_marker_struct(marker: &Ident, id: &Option<TokenStream>) -> (TokenStream, TokenStream) {
    let derive = quote!(#[derive(Clone)]);
    match id {
        Some(id) => (
            quote!(#derive struct #marker(#id);),
            quote!(::core::clone::Clone::clone(&self.0),),
        ),
        None => (quote!(#derive struct #marker;), quote!()),
    }
}

/// The statements that link resources and functions to a `linker`.
pub(crate) fn emit_links(cx: &Context, imports: &Imports) -> TokenStream {
    let naming = Naming::of(imports);
    let resources = imports.resources.iter().map(|resource| {
        let link = emit_resource_link(cx, resource, naming);
        emit_gated(&resource.gate, link)
    });
    let functions = imports.functions.iter().map(|function| {
        let link = emit_function_link(cx, function, naming);
        emit_gated(&function.gate, link)
    });
    quote!(#(#resources)* #(#functions)*)
}

fn emit_resource_link(cx: &Context, resource: &HostResource, naming: Naming) -> TokenStream {
    let rt = &cx.rt;
    let HostResource {
        wit_name,
        ident: _,
        ty,
        host: HostTrait {
            ident: host,
            with_store,
            ..
        },
        drop,
        marker,
        gate: _,
    } = resource;
    let ty = emit_type_path(ty);
    let argument = naming.emit_argument();
    let value = naming.emit_marker_value(marker);
    match drop {
        Receiver::Host => {
            let dropped = cx.to_wasmtime(quote!(#host::drop(host, #argument rep)));
            let closure = naming.emit_closure(quote!(|host, rep| #dropped));
            quote! {
                #rt::resource::<T, D, #ty>(linker, #wit_name, host_getter, #closure)?;
            }
        }
        Receiver::Store => {
            let dropped = cx.to_wasmtime(quote!(<D as #with_store<T>>::drop(host, #argument rep)));
            let closure = naming.emit_closure(quote!(|host, rep| #dropped));
            quote! {
                #rt::store_resource::<T, D, #ty>(linker, #wit_name, host_getter, #closure)?;
            }
        }
        Receiver::AsyncHost => quote! {
            #rt::async_resource::<T, D, _>(linker, #wit_name, host_getter, #value)?;
        },
        Receiver::AsyncStore | Receiver::Accessor => quote! {
            #rt::concurrent_resource::<T, D, _>(linker, #wit_name, host_getter, #value)?;
        },
    }
}

/// ```text
/// rt::func::<T, D, _, _, _>(
///     linker, "log", host_getter,
///     |host, (entry,): (Entry,)| Host::log(host, entry),
///     |_, output| rt::plain(output),
/// )?;
/// rt::async_func::<T, D, _>(linker, "log", host_getter, LogImport)?;
/// ```
fn emit_function_link(cx: &Context, function: &LinkedFunction, naming: Naming) -> TokenStream {
    let rt = &cx.rt;
    let LinkedFunction {
        wit_name,
        host,
        with_store,
        marker,
        method,
        trace,
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
    let argument = naming.emit_argument();
    let value = naming.emit_marker_value(marker);
    let call = match method.receiver {
        Receiver::Store => quote!(<D as #with_store<T>>::#name(host, #argument #(#idents),*)),
        _ => quote!(#host::#name(host, #argument #(#idents),*)),
    };
    let call = match trace {
        Some(_) => {
            let body = emit_traced(Direction::Import, trace, &idents, call);
            quote!({ #body })
        }
        None => call,
    };
    let call = naming.emit_closure(quote!(|host, #pattern: #types| #call));
    match method.receiver {
        Receiver::Host => quote! {
            #rt::func::<T, D, _, _, _>(
                linker, #wit_name, host_getter,
                #call,
                |#by, output| #conversion,
            )?;
        },
        Receiver::Store => quote! {
            #rt::store_func::<T, D, _, _, _>(
                linker, #wit_name, host_getter,
                #call,
                |#by, output| #conversion,
            )?;
        },
        Receiver::AsyncHost => {
            quote!(#rt::async_func::<T, D, _>(linker, #wit_name, host_getter, #value)?;)
        }
        Receiver::AsyncStore => {
            quote!(#rt::async_store_func::<T, D, _>(linker, #wit_name, host_getter, #value)?;)
        }
        Receiver::Accessor => {
            quote!(#rt::concurrent_func::<T, D, _>(linker, #wit_name, host_getter, #value)?;)
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
    let id = emit_id(imports);
    let drops = imports
        .resources
        .iter()
        .map(|resource| emit_drop_marker(cx, resource, &id));
    let functions = imports
        .functions
        .iter()
        .map(|function| emit_marker(cx, function, &id));
    quote!(#(#drops)* #(#functions)*)
}

fn emit_drop_marker(
    cx: &Context,
    resource: &HostResource,
    id: &Option<TokenStream>,
) -> TokenStream {
    let rt = &cx.rt;
    let HostResource {
        ty,
        host: HostTrait {
            ident: host,
            with_store,
            ..
        },
        drop,
        marker,
        ..
    } = resource;
    let ty = emit_type_path(ty);
    let (marker_struct, argument) = emit_marker_struct(marker, id);
    let dropped = match drop {
        Receiver::AsyncHost => quote!(#host::drop(host, #argument rep)),
        _ => quote!(<D as #with_store<T>>::drop(host, #argument rep)),
    };
    let dropped = cx.to_wasmtime_async(dropped);
    let future = quote! {
        impl ::core::future::Future<Output = #rt::Result<()>> + ::core::marker::Send
    };
    match drop {
        Receiver::Host | Receiver::Store => quote!(),
        Receiver::AsyncHost => quote! {
            #marker_struct
            impl<T: 'static, D: #rt::HasData> #rt::AsyncDrop<T, D> for #marker
            where
                for<'a> D::Data<'a>: #host,
            {
                type Resource = #ty;
                fn drop(&self, host: &mut D::Data<'_>, rep: #rt::Resource<#ty>) -> #future {
                    #dropped
                }
            }
        },
        Receiver::AsyncStore | Receiver::Accessor => quote! {
            #marker_struct
            impl<T: 'static, D: #with_store<T>> #rt::ConcurrentDrop<T, D> for #marker {
                type Resource = #ty;
                fn drop(&self, host: &#rt::Accessor<T, D>, rep: #rt::Resource<#ty>) -> #future {
                    #dropped
                }
            }
        },
    }
}

fn emit_marker(cx: &Context, function: &LinkedFunction, id: &Option<TokenStream>) -> TokenStream {
    let rt = &cx.rt;
    let LinkedFunction {
        host,
        with_store,
        marker,
        method,
        trace,
        ..
    } = function;
    let (marker_struct, argument) = emit_marker_struct(marker, id);
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
    // A future that has the store is as `Send` as its data.
    let data = emit_data_bound(method.receiver == Receiver::AsyncStore);
    let future = quote!(#call(host, #argument #(#idents),*));

    let future = emit_traced_future(Direction::Import, trace, &idents, future);
    quote! {
        #marker_struct
        impl<T: #data, D: #bound> #rt::#own_trait<T, D> for #marker #bounds {
            type Params = #params;
            type Output = #output;
            type Results = #results;
            fn call(&self, host: #receiver, #pattern: #params) -> impl ::core::future::Future<Output = #output> + ::core::marker::Send {
                #future
            }
            fn results(#by: &mut D::Data<'_>, output: #output) -> #rt::Result<#results> {
                #conversion
            }
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
        Returned::Trappable(Some(_)) => {
            let output = cx.to_wasmtime(quote!(output));
            quote!(#rt::trappable(#output))
        }
        Returned::Trappable(None) => cx.to_wasmtime(quote!(output)),
        Returned::TrappableError {
            converter, convert, ..
        } => {
            let converter = emit_type_path(converter);
            let converted = cx.to_wasmtime(quote!(#converter::#convert(host, error)));
            quote!(#rt::trappable_error(output, |error| #converted))
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
