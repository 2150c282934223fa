//! The model: everything that is emitted, with every Rust name. It owns its data, keeps the order
//! of the WIT, and contains no types of the WIT parser.
//!
//! [`crate::lower`] makes it, [`crate::check`] reads it, and [`crate::emit`] converts it to tokens.
//! An item with a WIT name and a Rust name has the fields `wit_name` and `ident`.

use proc_macro2::Ident;

/// Everything that is generated for a world.
#[derive(Debug)]
pub(crate) struct Bindings {
    /// The runtime's hidden module as generated code names it, `::worldbind::__private…`.
    pub(crate) runtime: syn::Path,
    /// The features of the runtime's crate that must be enabled.
    pub(crate) features: Vec<Feature>,
    /// The result type of host functions that can trap.
    pub(crate) host_result: HostResult,
    /// The user's path to the engine, for the engine's own macros. If it is `None`, they find the
    /// engine through the runtime.
    pub(crate) wasmtime: Option<syn::Path>,
    /// The user's items that replace WIT items.
    pub(crate) replacements: Vec<Replacement>,
    /// The user's error types and types of ids, with their generated names at the root.
    pub(crate) type_aliases: Vec<TypeAlias>,
    /// The items for the world itself; `None` if only its interfaces are generated.
    pub(crate) world: Option<World>,
    /// The world in binary form, if the options request it.
    pub(crate) component_type: Option<Vec<u8>>,
    /// The modules at the root: `exports`, and one for each namespace of the imports.
    pub(crate) modules: Vec<Module>,
}

/// A feature of the runtime's crate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Feature {
    Anyhow,
    ComponentModelAsync,
}

/// The items for a world itself.
#[derive(Debug)]
pub(crate) struct World {
    /// `acme:plugin/plugin@0.2.3`.
    pub(crate) wit_name: String,
    pub(crate) docs: Docs,
    /// The struct of an instance, `Plugin`.
    pub(crate) ident: Ident,
    /// `PluginPre`.
    pub(crate) pre_ident: Ident,
    /// `PluginIndices`.
    pub(crate) indices_ident: Ident,
    /// What its items call the runtime's hidden module: `__plugin_rt`.
    pub(crate) runtime_ident: Ident,
    /// The world's own types.
    pub(crate) types: Option<WorldTypes>,
    /// The names of the world's imports in WIT.
    pub(crate) import_names: Vec<String>,
    pub(crate) versions: Versions,
    /// The exported interfaces.
    pub(crate) interfaces: Vec<WorldInterface>,
    /// The exported functions that do not belong to an interface.
    pub(crate) functions: Vec<Function>,
    /// The traits for the imports of the world itself, if it has any.
    pub(crate) imports: Option<Imports>,
    /// How all imports of the world are linked, if there are any. Imports with only types need no
    /// linking.
    pub(crate) link: Option<WorldLink>,
}

/// The imports of an interface or of the world itself: the traits that a host implements, and how
/// they are linked.
#[derive(Debug)]
pub(crate) struct Imports {
    /// `acme:host/kv@0.2.1`; empty for the world itself.
    pub(crate) wit_name: String,
    /// `Host`, or `PluginImports` for the world itself.
    pub(crate) host: HostTrait,
    /// `HostBucket`, in WIT's order.
    pub(crate) resources: Vec<HostResource>,
    /// The functions, those of resources included, in WIT's order.
    pub(crate) functions: Vec<LinkedFunction>,
    /// Other traits that the host must implement to convert errors.
    pub(crate) converters: Vec<TypePath>,
    /// Whether the store's data must be `Send`.
    pub(crate) is_send: bool,
    /// The unstable features of an interface; the world's are in [`WorldLink`].
    pub(crate) options: Option<LinkOptions>,
    /// The unstable feature that all imports need.
    pub(crate) gate: Option<Ident>,
    /// The id that distinguishes imports of the interface under several names, if the option
    /// `named_imports` names it.
    pub(crate) id: Option<ImportId>,
    /// Whether a function, or a type that the functions may use, is deprecated.
    pub(crate) has_deprecated: bool,
}

