//! A check for one generation is not used for another: the tests mix indices, linkers, engines and
//! instances of several generations, and each mixture is refused.

use worldbind::wasmtime::component::{Component, HasSelf, Resource};
use worldbind::wasmtime::{Result, Store};
use worldbind::{BindError, ForeignInstance, NoGeneration};
use worldbind_tests::{engine, new_engine, stub_bytes, stub_with_numbers};

use super::made::component;

/// The type in the option `with` of the older generation for the resource.
#[expect(unreachable_pub, reason = "bindings re-export it")]
pub struct OldR;

bindings! {
    mod bindings {
        g1: "package test:mixed;
            interface k { resource r { get: func() -> u32; } }
            interface i { use k.{r}; one: func(r: r) -> u32; two: func() -> u32; }
            world plugin { import k; export i; }"
            { with: { "test:mixed/k.r": super::OldR } },
        g2: "package test:mixed;
            interface k { resource r { get: func() -> u32; } }
            interface i { use k.{r}; two: func() -> u32; one: func(r: r) -> u32; }
            world plugin { import k; export i; }",
    }
}

use bindings::exports::test::mixed::i::{Guest, GuestPre, One};
use bindings::test::mixed::k::{self, R};
use bindings::{Generation, PluginIndices, PluginLinkers, PluginPre};

struct Host;

impl k::Host for Host {}

impl k::HostR for Host {
    fn get(&mut self, r: Resource<R>) -> u32 {
        2000 + r.rep()
    }

    fn drop(&mut self, _: Resource<R>) -> Result<()> {
        Ok(())
    }
}

impl bindings::g1::test::mixed::k::Host for Host {}

impl bindings::g1::test::mixed::k::HostR for Host {
    fn get(&mut self, r: Resource<OldR>) -> u32 {
        1000 + r.rep()
    }

    fn drop(&mut self, _: Resource<OldR>) -> Result<()> {
        Ok(())
    }
}

/// A component of either generation: only the linker decides which type its resource has.
fn of_either() -> Component {
    let one = r#"(call $"test:mixed/k [method]r.get" (local.get 0))
        (call $"test:mixed/k [resource-drop]r" (local.get 0))"#;
    let bodies = [
        ("test:mixed/i#one", one),
        ("test:mixed/i#two", "(i32.const 2)"),
    ];
    component(bindings::WIT[1], &bodies)
}

fn linkers() -> PluginLinkers<Host> {
    PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap()
}

fn pre(generation: Generation, component: &Component) -> PluginPre<Host> {
    let pre = PluginPre::in_generation(generation, &linkers(), component);
    pre.unwrap_or_else(|error| panic!("{error}"))
}

/// Calls both functions of an instance of a generation.
fn call(pre: &PluginPre<Host>) -> (Generation, u32, u32) {
    let mut store = Store::new(engine(), Host);
    let plugin = pre.instantiate(&mut store).unwrap();
    let i = plugin.test_mixed_i();
    let two = i.call_two(&mut store).unwrap();
    match i.one().unwrap() {
        One::G1(one) => {
            let one = one.call(&mut store, Resource::<OldR>::new_own(7));
            (Generation::G1, one.unwrap(), two)
        }
        One::G2(one) => {
            let one = one.call(&mut store, Resource::<R>::new_own(7));
            (Generation::G2, one.unwrap(), two)
        }
    }
}

#[test]
fn each_generation_has_the_resource_of_its_own_linker() {
    let component = of_either();
    // On several threads, and as copies that outlive their originals.
    let pres =
        [Generation::G1, Generation::G2].map(|generation| pre(generation, &component).clone());
    assert_eq!(call(&pres[0]), (Generation::G1, 1007, 2));
    assert_eq!(call(&pres[1]), (Generation::G2, 2007, 2));
    assert_eq!(call(&pres[0].clone()), (Generation::G1, 1007, 2));
}

#[test]
fn the_types_of_the_newest_are_not_found_in_a_component_that_is_linked_as_an_older_one() {
    let older = pre(Generation::G1, &of_either());
    assert!(
        PluginIndices::new(older.instance_pre())
            .err()
            .unwrap()
            .is::<BindError>()
    );
    assert!(
        GuestPre::new(older.instance_pre())
            .err()
            .unwrap()
            .is::<BindError>()
    );
    let again = PluginPre::new(older.instance_pre().clone());
    assert!(again.err().unwrap().is::<BindError>());
    let mut store = Store::new(engine(), Host);
    let instance = older.instance_pre().instantiate(&mut store).unwrap();
    assert!(
        Guest::new(&mut store, &instance)
            .err()
            .unwrap()
            .is::<BindError>()
    );
}

