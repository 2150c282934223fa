//! A checked function is not checked again. The check is valid only for its component and its
//! linker.

use std::thread;

use expect_test::expect;
use worldbind::ForeignInstance;
use worldbind::wasmtime::component::{
    Component, Instance, InstancePre, Linker, Resource, ResourceType,
};
use worldbind::wasmtime::{self, Store};
use worldbind_tests::{engine, guest, new_engine, stub, stub_bytes};

use self::acme::files::host::File;
use self::exports::acme::files::api::{Guest, GuestPre};

world_and_text! {
    /// The host's type of the resource is known only when a component is linked.
    WIT = "
        package acme:files@1.0.0;

        interface host {
            resource file;
        }

        interface api {
            use host.{file};
            handle-of: func(file: file) -> u32;
        }

        world app {
            import host;
            export api;
        }
    "
}

/// A different type than [`File`].
struct Picture;

#[test]
fn an_instance_from_another_linker_is_loaded_if_its_types_are_the_same() {
    let component = stub(WIT);
    let pre = link::<File>(&component);
    let other_pre = link::<File>(&component);
    let mut store = Store::new(engine(), ());
    let instance = other_pre.instantiate(&mut store).unwrap();

    let guest = GuestPre::new(&pre).unwrap();
    let guest = guest.load(&mut store, &instance).unwrap();
    let world = AppIndices::new(&pre).unwrap();
    let world = world.load(&mut store, &instance).unwrap();
    // The guest returns the number of its new handle.
    let first = guest
        .call_handle_of(&mut store, Resource::new_own(7))
        .unwrap();
    let second = world
        .acme_files_api()
        .call_handle_of(&mut store, Resource::new_own(7))
        .unwrap();
    assert_eq!((first, second), (1, 2));
}

#[test]
fn an_instance_of_another_component_is_foreign() {
    let pre = link::<File>(&stub(WIT));
    let mut store = Store::new(engine(), ());

    // The same bytes and the same exports do not make it the same component.
    let twin = link::<File>(&stub(WIT)).instantiate(&mut store).unwrap();
    let (interface, world) = refused(&pre, &mut store, &twin);
    assert_eq!(interface.reason, None);
    expect![
        "this instance was not made from the component in which `acme:files/api@1.0.0` was found"
    ]
    .assert_eq(&interface.to_string());
    expect![
        "this instance was not made from the component in which `acme:files/app@1.0.0` was found"
    ]
    .assert_eq(&world.to_string());

    let plugin = guest("c-v0.2.3");
    let other = worldbind_tests::linker(&plugin)
        .instantiate(&mut store, &plugin)
        .unwrap();
    let (interface, _) = refused(&pre, &mut store, &other);
    assert_eq!(interface.reason, None);
}

#[test]
fn an_instance_that_was_linked_with_another_resource_is_foreign() {
    let component = stub(WIT);
    let pre = link::<File>(&component);
    let mut store = Store::new(engine(), ());
    let instance = link::<Picture>(&component).instantiate(&mut store).unwrap();

    let (interface, world) = refused(&pre, &mut store, &instance);
    assert!(interface.reason.is_some() && world.reason.is_some());
    expect!["this instance has other imports than those that `acme:files/api@1.0.0` was checked with: resource type mismatch"]
    .assert_eq(&interface.to_string());
    expect!["this instance has other imports than those that `acme:files/app@1.0.0` was checked with: resource type mismatch"]
    .assert_eq(&world.to_string());
}

