//! Compares which lines are code with rustdoc's parser: in real docs, and in generated ones.

use proptest::prelude::*;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd, TextMergeStream};

use super::code_as_text;
use super::language::is_foreign;

/// The options that rustdoc parses docs with.
fn rustdocs() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
}

fn marked(doc: &str) -> String {
    code_as_text(doc.lines()).join("\n")
}

/// The contents of a doc, with the expected languages of its code. Whether an item of a list has
/// paragraphs is left out: blank lines at the end of indented code decide it in the parser, but not
/// in CommonMark.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "other events stay as they are"
)]
fn events(doc: &str) -> Vec<Event<'_>> {
    let events = TextMergeStream::new(Parser::new_ext(doc, rustdocs()));
    let events = events.map(|event| match event {
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if is_foreign(&info) => {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info)))
        }
        Event::Start(Tag::CodeBlock(_)) => {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced("text".into())))
        }
        event => event,
    });
    let is_paragraph = |event: &Event<'_>| {
        matches!(
            event,
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)
        )
    };
    events.filter(|event| !is_paragraph(event)).collect()
}

/// The languages of all code.
#[expect(clippy::wildcard_enum_match_arm, reason = "other events are no code")]
fn languages(doc: &str) -> Vec<Option<String>> {
    let languages = Parser::new_ext(doc, rustdocs()).filter_map(|event| match event {
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => Some(Some(info.to_string())),
        Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => Some(None),
        _ => None,
    });
    languages.collect()
}

/// Checks that all code is text or in another language, and that nothing else has changed.
fn check(doc: &str) -> Result<(), TestCaseError> {
    let doc = doc.trim_end();
    let marked = marked(doc) + "\n";
    let doc = &format!("{doc}\n");
    for language in languages(&marked) {
        let is_text = language
            .as_deref()
            .is_some_and(|info| info == "text" || is_foreign(info));
        prop_assert!(is_text, "{language:?} in\n{marked}\nfor\n{doc}");
    }
    prop_assert_eq!(events(doc), events(&marked), "\n{}\nfor\n{}", marked, doc);
    Ok(())
}

/// The beginnings of lines.
const MARKS: &[&str] = &[
    "", "", "", " ", "  ", "   ", "    ", "     ", "> ", ">", "- ", "-", "* ", "1. ", "2) ",
    "10. ", "-     ",
];

/// The blanks before their text.
const INDENTS: &[&str] = &[
    "", "", "", "", " ", "   ", "    ", "      ", "\t", " \t", "\t\t",
];

const TEXTS: &[&str] = &[
    "",
    "",
    "",
    "text",
    "text",
    "```",
    "````",
    "~~~",
    "``` rust",
    "```json",
    "~~~ a`b",
    "```a```",
    "``` x `y`",
    "# head",
    "---",
    "===",
    "***",
    "- - -",
    "`code`",
    "<div>",
    "</div>",
    "<pre>",
    "</pre>",
    "<!--",
    "-->",
    "<b>",
    "<a href='x' b>",
    "text  ",
    "text\\",
    "#",
    "_ _ _",
    "+",
    "<script>",
    "</SCRIPT>",
    "<br/>",
    "</b >",
    "<li",
    "< b>",
    "<?",
    "?>",
    "<!d",
    "<![CDATA[",
    "]]>",
    "1) text",
    "0. a",
    "2. b",
    "- [ ] c",
    "=",
    "-",
    "~~~~",
    "~~~rust",
    "\\```",
    "<b></b>",
    "[^1]: note",
    "[^1]:",
];

fn line() -> impl Strategy<Value = String> {
    let marks = prop::collection::vec(prop::sample::select(MARKS), 0..4);
    let (indent, text) = (prop::sample::select(INDENTS), prop::sample::select(TEXTS));
    (marks, indent, text).prop_map(|(marks, indent, text)| marks.concat() + indent + text)
}

/// Without a file of cases that failed: one that did is written down below. `PROPTEST_CASES` says
/// how many there are.
fn config() -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig {
        failure_persistence: None,
        cases: default.cases.max(4096),
        ..default
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn made_up_docs_say_what_they_said(lines in prop::collection::vec(line(), 1..9)) {
        check(&lines.join("\n"))?;
    }
}

/// Docs in which code was once taken for something else, or something else for code.
const WRITTEN: &[&str] = &[
    "```a b``` is no fence.\n```\ncode\n```\nText.",
    "    code\n-     code",
    "-     code\n\n       \n      code",
    "- \n  > \n\n    text",
    "> ```\n> code\ntext",
    "* >     code\n  > \n  text",
    "<pre>\n```\n</pre>\n    code",
    "<div>\n    text\n\n    code",
    "text\n    text\n\n    code",
    "# heading\n    code",
    "text\n---\n    code",
    "> text\n    text",
    "[^1]: note\n    [^2]:\n\t\ttext",
    "[^1]: note\n2)     code",
    "- a\n  - b\n\n        code",
    "1. a\n\n   ~~~ rust\n   code\n   ~~~",
    "\tcode with ```\n\n\tcode",
    "- - ```\n    code",
];

#[test]
fn written_docs_say_what_they_said() {
    for doc in WRITTEN {
        check(doc).unwrap();
    }
}

/// Links and tables are not known here. What is taken for code is then perhaps none, but all code
/// is text.
#[test]
fn code_beside_links_and_tables_is_text() {
    for doc in [
        "[a]: /b\n    text\n\n    code",
        "| a | b |\n|---|---|\n| c | d |\n    text\n\n    code",
    ] {
        check(doc).unwrap();
    }
}

#[test]
fn languages_that_are_not_rust_are_kept() {
    for (info, expected) in [
        ("", "text"),
        (" ", "text"),
        ("rust", "text"),
        ("rust,no_run", "text"),
        ("ignore-me", "text"),
        ("compile-fail", "text"),
        ("edition2021", "text"),
        ("wit,rust", "text"),
        ("E0001", "text"),
        ("{.wit}", "text"),
        ("wit", "wit"),
        (" json5 title=a", " json5 title=a"),
        ("text", "text"),
        ("e2e", "e2e"),
        ("c++", "c++"),
    ] {
        let doc = format!("```{info}\nx\n```");
        assert_eq!(marked(&doc), format!("```{expected}\nx\n```"), "{info}");
    }
}
