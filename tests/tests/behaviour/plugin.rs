//! The main job: one host against plugins in C that were built against older and newer versions.
//!
//! `guests/README.md` says what each of them exports.

use expect_test::{Expect, expect};
use worldbind::wasmtime::{self, Store};
use worldbind::{BindError, NotExported};
use worldbind_tests::{engine, guest, linker, stub};

use self::exports::acme::plugin::transform::{Error, Guest, GuestPre, Item, Mode, Options, Value};

worldbind::bindgen!({
    inline: "
        package acme:plugin@0.2.3;

        interface transform {
            record item { id: u32, name: string, tags: list<string>, weight: option<f64> }
            variant value { nothing, text(string), number(f64), items(list<item>) }
            enum mode { upper, lower, reverse }
            flags options { trim, dedupe, sort }
            variant error { empty, too-long(u32), other(string) }
            resource session {
                constructor(name: string);
                push: func(it: item) -> u32;
                total: func() -> f64;
                name: func() -> string;
                @since(version = 0.2.3)
                reset: func();
                merge: static func(a: session, b: borrow<session>) -> session;
            }
            describe: func() -> string;
            apply: func(m: mode, s: string) -> string;
            process: func(items: list<item>, o: options) -> result<list<item>, error>;
            classify: func(v: value) -> tuple<string, u64>;
            roundtrip: func(v: value) -> value;
            summarize: func(s: borrow<session>) -> string;
            @since(version = 0.2.1)
            count: func(items: list<item>) -> u32;
            @since(version = 0.2.3)
            echo-many: func(l: list<string>) -> list<string>;
        }

        world plugin {
            export transform;
        }
    ",
    additional_derives: [PartialEq],
});

/// The plugins that the host accepts, and the version that is used of each.
const TAKEN: [(&str, &str); 5] = [
    ("c-v0.2.0", "0.2.0"),
    ("c-v0.2.1", "0.2.1"),
    ("c-v0.2.3", "0.2.3"),
    ("c-multi-0.2.0-0.2.3-1.4.2", "0.2.3"),
    ("c-multi-0.1.0-0.2.1-1.0.0-2.0.0-rc.1", "0.2.1"),
];

#[test]
fn a_plugin_of_any_compatible_version_is_taken_and_says_so_itself() {
    for (name, version) in TAKEN {
        let plugin_pre = plugin_pre(name).unwrap();
        let interface = format!("acme:plugin/transform@{version}");
        let resolution = plugin_pre.resolution();
        let resolved = resolution.interface("acme:plugin/transform").unwrap();
        let found = resolved.found.as_ref().unwrap();
        assert_eq!(found, interface.as_str(), "{name}");

        let mut store = Store::new(engine(), ());
        let plugin = plugin_pre.instantiate(&mut store).unwrap();
        let transform = plugin.acme_plugin_transform();
        assert_eq!(transform.interface(), found);
        assert_eq!(
            transform.call_describe(&mut store).unwrap(),
            format!("c wit-bindgen-0.63.0 clang-22 {version}"),
            "{name}"
        );
    }
}

#[test]
fn values_of_all_shapes_pass_through_every_version() {
    for (name, _) in TAKEN {
        let (mut store, transform) = transform(name);
        let store = &mut store;

        let reversed = transform.call_apply(&mut *store, Mode::Reverse, "größe");
        assert_eq!(reversed.unwrap(), "eßörg");
        let lowered = transform.call_apply(&mut *store, Mode::Lower, "ABC");
        assert_eq!(lowered.unwrap(), "abc");

        let values = [
            (Value::Nothing, "nothing", 0),
            (Value::Text("four".to_owned()), "text", 4),
            (Value::Number(-2.5), "number", 2),
            (Value::Items(vec![item(1, "a"), item(2, "b")]), "items", 2),
        ];
        for (value, kind, size) in values {
            let classified = transform.call_classify(&mut *store, &value).unwrap();
            assert_eq!(classified, (kind.to_owned(), size));
            let returned = transform.call_roundtrip(&mut *store, &value).unwrap();
            assert_eq!(returned, value);
        }
    }
}