#[test]
fn what_was_found_for_the_newest_is_not_loaded_from_an_instance_of_an_older_one() {
    let component = of_either();
    let (older, newer) = (
        pre(Generation::G1, &component),
        pre(Generation::G2, &component),
    );
    let indices = PluginIndices::new(newer.instance_pre()).unwrap();
    let guest = GuestPre::new(newer.instance_pre()).unwrap();
    let mut store = Store::new(engine(), Host);

    // The same component, so the positions of its exports are the same. The resource is another
    // one.
    let instance = older.instance_pre().instantiate(&mut store).unwrap();
    let error = indices.load(&mut store, &instance).err().unwrap();
    assert!(
        error
            .downcast::<ForeignInstance>()
            .unwrap()
            .reason
            .is_some()
    );
    let error = guest.load(&mut store, &instance).err().unwrap();
    assert!(
        error
            .downcast::<ForeignInstance>()
            .unwrap()
            .reason
            .is_some()
    );

    // A component of the same bytes.
    let twin = pre(Generation::G2, &of_either());
    let instance = twin.instance_pre().instantiate(&mut store).unwrap();
    let error = indices.load(&mut store, &instance).err().unwrap();
    assert!(
        error
            .downcast::<ForeignInstance>()
            .unwrap()
            .reason
            .is_none()
    );

    // The right one.
    let instance = newer.instance_pre().instantiate(&mut store).unwrap();
    let plugin = indices.load(&mut store, &instance).unwrap();
    assert_eq!(plugin.generation(), Generation::G2);
    assert!(matches!(plugin.test_mixed_i().one(), Ok(One::G2(_))));
}

#[test]
fn a_generation_is_checked_with_the_linker_that_it_has_now() {
    let component = of_either();
    let mut mixed = linkers();
    // The host exchanges the linkers of the two generations.
    let older = mixed.linker_mut(Generation::G1).clone();
    let newer = std::mem::replace(mixed.linker_mut(Generation::G2), older);
    *mixed.linker_mut(Generation::G1) = newer;
    for generation in Generation::ALL.iter().copied() {
        let error = PluginPre::in_generation(generation, &mixed, &component);
        let error = error.err().unwrap();
        let text = error.to_string();
        assert!(error.is::<BindError>() && text.contains("`one`"), "{text}");
    }
    assert!(
        PluginPre::choose(&mixed, &component)
            .err()
            .unwrap()
            .is::<NoGeneration>()
    );
}

bindings! {
    mod few {
        g1: "package test:few@1.0.0;
            interface i { f: func() -> u32; }
            world plugin { export i; }",
        g2: "package test:few@2.0.0;
            interface i { f: func() -> u32; g: func() -> u32; }
            world plugin { export i; }",
    }
}

bindings! {
    mod many {
        g1: "package test:many@1.0.0;
            interface i { f: func(a: u32) -> u32; g: func() -> u32; }
            world plugin { export i; }",
        g2: "package test:many@2.0.0;
            interface i { g: func() -> u32; f: func(a: u64) -> u64; }
            world plugin { export i; }",
        g3: "package test:many@3.0.0;
            interface i { g: func() -> u32; f: func(a: u64, b: u64) -> u64; }
            world plugin { export i; }",
    }
}

#[test]
fn linkers_of_a_world_with_fewer_generations_are_refused() {
    let linkers = few::PluginLinkers::<()>::new(engine());
    let component = stub_with_numbers(many::WIT[2]);
    let error = many::PluginPre::choose(&linkers, &component).err().unwrap();
    assert_eq!(
        error.to_string(),
        "these linkers have no linker for generation `g3`; they belong to another world"
    );
    // If they have a linker for the generation, it can be used.
    let component = stub_with_numbers(many::WIT[0]);
    let pre = many::PluginPre::in_generation(many::Generation::G1, &linkers, &component);
    assert_eq!(pre.unwrap().generation(), many::Generation::G1);
    let linkers = many::PluginLinkers::<()>::new(engine());
    let component = stub_with_numbers(few::WIT[1]);
    assert!(few::PluginPre::choose(&linkers, &component).is_ok());
}

#[test]
fn a_component_of_another_engine_ends_the_search() {
    let other = new_engine().unwrap();
    let component = Component::new(&other, stub_bytes(many::WIT[0])).unwrap();
    let linkers = many::PluginLinkers::<()>::new(engine());
    let error = many::PluginPre::choose(&linkers, &component).err().unwrap();
    assert!(!error.is::<NoGeneration>(), "{error}");
    assert!(error.to_string().contains("Engine"), "{error}");
}

#[test]
fn indices_of_the_newest_refuse_a_component_of_an_older_generation() {
    let linkers = many::PluginLinkers::<()>::new(engine());
    let pres = many::WIT
        .iter()
        .zip(many::Generation::ALL)
        .map(|(wit, generation)| {
            let pre = many::PluginPre::choose(&linkers, &stub_with_numbers(wit)).unwrap();
            assert_eq!(pre.generation(), *generation);
            pre
        });
    let pres: Vec<_> = pres.collect();
    let indices = many::PluginIndices::new(pres[2].instance_pre()).unwrap();
    let mut store = Store::new(engine(), ());
    for older in &pres[..2] {
        assert!(many::PluginIndices::new(older.instance_pre()).is_err());
        let instance = older.instance_pre().instantiate(&mut store).unwrap();
        let error = indices.load(&mut store, &instance).err().unwrap();
        assert!(error.is::<ForeignInstance>());
    }
}
