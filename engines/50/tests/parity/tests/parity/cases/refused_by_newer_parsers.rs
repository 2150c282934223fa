//! The file for wasmtime 50.

#[test]
#[ignore = "the parser of wasmtime 50 refuses what engines refuse in a component"]
fn bindings_to_what_no_component_has_compile() {}

#[test]
#[ignore = "the parser of wasmtime 50 refuses parameters whose names differ only in case"]
fn parameters_that_differ_only_in_case_compile() {}

#[test]
#[ignore = "the parser of wasmtime 50 refuses a name that is defined twice"]
fn names_can_be_defined_twice_in_an_interface_that_is_replaced() {}