/// A value of the user that every method of a host takes.
#[derive(Debug)]
pub(crate) struct ImportId {
    /// The user's type, with its generated name at the root.
    pub(crate) ty: TypePath,
    /// The types of the interface's resources, which are generated for the interface itself.
    pub(crate) resources: Vec<TypePath>,
}

/// The unstable features in alphabetical order: the field and the name in WIT.
#[derive(Debug, Clone)]
pub(crate) struct LinkOptions {
    pub(crate) features: Vec<(Ident, String)>,
}

/// A pair of traits that a host implements: one for functions that borrow the host, one for those that
/// need the store.
#[derive(Debug)]
pub(crate) struct HostTrait {
    pub(crate) docs: Docs,
    /// `Host`
    pub(crate) ident: Ident,
    /// `HostWithStore`
    pub(crate) with_store: Ident,
    /// The traits of resources that this one includes.
    pub(crate) resources: Vec<(Ident, Ident)>,
    /// The methods of `ident`, then those of `with_store`, each in WIT's order.
    pub(crate) methods: Vec<HostMethod>,
    /// Whether the implementor must be `Send`.
    pub(crate) is_send: bool,
    /// Whether the trait is implemented for `&mut T`.
    pub(crate) has_forwarding: bool,
    /// The interface of the traits. Those at the root have the name of the world or of a resource, which says
    /// enough, and stand beside items of the user's, of which one may be called `diagnostic`.
    pub(crate) of: Option<HostOf>,
}

/// The interface of a pair of traits, for what the compiler says of a host without them.
#[derive(Debug, Clone)]
pub(crate) struct HostOf {
    /// `acme::host::kv`
    pub(crate) module: Vec<Ident>,
    /// `acme:host/kv@0.2.1`
    pub(crate) interface: String,
}

/// A method that a host implements.
#[derive(Debug, Clone)]
pub(crate) struct HostMethod {
    pub(crate) ident: Ident,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecated>,
    pub(crate) receiver: Receiver,
    pub(crate) params: Vec<Param>,
    pub(crate) returned: Returned,
}

/// The result type of a host method that can trap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HostResult {
    /// The engine's `Result`.
    Wasmtime,
    /// The `Result` of the crate `anyhow`, which is converted.
    Anyhow,
}

/// The first parameter of a host's method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Receiver {
    /// `&mut self`, until it returns.
    Host,
    /// `&mut self`, until its future is done.
    AsyncHost,
    /// `Access`, until it returns.
    Store,
    /// `Access`, until its future is done.
    AsyncStore,
    /// `&Accessor`, concurrently with other calls.
    Accessor,
}

/// The return type of a host's method.
#[derive(Debug, Clone)]
pub(crate) enum Returned {
    /// The component's result.
    Plain(Option<Type>),
    /// The same, or a trap.
    Trappable(Option<Type>),
    /// `Result<T, E>` with the user's `E`, which is converted to the component's error or to a
    /// trap.
    TrappableError {
        ok: Option<Type>,
        /// The component's error type.
        err: Type,
        /// The user's type, with its generated name at the root.
        error: TypePath,
        /// The trait that converts the error, and its method.
        converter: TypePath,
        convert: Ident,
    },
}

/// A function, and the trait that implements it.
#[derive(Debug)]
pub(crate) struct LinkedFunction {
    pub(crate) wit_name: String,
    /// The trait with the method, `Host` or `HostBucket`, and its `…WithStore`.
    pub(crate) host: Ident,
    pub(crate) with_store: Ident,
    pub(crate) method: HostMethod,
    pub(crate) trace: Option<Trace>,
    /// The field of `LinkOptions` that must be set.
    pub(crate) gate: Option<Ident>,
}

/// A resource that the host defines, and its destructor.
#[derive(Debug)]
pub(crate) struct HostResource {
    pub(crate) wit_name: String,
    /// `Bucket`
    pub(crate) ident: Ident,
    pub(crate) host: HostTrait,
    pub(crate) drop: Receiver,
    pub(crate) gate: Option<Ident>,
}

