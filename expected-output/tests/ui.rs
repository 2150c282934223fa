//! The compiler's messages about the user's own types and hosts. They come from assertions and
//! traits in the generated code, so only the compiler can show them.
//!
//! `TRYBUILD=overwrite cargo test -p worldbind-expected-output --test ui` writes them again.

#[path = "../../macro/tests/rustc/mod.rs"]
mod rustc;

#[test]
fn what_a_type_or_a_host_lacks_is_said_with_wits_names() {
    if rustc::prints_the_messages() {
        trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
    }
}
