//! Lowers the imports that a host implements: of an interface or of the world itself.

use std::collections::{BTreeSet, HashMap};

use proc_macro2::Ident;
use wit_parser as wit;
use wit_parser::{InterfaceId, PackageId, Stability, TypeDefKind, TypeId, WorldKey};

use super::Lower;
use super::deprecated::{lower_deprecated, lower_type_deprecated};
use super::docs::lower_docs;
use super::functions::lower_trace;
use super::info::definition;
use super::keys::{DESTRUCTOR, Key, Reach, function_keys, interface_keys, plain_name};
use super::modules::from_root;
use super::types::{Here, Mode, lower_interface_types, lower_type, lower_type_defs};
use crate::model::{
    Deprecated, Docs, HostMethod, HostOf, HostResource, HostTrait, ImportId, ImportedInterface,
    Imports, LinkOptions, LinkedFunction, ModuleContents, Param, Receiver, ReplacedInterface,
    Returned, Type, TypePath,
};
use crate::names::{self, Scope};
use crate::options::FunctionFlags;

/// Where imports are declared.
pub(crate) struct Importer<'a> {
    pub(crate) here: Here<'a>,
    pub(crate) wit_name: String,
    /// The name for the crate `tracing`: the interface without its package, or the world.
    pub(crate) traced: String,
    /// `Host`, or `PluginImports` for the world itself.
    pub(crate) host: Ident,
    pub(crate) with_store: Ident,
    pub(crate) functions: Vec<&'a wit::Function>,
    pub(crate) resources: Vec<TypeId>,
    pub(crate) options: Option<LinkOptions>,
    pub(crate) gate: Option<Ident>,
    pub(crate) id: Option<ImportId>,
    /// The package that declares them.
    pub(crate) package: Option<PackageId>,
    /// All types that the functions may use.
    pub(crate) types: Vec<TypeId>,
}

/// Lowers the traits that a host implements, and how they are linked.
pub(crate) fn lower_imports(cx: &mut Lower<'_>, importer: Importer<'_>) -> Imports {
    let mut converters = Vec::new();
    let mut methods = Vec::new();
    let mut functions = Vec::new();
    let mut resources: Vec<HostResource> = Vec::new();
    for id in &importer.resources {
        resources.extend(lower_resource(cx, &importer, *id));
    }
    let converting = if importer.id.is_none() {
        lower_converters(cx, &importer)
    } else {
        Vec::new()
    };
    let mut scopes = MethodScopes::new(&importer, &converting);
    for function in importer.functions.clone() {
        let keys = import_keys(cx, importer.here.key, &function.name);
        let flags = cx.imports.flags(keys, false);
        let ident = scopes.claim(function);
        let method = lower_method(cx, &importer, function, flags, ident);
        let trace = lower_trace(cx, importer.here, flags, importer.traced.clone(), function);
        if let Returned::TrappableError { converter, .. } = &method.returned {
            add_converter(&mut converters, converter, &importer.host);
        }
        let resource = function.kind.resource();
        let resource = resource.and_then(|id| cx.places.type_ident(id).cloned());
        let resource = resources
            .iter_mut()
            .find(|r| Some(&r.ident) == resource.as_ref());
        let host = match resource {
            Some(resource) => {
                resource.host.is_send |= is_async(method.receiver);
                resource.host.methods.push(method.clone());
                &resource.host
            }
            None => {
                methods.push(method.clone());
                &HostTrait::named(&importer.host, &importer.with_store)
            }
        };
        functions.push(LinkedFunction {
            wit_name: function.name.clone(),
            host: host.ident.clone(),
            with_store: host.with_store.clone(),
            method,
            trace,
            gate: lower_gate(&function.stability),
        });
    }
    methods.extend(converting);
    let is_deprecated = |id: &TypeId| lower_type_deprecated(cx, *id).is_some();
    let mut linked = functions.iter().map(|function| &function.method);
    let has_deprecated = importer.types.iter().any(is_deprecated)
        || linked.any(|method| method.deprecated.is_some());
    // With wasmtime's macro as well, an async destructor counts here and not for the resource's own traits.
    let is_send = methods.iter().any(|method| is_async(method.receiver))
        || resources
            .iter()
            .any(|resource| resource.host.is_send || is_async(resource.drop));
    let host = HostTrait {
        docs: importer.docs(),
        resources: resources
            .iter()
            .map(|resource| {
                (
                    resource.host.ident.clone(),
                    resource.host.with_store.clone(),
                )
            })
            .collect(),
        methods,
        is_send,
        has_forwarding: !cx.options.skip_mut_forwarding_impls,
        of: importer.of(),
        ..HostTrait::named(&importer.host, &importer.with_store)
    };
    Imports {
        wit_name: importer.wit_name,
        host,
        resources,
        functions,
        converters,
        is_send,
        options: importer.options,
        gate: importer.gate,
        id: importer.id,
        has_deprecated,
    }
}

