//! The components in C, which are of six generations of `acme:plugin`.

use worldbind::wasmtime::Store;
use worldbind::wasmtime::component::{Component, Linker};
use worldbind::{NotExported, Version};
use worldbind_tests::{engine, guest};

use super::bindings::plugin::exports::acme::plugin::transform::{
    Apply, Error, Item, Mode, Options, Value,
};
use super::bindings::plugin::{Generation, Plugin, PluginIndices, PluginLinkers, PluginPre};

/// Linkers that satisfy the functions of WASI that components in C import and do not call.
pub(super) fn linkers(component: &Component) -> PluginLinkers<()> {
    let mut linkers = PluginLinkers::new(engine());
    linkers
        .each(|_, linker| linker.define_unknown_imports_as_traps(component))
        .unwrap();
    linkers
}

fn choose(name: &str) -> PluginPre<()> {
    let component = guest(name);
    PluginPre::choose(&linkers(&component), &component).unwrap_or_else(|e| panic!("{name}: {e}"))
}

fn instantiate(name: &str) -> (Store<()>, Plugin) {
    let mut store = Store::new(engine(), ());
    let plugin = choose(name).instantiate(&mut store).unwrap();
    (store, plugin)
}

#[test]
fn each_component_is_of_its_generation() {
    for (name, generation, found) in [
        ("c-v0.0.1", "v0_0", "0.0.1"),
        ("c-v0.1.0", "v0_1", "0.1.0"),
        ("c-v0.2.0", "v0_2", "0.2.0"),
        ("c-v0.2.1", "v0_2", "0.2.1"),
        ("c-v0.2.3", "v0_2", "0.2.3"),
        ("c-v0.3.0", "v0_3", "0.3.0"),
        ("c-v1.4.2", "v1", "1.4.2"),
        ("c-v2.0.0", "v2", "2.0.0"),
        // If several generations fit, the newest is chosen.
        ("c-multi-0.2.0-0.2.3-1.4.2", "v1", "1.4.2"),
        ("c-multi-0.1.0-0.2.1-1.0.0-2.0.0-rc.1", "v0_2", "0.2.1"),
    ] {
        let pre = choose(name);
        assert_eq!(pre.generation().to_string(), generation, "{name}");
        let [interface] = &pre.resolution().interfaces[..] else {
            panic!("{name}: {}", pre.resolution());
        };
        let version = interface.found.as_ref().unwrap().version().unwrap();
        assert_eq!(version.to_string(), found, "{name}");
        let (mut store, plugin) = instantiate(name);
        assert_eq!(plugin.generation(), pre.generation());
        let transform = plugin.acme_plugin_transform();
        assert_eq!(transform.interface().version(), Some(version));
        let description = transform.call_describe(&mut store).unwrap();
        assert!(description.ends_with(found), "{name}: {description}");
    }
}

#[test]
fn a_function_whose_type_differs_is_an_enum() {
    for name in [
        "c-v0.0.1", "c-v0.1.0", "c-v0.2.0", "c-v0.3.0", "c-v1.4.2", "c-v2.0.0",
    ] {
        let (mut store, plugin) = instantiate(name);
        let apply = plugin.acme_plugin_transform().apply().unwrap();
        let text = match apply {
            Apply::V2(apply) => apply.call(&mut store, Mode::Upper, "abc").unwrap(),
            Apply::V0_3(apply) => apply.call(&mut store, "abc", Mode::Upper).unwrap().unwrap(),
        };
        assert_eq!(text, "ABC", "{name}");
        assert_eq!(matches!(apply, Apply::V0_3(_)), name == "c-v0.3.0");
        assert_eq!(plugin.v0_3().is_some(), name == "c-v0.3.0");
    }
    // The older generation has the same function, and the engine's handle to it.
    let (mut store, plugin) = instantiate("c-v0.3.0");
    let apply = plugin.v0_3().unwrap().acme_plugin_transform().apply();
    let (empty,) = apply.func().call(&mut store, ("", Mode::Lower)).unwrap();
    assert!(matches!(empty, Ok(_) | Err(Error::Empty)));
}

#[test]
fn equal_functions_are_the_same_whatever_the_generation() {
    let item = |id| Item {
        id,
        name: format!("item {id}"),
        tags: vec!["a".to_owned()],
        weight: Some(1.5),
    };
    for name in ["c-v0.2.0", "c-v0.3.0", "c-v1.4.2", "c-v2.0.0"] {
        let (mut store, plugin) = instantiate(name);
        let transform = plugin.acme_plugin_transform();
        let items = [item(2), item(1)];
        let processed = transform.call_process(&mut store, &items, Options::SORT);
        assert_eq!(processed.unwrap().unwrap().len(), 2, "{name}");
        let value = Value::Text("x".to_owned());
        let same = transform.call_roundtrip(&mut store, &value).unwrap();
        assert!(matches!(same, Value::Text(text) if text == "x"), "{name}");

        let sessions = transform.session();
        let session = sessions.call_constructor(&mut store, "s").unwrap();
        assert_eq!(
            sessions.call_push(&mut store, session, &items[0]).unwrap(),
            1
        );
        assert_eq!(sessions.call_total(&mut store, session).unwrap(), 1.5);
        assert_eq!(sessions.call_name(&mut store, session).unwrap(), "s");
        let other = sessions.call_constructor(&mut store, "t").unwrap();
        let merged = sessions.call_merge(&mut store, session, other).unwrap();
        transform.call_summarize(&mut store, merged).unwrap();
        merged.resource_drop(&mut store).unwrap();
    }
}

