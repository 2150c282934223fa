//! Random histories of an API: each function is found in the components of all generations,
//! whatever its name, place and order there, and is never confused with another one. `build.rs`
//! generates the bindings, the components and the expected results.

#![allow(
    clippy::all,
    dead_code,
    unused_imports,
    reason = "the tests are generated, and a test uses only some of the bindings of a history"
)]

use worldbind::NotExported;
use worldbind::wasmtime::component::{Component, HasSelf, Instance, Val};
use worldbind::wasmtime::{Error, Result, Store};
use worldbind_testing::FakeGuest;
use worldbind_tests::{engine, stub_with_numbers};

/// The functions of an interface, which some components may lack.
trait Lent<'a, T> {
    fn lent(self) -> Option<&'a T>;
}

impl<'a, T> Lent<'a, T> for &'a T {
    fn lent(self) -> Option<&'a T> {
        Some(self)
    }
}

impl<'a, T> Lent<'a, T> for Option<&'a T> {
    fn lent(self) -> Option<&'a T> {
        self
    }
}

trait Number {
    fn number(self) -> usize;
}

macro_rules! numbers {
    ($($ty:ty),*) => {
        $(impl Number for $ty {
            fn number(self) -> usize {
                self as usize
            }
        })*
    };
}

numbers!(u32, i32, u64, f64);

/// The result of a function; `None` if the component does not have it.
#[track_caller]
fn value<N: Number>(result: Result<N>) -> Option<usize> {
    match result {
        Ok(number) => Some(number.number()),
        Err(error) => absent(error),
    }
}

#[track_caller]
fn absent<T>(error: Error) -> Option<T> {
    assert!(error.is::<NotExported>(), "{error:?}");
    None
}

/// Calls a function of an instance that the bindings do not know.
#[track_caller]
fn call<T>(store: &mut Store<T>, instance: &Instance, name: &str) -> usize {
    let function = instance.get_func(&mut *store, name).unwrap();
    let mut results = [Val::Bool(false)];
    function.call(&mut *store, &[], &mut results).unwrap();
    match results {
        [Val::U32(number)] => number.number(),
        [Val::S32(number)] => number.number(),
        [Val::U64(number)] => number.number(),
        [Val::Float64(number)] => number.number(),
        [other] => panic!("{other:?}"),
    }
}

include!(concat!(env!("OUT_DIR"), "/histories.rs"));
