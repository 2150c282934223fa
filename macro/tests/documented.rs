//! The examples of the macro's documentation have no errors, including those that rustdoc cannot
//! run.

use proc_macro2::{TokenStream, TokenTree};
use std::path::Path;

#[test]
fn every_documented_use_is_accepted() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documented");
    let uses: Vec<_> = examples()
        .iter()
        .flat_map(|code| uses_of_bindgen(code))
        .collect();
    for input in &uses {
        let expansion = worldbind_codegen::expand(input.clone(), &root);
        if let Some(errors) = expansion.errors {
            panic!("{input}\n{errors}");
        }
    }
    // One for each option with an example, and some more: the first one, one that another example
    // uses, second ones of `with` and `attributes`, and one about conversions.
    assert_eq!(uses.len(), 30);
}

/// The message about an unknown option lists all options.
#[test]
fn every_option_has_a_row_and_a_section() {
    let documentation = include_str!("../src/bindgen.md");
    let expansion = worldbind_codegen::expand(quote::quote!({ unknown: 1 }), Path::new("."));
    let message = expansion.errors.unwrap().to_string();
    let (_, known) = message.split_once("known options: ").unwrap();
    let options: Vec<_> = known.split('`').skip(1).step_by(2).collect();
    assert!(options.contains(&"path"), "{message}");
    for option in options {
        let row = format!("\n| [`{option}`](#{option}) |");
        assert!(documentation.contains(&row), "{option}");
        let section = format!("\n## `{option}`\n");
        assert!(documentation.contains(&section), "{option}");
    }
}

/// The code between the fences of the documentation.
fn examples() -> Vec<String> {
    let documentation = include_str!("../src/bindgen.md");
    let blocks = documentation.split("```").skip(1).step_by(2);
    blocks
        .map(|block| block.lines().skip(1).collect::<Vec<_>>().join("\n"))
        .collect()
}

/// The input of every `bindgen!` in the code, at any depth.
fn uses_of_bindgen(code: &str) -> Vec<TokenStream> {
    let mut uses = Vec::new();
    collect_uses(code.parse().unwrap(), &mut uses);
    uses
}

fn collect_uses(tokens: TokenStream, uses: &mut Vec<TokenStream>) {
    let trees: Vec<_> = tokens.into_iter().collect();
    for (at, tree) in trees.iter().enumerate() {
        let TokenTree::Group(group) = tree else {
            continue;
        };
        match &trees[..at] {
            [.., TokenTree::Ident(name), TokenTree::Punct(_)] if name == "bindgen" => {
                uses.push(group.stream());
            }
            _ => collect_uses(group.stream(), uses),
        }
    }
}
