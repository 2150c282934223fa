//! What is to be emitted, with every Rust name decided: owned, in the order of the WIT, without a
//! trace of the WIT parser.
//!
//! Comes from [`crate::lower`]; [`crate::check`] reads it, [`crate::emit`] writes it down. What has a
//! WIT name and a Rust name has both, as `wit_name` and `ident`.

use proc_macro2::Ident;

/// All that is generated for a world.
#[derive(Debug)]
pub(crate) struct Bindings {
    /// The runtime crate as generated code names it, `::worldbind`.
    pub(crate) runtime: syn::Path,
    /// The features of the runtime's crate that must be on.
    pub(crate) features: Vec<Feature>,
    /// What hosts give that can trap.
    pub(crate) host_result: HostResult,
    /// The user's path to the engine, which the engine's own macros need; without it, they find it
    /// through the runtime.
    pub(crate) wasmtime: Option<syn::Path>,
    /// The user's items that stand for WIT ones.
    pub(crate) replacements: Vec<Replacement>,
    /// The user's error types and ids of imports, under names of ours at the root.
    pub(crate) type_aliases: Vec<TypeAlias>,
    /// What stands for the world itself; nothing if only its interfaces are wanted.
    pub(crate) world: Option<World>,
    /// The world in binary form, if it is wanted.
    pub(crate) component_type: Option<Vec<u8>>,
    /// The modules at the root: `exports` and one for each namespace that is imported from.
    pub(crate) modules: Vec<Module>,
}

/// A feature of the runtime's crate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Feature {
    Anyhow,
    ComponentModelAsync,
}

/// What stands for a world itself.
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
    /// The world's own types.
    pub(crate) types: Option<WorldTypes>,
    /// What the world imports, as WIT names it.
    pub(crate) import_names: Vec<String>,
    pub(crate) versions: Versions,
    /// The exported interfaces.
    pub(crate) interfaces: Vec<WorldInterface>,
    /// The exported functions that belong to no interface.
    pub(crate) functions: Vec<Function>,
    /// What the host gives to the world itself, if there is anything.
    pub(crate) imports: Option<Imports>,
    /// How all imports of the world get into a linker, if there are any; those of types alone have nothing
    /// to link.
    pub(crate) link: Option<WorldLink>,
}

/// What a host gives to an interface or to the world itself: the traits that it implements, and how
/// they get into a linker.
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
    /// The feature that all of it needs.
    pub(crate) gate: Option<Ident>,
    /// What the host tells imports of an interface under several names apart by, if it does.
    pub(crate) id: Option<ImportId>,
    /// Whether a function of it, or a type that its functions may have, is deprecated.
    pub(crate) has_deprecated: bool,
}

/// A value of the user's that every method of a host is given.
#[derive(Debug)]
pub(crate) struct ImportId {
    /// The user's type, under its name at the root.
    pub(crate) ty: TypePath,
    /// The types of the interface's resources, which are generated for the interface itself.
    pub(crate) resources: Vec<TypePath>,
}

/// The features of what is `@unstable`, in the order of their names: the field and WIT's name.
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
    /// Whether there is an implementation for `&mut T`.
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

/// What a host's method gives that can trap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HostResult {
    /// The engine's `Result`.
    Wasmtime,
    /// That of the crate `anyhow`, which is converted.
    Anyhow,
}

/// What a host's method works on.
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
    /// `&Accessor`: beside other calls.
    Accessor,
}

/// What a host's method returns.
#[derive(Debug, Clone)]
pub(crate) enum Returned {
    /// What the component gets.
    Plain(Option<Type>),
    /// The same, or a trap.
    Trappable(Option<Type>),
    /// `Result<T, E>` with the user's `E`, which is then converted, or a trap.
    TrappableError {
        ok: Option<Type>,
        /// What the component gets if it fails.
        err: Type,
        /// The user's type, under its name at the root.
        error: TypePath,
        /// The trait that converts, and its method.
        converter: TypePath,
        convert: Ident,
    },
}

/// A function and where it is implemented.
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

/// A resource that the host defines, and what happens when the component drops one.
#[derive(Debug)]
pub(crate) struct HostResource {
    pub(crate) wit_name: String,
    /// `Bucket`
    pub(crate) ident: Ident,
    /// The same, as it is named within generic items.
    pub(crate) ty: TypePath,
    pub(crate) host: HostTrait,
    pub(crate) drop: Receiver,
    pub(crate) gate: Option<Ident>,
}