/// `add_to_linker` of the world.
#[derive(Debug)]
pub(crate) struct WorldLink {
    /// The imported interfaces that need linking.
    pub(crate) interfaces: Vec<LinkedInterface>,
    /// Whether the host must be `Send`.
    pub(crate) is_host_send: bool,
    /// Whether the store's data must be `Send`.
    pub(crate) is_send: bool,
    pub(crate) options: Option<LinkOptions>,
    /// The unstable feature that the whole world needs.
    pub(crate) gate: Option<Ident>,
}

/// An imported interface as the world links it.
#[derive(Debug)]
pub(crate) struct LinkedInterface {
    pub(crate) module: Vec<Ident>,
    /// The interface's own link options, if it has any. They are made from the world's.
    pub(crate) options: Option<LinkOptions>,
    /// The imports that it is linked to; several if the world imports it under several names.
    pub(crate) links: Vec<InterfaceLink>,
}

/// An import that an interface is linked to.
#[derive(Debug)]
pub(crate) struct InterfaceLink {
    /// The import's name in the world, if it differs from the interface's own name.
    pub(crate) name: Option<String>,
    /// The unstable feature that the import needs.
    pub(crate) gate: Option<Ident>,
}

/// A user's item that is re-exported at the root under a generated name.
#[derive(Debug)]
pub(crate) struct Replacement {
    /// `__with_name0`.
    pub(crate) ident: Ident,
    pub(crate) path: syn::Path,
    pub(crate) visibility: Visibility,
    /// The WIT types (other than resources) that it replaces.
    pub(crate) stands_for: Vec<StandsFor>,
    /// Whether anything names it by `ident`.
    pub(crate) is_named_at_root: bool,
}

/// From where an item of the user's can be used under the names of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Visibility {
    /// From the bindings. It is a module, all of which is exported again by the modules that it stands for.
    Bindings,
    /// From its crate, which is a program.
    Crate,
    /// From everywhere.
    Everywhere,
}

/// The requirements on a user's type that replaces a WIT type other than a resource.
#[derive(Debug)]
pub(crate) struct StandsFor {
    /// `acme:plugin/types.point`.
    pub(crate) wit_name: String,
    /// The derives of the types that contain it, such as `Debug`.
    pub(crate) derives: Vec<StdDerive>,
    pub(crate) layout: Layout,
}

/// A user's type with a generated name at the root.
#[derive(Debug)]
pub(crate) struct TypeAlias {
    /// `_TrappableError0`.
    pub(crate) ident: Ident,
    pub(crate) path: syn::Path,
    /// Whether the bindings need not name it, since the user's key has no effect.
    pub(crate) is_idle: bool,
}

/// The world's own types: they are in a separate module, and re-exported at the root.
#[derive(Debug)]
pub(crate) struct WorldTypes {
    /// `__plugin_types`.
    pub(crate) module: Ident,
    pub(crate) types: Vec<TypeDef>,
}

/// An exported interface in the world's struct.
#[derive(Debug)]
pub(crate) struct WorldInterface {
    pub(crate) wit_name: String,
    pub(crate) deprecated: Option<Deprecated>,
    /// `exports::acme::plugin::transform`.
    pub(crate) module: Vec<Ident>,
    /// The field of the world's struct, `acme_plugin_transform`.
    pub(crate) field: Ident,
    /// The method that returns a reference to it, usually with the same name.
    pub(crate) accessor: Ident,
    /// Whether a component does not have to export it.
    pub(crate) is_optional: bool,
}

/// A module of the output.
#[derive(Debug)]
pub(crate) struct Module {
    pub(crate) ident: Ident,
    pub(crate) contents: Option<ModuleContents>,
    pub(crate) children: Vec<Module>,
}

/// The contents of a module, without child modules.
#[derive(Debug)]
pub(crate) enum ModuleContents {
    /// Everything is in the user's module, which replaces this one.
    Replaced(ReplacedInterface),
    /// The types and traits of an imported interface.
    Imported(Box<ImportedInterface>),
    /// The traits for an interface in `named_imports`.
    Named(Box<Imports>),
    /// The types and functions of an exported interface.
    Exported(ExportedInterface),
}

