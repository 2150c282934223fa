//! Where something is in WIT: for the user the literal that names the file, and a text with the line.

use proc_macro2::Span;
use wit_parser::{Resolve, ResolveError, Span as WitSpan};
use worldbind_resolve::write_escaped;

use super::sources::Source;
use crate::options::{Inline, Options};

/// The literal that names the file in which something is. What has no place is where the world is named.
pub(super) fn literal_of(
    options: &Options,
    sources: &[Source],
    resolve: &Resolve,
    span: WitSpan,
) -> Span {
    let Some(place) = resolve.source_map.resolve_span(span) else {
        return options.world_span();
    };
    let is_read = |source: &&Source| {
        let mut files = source.files();
        files.any(|file| file.display().to_string() == place.path)
    };
    let source = sources.iter().find(is_read).map(|source| source.span);
    let inline = options.inline.as_ref().map(Inline::literal);
    let literal = source.or(inline.map(syn::LitStr::span));
    literal.unwrap_or_else(|| options.world_span())
}

/// A message with the place below it, if there is one: file, line and column, the line and a mark.
pub(super) fn shown_at(resolve: &Resolve, span: WitSpan, message: &str) -> String {
    let map = &resolve.source_map;
    let mut rendered = ResolveError::new_semantic(span, message).render(map);
    if !rendered.starts_with(message) {
        // A line that is too long to show.
        rendered = format!("{message}\n     --> {}", map.render_location(span));
    }
    // The mark stands below its column only if a tab stays one.
    let is_kept = |c| matches!(c, '\n' | '\t');
    let mut text = String::new();
    for part in rendered.split_inclusive(is_kept) {
        let foreign = part.trim_end_matches(is_kept);
        // Writing to a `String` cannot fail.
        let _ = write_escaped(&mut text, foreign);
        text.extend(part.chars().next_back().filter(|c| is_kept(*c)));
    }
    text
}