/// `add_to_linker` of the world.
#[derive(Debug)]
pub(crate) struct WorldLink {
    /// The modules of the imported interfaces that a host gives something to.
    pub(crate) interfaces: Vec<LinkedInterface>,
    /// Whether the host must be `Send`.
    pub(crate) is_host_send: bool,
    /// Whether the store's data must be `Send`.
    pub(crate) is_send: bool,
    pub(crate) options: Option<LinkOptions>,
    /// The feature that the whole world needs.
    pub(crate) gate: Option<Ident>,
}

/// An imported interface as the world links it.
#[derive(Debug)]
pub(crate) struct LinkedInterface {
    pub(crate) module: Vec<Ident>,
    /// Whether the interface has options of its own, which come from the world's.
    pub(crate) options: Option<LinkOptions>,
    /// The imports that it is given to; several if the world gives it names of its own.
    pub(crate) links: Vec<InterfaceLink>,
}

/// An import that an interface is given to.
#[derive(Debug)]
pub(crate) struct InterfaceLink {
    /// The world's name for it, if that is not the interface's own.
    pub(crate) name: Option<String>,
    /// The feature that the import needs.
    pub(crate) gate: Option<Ident>,
}

/// An item of the user's, brought into scope at the root under a name of ours.
#[derive(Debug)]
pub(crate) struct Replacement {
    /// `__with_name0`.
    pub(crate) ident: Ident,
    pub(crate) path: syn::Path,
    pub(crate) visibility: Visibility,
    /// The types with values that it stands for.
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

/// What a type of the user's must be to stand for a WIT type that has values.
#[derive(Debug)]
pub(crate) struct StandsFor {
    /// `acme:plugin/types.point`.
    pub(crate) wit_name: String,
    /// What the types that contain it derive, such as `Debug`.
    pub(crate) derives: Vec<StdDerive>,
    pub(crate) layout: Layout,
}

/// A type of the user's, under a name of ours at the root.
#[derive(Debug)]
pub(crate) struct TypeAlias {
    /// `_TrappableError0`.
    pub(crate) ident: Ident,
    pub(crate) path: syn::Path,
    /// Whether the bindings need not name it, since the user's key has no effect.
    pub(crate) is_idle: bool,
}

/// The world's own types: in a module of their own, re-exported at the root.
#[derive(Debug)]
pub(crate) struct WorldTypes {
    /// `__plugin_types`.
    pub(crate) module: Ident,
    pub(crate) types: Vec<TypeDef>,
}

/// How the world's struct holds an exported interface.
#[derive(Debug)]
pub(crate) struct WorldInterface {
    pub(crate) wit_name: String,
    pub(crate) deprecated: Option<Deprecated>,
    /// `exports::acme::plugin::transform`.
    pub(crate) module: Vec<Ident>,
    /// The field of the world's struct, `acme_plugin_transform`.
    pub(crate) field: Ident,
    /// The method that lends it, of the same name.
    pub(crate) accessor: Ident,
    /// Whether a component need not have it.
    pub(crate) is_optional: bool,
}

/// A module of the output.
#[derive(Debug)]
pub(crate) struct Module {
    pub(crate) ident: Ident,
    pub(crate) contents: Option<ModuleContents>,
    pub(crate) children: Vec<Module>,
}

/// What is in a module beside other modules.
#[derive(Debug)]
pub(crate) enum ModuleContents {
    /// All that is in the user's module instead.
    Replaced(ReplacedInterface),
    /// The types of an imported interface.
    Imported(Box<ImportedInterface>),
    /// What the host gives to an interface that is imported under several names.
    Named(Box<Imports>),
    /// The types and functions of an exported interface.
    Exported(ExportedInterface),
}

/// An imported interface that is the user's.
#[derive(Debug)]
pub(crate) struct ReplacedInterface {
    /// The user's module.
    pub(crate) path: TypePath,
    /// The types that are others of the user's than those of that module.
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
    /// All functions, those of resources included.
    pub(crate) functions: Vec<Function>,
    /// The resources that have functions.
    pub(crate) resources: Vec<GuestResource>,
    /// The definitions of the types that have names of their own, in WIT's syntax.
    pub(crate) wit_types: Vec<WitType>,
}

/// Which versions of interfaces are taken.
#[derive(Debug)]
pub(crate) struct Versions {
    /// Keys and rules, as the runtime reads them; empty where nothing differs from the default.
    pub(crate) rules: Vec<(String, String)>,
    /// Whether hosts can give others when they run.
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
    /// The method of `Guest` that lends it, `session`.
    pub(crate) accessor: Ident,
}

/// How a call shows itself to the crate `tracing`.
#[derive(Debug, Clone)]
pub(crate) struct Trace {
    pub(crate) tracing: TracingCrate,
    /// The interface or world.
    pub(crate) module: String,
    /// The function in the component model's spelling.
    pub(crate) function: String,
    /// Whether each parameter is shown, or left out because it has a list.
    pub(crate) shows_params: Vec<bool>,
    /// Whether the result is.
    pub(crate) shows_result: bool,
    /// Whether the call gives nothing, not even a trap.
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
    /// In the component model's spelling: `[method]session.push`.
    pub(crate) wit_name: String,
    /// In WIT's spelling: `session.push`.
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
    /// It must be there.
    Required,
    /// It may be missing.
    MayBeAbsent {
        absence: Absence,
        /// `has_push`.
        has_ident: Ident,
    },
}

/// Which components need not have a function.
#[derive(Debug)]
pub(crate) enum Absence {
    /// Those that export the interface at a version below this one.
    Since(String),
    /// All: WIT has it as `@unstable`, with this feature.
    Unstable(String),
    /// All: the user has it as optional.
    Optional,
}

/// How a function is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Call {
    /// In a sync store.
    Sync,
    /// In an async store, which it occupies until it returns.
    Async,
    /// In an async store, beside other calls: WIT's `async` functions.
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

/// A type that WIT gives a name.
#[derive(Debug)]
pub(crate) struct TypeDef {
    pub(crate) ident: Ident,
    /// Whether it borrows what is in it, for a lifetime `'a`.
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
    /// A resource that the host defines and the user did not: a type without values.
    HostResource,
    /// A resource that the guest defines.
    GuestResource {
        /// `GuestSession`, if the resource has functions.
        functions: Option<Ident>,
    },
    /// An item of the user's.
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
    /// Whether a function fails with it.
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
    /// Whether a function fails with it.
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
    /// The integer type that the engine asks for: `u8`, `u16` or `u32`.
    pub(crate) repr: Ident,
    pub(crate) cases: Vec<EnumCase>,
    /// Whether a function fails with it.
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

/// How a type lies in a component's memory.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Layout {
    pub(crate) size: usize,
    pub(crate) align: usize,
}

/// A derive of a generated type.
#[derive(Debug, Clone)]
pub(crate) enum Derive {
    Std(StdDerive),
    /// One that the user asked for.
    User(syn::Path),
}

/// A derive of the standard library's.
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

