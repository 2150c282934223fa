//! Counts the code that the generator emits. The numbers do not depend on the machine.
//!
//! The compiler's work grows with them. If a change makes them larger, the change must be worth it.
//! `UPDATE_EXPECT=1 cargo test -p worldbind-codegen --test cost` writes `cost.txt` again.

use std::fmt::Write;
use std::path::Path;

use expect_test::expect_file;
use proc_macro2::{TokenStream, TokenTree};

/// The worlds of `benches/wit/worlds` and two examples, with the options that change most.
const WORLDS: &[(&str, &str)] = &[
    ("benches/wit/worlds", "world: \"one\""),
    ("benches/wit/worlds", "world: \"twenty\""),
    (
        "benches/wit/worlds",
        "world: \"twenty\", exports: { default: async }",
    ),
    (
        "benches/wit/worlds",
        "world: \"twenty\", one_way_types: true",
    ),
    ("benches/wit/worlds", "world: \"two-hundred\""),
    ("examples/plugin-host/wit", "world: \"plugin\""),
    ("expected-output/cases/imported_resources.wit", ""),
    (
        "expected-output/cases/imported_resources.wit",
        "imports: { default: async | trappable }",
    ),
    (
        "expected-output/cases/imported_resources.wit",
        "imports: { default: async | store | trappable }",
    ),
];

/// The counts for the output of the macro. Derives and macros in it are not expanded.
#[derive(Default)]
struct Counts {
    tokens: usize,
    functions: usize,
    impls: usize,
    types: usize,
    derives: usize,
    macros: usize,
}

impl Counts {
    fn add(&mut self, tokens: TokenStream) {
        let mut before = String::new();
        for token in tokens {
            self.tokens += 1;
            let word = match &token {
                TokenTree::Ident(ident) => ident.to_string(),
                TokenTree::Punct(punct) => punct.to_string(),
                TokenTree::Group(_) | TokenTree::Literal(_) => String::new(),
            };
            match word.as_str() {
                // A function or the type of one; `fn` is a keyword.
                "fn" => self.functions += 1,
                // Not `impl Trait` in a type.
                "impl" if before.is_empty() || before == ";" => self.impls += 1,
                "struct" | "enum" => self.types += 1,
                "!" if !before.is_empty() && before != "#" => self.macros += 1,
                _ => {}
            }
            if let TokenTree::Group(group) = token {
                // A closing and an opening bracket.
                self.tokens += 1;
                if before == "derive" {
                    self.derives += paths(group.stream());
                }
                self.add(group.stream());
            }
            before = word;
        }
    }
}

/// How many paths there are, between commas.
fn paths(tokens: TokenStream) -> usize {
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    let tokens: Vec<_> = tokens.into_iter().collect();
    tokens
        .split(is_comma)
        .filter(|path| !path.is_empty())
        .count()
}

fn counts(path: &str, options: &str) -> Counts {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let input: TokenStream = format!("{{ path: {path:?}, {options} }}").parse().unwrap();
    let expansion = worldbind_codegen::expand(input, &root);
    assert!(expansion.errors.is_none(), "{:?}", expansion.errors);
    let mut counts = Counts::default();
    counts.add(expansion.tokens);
    counts
}

#[test]
fn the_output_does_not_grow_unnoticed() {
    let mut table = String::from("tokens functions impls types derives macros\n");
    for (path, options) in WORLDS {
        let Counts {
            tokens,
            functions,
            impls,
            types,
            derives,
            macros,
        } = counts(path, options);
        let _ = writeln!(
            table,
            "{tokens:6} {functions:9} {impls:5} {types:5} {derives:7} {macros:6}  {path} {options}"
        );
    }
    expect_file!["cost.txt"].assert_eq(&table);
}
