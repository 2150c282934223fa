//! From the model to tokens. It cannot fail, looks at nothing but the model, and computes no name.
//!
//! Comes from [`crate::lower`]. What goes out names `::core`, the runtime's one hidden module, its own
//! items and the user's paths, and reads like code that a person wrote.

mod functions;
mod imports;
mod interface;
mod types;
mod world;

use proc_macro2::TokenStream;
use quote::quote;

use self::interface::{emit_exported, emit_imported};
use self::types::emit_type_path;
use crate::model::{Docs, Module, ModuleContents, World};

/// The bindings of a world.
///
/// ```text
/// pub struct Plugin { … }
/// pub struct PluginPre<T> { … }
/// pub mod acme { … }
/// pub mod exports { … }
/// ```
pub(crate) fn emit(world: &World) -> TokenStream {
    let runtime = &world.runtime;
    let cx = Context {
        rt: quote!(#runtime::__private),
        private: quote!(#runtime::__private),
    };
    let bindings = world::emit_world(&cx, world);
    let modules = world.modules.iter().map(|module| emit_module(&cx, module));
    quote! {
        #bindings
        #(#modules)*
    }
}

/// How the place where something is emitted names the runtime.
pub(crate) struct Context {
    /// The runtime's hidden module, as it is named here: by its path, or `rt` once that is imported.
    pub(crate) rt: TokenStream,
    /// The same by its path.
    pub(crate) private: TokenStream,
}

impl Context {
    /// The inside of a module of ours, and the import at its top.
    ///
    /// ```text
    /// use ::worldbind::__private::{self as rt, wasmtime};
    /// ```
    pub(crate) fn within_module(&self, uses: Uses) -> (Context, TokenStream) {
        let private = &self.private;
        let import = match uses {
            Uses::Nothing => quote!(),
            Uses::Runtime => quote!(use #private as rt;),
            // The engine's derives name `wasmtime` where they stand.
            Uses::RuntimeAndDerives => quote!(use #private::{self as rt, wasmtime};),
        };
        let inside = Context {
            rt: quote!(rt),
            private: quote!(#private),
        };
        (inside, import)
    }
}

/// What the items of a module need.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Uses {
    Nothing,
    Runtime,
    RuntimeAndDerives,
}

/// ```text
/// pub mod plugin {
///     pub mod transform { … }
/// }
/// ```
fn emit_module(cx: &Context, module: &Module) -> TokenStream {
    let Module {
        ident,
        contents,
        children,
    } = module;
    let children = children.iter().map(|child| emit_module(cx, child));
    let Contents { attrs, items } = match contents {
        Some(ModuleContents::Exported(interface)) => emit_exported(cx, interface),
        Some(ModuleContents::Imported(interface)) => emit_imported(cx, interface),
        Some(ModuleContents::Replaced(path)) => {
            let path = emit_type_path(path);
            Contents {
                attrs: quote!(),
                // Nothing need be in the user's module, or be used of it.
                items: quote!(#[allow(unused_imports)] pub use #path::*;),
            }
        }
        None => Contents::default(),
    };
    quote! {
        #attrs
        pub mod #ident {
            #items
            #(#children)*
        }
    }
}

/// What is in a module beside other modules, and what stands above it.
#[derive(Default)]
pub(crate) struct Contents {
    pub(crate) attrs: TokenStream,
    pub(crate) items: TokenStream,
}

/// WIT's own docs, a `///` for each line.
pub(crate) fn emit_docs(docs: &Docs) -> TokenStream {
    let Docs(lines) = docs;
    let lines = lines.iter().map(|line| {
        let line = if line.is_empty() {
            String::new()
        } else {
            format!(" {line}")
        };
        quote!(#[doc = #line])
    });
    quote!(#(#lines)*)
}

/// WIT's own docs, or a line of ours where there are none.
pub(crate) fn emit_docs_or(docs: &Docs, ours: &str) -> TokenStream {
    if docs.0.is_empty() {
        let ours = format!(" {ours}");
        quote!(#[doc = #ours])
    } else {
        emit_docs(docs)
    }
}

/// WIT's own docs, and below them a paragraph of ours.
pub(crate) fn emit_docs_and(docs: &Docs, ours: &str) -> TokenStream {
    let mut lines = docs.0.clone();
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.extend(ours.lines().map(str::to_owned));
    emit_docs(&Docs(lines))
}