    /// Those of which the engine's `flags!` implements the traits.
    pub(crate) const OF_FLAGS: &[StdDerive] = &[
        StdDerive::Clone,
        StdDerive::Copy,
        StdDerive::Debug,
        StdDerive::Default,
        StdDerive::Eq,
        StdDerive::PartialEq,
    ];

    /// The one that a path leads to: any with its name at the end, such as `std::hash::Hash`.
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
    /// `Result<T, E>`, with `()` for what WIT leaves out.
    Result(Option<Box<Type>>, Option<Box<Type>>),
    Tuple(Vec<Type>),
    Array(Box<Type>, u32),
    Map(Box<Type>, Box<Type>),
    /// A named type.
    Path(TypePath),
    /// A named type that borrows what is in it.
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
    /// The types that stand directly within this one.
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

/// A path from the module in which it stands.
#[derive(Debug, Clone)]
pub(crate) struct TypePath(pub(crate) Vec<Ident>);

/// What WIT gates `@deprecated`.
#[derive(Debug, Clone)]
pub(crate) struct Deprecated {
    /// The version.
    pub(crate) since: String,
    /// What the compiler says of it.
    pub(crate) note: String,
}

/// The text of WIT's own docs, a line each.
#[derive(Debug, Clone, Default)]
pub(crate) struct Docs(pub(crate) Vec<String>);
