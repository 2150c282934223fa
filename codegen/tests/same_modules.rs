//! Which modules of an older generation are re-exports of the newest one's.

use std::path::Path;

use proc_macro2::TokenStream;
use syn::{Item, ItemMod, UseTree};
use worldbind_codegen::{Audience, expand_for};

/// The contents of the module `v1`: one line for each re-export, and for each module that is not
/// one. Paths begin at `v1` and at the root.
fn contents_of_v1(v1: &str, v2: &str, own: &str) -> Vec<String> {
    let generation = |label: &str, version: u32, wit: &str, own: &str| {
        let wit = format!("package p:q@{version}.0.0; {wit}");
        format!("{label}: {{ inline: {wit:?}, {own} }}")
    };
    let (older, newer) = (generation("v1", 1, v1, own), generation("v2", 2, v2, ""));
    let input: TokenStream = format!("{{ generations: {{ {older}, {newer} }} }}")
        .parse()
        .unwrap();
    let expansion = expand_for(Audience::Anyone, input, Path::new(""));
    assert!(expansion.errors.is_none(), "{:?}", expansion.errors);
    let file: syn::File = syn::parse2(expansion.tokens).unwrap();
    let module = module(&file.items, "v1").unwrap();
    let mut lines = Vec::new();
    list(module, "", &mut lines);
    lines
}

fn module<'a>(items: &'a [Item], name: &str) -> Option<&'a ItemMod> {
    items.iter().find_map(|item| match item {
        Item::Mod(module) if module.ident == name => Some(module),
        _ => None,
    })
}

fn list(module: &ItemMod, path: &str, lines: &mut Vec<String>) {
    let (_, items) = module.content.as_ref().unwrap();
    for item in items {
        match item {
            Item::Mod(child) => list(child, &format!("{path}::{}", child.ident), lines),
            Item::Use(item) if matches!(item.vis, syn::Visibility::Public(_)) => {
                let target = text(&item.tree);
                lines.push(format!(
                    "{path} has {}",
                    target.trim_start_matches("super::")
                ));
            }
            Item::Struct(item) if item.ident == "Guest" => {
                lines.push(format!("{path} has a Guest"))
            }
            _ => {}
        }
    }
}

fn text(tree: &UseTree) -> String {
    match tree {
        UseTree::Path(path) => format!("{}::{}", path.ident, text(&path.tree)),
        UseTree::Name(name) => name.ident.to_string(),
        UseTree::Rename(rename) => format!("{} as {}", rename.ident, rename.rename),
        UseTree::Glob(_) => "*".to_owned(),
        UseTree::Group(group) => {
            let names: Vec<_> = group.items.iter().map(text).collect();
            format!("{{{}}}", names.join(", "))
        }
    }
}

const I: &str = "interface i { record t { x: u8 } f: func(x: t); }";

#[test]
fn equal_exports_are_one_module() {
    let wit = format!("{I} interface j {{ g: func(); }} world w {{ export i; export j; }}");
    assert_eq!(contents_of_v1(&wit, &wit, ""), [" has exports"]);
}

#[test]
fn a_module_with_more_in_the_newest_is_not_the_same() {
    let v1 = format!("{I} world w {{ export i; }}");
    let v2 = format!("{I} interface j {{ g: func(); }} world w {{ export i; export j; }}");
    let expected = ["::exports::p::q has exports::p::q::i"];
    assert_eq!(contents_of_v1(&v1, &v2, ""), expected);
}

#[test]
fn an_interface_that_differs_has_its_own_module() {
    let with = |j: &str| format!("{I} interface j {{ {j} }} world w {{ export i; export j; }}");
    let (v1, v2) = (with("g: func();"), with("g: func() -> u8;"));
    let expected = [
        "::exports::p::q has exports::p::q::i",
        "::exports::p::q::j has a Guest",
    ];
    assert_eq!(contents_of_v1(&v1, &v2, ""), expected);
}

#[test]
fn an_interface_that_lacks_a_function_re_exports_its_types() {
    let v1 = format!("{I} world w {{ export i; }}");
    let v2 = v1.replace("f: func", "g: func(); f: func");
    let expected = ["::exports::p::q::i has exports::p::q::i::T"];
    assert_eq!(contents_of_v1(&v1, &v2, ""), expected);
}

#[test]
fn a_type_with_another_name_keeps_its_name() {
    let v1 = format!("{I} world w {{ export i; }}");
    let v2 = v1.replace("record t", "record u").replace("x: t", "x: u");
    let expected = ["::exports::p::q::i has exports::p::q::i::U as T"];
    let own = r#"moved: { "p:q/i.t": "p:q/i.u" }"#;
    assert_eq!(contents_of_v1(&v1, &v2, own), expected);
}

#[test]
fn a_deprecated_interface_has_its_own_module() {
    let v1 = format!("{I} world w {{ export i; }}");
    let v2 = v1.replace(
        "interface i",
        "@since(version = 1.0.0) @deprecated(version = 2.0.0) interface i",
    );
    let expected = ["::exports::p::q::i has exports::p::q::i::T"];
    assert_eq!(contents_of_v1(&v1, &v2, ""), expected);
}

#[test]
fn only_types_of_imports_are_re_exported() {
    let wit = format!("{I} world w {{ import i; }}");
    assert_eq!(contents_of_v1(&wit, &wit, ""), ["::p::q::i has p::q::i::T"]);
}