#[test]
fn a_component_that_is_linked_with_another_resource_does_not_fit() {
    let pre = link::<Picture>(&stub(WIT));
    let error = AppPre::new(pre).err().unwrap();
    expect![[r#"
        the component does not fit the host's world `acme:files/app@1.0.0`

        `acme:files/api@1.0.0` is required, but no compatible version (any 1.y.z) fits
          `acme:files/api@1.0.0`: version 1.0.0 is compatible, but
            the function `handle-of` has a different type
              expected  func(file: file) -> u32
              found     func(file: file) -> u32
              because   resource type mismatch
              note      both signatures print the same, so they name different resources: a resource is defined
                        differently in the linker than in the bindings; fix the host"#]]
    .assert_eq(&error.to_string());
}

#[test]
fn an_instance_of_another_engine_is_foreign() {
    let bytes = stub_bytes(WIT);
    let pre = link::<File>(&Component::new(engine(), &bytes).unwrap());

    let other_engine = new_engine().unwrap();
    let component = Component::new(&other_engine, &bytes).unwrap();
    let mut store = Store::new(&other_engine, ());
    let instance = link::<File>(&component).instantiate(&mut store).unwrap();
    let (interface, world) = refused(&pre, &mut store, &instance);
    assert_eq!((interface.reason, world.reason), (None, None));
}

#[test]
#[should_panic = "object used with the wrong store"]
fn an_instance_is_not_looked_for_in_a_store_that_does_not_own_it() {
    let pre = link::<File>(&stub(WIT));
    let instance = pre.instantiate(Store::new(engine(), ())).unwrap();
    let guest_pre = GuestPre::new(&pre).unwrap();
    let _ = guest_pre.load(Store::new(engine(), ()), &instance);
}

#[test]
#[should_panic = "object used with the wrong store"]
fn a_function_is_not_called_in_a_store_that_does_not_own_it() {
    let pre = link::<File>(&stub(WIT));
    let app = AppPre::new(pre)
        .unwrap()
        .instantiate(Store::new(engine(), ()))
        .unwrap();
    let api = app.acme_files_api();
    let _ = api.call_handle_of(Store::new(engine(), ()), Resource::new_own(7));
}

#[test]
fn one_check_serves_any_number_of_instances_stores_and_threads() {
    let app_pre = AppPre::new(link::<File>(&stub(WIT))).unwrap();
    thread::scope(|scope| {
        for _ in 0..4 {
            let app_pre = app_pre.clone();
            scope.spawn(move || {
                for _ in 0..50 {
                    let mut store = Store::new(app_pre.engine(), ());
                    for _ in 0..5 {
                        let app = app_pre.instantiate(&mut store).unwrap();
                        let file = Resource::new_own(7);
                        // Every instance begins with its own table of handles.
                        let handle = app.acme_files_api().call_handle_of(&mut store, file);
                        assert_eq!(handle.unwrap(), 1);
                    }
                }
            });
        }
    });
}

#[test]
fn a_clone_of_a_guest_is_the_same_instance() {
    let mut store = Store::new(engine(), ());
    let instance = link::<File>(&stub(WIT)).instantiate(&mut store).unwrap();
    let guest = Guest::new(&mut store, &instance).unwrap();
    let clone = guest.clone();
    assert_eq!(
        guest
            .call_handle_of(&mut store, Resource::new_own(7))
            .unwrap(),
        1
    );
    assert_eq!(
        clone
            .call_handle_of(&mut store, Resource::new_own(7))
            .unwrap(),
        2
    );
}

/// Satisfies the component's import with a resource of the host-defined type `R`.
fn link<R: 'static>(component: &Component) -> InstancePre<()> {
    let mut linker = Linker::new(component.engine());
    let mut host = linker.instance("acme:files/host@1.0.0").unwrap();
    host.resource("file", ResourceType::host::<R>(), |_, _| Ok(()))
        .unwrap();
    linker.instantiate_pre(component).unwrap()
}

/// The errors of the interface and of the world, checked for `pre`, for another instance.
fn refused(
    pre: &InstancePre<()>,
    store: &mut Store<()>,
    instance: &Instance,
) -> (ForeignInstance, ForeignInstance) {
    let foreign = |error: wasmtime::Error| error.downcast::<ForeignInstance>().unwrap();
    let interface = GuestPre::new(pre).unwrap().load(&mut *store, instance);
    let world = AppIndices::new(pre).unwrap().load(&mut *store, instance);
    (
        foreign(interface.err().unwrap()),
        foreign(world.err().unwrap()),
    )
}
