//! The generated conversions of random pairs of types convert random values as the table says.
//! `build.rs` generates the bindings, the values and the expected results.

#![allow(
    clippy::all,
    dead_code,
    unused_imports,
    unused_parens,
    reason = "the tests are generated, and a test uses only some of the types of a pair"
)]

use std::fmt::Debug;

use worldbind::Unrepresentable;
use worldbind::wasmtime::component::Resource;

/// A conversion that cannot fail.
#[track_caller]
fn check<U: Debug + From<T>, T>(value: T, expected: U) {
    assert_eq!(format!("{:?}", U::from(value)), format!("{expected:?}"));
}

/// A conversion that fails for other values.
#[track_caller]
fn try_check<U: Debug + TryFrom<T, Error = Unrepresentable>, T>(value: T, expected: U) {
    let converted = U::try_from(value).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(format!("{converted:?}"), format!("{expected:?}"));
}

#[track_caller]
fn fails<U: Debug + TryFrom<T, Error = Unrepresentable>, T>(value: T, path: &str, why: &str) {
    let error = U::try_from(value).unwrap_err();
    assert_eq!(
        (error.path.as_str(), error.value.to_string().as_str()),
        (path, why)
    );
    assert!(error.ty.starts_with("p:q/i.t"), "{error}");
}

include!(concat!(env!("OUT_DIR"), "/conversions.rs"));
