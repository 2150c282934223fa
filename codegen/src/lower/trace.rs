//! Traces of calls.

use wit_parser as wit;

use super::context::Lower;
use crate::model::{Trace, TracingCrate};
use crate::survey::Tracing;

/// A traced function.
#[derive(Clone, Copy)]
pub(super) struct Traced<'a> {
    pub(super) function: &'a wit::Function,
    pub(super) tracing: Option<Tracing>,
    pub(super) is_trappable: bool,
    /// Whether the call is in the code at the root.
    pub(super) is_at_root: bool,
}

/// How the calls of a function are traced, if tracing is on. `module` is the name of its interface
/// or world.
pub(super) fn lower_trace(cx: Lower<'_>, module: &str, traced: Traced<'_>) -> Option<Trace> {
    let Traced {
        function,
        tracing,
        is_trappable,
        is_at_root,
    } = traced;
    let tracing = tracing?;
    let infos = &cx.facts.types.infos;
    let is_short = |ty: &wit::Type| tracing == Tracing::Verbose || !infos.is_long(ty);
    let shows = |ty: &wit::Type| is_short(ty) && infos.is_debug(ty);
    let params = function.params.iter();
    Some(Trace {
        tracing: lower_tracing_crate(cx, is_at_root),
        module: module.to_owned(),
        function: function.name.clone(),
        shows_params: params.map(|param| shows(&param.ty)).collect(),
        shows_result: function.result.as_ref().is_none_or(shows),
        is_unit: function.result.is_none() && !is_trappable,
    })
}

/// A module at the root may be called `tracing`. Then the crate is not in scope there.
fn lower_tracing_crate(cx: Lower<'_>, is_at_root: bool) -> TracingCrate {
    if is_at_root && !cx.places.is_at_root("tracing") {
        TracingCrate::InScope
    } else {
        TracingCrate::Dependency
    }
}
