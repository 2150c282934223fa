//! From the model to tokens. This stage cannot fail, reads only the model, and computes no names.
//!
//! The model comes from [`crate::lower`]. The output refers only to `::core`, to the runtime's
//! hidden module, to its own items and to the user's paths. It reads like code that a person wrote.

mod absence;
mod choices;
mod functions;
mod generation_module;
mod generations;
mod imports;
mod interface;
mod paths;
mod replacements;
mod trace;
mod types;
mod world;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use self::generation_module::emit_generation;
use self::interface::{emit_exported, emit_imported, emit_named};
use self::replacements::{emit_replaced_interface, emit_replacements};
use self::world::{emit_world, uses_deprecated};
use crate::model::{
    Bindings, BoundWorld, Deprecated, Docs, Feature, HostResult, ItemPath, Module, ModuleContents,
    ModulePath, TypeDef, TypeRef, UsersPath, World,
};

/// All bindings.
///
/// ```text
/// pub struct Plugin { … }
/// pub struct PluginPre<T> { … }
/// #[allow(missing_docs)]
/// pub mod acme { … }
/// #[allow(missing_docs)]
/// pub mod exports { … }
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
    };
    let replacements = emit_replacements(&cx, replacements, type_aliases);
    let worlds = worlds.iter().map(|world| emit_bound_world(&cx, world));
    let features = features.iter().map(|feature| emit_feature(&cx, *feature));
    let docs_lint = emit_docs_lint();
    let modules = modules.iter().map(|module| emit_module(&cx, module));
    quote! {
        #(#features)*
        #replacements
        #(#worlds)*
        #(#docs_lint #modules)*
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

/// Items from WIT have WIT's docs, and WIT may have none. The items that the engine's `flags!`
/// defines have none either.
pub(crate) fn emit_docs_lint() -> TokenStream {
    quote!(#[allow(missing_docs)])
}

/// ```text
/// pub const COMPONENT_TYPE: &[u8] = b"\0asm…";
/// ```
pub(crate) fn emit_component_type(bytes: &[u8]) -> TokenStream {
    let bytes = Literal::byte_string(bytes);
    quote! {
        /// The world of these bindings in binary form, with all its dependencies.
        /// `wit_parser::decoding::decode_world` can read it.
        pub const COMPONENT_TYPE: &[u8] = #bytes;
    }
}

/// What depends on the module that an item is emitted into.
pub(crate) struct Context<'a> {
    /// The runtime's hidden module, as items here name it: its path, or the name under which it is
    /// imported.
    pub(crate) rt: TokenStream,
    /// The path of the same module.
    runtime: TokenStream,
    /// The import for a module that contains the engine's derives.
    derives_import: TokenStream,
    host_result: HostResult,
    /// The attribute for items at the root that may use deprecated items. In a module, the module
    /// itself has it.
    pub(crate) allow_deprecated: TokenStream,
    /// The module.
    here: ModulePath,
    /// All named types.
    types: &'a [TypeDef],
}

impl<'a> Context<'a> {
    /// The context inside a child module.
    pub(crate) fn inside(&self, module: &Ident) -> Context<'a> {
        let mut inside = self.with(self.rt.clone(), self.allow_deprecated.clone());
        inside.here.push(module.clone());
        inside
    }

    /// Some of the named types.
    pub(crate) fn types_of(&self, types: &[TypeRef]) -> Vec<&'a TypeDef> {
        types.iter().filter_map(|ty| self.type_of(*ty)).collect()
    }

    /// A named type.
    pub(crate) fn type_of(&self, TypeRef(index): TypeRef) -> Option<&'a TypeDef> {
        self.types.get(index)
    }

    /// The path from this module to the root.
    pub(crate) fn root(&self) -> TokenStream {
        let up = self.here.iter().map(|_| quote!(super));
        quote!(#(#up)::*)
    }

    /// The path to an item.
    pub(crate) fn path(&self, to: &ItemPath) -> TokenStream {
        let path = paths::path(&self.here, to);
        quote!(#(#path)::*)
    }

    /// The path to an item of the user. The compiler reports all errors about it where the user wrote
    /// it.
    pub(crate) fn users_path(&self, to: &UsersPath) -> Vec<Ident> {
        match to {
            UsersPath::Anywhere(path) => path.clone(),
            UsersPath::FromRoot(path) => paths::path_at(&self.here, path, path.ident.span()),
        }
    }

    /// The path to a named type.
    pub(crate) fn path_to_type(&self, to: TypeRef) -> TokenStream {
        let path = self.segments_to_type(to);
        match path.is_empty() {
            false => quote!(#(#path)::*),
            // The model has a definition for each reference.
            true => quote!(::core::compile_error!("a type has no definition")),
        }
    }

    /// The same path, as its segments.
    pub(crate) fn segments_to_type(&self, to: TypeRef) -> Vec<Ident> {
        let ty = self.type_of(to);
        ty.map_or_else(Vec::new, |ty| paths::path_to_type(&self.here, &ty.home))
    }

    /// The context inside a generated module, and the import at the top of this module.
    ///
    /// ```text
    /// use ::worldbind::__private…::{self as rt, wasmtime};
    /// ```
    pub(crate) fn within_module(&self, uses: Uses) -> (Context<'a>, TokenStream) {
        let runtime = &self.runtime;
        let import = match uses {
            Uses::Nothing => quote!(),
            Uses::Runtime => quote!(use #runtime as rt;),
            Uses::RuntimeAndDerives => self.derives_import.clone(),
        };
        (self.with(quote!(rt), quote!()), import)
    }

    /// The items of a world at the root, and the import above them. The user's items are there as well,
    /// and so may be the items of other worlds.
    ///
    /// ```text
    /// use ::worldbind::__private… as __plugin_rt;
    /// ```
    pub(crate) fn at_root(&self, world: &World) -> (Context<'a>, TokenStream) {
        let runtime = &self.runtime;
        let rt = &world.runtime_ident;
        let allow_deprecated = emit_allow_deprecated(uses_deprecated(self, world));
        let import = quote!(use #runtime as #rt;);
        (self.with(quote!(#rt), allow_deprecated), import)
    }

    fn with(&self, rt: TokenStream, allow_deprecated: TokenStream) -> Context<'a> {
        Context {
            rt,
            runtime: self.runtime.clone(),
            derives_import: self.derives_import.clone(),
            host_result: self.host_result,
            allow_deprecated,
            here: self.here.clone(),
            types: self.types,
        }
    }

    /// The result type of a host function that can trap.
    pub(crate) fn host_result(&self, ty: TokenStream) -> TokenStream {
        let rt = &self.rt;
        match self.host_result {
            HostResult::Wasmtime => quote!(#rt::Result<#ty>),
            HostResult::Anyhow => quote!(#rt::anyhow::Result<#ty>),
        }
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
fn emit_module(cx: &Context<'_>, module: &Module) -> TokenStream {
    let Module {
        ident,
        summary,
        contents,
        children,
    } = module;
    let (outside, cx) = (cx, &cx.inside(ident));
    let children = children.iter().map(|child| emit_module(cx, child));
    let Contents { attrs, items } = match contents {
        Some(ModuleContents::Exported(interface)) => emit_exported(cx, interface),
        Some(ModuleContents::Imported(interface)) => emit_imported(cx, interface),
        Some(ModuleContents::Named(imports)) => emit_named(cx, imports),
        Some(ModuleContents::Generation(generation)) => emit_generation(cx, generation),
        Some(ModuleContents::Replaced(interface)) => emit_replaced_interface(cx, interface),
        Some(ModuleContents::Same { newest, .. }) => return emit_same(outside, newest),
        None if summary.is_empty() => Contents::default(),
        None => Contents {
            attrs: emit_docs_or(&Docs::default(), summary),
            items: TokenStream::new(),
        },
    };
    quote! {
        #attrs
        pub mod #ident {
            #items
            #(#children)*
        }
    }
}

/// `pub use super::exports;`
fn emit_same(cx: &Context<'_>, newest: &[Ident]) -> TokenStream {
    let path = newest.split_last().map(|(ident, module)| {
        cx.path(&ItemPath {
            module: module.to_vec(),
            ident: ident.clone(),
        })
    });
    quote!(pub use #path;)
}

/// The items of a module, without child modules, and the attributes of the module.
#[derive(Default)]
pub(crate) struct Contents {
    pub(crate) attrs: TokenStream,
    pub(crate) items: TokenStream,
}

/// WIT's docs. All lines are in one attribute, because there are more lines of docs than anything
/// else; `source` writes a `///` for each.
pub(crate) fn emit_docs(docs: &Docs) -> TokenStream {
    let Docs(lines) = docs;
    let mut text = String::new();
    for (position, line) in lines.iter().enumerate() {
        if position > 0 {
            text.push('\n');
        }
        if !line.is_empty() {
            text.push(' ');
            text.push_str(line);
        }
    }
    let text = (!lines.is_empty()).then_some(text).into_iter();
    quote!(#(#[doc = #text])*)
}

/// ```text
/// #[deprecated(since = "1.2.0", note = "`acme:plugin/api.old` is deprecated since `acme:plugin@1.2.0`")]
/// ```
pub(crate) fn emit_deprecated(deprecated: &Option<Deprecated>) -> TokenStream {
    match deprecated {
        Some(Deprecated { since, note }) => quote!(#[deprecated(since = #since, note = #note)]),
        None => quote!(),
    }
}

/// The attribute for generated code that must use deprecated items. Only code that uses them by
/// choice should get a warning.
pub(crate) fn emit_allow_deprecated(has_deprecated: bool) -> TokenStream {
    if has_deprecated {
        quote!(#[allow(deprecated)])
    } else {
        quote!()
    }
}

/// Allows a lint about the number of parameters, `self` included. WIT decides how many parameters a
/// function has.
pub(crate) fn emit_arguments_lint(count: usize) -> TokenStream {
    const CLIPPYS_LIMIT: usize = 7;
    if count > CLIPPYS_LIMIT {
        quote!(#[allow(clippy::too_many_arguments)])
    } else {
        quote!()
    }
}

/// WIT's docs, or a line of the generator if there are none.
pub(crate) fn emit_docs_or(docs: &Docs, ours: &str) -> TokenStream {
    if docs.0.is_empty() {
        let ours = format!(" {ours}");
        quote!(#[doc = #ours])
    } else {
        emit_docs(docs)
    }
}

/// WIT's docs, and below them a paragraph of the generator.
pub(crate) fn emit_docs_and(docs: &Docs, ours: &str) -> TokenStream {
    let mut lines = docs.0.clone();
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.extend(ours.lines().map(str::to_owned));
    emit_docs(&Docs(lines))
}
