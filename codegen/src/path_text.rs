//! A path of the options as text.

/// `::my::Point`, without generic arguments.
pub(crate) fn path_text(path: &syn::Path) -> String {
    let segments = path.segments.iter();
    let segments: Vec<_> = segments.map(|segment| segment.ident.to_string()).collect();
    let leading = path.leading_colon.map_or("", |_| "::");
    format!("{leading}{}", segments.join("::"))
}
