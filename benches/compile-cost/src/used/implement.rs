//! The traits that a host implements, with functions that are opaque to the optimizer.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{
    FnArg, GenericArgument, ItemTrait, PathArguments, ReturnType, Signature, TraitItem, Type,
    TypeParamBound,
};

/// An implementation for `crate::State`, or for `crate::Data` if the functions of the trait take
/// the store:
///
/// ```ignore
/// impl Host for crate::State {
///     fn get(&mut self, argument0: String) -> Option<Entry> {
///         crate::keep((argument0,));
///         crate::make()
///     }
/// }
/// ```
pub(super) fn implementation(item: &ItemTrait) -> TokenStream {
    let name = &item.ident;
    let functions = item.items.iter().filter_map(|item| match item {
        TraitItem::Fn(function) if function.default.is_none() => Some(&function.sig),
        _ => None,
    });
    let functions = functions.map(function);
    if name.to_string().ends_with("WithStore") {
        quote! {
            impl<T: ::core::marker::Send + 'static> #name<T> for crate::Data { #(#functions)* }
        }
    } else {
        quote!(impl #name for crate::State { #(#functions)* })
    }
}

fn function(signature: &Signature) -> TokenStream {
    let name = &signature.ident;
    let (generics, bounds) = (&signature.generics, &signature.generics.where_clause);
    let mut inputs = Vec::new();
    let mut arguments = Vec::new();
    for input in &signature.inputs {
        match input {
            FnArg::Receiver(receiver) => inputs.push(quote!(#receiver)),
            FnArg::Typed(input) => {
                let (argument, ty) = (format_ident!("argument{}", arguments.len()), &input.ty);
                inputs.push(quote!(#argument: #ty));
                arguments.push(argument);
            }
        }
    }
    let (asyncness, output) = match future_output(&signature.output) {
        Some(output) => (quote!(async), quote!(-> #output)),
        None => {
            let (asyncness, output) = (&signature.asyncness, &signature.output);
            (quote!(#asyncness), quote!(#output))
        }
    };
    quote! {
        #asyncness fn #name #generics (#(#inputs),*) #output #bounds {
            crate::keep((#(#arguments,)*));
            crate::make()
        }
    }
}

/// `X` of `-> impl Future<Output = X>`.
fn future_output(output: &ReturnType) -> Option<&Type> {
    let ReturnType::Type(_, ty) = output else {
        return None;
    };
    let Type::ImplTrait(ty) = &**ty else {
        return None;
    };
    ty.bounds.iter().find_map(|bound| {
        let TypeParamBound::Trait(bound) = bound else {
            return None;
        };
        let last = bound.path.segments.last()?;
        let PathArguments::AngleBracketed(arguments) = &last.arguments else {
            return None;
        };
        arguments.args.iter().find_map(|argument| match argument {
            GenericArgument::AssocType(argument) if argument.ident == "Output" => {
                Some(&argument.ty)
            }
            _ => None,
        })
    })
}
