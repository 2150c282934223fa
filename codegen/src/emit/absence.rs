//! The docs of functions and interfaces that a component may lack.

use proc_macro2::TokenStream;
use worldbind_resolve::Need;

use super::{Context, emit_docs_and};
use crate::model::{Docs, Elsewhere, FunctionNeed, GatedIn, Presence};

/// WIT's docs, and below them a paragraph about components that may lack the function.
///
/// ```text
/// /// Available since 1.2.0: returns the error [`NotExported`](rt::NotExported) if the component was built against
/// /// an older version. Use [`has_count`](Self::has_count) to check.
/// ```
pub(super) fn emit_absence_docs(cx: &Context<'_>, docs: &Docs, presence: &Presence) -> TokenStream {
    let rt = cx.rt.to_string();
    let error = format!("the error [`NotExported`]({rt}::NotExported)");
    let (own, elsewhere, check) = match presence {
        Presence::Required => (None, None, None),
        Presence::MayBeAbsent {
            need,
            elsewhere,
            has_ident,
        } => {
            let check = has_ident.as_ref();
            let check = check.map(|has| format!(" Use [`{has}`](Self::{has}) to check."));
            (need_text(need, &error), elsewhere_text(elsewhere), check)
        }
    };
    let elsewhere = elsewhere.map(|missing| format!("{missing}: returns {error}."));
    let parts: Vec<_> = own.into_iter().chain(elsewhere).collect();
    let ours = match parts.is_empty() {
        true => format!("Returns {error} if the component does not export it."),
        false => parts.join("\n\n"),
    };
    emit_docs_and(docs, &(ours + check.as_deref().unwrap_or("")))
}

/// Why a component of the function's own generation may lack it.
fn need_text(FunctionNeed { need, unstable }: &FunctionNeed, error: &str) -> Option<String> {
    match (need, unstable) {
        (Need::Required, _) => None,
        (Need::Since(version), _) => Some(format!(
            "Available since {version}: returns {error} if the component was built against an older version."
        )),
        (Need::Optional, Some(feature)) => Some(format!(
            "Unstable (feature `{feature}`): returns {error} if the component does not export it."
        )),
        (Need::Optional, None) => Some(format!(
            "Optional: returns {error} if the component does not export it."
        )),
    }
}

/// `Missing in generations v0_1 and v0_2`.
pub(super) fn elsewhere_text(elsewhere: &Elsewhere) -> Option<String> {
    let Elsewhere { missing, gated } = elsewhere;
    let quoted = |label: &String| format!("`{label}`");
    let missing: Vec<_> = missing.iter().map(quoted).collect();
    let gated = gated
        .iter()
        .map(|GatedIn { generation, below }| match below {
            Some(version) => format!("components of generation `{generation}` below {version}"),
            None => format!("some components of generation `{generation}`"),
        });
    let missing = match &missing[..] {
        [] => None,
        [one] => Some(format!("generation {one}")),
        [all @ .., last] => Some(format!("generations {} and {last}", all.join(", "))),
    };
    let all: Vec<_> = missing.into_iter().chain(gated).collect();
    match &all[..] {
        [] => None,
        [one] => Some(format!("Missing in {one}")),
        [all @ .., last] => Some(format!("Missing in {}, and in {last}", all.join(", "))),
    }
}
