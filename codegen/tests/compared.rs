//! The comparison of the items of generations, as text.

use std::fmt::Write as _;
use std::path::Path;

use expect_test::{Expect, expect};
use worldbind_codegen::{ComparedGeneration, Next, compare};

/// Compares generations that are written as WIT, the oldest first.
fn compared(options: &str) -> Vec<ComparedGeneration> {
    let tokens = format!("{{ generations: {{ {options} }} }}");
    let compared = compare(tokens.parse().unwrap(), Path::new(""));
    compared.unwrap_or_else(|error| panic!("{error}")).0
}

fn check(options: &str, expected: Expect) {
    let mut text = String::new();
    for generation in compared(options) {
        writeln!(text, "{} {}", generation.label, generation.world).unwrap();
        for item in &generation.items {
            let side = if item.is_exported { "export" } else { "import" };
            let interface = item.interface.as_deref().unwrap_or("world");
            let added = if item.is_added { ", added" } else { "" };
            let alias = if item.is_alias { ", alias" } else { "" };
            let next = match &item.next {
                Next::Newest => String::new(),
                Next::Equal => " = next".to_owned(),
                Next::Moved { to } => format!(" -> {to}"),
                Next::Elsewhere { to, is_exported } => {
                    let side = if *is_exported { "export" } else { "import" };
                    format!(" = {side} {to}")
                }
                Next::Differs { to, because } => {
                    let to = to
                        .as_ref()
                        .map_or_else(String::new, |to| format!(" -> {to}"));
                    format!("{to} differs: {because}")
                }
                Next::Removed => " removed".to_owned(),
            };
            let (name, home) = (&item.name, &item.home);
            writeln!(
                text,
                "  {side} {interface} {name} @{home}{added}{alias}{next}"
            )
            .unwrap();
        }
        for candidate in &generation.candidates {
            let (old, new, count) = (&candidate.old, &candidate.new, candidate.items.len());
            writeln!(text, "  moved? {old}: {new} ({count})").unwrap();
        }
    }
    expected.assert_eq(&text);
}

fn generation(label: &str, version: &str, contents: &str) -> String {
    let wit = format!("package a:b@{version}; {contents}");
    format!("{label}: {{ inline: {wit:?} }},")
}