/// The names of the methods of each trait.
struct MethodScopes {
    host: Scope,
    resources: HashMap<TypeId, Scope>,
}

impl MethodScopes {
    /// Makes the scopes, with the names of the methods that do not come from WIT.
    fn new(importer: &Importer<'_>, converting: &[HostMethod]) -> Self {
        let converting = converting.iter().map(|method| method.ident.to_string());
        let converting: Vec<_> = converting.collect();
        let converting: Vec<_> = converting.iter().map(String::as_str).collect();
        let is_constructed = |resource: TypeId| {
            let mut functions = importer.functions.iter();
            functions.any(|function| function.kind == wit::FunctionKind::Constructor(resource))
        };
        let resource = |id: &TypeId| {
            let scope = match is_constructed(*id) {
                true => Scope::with(&["drop", "new"]),
                false => Scope::with(&["drop"]),
            };
            (*id, scope)
        };
        MethodScopes {
            host: Scope::with(&converting),
            resources: importer.resources.iter().map(resource).collect(),
        }
    }

    fn claim(&mut self, function: &wit::Function) -> Ident {
        if let wit::FunctionKind::Constructor(_) = function.kind {
            return names::ident("new");
        }
        let resource = function.kind.resource();
        let scope = resource.and_then(|id| self.resources.get_mut(&id));
        let scope = scope.unwrap_or(&mut self.host);
        scope.claim(names::snake(function.item_name()))
    }
}

impl HostTrait {
    fn named(ident: &Ident, with_store: &Ident) -> Self {
        HostTrait {
            docs: Docs::default(),
            ident: ident.clone(),
            with_store: with_store.clone(),
            resources: Vec::new(),
            methods: Vec::new(),
            is_send: false,
            has_forwarding: true,
            of: None,
        }
    }
}

impl Importer<'_> {
    /// What the trait is for. The docs of the interface are those of its module.
    fn docs(&self) -> Docs {
        let functions = match self.here.key {
            Some(_) => format!("The functions of the interface `{}`", self.wit_name),
            None => "The functions that the world itself imports".to_owned(),
        };
        Docs(vec![format!("{functions}. A host implements them.")])
    }

    /// The interface, if that is what declares them.
    fn of(&self) -> Option<HostOf> {
        self.here.key?;
        Some(HostOf {
            module: self.here.module.to_vec(),
            interface: self.wit_name.clone(),
        })
    }
}

fn is_async(receiver: Receiver) -> bool {
    match receiver {
        Receiver::Host | Receiver::Store => false,
        Receiver::AsyncHost | Receiver::AsyncStore | Receiver::Accessor => true,
    }
}

fn lower_receiver(flags: FunctionFlags, is_async_in_wit: bool) -> Receiver {
    match (flags.is_async, flags.is_store) {
        _ if is_async_in_wit => Receiver::Accessor,
        (false, false) => Receiver::Host,
        (true, false) => Receiver::AsyncHost,
        (false, true) => Receiver::Store,
        (true, true) => Receiver::AsyncStore,
    }
}

