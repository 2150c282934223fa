//! Blocks of HTML. They contain no code in Markdown.

/// Where a block of HTML ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HtmlEnd {
    /// On the line that has this text.
    With(&'static str),
    /// Before a blank line.
    Blank,
}

impl HtmlEnd {
    /// Whether the block ends before a line.
    pub(super) fn is_before(self, text: &str) -> bool {
        self == HtmlEnd::Blank && text.is_empty()
    }

    /// Whether the block ends with a line.
    pub(super) fn is_in(self, text: &str) -> bool {
        match self {
            HtmlEnd::With(end) => text.contains(end),
            HtmlEnd::Blank => false,
        }
    }
}

/// The elements whose text ends with their own end tag. In CommonMark, the end tag of any of them
/// ends it, in any case; in rustdoc, only this one.
const RAW: [(&str, &str); 4] = [
    ("pre", "</pre>"),
    ("script", "</script>"),
    ("style", "</style>"),
    ("textarea", "</textarea>"),
];

/// The elements whose tags begin a block, whatever follows.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "base",
    "basefont",
    "blockquote",
    "body",
    "caption",
    "center",
    "col",
    "colgroup",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "frame",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "iframe",
    "legend",
    "li",
    "link",
    "main",
    "menu",
    "menuitem",
    "nav",
    "noframes",
    "ol",
    "optgroup",
    "option",
    "p",
    "param",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "track",
    "ul",
];

/// If a block of HTML begins with this line, returns where the block ends. Some kinds do not
/// interrupt a paragraph.
pub(super) fn html_start(text: &str, in_paragraph: bool) -> Option<HtmlEnd> {
    let rest = text.strip_prefix('<')?;
    if let Some(end) = end_of_no_tag(rest) {
        return Some(HtmlEnd::With(end));
    }
    let name = name(rest.strip_prefix('/').unwrap_or(rest));
    let lower = name.to_ascii_lowercase();
    let after = rest.strip_prefix('/').unwrap_or(rest).get(name.len()..)?;
    let is_delimited = after.is_empty() || after.starts_with([' ', '\t', '>']);
    let raw = RAW.iter().find(|(name, _)| *name == lower);
    if let Some((_, end)) = raw.filter(|_| !rest.starts_with('/')) {
        return is_delimited.then_some(HtmlEnd::With(end));
    }
    if BLOCKS.contains(&lower.as_str()) && (is_delimited || after.starts_with("/>")) {
        return Some(HtmlEnd::Blank);
    }
    let is_alone = is_tag(rest);
    (!in_paragraph && is_alone).then_some(HtmlEnd::Blank)
}

/// The end of a comment, of an instruction, of `CDATA` or of a declaration, if `rest` begins one
/// after its `<`.
fn end_of_no_tag(rest: &str) -> Option<&'static str> {
    if rest.starts_with("!--") {
        return Some("-->");
    }
    if rest.starts_with('?') {
        return Some("?>");
    }
    if rest.starts_with("![CDATA[") {
        return Some("]]>");
    }
    let of_declaration = rest.strip_prefix('!')?;
    of_declaration
        .starts_with(|c: char| c.is_ascii_alphabetic())
        .then_some(">")
}

/// The name at the beginning of a text.
fn name(text: &str) -> &str {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let end = text.find(|c| !is_name(c)).unwrap_or(text.len());
    let name = text.get(..end).unwrap_or_default();
    if name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        name
    } else {
        ""
    }
}

/// Whether a text is a complete tag without its `<`, and nothing else.
fn is_tag(text: &str) -> bool {
    let (text, is_end) = match text.strip_prefix('/') {
        Some(rest) => (rest, true),
        None => (text, false),
    };
    let name = name(text);
    let Some(mut rest) = text.get(name.len()..).filter(|_| !name.is_empty()) else {
        return false;
    };
    while !is_end && let Some(after) = after_attribute(rest) {
        rest = after;
    }
    rest = rest.trim_start_matches([' ', '\t']);
    rest = match rest.strip_prefix('/') {
        Some(after) if !is_end => after,
        _ => rest,
    };
    rest.strip_prefix('>')
        .is_some_and(|rest| rest.trim_end_matches([' ', '\t']).is_empty())
}

/// The text after an attribute with space before it, such as ` href="a"`.
fn after_attribute(text: &str) -> Option<&str> {
    let start = text.trim_start_matches([' ', '\t']);
    if start.len() == text.len()
        || !start.starts_with(|c: char| c.is_ascii_alphabetic() || "_:".contains(c))
    {
        return None;
    }
    let is_name = |c: char| c.is_ascii_alphanumeric() || "_.:-".contains(c);
    let after_name = start.trim_start_matches(is_name);
    let Some(value) = after_name.trim_start_matches([' ', '\t']).strip_prefix('=') else {
        return Some(after_name);
    };
    let value = value.trim_start_matches([' ', '\t']);
    match value.chars().next()? {
        quote @ ('"' | '\'') => {
            let (_, rest) = value.get(1..)?.split_once(quote)?;
            Some(rest)
        }
        _ => {
            let rest = value.trim_start_matches(|c: char| !" \t\"'=<>`".contains(c));
            (rest.len() < value.len()).then_some(rest)
        }
    }
}
