//! The options that apply to all bindings.

/// The options that apply to all bindings.
#[derive(Debug, Default, Clone)]
pub struct Settings {
    /// `additional_derives`: for every generated record, variant and enum.
    pub additional_derives: Vec<syn::Path>,
    /// The paths in `additional_derives` that cannot be derives: errors, if there is a type to have
    /// them.
    pub impossible_derives: Vec<syn::Error>,
    /// `ownership`: whether types that are passed to a call borrow their contents.
    pub ownership: Ownership,
    /// `require_store_data_send`: the store's data must be `Send`, even if nothing is async.
    pub require_store_data_send: bool,
    /// `skip_mut_forwarding_impls`: do not generate `impl Host for &mut T`.
    pub skip_mut_forwarding_impls: bool,
    /// `merge_structurally_equal_types`: equal types of interfaces are one Rust type.
    pub merge_structurally_equal_types: bool,
    /// `one_way_types`: types derive only `Lift` or only `Lower` if their values are passed in only
    /// one direction.
    pub one_way_types: bool,
    /// `crate`: the path of the runtime, if it is not `::worldbind`.
    pub runtime: Option<syn::Path>,
    /// `wasmtime_crate`: the path of the engine, for the engine's own macros.
    pub wasmtime_crate: Option<syn::Path>,
    /// `anyhow`: host functions return errors of the crate `anyhow`.
    pub anyhow: bool,
    /// `include_component_type`: the bindings contain the world in binary form.
    pub include_component_type: bool,
    /// `stringify`, `include_generated_code_from_file` and `debug`: the form of the bindings.
    pub form: Form,
}

/// The form of the bindings.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Items.
    #[default]
    Items,
    /// Items in a file, so that messages and editors can point into it. The entry point writes the
    /// file, because only it knows where.
    File,
    /// A string literal with the items, and nothing else.
    Text,
}

/// How types that own memory are generated.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Ownership {
    /// They own their contents. A call takes a reference to the whole value.
    #[default]
    Owning,
    /// A type that is used only in parameters of exported functions borrows its contents.
    Borrowing {
        /// Whether a type that is used elsewhere as well is generated twice, as an owning and as a
        /// borrowing type.
        duplicate_if_necessary: bool,
    },
}
