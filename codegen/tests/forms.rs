//! The bindings in forms other than items: the options `stringify`,
//! `include_generated_code_from_file`, `debug`, `include_component_type`.

use std::path::Path;
use worldbind_codegen::options::Form;
use worldbind_codegen::{Expansion, expand, source};

const WIT: &str = "
    package acme:plugin@1.0.0;

    interface types { record point { x: u32, y: u32 } }
    interface api { use types.{point}; mirror: func(at: point) -> point; }

    world plugin { import types; import api; export types; export api; }
";

fn expand_any(options: &str) -> Expansion {
    let input = format!("{{ inline: {WIT:?}, {options} }}");
    expand(input.parse().unwrap(), Path::new(""))
}

fn expand_with(options: &str) -> Expansion {
    let expansion = expand_any(options);
    assert!(expansion.errors.is_none(), "{:?}", expansion.errors);
    expansion
}

#[test]
fn a_text_is_a_literal_of_the_same_items() {
    let text = expand_with("stringify: true");
    assert_eq!(text.form, Form::Text);
    let literal: syn::LitStr = syn::parse2(text.tokens).unwrap();
    assert_eq!(literal.value(), source(expand_with("").tokens));
    assert!(literal.value().contains("\npub struct Plugin {\n"));
}

#[test]
fn bindings_of_generations_are_there_beside_mistakes() {
    let expand_generations = |own: &str| {
        let input = format!(
            "{{ generations: {{
                v1: {{ inline: \"package p:q@1.0.0; world w {{ export f: func(); }}\", {own} }},
                v2: {{ inline: \"package p:q@2.0.0; world w {{ export f: func(); }}\" }},
            }} }}"
        );
        expand(input.parse().unwrap(), Path::new(""))
    };
    let sound = expand_generations("").tokens.to_string();
    for own in [
        "moved: { \"no\": \"f\" }",
        "moved: { \"f\": \"no\" }",
        "by_hand: [\"no\"]",
        "exports: { \"f\": async }",
    ] {
        let expansion = expand_generations(own);
        assert!(expansion.errors.is_some(), "{own}");
        let tokens = expansion.tokens.to_string();
        assert!(tokens.starts_with(sound.trim()), "{own}");
    }
}

#[test]
fn a_text_is_wanted_even_if_the_wit_is_wrong() {
    let input = r#"{ inline: "package a:b;", stringify: true }"#;
    let expansion = expand(input.parse().unwrap(), Path::new(""));
    assert!(expansion.errors.is_some());
    assert_eq!(expansion.form, Form::Text);
    assert_eq!(expansion.world, None);
}

#[test]
fn items_for_a_file_are_the_same_items() {
    let items = expand_with("");
    for options in ["debug: true", "include_generated_code_from_file: true"] {
        let file = expand_with(options);
        assert_eq!(file.form, Form::File);
        assert_eq!(file.world.as_deref(), Some("plugin"));
        assert_eq!(file.tokens.to_string(), items.tokens.to_string());
    }
}

/// The bytes of `COMPONENT_TYPE`.
#[test]
fn a_key_that_names_nothing_hides_no_bindings() {
    let expansion = expand_any(r#"exports: { "nowhere": async, "nothing": async }"#);
    let errors = expansion.errors.expect("two errors");
    assert_eq!(errors.clone().into_iter().count(), 2);
    let tokens = expansion.tokens.to_string();
    let (items, reported) = tokens.split_at(tokens.find(":: core :: compile_error").unwrap());
    assert_eq!(items.trim(), expand_with("").tokens.to_string());
    assert_eq!(reported.trim(), errors.to_compile_error().to_string());
}

#[test]
fn what_would_not_compile_is_not_there() {
    let params = (0..18)
        .map(|i| format!("p{i}: u8"))
        .collect::<Vec<_>>()
        .join(", ");
    let input = format!(r#"{{ inline: "package a:b; world c {{ export f: func({params}); }}" }}"#);
    let expansion = worldbind_codegen::expand(input.parse().unwrap(), Path::new("."));
    assert_eq!(
        expansion.tokens.to_string(),
        expansion.errors.unwrap().to_compile_error().to_string()
    );
}

#[test]
fn a_text_with_errors_is_the_errors_alone() {
    let expansion = expand_any(r#"stringify: true, exports: { "nowhere": async }"#);
    assert_eq!(
        expansion.tokens.to_string(),
        expansion.errors.unwrap().to_compile_error().to_string()
    );
}

fn component_type(expansion: Expansion) -> Vec<u8> {
    let items = syn::parse2::<syn::File>(expansion.tokens).unwrap().items;
    let constant = items.into_iter().find_map(|item| match item {
        syn::Item::Const(item) if item.ident == "COMPONENT_TYPE" => Some(item.expr),
        _ => None,
    });
    match *constant.expect("no `COMPONENT_TYPE`") {
        syn::Expr::Lit(literal) => match literal.lit {
            syn::Lit::ByteStr(bytes) => bytes.value(),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_component_type_is_the_world() {
    let bytes = component_type(expand_with("include_component_type: true"));
    let (resolve, world) = wit_parser::decoding::decode_world(&bytes).unwrap();
    let world = &resolve.worlds[world];
    let names = |items: &wit_parser::IndexMap<wit_parser::WorldKey, wit_parser::WorldItem>| {
        let names = items.keys().map(|key| resolve.name_world_key(key));
        names.collect::<Vec<_>>()
    };
    assert_eq!(world.name, "plugin");
    let both = ["acme:plugin/types@1.0.0", "acme:plugin/api@1.0.0"];
    assert_eq!(names(&world.imports), both);
    assert_eq!(names(&world.exports), both);
}

#[test]
fn the_component_type_of_interfaces_is_a_world_of_them() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wit");
    let input = r#"{
        path: "plugin",
        interfaces: "import acme:types/basics;",
        include_component_type: true,
    }"#;
    let bytes = component_type(expand(input.parse().unwrap(), &root));
    let (resolve, world) = wit_parser::decoding::decode_world(&bytes).unwrap();
    assert_eq!(resolve.worlds[world].imports.len(), 1);
}

#[test]
fn there_is_no_component_type_unless_it_is_wanted() {
    let text = expand_with("").tokens.to_string();
    assert!(!text.contains("COMPONENT_TYPE"), "{text}");
}