#[test]
fn what_an_older_generation_lacks_is_not_exported() {
    let (mut store, plugin) = instantiate("c-v0.1.0");
    let transform = plugin.acme_plugin_transform();
    assert!(!transform.has_process() && transform.func_process().is_none());
    assert!(!transform.session().has_push());
    let error = transform
        .call_process(&mut store, &[], Options::empty())
        .unwrap_err();
    let error = error.downcast_ref::<NotExported>().unwrap();
    assert_eq!(error.function, "process");
    assert_eq!(
        error.to_string(),
        "the component exports `acme:plugin/transform@0.1.0` without the function `process`"
    );
}

#[test]
fn what_only_older_generations_have_is_in_their_module() {
    for (name, has_count, has_reset) in [
        ("c-v0.2.0", false, false),
        ("c-v0.2.1", true, false),
        ("c-v0.2.3", true, true),
        ("c-v1.4.2", true, true),
    ] {
        let (mut store, plugin) = instantiate(name);
        let Some(v1) = plugin.v1() else {
            assert!(!has_count && !has_reset);
            continue;
        };
        let transform = v1.acme_plugin_transform();
        assert_eq!(transform.has_count(), has_count, "{name}");
        assert_eq!(transform.session().has_reset(), has_reset, "{name}");
        let count = transform.call_count(&mut store, &[]);
        assert_eq!(count.unwrap(), 0);
        let echo = transform.call_echo_many(&mut store, &["a".to_owned()]);
        assert_eq!(echo.is_ok(), has_reset, "{name}");
    }
    for name in ["c-v0.1.0", "c-v0.3.0", "c-v2.0.0"] {
        assert!(instantiate(name).1.v1().is_none(), "{name}");
    }
}

#[test]
fn a_host_may_name_the_generations() {
    let component = guest("c-multi-0.2.0-0.2.3-1.4.2");
    let linkers = linkers(&component);
    let among = |generations: &[Generation]| {
        PluginPre::among(&linkers, &component, generations.iter().copied())
            .map(|pre| pre.generation())
    };
    assert_eq!(
        among(&[Generation::V0_2, Generation::V1]).unwrap(),
        Generation::V0_2
    );
    assert_eq!(
        among(&[Generation::V2, Generation::V1]).unwrap(),
        Generation::V1
    );
    let pre = PluginPre::in_generation(Generation::V0_2, &linkers, &component).unwrap();
    assert_eq!(pre.generation(), Generation::V0_2);
    let error = PluginPre::in_generation(Generation::V2, &linkers, &component)
        .err()
        .unwrap();
    assert!(error.is::<worldbind::BindError>());
}

#[test]
fn one_linker_serves_all_generations_if_no_names_coincide() {
    let component = guest("c-v0.3.0");
    let mut linker = Linker::<()>::new(engine());
    linker.define_unknown_imports_as_traps(&component).unwrap();
    let pre = PluginPre::choose(&linker, &component).unwrap();
    assert_eq!(pre.generation(), Generation::V0_3);
}

#[test]
fn an_instance_pre_is_bound_to_the_newest_generation() {
    let component = guest("c-v2.0.0");
    let mut linker = Linker::<()>::new(engine());
    linker.define_unknown_imports_as_traps(&component).unwrap();
    let instance_pre = linker.instantiate_pre(&component).unwrap();
    let mut store = Store::new(engine(), ());
    let pre = PluginPre::new(instance_pre.clone()).unwrap();
    assert_eq!(pre.generation(), Generation::V2);
    let plugin = pre.instantiate(&mut store).unwrap();
    assert!(plugin.v0_3().is_none() && plugin.v1().is_none());
    let apply = plugin.acme_plugin_transform().apply().unwrap();
    assert!(matches!(apply, Apply::V2(_)));

    let instance = instance_pre.instantiate(&mut store).unwrap();
    let plugin = PluginIndices::new(&instance_pre)
        .unwrap()
        .load(&mut store, &instance)
        .unwrap();
    assert_eq!(plugin.generation(), Generation::V2);
    let guest = super::bindings::plugin::exports::acme::plugin::transform::Guest::new(
        &mut store, &instance,
    );
    assert!(guest.unwrap().apply().is_ok());

    let old = super::plugin::guest("c-v0.3.0");
    linker.define_unknown_imports_as_traps(&old).unwrap();
    assert!(PluginPre::new(linker.instantiate_pre(&old).unwrap()).is_err());
}

#[test]
fn a_generation_has_a_version() {
    let at = |version: &str| Generation::at(&Version::parse(version).unwrap());
    assert_eq!(at("0.0.0"), None);
    assert_eq!(at("0.2.0"), Some(Generation::V0_2));
    assert_eq!(at("0.9.0"), Some(Generation::V0_3));
    assert_eq!(at("1.0.0"), Some(Generation::V1));
    assert!(Generation::ALL.is_sorted());
    let labels = Generation::ALL.iter().map(ToString::to_string);
    assert_eq!(
        labels.collect::<Vec<_>>(),
        ["v0_0", "v0_1", "v0_2", "v0_3", "v1", "v2"]
    );
    assert_eq!(Generation::V1.version(), Version::new(1, 4, 2));
}