#[test]
fn a_result_is_a_result_within_that_of_the_call() {
    for (name, _) in TAKEN {
        let (mut store, transform) = transform(name);
        let mut process = |items: &[Item], options| {
            let result = transform.call_process(&mut store, items, options);
            result.unwrap()
        };
        let items = [item(1, " b "), item(2, "a"), item(3, "a")];
        assert_eq!(process(&items, Options::empty()).unwrap(), items);
        assert_eq!(
            process(&items, Options::TRIM | Options::DEDUPE | Options::SORT).unwrap(),
            [item(2, "a"), item(1, "b")]
        );
        assert_eq!(process(&[], Options::SORT), Err(Error::Empty));
        let many = vec![item(0, "x"); 101];
        assert_eq!(process(&many, Options::empty()), Err(Error::TooLong(101)));
        let bad = process(&[item(7, "bad")], Options::empty());
        assert_eq!(bad, Err(Error::Other("bad item 7".to_owned())));
    }
}

#[test]
fn a_resource_is_made_used_merged_and_dropped() -> wasmtime::Result<()> {
    for (name, _) in TAKEN {
        let (mut store, transform) = transform(name);
        let session = transform.session();
        let left = session.call_constructor(&mut store, "left")?;
        let right = session.call_constructor(&mut store, "right")?;
        assert_eq!(session.call_push(&mut store, left, &item(1, "a"))?, 1);
        assert_eq!(session.call_push(&mut store, left, &item(2, "b"))?, 2);
        assert_eq!(session.call_push(&mut store, right, &item(3, "c"))?, 1);
        assert_eq!(session.call_total(&mut store, left)?, 1.5);
        assert_eq!(transform.call_summarize(&mut store, left)?, "left:2");

        // `left` is passed by value, `right` is borrowed.
        let merged = session.call_merge(&mut store, left, right)?;
        assert_eq!(session.call_name(&mut store, merged)?, "left+right");
        assert_eq!(
            transform.call_summarize(&mut store, merged)?,
            "left+right:3"
        );
        assert_eq!(session.call_name(&mut store, right)?, "right");

        right.resource_drop(&mut store)?;
        merged.resource_drop(&mut store)?;
        // The last call: after a trap, the engine refuses all calls of the instance.
        assert!(session.call_name(&mut store, left).is_err());
    }
    Ok(())
}

