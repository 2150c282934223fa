//! What the compiler says of the user's own types: their messages come from assertions in the generated
//! code, and only the compiler can show them.
//!
//! `TRYBUILD=overwrite cargo test -p worldbind-expected-output --test ui` writes them anew.

#[test]
fn types_that_cannot_stand_for_wits_are_named_with_wits_name() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
