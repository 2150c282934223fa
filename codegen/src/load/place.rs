//! Finds the literal in the options that names the file of a WIT item.

use proc_macro2::Span;
use wit_parser::{Resolve, Span as WitSpan};

use super::sources::Source;
use crate::options::{Inline, WorldOptions};

/// Returns the literal that names the file of an item. If the place of the item is unknown, returns
/// the literal that names the world.
pub(super) fn literal_of(
    options: &WorldOptions,
    sources: &[Source],
    resolve: &Resolve,
    span: WitSpan,
) -> Span {
    let Some(place) = resolve.source_map.resolve_span(span) else {
        return options.span();
    };
    let is_read = |source: &&Source| {
        let mut files = source.files();
        files.any(|file| file.display().to_string() == place.path)
    };
    let source = sources.iter().find(is_read).map(|source| source.span);
    let inline = options.inline.as_ref().map(Inline::literal);
    let literal = source.or(inline.map(syn::LitStr::span));
    literal.unwrap_or_else(|| options.span())
}
