//! Exported functions.

use proc_macro2::Ident;
use wit_parser as wit;
use worldbind_resolve::{Need, plain_name};

use super::context::Lower;
use super::deprecated::lower_function_deprecated;
use super::docs::lower_docs;
use super::exporter::Exporter;
use super::handles::lower_handles;
use super::needs::lower_need;
use super::own_types::lower_own_type;
use super::references::{lower_optional, lower_type};
use super::trace::{Traced, lower_trace};
use crate::impossible::Impossible;
use crate::model::{Call, Function, Param, Presence, Trace};
use crate::names::{self, Scope};
use crate::relate::FunctionKey;
use crate::survey::{ExportedFunction, Mode, Role, Side};

/// The names of a function in the structs that have it.
pub(super) struct Names<'a> {
    /// The field of the struct that stores it.
    pub(super) field: Ident,
    /// The methods of the struct that calls it.
    pub(super) methods: &'a mut Scope,
}

/// Lowers an exported function. `resource` is the position of the resource that it belongs to.
pub(super) fn lower_function(
    cx: Lower<'_>,
    exporter: Exporter<'_>,
    exported: &ExportedFunction<'_>,
    resource: Option<usize>,
    names: Names<'_>,
) -> Result<Function, Impossible> {
    let Exporter {
        among,
        interface,
        within,
        traced: _,
        text,
        stored: _,
    } = exporter;
    let Names { field, methods } = names;
    let function = exported.function;
    let item = function.item_name();
    let need = lower_need(cx.facts, interface, exported);
    let key = FunctionKey::of(within, exported.function);
    let elsewhere = among.elsewhere(cx.index, &key);
    let differs = cx.relations.differs(cx.index, Side::Export, &key);
    // An enum over several types returns an error if all of them are missing.
    let is_enum = differs && cx.role == Role::Newest;
    let is_required = need.need == Need::Required && elsewhere.is_empty() && !is_enum;
    let mut method = |prefix: &str| match differs {
        // It is a method of the function's own type.
        true => names::ident(prefix),
        false => methods.claim(names::prefixed(prefix, item)),
    };
    Ok(Function {
        wit_name: function.name.clone(),
        plain_name: plain_name(&function.name),
        wit_type: text.function(function),
        is_async: function.kind.is_async(),
        docs: lower_docs(&function.docs),
        deprecated: lower_function_deprecated(cx, interface.map(|(id, _)| id), function),
        resource,
        field,
        call_ident: method("call"),
        func_ident: method("func"),
        presence: match is_required {
            true => Presence::Required,
            false => Presence::MayBeAbsent {
                need,
                elsewhere,
                has_ident: (!differs).then(|| method("has")),
            },
        },
        own_type: differs
            .then(|| lower_own_type(cx, exporter, &key, methods.claim(names::snake(item))))
            .transpose()?,
        call: exported.call,
        params: lower_params(cx, function, exported.call)?,
        trace: trace_of(cx, exporter, exported),
        result: lower_optional(cx, function.result.as_ref(), Mode::Owned)?,
        handles: lower_handles(cx.facts, text, function),
    })
}

fn trace_of(
    cx: Lower<'_>,
    exporter: Exporter<'_>,
    exported: &ExportedFunction<'_>,
) -> Option<Trace> {
    let traced = Traced {
        function: exported.function,
        tracing: exported.tracing,
        is_trappable: false,
        is_at_root: exporter.interface.is_none(),
    };
    lower_trace(cx, exporter.traced, traced)
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