fn lower_method(
    cx: &Lower<'_>,
    importer: &Importer<'_>,
    function: &wit::Function,
    flags: FunctionFlags,
    ident: Ident,
) -> HostMethod {
    let here = importer.here;
    let mut scope = Scope::with(&["host", "accessor", "output", "span"]);
    if importer.id.is_some() {
        let _ = scope.claim("id");
    }
    if flags.is_tracing {
        // The macros of the crate `tracing` bring functions with these names into the scope of
        // their arguments.
        let _ = scope.claim("debug");
        let _ = scope.claim("display");
    }
    let params = function.params.iter().map(|param| Param {
        ident: scope.claim(names::snake(&param.name)),
        ty: lower_type(cx, here.module, &param.ty, Mode::Owned),
    });
    HostMethod {
        ident,
        docs: lower_docs(&function.docs),
        deprecated: lower_import_deprecated(cx, importer, function),
        receiver: lower_receiver(flags, function.kind.is_async()),
        params: params.collect(),
        returned: lower_returned(cx, here, function, flags),
    }
}

fn lower_import_deprecated(
    cx: &Lower<'_>,
    importer: &Importer<'_>,
    function: &wit::Function,
) -> Option<Deprecated> {
    let name = plain_name(&function.name);
    let name = match importer.wit_name.split('@').next() {
        Some(owner) if !owner.is_empty() => format!("{owner}.{name}"),
        _ => name,
    };
    lower_deprecated(cx, &function.stability, importer.package, &name)
}

fn lower_returned(
    cx: &Lower<'_>,
    here: Here<'_>,
    function: &wit::Function,
    flags: FunctionFlags,
) -> Returned {
    let ty = |ty: &wit::Type| lower_type(cx, here.module, ty, Mode::Owned);
    if !flags.is_trappable {
        return Returned::Plain(function.result.as_ref().map(ty));
    }
    let trappable = Returned::Trappable(function.result.as_ref().map(ty));
    let Some(wit::Type::Id(id)) = function.result else {
        return trappable;
    };
    let TypeDefKind::Result(result) = &cx.resolve.types[id].kind else {
        return trappable;
    };
    let Some(err @ wit::Type::Id(err_id)) = &result.err else {
        return trappable;
    };
    let err_id = definition(cx.resolve, *err_id);
    let Some(error) = cx.trappable_errors.get(&err_id) else {
        return trappable;
    };
    Returned::TrappableError {
        ok: result.ok.as_ref().map(ty),
        err: ty(err),
        error: from_root(here.module, error.clone()),
        converter: converter_path(cx, here, err_id),
        convert: convert_ident(cx, err_id),
    }
}

/// The path of the trait that converts to an error type: the `Host` of the interface that defines
/// the type.
fn converter_path(cx: &Lower<'_>, here: Here<'_>, id: TypeId) -> TypePath {
    let TypePath(mut path) = cx.places.path_to(cx.resolve, here.module, id);
    if let Some(last) = path.last_mut() {
        *last = names::ident("Host");
    }
    if path.first().is_some_and(|first| first == "self") {
        path.remove(0);
    }
    TypePath(path)
}

fn convert_ident(cx: &Lower<'_>, id: TypeId) -> Ident {
    let name = cx.resolve.types[id].name.as_deref().unwrap_or_default();
    names::ident(&names::prefixed("convert", name))
}

/// `convert_error` for each of the interface's own types that a host-defined error replaces.
fn lower_converters(cx: &Lower<'_>, importer: &Importer<'_>) -> Vec<HostMethod> {
    let types = importer.here.key.map(|_| importer.types.iter());
    let converted = types.into_iter().flatten();
    let converted = converted.filter_map(|id| Some((*id, cx.converters.get(id)?)));
    converted
        .map(|(id, error)| lower_converter(cx, importer, id, error))
        .collect()
}

