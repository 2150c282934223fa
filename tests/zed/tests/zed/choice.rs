//! A component of each generation, made of the generation's WIT alone: it imports and exports everything.

use std::path::Path;
use std::sync::LazyLock;

use wit_component::dummy_module;
use wit_parser::{LiftLowerAbi, ManglingAndAbi, Resolve};
use worldbind::wasmtime::component::{Component, HasSelf};
use worldbind::wasmtime::{Store, Trap};
use worldbind_tests::{encode, engine};

use super::bindings::{
    Extension, ExtensionLinkers, ExtensionPre, Generation, LabelsForCompletions,
    LanguageServerCommand, LanguageServerInitializationOptions,
};
use super::host::Host;

/// A component of a generation, whose functions trap.
fn component(generation: Generation) -> &'static Component {
    static COMPONENTS: LazyLock<Vec<Component>> =
        LazyLock::new(|| Generation::ALL.iter().map(new_component).collect());
    &COMPONENTS[generation as usize]
}

fn new_component(generation: &Generation) -> Component {
    // `since_v0_0_6` is in the folder `since_v0.0.6`.
    let label = generation.to_string();
    let version = label
        .strip_prefix("since_v")
        .expect("as in `bindings.options`");
    let folder = format!("since_v{}", version.replace('_', "."));
    let mut resolve = Resolve::default();
    let (package, _) = resolve
        .push_dir(Path::new(env!("ZED_WIT")).join(folder))
        .unwrap_or_else(|error| panic!("{error:?}"));
    let world = resolve.select_world(&[package], None).unwrap();
    let abi = ManglingAndAbi::Legacy(LiftLowerAbi::Sync);
    let module = dummy_module(&resolve, world, abi);
    Component::new(engine(), encode(module, &resolve, world))
        .unwrap_or_else(|error| panic!("{error:?}"))
}

fn linkers() -> &'static ExtensionLinkers<Host> {
    static LINKERS: LazyLock<ExtensionLinkers<Host>> =
        LazyLock::new(|| ExtensionLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap());
    &LINKERS
}

/// The instance of a component, at the generation that `choose` takes.
fn instance(generation: Generation) -> (Store<Host>, Extension) {
    let pre = ExtensionPre::choose(linkers(), component(generation))
        .unwrap_or_else(|error| panic!("{generation}: {error}"));
    let mut store = Store::new(engine(), Host);
    let extension = pollster::block_on(pre.instantiate_async(&mut store))
        .unwrap_or_else(|error| panic!("{generation}: {error:?}"));
    (store, extension)
}

#[test]
fn each_component_is_taken_at_its_generation_or_at_a_superset_of_it() {
    for own in Generation::ALL.iter().copied() {
        let taken = match own {
            // The two have the same exports, and the newer one has an import more.
            Generation::SinceV0_2_0 => Generation::SinceV0_3_0,
            own => own,
        };
        let (_, extension) = instance(own);
        assert_eq!(extension.generation(), taken, "a component of {own}");
    }
}

#[test]
fn each_component_also_fits_its_own_generation() {
    for own in Generation::ALL.iter().copied() {
        let pre = ExtensionPre::in_generation(own, linkers(), component(own));
        let pre = pre.unwrap_or_else(|error| panic!("{own}: {error}"));
        assert_eq!(pre.generation(), own);
    }
}

#[test]
fn an_equal_function_is_called_in_the_same_way_in_every_generation() {
    for generation in Generation::ALL.iter().copied() {
        let (mut store, extension) = instance(generation);
        let error = pollster::block_on(extension.call_init_extension(&mut store)).unwrap_err();
        // It was called: the stub of a component has no other code.
        assert_eq!(error.downcast_ref(), Some(&Trap::UnreachableCodeReached));
    }
}

#[test]
fn the_compiler_asks_where_a_function_differs() {
    for generation in Generation::ALL.iter().copied() {
        let (_, extension) = instance(generation);
        let is_newest = generation >= Generation::SinceV0_0_6;
        let command = match extension.language_server_command().unwrap() {
            LanguageServerCommand::SinceV0_6_0(_) => true,
            LanguageServerCommand::SinceV0_0_4(_) => false,
        };
        let options = match extension.language_server_initialization_options().unwrap() {
            LanguageServerInitializationOptions::SinceV0_6_0(_) => true,
            LanguageServerInitializationOptions::SinceV0_0_4(_) => false,
        };
        assert_eq!((command, options), (is_newest, is_newest), "{generation}");

        let labels = extension
            .labels_for_completions()
            .ok()
            .map(|labels| match labels {
                LabelsForCompletions::SinceV0_6_0(_) => Generation::SinceV0_6_0,
                LabelsForCompletions::SinceV0_1_0(_) => Generation::SinceV0_1_0,
            });
        let expected = match generation {
            Generation::SinceV0_0_1 | Generation::SinceV0_0_4 => None,
            Generation::SinceV0_0_6 | Generation::SinceV0_1_0 => Some(Generation::SinceV0_1_0),
            _ => Some(Generation::SinceV0_6_0),
        };
        assert_eq!(labels, expected, "{generation}");
    }
}

#[test]
fn a_function_of_newer_generations_is_absent_in_older_ones() {
    let has = |generation| {
        let (_, extension) = instance(generation);
        (
            extension.has_run_slash_command(),
            extension.has_context_server_configuration(),
            extension.has_run_dap_locator(),
        )
    };
    assert_eq!(has(Generation::SinceV0_0_6), (false, false, false));
    assert_eq!(has(Generation::SinceV0_1_0), (true, false, false));
    assert_eq!(has(Generation::SinceV0_5_0), (true, true, false));
    assert_eq!(has(Generation::SinceV0_6_0), (true, true, true));
}
