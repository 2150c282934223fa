//! The model as a text, for people who work on the generator.

use crate::model::{Bindings, TypeDef};
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

/// The `Debug` text of the model, with one line for each identifier and path, and with the names of
/// types.
pub(crate) fn model_text(bindings: &Bindings) -> String {
    let text = with_short_paths(&with_short_idents(&format!("{bindings:#?}")));
    with_names(&text, &bindings.types)
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

/// Replaces a `syn::Path`, which has a line for each token, by `::std::hash::Hash`. A path with
/// generic arguments stays as it is.
fn with_short_paths(text: &str) -> String {
    let mut short = String::with_capacity(text.len());
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let is_path = |before: &&str| before.is_empty() || before.ends_with(' ');
        let Some(before) = line.strip_suffix("Path {").filter(is_path) else {
            short.push_str(line);
            short.push('\n');
            continue;
        };
        let indent = line.len() - line.trim_start().len();
        let is_end = |line: &&str| !line[indent.min(line.len())..].starts_with('}');
        let block: Vec<_> = lines.clone().take_while(is_end).collect();
        match path(&block) {
            Some(path) => {
                let end = lines.nth(block.len()).unwrap_or_default();
                let after = end.trim_start().strip_prefix('}').unwrap_or_default();
                short.push_str(&format!("{before}{path}{after}\n"));
            }
            None => short.push_str(&format!("{line}\n")),
        }
    }
    short
}

/// The path of the lines within `Path { .. }`, if it has no generic arguments.
fn path(block: &[&str]) -> Option<String> {
    let mut path = String::new();
    for line in block.iter().map(|line| line.trim()) {
        if let Some(ident) = line.strip_prefix("ident: ") {
            path.push_str(ident.trim_end_matches(','));
        } else if line == "Token![::]," {
            path.push_str("::");
        } else if line.starts_with("arguments: ") && line != "arguments: PathArguments::None," {
            return None;
        }
    }
    Some(path)
}

/// Adds the name of its type to each `TypeRef(3)`.
fn with_names(text: &str, types: &[TypeDef]) -> String {
    const BEFORE: &str = "TypeRef(";
    let mut parts = text.split(BEFORE);
    let mut named = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.find(')').unwrap_or_default();
        let position: Option<usize> = part[..digits].parse().ok();
        named.push_str(BEFORE);
        named.push_str(&part[..digits]);
        if let Some(ty) = position.and_then(|position| types.get(position)) {
            named.push_str(&format!(" {:?}", ty.home.path));
        }
        named.push_str(&part[digits..]);
    }
    named
}
