//! Hosts that are written without a macro. They look up the functions once for each component. For
//! each instance they make the `TypedFunc`s, and the engine checks their types.

pub mod first;
pub mod plugin;
pub mod single;

use std::array;

use wasmtime::component::{Component, Instance};
use wasmtime::{Result, Store};

use self::first::FirstIndices;
use self::plugin::TransformIndices;
use self::single::SingleIndices;

/// The interfaces of `wit/worlds` with the same functions.
const ALIKE: [&str; 10] = [
    "bench:worlds/first@0.1.0",
    "bench:worlds/second@0.1.0",
    "bench:worlds/third@0.1.0",
    "bench:worlds/fourth@0.1.0",
    "bench:worlds/fifth@0.1.0",
    "bench:worlds/sixth@0.1.0",
    "bench:worlds/seventh@0.1.0",
    "bench:worlds/eighth@0.1.0",
    "bench:worlds/ninth@0.1.0",
    "bench:worlds/tenth@0.1.0",
];

/// The world `one`.
pub fn one(component: &Component) -> World<SingleIndices, 1> {
    World::new(component, &["bench:worlds/single@0.1.0"])
}

/// The world `twenty`.
pub fn twenty(component: &Component) -> World<FirstIndices, 1> {
    World::new(component, &ALIKE)
}

/// The world `sixty`.
pub fn sixty(component: &Component) -> World<FirstIndices, 3> {
    World::new(component, &ALIKE)
}

/// The world `two-hundred`.
pub fn two_hundred(component: &Component) -> World<FirstIndices, 10> {
    World::new(component, &ALIKE)
}

/// The world `plugin`.
pub fn plugin(component: &Component) -> World<TransformIndices, 1> {
    World::new(component, &["acme:plugin/transform@0.2.3"])
}

/// The positions of the functions of a world that exports `N` interfaces.
pub struct World<I, const N: usize>([I; N]);

impl<I: Indices, const N: usize> World<I, N> {
    fn new(component: &Component, interfaces: &[&str]) -> Self {
        Self(array::from_fn(|n| I::new(component, interfaces[n])))
    }

    /// The functions of an instance, by interface.
    pub fn load(&self, store: &mut Store<()>, instance: &Instance) -> [I::Guest; N] {
        array::from_fn(|n| self.0[n].load(store, instance).unwrap())
    }
}

/// The positions of the functions of an interface.
pub trait Indices: Sized {
    /// The functions of an instance.
    type Guest;

    /// Looks the functions up by name.
    fn new(component: &Component, interface: &str) -> Self;

    /// Checks the type of each function.
    fn load(&self, store: &mut Store<()>, instance: &Instance) -> Result<Self::Guest>;
}

/// A struct of a `TypedFunc` for each function of an interface, and one of indices.
macro_rules! interface {
    ($guest:ident, $indices:ident { $($field:ident: $name:literal => $params:ty, $results:ty;)* }) => {
        #[doc = concat!("The functions of [`", stringify!($guest), "`] in a component.")]
        pub struct $indices {
            $($field: wasmtime::component::ComponentExportIndex,)*
        }

        #[allow(missing_docs, reason = "they are WIT's functions")]
        #[doc = "The functions of the interface in an instance."]
        pub struct $guest {
            $(pub $field: wasmtime::component::TypedFunc<$params, $results>,)*
        }

        impl $crate::hand_written::Indices for $indices {
            type Guest = $guest;

            fn new(component: &wasmtime::component::Component, interface: &str) -> Self {
                let interface = component.get_export_index(None, interface).unwrap();
                let find = |name| component.get_export_index(Some(&interface), name).unwrap();
                Self { $($field: find($name),)* }
            }

            fn load(
                &self,
                store: &mut wasmtime::Store<()>,
                instance: &wasmtime::component::Instance,
            ) -> wasmtime::Result<$guest> {
                Ok($guest { $($field: instance.get_typed_func(&mut *store, &self.$field)?,)* })
            }
        }
    };
}
use interface;

#[test]
fn the_interfaces_of_the_largest_world_are_alike() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/wit/worlds");
    let read = |name| std::fs::read_to_string(format!("{folder}/{name}.wit")).unwrap();
    let first = read("first");
    for interface in &ALIKE[1..] {
        let name = interface.split(['/', '@']).nth(1).unwrap();
        let renamed = first.replace("interface first {", &format!("interface {name} {{"));
        assert_eq!(read(name), renamed, "run wit/worlds/copies.sh");
    }
}