fn lower_converter(
    cx: &Lower<'_>,
    importer: &Importer<'_>,
    id: TypeId,
    error: &Ident,
) -> HostMethod {
    let module = importer.here.module;
    let err = lower_type(cx, module, &wit::Type::Id(id), Mode::Owned);
    HostMethod {
        ident: convert_ident(cx, id),
        deprecated: None,
        docs: Docs(vec![
            "Converts a host-defined error to the component's error, or into a trap.".to_owned(),
        ]),
        receiver: Receiver::Host,
        params: vec![Param {
            ident: names::ident("err"),
            ty: Type::Path(from_root(module, error.clone())),
        }],
        returned: Returned::Trappable(Some(err)),
    }
}

fn add_converter(converters: &mut Vec<TypePath>, path: &TypePath, own: &Ident) {
    let is_own = path.0.len() == 1 && path.0.first() == Some(own);
    let is_known = converters.iter().any(|known| known.0 == path.0);
    if !is_own && !is_known {
        converters.push(path.clone());
    }
}

fn lower_resource(cx: &mut Lower<'_>, importer: &Importer<'_>, id: TypeId) -> Option<HostResource> {
    let name = cx.resolve.types[id].name.clone()?;
    let ident = cx.places.type_ident(id)?.clone();
    let destructor = format!("{DESTRUCTOR}{name}");
    let drop = lower_receiver(
        cx.imports
            .flags(import_keys(cx, importer.here.key, &destructor), false),
        false,
    );
    // A destructor that is async and has access to the store is concurrent.
    let drop = match drop {
        Receiver::AsyncStore => Receiver::Accessor,
        other => other,
    };
    let (host, with_store) = cx.host_traits.get(&id)?;
    let mut host = HostTrait::named(host, with_store);
    host.has_forwarding = !cx.options.skip_mut_forwarding_impls;
    host.of = importer.of();
    host.docs = Docs(vec![format!(
        "The functions of the resource `{name}`. A host implements them."
    )]);
    host.methods.push(HostMethod {
        ident: names::ident("drop"),
        deprecated: None,
        docs: Docs(vec![
            "Called when the component drops its handle.".to_owned(),
        ]),
        receiver: drop,
        params: vec![Param {
            ident: names::ident("rep"),
            ty: Type::Resource(cx.places.path_to(cx.resolve, importer.here.module, id)),
        }],
        returned: Returned::Trappable(None),
    });
    Some(HostResource {
        wit_name: name,
        ident,
        host,
        drop,
        gate: lower_gate(&cx.resolve.types[id].stability),
    })
}

/// What names an imported function or a destructor for a filter.
///
/// The name of a namespace has always stood for all that is imported from it, so a resource of the world's own
/// that has the same name is not named by it.
fn import_keys(cx: &Lower<'_>, key: Option<&WorldKey>, name: &str) -> Vec<Key> {
    let mut keys = function_keys(cx.resolve, key, name);
    if key.is_none() {
        let is_namespace = |key: &Key| cx.places.is_imported_namespace(cx.resolve, &key.text);
        keys.retain(|key| key.reach != Reach::Resource || !is_namespace(key));
    }
    keys
}

/// The field of `LinkOptions` for an `@unstable` item.
pub(crate) fn lower_gate(stability: &Stability) -> Option<Ident> {
    match stability {
        Stability::Unstable { feature, .. } => Some(names::ident(&names::snake(feature))),
        Stability::Stable { .. } | Stability::Unknown => None,
    }
}

/// The features of all `@unstable` items among these, if there are any.
pub(crate) fn lower_link_options<'a>(
    stabilities: impl Iterator<Item = &'a Stability>,
) -> Option<LinkOptions> {
    let features: BTreeSet<&str> = stabilities
        .filter_map(|stability| match stability {
            Stability::Unstable { feature, .. } => Some(feature.as_str()),
            Stability::Stable { .. } | Stability::Unknown => None,
        })
        .collect();
    let features = features.into_iter();
    let features: Vec<_> = features
        .map(|feature| (names::ident(&names::snake(feature)), feature.to_owned()))
        .collect();
    (!features.is_empty()).then_some(LinkOptions { features })
}