#[test]
fn each_item_says_what_it_is_in_the_next_generation() {
    let older = generation(
        "v1",
        "1.0.0",
        "interface i {
            enum mode { upper, lower }
            record item { id: u32, mode: mode }
            resource session { push: func(line: string); reset: func(); }
            same: func(s: string) -> u32;
            parameter: func(a: u32) -> u32;
            renamed: func(a: u32);
            swapped: func(a: u32, b: u32);
            failing: func() -> string;
            listed: func() -> list<item>;
            waits: func();
            gone: func();
         }
         world w { import i; export i; export start: func(m: u32); }",
    );
    let newer = generation(
        "v2",
        "2.0.0",
        "interface i {
            enum mode { upper, lower, title }
            record item { id: u32, mode: mode }
            resource session { push: func(line: string); clear: func(); }
            same: func(s: string) -> u32;
            parameter: func(a: u64) -> u32;
            renamed: func(b: u32);
            swapped: func(b: u32, a: u32);
            failing: func() -> result<string>;
            listed: func() -> list<item>;
            waits: async func();
            new: func();
         }
         world w { export i; export start: func(m: u32, n: u32); }",
    );
    check(
        &format!("{older}{newer}"),
        expect![[r#"
        v1 a:b/w@1.0.0
          import a:b/i mode @v1 removed
          import a:b/i item @v1 removed
          import a:b/i session @v1 removed
          export a:b/i mode @v1 differs: only `v2` has the case `title`
          export a:b/i item @v1 differs: field `mode`: only `v2` has the case `title`
          export a:b/i session @v2 = next
          import a:b/i [method]session.push @v1 removed
          import a:b/i [method]session.reset @v1 removed
          import a:b/i same @v1 removed
          import a:b/i parameter @v1 removed
          import a:b/i renamed @v1 removed
          import a:b/i swapped @v1 removed
          import a:b/i failing @v1 removed
          import a:b/i listed @v1 removed
          import a:b/i waits @v1 removed
          import a:b/i gone @v1 removed
          export a:b/i [method]session.push @v2 = next
          export a:b/i [method]session.reset @v1 removed
          export a:b/i same @v2 = next
          export a:b/i parameter @v1 differs: parameter `a`: `v1` has `u32`, `v2` has `u64`
          export a:b/i renamed @v1 differs: `v1` has the parameter `a`, `v2` has `b`
          export a:b/i swapped @v1 differs: the parameters have a different order
          export a:b/i failing @v1 differs: result: `v1` has `string`, `v2` has `result`
          export a:b/i listed @v1 differs: result: element: field `mode`: only `v2` has the case `title`
          export a:b/i waits @v1 differs: the function is `async` in `v2`, but not in `v1`
          export a:b/i gone @v1 removed
          export world start @v1 differs: only `v2` has the parameter `n`
        v2 a:b/w@2.0.0
          export a:b/i mode @v2
          export a:b/i item @v2
          export a:b/i session @v2
          export a:b/i [method]session.push @v2
          export a:b/i [method]session.clear @v2, added
          export a:b/i same @v2
          export a:b/i parameter @v2
          export a:b/i renamed @v2
          export a:b/i swapped @v2
          export a:b/i failing @v2
          export a:b/i listed @v2
          export a:b/i waits @v2
          export a:b/i new @v2, added
          export world start @v2
    "#]],
    );
}

#[test]
fn candidates_for_moved_have_the_same_type_and_a_similar_name() {
    let older = generation(
        "v1",
        "1.0.0",
        "interface i { type id = u32; record r { x: u32 } reset: func(r: r); other: func(); colour: func() -> u32; }
         interface gone { record p { x: u32 } f: func() -> p; g: func(); h: func() -> u32; }
         interface kept { k: func(); }
         world w { export i; export gone; export kept; import kept; }",
    );
    let newer = generation(
        "v2",
        "2.0.0",
        "interface i { other: func(); color: func() -> u32; }
         interface j { record r { x: u32 } reset: func(r: r); }
         interface come { record p { x: u32 } f: func() -> p; g: func(); h: func() -> u64; }
         interface kept { k: func(); }
         world w { export i; export j; export come; export kept; import kept; }",
    );
    check(
        &format!("{older}{newer}"),
        expect![[r#"
        v1 a:b/w@1.0.0
          export a:b/i id @v1 removed
          export a:b/i r @v1 removed
          export a:b/gone p @v1 removed
          import a:b/kept k @v2 = next
          export a:b/i reset @v1 removed
          export a:b/i other @v2 = next
          export a:b/i colour @v1 removed
          export a:b/gone f @v1 removed
          export a:b/gone g @v1 removed
          export a:b/gone h @v1 removed
          export a:b/kept k @v2 = next
          moved? a:b/gone: a:b/come (3)
          moved? a:b/i.r: a:b/j.r (1)
          moved? a:b/i.reset: a:b/j.reset (1)
          moved? a:b/i.colour: a:b/i.color (1)
        v2 a:b/w@2.0.0
          export a:b/j r @v2, added
          export a:b/come p @v2, added
          import a:b/kept k @v2
          export a:b/i other @v2
          export a:b/i color @v2, added
          export a:b/j reset @v2, added
          export a:b/come f @v2, added
          export a:b/come g @v2, added
          export a:b/come h @v2, added
          export a:b/kept k @v2
    "#]],
    );
}

#[test]
fn a_moved_item_is_equal_or_differs_where_it_is() {
    let older = "v1: { inline: \"package a:b@1.0.0; interface i { f: func(); g: func(a: u8); }
         world w { export i; }\", moved: { \"a:b/i\": \"a:b/j\" } },";
    let newer = generation(
        "v2",
        "2.0.0",
        "interface j { f: func(); g: func(a: u16); } world w { export j; }",
    );
    let newest = generation(
        "v3",
        "3.0.0",
        "interface j { f: func(); } world w { export j; }",
    );
    check(
        &format!("{older}{newer}{newest}"),
        expect![[r#"
            v1 a:b/w@1.0.0
              export a:b/i f @v3 -> a:b/j.f
              export a:b/i g @v1 -> a:b/j.g differs: parameter `a`: `v1` has `u8`, `v2` has `u16`
            v2 a:b/w@2.0.0
              export a:b/j f @v3 = next
              export a:b/j g @v2 removed
            v3 a:b/w@3.0.0
              export a:b/j f @v3
        "#]],
    );
}

#[test]
fn a_difference_is_short_whatever_is_in_it() {
    let name = "n".repeat(5_000);
    let older = generation(
        "v1",
        "1.0.0",
        &format!(
            "interface i {{ record r {{ {name}: u32 }} f: func(r: r); }} world w {{ export i; }}"
        ),
    );
    let newer = generation(
        "v2",
        "2.0.0",
        &format!(
            "interface i {{ record r {{ {name}: s32 }} f: func(r: r); }} world w {{ export i; }}"
        ),
    );
    for item in &compared(&format!("{older}{newer}"))[0].items {
        let Next::Differs { because, .. } = &item.next else {
            panic!("{item:?}");
        };
        assert!(because.len() < 1_000, "{because}");
        assert!(
            because.ends_with("`v1` has `u32`, `v2` has `s32`"),
            "{because}"
        );
    }
}

#[test]
fn a_type_that_equal_functions_use_from_another_place_is_not_removed() {
    let generation = |label: &str, version: &str, contents: &str| {
        let i = "interface i { use types.{r}; f: func(r: r); }";
        let contents = contents.replace("INTERFACE_I", i);
        generation(label, version, &contents)
    };
    // The type is in an interface that only the older one has, in the interface itself, or imported
    // and exported.
    let v1 = generation(
        "v1",
        "1.0.0",
        "interface types { record r { a: u32 } record gone { a: u32 } } INTERFACE_I
         world w { export i; export types; }",
    );
    let v2 = generation(
        "v2",
        "2.0.0",
        "interface types { record r { a: u32 } } INTERFACE_I world w { export i; }",
    );
    let v3 = generation(
        "v3",
        "3.0.0",
        "interface i { record r { a: u32 } f: func(r: r); } world w { export i; }",
    );
    let v4 = generation(
        "v4",
        "4.0.0",
        "interface common { record r { a: u32 } }
         interface i { use common.{r}; f: func(r: r); g: func(); }
         world w { export i; }",
    );
    check(
        &format!("{v1} {v2} {v3} {v4}"),
        expect![[r#"
        v1 a:b/w@1.0.0
          export a:b/types r @v4 = import a:b/types.r
          export a:b/types gone @v1 removed
          export a:b/i r @v4, alias = next
          export a:b/i f @v4 = next
        v2 a:b/w@2.0.0
          import a:b/types r @v4 = export a:b/i.r
          export a:b/i r @v4, alias = next
          export a:b/i f @v4 = next
        v3 a:b/w@3.0.0
          export a:b/i r @v4 = next
          export a:b/i f @v4 = next
        v4 a:b/w@4.0.0
          import a:b/common r @v4
          export a:b/i r @v4, alias
          export a:b/i f @v4
          export a:b/i g @v4, added
    "#]],
    );
}

#[test]
fn a_function_of_an_interface_that_with_replaces_is_neither_removed_nor_added() {
    let generation = |label: &str, version: &str, with: &str| {
        let wit = format!(
            "package a:b@{version}; interface k {{ f: func(); }} world w {{ import k; import g: func(); }}"
        );
        format!("{label}: {{ inline: {wit:?}, {with} }},")
    };
    let with = "with: { \"a:b/k\": crate::k }";
    let (v1, v2, v3) = (
        generation("v1", "1.0.0", ""),
        generation("v2", "2.0.0", with),
        generation("v3", "3.0.0", ""),
    );
    check(
        &format!("{v1} {v2} {v3}"),
        expect![[r#"
        v1 a:b/w@1.0.0
          import a:b/k f @v3 differs: the option `with` replaces its interface in `v2`
          import world g @v3 = next
        v2 a:b/w@2.0.0
          import world g @v3 = next
        v3 a:b/w@3.0.0
          import a:b/k f @v3
          import world g @v3
    "#]],
    );
}
