//! Formats the arguments of the runtime's macros, which the formatter does not understand.
//!
//! They are removed before the rest is formatted, and inserted again with the same indentation.
//! They are written on one line if they fit. If not, each statement has its own line, or each line
//! has as many arguments as fit.

use proc_macro2::{Delimiter, Group, Ident, Spacing, Span, TokenStream, TokenTree};

/// The macros whose arguments have their own syntax.
const MACROS: &[&str] = &[
    "add_to_linker",
    "error_enum",
    "flags",
    "forward",
    "guest",
    "link",
    "no_store",
    "world",
];

const WIDTH: usize = 100;
const INDENT: usize = 4;

/// The arguments that were removed.
#[derive(Default)]
pub(super) struct Invocations {
    arguments: Vec<TokenStream>,
}

impl Invocations {
    /// Replaces the arguments of each macro by a placeholder.
    pub(super) fn take(&mut self, tokens: TokenStream) -> TokenStream {
        let mut taken = Vec::new();
        let mut last = [None, None];
        for token in tokens {
            let token = match token {
                TokenTree::Group(group) => {
                    let inside = match is_macro(&last) {
                        true => self.take_arguments(group.stream()),
                        false => self.take(group.stream()),
                    };
                    let mut replaced = Group::new(group.delimiter(), inside);
                    replaced.set_span(group.span());
                    TokenTree::Group(replaced)
                }
                other => other,
            };
            let [_, before] = last;
            last = [before, word(&token)];
            taken.push(token);
        }
        taken.into_iter().collect()
    }

    fn take_arguments(&mut self, arguments: TokenStream) -> TokenStream {
        let name = placeholder(self.arguments.len());
        self.arguments.push(arguments);
        TokenTree::Ident(Ident::new(&name, Span::call_site())).into()
    }

    /// Inserts the arguments into the formatted text.
    pub(super) fn put_back(&self, text: &str) -> String {
        let mut arguments = self.arguments.iter().enumerate().peekable();
        let mut whole = String::with_capacity(text.len());
        for line in text.lines() {
            let mut rest = line;
            while let Some((index, tokens)) =
                arguments.next_if(|(index, _)| rest.contains(&placeholder(*index)))
                && let Some((before, after)) = rest.split_once(&placeholder(index))
            {
                whole.push_str(before);
                whole.push_str(&format_arguments(before, after, tokens));
                rest = after;
            }
            whole.push_str(rest);
            whole.push('\n');
        }
        whole
    }
}

/// The placeholder. No name from WIT begins with an underscore.
fn placeholder(index: usize) -> String {
    format!("__arguments_{index}_")
}

/// The text of a token; `None` for a group, whose text is long.
fn word(token: &TokenTree) -> Option<String> {
    match token {
        TokenTree::Group(_) => None,
        token => Some(token.to_string()),
    }
}

/// Whether the next group contains the arguments of one of the macros: it comes after the macro's
/// name and `!`.
fn is_macro(last: &[Option<String>; 2]) -> bool {
    match last {
        [Some(name), Some(bang)] => bang == "!" && MACROS.contains(&name.as_str()),
        _ => false,
    }
}

/// The text in the parentheses of a line that begins with `before` and ends with `after`.
fn format_arguments(before: &str, after: &str, tokens: &TokenStream) -> String {
    let indent = before.len() - before.trim_start().len();
    let width = WIDTH.saturating_sub(indent + INDENT);
    if let [TokenTree::Ident(name), TokenTree::Group(body)] =
        tokens.clone().into_iter().collect::<Vec<_>>().as_slice()
        && body.delimiter() == Delimiter::Brace
    {
        let lines = lines(indent, statements(&body.stream(), width));
        return format!("{name} {{{lines}}}");
    }
    if let Some(with_code) = with_code(tokens, width) {
        return lines(indent, with_code);
    }
    match text(tokens) {
        line if before.len() + line.len() + after.len() <= WIDTH => line,
        _ => lines(indent, statements(tokens, width)),
    }
}

/// Writes each statement on its own line. If it does not fit, the further lines are indented.
fn statements(tokens: &TokenStream, width: usize) -> Vec<String> {
    let statements = split(tokens);
    let lines = statements
        .iter()
        .flat_map(|statement| wrap(statement, width));
    lines.collect()
}

/// Arguments that contain a closure. The formatter formats the body of the closure.
fn with_code(tokens: &TokenStream, width: usize) -> Option<Vec<String>> {
    let tokens: Vec<_> = tokens.clone().into_iter().collect();
    let is_body = |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
    let (head, rest) = tokens.split_at(tokens.iter().position(is_body)?);
    let (body, tail) = rest.split_first()?;
    let mut function: TokenStream = "fn body()".parse().ok()?;
    function.extend([body.clone()]);
    let function = prettyplease::unparse(&syn::parse2(function).ok()?);
    let mut lines = statements(&head.iter().cloned().collect(), width);
    lines.last_mut()?.push_str(" {");
    let body = function.lines().skip(1).map(str::to_owned);
    lines.extend(body);
    lines
        .last_mut()?
        .push_str(&text(&tail.iter().cloned().collect()));
    Some(lines)
}

fn is_punct(token: &TokenTree, char: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == char)
}

/// Splits tokens into statements, each with its semicolon.
fn split(tokens: &TokenStream) -> Vec<TokenStream> {
    let tokens: Vec<_> = tokens.clone().into_iter().collect();
    let statements = tokens.split_inclusive(|token| is_punct(token, ';'));
    statements
        .map(|statement| statement.iter().cloned().collect())
        .collect()
}

