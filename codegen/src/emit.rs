//! Converts the model to tokens. This stage cannot fail, reads only the model, and computes no
//! names.
//!
//! The model comes from [`crate::lower`]. The output refers only to `::core`, to the runtime's
//! hidden module, to its own items and to the user's paths. It reads like code that a person wrote.

mod absence;
mod attributes;
mod calls;
mod choices;
mod component_type;
mod context;
mod functions;
mod generation_module;
mod generations;
mod guest;
mod imports;
mod interface;
mod owner;
mod paths;
mod replacements;
mod trace;
mod types;
mod world;

use proc_macro2::TokenStream;
use quote::quote;

pub(crate) use self::attributes::{
    emit_allow_deprecated, emit_arguments_lint, emit_deprecated, emit_docs, emit_docs_and,
    emit_docs_lint, emit_docs_or, emit_own_docs,
};
pub(crate) use self::component_type::emit_component_type;
use self::context::Imported;
pub(crate) use self::context::{Contents, Context, Uses};
use self::generation_module::emit_generation;
use self::interface::{emit_exported, emit_imported, emit_named};
use self::replacements::{emit_replaced_interface, emit_replacements};
use self::world::emit_world;
use crate::model::{Bindings, BoundWorld, Feature, ItemPath, Module, ModuleContents, ModulePath};

/// All bindings.
///
/// ```text
/// pub struct Plugin { … }
/// pub struct PluginPre<T> { … }
/// /// The packages of the namespace `acme`.
/// #[allow(missing_docs)]
/// pub mod acme { … }
/// ```
pub(crate) fn emit(bindings: &Bindings) -> TokenStream {
    let Bindings {
        runtime,
        features,
        host_result,
        wasmtime,
        replacements,
        type_aliases,
        types,
        worlds,
        modules,
    } = bindings;
    // The engine's derives use the name `wasmtime` in their scope.
    let derives_import = match wasmtime {
        Some(path) => quote!(use #runtime as rt; use #path as wasmtime;),
        None => quote!(use #runtime::{self as rt, wasmtime};),
    };
    let cx = Context {
        rt: quote!(#runtime),
        runtime: quote!(#runtime),
        derives_import,
        host_result: *host_result,
        allow_deprecated: quote!(),
        here: ModulePath::new(),
        types,
        imported: Imported::default(),
    };
    let replacements = emit_replacements(&cx, replacements, type_aliases);
    let worlds = worlds.iter().map(|world| emit_bound_world(&cx, world));
    let features = features.iter().map(|feature| emit_feature(&cx, *feature));
    let docs_lint = emit_docs_lint();
    let modules = modules.iter();
    let modules = modules.map(|module| emit_module(&cx, module, &docs_lint));
    quote! {
        #(#features)*
        #replacements
        #(#worlds)*
        #(#modules)*
    }
}

fn emit_bound_world(cx: &Context<'_>, world: &BoundWorld) -> TokenStream {
    let BoundWorld {
        own,
        component_type,
    } = world;
    let own = own.iter().map(|own| emit_world(cx, own));
    let component_type = component_type.iter();
    let component_type = component_type.map(|bytes| emit_component_type(bytes));
    quote!(#(#own)* #(#component_type)*)
}

/// Calls a macro that expands to nothing, or to an error if the feature is off. Generated code
/// cannot see the runtime's features.
///
/// ```text
/// ::worldbind::__private…::component_model_async! {}
/// ```
fn emit_feature(cx: &Context<'_>, feature: Feature) -> TokenStream {
    let rt = &cx.rt;
    match feature {
        Feature::Anyhow => quote!(#rt::anyhow_feature! {}),
        Feature::ComponentModelAsync => quote!(#rt::component_model_async! {}),
    }
}

/// `lint` is for a module at the root, and holds for those inside it.
///
/// ```text
/// pub mod plugin {
///     pub mod transform { … }
/// }
/// ```
fn emit_module(cx: &Context<'_>, module: &Module, lint: &TokenStream) -> TokenStream {
    let Module {
        ident,
        contents,
        children,
    } = module;
    let (outside, cx) = (cx, &cx.inside(ident));
    let children = children.iter();
    let children = children.map(|child| emit_module(cx, child, &TokenStream::new()));
    let Contents { attrs, items } = match contents {
        ModuleContents::Exported(interface) => emit_exported(cx, interface),
        ModuleContents::Imported(interface) => emit_imported(cx, interface),
        ModuleContents::Named { wit_name, imports } => emit_named(cx, wit_name, imports),
        ModuleContents::Generation(generation) => emit_generation(cx, generation),
        ModuleContents::Replaced(interface) => emit_replaced_interface(cx, interface),
        ModuleContents::Same(newest) => return emit_same(outside, newest),
        ModuleContents::Modules { summary } => Contents {
            attrs: summary.iter().map(|it| emit_own_docs(it)).collect(),
            items: TokenStream::new(),
        },
    };
    quote! {
        #attrs
        #lint
        pub mod #ident {
            #items
            #(#children)*
        }
    }
}

/// `pub use super::exports;`
fn emit_same(cx: &Context<'_>, newest: &ItemPath) -> TokenStream {
    let path = cx.path(newest);
    quote!(pub use #path;)
}