/// An imported interface that the user replaced with a module.
#[derive(Debug)]
pub(crate) struct ReplacedInterface {
    /// The user's module.
    pub(crate) path: TypePath,
    /// The types that the user replaced separately.
    pub(crate) types: Vec<TypeDef>,
}

/// An imported interface.
#[derive(Debug)]
pub(crate) struct ImportedInterface {
    /// `acme:host/kv@0.2.1`.
    pub(crate) wit_name: String,
    pub(crate) docs: Docs,
    pub(crate) types: Vec<TypeDef>,
    pub(crate) imports: Imports,
}

/// An exported interface.
#[derive(Debug)]
pub(crate) struct ExportedInterface {
    /// `acme:plugin/transform@0.2.3`.
    pub(crate) wit_name: String,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecated>,
    pub(crate) versions: Versions,
    pub(crate) types: Vec<TypeDef>,
    /// All functions, including those of resources.
    pub(crate) functions: Vec<Function>,
    /// The resources that have functions.
    pub(crate) resources: Vec<GuestResource>,
    /// The definitions of the types that keep their names in a component, in WIT's syntax.
    pub(crate) wit_types: Vec<WitType>,
}

/// Which versions of interfaces are accepted.
#[derive(Debug)]
pub(crate) struct Versions {
    /// Keys and rules, in the form that the runtime reads. Empty if nothing differs from the
    /// default.
    pub(crate) rules: Vec<(String, String)>,
    /// Whether hosts can pass other rules at run time.
    pub(crate) has_policy: bool,
}

/// A type's definition in WIT's syntax.
#[derive(Debug)]
pub(crate) struct WitType {
    pub(crate) name: String,
    pub(crate) definition: String,
}

/// The functions of a resource that the guest defines.
#[derive(Debug)]
pub(crate) struct GuestResource {
    pub(crate) wit_name: String,
    pub(crate) deprecated: Option<Deprecated>,
    /// `GuestSession`.
    pub(crate) ident: Ident,
    /// The method of `Guest` that returns it, `session`.
    pub(crate) accessor: Ident,
}

/// The trace of a call for the crate `tracing`.
#[derive(Debug, Clone)]
pub(crate) struct Trace {
    pub(crate) tracing: TracingCrate,
    /// The interface or world.
    pub(crate) module: String,
    /// The function's name in the component model.
    pub(crate) function: String,
    /// Whether each parameter is shown. A parameter that contains a list may be left out.
    pub(crate) shows_params: Vec<bool>,
    /// Whether the result is shown.
    pub(crate) shows_result: bool,
    /// Whether the call has no result and cannot trap.
    pub(crate) is_unit: bool,
}

/// Where a call finds the crate `tracing`: in the same scope as with wasmtime's macro.
#[derive(Debug, Clone, Copy)]
pub(crate) enum TracingCrate {
    /// What is called `tracing` where the macro is invoked.
    InScope,
    /// A dependency of the user's crate: a module of the bindings imports nothing of that name.
    Dependency,
}

/// An exported function.
#[derive(Debug)]
pub(crate) struct Function {
    /// The name in the component model: `[method]session.push`.
    pub(crate) wit_name: String,
    /// The name in WIT: `session.push`.
    pub(crate) plain_name: String,
    /// The type in WIT's syntax.
    pub(crate) wit_type: String,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecated>,
    /// The position in [`ExportedInterface::resources`] of the resource that it belongs to.
    pub(crate) resource: Option<usize>,
    /// The field that holds it, `method_session_push`.
    pub(crate) field: Ident,
    /// `call_push`.
    pub(crate) call_ident: Ident,
    /// `func_push`.
    pub(crate) func_ident: Ident,
    pub(crate) presence: Presence,
    pub(crate) call: Call,
    pub(crate) trace: Option<Trace>,
    pub(crate) params: Vec<Param>,
    pub(crate) result: Option<Type>,
    pub(crate) handles: Vec<Handle>,
}

/// Whether a function may be missing.
#[derive(Debug)]
pub(crate) enum Presence {
    /// It must exist.
    Required,
    /// It may be missing.
    MayBeAbsent {
        absence: Absence,
        /// `has_push`.
        has_ident: Ident,
    },
}