#[test]
fn a_function_that_is_newer_than_the_plugin_is_absent() {
    let absent = |name| {
        let pre = plugin_pre(name).unwrap();
        pre.resolution().interfaces[0].absent.clone()
    };
    assert_eq!(absent("c-v0.2.0"), ["session.reset", "count", "echo-many"]);
    assert_eq!(absent("c-v0.2.1"), ["session.reset", "echo-many"]);
    assert!(absent("c-v0.2.3").is_empty());

    let (mut store, old) = transform("c-v0.2.0");
    assert!(!old.has_count() && !old.has_echo_many() && !old.session().has_reset());
    assert!(old.func_count().is_none() && old.session().func_reset().is_none());
    let session = old.session().call_constructor(&mut store, "s").unwrap();

    let error = old.call_count(&mut store, &[]).unwrap_err();
    let not_exported = error.downcast_ref::<NotExported>().unwrap();
    assert_eq!(
        not_exported.interface.as_ref().unwrap(),
        "acme:plugin/transform@0.2.0"
    );
    assert_eq!(not_exported.function, "count");
    assert_eq!(not_exported.since.as_ref().unwrap().to_string(), "0.2.1");
    expect![[r#"
        the component exports `acme:plugin/transform@0.2.0` without the function `count`; the interface has it since 0.2.1"#]]
    .assert_eq(&error.to_string());

    let error = old.session().call_reset(&mut store, session).unwrap_err();
    let not_exported = error.downcast_ref::<NotExported>().unwrap();
    assert_eq!(not_exported.function, "session.reset");
    expect![[r#"
        the component exports `acme:plugin/transform@0.2.0` without the function `session.reset`; the interface has it since 0.2.3"#]]
    .assert_eq(&error.to_string());

    // It was not a trap: the instance can still be used.
    assert_eq!(old.session().call_name(&mut store, session).unwrap(), "s");
}

#[test]
fn a_function_that_the_plugin_has_in_time_is_called() {
    let (mut store, newer) = transform("c-v0.2.1");
    assert!(newer.has_count() && !newer.has_echo_many() && !newer.session().has_reset());
    let items = [item(1, "a"), item(2, "b")];
    assert_eq!(newer.call_count(&mut store, &items).unwrap(), 2);

    let (mut store, newest) = transform("c-v0.2.3");
    assert!(newest.has_count() && newest.has_echo_many() && newest.session().has_reset());
    assert_eq!(newest.call_count(&mut store, &items).unwrap(), 2);
    let list = ["", "ä", "b"].map(str::to_owned);
    assert_eq!(newest.call_echo_many(&mut store, &list).unwrap(), list);
    let session = newest.session();
    let handle = session.call_constructor(&mut store, "s").unwrap();
    session.call_push(&mut store, handle, &items[0]).unwrap();
    session.call_reset(&mut store, handle).unwrap();
    assert_eq!(session.call_total(&mut store, handle).unwrap(), 0.0);
}

#[test]
fn the_functions_of_the_engine_are_at_hand() {
    let (mut store, transform) = transform("c-v0.2.1");
    let describe = transform.func_describe();
    let (description,) = describe.call(&mut store, ()).unwrap();
    assert_eq!(description, "c wit-bindgen-0.63.0 clang-22 0.2.1");
    let items = [item(1, "a")];
    let count = transform.func_count().unwrap();
    assert_eq!(count.call(&mut store, (&items,)).unwrap(), (1,));
}

#[test]
fn the_resolution_is_a_table_for_people() {
    let table = |name| plugin_pre(name).unwrap().resolution().to_string();
    expect![[r#"
        wanted                       found                        absent
        acme:plugin/transform@0.2.3  acme:plugin/transform@0.2.0  session.reset, count, echo-many"#]].assert_eq(&table("c-v0.2.0"));
    expect![[r#"
        wanted                       found                        absent
        acme:plugin/transform@0.2.3  acme:plugin/transform@0.2.3  -"#]]
    .assert_eq(&table("c-multi-0.2.0-0.2.3-1.4.2"));
}

#[test]
fn a_function_that_was_never_optional_is_named_where_it_is_missing() {
    refused(
        "c-v0.2.0-missing",
        expect![[r#"
            the component does not fit the host's world `acme:plugin/plugin@0.2.3`

            `acme:plugin/transform@0.2.3` is required, but no compatible version (any 0.2.z) fits
              `acme:plugin/transform@0.2.0`: version 0.2.0 is compatible, but
                the function `classify` is missing
                  expected  func(v: value) -> tuple<string, u64>"#]],
    );
}

#[test]
fn a_function_of_another_type_is_shown_with_both_types() {
    refused(
        "c-v0.2.9-changed",
        expect![[r#"
            the component does not fit the host's world `acme:plugin/plugin@0.2.3`

            `acme:plugin/transform@0.2.3` is required, but no compatible version (any 0.2.z) fits
              `acme:plugin/transform@0.2.9`: version 0.2.9 is compatible, but
                the function `apply` has a different type
                  expected  func(m: mode, s: string) -> string
                  found     func(s: string, m: mode) -> result<string, error>
                  because   parameter `m`: the host has `enum`, the component has `string`
                the function `session.reset` is missing; the interface has it since 0.2.3
                  expected  func(self: borrow<session>)
                the function `count` is missing; the interface has it since 0.2.1
                  expected  func(items: list<item>) -> u32
                the function `echo-many` is missing; the interface has it since 0.2.3
                  expected  func(l: list<string>) -> list<string>"#]],
    );
}

#[test]
fn a_plugin_for_another_track_is_told_so() {
    refused(
        "c-v0.3.0",
        expect![[r#"
            the component does not fit the host's world `acme:plugin/plugin@0.2.3`

            `acme:plugin/transform@0.2.3` is required, but no compatible version (any 0.2.z) is exported
              `acme:plugin/transform@0.3.0`: 0.3.0 is not compatible with 0.2.3"#]],
    );
    refused(
        "c-v1.0.0",
        expect![[r#"
            the component does not fit the host's world `acme:plugin/plugin@0.2.3`

            `acme:plugin/transform@0.2.3` is required, but no compatible version (any 0.2.z) is exported
              `acme:plugin/transform@1.0.0`: 1.0.0 is not compatible with 0.2.3"#]],
    );
    refused(
        "c-v2.0.0",
        expect![[r#"
            the component does not fit the host's world `acme:plugin/plugin@0.2.3`

            `acme:plugin/transform@0.2.3` is required, but no compatible version (any 0.2.z) is exported
              `acme:plugin/transform@2.0.0`: 2.0.0 is not compatible with 0.2.3"#]],
    );
    refused(
        "c-v2.0.0-rc.1",
        expect![[r#"
            the component does not fit the host's world `acme:plugin/plugin@0.2.3`

            `acme:plugin/transform@0.2.3` is required, but no compatible version (any 0.2.z) is exported
              `acme:plugin/transform@2.0.0-rc.1`: a prerelease is compatible only with itself"#]],
    );
    refused(
        "c-v0.0.1",
        expect![[r#"
            the component does not fit the host's world `acme:plugin/plugin@0.2.3`

            `acme:plugin/transform@0.2.3` is required, but no compatible version (any 0.2.z) is exported
              `acme:plugin/transform@0.0.1`: a version below 0.1.0 is compatible only with itself"#]],
    );
    refused(
        "c-unversioned",
        expect![[r#"
            the component does not fit the host's world `acme:plugin/plugin@0.2.3`

            `acme:plugin/transform@0.2.3` is required, but no compatible version (any 0.2.z) is exported
              `acme:plugin/transform`: it has no version, but the host requires one"#]],
    );
}

#[test]
fn a_component_that_is_no_plugin_at_all_is_told_what_it_exports() {
    let wit = "
        package acme:tool@1.0.0;
        interface api { run: func(); }
        world tool { export api; export stop: func(); }
    ";
    let component = stub(wit);
    let instance_pre = linker(&component).instantiate_pre(&component).unwrap();
    let error = PluginPre::new(instance_pre).err().unwrap();
    expect![[r#"
        the component does not fit the host's world `acme:plugin/plugin@0.2.3`

        `acme:plugin/transform@0.2.3` is required, but the component exports nothing of the package `acme:plugin`

        the component exports
          `stop`
          `acme:tool/api@1.0.0`"#]].assert_eq(&error.to_string());
}

fn item(id: u32, name: &str) -> Item {
    Item {
        id,
        name: name.to_owned(),
        tags: vec!["a tag".to_owned(), String::new()],
        weight: (id < 3).then_some(f64::from(id) / 2.0),
    }
}

fn plugin_pre(name: &str) -> wasmtime::Result<PluginPre<()>> {
    let component = guest(name);
    PluginPre::new(linker(&component).instantiate_pre(&component)?)
}

fn transform(name: &str) -> (Store<()>, Guest) {
    let mut store = Store::new(engine(), ());
    let plugin = plugin_pre(name).unwrap().instantiate(&mut store).unwrap();
    let transform = plugin.acme_plugin_transform().clone();
    (store, transform)
}

/// The message for the author of a plugin, who may never have seen the host.
fn refused(name: &str, expected: Expect) {
    let component = guest(name);
    let instance_pre = linker(&component).instantiate_pre(&component).unwrap();
    let error = PluginPre::new(instance_pre.clone()).err().unwrap();
    expected.assert_eq(&error.to_string());

    // All constructors see the same problems.
    let mut store = Store::new(engine(), ());
    let instance = instance_pre.instantiate(&mut store).unwrap();
    let of_live_world = Plugin::new(&mut store, &instance).err().unwrap();
    let of_world = error.downcast_ref::<BindError>().unwrap();
    assert_eq!(of_live_world.downcast_ref(), Some(of_world));
    for error in [
        GuestPre::new(&instance_pre).err().unwrap(),
        Guest::new(&mut store, &instance).err().unwrap(),
    ] {
        let BindError {
            world, problems, ..
        } = error.downcast_ref().unwrap();
        assert_eq!(*world, None);
        assert_eq!(problems, &of_world.problems);
    }
}
