//! Every message of the macro, shown as a compiler shows it: under the macro's own text.
//!
//! `UPDATE_EXPECT=1 cargo test -p worldbind-codegen --test errors` writes the messages anew.

use expect_test::{Expect, expect};
use proc_macro2::{Span, TokenStream};
use std::fmt::Write;
use std::path::Path;

mod options {
    use super::*;

    #[test]
    fn unknown() {
        check(
            r#"{ wrold: "plugin", path: "plugin", 1: 2 }"#,
            expect![[r#"
                unknown option `wrold`; did you mean `world`?
                known options: `path`, `inline`, `world`, `with`, `additional_derives`, `derives`, `attributes`, `exports`, `imports`, `versions`, `trappable_error_type`, `require_store_data_send`, `skip_mut_forwarding_impls`, `named_imports`, `ownership`, `interfaces`, `crate`, `wasmtime_crate`, `anyhow`, `include_component_type`, `stringify`, `include_generated_code_from_file`, `debug`
                --> 1:3
                { wrold: "plugin", path: "plugin", 1: 2 }
                  ^^^^^

                expected an option's name
                --> 1:36
                { wrold: "plugin", path: "plugin", 1: 2 }
                                                   ^
            "#]],
        );
        check(
            "{ nonsense }",
            expect![[r#"
                unknown option `nonsense`
                known options: `path`, `inline`, `world`, `with`, `additional_derives`, `derives`, `attributes`, `exports`, `imports`, `versions`, `trappable_error_type`, `require_store_data_send`, `skip_mut_forwarding_impls`, `named_imports`, `ownership`, `interfaces`, `crate`, `wasmtime_crate`, `anyhow`, `include_component_type`, `stringify`, `include_generated_code_from_file`, `debug`
                --> 1:3
                { nonsense }
                  ^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn given_twice() {
        check(
            r#"{
    path: "plugin",
    world: "plugin",
    path: "several",
    world: bad,
}"#,
            expect![[r#"
                `path` is given twice
                --> 4:5
                    path: "several",
                    ^^^^

                `world` is given twice
                --> 5:5
                    world: bad,
                    ^^^^^
            "#]],
        );
    }

    #[test]
    fn interfaces_beside_another_world() {
        check(
            r#"{ interfaces: "import a:b/c;", inline: "package a:b;", path: "plugin", world: "plugin" }"#,
            expect![[r#"
                `interfaces` makes a world of its own; `inline` cannot be given beside it
                --> 1:32
                { interfaces: "import a:b/c;", inline: "package a:b;", path: "plugin", world: "plugin" }
                                               ^^^^^^

                `interfaces` makes a world of its own; `world` cannot be given beside it
                --> 1:72
                { interfaces: "import a:b/c;", inline: "package a:b;", path: "plugin", world: "plugin" }
                                                                                       ^^^^^
            "#]],
        );
        check(
            r#"{ world: "plugin", interfaces: "import a:b/c;" }"#,
            expect![[r#"
                `interfaces` makes a world of its own; `world` cannot be given beside it
                --> 1:20
                { world: "plugin", interfaces: "import a:b/c;" }
                                   ^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn without_braces() {
        check(
            r#"path: "plugin""#,
            expect![[r#"
                expected a world's name as a string, `in` and a path, or options in braces: `bindgen!({ .. })`
                --> 1:1
                path: "plugin"
                ^^^^
            "#]],
        );
        check(
            r#""plugin" in "path", exports: {}"#,
            expect![[r#"
                expected nothing more; several options go into braces: `bindgen!({ .. })`
                --> 1:21
                "plugin" in "path", exports: {}
                                    ^^^^^^^
            "#]],
        );
        check(
            r#"{ path: "plugin" } world: "plugin""#,
            expect![[r#"
                expected nothing more; several options go into braces: `bindgen!({ .. })`
                --> 1:20
                { path: "plugin" } world: "plugin"
                                   ^^^^^
            "#]],
        );
    }

    #[test]
    fn short_form_without_a_path() {
        check(
            r#""plugin" in"#,
            expect![[r#"
                unexpected end of input, expected a path as a string literal
                --> the whole macro
            "#]],
        );
        check(
            r#"in wit"#,
            expect![[r#"
                expected a path as a string literal
                --> 1:4
                in wit
                   ^^^
            "#]],
        );
    }

    #[test]
    fn punctuation() {
        check(
            r#"{ path "plugin", world = "plugin" }"#,
            expect![[r#"
                expected `:`
                --> 1:8
                { path "plugin", world = "plugin" }
                       ^^^^^^^^

                expected `:`
                --> 1:24
                { path "plugin", world = "plugin" }
                                       ^
            "#]],
        );
        check(
            r#"{ path: "plugin" world: "plugin" }"#,
            expect![[r#"
                expected `,`
                --> 1:18
                { path: "plugin" world: "plugin" }
                                 ^^^^^
            "#]],
        );
    }

    #[test]
    fn all_are_reported_and_each_bad_option_hides_no_other() {
        check(
            r#"{
    path: ["plugin", 7, "several" "more"],
    inline: include_str!("a.wit"),
    world: plugin,
    wiht: { "a:b/c": d },
    with: { "a:b/c" = d, e: f, "g:h/i": j<K, L>, "m:n/o": p, },
    additional_derives: [Clone, 8],
    exports: { default: asynch, "acme:plugin": | },
}"#,
            expect![[r#"
                expected a path as a string literal
                --> 2:22
                    path: ["plugin", 7, "several" "more"],
                                     ^

                expected `,`
                --> 2:35
                    path: ["plugin", 7, "several" "more"],
                                                  ^^^^^^

                expected WIT as a string literal
                --> 3:13
                    inline: include_str!("a.wit"),
                            ^^^^^^^^^^^

                expected a world's name or id as a string literal
                --> 4:12
                    world: plugin,
                           ^^^^^^

                unknown option `wiht`; did you mean `with`?
                known options: `path`, `inline`, `world`, `with`, `additional_derives`, `derives`, `attributes`, `exports`, `imports`, `versions`, `trappable_error_type`, `require_store_data_send`, `skip_mut_forwarding_impls`, `named_imports`, `ownership`, `interfaces`, `crate`, `wasmtime_crate`, `anyhow`, `include_component_type`, `stringify`, `include_generated_code_from_file`, `debug`
                --> 5:5
                    wiht: { "a:b/c": d },
                    ^^^^

                expected `:`
                --> 6:21
                    with: { "a:b/c" = d, e: f, "g:h/i": j<K, L>, "m:n/o": p, },
                                    ^

                expected the name of a WIT item as a string literal
                --> 6:26
                    with: { "a:b/c" = d, e: f, "g:h/i": j<K, L>, "m:n/o": p, },
                                         ^

                expected a path without generic arguments
                --> 6:41
                    with: { "a:b/c" = d, e: f, "g:h/i": j<K, L>, "m:n/o": p, },
                                                        ^^^^^^^

                expected a path, such as `serde::Serialize`
                --> 7:33
                    additional_derives: [Clone, 8],
                                                ^

                unknown flag `asynch`; did you mean `async`?
                known flags: `async`, `store`, `trappable`, `tracing`, `verbose_tracing`, `exact`, `optional`
                --> 8:25
                    exports: { default: asynch, "acme:plugin": | },
                                        ^^^^^^

                expected a flag, such as `async`
                --> 8:48
                    exports: { default: asynch, "acme:plugin": | },
                                                               ^
            "#]],
        );
    }
}

mod values {
    use super::*;

    #[test]
    fn path() {
        check(
            "{ path: wit }",
            expect![[r#"
                expected a path as a string literal, or a list of paths in brackets
                --> 1:9
                { path: wit }
                        ^^^
            "#]],
        );
        check(
            "{ path: }",
            expect![[r#"
                unexpected end of input, expected a path as a string literal, or a list of paths in brackets
                --> 1:9
                { path: }
                        ^
            "#]],
        );
        check(
            r#"{ path: ["plugin", wit] }"#,
            expect![[r#"
                expected a path as a string literal
                --> 1:20
                { path: ["plugin", wit] }
                                   ^^^
            "#]],
        );
    }

    #[test]
    fn inline() {
        check(
            "{ inline: true }",
            expect![[r#"
                expected WIT as a string literal
                --> 1:11
                { inline: true }
                          ^^^^
            "#]],
        );
    }

    #[test]
    fn world() {
        check(
            "{ world: plugin }",
            expect![[r#"
                expected a world's name or id as a string literal
                --> 1:10
                { world: plugin }
                         ^^^^^^
            "#]],
        );
    }

    #[test]
    fn with() {
        check(
            r#"{ with: ["a:b/c"] }"#,
            expect![[r#"
                expected entries in braces, such as `{ "wasi:io/poll": crate::poll }`
                --> 1:9
                { with: ["a:b/c"] }
                        ^
            "#]],
        );
        check(
            "{ with: { a: b } }",
            expect![[r#"
                expected the name of a WIT item as a string literal
                --> 1:11
                { with: { a: b } }
                          ^
            "#]],
        );
        check(
            r#"{ with: { "a:b/c": "d" } }"#,
            expect![[r#"
                expected a path, such as `crate::bindings::poll`
                --> 1:20
                { with: { "a:b/c": "d" } }
                                   ^^^
            "#]],
        );
        check(
            r#"{ with: { "a:b/c": } }"#,
            expect![[r#"
                expected a path, such as `crate::bindings::poll`
                --> 1:20
                { with: { "a:b/c": } }
                                   ^
            "#]],
        );
    }

    #[test]
    fn with_generic_arguments() {
        check(
            r#"{ with: { "a:b/c": crate::Map<K, V> } }"#,
            expect![[r#"
                expected a path without generic arguments
                --> 1:20
                { with: { "a:b/c": crate::Map<K, V> } }
                                   ^^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn with_key_given_twice() {
        check(
            r##"{ with: { "a:b/c": d, "a:b/c@1.0.0": e, r#"a:b/c"#: f } }"##,
            expect![[r##"
                `a:b/c` is given twice
                --> 1:41
                { with: { "a:b/c": d, "a:b/c@1.0.0": e, r#"a:b/c"#: f } }
                                                        ^^^^^^^^^^
            "##]],
        );
    }

    #[test]
    fn interfaces() {
        check(
            "{ interfaces: [a] }",
            expect![[r#"
            expected WIT as a string literal
            --> 1:15
            { interfaces: [a] }
                          ^
        "#]],
        );
    }

    #[test]
    fn crates() {
        check(
            r#"{ crate: "worldbind" }"#,
            expect![[r#"
                expected a path, such as `crate::worldbind`
                --> 1:10
                { crate: "worldbind" }
                         ^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn wasmtime_crate() {
        check(
            r#"{ wasmtime_crate: "wasmtime" }"#,
            expect![[r#"
            expected a path, such as `crate::wasmtime`
            --> 1:19
            { wasmtime_crate: "wasmtime" }
                              ^^^^^^^^^^
        "#]],
        );
    }

    #[test]
    fn switches() {
        for option in [
            "require_store_data_send",
            "skip_mut_forwarding_impls",
            "anyhow",
            "include_component_type",
            "stringify",
            "include_generated_code_from_file",
            "debug",
        ] {
            let input: TokenStream = format!("{{ {option}: yes }}").parse().unwrap();
            let errors = worldbind_codegen::expand(input, Path::new("")).errors;
            let message = errors.unwrap().to_string();
            assert_eq!(message, "expected `true` or `false`", "{option}");
        }
        check(
            "{ debug: 1 }",
            expect![[r#"
            expected `true` or `false`
            --> 1:10
            { debug: 1 }
                     ^
        "#]],
        );
    }

    #[test]
    fn additional_derives() {
        check(
            "{ additional_derives: Clone }",
            expect![[r#"
                expected a list of derive macros in brackets, such as `[PartialEq]`
                --> 1:23
                { additional_derives: Clone }
                                      ^^^^^
            "#]],
        );
        check(
            "{ additional_derives: [Clone, \"Debug\", Into<u8>] }",
            expect![[r#"
                expected a path, such as `serde::Serialize`
                --> 1:31
                { additional_derives: [Clone, "Debug", Into<u8>] }
                                              ^^^^^^^

                expected a path without generic arguments
                --> 1:40
                { additional_derives: [Clone, "Debug", Into<u8>] }
                                                       ^^^^^^^^
            "#]],
        );
    }
}

mod exports {
    use super::*;

    #[test]
    fn no_rules() {
        check(
            "{ exports: async }",
            expect![[r#"
                expected rules in braces, such as `{ default: async }`
                --> 1:12
                { exports: async }
                           ^^^^^
            "#]],
        );
    }

    #[test]
    fn no_filter() {
        check(
            "{ exports: { run: async } }",
            expect![[r#"
                expected a filter, such as `"acme:plugin/api"`, or `default`
                --> 1:14
                { exports: { run: async } }
                             ^^^
            "#]],
        );
    }

    #[test]
    fn exact_without_a_filter() {
        check(
            "{ exports: { default: async | exact } }",
            expect![[r#"
            `exact` is for a filter: `default` is for what no filter names
            --> 1:31
            { exports: { default: async | exact } }
                                          ^^^^^
        "#]],
        );
    }

    #[test]
    fn no_flags() {
        check(
            r#"{ exports: { "run": , default: "async" } }"#,
            expect![[r#"
                expected a flag, such as `async`
                --> 1:21
                { exports: { "run": , default: "async" } }
                                    ^

                expected a flag, such as `async`
                --> 1:32
                { exports: { "run": , default: "async" } }
                                               ^^^^^^^
            "#]],
        );
        check(
            r#"{ exports: { default: async | } }"#,
            expect![[r#"
                unexpected end of input, expected a flag, such as `async`
                --> 1:31
                { exports: { default: async | } }
                                              ^
            "#]],
        );
    }

    #[test]
    fn unknown_flag() {
        check(
            "{ exports: { default: asinc | exakt | nonsense } }",
            expect![[r#"
                unknown flag `asinc`; did you mean `async`?
                known flags: `async`, `store`, `trappable`, `tracing`, `verbose_tracing`, `exact`, `optional`
                --> 1:23
                { exports: { default: asinc | exakt | nonsense } }
                                      ^^^^^

                unknown flag `exakt`; did you mean `exact`?
                known flags: `async`, `store`, `trappable`, `tracing`, `verbose_tracing`, `exact`, `optional`
                --> 1:31
                { exports: { default: asinc | exakt | nonsense } }
                                              ^^^^^

                unknown flag `nonsense`
                known flags: `async`, `store`, `trappable`, `tracing`, `verbose_tracing`, `exact`, `optional`
                --> 1:39
                { exports: { default: asinc | exakt | nonsense } }
                                                      ^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn given_twice() {
        check(
            r#"{ exports: {
    "run": async | exact | async,
    default: async,
    "run": exact,
    default: async,
} }"#,
            expect![[r#"
                `async` is given twice
                --> 2:28
                    "run": async | exact | async,
                                           ^^^^^

                `run` is given twice
                --> 4:5
                    "run": exact,
                    ^^^^^

                `default` is given twice
                --> 5:5
                    default: async,
                    ^^^^^^^
            "#]],
        );
    }
}

mod paths {
    use super::*;

    #[test]
    fn missing() {
        check(
            r#"in "nowhere""#,
            expect![[r#"
                no file or folder `nowhere` in the crate's root folder
                --> 1:4
                in "nowhere"
                   ^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn all_missing_ones_are_reported() {
        check(
            r#"{ path: ["nowhere", "plugin", "no-files"] }"#,
            expect![[r#"
                no file or folder `nowhere` in the crate's root folder
                --> 1:10
                { path: ["nowhere", "plugin", "no-files"] }
                         ^^^^^^^^^

                no `.wit` files in the folder `no-files`
                --> 1:31
                { path: ["nowhere", "plugin", "no-files"] }
                                              ^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn there_but_in_a_folder_above() {
        check_in(
            "above/crate",
            r#"in "wit""#,
            expect![[r#"
                no file or folder `wit` in the crate's root folder; did you mean `../wit`?
                --> 1:4
                in "wit"
                   ^^^^^
            "#]],
        );
        check_in(
            "above/crate",
            r#"in "../several""#,
            expect![[r#"
                no file or folder `../several` in the crate's root folder; did you mean `../../several`?
                --> 1:4
                in "../several"
                   ^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn no_default() {
        check(
            "",
            expect![[r#"
                no folder `wit` in the crate's root folder; name the WIT with `path: ".."` or `inline: ".."`
                --> the whole macro
            "#]],
        );
        check_in(
            "above/crate",
            "{}",
            expect![[r#"
                no folder `wit` in the crate's root folder; did you mean `path: "../wit"`?
                --> the whole macro
            "#]],
        );
        check_in(
            "default-without-wit",
            "{}",
            expect![[r#"
                no `.wit` files in the folder `wit`; name the WIT with `path: ".."` or `inline: ".."`
                --> the whole macro
            "#]],
        );
    }
}

mod wit {
    use super::*;

    #[test]
    fn syntax_error_in_a_file() {
        check(
            r#"in "syntax""#,
            expect![[r#"
                invalid WIT: expected ':', found keyword `string`
                     --> syntax/world.wit:4:25
                      |
                    4 |   export run: func(name string);
                      |                         ^
                --> 1:4
                in "syntax"
                   ^^^^^^^^
            "#]],
        );
        check(
            r#"in "./syntax/world.wit""#,
            expect![[r#"
                invalid WIT: expected ':', found keyword `string`
                     --> ./syntax/world.wit:4:25
                      |
                    4 |   export run: func(name string);
                      |                         ^
                --> 1:4
                in "./syntax/world.wit"
                   ^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
        check_in(
            "default",
            r#"in "../syntax""#,
            expect![[r#"
                invalid WIT: expected ':', found keyword `string`
                     --> ../syntax/world.wit:4:25
                      |
                    4 |   export run: func(name string);
                      |                         ^
                --> 1:4
                in "../syntax"
                   ^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn error_in_a_dependency() {
        check(
            r#"in "broken-dependency""#,
            expect![[r#"
                invalid WIT: type `u23` does not exist
                     --> broken-dependency/deps/types.wit:4:13
                      |
                    4 |   type id = u23;
                      |             ^--
                --> 1:4
                in "broken-dependency"
                   ^^^^^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn unknown_package() {
        check(
            r#"in "unresolved""#,
            expect![[r#"
                invalid WIT: package 'acme:nowhere' not found. known packages:
                    acme:unresolved
                     --> unresolved/world.wit:4:10
                      |
                    4 |   import acme:nowhere/api;
                      |          ^-----------
                --> 1:4
                in "unresolved"
                   ^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn every_broken_package_is_reported() {
        check(
            r#"{ path: ["syntax", "broken-dependency"], inline: "package" }"#,
            expect![[r#"
                invalid WIT: expected ':', found keyword `string`
                     --> syntax/world.wit:4:25
                      |
                    4 |   export run: func(name string);
                      |                         ^
                --> 1:10
                { path: ["syntax", "broken-dependency"], inline: "package" }
                         ^^^^^^^^

                invalid WIT: type `u23` does not exist
                     --> broken-dependency/deps/types.wit:4:13
                      |
                    4 |   type id = u23;
                      |             ^--
                --> 1:20
                { path: ["syntax", "broken-dependency"], inline: "package" }
                                   ^^^^^^^^^^^^^^^^^^^

                invalid WIT: expected an identifier or string, found eof
                     --> inline:1:8
                      |
                    1 | package
                      |        ^
                --> 1:50
                { path: ["syntax", "broken-dependency"], inline: "package" }
                                                                 ^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn one_dependency_in_two_texts() {
        check(
            r#"{ path: ["plugin", "other-types"] }"#,
            expect![[r#"
                invalid WIT: package `acme:types` is in `plugin/deps/types.wit` and, with other contents, in `other-types/deps/types.wit`
                --> 1:20
                { path: ["plugin", "other-types"] }
                                   ^^^^^^^^^^^^^
            "#]],
        );
        check(
            r#"{ path: "several", inline: "package acme:several;" }"#,
            expect![[r#"
                invalid WIT: package `acme:several` is in `several/worlds.wit` and, with other contents, in `inline`
                --> 1:28
                { path: "several", inline: "package acme:several;" }
                                           ^^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn not_text() {
        check(
            r#"in "not-utf8""#,
            expect![[r#"
                `not-utf8/world.wit` is neither WIT text nor a WebAssembly file
                --> 1:4
                in "not-utf8"
                   ^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn error_in_inline_text() {
        check(
            r#"{
    inline: "package acme:inline;

world plugin {
    export run: func() => u8;
}",
}"#,
            expect![[r#"
                invalid WIT: expected ';', found '='
                     --> inline:4:24
                      |
                    4 |     export run: func() => u8;
                      |                        ^
                --> 2:13
                    inline: "package acme:inline;
                            ^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn error_in_interfaces() {
        check(
            r#"{ interfaces: "
    import acme:types/basics;
    export api { }
", path: "plugin" }"#,
            expect![[r#"
                invalid WIT: expected ';', found '{'
                     --> interfaces:3:16
                      |
                    3 |     export api { }
                      |                ^
                --> 1:15
                { interfaces: "
                              ^
            "#]],
        );
        check(
            r#"{ interfaces: "import acme:typos/basics;", path: "plugin" }"#,
            expect![[r#"
                invalid WIT: package 'acme:typos' not found. known packages:
                    acme:log@0.1.0
                    acme:types
                    acme:plugin@1.2.0
                    worldbind:interfaces
                     --> interfaces:1:57
                      |
                    1 | package worldbind:interfaces; world interfaces { import acme:typos/basics;
                      |                                                         ^---------
                did you mean `acme:types`?
                --> 1:15
                { interfaces: "import acme:typos/basics;", path: "plugin" }
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
        check(
            r#"{ interfaces: "", path: "plugin", exports: { "run": async } }"#,
            expect![[r#"
                `run` names no function that the world exports
                --> 1:46
                { interfaces: "", path: "plugin", exports: { "run": async } }
                                                             ^^^^^
            "#]],
        );
    }

    #[test]
    fn inline_text_without_a_package() {
        check(
            r#"{ inline: "world plugin {}" }"#,
            expect![[r#"
                invalid WIT: no `package` header was found in any WIT file for this package
                --> 1:11
                { inline: "world plugin {}" }
                          ^^^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn unknown_package_beside_an_empty_folder() {
        check_in(
            "default-without-wit",
            r#"{ inline: "package a:b; world c { import acme:types/basics; }" }"#,
            expect![[r#"
                invalid WIT: package 'acme:types' not found. known packages:
                    a:b
                     --> inline:1:31
                      |
                    1 | package a:b; world c { import acme:types/basics; }
                      |                               ^---------
                there are no `.wit` files in the folder `wit`
                --> 1:11
                { inline: "package a:b; world c { import acme:types/basics; }" }
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn unknown_names_that_are_nearly_known() {
        check(
            r#"{ inline: "package a:b; interface c { record item { id: u32 } f: func(item: itm); }" }"#,
            expect![[r#"
                invalid WIT: name `itm` does not exist
                did you mean `item`?
                     --> inline:1:66
                      |
                    1 | package a:b; interface c { record item { id: u32 } f: func(item: itm); }
                      |                                                                  ^--
                --> 1:11
                { inline: "package a:b; interface c { record item { id: u32 } f: func(item: itm); }" }
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
        check(
            r#"{ inline: "package a:b; interface basics {} world c { import baiscs; }" }"#,
            expect![[r#"
                invalid WIT: interface or world `baiscs` does not exist
                did you mean `basics`?
                     --> inline:1:51
                      |
                    1 | package a:b; interface basics {} world c { import baiscs; }
                      |                                                   ^-----
                --> 1:11
                { inline: "package a:b; interface basics {} world c { import baiscs; }" }
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
        check(
            r#"{ path: "plugin", inline: "package a:b; world c { import acme:tipes/basics; }" }"#,
            expect![[r#"
                invalid WIT: package 'acme:tipes' not found. known packages:
                    acme:log@0.1.0
                    acme:types
                    acme:plugin@1.2.0
                    a:b
                     --> inline:1:31
                      |
                    1 | package a:b; world c { import acme:tipes/basics; }
                      |                               ^---------
                did you mean `acme:types`?
                --> 1:27
                { path: "plugin", inline: "package a:b; world c { import acme:tipes/basics; }" }
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
        // Nothing is near.
        check(
            r#"{ inline: "package a:b; interface c { f: func(something: else-where); }" }"#,
            expect![[r#"
                invalid WIT: name `else-where` does not exist
                     --> inline:1:47
                      |
                    1 | package a:b; interface c { f: func(something: else-where); }
                      |                                               ^---------
                --> 1:11
                { inline: "package a:b; interface c { f: func(something: else-where); }" }
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn unknown_package_in_inline_text() {
        check(
            r#"{ path: "plugin", inline: "package a:b; world c { import acme:typos/basics; }" }"#,
            expect![[r#"
                invalid WIT: package 'acme:typos' not found. known packages:
                    acme:log@0.1.0
                    acme:types
                    acme:plugin@1.2.0
                    a:b
                     --> inline:1:31
                      |
                    1 | package a:b; world c { import acme:typos/basics; }
                      |                               ^---------
                did you mean `acme:types`?
                --> 1:27
                { path: "plugin", inline: "package a:b; world c { import acme:typos/basics; }" }
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
    }
}

mod worlds {
    use super::*;

    #[test]
    fn none() {
        check(
            r#"in "no-world""#,
            expect![[r#"
                no world in package `acme:no-world`
                --> 1:4
                in "no-world"
                   ^^^^^^^^^^
            "#]],
        );
        check(
            r#"{ inline: "package acme:inline;" }"#,
            expect![[r#"
                no world in package `acme:inline`
                --> 1:11
                { inline: "package acme:inline;" }
                          ^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn only_elsewhere() {
        check(
            r#"in "world-in-deps""#,
            expect![[r#"
                no world in package `acme:world-in-deps`; choose one with `world: ".."`
                worlds elsewhere: `acme:http/proxy@0.2.0`
                --> 1:4
                in "world-in-deps"
                   ^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn several() {
        check(
            r#"in "several""#,
            expect![[r#"
                several worlds in package `acme:several`; choose one with `world: ".."`
                worlds: `reader`, `writer`
                --> 1:4
                in "several"
                   ^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn of_several_packages() {
        check(
            r#"{ path: ["above/wit", "several"] }"#,
            expect![[r#"
                several packages to take the world from; choose one with `world: ".."`
                worlds: `acme:above/plugin`, `acme:several/reader`, `acme:several/writer`
                --> 1:10
                { path: ["above/wit", "several"] }
                         ^^^^^^^^^^^
            "#]],
        );
        check(
            r#"{ path: ["above/wit", "several"], world: "plugin" }"#,
            expect![[r#"
                several packages to look for the world `plugin` in; expected its full id
                worlds: `acme:above/plugin`, `acme:several/reader`, `acme:several/writer`
                --> 1:42
                { path: ["above/wit", "several"], world: "plugin" }
                                                         ^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn unknown() {
        check(
            r#""nonsense" in "several""#,
            expect![[r#"
                no world `nonsense` in package `acme:several`
                worlds: `reader`, `writer`
                --> 1:1
                "nonsense" in "several"
                ^^^^^^^^^^
            "#]],
        );
        check(
            r#""raeder" in "several""#,
            expect![[r#"
                no world `raeder` in package `acme:several`; did you mean `reader`?
                worlds: `reader`, `writer`
                --> 1:1
                "raeder" in "several"
                ^^^^^^^^
            "#]],
        );
        check(
            r#""acme:several/raeder" in "several""#,
            expect![[r#"
                no world `raeder` in package `acme:several`; did you mean `reader`?
                worlds: `reader`, `writer`
                --> 1:1
                "acme:several/raeder" in "several"
                ^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn unknown_here_but_there_is_one_elsewhere() {
        check(
            r#""proxy" in "world-in-deps""#,
            expect![[r#"
                no world `proxy` in package `acme:world-in-deps`; did you mean `acme:http/proxy@0.2.0`?
                --> 1:1
                "proxy" in "world-in-deps"
                ^^^^^^^
            "#]],
        );
        check(
            r#""service" in "versions""#,
            expect![[r#"
                no world `service` in package `acme:versions`; did you mean one of `acme:api/service@1.0.0`, `acme:api/service@2.0.0`?
                worlds: `old-and-new`
                --> 1:1
                "service" in "versions"
                ^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn not_a_name() {
        check(
            r#""My World" in "several""#,
            expect![[r#"
                `My World` is not a world's name; expected one such as `command` or `wasi:cli/command`
                --> 1:1
                "My World" in "several"
                ^^^^^^^^^^
            "#]],
        );
        check(
            r#""" in "several""#,
            expect![[r#"
                `` is not a world's name; expected one such as `command` or `wasi:cli/command`
                --> 1:1
                "" in "several"
                ^^
            "#]],
        );
    }

    #[test]
    fn unknown_package() {
        check(
            r#""acme:severall/reader" in "several""#,
            expect![[r#"
                no package `acme:severall`; did you mean `acme:several/reader`?
                worlds: `acme:several/reader`, `acme:several/writer`
                --> 1:1
                "acme:severall/reader" in "several"
                ^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
        check(
            r#""acme:nonsense/reader@1.0.0" in "several""#,
            expect![[r#"
                no package `acme:nonsense@1.0.0`
                worlds: `acme:several/reader`, `acme:several/writer`
                --> 1:1
                "acme:nonsense/reader@1.0.0" in "several"
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn several_versions() {
        check(
            r#""acme:api/service" in "versions""#,
            expect![[r#"
                several versions of package `acme:api`; expected an id with a version
                worlds: `acme:api/service@1.0.0`, `acme:api/service@2.0.0`, `acme:api/tools@2.0.0`
                --> 1:1
                "acme:api/service" in "versions"
                ^^^^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn another_version() {
        check(
            r#""acme:api/service@3.0.0" in "versions""#,
            expect![[r#"
                no package `acme:api@3.0.0`, but other versions of it
                worlds: `acme:api/service@1.0.0`, `acme:api/service@2.0.0`, `acme:api/tools@2.0.0`
                --> 1:1
                "acme:api/service@3.0.0" in "versions"
                ^^^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
    }
}

mod ownership {
    use super::*;

    #[test]
    fn bad_values() {
        for value in [
            "true",
            "Lending",
            "Borrowing",
            "Borrowing {}",
            "Borrowing { duplicate: true }",
            "Borrowing { duplicate_if_necessary: 1 }",
            "Borrowing { duplicate_if_necessary: true, more }",
        ] {
            let input = format!("{{ ownership: {value} }}");
            let errors = worldbind_codegen::expand(input.parse().unwrap(), Path::new("")).errors;
            assert!(errors.is_some(), "{input}");
        }
        check(
            "{ ownership: Lending, path: \"plugin\" }",
            expect![[r#"
            expected `Owning` or `Borrowing { duplicate_if_necessary: .. }`
            --> 1:14
            { ownership: Lending, path: "plugin" }
                         ^^^^^^^
        "#]],
        );
        check(
            "{ ownership: Borrowing { duplicate: true } }",
            expect![[r#"
            expected `duplicate_if_necessary`
            --> 1:26
            { ownership: Borrowing { duplicate: true } }
                                     ^^^^^^^^^

            unexpected token, expected `}`
            --> 1:35
            { ownership: Borrowing { duplicate: true } }
                                              ^
        "#]],
        );
    }
}

mod unused {
    use super::*;

    fn check_options(options: &str, expected: Expect) {
        check(&format!("{{ path: \"checked\", {options} }}"), expected);
    }

    #[test]
    fn filters() {
        check_options(
            r#"exports: { "acme:checked/ap": async, "acme:checked/api.stopp": async, "acme:else": async }"#,
            expect![[r#"
                `acme:checked/ap` names no function that the world exports; did you mean `acme:checked/api`?
                --> 1:31
                { path: "checked", exports: { "acme:checked/ap": async, "acme:checked/api.stopp": async, "acme:else": async } }
                                              ^^^^^^^^^^^^^^^^^

                `acme:checked/api.stopp` names no function that the world exports; did you mean `acme:checked/api.stop`?
                --> 1:57
                { path: "checked", exports: { "acme:checked/ap": async, "acme:checked/api.stopp": async, "acme:else": async } }
                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^

                `acme:else` names no function that the world exports
                --> 1:90
                { path: "checked", exports: { "acme:checked/ap": async, "acme:checked/api.stopp": async, "acme:else": async } }
                                                                                                         ^^^^^^^^^^^
            "#]],
        );
        check_options(
            r#"imports: { "acme:checked/host.putt": async, "acme:checked/host.[drop]buckets": async }"#,
            expect![[r#"
                `acme:checked/host.putt` names no function that the world imports; did you mean `acme:checked/host.put`?
                --> 1:31
                { path: "checked", imports: { "acme:checked/host.putt": async, "acme:checked/host.[drop]buckets": async } }
                                              ^^^^^^^^^^^^^^^^^^^^^^^^

                `acme:checked/host.[drop]buckets` names no function that the world imports; did you mean `acme:checked/host.[drop]bucket`?
                --> 1:64
                { path: "checked", imports: { "acme:checked/host.putt": async, "acme:checked/host.[drop]buckets": async } }
                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn a_filter_behind_closer_ones() {
        check_options(
            r#"exports: { "acme:checked": async, "acme:checked/api": async }"#,
            expect![[r#"
                every function that `acme:checked` names has a rule that names it more closely
                --> 1:31
                { path: "checked", exports: { "acme:checked": async, "acme:checked/api": async } }
                                              ^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn keys_of_with() {
        check_options(
            r#"with: { "acme:checked/hots": crate::host, "acme:checked/api.itme": crate::Item }"#,
            expect![[r#"
                `acme:checked/hots` names no imported interface and no type of the world; did you mean `acme:checked/host`?
                --> 1:28
                { path: "checked", with: { "acme:checked/hots": crate::host, "acme:checked/api.itme": crate::Item } }
                                           ^^^^^^^^^^^^^^^^^^^

                `acme:checked/api.itme` names no imported interface and no type of the world; did you mean `acme:checked/api.item`?
                --> 1:62
                { path: "checked", with: { "acme:checked/hots": crate::host, "acme:checked/api.itme": crate::Item } }
                                                                             ^^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn the_old_form_of_a_key() {
        check_options(
            r#"with: { "acme:checked/api/item": my::Item, "acme:checked/host/enrty": my::Entry }"#,
            expect![[r#"
                `acme:checked/api/item` is the old form of `acme:checked/api.item`
                --> 1:28
                { path: "checked", with: { "acme:checked/api/item": my::Item, "acme:checked/host/enrty": my::Entry } }
                                           ^^^^^^^^^^^^^^^^^^^^^^^

                `acme:checked/host/enrty` names no imported interface and no type of the world; did you mean `acme:checked/host.entry`?
                --> 1:63
                { path: "checked", with: { "acme:checked/api/item": my::Item, "acme:checked/host/enrty": my::Entry } }
                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn what_cannot_be_replaced() {
        check_options(
            r#"with: { "acme:checked/api": crate::api, "acme:checked/api.session": crate::Session }"#,
            expect![[r#"
                the world exports `acme:checked/api`, and only what it imports can be replaced as a whole; to replace a type of it, name the type, as in `acme:checked/api.the-type`
                --> 1:28
                { path: "checked", with: { "acme:checked/api": crate::api, "acme:checked/api.session": crate::Session } }
                                           ^^^^^^^^^^^^^^^^^^

                `acme:checked/api.session` is a resource that the component defines, for which the host has handles alone (`ResourceAny`): it cannot be replaced
                --> 1:60
                { path: "checked", with: { "acme:checked/api": crate::api, "acme:checked/api.session": crate::Session } }
                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn named_imports() {
        check_options(
            r#"named_imports: { "acme:checked/hots": crate::Id, "acme:checked/api": crate::Id }"#,
            expect![[r#"
                `acme:checked/hots` names no imported interface; did you mean `acme:checked/host`?
                --> 1:37
                { path: "checked", named_imports: { "acme:checked/hots": crate::Id, "acme:checked/api": crate::Id } }
                                                    ^^^^^^^^^^^^^^^^^^^

                `acme:checked/api` names no imported interface; did you mean `acme:checked`?
                --> 1:69
                { path: "checked", named_imports: { "acme:checked/hots": crate::Id, "acme:checked/api": crate::Id } }
                                                                                    ^^^^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn types_of_errors() {
        check_options(
            r#"trappable_error_type: { "acme:checked/host.failures" => crate::Failure }"#,
            expect![[r#"
                `acme:checked/host.failures` names no type of an imported interface; did you mean `acme:checked/host.failure`?
                --> 1:44
                { path: "checked", trappable_error_type: { "acme:checked/host.failures" => crate::Failure } }
                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn all_are_reported() {
        check_options(
            r#"with: { "nothing": a }, exports: { "nobody": async }, imports: { "nowhere": async }"#,
            expect![[r#"
                `nothing` names no imported interface and no type of the world
                --> 1:28
                { path: "checked", with: { "nothing": a }, exports: { "nobody": async }, imports: { "nowhere": async } }
                                           ^^^^^^^^^

                `nobody` names no function that the world exports
                --> 1:55
                { path: "checked", with: { "nothing": a }, exports: { "nobody": async }, imports: { "nowhere": async } }
                                                                      ^^^^^^^^

                `nowhere` names no function that the world imports
                --> 1:85
                { path: "checked", with: { "nothing": a }, exports: { "nobody": async }, imports: { "nowhere": async } }
                                                                                                    ^^^^^^^^^
            "#]],
        );
    }
}

/// Which versions are taken, and what is optional.
mod versions {
    use super::*;

    #[test]
    fn no_rules() {
        check(
            "{ versions: nearest }",
            expect![[r#"
            expected rules in braces, such as `{ default: nearest }`
            --> 1:13
            { versions: nearest }
                        ^^^^^^^
        "#]],
        );
        check(
            r#"{ versions: { nearest, "a:b" nearest, "a:b": 1 } }"#,
            expect![[r#"
                expected an interface or a package, such as `"acme:plugin"`, or `default`
                --> 1:15
                { versions: { nearest, "a:b" nearest, "a:b": 1 } }
                              ^^^^^^^

                expected `:`
                --> 1:30
                { versions: { nearest, "a:b" nearest, "a:b": 1 } }
                                             ^^^^^^^

                expected `newest`, `nearest`, `prerelease` or a requirement, such as `">=0.2.3, <0.3"`
                --> 1:46
                { versions: { nearest, "a:b" nearest, "a:b": 1 } }
                                                             ^
            "#]],
        );
    }

    #[test]
    fn bad_rules() {
        check(
            r#"{ versions: {
    "a:b": oldest | neerest,
    "a:c": nearest | newest | nearest,
    "a:d": ">=0.2 <0.3",
    "a:e": "^1" | "^2" | prerelease | prerelease,
    "a:f": "",
} }"#,
            expect![[r#"
                unknown version rule `oldest`
                known version rules: `newest`, `nearest`, `prerelease`
                --> 2:12
                    "a:b": oldest | neerest,
                           ^^^^^^

                unknown version rule `neerest`; did you mean `nearest`?
                known version rules: `newest`, `nearest`, `prerelease`
                --> 2:21
                    "a:b": oldest | neerest,
                                    ^^^^^^^

                one order is enough: `newest` or `nearest`
                --> 3:22
                    "a:c": nearest | newest | nearest,
                                     ^^^^^^

                `nearest` is given twice
                --> 3:31
                    "a:c": nearest | newest | nearest,
                                              ^^^^^^^

                bad version requirement: expected comma after minor version number, found '<'; one is such as `>=0.2.3, <0.3`
                --> 4:12
                    "a:d": ">=0.2 <0.3",
                           ^^^^^^^^^^^^

                a rule has one requirement; `,` within it is `and`
                --> 5:19
                    "a:e": "^1" | "^2" | prerelease | prerelease,
                                  ^^^^

                `prerelease` is given twice
                --> 5:39
                    "a:e": "^1" | "^2" | prerelease | prerelease,
                                                      ^^^^^^^^^^

                bad version requirement: unexpected end of input while parsing major version number; one is such as `>=0.2.3, <0.3`
                --> 6:12
                    "a:f": "",
                           ^^
            "#]],
        );
    }

    #[test]
    fn given_twice() {
        check(
            r#"{ versions: { "a:b": nearest, default: newest, "a:b": newest, default: nearest } }"#,
            expect![[r#"
                `a:b` is given twice
                --> 1:48
                { versions: { "a:b": nearest, default: newest, "a:b": newest, default: nearest } }
                                                               ^^^^^

                `default` is given twice
                --> 1:63
                { versions: { "a:b": nearest, default: newest, "a:b": newest, default: nearest } }
                                                                              ^^^^^^^
            "#]],
        );
    }

    /// A world that exports `acme:x/i@0.2.3`, `acme:x/j@0.2.3` and the plain `health`.
    fn input(options: &str) -> String {
        let wit = "package acme:x@0.2.3; interface i { f: func(); } interface j { f: func(); } \
                   world x { export i; export j; export health: interface { f: func(); } \
                   export run: func(); import k: func(); }";
        format!("{{\n    {options},\n    inline: \"{wit}\",\n}}")
    }

    fn check_world(options: &str, expected: Expect) {
        check(&input(options), expected);
    }

    #[test]
    fn keys_that_name_nothing() {
        check_world(
            r#"versions: { "acme:y": nearest, "acme:x/I": nearest, "acme:x@0.2.4": nearest, "health": nearest }"#,
            expect![[r#"
                `acme:y` names no interface that the world exports; did you mean `acme:x`?
                --> 2:17
                    versions: { "acme:y": nearest, "acme:x/I": nearest, "acme:x@0.2.4": nearest, "health": nearest },
                                ^^^^^^^^

                `acme:x/I` names no interface that the world exports; did you mean `acme:x/i`?
                --> 2:36
                    versions: { "acme:y": nearest, "acme:x/I": nearest, "acme:x@0.2.4": nearest, "health": nearest },
                                                   ^^^^^^^^^^

                `acme:x@0.2.4` names no interface that the world exports; did you mean `acme:x@0.2.3`?
                --> 2:57
                    versions: { "acme:y": nearest, "acme:x/I": nearest, "acme:x@0.2.4": nearest, "health": nearest },
                                                                        ^^^^^^^^^^^^^^

                `health` has no version, so that there is nothing to choose from
                --> 2:82
                    versions: { "acme:y": nearest, "acme:x/I": nearest, "acme:x@0.2.4": nearest, "health": nearest },
                                                                                                 ^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn a_key_behind_closer_ones() {
        check_world(
            r#"versions: { "acme": newest, "acme:x/i": nearest, "acme:x/j@0.2.3": nearest, "acme:x/i@0.2.3": nearest }"#,
            expect![[r#"
                every interface that `acme` names has a rule that names it more closely
                --> 2:17
                    versions: { "acme": newest, "acme:x/i": nearest, "acme:x/j@0.2.3": nearest, "acme:x/i@0.2.3": nearest },
                                ^^^^^^

                every interface that `acme:x/i` names has a rule that names it more closely
                --> 2:33
                    versions: { "acme": newest, "acme:x/i": nearest, "acme:x/j@0.2.3": nearest, "acme:x/i@0.2.3": nearest },
                                                ^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn requirements_that_nothing_meets() {
        check_world(
            r#"versions: { default: ">=0.3", "acme:x/i": "<0.2.0" }"#,
            expect![[r#"
                no version that is compatible with `acme:x/j@0.2.3` meets this
                --> 2:26
                    versions: { default: ">=0.3", "acme:x/i": "<0.2.0" },
                                         ^^^^^^^

                no version that is compatible with `acme:x/i@0.2.3` meets this
                --> 2:47
                    versions: { default: ">=0.3", "acme:x/i": "<0.2.0" },
                                                              ^^^^^^^^
            "#]],
        );
        check_world(
            r#"versions: { "acme:x": ">0.2.1, <0.2.2" }"#,
            expect![[r#"
            no version that is compatible with `acme:x/i@0.2.3`, `acme:x/j@0.2.3` meets this
            --> 2:27
                versions: { "acme:x": ">0.2.1, <0.2.2" },
                                      ^^^^^^^^^^^^^^^^
        "#]],
        );
    }

    #[test]
    fn requirements_that_something_meets() {
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
            let input = input(&format!("versions: {{ default: {rule} }}"));
            let expansion = worldbind_codegen::expand(input.parse().unwrap(), Path::new("."));
            assert!(expansion.errors.is_none(), "{rule}: {:?}", expansion.errors);
        }
    }

    #[test]
    fn optional_imports() {
        check_world(
            r#"imports: { "k": async | optional, default: optonal }"#,
            expect![[r#"
                `optional` is for `exports`: a component need not import what a host has
                --> 2:29
                    imports: { "k": async | optional, default: optonal },
                                            ^^^^^^^^

                unknown flag `optonal`
                known flags: `async`, `store`, `trappable`, `tracing`, `verbose_tracing`, `exact`
                --> 2:48
                    imports: { "k": async | optional, default: optonal },
                                                               ^^^^^^^
            "#]],
        );
    }

    #[test]
    fn optional_exports_that_there_are_not() {
        check_world(
            r#"exports: { "acme:x/l": optional, "acme:x/i.g": optional, "ran": optional }"#,
            expect![[r#"
                `acme:x/l` names no function that the world exports; did you mean `acme:x/i`?
                --> 2:16
                    exports: { "acme:x/l": optional, "acme:x/i.g": optional, "ran": optional },
                               ^^^^^^^^^^

                `acme:x/i.g` names no function that the world exports; did you mean `acme:x/i.f`?
                --> 2:38
                    exports: { "acme:x/l": optional, "acme:x/i.g": optional, "ran": optional },
                                                     ^^^^^^^^^^^^

                `ran` names no function that the world exports; did you mean `run`?
                --> 2:62
                    exports: { "acme:x/l": optional, "acme:x/i.g": optional, "ran": optional },
                                                                             ^^^^^
            "#]],
        );
    }

    #[test]
    fn optional_without_a_world() {
        check(
            r#"{ interfaces: "export acme:plugin/api@1.2.0;", path: "plugin", exports: { "acme:plugin/api": optional } }"#,
            expect![[r#"
                `acme:plugin/api` cannot be optional here: `interfaces` makes no world that could be without it
                --> 1:75
                { interfaces: "export acme:plugin/api@1.2.0;", path: "plugin", exports: { "acme:plugin/api": optional } }
                                                                                          ^^^^^^^^^^^^^^^^^
            "#]],
        );
    }
}

mod limits {
    use super::*;

    fn inline(items: &str) -> String {
        format!(
            "{{ inline: \"package a:b; interface c {{ {items} }} world w {{ import c; export c; }}\" }}"
        )
    }

    fn tuple(len: usize) -> String {
        format!("tuple<{}>", vec!["u8"; len].join(", "))
    }

    #[test]
    fn parameters() {
        let params: Vec<_> = (0..18).map(|i| format!("p{i}: u8")).collect();
        check(
            &inline(&format!("f: func({});", params.join(", "))),
            expect![[r#"
                the function `f` of `a:b/c` has 18 parameters; the engine's typed functions take 17 at the most: put some of them into a record
                --> 1:11
                { inline: "package a:b; interface c { f: func(p0: u8, p1: u8, p2: u8, p3: u8, p4: u8, p5: u8, p6: u8, p7: u8, p8: u8, p9: u8, p10: u8, p11: u8, p12: u8, p13: u8, p14: u8, p15: u8, p16: u8, p17: u8); } world w { import c; export c; }" }
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn tuples() {
        check(
            &inline(&format!("f: func(t: {});", tuple(18))),
            expect![[r#"
                the function `f` of `a:b/c` has a tuple of 18 elements; here it can have 17 at the most: make it a record
                --> 1:11
                { inline: "package a:b; interface c { f: func(t: tuple<u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8>); } world w { import c; export c; }" }
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
        check(
            &inline(&format!("record r {{ t: list<{}> }}", tuple(13))),
            expect![[r#"
                the type `R` of `a:b/c` has a tuple of 13 elements; here it can have 12 at the most: make it a record
                --> 1:11
                { inline: "package a:b; interface c { record r { t: list<tuple<u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8>> } } world w { import c; export c; }" }
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#]],
        );
    }

    #[test]
    fn flags() {
        let flags: Vec<_> = (0..8161).map(|i| format!("b{i}")).collect();
        let wit = format!(
            "package a:b; interface c {{ flags many {{ {} }} }} world w {{ export c; }}",
            flags.join(", ")
        );
        let tokens = quote::quote!({ inline: #wit });
        let error = worldbind_codegen::expand(tokens, Path::new(""))
            .errors
            .unwrap();
        expect!["the type `Many` of `a:b/c` has 8161 flags; a component can have 32 at the most"]
            .assert_eq(&error.to_string());
    }
}

fn check(input: &str, expected: Expect) {
    check_in("", input, expected);
}

/// Expands `bindgen!` with `input` in a crate whose root folder is `root`, a fixture, and compares
/// its errors.
fn check_in(root: &str, input: &str, expected: Expect) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/wit")
        .join(root);
    let tokens: TokenStream = input.parse().unwrap();
    let expansion = worldbind_codegen::expand(tokens, &root);
    let errors = expansion.errors.expect("an error was expected");

    let reported = expansion.tokens.to_string();
    let rendered: Vec<_> = errors
        .into_iter()
        .map(|error| {
            let message = format!("{:?}", error.to_string());
            assert!(
                reported.contains(&message),
                "{message} is not in {reported}"
            );
            render(input, error.span(), &error.to_string())
        })
        .collect();
    expected.assert_eq(&rendered.join("\n"));
}

/// The message, and below it the place, the first line of it and a mark.
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
