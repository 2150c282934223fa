//! Exported functions.

use wit_parser as wit;
use wit_parser::InterfaceId;
use worldbind_resolve::{Rule, plain_name};

use super::absence::lower_absence;
use super::among::Among;
use super::context::Lower;
use super::deprecated::lower_function_deprecated;
use super::docs::lower_docs;
use super::handles::lower_handles;
use super::own_types::lower_own_type;
use super::references::{lower_optional, lower_type};
use super::trace::{Traced, lower_trace};
use super::wit_text::WitText;
use crate::impossible::Impossible;
use crate::load::{Role, role};
use crate::model::{Call, Function, Param, Presence};
use crate::names::{self, Scope};
use crate::relate::{FunctionKey, Within};
use crate::survey::{ExportedFunction, Mode, Side};

/// The scopes of a function's names.
pub(super) struct Scopes<'a> {
    /// The fields of the struct that stores the function.
    pub(super) fields: &'a mut Scope,
    /// The methods of the struct that calls the function.
    pub(super) methods: &'a mut Scope,
}

/// Where an exported function is.
#[derive(Clone, Copy)]
pub(super) struct Exporter<'a> {
    pub(super) among: Among<'a>,
    /// Its interface, and which versions of that are accepted; `None` for the world itself.
    pub(super) interface: Option<(InterfaceId, &'a Rule)>,
    pub(super) within: Within,
    /// The name for traces.
    pub(super) traced: &'a str,
    pub(super) text: &'a WitText<'a>,
}

/// The key of a function.
pub(super) fn key_of(within: Within, exported: &ExportedFunction<'_>) -> FunctionKey {
    FunctionKey {
        within,
        name: exported.function.name.clone(),
    }
}

/// Lowers an exported function. `resource` is the position of the resource that it belongs to.
pub(super) fn lower_function(
    cx: Lower<'_>,
    exporter: Exporter<'_>,
    exported: &ExportedFunction<'_>,
    resource: Option<usize>,
    scopes: Scopes<'_>,
) -> Result<Function, Impossible> {
    let Exporter {
        among,
        interface,
        within,
        traced,
        text,
    } = exporter;
    let function = exported.function;
    let item = function.item_name();
    let key = key_of(within, exported);
    let elsewhere = among.elsewhere(cx.index, &key);
    let differs = cx.relations.differs(cx.index, Side::Export, &key);
    let is_newest = cx.index == cx.relations.newest();
    let mut method = |prefix: &str| match differs {
        // It is a method of the function's own type.
        true => names::ident(prefix),
        false => scopes.methods.claim(names::prefixed(prefix, item)),
    };
    let is_traced = Traced {
        function,
        tracing: exported.tracing,
        is_trappable: false,
        is_at_root: interface.is_none(),
    };
    Ok(Function {
        wit_name: function.name.clone(),
        plain_name: plain_name(&function.name),
        wit_type: text.function(function),
        is_async: function.kind.is_async(),
        docs: lower_docs(&function.docs),
        deprecated: lower_function_deprecated(cx, interface.map(|(id, _)| id), function),
        resource,
        field: scopes.fields.claim(field_name(cx, function)),
        call_ident: method("call"),
        func_ident: method("func"),
        presence: match lower_absence(cx, interface, exported) {
            None if elsewhere.is_empty() && !(differs && is_newest) => Presence::Required,
            absence => Presence::MayBeAbsent {
                absence,
                elsewhere,
                has_ident: method("has"),
            },
        },
        own_type: differs
            .then(|| lower_own_type(cx, among, &key, item, scopes.methods))
            .transpose()?,
        call: exported.call,
        params: lower_params(cx, function, exported.call)?,
        trace: lower_trace(cx, traced, is_traced),
        result: lower_optional(cx, function.result.as_ref(), Mode::Owned)?,
        handles: lower_handles(cx, text, function),
    })
}

fn lower_params(
    cx: Lower<'_>,
    function: &wit::Function,
    call: Call,
) -> Result<Vec<Param>, Impossible> {
    let mode = Mode::of_params(call);
    let mut scope = Scope::with(&["store", "accessor", "span"]);
    let params = function.params.iter().map(|param| {
        Ok(Param {
            ident: scope.claim(names::snake(&param.name)),
            ty: lower_type(cx, &param.ty, mode)?,
        })
    });
    params.collect()
}

/// `describe`, `method_session_push`.
pub(super) fn field_name(cx: Lower<'_>, function: &wit::Function) -> String {
    names::snake(&unique_name(cx, function))
}

/// A name in kebab case that is unique in the interface: `method-session-push`.
fn unique_name(cx: Lower<'_>, function: &wit::Function) -> String {
    let resource = function.kind.resource();
    let resource = resource.and_then(|id| cx.resolve().types[id].name.as_deref());
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
