//! A program that uses all of its bindings, so that it contains all of their code: it implements
//! the imports, links them, makes instances and calls every function. The input is the macro's
//! output, as Rust. The result is the same with items added to its modules, where all names have
//! the same meaning as for the bindings. The program is linked, but not run. The optimizer cannot
//! see what it does with values.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::{File, ImplItemFn, Item, ItemTrait, Type};

use crate::host::Macro;
use call::{Call, call_function, calls, functions, inherent, taker};

mod call;
mod implement;

/// The program. Without bindings, it uses the engine as every host does.
pub(crate) fn program(by: Macro, bindings: Vec<File>) -> String {
    let engine = match by {
        Macro::Wasmtime => quote!(::wasmtime),
        Macro::Worldbind => quote!(::worldbind::wasmtime),
    };
    let names: Vec<_> = (0..bindings.len())
        .map(|index| format_ident!("bindings{index}"))
        .collect();
    let modules = bindings
        .into_iter()
        .map(|file| used_items(file.items, true));
    let support = support();
    quote! {
        use #engine as engine;
        #support
        fn main() {
            let engine = engine::Engine::default();
            let bytes = ::std::env::args().next().unwrap_or_default();
            let component = engine::component::Component::new(&engine, bytes).unwrap();
            let mut linker = engine::component::Linker::<State>::new(&engine);
            let mut store = engine::Store::new(&engine, State(0));
            let instance_pre = linker.instantiate_pre(&component).unwrap();
            keep(instance_pre.instantiate(&mut store));
            poll(instance_pre.instantiate_async(&mut store));
            #(#names::used();)*
        }
        #(pub mod #names { #modules })*
    }
    .to_string()
}

/// The items that the added ones use: the state of the store, and functions that are opaque to the
/// optimizer.
fn support() -> TokenStream {
    quote! {
        pub struct State(pub u64);
        pub struct Data;
        impl engine::component::HasData for Data {
            type Data<'a> = &'a mut State;
        }
        pub fn make<T>() -> T {
            let never: fn() -> T = ::core::hint::black_box(|| ::core::unimplemented!());
            never()
        }
        pub fn keep<T>(value: T) {
            ::core::hint::black_box(value);
        }
        pub fn poll<F: ::core::future::Future>(future: F) {
            let mut context = ::core::task::Context::from_waker(::core::task::Waker::noop());
            keep(::core::pin::pin!(future).poll(&mut context));
        }
    }
}

