//! Exported functions.

use std::collections::HashSet;

use proc_macro2::Ident;
use semver::Version;
use wit_parser as wit;
use wit_parser::{InterfaceId, Stability, TypeDefKind, TypeOwner, WorldKey};
use worldbind_resolve::plain_name;

use super::Lower;
use super::deprecated::lower_function_deprecated;
use super::docs::lower_docs;
use super::info::{components, definition};
use super::keys::function_keys;
use super::types::{Here, Mode, lower_type};
use super::versions::lowest;
use super::wit_text::WitText;
use crate::load::{Role, role};
use crate::model::{Absence, Call, Function, Handle, Param, Presence, Trace, TracingCrate};
use crate::names::{self, Scope};
use crate::options::FunctionFlags;

/// The scopes of a function's names.
pub(crate) struct Scopes<'a> {
    /// The fields of the struct that stores the function.
    pub(crate) fields: &'a mut Scope,
    /// The methods of the struct that calls the function.
    pub(crate) methods: &'a mut Scope,
}

/// Lowers an exported function.
pub(crate) fn lower_function(
    cx: &mut Lower<'_>,
    here: Here<'_>,
    function: &wit::Function,
    text: &WitText<'_>,
    resource: Option<usize>,
    scopes: Scopes<'_>,
) -> Function {
    let interface = text.interface();
    let keys = function_keys(cx.resolve, here.key, &function.name);
    let flags = cx.exports.flags(keys, here.key.is_none());
    let call = lower_call(flags, function);
    let module = match here.key {
        Some(key) => cx.resolve.name_world_key(key),
        None => "default".to_owned(),
    };
    let trace = lower_trace(cx, here, flags, module, function);
    let item = function.item_name();
    let absence = lower_absence(cx, here, interface, function, flags);
    Function {
        wit_name: function.name.clone(),
        plain_name: plain_name(&function.name),
        wit_type: text.function(function),
        docs: lower_docs(&function.docs),
        deprecated: lower_function_deprecated(cx, interface, function),
        resource,
        field: scopes.fields.claim(field_name(cx, function)),
        call_ident: scopes.methods.claim(names::prefixed("call", item)),
        func_ident: scopes.methods.claim(names::prefixed("func", item)),
        presence: match absence {
            None => Presence::Required,
            Some(absence) => Presence::MayBeAbsent {
                absence,
                has_ident: scopes.methods.claim(names::prefixed("has", item)),
            },
        },
        call,
        params: lower_params(cx, here.module, function, call),
        trace,
        result: function
            .result
            .as_ref()
            .map(|ty| lower_type(cx, here.module, ty, Mode::Owned)),
        handles: lower_handles(cx, text, function),
    }
}

/// How the function is called, according to its WIT or to the user's flags.
pub(crate) fn lower_call(flags: FunctionFlags, function: &wit::Function) -> Call {
    if function.kind.is_async() || (flags.is_async && flags.is_store) {
        Call::Concurrent
    } else if flags.is_async {
        Call::Async
    } else {
        Call::Sync
    }
}

/// How calls of a function are traced, if tracing is on.
pub(crate) fn lower_trace(
    cx: &Lower<'_>,
    here: Here<'_>,
    flags: FunctionFlags,
    module: String,
    function: &wit::Function,
) -> Option<Trace> {
    let is_short = |ty: &wit::Type| flags.is_verbose_tracing || !cx.infos.is_long(ty);
    let shows = |ty: &wit::Type| is_short(ty) && cx.infos.is_debug(ty);
    flags.is_tracing.then(|| Trace {
        tracing: lower_tracing_crate(cx, here),
        module,
        function: function.name.clone(),
        shows_params: function
            .params
            .iter()
            .map(|param| shows(&param.ty))
            .collect(),
        shows_result: function.result.as_ref().is_none_or(shows),
        is_unit: function.result.is_none() && !flags.is_trappable,
    })
}

/// A module of the bindings at the root may be called `tracing`: then the crate is not in scope there.
fn lower_tracing_crate(cx: &Lower<'_>, here: Here<'_>) -> TracingCrate {
    if here.module.is_empty() && !cx.places.is_at_root("tracing") {
        TracingCrate::InScope
    } else {
        TracingCrate::Dependency
    }
}

impl Call {
    /// Whether a call borrows its arguments. A concurrent call can outlive the borrows of its
    /// caller, so it takes owned arguments.
    pub(crate) fn params_mode(self) -> Mode {
        match self {
            Call::Sync | Call::Async => Mode::Borrowed,
            Call::Concurrent => Mode::Owned,
        }
    }
}

fn lower_params(
    cx: &Lower<'_>,
    module: &[Ident],
    function: &wit::Function,
    call: Call,
) -> Vec<Param> {
    let mode = call.params_mode();
    let mut scope = Scope::with(&["store", "accessor", "span"]);
    let params = function.params.iter().map(|param| Param {
        ident: scope.claim(names::snake(&param.name)),
        ty: lower_type(cx, module, &param.ty, mode),
    });
    params.collect()
}

/// `describe`, `method_session_push`.
fn field_name(cx: &Lower<'_>, function: &wit::Function) -> String {
    names::snake(&unique_name(cx, function))
}

