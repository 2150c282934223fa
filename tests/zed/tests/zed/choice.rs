//! The generation that is used for a component of each generation, and the host's view of it.

use worldbind::wasmtime::{Store, Trap};
use worldbind_tests::engine;

use super::bindings::{
    Extension, ExtensionPre, Generation, LabelsForCompletions, LanguageServerCommand,
    LanguageServerInitializationOptions,
};
use super::components::{component, linkers};
use super::host::Host;

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
        // The trap shows that it was called: the component has no other code.
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
