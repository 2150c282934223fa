//! Counts how often the engine is asked when a component is bound. The numbers do not depend on the
//! machine.
//!
//! `UPDATE_EXPECT=1 cargo test -p worldbind --lib` writes the numbers again.

use std::fmt::Write;

use expect_test::expect;
use wasmtime::Engine;
use wasmtime::component::{Component, Linker, ResourceAny};
use worldbind_resolve::{DEFAULT_POLICY, Handle, Need, resolve_world};

use super::exports::Exports;
use super::function::{Finder, signature};
use super::spec::{FunctionSpec, InterfaceSpec, WorldSpec};
use crate::steps::counted::steps_of;

/// The parameter of a function whose type has many parts.
type Items = Vec<(u64, (String, Vec<(f64, Option<bool>)>))>;

const ITEMS: &str = "(list (tuple u64 (tuple string (list (tuple f64 (option bool))))))";

/// The `i`-th function: of three, the first is a method.
fn is_method(i: usize) -> bool {
    i.is_multiple_of(3)
}

fn function(i: usize) -> FunctionSpec {
    let (name, signature, handles) = match is_method(i) {
        true => (
            format!("[method]session.f{i}"),
            signature::<(ResourceAny, Items), (u32,)>(),
            &[Handle::Borrow("session")][..],
        ),
        false => (format!("f{i}"), signature::<(Items,), (u32,)>(), &[][..]),
    };
    FunctionSpec {
        name: name.leak(),
        wit: "func()",
        is_async: false,
        need: Need::Required,
        handles,
        signature,
    }
}

/// A host with this number of functions, at most 20 in each interface.
fn host(count: usize) -> WorldSpec {
    let interfaces = (0..count).step_by(20).map(|first| -> &InterfaceSpec {
        let functions: Vec<_> = (first..count.min(first + 20)).map(function).collect();
        Box::leak(Box::new(InterfaceSpec {
            name: format!("acme:app/i{first}@0.2.0").leak(),
            functions: functions.leak(),
            types: &[],
        }))
    });
    WorldSpec {
        name: "acme:app/app",
        imports: &[],
        interfaces: interfaces.collect::<Vec<_>>().leak(),
        functions: &[],
    }
}

/// A component with all functions of a host, in a later version of the interfaces, and with more
/// items.
fn component(count: usize, more: &str) -> String {
    let mut wat = format!(
        r#"(component
        (core module $m
            (memory (export "memory") 1)
            (func (export "realloc") (param i32 i32 i32 i32) (result i32) unreachable)
            (func (export "f") (param i32 i32) (result i32) unreachable)
            (func (export "m") (param i32 i32 i32) (result i32) unreachable))
        (core instance $c (instantiate $m))
        (alias core export $c "memory" (core memory $memory))
        (type $session (resource (rep i32)))
        (func $f (param "items" {ITEMS}) (result u32)
            (canon lift (core func $c "f") (memory $memory) (realloc (core func $c "realloc"))))
        (func $m (param "self" (borrow $session)) (param "items" {ITEMS}) (result u32)
            (canon lift (core func $c "m") (memory $memory) (realloc (core func $c "realloc"))))"#
    );
    for first in (0..count).step_by(20) {
        let mut exports = String::new();
        for i in first..count.min(first + 20) {
            let (name, func, this) = match is_method(i) {
                true => ("[method]session.", "$m", "(param \"self\" (borrow $s))"),
                false => ("", "$f", ""),
            };
            let ty = format!("(func {this} (param \"items\" {ITEMS}) (result u32))");
            let _ = write!(exports, "(export \"{name}f{i}\" (func {func}) {ty})");
        }
        let _ = write!(
            wat,
            r#"(component $c{first}
                (import "session" (type $t (sub resource)))
                (import "f" (func $f (param "items" {ITEMS}) (result u32)))
                (import "m" (func $m (param "self" (borrow $t)) (param "items" {ITEMS}) (result u32)))
                (export $s "session" (type $t))
                {exports})
            (instance $i{first} (instantiate $c{first}
                (with "session" (type $session)) (with "f" (func $f)) (with "m" (func $m))))
            (export "acme:app/i{first}@0.2.1" (instance $i{first}))"#
        );
    }
    wat + more + ")"
}

/// How often the engine is asked about an export or about a part of a type, and how often memory is
/// allocated.
fn cost(count: usize) -> (u64, u64) {
    cost_of(count, "")
}

/// The same for a component with more items.
fn cost_of(count: usize, more: &str) -> (u64, u64) {
    let engine = Engine::default();
    let component = Component::new(&engine, component(count, more)).unwrap();
    let instance_pre = Linker::<()>::new(&engine)
        .instantiate_pre(&component)
        .unwrap();
    let host = host(count);
    let bind = || {
        let wanted = host.interfaces.iter().map(|spec| spec.name);
        let exports = Exports::of(Finder::new(&instance_pre), wanted);
        resolve_world(&host, &[], &DEFAULT_POLICY, &exports).unwrap()
    };
    let (steps, found) = steps_of(bind);
    assert_eq!(found.slots.iter().flatten().count(), count);
    let allocations = allocation_counter::measure(|| drop(bind())).count_total;
    (steps, allocations)
}

/// A component may export many items that the host does not use. They are visited once, and no
/// memory is allocated for them.
#[test]
fn exports_of_other_packages_take_no_memory() {
    let [known, with_others] = [0, 500].map(|others| {
        let others: String = (0..others)
            .map(|i| format!("(export \"acme:other/x{i}@0.2.0\" (instance $other))"))
            .collect();
        cost_of(20, &format!("(instance $other) {others}"))
    });
    assert_eq!(with_others, (known.0 + 500, known.1));
}

/// For each interface, the engine is asked about the instance and about its resource. For each
/// function, it is asked about the function, and for a method about the type of `self`. No other
/// part of a type is visited again after the engine's own check.
///
/// Memory is allocated for each interface, and not for each function.
#[test]
fn binding_asks_the_engine_only_once_about_each_export() {
    let counts = [1, 20, 60, 200].map(|count| {
        let (steps, allocations) = cost(count);
        format!("{count} functions: {steps} steps, {allocations} allocations\n")
    });
    expect![[r#"
        1 functions: 4 steps, 13 allocations
        20 functions: 29 steps, 13 allocations
        60 functions: 86 steps, 29 allocations
        200 functions: 287 steps, 82 allocations
    "#]]
    .assert_eq(&counts.concat());
}