/// The items of a module, and a function `used` that makes the compiler compile everything below
/// it.
fn used_items(items: Vec<Item>, is_root: bool) -> TokenStream {
    let mut added = Vec::new();
    let mut uses = Vec::new();
    for item in &items {
        match item {
            Item::Trait(item) if !has_implementation(item, &items) => {
                added.push(implement::implementation(item));
            }
            _ => {}
        }
    }
    let calls = inherent(&items).flat_map(calls);
    for (index, call) in calls.enumerate() {
        let name = format_ident!("used{index}");
        added.push(call_function(&name, &call));
        uses.push(quote!(crate::keep(#name as *const ());));
    }
    if is_root {
        added.push(world_function(&items));
        uses.push(quote!(crate::keep(used_world as *const ());));
    }
    let items = items.into_iter().map(|item| match item {
        Item::Mod(item) if item.content.is_some() => {
            let (name, attributes, visibility) = (&item.ident, &item.attrs, &item.vis);
            uses.push(quote!(#name::used();));
            let items = item.content.map(|(_, items)| used_items(items, false));
            quote!(#(#attributes)* #visibility mod #name { #items })
        }
        item => quote!(#item),
    });
    let items: Vec<_> = items.collect();
    quote! {
        #(#items)*
        #(#added)*
        pub fn used() { #(#uses)* }
    }
}

/// Whether the bindings implement a trait for all types themselves.
fn has_implementation(item: &ItemTrait, items: &[Item]) -> bool {
    items.iter().any(|other| match other {
        Item::Impl(other) => {
            let path = other.trait_.as_ref().map(|(path, _)| path);
            let last = path.and_then(|path| path.segments.last());
            last.is_some_and(|last| last.ident == item.ident)
                && matches!(*other.self_ty, Type::Path(_))
        }
        _ => false,
    })
}

/// A function that links the world's imports, searches its exports and makes an instance, as its
/// calls are made: async or not.
fn world_function(items: &[Item]) -> TokenStream {
    let pre = items.iter().find_map(world_pre);
    let is_async = has_async_call(items);
    let instantiate = match is_async {
        true => quote!(instantiate_async),
        false => quote!(instantiate),
    };
    let take = taker(is_async);
    let link = inherent(items).find_map(|item| {
        let function = functions(item).find(|function| function.sig.ident == "add_to_linker");
        function.map(|function| link(&item.self_ty, function))
    });
    quote! {
        fn used_world(
            linker: &mut crate::engine::component::Linker<crate::State>,
            instance_pre: crate::engine::component::InstancePre<crate::State>,
            store: &mut crate::engine::Store<crate::State>,
        ) {
            #link
            let world_pre = #pre::new(instance_pre).unwrap();
            #take(world_pre.#instantiate(store));
        }
    }
}

/// The name of `PluginPre`: a struct, or the second argument of the macro that defines it.
fn world_pre(item: &Item) -> Option<Ident> {
    match item {
        Item::Struct(item) if item.ident.to_string().ends_with("Pre") => Some(item.ident.clone()),
        Item::Macro(item) if item.mac.path.segments.last()?.ident == "world" => {
            let tokens = item.mac.tokens.clone().into_iter();
            let mut names = tokens.filter_map(|token| match token {
                TokenTree::Ident(name) => Some(name),
                _ => None,
            });
            names.nth(1)
        }
        _ => None,
    }
}

/// `Plugin::add_to_linker`, whose second argument is `&LinkOptions` if the world has unstable
/// items.
fn link(world: &Type, function: &ImplItemFn) -> TokenStream {
    let options = (function.sig.inputs.len() == 3)
        .then(|| quote!(::core::hint::black_box(&::core::default::Default::default()),));
    quote! {
        let linked = <#world>::add_to_linker::<crate::State, crate::Data>(linker, #options |state| state);
        linked.unwrap();
    }
}

fn has_async_call(items: &[Item]) -> bool {
    let is_async = |call: Call<'_>| call.function.sig.asyncness.is_some();
    inherent(items).flat_map(calls).any(is_async)
        || items.iter().any(|item| match item {
            Item::Mod(item) => {
                let items = item.content.as_ref();
                items.is_some_and(|(_, items)| has_async_call(items))
            }
            _ => false,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn used(bindings: &str) -> String {
        let program = program(Macro::Worldbind, vec![syn::parse_str(bindings).unwrap()]);
        prettyplease::unparse(&syn::parse_str(&program).unwrap())
    }

    #[test]
    fn an_imported_function_is_implemented_where_its_types_are_known() {
        let program = used(
            "pub struct AppPre<T>(T);
            pub mod kv {
                pub trait Host {
                    fn get(&mut self, key: String) -> impl Future<Output = Entry> + Send;
                }
                impl<T: Host> Host for &mut T {}
                pub trait HostWithStore<T>: HasData {}
                impl<H, T> HostWithStore<T> for H {}
            }",
        );
        let implementation = "
        impl Host for crate::State {
            async fn get(&mut self, argument0: String) -> Entry {
                crate::keep((argument0,));
                crate::make()
            }
        }
";
        assert!(program.contains(implementation), "{program}");
        assert!(
            !program.contains("for crate::Data {\n            "),
            "{program}"
        );
    }

    #[test]
    fn an_exported_function_is_called_from_main_on() {
        let program = used(
            "pub struct AppPre<T>(T);
            pub mod exports {
                pub mod api {
                    impl Guest {
                        pub async fn call_run<S: AsContextMut>(&self, store: S, line: &str) -> u32 {}
                    }
                }
            }",
        );
        for line in [
            "bindings0::used();",
            "exports::used();",
            "api::used();",
            "crate::keep(used0 as *const ());",
            "crate::poll(of.call_run(store, argument0));",
            "crate::poll(world_pre.instantiate_async(store));",
        ] {
            assert!(program.contains(line), "{line}: {program}");
        }
    }
}
