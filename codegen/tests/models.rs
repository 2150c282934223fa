//! The models of three cases in `expected-output/cases`, as `worldbind expand --model` prints them.
//!
//! `UPDATE_EXPECT=1 cargo test -p worldbind-codegen --test models` writes the texts again.

use std::path::Path;

use expect_test::expect_file;
use proc_macro2::TokenStream;
use worldbind_codegen::model_text;

fn check(case: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../expected-output");
    let options = root.join("cases").join(case).with_extension("options");
    let options = std::fs::read_to_string(options).unwrap_or_default();
    let input: TokenStream = format!("{{ path: \"cases/{case}.wit\", {options} }}")
        .parse()
        .unwrap();
    let model = model_text(input, &root).unwrap();
    assert!(model.warnings.is_empty());
    let expected = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/models");
    // The name of the runtime's hidden module is different in each release.
    let (minor, patch) = (
        env!("CARGO_PKG_VERSION_MINOR"),
        env!("CARGO_PKG_VERSION_PATCH"),
    );
    let text = model
        .text
        .replace(&format!("__private{minor}_{patch}"), "__private…");
    expect_file![expected.join(case).with_extension("txt")].assert_eq(&text);
}

#[test]
fn types_are_there_once_and_have_absolute_homes() {
    check("records");
}

#[test]
fn a_host_method_is_there_once_and_belongs_to_its_resource() {
    check("imported_resources");
}

#[test]
fn a_type_that_is_replaced_has_the_path_of_the_user() {
    check("with");
}