/// The stabilities of an interface and of all its items.
pub(crate) fn stabilities(
    resolve: &wit::Resolve,
    id: wit::InterfaceId,
) -> impl Iterator<Item = &Stability> {
    let interface = &resolve.interfaces[id];
    let types = interface
        .types
        .values()
        .map(|id| &resolve.types[*id].stability);
    let functions = interface
        .functions
        .values()
        .map(|function| &function.stability);
    [&interface.stability]
        .into_iter()
        .chain(types)
        .chain(functions)
}

/// Lowers an imported interface: its types and the traits for the host, or the user's module.
pub(crate) fn lower_import(
    cx: &mut Lower<'_>,
    key: &WorldKey,
    id: InterfaceId,
    module: &[Ident],
) -> ModuleContents {
    if let Some((index, projection)) = cx.replaced_interfaces.get(&id)
        && let Some(replacement) = cx.replacements.get(*index)
    {
        let TypePath(mut path) = from_root(module, replacement.ident.clone());
        path.extend(projection.iter().map(|module| names::ident(module)));
        let here = Here {
            key: Some(key),
            module,
        };
        let types = cx.resolve.interfaces[id].types.values();
        let types = types.filter(|id| cx.replaced_types.contains_key(*id));
        return ModuleContents::Replaced(ReplacedInterface {
            path: TypePath(path),
            types: types
                .flat_map(|id| lower_type_defs(cx, here, *id))
                .collect(),
        });
    }
    let interface = &cx.resolve.interfaces[id];
    let importer = interface_importer(cx, key, id, module);
    let imports = lower_imports(cx, importer);
    ModuleContents::Imported(Box::new(ImportedInterface {
        wit_name: cx.resolve.name_world_key(key),
        docs: lower_docs(&interface.docs),
        types: lower_interface_types(cx, key, id, module),
        imports,
    }))
}

/// Makes the importer of an interface.
fn interface_importer<'a>(
    cx: &Lower<'a>,
    key: &'a WorldKey,
    id: InterfaceId,
    module: &'a [Ident],
) -> Importer<'a> {
    let interface = &cx.resolve.interfaces[id];
    let is_resource = |id: &TypeId| matches!(cx.resolve.types[*id].kind, TypeDefKind::Resource);
    Importer {
        here: Here {
            key: Some(key),
            module,
        },
        wit_name: cx.resolve.name_world_key(key),
        traced: interface
            .name
            .clone()
            .unwrap_or_else(|| "<no module>".to_owned()),
        host: names::ident("Host"),
        with_store: names::ident("HostWithStore"),
        functions: interface.functions.values().collect(),
        resources: interface
            .types
            .values()
            .copied()
            .filter(is_resource)
            .collect(),
        options: lower_link_options(stabilities(cx.resolve, id)),
        gate: lower_gate(&interface.stability),
        id: None,
        package: interface.package,
        types: interface.types.values().copied().collect(),
    }
}

/// Lowers the second module of an interface in `named_imports`. Every method in it takes an id of
/// the user's type. The module uses the types of the interface's own module.
pub(crate) fn lower_named_import(
    cx: &mut Lower<'_>,
    key: &WorldKey,
    id: InterfaceId,
) -> Option<(Vec<Ident>, ModuleContents)> {
    let found = cx.named.find(interface_keys(cx.resolve, key))?;
    let own = cx.places.module(id).to_vec();
    let mut module = vec![names::ident("named_imports")];
    module.extend(own);
    let alias = names::ident(&format!("_NamedImport{}", found.entry));
    let mut importer = interface_importer(cx, key, id, &module);
    importer.id = Some(ImportId {
        ty: from_root(&module, alias),
        resources: importer
            .resources
            .iter()
            .map(|id| cx.places.path_to(cx.resolve, &module, *id))
            .collect(),
    });
    let imports = lower_imports(cx, importer);
    Some((module, ModuleContents::Named(Box::new(imports))))
}
