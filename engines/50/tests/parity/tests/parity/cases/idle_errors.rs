//! The file for wasmtime 50.

#[test]
#[ignore = "the macro of wasmtime 50 panics with keys of `trappable_error_type` that have no effect"]
fn what_converts_errors_is_there_whether_or_not_it_is_called() {}
