//! The docs of functions and interfaces that a component may lack.

use proc_macro2::TokenStream;

use super::{Context, emit_docs_and};
use crate::model::{Absence, Docs, Elsewhere, Presence};

/// WIT's docs, and below them which components may lack the function.
///
/// ```text
/// /// Available since 1.2.0: returns the error [`NotExported`](rt::NotExported) if the component was built against
/// /// an older version. Use [`has_count`](Self::has_count) to check.
/// ```
pub(super) fn emit_absence_docs(cx: &Context<'_>, docs: &Docs, presence: &Presence) -> TokenStream {
    let rt = cx.rt.to_string();
    let error = format!("the error [`NotExported`]({rt}::NotExported)");
    let (absence, elsewhere, check) = match presence {
        Presence::Required => (None, None, String::new()),
        Presence::MayBeAbsent {
            absence,
            elsewhere,
            has_ident,
        } => {
            let check = format!(" Use [`{has_ident}`](Self::{has_ident}) to check.");
            (absence.as_ref(), Some(elsewhere), check)
        }
    };
    let own = absence.map(|absence| match absence {
        Absence::Since(version) => format!(
            "Available since {version}: returns {error} if the component was built against an older version."
        ),
        Absence::Unstable(feature) => format!(
            "Unstable (feature `{feature}`): returns {error} if the component does not export it."
        ),
        Absence::Optional => {
            format!("Optional: returns {error} if the component does not export it.")
        }
    });
    let elsewhere = elsewhere.and_then(elsewhere_text);
    let elsewhere = elsewhere.map(|missing| format!("{missing}: returns {error}."));
    let parts: Vec<_> = own.into_iter().chain(elsewhere).collect();
    let ours = match parts.is_empty() {
        true => format!("Returns {error} if the component does not export it."),
        false => parts.join("\n\n"),
    };
    emit_docs_and(docs, &(ours + &check))
}

/// `Missing in generations v0_1 and v0_2`.
pub(super) fn elsewhere_text(elsewhere: &Elsewhere) -> Option<String> {
    let Elsewhere { missing, gated } = elsewhere;
    let quoted = |label: &String| format!("`{label}`");
    let missing: Vec<_> = missing.iter().map(quoted).collect();
    let gated = gated.iter().map(|(label, absence)| match absence {
        Absence::Since(version) => format!("components of generation `{label}` below {version}"),
        Absence::Unstable(_) | Absence::Optional => {
            format!("some components of generation `{label}`")
        }
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