/// Which components do not have to export a function.
#[derive(Debug)]
pub(crate) enum Absence {
    /// Components that export the interface in a version below this one.
    Since(String),
    /// All components: WIT gates it `@unstable` with this feature.
    Unstable(String),
    /// All components: the user made it optional.
    Optional,
}

/// How a function is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Call {
    /// In a sync store.
    Sync,
    /// In an async store, which it occupies until it returns.
    Async,
    /// In an async store, concurrently with other calls: WIT's `async` functions.
    Concurrent,
}

/// A function's parameter.
#[derive(Debug, Clone)]
pub(crate) struct Param {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
}

/// A handle in a function's type.
#[derive(Debug)]
pub(crate) enum Handle {
    Own(String),
    Borrow(String),
}

/// A named type in WIT.
#[derive(Debug)]
pub(crate) struct TypeDef {
    pub(crate) ident: Ident,
    /// Whether it borrows its contents, for a lifetime `'a`.
    pub(crate) is_borrowed: bool,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecated>,
    pub(crate) kind: TypeKind,
}

/// The kinds of named types.
#[derive(Debug)]
pub(crate) enum TypeKind {
    Record(Record),
    Variant(Variant),
    Enum(Enum),
    Flags(Flags),
    Alias(Type),
    /// A resource that the host defines, without a type of the user: a type without values.
    HostResource,
    /// A resource that the guest defines.
    GuestResource {
        /// `GuestSession`, if the resource has functions.
        functions: Option<Ident>,
    },
    /// A user's item.
    Replaced {
        path: TypePath,
        visibility: Visibility,
    },
}

/// A record.
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) derives: Vec<Derive>,
    pub(crate) attributes: Vec<syn::Attribute>,
    pub(crate) fields: Vec<Field>,
    /// Whether it is the error type of a function.
    pub(crate) is_error: bool,
    pub(crate) layout: Layout,
}

/// A record's field.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) wit_name: String,
    pub(crate) ident: Ident,
    pub(crate) docs: Docs,
    pub(crate) attributes: Vec<syn::Attribute>,
    pub(crate) ty: Type,
}

/// A variant.
#[derive(Debug)]
pub(crate) struct Variant {
    pub(crate) derives: Vec<Derive>,
    pub(crate) attributes: Vec<syn::Attribute>,
    pub(crate) cases: Vec<Case>,
    /// Whether it is the error type of a function.
    pub(crate) is_error: bool,
    pub(crate) layout: Layout,
}

/// A case of a variant.
#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) wit_name: String,
    pub(crate) ident: Ident,
    pub(crate) docs: Docs,
    pub(crate) attributes: Vec<syn::Attribute>,
    pub(crate) ty: Option<Type>,
}

/// An enum.
#[derive(Debug)]
pub(crate) struct Enum {
    pub(crate) derives: Vec<Derive>,
    pub(crate) attributes: Vec<syn::Attribute>,
    /// The integer type that the engine requires: `u8`, `u16` or `u32`.
    pub(crate) repr: Ident,
    pub(crate) cases: Vec<EnumCase>,
    /// Whether it is the error type of a function.
    pub(crate) is_error: bool,
    pub(crate) layout: Layout,
}

/// A case of an enum.
#[derive(Debug)]
pub(crate) struct EnumCase {
    pub(crate) wit_name: String,
    pub(crate) ident: Ident,
    pub(crate) docs: Docs,
    pub(crate) attributes: Vec<syn::Attribute>,
}

/// A set of flags.
#[derive(Debug)]
pub(crate) struct Flags {
    pub(crate) flags: Vec<Flag>,
    pub(crate) layout: Layout,
}

/// One flag.
#[derive(Debug)]
pub(crate) struct Flag {
    pub(crate) wit_name: String,
    pub(crate) ident: Ident,
    pub(crate) docs: Docs,
}

/// The layout of a type in a component's memory.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Layout {
    pub(crate) size: usize,
    pub(crate) align: usize,
}

/// A derive of a generated type.
#[derive(Debug, Clone)]
pub(crate) enum Derive {
    Std(StdDerive),
    /// A derive that the user requested.
    User(syn::Path),
}

