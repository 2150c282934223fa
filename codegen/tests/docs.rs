//! The docs of WIT in the bindings, as rustdoc reads them.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use proc_macro2::{TokenStream, TokenTree};

/// The docs of all items of the bindings for `tests/wit/docs`, the lines of each.
fn docs() -> Vec<Vec<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wit");
    let expansion = worldbind_codegen::expand(r#"{ path: "docs" }"#.parse().unwrap(), &root);
    assert!(expansion.errors.is_none(), "{:?}", expansion.errors);
    let mut docs = Vec::new();
    collect(expansion.tokens, &mut docs);
    docs
}

/// Collects the texts of `#[doc = ".."]`. Attributes that follow each other are one text.
fn collect(tokens: TokenStream, docs: &mut Vec<Vec<String>>) {
    let mut lines = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => match doc(group.stream()) {
                Some(line) => lines.push(line),
                None => collect(group.stream(), docs),
            },
            TokenTree::Punct(punct) if punct.as_char() == '#' => {}
            _ if !lines.is_empty() => docs.push(std::mem::take(&mut lines)),
            _ => {}
        }
    }
}

/// The text of `doc = ".."`.
fn doc(tokens: TokenStream) -> Option<String> {
    let attribute: syn::MetaNameValue = syn::parse2(tokens).ok()?;
    match attribute.value {
        syn::Expr::Lit(syn::ExprLit {
            lit: syn::Lit::Str(text),
            ..
        }) if attribute.path.is_ident("doc") => Some(text.value()),
        _ => None,
    }
}

#[test]
fn rustdoc_finds_no_tests_and_nothing_wrong() {
    let mut source = "//! Docs.\n".to_owned();
    let docs = docs();
    assert!(docs.len() > 40, "{docs:?}");
    for (index, lines) in docs.iter().enumerate() {
        for line in lines {
            writeln!(source, "#[doc = {line:?}]").unwrap();
        }
        writeln!(source, "pub fn f{index}() {{}}").unwrap();
    }
    for code in [
        "not rust 1",
        "not rust 18",
        "not rust of a method",
        "not rust of a world",
    ] {
        assert!(source.contains(code), "{code} is not in\n{source}");
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join("docs.rs");
    std::fs::write(&file, source).unwrap();
    let rustdoc = |arguments: &[&str]| {
        let mut command = Command::new(std::env::var_os("RUSTDOC").unwrap_or("rustdoc".into()));
        command
            .args(["--edition", "2024"])
            .args(arguments)
            .arg(&file);
        let output = command.current_dir(folder).output().unwrap();
        let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
        let all = text(&output.stdout) + &text(&output.stderr);
        assert!(output.status.success(), "{all}");
        all
    };
    let tests = rustdoc(&["--test"]);
    assert!(tests.contains("running 0 tests"), "{tests}");
    // The items that our own docs link to do not exist here.
    let warnings = rustdoc(&["-A", "rustdoc::broken_intra_doc_links", "-o", "docs"]);
    assert_eq!(warnings, "");
}