/// A name in kebab case that is unique in the interface: `method-session-push`.
fn unique_name(cx: &Lower<'_>, function: &wit::Function) -> String {
    let resource = function.kind.resource();
    let resource = resource.and_then(|id| cx.resolve.types[id].name.as_deref());
    let item = function.item_name();
    match (role(&function.kind), resource) {
        (Ok(Role::Constructor), Some(resource)) => format!("constructor-{resource}"),
        (Ok(Role::Static), Some(resource)) => format!("static-{resource}-{item}"),
        (Ok(Role::Method), Some(resource)) => format!("method-{resource}-{item}"),
        // `load` has refused this kind.
        (Err(kind), Some(resource)) => format!("{kind}-{resource}-{item}"),
        (Ok(Role::Free), Some(_)) | (_, None) => item.to_owned(),
    }
}

/// Which components do not have to export the function; `None` if all of them have to.
fn lower_absence(
    cx: &Lower<'_>,
    here: Here<'_>,
    interface: Option<InterfaceId>,
    function: &wit::Function,
    flags: FunctionFlags,
) -> Option<Absence> {
    if flags.is_optional {
        return Some(Absence::Optional);
    }
    let stabilities = effective_stabilities(cx.resolve, interface, function);
    let unstable = stabilities.iter().find_map(|stability| match stability {
        Stability::Unstable { feature, .. } => Some(feature.clone()),
        Stability::Stable { .. } | Stability::Unknown => None,
    });
    if let Some(feature) = unstable {
        return Some(Absence::Unstable(feature));
    }
    let since = stabilities.iter().filter_map(|stability| match stability {
        Stability::Stable { since, .. } => Some(since),
        Stability::Unstable { .. } | Stability::Unknown => None,
    });
    let (key, since) = (here.key?, since.max()?);
    makes_difference(cx, key, interface, since).then(|| Absence::Since(since.to_string()))
}

/// Whether there is a compatible version of the interface below a gate.
fn makes_difference(
    cx: &Lower<'_>,
    key: &WorldKey,
    interface: Option<InterfaceId>,
    since: &Version,
) -> bool {
    let version = interface.and_then(|interface| {
        let package = cx.resolve.interfaces[interface].package?;
        cx.resolve.packages[package].name.version.as_ref()
    });
    let prereleases = cx.versions.rule(cx.resolve, key).prereleases;
    match version {
        // A prerelease is compatible only with itself.
        Some(version) if !version.pre.is_empty() && !prereleases => false,
        Some(version) => *since > lowest(version, prereleases),
        None => false,
    }
}

/// The gates of a function, of its resource and of the types that it uses. If one of them does not
/// exist, the function cannot exist. WIT does not require that a function repeats these gates.
fn effective_stabilities<'a>(
    resolve: &'a wit::Resolve,
    interface: Option<InterfaceId>,
    function: &'a wit::Function,
) -> Vec<&'a Stability> {
    let mut stabilities = vec![&function.stability];
    let resource = function.kind.resource();
    stabilities.extend(resource.map(|id| &resolve.types[id].stability));
    let mut types: Vec<wit::Type> = function.params.iter().map(|param| param.ty).collect();
    types.extend(function.result);
    let mut seen = HashSet::new();
    while let Some(ty) = types.pop() {
        let wit::Type::Id(id) = ty else { continue };
        if !seen.insert(id) {
            continue;
        }
        let definition = &resolve.types[id];
        // Gates in another interface refer to the versions of that interface.
        let is_own = interface.map(TypeOwner::Interface) == Some(definition.owner);
        if !is_own && definition.name.is_some() {
            continue;
        }
        stabilities.push(&definition.stability);
        types.extend(components(&definition.kind));
        if let TypeDefKind::Handle(wit::Handle::Own(id) | wit::Handle::Borrow(id)) = definition.kind
        {
            types.push(wit::Type::Id(id));
        }
    }
    stabilities
}

/// The handles in a function's type, in the same order in which the runtime collects them; those of
/// the parameters come first.
fn lower_handles(cx: &Lower<'_>, text: &WitText<'_>, function: &wit::Function) -> Vec<Handle> {
    let mut handles = Vec::new();
    let params = function.params.iter().map(|param| &param.ty);
    for ty in params.chain(&function.result) {
        collect_handles(cx, text, ty, &mut handles);
    }
    handles
}

/// Goes only where there is a handle, so that it takes no longer than the list becomes: that is limited when WIT is
/// read.
fn collect_handles(cx: &Lower<'_>, text: &WitText<'_>, ty: &wit::Type, handles: &mut Vec<Handle>) {
    let wit::Type::Id(id) = ty else { return };
    if !cx.infos.get(*id).has_handle {
        return;
    }
    let resource = |id| text.resource(id).to_owned();
    match &text.resolve().types[definition(text.resolve(), *id)].kind {
        TypeDefKind::Handle(wit::Handle::Own(id)) => handles.push(Handle::Own(resource(*id))),
        TypeDefKind::Handle(wit::Handle::Borrow(id)) => {
            handles.push(Handle::Borrow(resource(*id)));
        }
        kind => {
            for ty in components(kind) {
                collect_handles(cx, text, &ty, handles);
            }
        }
    }
}
