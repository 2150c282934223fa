//! The meaning of each form of `bindgen!` and of each option, without errors.

use expect_test::{Expect, expect};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use std::fmt::Write;
use worldbind_codegen::options::{
    Entries, Form, FunctionFlags, Inline, Options, Ownership, Settings, VersionRule, WorldOptions,
    Worlds,
};
use worldbind_codegen::parse::parse;

const ALL: &str = r#"{
    path: ["wit", "more"],
    inline: "package a:b;",
    world: "acme:plugin/plugin@1.0.0",
    with: {
        "wasi:io": wasmtime_wasi::p2::bindings::io,
        "acme:plugin/api.blob": ::host::Blob,
    },
    additional_derives: [PartialEq, serde::Serialize],
    derives: {
        "acme:plugin/types.label": [serde::Serialize, serde::Deserialize],
        "acme:plugin": [],
        default: [PartialEq],
    },
    attributes: {
        "acme:plugin/types.label": [#[serde(default)], #[must_use]],
        "acme:plugin/types.label.text": [#[serde(rename = "t")]],
    },
    exports: {
        "acme:plugin/api.run": async | exact,
        "acme:plugin": exact | optional,
        default: async,
    },
    imports: {
        "acme:host/kv.[drop]bucket": store,
        default: async | store | trappable | tracing | verbose_tracing,
    },
    versions: {
        "acme:plugin": nearest,
        "wasi:http": ">=0.2.3, <0.3" | prerelease,
        default: newest,
    },
    trappable_error_type: { "acme:host/kv.error" => crate::Error<std::io::Error> },
    named_imports: { "acme:host/kv": crate::Id<u32, String> },
    ownership: Borrowing { duplicate_if_necessary: true },
    merge_structurally_equal_types: true,
    one_way_types: true,
    require_store_data_send: true,
    skip_mut_forwarding_impls: true,
    crate: ::renamed,
    wasmtime_crate: crate::wasmtime,
    anyhow: true,
    include_component_type: true,
    stringify: true,
    include_generated_code_from_file: true,
    debug: true,
}"#;

#[test]
fn short_forms() {
    check("", expect![]);
    check("{}", expect![]);
    check(
        r#""plugin""#,
        expect![[r#"
            world "plugin"
        "#]],
    );
    check(
        r#"in "wit""#,
        expect![[r#"
            path "wit"
        "#]],
    );
    check(
        r#""plugin" in "wit""#,
        expect![[r#"
            path "wit"
            world "plugin"
        "#]],
    );
}

#[test]
fn all_options() {
    check(
        ALL,
        expect![[r#"
            path "wit"
            path "more"
            inline "package a:b;"
            world "acme:plugin/plugin@1.0.0"
            with "wasi:io" = wasmtime_wasi :: p2 :: bindings :: io
            with "acme:plugin/api.blob" = :: host :: Blob
            derive PartialEq
            derive serde :: Serialize
            derives "acme:plugin/types.label" = serde :: Serialize serde :: Deserialize
            derives "acme:plugin" =
            derives default = PartialEq
            attributes "acme:plugin/types.label" = # [serde (default)] # [must_use]
            attributes "acme:plugin/types.label.text" = # [serde (rename = "t")]
            export "acme:plugin/api.run" = async exact
            export "acme:plugin" = exact optional
            export default = async
            import "acme:host/kv.[drop]bucket" = store
            import default = async store trappable tracing verbose_tracing
            versions "acme:plugin" = nearest
            versions "wasi:http" = newest | prerelease | >=0.2.3, <0.3
            versions default = newest
            named import "acme:host/kv" = crate :: Id < u32 , String >
            ownership Borrowing { duplicate_if_necessary: true }
            trappable error "acme:host/kv.error" = crate :: Error < std :: io :: Error >
            crate :: renamed
            wasmtime crate :: wasmtime
            merge_structurally_equal_types
            one_way_types
            require_store_data_send
            skip_mut_forwarding_impls
            anyhow
            include_component_type
            form Text
        "#]],
    );
}

#[test]
fn interfaces_are_wit_as_well() {
    check(
        r#"{ interfaces: "import a:b/c;", path: "wit" }"#,
        expect![[r#"
        path "wit"
        interfaces "import a:b/c;"
    "#]],
    );
}

#[test]
fn a_form_is_what_is_asked_for_first() {
    for (input, form) in [
        ("debug: false", Form::Items),
        ("debug: true", Form::File),
        ("include_generated_code_from_file: true", Form::File),
        ("stringify: true, debug: true", Form::Text),
    ] {
        let options = parse(format!("{{ {input} }}").parse().unwrap()).unwrap();
        assert_eq!(options.settings.form, form, "{input}");
    }
}

#[test]
fn one_path_needs_no_list() {
    check(
        r#"{ path: "wit" }"#,
        expect![[r#"
            path "wit"
        "#]],
    );
}

#[test]
fn the_place_of_default_among_the_rules_does_not_matter() {
    check(
        r#"{ exports: { default: async, "a": exact } }"#,
        expect![[r#"
            export "a" = exact
            export default = async
        "#]],
    );
}

#[test]
fn commas_may_trail_and_lists_may_be_empty() {
    for (with, without) in [
        (r#""plugin" in "wit","#, r#""plugin" in "wit""#),
        (r#"{ path: ["wit",], },"#, r#"{ path: ["wit"] }"#),
        (r#"{ with: { "a": b, }, }"#, r#"{ with: { "a": b } }"#),
        (
            r#"{ exports: { "a": async, }, }"#,
            r#"{ exports: { "a": async } }"#,
        ),
        (
            r#"{ path: [], with: {}, additional_derives: [], exports: {} }"#,
            "",
        ),
    ] {
        assert_eq!(show(with), show(without), "{with}");
    }
}

/// `macro_rules!` passes bound fragments in groups without delimiters.
#[test]
fn values_may_come_from_another_macro() {
    let invisible = |tokens: TokenStream| TokenTree::from(Group::new(Delimiter::None, tokens));
    let world = invisible(quote!("plugin"));
    let path = invisible(quote!(crate::poll));
    let options = parse(quote!({ world: #world, with: { "wasi:io/poll": #path } }));
    assert_eq!(
        show_options(&options.unwrap()),
        show(r#"{ world: "plugin", with: { "wasi:io/poll": crate::poll } }"#),
    );
}

/// The text as an editor passes it while somebody types.
#[test]
fn no_missing_token_panics_or_hangs() {
    for kept in without_one_token(ALL.parse().unwrap()) {
        // With or without errors: some tokens may be missing, such as a trailing comma.
        let _ = parse(kept);
    }
}

/// All token streams that lack one of the tokens, at any depth.
fn without_one_token(tokens: TokenStream) -> Vec<TokenStream> {
    let trees: Vec<_> = tokens.into_iter().collect();
    let replaced = |at: usize, by: Option<TokenTree>| {
        let (before, after) = (&trees[..at], &trees[at + 1..]);
        before
            .iter()
            .cloned()
            .chain(by)
            .chain(after.iter().cloned())
            .collect()
    };
    let mut streams = Vec::new();
    for (at, tree) in trees.iter().enumerate() {
        streams.push(replaced(at, None));
        if let TokenTree::Group(group) = tree {
            for inner in without_one_token(group.stream()) {
                let group = Group::new(group.delimiter(), inner);
                streams.push(replaced(at, Some(group.into())));
            }
        }
    }
    streams
}

fn check(input: &str, expected: Expect) {
    expected.assert_eq(&show(input));
}

fn show(input: &str) -> String {
    show_options(&parse(input.parse().unwrap()).unwrap())
}

/// The options that differ from the default, a line each.
fn show_options(options: &Options) -> String {
    let Options {
        worlds,
        entries,
        settings,
        warnings,
        ..
    } = options;
    let Worlds::Apart(worlds) = worlds else {
        panic!("one world was expected");
    };
    let [
        WorldOptions {
            paths,
            inline,
            world,
            is_world_shared: false,
            entries: _,
        },
    ] = worlds.as_slice()
    else {
        panic!("one world was expected");
    };
    let Entries {
        with,
        derives,
        attributes,
        exports,
        imports,
        versions,
        trappable_errors,
        named_imports,
    } = entries;
    let Settings {
        additional_derives,
        impossible_derives,
        ownership,
        require_store_data_send,
        skip_mut_forwarding_impls,
        merge_structurally_equal_types,
        one_way_types,
        runtime,
        wasmtime_crate,
        anyhow,
        include_component_type,
        form,
    } = settings;
    let mut text = String::new();
    for path in paths {
        writeln!(text, "path {:?}", path.value()).unwrap();
    }
    match inline {
        Some(Inline::Package(wit)) => writeln!(text, "inline {:?}", wit.value()).unwrap(),
        Some(Inline::Interfaces(wit)) => writeln!(text, "interfaces {:?}", wit.value()).unwrap(),
        None => {}
    }
    if let Some(world) = world {
        writeln!(text, "world {:?}", world.value()).unwrap();
    }
    for with in with {
        let path = with.path.to_token_stream();
        writeln!(text, "with {:?} = {path}", with.key.value()).unwrap();
    }
    for path in additional_derives {
        writeln!(text, "derive {}", path.to_token_stream()).unwrap();
    }
    for error in impossible_derives {
        writeln!(text, "no derive: {error}").unwrap();
    }
    let list = |paths: &[syn::Path]| {
        let paths = paths
            .iter()
            .map(|path| format!(" {}", path.to_token_stream()));
        paths.collect::<String>()
    };
    for rule in &derives.rules {
        let paths = list(&rule.derives);
        writeln!(text, "derives {:?} ={paths}", rule.key.value()).unwrap();
    }
    if let Some(default) = &derives.default {
        writeln!(text, "derives default ={}", list(default)).unwrap();
    }
    for rule in attributes {
        let attributes = rule.attributes.iter();
        let attributes = attributes.map(|attribute| format!(" {}", attribute.to_token_stream()));
        let attributes = attributes.collect::<String>();
        writeln!(text, "attributes {:?} ={attributes}", rule.key.value()).unwrap();
    }
    for (what, rules) in [("export", exports), ("import", imports)] {
        for rule in &rules.rules {
            let flags = show_flags(rule.flags);
            writeln!(text, "{what} {:?} ={flags}", rule.filter.value()).unwrap();
        }
        if let Some(default) = rules.default {
            writeln!(text, "{what} default ={}", show_flags(default)).unwrap();
        }
    }
    for VersionRule { key, rule, .. } in versions.iter().flat_map(|versions| &versions.rules) {
        let key = key.as_ref().map(|key| format!("{:?}", key.value()));
        let key = key.unwrap_or("default".to_owned());
        writeln!(text, "versions {key} = {rule}").unwrap();
    }
    for with in named_imports {
        let path = with.path.to_token_stream();
        writeln!(text, "named import {:?} = {path}", with.key.value()).unwrap();
    }
    if *ownership != Ownership::Owning {
        writeln!(text, "ownership {ownership:?}").unwrap();
    }
    for with in trappable_errors {
        let path = with.path.to_token_stream();
        writeln!(text, "trappable error {:?} = {path}", with.key.value()).unwrap();
    }
    if let Some(path) = runtime {
        writeln!(text, "crate {}", path.to_token_stream()).unwrap();
    }
    if let Some(path) = wasmtime_crate {
        writeln!(text, "wasmtime {}", path.to_token_stream()).unwrap();
    }
    for (what, is_set) in [
        (
            "merge_structurally_equal_types",
            merge_structurally_equal_types,
        ),
        ("one_way_types", one_way_types),
        ("require_store_data_send", require_store_data_send),
        ("skip_mut_forwarding_impls", skip_mut_forwarding_impls),
        ("anyhow", anyhow),
        ("include_component_type", include_component_type),
    ] {
        if *is_set {
            writeln!(text, "{what}").unwrap();
        }
    }
    if *form != Form::Items {
        writeln!(text, "form {form:?}").unwrap();
    }
    for warning in warnings.clone().into_vec() {
        writeln!(text, "warning {}", warning.message).unwrap();
    }
    text
}

fn show_flags(flags: FunctionFlags) -> String {
    let FunctionFlags {
        is_async,
        is_store,
        is_trappable,
        is_tracing,
        is_verbose_tracing,
        is_exact,
        is_optional,
    } = flags;
    let mut text = String::new();
    for (name, is_set) in [
        (" async", is_async),
        (" store", is_store),
        (" trappable", is_trappable),
        (" tracing", is_tracing),
        (" verbose_tracing", is_verbose_tracing),
        (" exact", is_exact),
        (" optional", is_optional),
    ] {
        if is_set {
            text.push_str(name);
        }
    }
    text
}

#[test]
fn paths_with_keywords_that_are_in_their_place_are_right() {
    let input = r#"{
        with: {
            "a:b": self, "a:c": super, "a:d": crate, "a:e": self::super::super, "a:f/g": super::super::g,
            "a:f/h": ::my::h, "a:f/i": r#type::i,
        },
        crate: crate,
        wasmtime_crate: super::engine,
        trappable_error_type: {
            "a:f/g.e" => super::Error<crate::Code, fn(&'_ u8, _: self::Part), { Self::N }>,
            "a:f/g.f" => ::my::Error<<super::X as crate::Y>::Z, dyn super::super::W>,
        },
        attributes: { "a:f/g.t": [#[my::attribute(Self::new, crate::super::x)]] },
    }"#;
    parse(input.parse().unwrap()).unwrap();
}

#[test]
fn paths_that_macros_pass_are_checked_to_their_end() {
    let group = |text: &str| TokenTree::Group(Group::new(Delimiter::None, text.parse().unwrap()));
    let (right, wrong) = (group("crate::state"), group("crate::super"));
    let input = |first: &TokenTree| quote! {{ with: { "a:b/c.r": #first, "a:b/c.s": #first::S } }};
    parse(input(&right)).unwrap();
    assert_eq!(parse(input(&wrong)).unwrap_err().into_iter().count(), 2);
}
