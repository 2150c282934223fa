use super::*;
use quote::quote;

/// A crate with these files.
fn crate_with(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let root = Path::new(env!("OUT_DIR")).join(name);
    let all = [("Cargo.toml", "")].iter().chain(files);
    for (file, text) in all {
        let file = root.join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    root
}

fn arguments(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn the_modules_around_the_bindings_can_hide_the_tool() {
    let within = "#![no_implicit_prelude]\nmod host;";
    let named = "extern crate errors as diagnostic;\nmod host;";
    for (name, root, around, own, expected) in [
        ("plain", "mod host;", "mod bindings;", "", Known::Everywhere),
        (
            "own",
            "mod host;",
            "mod bindings;",
            "#![no_implicit_prelude]",
            Known::Nowhere,
        ),
        ("around", "mod host;", within, "", Known::Nowhere),
        ("root", within, "mod bindings;", "", Known::Nowhere),
        ("named", named, "mod bindings;", "", Known::Nowhere),
        (
            "module",
            "mod host;",
            "mod bindings;",
            "mod diagnostic {}",
            Known::InModules,
        ),
        (
            "import",
            "mod host;",
            "mod bindings;",
            "use a::{b, diagnostic};",
            Known::InModules,
        ),
        (
            "attribute",
            "mod host;",
            "mod bindings;",
            "#[diagnostic::do_not_recommend] impl A for B {} // diagnostics, a_diagnostic",
            Known::Everywhere,
        ),
        // It is not around the bindings.
        (
            "inside",
            "mod host;",
            "mod diagnostic {}",
            "",
            Known::Everywhere,
        ),
    ] {
        let files = [
            ("src/lib.rs", root),
            ("src/host.rs", around),
            ("src/host/bindings.rs", own),
        ];
        let folder = crate_with(&format!("messages/{name}"), &files);
        let file = folder.join("src/host/bindings.rs");
        assert_eq!(known(Some(&file), &[]), expected, "{name}");
    }
}

#[test]
fn the_root_of_the_crate_is_what_the_compiler_reads() {
    let files = [
        ("lib/other.rs", "#![no_implicit_prelude]"),
        ("src/a.rs", ""),
    ];
    let folder = crate_with("messages/root-elsewhere", &files);
    let file = folder.join("src/a.rs");
    assert_eq!(known(Some(&file), &[]), Known::Everywhere);
    let compiler = [
        "rustc".to_owned(),
        folder.join("lib/other.rs").display().to_string(),
    ];
    assert_eq!(known(Some(&file), &compiler), Known::Nowhere);
}

#[test]
fn a_dependency_can_hide_the_tool() {
    for (compiler, expected) in [
        (
            "rustc --extern diagnostics=a --extern other",
            Known::Everywhere,
        ),
        (
            "rustc --extern diagnostic=libdiagnostic.rlib",
            Known::Nowhere,
        ),
        ("rustc --extern=diagnostic", Known::Nowhere),
        ("rustc --extern priv,noprelude:diagnostic=a", Known::Nowhere),
    ] {
        assert_eq!(known(None, &arguments(compiler)), expected, "{compiler}");
    }
}

#[test]
fn only_attributes_that_may_mean_something_else_are_removed() {
    let tokens = quote! {
        const _: () = { #[diagnostic::on_unimplemented(message = "a")] trait A {} };
        mod inside { #[doc = "b"] #[diagnostic::on_unimplemented(message = "b")] trait B {} }
    };
    let in_modules = quote! {
        const _: () = { trait A {} };
        mod inside { #[doc = "b"] #[diagnostic::on_unimplemented(message = "b")] trait B {} }
    };
    let nowhere = quote! {
        const _: () = { trait A {} };
        mod inside { #[doc = "b"] trait B {} }
    };
    for (known, expected) in [
        (Known::Everywhere, &tokens),
        (Known::InModules, &in_modules),
        (Known::Nowhere, &nowhere),
    ] {
        let found = keep_known(known, tokens.clone());
        assert_eq!(found.to_string(), expected.to_string(), "{known:?}");
    }
}
