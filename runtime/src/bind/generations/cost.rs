//! Counts how often the engine is asked and memory is allocated to find the generation of a
//! component among nine, compared with binding it to a known generation.
//!
//! `UPDATE_EXPECT=1 cargo test -p worldbind --lib` writes the numbers again.

use expect_test::expect;
use wasmtime::component::{Component, Linker};
use wasmtime::{Engine, Result};

use super::{GenerationSpec, GuestSpec, Guests, among, in_generation};
use crate::bind::function::{Signature, signature};
use crate::bind::interface::Interface;
use crate::bind::loader::Loader;
use crate::bind::spec::{FunctionSpec, InterfaceSpec, WorldSpec};
use crate::bind::world::{World, WorldPre};
use crate::steps::counted::steps_of;

const NAMES: [&str; 10] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "last"];

const VERSIONS: [&str; 9] = [
    "acme:app/api@1.0.0",
    "acme:app/api@2.0.0",
    "acme:app/api@3.0.0",
    "acme:app/api@4.0.0",
    "acme:app/api@5.0.0",
    "acme:app/api@6.0.0",
    "acme:app/api@7.0.0",
    "acme:app/api@8.0.0",
    "acme:app/api@9.0.0",
];

/// The parameter of the last function, which is different in each generation.
const LAST: [Signature; 9] = [
    signature::<(u8,), ()>(),
    signature::<(u16,), ()>(),
    signature::<(u32,), ()>(),
    signature::<(u64,), ()>(),
    signature::<(i8,), ()>(),
    signature::<(i16,), ()>(),
    signature::<(i32,), ()>(),
    signature::<(i64,), ()>(),
    signature::<(f32,), ()>(),
];

/// The functions of a generation.
struct Functions<const GENERATION: usize>;

impl<const GENERATION: usize> Functions<GENERATION> {
    const ALL: &'static [FunctionSpec] = &{
        let mut all = [worldbind_resolve::function("", "func()", signature::<(), ()>()); 10];
        let mut i = 0;
        while i < all.len() {
            all[i].name = NAMES[i];
            i += 1;
        }
        all[9].signature = LAST[GENERATION];
        all
    };
}

/// The functions are in an interface with a version.
struct Versioned<const GENERATION: usize>;

impl<const GENERATION: usize> Interface for Versioned<GENERATION> {
    const SPEC: &'static InterfaceSpec = &InterfaceSpec {
        name: VERSIONS[GENERATION],
        functions: Functions::<GENERATION>::ALL,
        types: &[],
    };

    fn load(_: &mut Loader<'_>) -> Result<Self> {
        Ok(Versioned)
    }
}

impl World for Versioned<8> {
    const SPEC: &'static WorldSpec = &WorldSpec {
        name: "acme:app/app@9.0.0",
        imports: &[],
        interfaces: &[<Self as Interface>::SPEC],
        functions: &[],
    };

    const GENERATIONS: &'static [GenerationSpec] = {
        const fn of<const GENERATION: usize>() -> GenerationSpec {
            GenerationSpec {
                interfaces: const { &[VERSIONS[GENERATION]] },
                guests: Guests::Listed(
                    const {
                        let guest = GuestSpec::of::<Versioned<GENERATION>>();
                        &[guest.in_interface(VERSIONS[GENERATION])]
                    },
                ),
                ..GenerationSpec::newest::<Versioned<8>>("v")
            }
        }
        &[
            of::<0>(),
            of::<1>(),
            of::<2>(),
            of::<3>(),
            of::<4>(),
            of::<5>(),
            of::<6>(),
            of::<7>(),
            of::<8>(),
        ]
    };

    fn load(_: &mut Loader<'_>) -> Result<Self> {
        Ok(Versioned)
    }
}

/// The functions are in the world itself, under the same names in each generation.
struct Unversioned<const GENERATION: usize>;

impl<const GENERATION: usize> World for Unversioned<GENERATION> {
    const SPEC: &'static WorldSpec = &WorldSpec {
        name: "acme:app/app",
        imports: &[],
        interfaces: &[],
        functions: Functions::<GENERATION>::ALL,
    };

    const GENERATIONS: &'static [GenerationSpec] = {
        const fn of<const GENERATION: usize>() -> GenerationSpec {
            GenerationSpec {
                guests: Guests::Listed(
                    const { &[GuestSpec::of_world::<Unversioned<GENERATION>>()] },
                ),
                ..GenerationSpec::newest::<Unversioned<8>>("v")
            }
        }
        &[
            of::<0>(),
            of::<1>(),
            of::<2>(),
            of::<3>(),
            of::<4>(),
            of::<5>(),
            of::<6>(),
            of::<7>(),
            of::<8>(),
        ]
    };

    fn load(_: &mut Loader<'_>) -> Result<Self> {
        Ok(Unversioned)
    }
}

/// A component of the oldest generation.
fn component(engine: &Engine, is_versioned: bool) -> Component {
    let exports: String = NAMES
        .iter()
        .map(|name| {
            let func = if *name == "last" { "$last" } else { "$f" };
            format!("(export \"{name}\" (func {func}))")
        })
        .collect();
    let exports = match is_versioned {
        true => format!(
            "(instance $i {exports}) (export \"{}\" (instance $i))",
            VERSIONS[0]
        ),
        false => exports,
    };
    let wat = format!(
        r#"(component
            (core module $m (func (export "f")) (func (export "last") (param i32)))
            (core instance $c (instantiate $m))
            (func $f (canon lift (core func $c "f")))
            (func $last (param "x" u8) (canon lift (core func $c "last")))
            {exports})"#
    );
    Component::new(engine, wat).unwrap()
}

/// The steps and the allocations of a search.
fn cost<W: World>(bind: &dyn Fn() -> Result<WorldPre<(), W>>) -> [u64; 2] {
    let (steps, pre) = steps_of(|| bind().unwrap());
    drop(pre);
    let allocations = allocation_counter::measure(|| drop(bind()));
    [steps, allocations.count_total]
}

/// The cost of a search among nine generations, and of trying only the oldest.
fn costs<W: World>(is_versioned: bool) -> String {
    let engine = Engine::default();
    let linker = Linker::new(&engine);
    let component = component(&engine, is_versioned);
    let known = cost::<W>(&|| in_generation(0, &linker, &component));
    let of_nine = cost::<W>(&|| among(&linker, &component, &mut (0..9).rev()));
    for (known, of_nine) in known.iter().zip(of_nine) {
        assert!(of_nine <= 10 * known, "{known} and {of_nine}");
    }
    let [steps, allocations] = known;
    let [steps_of_nine, allocations_of_nine] = of_nine;
    format!(
        "known: {steps} steps, {allocations} allocations\n\
         of nine: {steps_of_nine} steps, {allocations_of_nine} allocations\n"
    )
}

/// The name of the interface shows that it is for another generation, so no function is checked.
#[test]
fn another_version_is_not_looked_at() {
    expect![[r#"
        known: 11 steps, 31 allocations
        of nine: 19 steps, 90 allocations
    "#]]
    .assert_eq(&costs::<Versioned<8>>(true));
}

/// The last function differs, so all functions are checked, and nothing else.
#[test]
fn a_function_is_looked_at_once_for_each_generation() {
    expect![[r#"
        known: 20 steps, 16 allocations
        of nine: 180 steps, 94 allocations
    "#]]
    .assert_eq(&costs::<Unversioned<8>>(false));
}