/// A derive of the standard library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum StdDerive {
    Clone,
    Copy,
    Debug,
    Default,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
}

impl StdDerive {
    const ALL: &[StdDerive] = &[
        StdDerive::Clone,
        StdDerive::Copy,
        StdDerive::Debug,
        StdDerive::Default,
        StdDerive::Eq,
        StdDerive::Hash,
        StdDerive::Ord,
        StdDerive::PartialEq,
        StdDerive::PartialOrd,
    ];

    /// The derives whose traits the engine's `flags!` implements.
    pub(crate) const OF_FLAGS: &[StdDerive] = &[
        StdDerive::Clone,
        StdDerive::Copy,
        StdDerive::Debug,
        StdDerive::Default,
        StdDerive::Eq,
        StdDerive::PartialEq,
    ];

    /// Finds the derive by the last segment of a path, such as `std::hash::Hash`.
    pub(crate) fn of(path: &syn::Path) -> Option<StdDerive> {
        let last = path.segments.last()?;
        let is_named = |derive: &StdDerive| last.ident == derive.name();
        StdDerive::ALL.iter().copied().find(is_named)
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            StdDerive::Clone => "Clone",
            StdDerive::Copy => "Copy",
            StdDerive::Debug => "Debug",
            StdDerive::Default => "Default",
            StdDerive::Eq => "Eq",
            StdDerive::Hash => "Hash",
            StdDerive::Ord => "Ord",
            StdDerive::PartialEq => "PartialEq",
            StdDerive::PartialOrd => "PartialOrd",
        }
    }
}

/// A Rust type.
#[derive(Debug, Clone)]
pub(crate) enum Type {
    /// `bool`, `char`, an integer or a float, by its Rust name.
    Primitive(&'static str),
    String,
    /// `&str`.
    Str,
    Vec(Box<Type>),
    /// `&[T]`.
    Slice(Box<Type>),
    /// `&T`.
    Ref(Box<Type>),
    Option(Box<Type>),
    /// `Result<T, E>`, with `()` for a type that WIT leaves out.
    Result(Option<Box<Type>>, Option<Box<Type>>),
    Tuple(Vec<Type>),
    Array(Box<Type>, u32),
    Map(Box<Type>, Box<Type>),
    /// A named type.
    Path(TypePath),
    /// A named type that borrows its contents.
    BorrowedPath(TypePath),
    /// A handle to a resource that the guest defines.
    ResourceAny,
    /// A handle to a resource that the host defines.
    Resource(TypePath),
    Future(Option<Box<Type>>),
    Stream(Option<Box<Type>>),
    ErrorContext,
}

impl Type {
    /// The types that are directly inside this one.
    pub(crate) fn components(&self) -> Vec<&Type> {
        match self {
            Type::Vec(ty)
            | Type::Slice(ty)
            | Type::Ref(ty)
            | Type::Option(ty)
            | Type::Array(ty, _) => {
                vec![ty]
            }
            Type::Map(key, value) => vec![key, value],
            Type::Result(ok, err) => [ok, err].into_iter().flatten().map(|ty| &**ty).collect(),
            Type::Tuple(types) => types.iter().collect(),
            Type::Future(payload) | Type::Stream(payload) => {
                payload.iter().map(|ty| &**ty).collect()
            }
            Type::Primitive(_)
            | Type::String
            | Type::Str
            | Type::Path(_)
            | Type::BorrowedPath(_)
            | Type::ResourceAny
            | Type::Resource(_)
            | Type::ErrorContext => Vec::new(),
        }
    }
}

/// A path, relative to the module that contains it.
#[derive(Debug, Clone)]
pub(crate) struct TypePath(pub(crate) Vec<Ident>);

/// The deprecation of an item with the WIT gate `@deprecated`.
#[derive(Debug, Clone)]
pub(crate) struct Deprecated {
    /// The version.
    pub(crate) since: String,
    /// The compiler's message.
    pub(crate) note: String,
}

/// The lines of WIT's docs.
#[derive(Debug, Clone, Default)]
pub(crate) struct Docs(pub(crate) Vec<String>);