/// Writes the tokens on as few lines as possible.
fn wrap(tokens: &TokenStream, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in parts(&spaced(tokens)) {
        match lines.last_mut() {
            Some(line) if line.len() + part.len() <= width => line.push_str(&part),
            Some(_) => lines.push(format!("{:INDENT$}{}", "", part.trim_start())),
            None => lines.push(part),
        }
    }
    lines
}

/// Splits the words at the places where a line may end: after a comma that is not between the
/// arguments of a type, and before `=`, `=>` and the name of a method.
fn parts(words: &[String]) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut is_comma = false;
    // The number of open `<`, and of open brackets of any kind.
    let (mut angles, mut groups) = (0_usize, 0_usize);
    for word in words {
        let bare = word.trim_start();
        match bare {
            "<" => angles += 1,
            ">" => angles = angles.saturating_sub(1),
            "(" | "[" | "{" => groups += 1,
            ")" | "]" | "}" => groups = groups.saturating_sub(1),
            _ => {}
        }
        let begins = is_comma && angles == 0 || groups == 0 && matches!(bare, "=" | "=>" | ".");
        match parts.last_mut() {
            Some(part) if !begins => part.push_str(word),
            _ => parts.push(word.clone()),
        }
        is_comma = bare == ",";
    }
    parts
}

/// Puts the lines on separate lines that are indented more than `indent`.
fn lines(indent: usize, lines: Vec<String>) -> String {
    let mut text = String::from("\n");
    for line in lines {
        text.push_str(&" ".repeat(indent + INDENT));
        text.push_str(&line);
        text.push('\n');
    }
    text.push_str(&" ".repeat(indent));
    text
}

/// The tokens on one line, spaced as `rustfmt` spaces types, paths and parameters.
fn text(tokens: &TokenStream) -> String {
    spaced(tokens).concat()
}

/// The words of that line. A word that needs a space before it begins with the space.
fn spaced(tokens: &TokenStream) -> Vec<String> {
    let mut words = Vec::new();
    push_words(&mut words, tokens);
    let mut spaced: Vec<String> = Vec::with_capacity(words.len());
    let mut last = String::new();
    let mut is_closure = false;
    for word in words {
        // The first `|` opens a closure's parameters, and the second closes them.
        let is_tight = is_closure && (last == "|" || word == "|");
        let needs_space = !spaced.is_empty() && !is_tight && needs_space(&last, &word);
        let space = if needs_space { " " } else { "" };
        spaced.push(format!("{space}{word}"));
        is_closure ^= word == "|";
        last = word;
    }
    spaced
}

/// The tokens as words, with `::`, `->` and lifetimes as one word.
fn push_words(words: &mut Vec<String>, tokens: &TokenStream) {
    let mut joins = false;
    for token in tokens.clone() {
        let joint = matches!(&token, TokenTree::Punct(punct) if punct.spacing() == Spacing::Joint);
        match &token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::None => ("", ""),
                };
                words.push(open.to_owned());
                push_words(words, &group.stream());
                words.push(close.to_owned());
            }
            token => match words.last_mut() {
                Some(last) if joins && matches!(last.as_str(), ":" | "-" | "=" | "'") => {
                    last.push_str(&token.to_string());
                }
                _ => words.push(token.to_string()),
            },
        }
        joins = joint;
    }
}

fn needs_space(last: &str, next: &str) -> bool {
    let is_word = |word: &str| {
        word.starts_with(|first: char| first.is_alphanumeric() || matches!(first, '_' | '"'))
    };
    match (last, next) {
        (_, "," | ";" | ")" | "]" | ">" | "." | "?" | ":" | "") => false,
        ("(" | "[" | "<" | "&" | "#" | "::" | "." | "", _) => false,
        (last, "::") => !(is_word(last) || last == ">"),
        (last, "(" | "[") => !(is_word(last) || matches!(last, ">" | "]")),
        (last, "<") => !is_word(last),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_and_paths_are_spaced_as_people_space_them() {
        for expected in [
            r#"func link, "[method]a.b", Host::b[id: super::Id](key: rt::Option<rt::String>) -> (), Plain"#,
            "<super::Host>::convert(::my::Error) -> rt::Result<(u8, A<'_>), &'static [u8; 4]>",
            r#"#[component(name = "a-b")] const A_B;"#,
            "|host: Host, key: rt::Vec<u8>| -> u8",
            r#"fn a: rt::Function<(&'static str,), ()> = "a", "func(s: string)".since("0.2.1");"#,
        ] {
            let tokens: TokenStream = expected.parse().unwrap();
            assert_eq!(text(&tokens), expected);
        }
    }

    #[test]
    fn arguments_are_put_back_where_they_were() {
        let long = "fn a() -> u8; ".repeat(9);
        let items =
            format!("mod a {{ rt::forward!(Host; {long}); rt::flags!(F {{ const A; }}); }}");
        let source = crate::source(items.parse().unwrap());
        let methods = "        fn a() -> u8;\n".repeat(9);
        let flags = "    rt::flags!(F {\n        const A;\n    });\n";
        assert_eq!(
            source,
            format!("mod a {{\n    rt::forward!(\n        Host;\n{methods}    );\n{flags}}}\n")
        );
    }
}
