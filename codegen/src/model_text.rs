//! The model as a text, for people who work on the generator.

use crate::model::Bindings;
use crate::warnings::Warning;

/// The model of an invocation.
#[derive(Debug)]
#[non_exhaustive]
pub struct ModelText {
    /// The `Debug` text of the model.
    pub text: String,
    /// The warnings about the options and the WIT.
    pub warnings: Vec<Warning>,
}

/// The `Debug` text of the model, with one line for each identifier.
pub(crate) fn model_text(bindings: &Bindings) -> String {
    with_short_idents(&format!("{bindings:#?}"))
}

/// Replaces `Ident { sym: plugin }`, which has several lines, by `plugin`.
fn with_short_idents(text: &str) -> String {
    let mut short = String::with_capacity(text.len());
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(before) = line.strip_suffix("Ident {") else {
            short.push_str(line);
            short.push('\n');
            continue;
        };
        short.push_str(before);
        for line in lines.by_ref().map(str::trim_start) {
            if let Some(name) = line.strip_prefix("sym: ") {
                short.push_str(name.trim_end_matches(','));
            } else if let Some(after) = line.strip_prefix('}') {
                short.push_str(after);
                break;
            }
        }
        short.push('\n');
    }
    short
}
