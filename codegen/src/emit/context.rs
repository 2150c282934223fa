//! The values that the items of a module depend on, and the lines that they need at its top.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::attributes::emit_allow_deprecated;
use super::paths;
use crate::model::{HostResult, ItemPath, ModulePath, TypeDef, TypeRef, UsersPath};

/// The values that depend on the module of an item.
pub(crate) struct Context<'a> {
    /// The runtime's hidden module, as items here name it: its path, or the name under which it is
    /// imported.
    pub(crate) rt: TokenStream,
    /// The path of the same module.
    pub(super) runtime: TokenStream,
    /// The import for a module that contains the engine's derives.
    pub(super) derives_import: TokenStream,
    pub(super) host_result: HostResult,
    /// The attribute for items at the root that may use deprecated items. In a module, the module
    /// itself has it.
    pub(crate) allow_deprecated: TokenStream,
    /// The module.
    pub(super) here: ModulePath,
    /// All named types.
    pub(super) types: &'a [TypeDef],
    /// The items that the module imports.
    pub(super) imported: Imported,
}

/// The items of other modules that a module imports, so that it has short names for them.
#[derive(Clone, Default)]
pub(crate) struct Imported {
    /// Items at the root. They keep their names.
    pub(crate) items: Vec<ItemPath>,
    /// Types, with their names in the module.
    pub(crate) types: Vec<(TypeRef, Ident)>,
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
        types.iter().map(|ty| self.type_of(*ty)).collect()
    }

    /// A named type.
    #[expect(
        clippy::indexing_slicing,
        reason = "`place` makes each `TypeRef` as the position of a type that `lower` defines"
    )]
    pub(crate) fn type_of(&self, TypeRef(index): TypeRef) -> &'a TypeDef {
        &self.types[index]
    }

    /// The path from this module to the root.
    pub(crate) fn root(&self) -> TokenStream {
        let up = self.here.iter().map(|_| quote!(super));
        quote!(#(#up)::*)
    }

    /// The path to an item.
    pub(crate) fn path(&self, to: &ItemPath) -> TokenStream {
        let path = match self.imported.items.contains(to) {
            true => vec![to.ident.clone()],
            false => paths::path(&self.here, to),
        };
        quote!(#(#path)::*)
    }

    /// The path to an item of the user. The compiler reports all errors about it where the user
    /// wrote it.
    pub(crate) fn users_path(&self, to: &UsersPath) -> Vec<Ident> {
        match to {
            UsersPath::Anywhere(path) => path.clone(),
            UsersPath::FromRoot(path) => paths::path_at(&self.here, path, path.ident.span()),
        }
    }

    /// The path to a named type.
    pub(crate) fn path_to_type(&self, to: TypeRef) -> TokenStream {
        let path = self.segments_to_type(to);
        quote!(#(#path)::*)
    }

    /// Whether a named type is in this module.
    pub(crate) fn is_here(&self, ty: TypeRef) -> bool {
        self.type_of(ty).home.module == self.here
    }

    /// The same path, as its segments.
    pub(crate) fn segments_to_type(&self, to: TypeRef) -> Vec<Ident> {
        let imported = self.imported.types.iter().find(|(ty, _)| *ty == to);
        match imported {
            Some((_, ident)) => paths::path_here(&self.here, ident),
            None => paths::path_to_type(&self.here, &self.type_of(to).home),
        }
    }

    /// The same context, below the imports of these items.
    pub(crate) fn with_imported(self, imported: Imported) -> Context<'a> {
        Context { imported, ..self }
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

    /// The items of a world at the root, and the import above them. The user's items are there as
    /// well, and perhaps the items of other worlds.
    ///
    /// ```text
    /// use ::worldbind::__private… as __plugin_rt;
    /// ```
    pub(crate) fn at_root(
        &self,
        runtime_ident: &Ident,
        uses_deprecated: bool,
    ) -> (Context<'a>, TokenStream) {
        let runtime = &self.runtime;
        let allow_deprecated = emit_allow_deprecated(uses_deprecated);
        let import = quote!(use #runtime as #runtime_ident;);
        (self.with(quote!(#runtime_ident), allow_deprecated), import)
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
            imported: Imported::default(),
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

/// The requirements of a module's items.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Uses {
    Nothing,
    Runtime,
    RuntimeAndDerives,
}

/// The items of a module, without child modules, and the attributes of the module.
#[derive(Default)]
pub(crate) struct Contents {
    pub(crate) attrs: TokenStream,
    pub(crate) items: TokenStream,
}
