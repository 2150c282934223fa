//! Every message of the macro, shown as a compiler shows it: below the text of the macro call.
//!
//! A case is a file with one `bindgen!`, in the folder of a topic in `ui/`. The file with the same
//! name that ends in `.stderr` has the messages. Paths begin at `wit/`, or at a folder in it that
//! the case's first line names: "// In `above`.". Warnings are marked.
//! `UPDATE_EXPECT=1 cargo test -p worldbind-codegen --test ui` writes the messages again.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use proc_macro2::{Span, TokenStream, TokenTree};

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// The files of all topics with this ending, sorted.
fn files(extension: &str) -> Vec<PathBuf> {
    let entries = |folder: &Path| {
        let entries = fs::read_dir(folder).unwrap();
        entries
            .map(|entry| entry.unwrap().path())
            .collect::<Vec<_>>()
    };
    let topics = entries(&tests().join("ui")).into_iter();
    let files = topics.flat_map(|topic| entries(&topic));
    let mut files: Vec<_> = files
        .filter(|file| file.extension().is_some_and(|e| e == extension))
        .collect();
    files.sort();
    files
}

#[test]
fn messages() {
    let cases = files("rs");
    assert!(cases.len() > 100, "{cases:?}");
    for case in cases {
        let text = fs::read_to_string(&case).unwrap();
        let messages = messages_of(&case, &text);
        expect_file![case.with_extension("stderr")].assert_eq(&messages);
    }
}

#[test]
fn no_message_is_stale() {
    for messages in files("stderr") {
        assert!(
            messages.with_extension("rs").exists(),
            "{} has no case",
            messages.display()
        );
    }
}

/// The messages of the one `bindgen!` of a case.
fn messages_of(case: &Path, text: &str) -> String {
    let folder = text
        .strip_prefix("// In `")
        .and_then(|rest| rest.split('`').next());
    let root = tests().join("wit").join(folder.unwrap_or_default());
    let expansion = worldbind_codegen::expand(input(text), &root);
    let reported = expansion.tokens.to_string();
    let errors = expansion.errors.into_iter().flatten().map(|error| {
        let message = format!("{:?}", error.to_string());
        assert!(
            reported.contains(&message),
            "{message} is not in {reported}"
        );
        render(text, error.span(), &error.to_string())
    });
    let warnings = expansion.warnings.iter().map(|warning| {
        let message = format!("warning: {}", warning.message);
        render(text, warning.span, &message)
    });
    let rendered: Vec<_> = errors.chain(warnings).collect();
    assert!(!rendered.is_empty(), "{} is right", case.display());
    rendered.join("\n")
}

/// The tokens between the parentheses.
fn input(text: &str) -> TokenStream {
    let tokens: TokenStream = text.parse().unwrap();
    let group = tokens.into_iter().find_map(|tree| match tree {
        TokenTree::Group(group) => Some(group.stream()),
        _ => None,
    });
    group.expect("`bindgen!(..)`")
}

/// The message, and below it the place, its first line and a mark.
fn render(input: &str, span: Span, message: &str) -> String {
    let mut text = format!("{message}\n");
    let (start, end) = (span.start(), span.end());
    if start == end {
        writeln!(text, "--> the whole macro").unwrap();
        return text;
    }
    let line = input.lines().nth(start.line - 1).unwrap();
    let last = if end.line == start.line {
        end.column
    } else {
        line.chars().count()
    };
    let mark = " ".repeat(start.column) + &"^".repeat(last - start.column);
    writeln!(text, "--> {}:{}", start.line, start.column + 1).unwrap();
    writeln!(text, "{line}\n{mark}").unwrap();
    text
}

#[test]
fn a_set_of_flags_has_a_limit() {
    let flags: Vec<_> = (0..8161).map(|i| format!("b{i}")).collect();
    let wit = format!(
        "package a:b; interface c {{ flags many {{ {} }} }} world w {{ export c; }}",
        flags.join(", ")
    );
    let tokens = quote::quote!({ inline: #wit });
    let error = worldbind_codegen::expand(tokens, Path::new(""))
        .errors
        .unwrap();
    // `engines/` has another text for engines whose parsers know the limit.
    expect_file!["engine/too-many-flags.txt"].assert_eq(&format!("{error}\n"));
}

#[test]
fn types_within_each_other_have_a_limit() {
    // Type definitions count. If there are very many aliases of one type, they count, too.
    for (count, is_right, definition) in [
        (100, true, "list<$>"),
        (101, false, "list<$>"),
        (20_000, false, "list<$>"),
        (900, true, "$"),
        (20_000, false, "$"),
    ] {
        let ty = |i: u32| definition.replace('$', &format!("t{i}"));
        let types: String = (1..=count)
            .map(|i| format!("type t{i} = {};\n", ty(i - 1)))
            .collect();
        let wit = format!(
            "package a:b; interface c {{ type t0 = u8; {types} f: func(x: t{count}); }} world w {{ export c; }}"
        );
        let tokens = quote::quote!({ inline: #wit });
        let errors = worldbind_codegen::expand(tokens, Path::new("")).errors;
        assert_eq!(
            errors.is_none(),
            is_right,
            "{count} {definition}: {errors:?}"
        );
    }
}

#[test]
fn a_type_consists_of_fewer_than_a_million_types() {
    let fields = |name: &str, count: u32, ty: &str| -> String {
        (0..count).map(|i| format!("{name}{i}: {ty}, ")).collect()
    };
    // `thousand` is 1,000 types, `large` is 999,001 and the last fields. An alias adds none.
    for (last, is_right) in [(998, true), (999, false)] {
        let wit = format!(
            "package a:b; interface c {{ record thousand {{ {} }} type name = thousand; record large {{ {} {} }} }} \
             world w {{ export c; }}",
            fields("x", 999, "u8"),
            fields("y", 999, "name"),
            fields("z", last, "u8"),
        );
        let tokens = quote::quote!({ inline: #wit });
        let errors = worldbind_codegen::expand(tokens, Path::new("")).errors;
        assert_eq!(errors.is_none(), is_right, "{last}: {errors:?}");
    }
}

#[test]
fn requirements_that_a_version_meets_are_right() {
    for rule in [
        r#""<=0.2.0""#,
        r#""~0.2""#,
        r#""^0.2.5""#,
        r#"">0.2.5, <0.2.7""#,
        r#""*""#,
        r#""0.2.*""#,
        r#"">=0.1, <0.2.1""#,
        r#""=0.2.9""#,
        r#"prerelease | "<0.2.1-rc.2, >0.2.1-rc.1""#,
        r#"prerelease | "=0.2.0-rc.1""#,
    ] {
        let wit = "package acme:x@0.2.3; interface i { f: func(); } world x { export i; }";
        let input = format!("{{ inline: {wit:?}, versions: {{ default: {rule} }} }}");
        let expansion = worldbind_codegen::expand(input.parse().unwrap(), Path::new("."));
        assert!(expansion.errors.is_none(), "{rule}: {:?}", expansion.errors);
    }
}
