//! The option `one_way_types`: which types derive `Lift` and `Lower`.

use std::fmt::Write;
use std::path::Path;

use expect_test::{Expect, expect};
use proc_macro2::TokenStream;
use syn::{Item, Meta};
use worldbind_codegen::{Audience, expand_for};

/// Types that are passed in one direction or in both, inside everything that can contain a type.
const WIT: &str = "
    package acme:plugin;

    interface shared {
        record inner { x: u32 }
        record listed { x: u32 }
        record fixed { x: u32 }
        record keyed { x: u32 }
        variant case { some(inner), none }
        type listed-too = listed;
        record outer {
            case: case,
            lists: list<list<listed-too>>,
            fixed: list<fixed, 2>,
            keyed: map<string, keyed>,
        }
        enum level { low, high }
        enum failure { no, never }
        record both { x: u32 }
        record reader { x: u32 }
        record later { x: u32 }
        record unused { part: of-unused }
        record of-unused { x: u32 }
        flags options { a, b }
    }

    interface log {
        use shared.{outer, level, failure, both, options};
        resource sink { constructor(level: option<level>); }
        put: func(o: tuple<u8, outer>, sink: borrow<sink>) -> result<both, failure>;
        set: func(options: options);
    }

    interface run {
        use shared.{both, reader, later};
        record input { both: both, x: u32 }
        record output { x: u32 }
        record watched { readers: stream<reader> }
        start: func(i: option<input>) -> tuple<list<output>, both>;
        watch: func(w: watched, later: option<future<later>>);
    }

    world plugin {
        record mine { x: u32 }
        import log;
        import tell: func(m: mine);
        export run;
    }
";

fn check(options: &str, expected: Expect) {
    expected.assert_eq(&engines_derives(options));
}

/// Each struct and enum with the derives of the engine, `ComponentType` left out.
fn engines_derives(options: &str) -> String {
    let input: TokenStream = options.parse().unwrap();
    let expansion = expand_for(Audience::Anyone, input, Path::new(""));
    assert!(expansion.errors.is_none(), "{:?}", expansion.errors);
    let file: syn::File = syn::parse2(expansion.tokens).unwrap();
    let mut text = String::new();
    list(&file.items, "", &mut text);
    text
}

fn list(items: &[Item], path: &str, text: &mut String) {
    for item in items {
        let (ident, attributes) = match item {
            Item::Mod(module) => {
                let (_, items) = module.content.as_ref().unwrap();
                list(items, &format!("{path}{}::", module.ident), text);
                continue;
            }
            Item::Struct(item) => (&item.ident, &item.attrs),
            Item::Enum(item) => (&item.ident, &item.attrs),
            _ => continue,
        };
        let names: Vec<_> = attributes.iter().flat_map(derives).collect();
        if !names.iter().any(|name| name == "ComponentType") {
            continue;
        }
        let engines = names
            .iter()
            .filter(|name| *name == "Lift" || *name == "Lower");
        let engines: Vec<_> = engines.map(String::as_str).collect();
        writeln!(text, "{path}{ident}: {}", engines.join(" ")).unwrap();
    }
}

/// The names of the derive macros in an attribute.
fn derives(attribute: &syn::Attribute) -> Vec<String> {
    let mut names = Vec::new();
    if matches!(&attribute.meta, Meta::List(list) if list.path.is_ident("derive")) {
        let parsed = attribute.parse_nested_meta(|meta| {
            names.extend(meta.path.segments.last().map(|last| last.ident.to_string()));
            Ok(())
        });
        parsed.unwrap();
    }
    names
}

