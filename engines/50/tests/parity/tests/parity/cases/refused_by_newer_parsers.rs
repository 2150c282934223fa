//! The file for wasmtime 50.

#[test]
#[ignore = "the parser of wasmtime 50 refuses what engines refuse in a component"]
fn bindings_to_what_no_component_has_compile() {}

#[test]
#[ignore = "the parser of wasmtime 50 refuses parameters whose names differ only in case"]
fn parameters_that_differ_only_in_case_compile() {}
