//! Makes random pairs of worlds: the newer one has most of the older one's items.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::worlds::{Definition, Function, Type, World};

fn ty() -> impl Strategy<Value = Type> {
    let leaf = prop_oneof![
        2 => (0..5_usize).prop_map(Type::Primitive),
        4 => (0..8_usize).prop_map(Type::Named),
        1 => (0..2_usize).prop_map(Type::Own),
    ];
    leaf.prop_recursive(2, 6, 2, |inner| {
        let boxed = inner.clone().prop_map(Box::new).boxed();
        prop_oneof![
            boxed.clone().prop_map(Type::List),
            (boxed.clone(), 1..3_u32).prop_map(|(ty, length)| Type::FixedLengthList(ty, length)),
            boxed.clone().prop_map(Type::Option),
            (option::of(boxed.clone()), option::of(boxed.clone()))
                .prop_map(|(ok, err)| Type::Result(ok, err)),
            vec(inner, 1..3).prop_map(Type::Tuple),
            boxed.prop_map(Type::Map),
        ]
    })
}

fn definition() -> impl Strategy<Value = Definition> {
    prop_oneof![
        3 => vec(ty(), 0..3).prop_map(Definition::Record),
        2 => vec(option::of(ty()), 0..3).prop_map(Definition::Variant),
        1 => (0..3_usize).prop_map(Definition::Enum),
        1 => (0..3_usize).prop_map(Definition::Flags),
        2 => ty().prop_map(Definition::Alias),
    ]
}

fn function() -> impl Strategy<Value = Function> {
    let is_renamed = proptest::bool::weighted(0.1);
    let is_async = proptest::bool::weighted(0.2);
    let params = vec(ty(), 0..3);
    (is_async, is_renamed, params, option::of(ty())).prop_map(
        |(is_async, is_renamed, params, result)| Function {
            is_async,
            is_renamed,
            params,
            result,
        },
    )
}

/// An item, and in most cases the same one again.
fn twice<T: Clone + std::fmt::Debug>(
    of: impl Strategy<Value = T> + Clone,
) -> impl Strategy<Value = (T, T)> {
    (of.clone(), option::weighted(0.2, of)).prop_map(|(older, newer)| {
        let newer = newer.unwrap_or_else(|| older.clone());
        (older, newer)
    })
}

/// The older and the newer of two worlds.
pub(super) fn pair() -> impl Strategy<Value = (World, World)> {
    let types = vec(twice(definition().boxed()), 1..6);
    let functions = vec(twice(function().boxed()), 1..5);
    (types, functions).prop_map(|(types, functions)| {
        let (older_types, newer_types) = types.into_iter().unzip();
        let (older_functions, newer_functions) = functions.into_iter().unzip();
        let older = World {
            types: older_types,
            functions: older_functions,
        };
        let newer = World {
            types: newer_types,
            functions: newer_functions,
        };
        (older, newer)
    })
}