#[test]
fn a_type_goes_where_its_functions_take_it() {
    check(
        &format!("{{ inline: {WIT:?}, one_way_types: true }}"),
        expect![[r#"
            __plugin_types::Mine: Lift
            acme::plugin::shared::Inner: Lift
            acme::plugin::shared::Listed: Lift
            acme::plugin::shared::Fixed: Lift
            acme::plugin::shared::Keyed: Lift
            acme::plugin::shared::Case: Lift
            acme::plugin::shared::Outer: Lift
            acme::plugin::shared::Level: Lift
            acme::plugin::shared::Failure: Lower
            acme::plugin::shared::Both: Lift Lower
            acme::plugin::shared::Reader: Lift Lower
            acme::plugin::shared::Later: Lift Lower
            acme::plugin::shared::OfUnused: Lift Lower
            acme::plugin::shared::Unused: Lift Lower
            exports::acme::plugin::run::Input: Lower
            exports::acme::plugin::run::Output: Lift
            exports::acme::plugin::run::Watched: Lower
        "#]],
    );
}

#[test]
fn by_default_each_type_goes_both_ways() {
    let text = engines_derives(&format!("{{ inline: {WIT:?} }}"));
    assert!(text.lines().count() > 15);
    assert!(
        text.lines().all(|line| line.ends_with(": Lift Lower")),
        "{text}"
    );
}

#[test]
fn a_type_that_borrows_is_only_lowered() {
    check(
        r#"{
            inline: "
                package acme:plugin;
                interface run {
                    record input { text: string }
                    record output { text: string }
                    record both { text: string }
                    start: func(i: input, b: both) -> tuple<both, output>;
                }
                world plugin { export run; }
            ",
            ownership: Borrowing { duplicate_if_necessary: true },
            one_way_types: true,
        }"#,
        expect![[r#"
            exports::acme::plugin::run::Input: Lower
            exports::acme::plugin::run::Output: Lift
            exports::acme::plugin::run::BothResult: Lift Lower
            exports::acme::plugin::run::BothParam: Lower
        "#]],
    );
}

#[test]
fn a_derive_of_the_engine_asks_for_a_way() {
    // The parts of the type are passed in the same direction. A derive of another crate is added.
    let wit = "
        package acme:plugin;
        interface run {
            record part { x: u32 }
            record input { part: part }
            record named { x: u32 }
            start: func(i: input, n: named);
        }
        world plugin { export run; }
    ";
    let with = |derives: &str| format!("{{ inline: {wit:?}, one_way_types: true, {derives} }}");
    check(
        &with(
            r#"derives: {
                "acme:plugin/run.input": [wasmtime::component::Lift, worldbind::wasmtime::component::Lower],
                "acme:plugin/run.named": [theirs::Lift],
            }"#,
        ),
        expect![[r#"
            exports::acme::plugin::run::Part: Lift Lower
            exports::acme::plugin::run::Input: Lift Lower
            exports::acme::plugin::run::Named: Lift Lower
        "#]],
    );
    check(
        &with(
            "additional_derives: [::wasmtime::component::Lift, wasmtime::component::ComponentType]",
        ),
        expect![[r#"
            exports::acme::plugin::run::Part: Lift Lower
            exports::acme::plugin::run::Input: Lift Lower
            exports::acme::plugin::run::Named: Lift Lower
        "#]],
    );
}

#[test]
fn merged_types_go_where_each_of_them_does() {
    check(
        r#"{
            inline: "
                package acme:plugin;
                interface made {
                    record part { x: u32 }
                    record item { part: part }
                    record same-way { x: u32 }
                    put: func(i: item, s: same-way);
                }
                interface taken {
                    record part { x: u32 }
                    record item { part: part }
                    record same-way { x: u32 }
                    take: func(s: same-way) -> item;
                }
                world plugin { import made; import taken; }
            ",
            merge_structurally_equal_types: true,
            one_way_types: true,
        }"#,
        expect![[r#"
            acme::plugin::made::Part: Lift Lower
            acme::plugin::made::Item: Lift Lower
            acme::plugin::made::SameWay: Lift
        "#]],
    );
}

#[test]
fn equal_types_of_generations_go_where_each_of_them_does() {
    // In `v1`, the host makes an `item`. In `v2`, it only takes one.
    let wit = |version: &str, function: &str| {
        format!(
            "package acme:plugin@{version};
            interface run {{
                record part {{ x: u32 }}
                record item {{ part: part }}
                record output {{ x: u32 }}
                {function}
                stop: func() -> output;
            }}
            world plugin {{ export run; }}"
        )
    };
    let v1 = wit("1.0.0", "start: func(i: item);");
    let v2 = wit("2.0.0", "start: func() -> item;");
    check(
        &format!(
            "{{
                generations: {{ v1: {{ inline: {v1:?} }}, v2: {{ inline: {v2:?} }} }},
                one_way_types: true,
            }}"
        ),
        expect![[r#"
            exports::acme::plugin::run::Part: Lift Lower
            exports::acme::plugin::run::Item: Lift Lower
            exports::acme::plugin::run::Output: Lift
        "#]],
    );
}

#[test]
fn a_type_of_the_user_needs_only_what_its_ways_need() {
    let input = r#"{
        inline: "
            package acme:plugin;
            interface log {
                record line { x: u32 }
                record answer { x: u32 }
                put: func(line: line) -> answer;
            }
            world plugin { import log; }
        ",
        with: {
            "acme:plugin/log.line": crate::Line,
            "acme:plugin/log.answer": crate::Answer,
        },
        one_way_types: true,
    }"#;
    let expansion = expand_for(Audience::Anyone, input.parse().unwrap(), Path::new(""));
    assert!(expansion.errors.is_none(), "{:?}", expansion.errors);
    let text = worldbind_codegen::source(expansion.tokens);
    let messages = text.lines().filter(|line| line.contains("must implement"));
    let messages: Vec<_> = messages.map(str::trim).collect();
    expect![[r#"
        message = "`crate::Line` replaces the WIT type `acme:plugin/log.line`, so it must implement `ComponentType`, `Lift`",
        message = "`crate::Answer` replaces the WIT type `acme:plugin/log.answer`, so it must implement `ComponentType`, `Lower`","#]].assert_eq(&messages.join("\n"));
}
