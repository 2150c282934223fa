//! Tests that the pipeline accepts several worlds that are not generations of one API.

use std::path::Path;

use crate::audience::Audience;
use crate::load::{Inputs, load};
use crate::model::{Bindings, LinkSteps, Module, ModuleContents, TypeDef};
use crate::options::{Options, WorldOptions, Worlds};
use crate::parse::parse;
use crate::pipeline::model;

fn options(wit: &str, more: &str) -> Options {
    let input = format!("{{ inline: {wit:?}, {more} }}");
    parse(input.parse().unwrap()).unwrap()
}

fn worlds_of(options: Options) -> Vec<WorldOptions> {
    match options.worlds {
        Worlds::Apart(worlds) => worlds,
        Worlds::Generations(_) => panic!("there are no generations"),
    }
}

/// The model of two worlds with one set of entries, and the messages about these.
fn bind(one: &str, other: &str, entries: &str) -> (Bindings, Vec<String>) {
    let mut both = options(one, entries);
    if let Worlds::Apart(worlds) = &mut both.worlds {
        worlds.extend(worlds_of(options(other, "")));
    }
    let wit = load(&both, Path::new(""), &mut Inputs::default()).unwrap();
    let made = model(&wit, &both, Audience::Anyone).unwrap();
    let errors = made.checked.errors.into_iter().flatten();
    let messages = errors.map(|error| error.to_string()).collect();
    (made.bindings, messages)
}

const ONE: &str =
    "package a:b; interface c { record r { x: u32 } f: func() -> r; } world w { import c; }";
const OTHER: &str =
    "package a:b; interface c { record r { y: u8 } g: func() -> r; } world w { import c; }";

#[test]
fn packages_may_have_one_name_and_different_contents() {
    let (bindings, messages) = bind(ONE, OTHER, "");
    assert_eq!(messages, Vec::<String>::new());
    assert_eq!(bindings.worlds.len(), 2);
    let homes = bindings.types.iter().map(|TypeDef { home, .. }| {
        assert_eq!(home.module, home.path.module);
        format!("{:?}", home.path)
    });
    assert_eq!(homes.collect::<Vec<_>>(), ["a::b::c::R", "a::b::c_::R"]);
}

#[test]
fn an_entry_is_used_if_one_of_the_worlds_uses_it() {
    let entries = r#"imports: { "a:b/c.f": async, "a:b/c.g": async, "a:b/c.h": async }"#;
    let (_, messages) = bind(ONE, OTHER, entries);
    let [message] = messages.as_slice() else {
        panic!("{messages:?}");
    };
    assert!(
        message.starts_with("`a:b/c.h` matches no function"),
        "{message}"
    );
}

fn find<'a>(modules: &'a [Module], name: &str) -> Option<&'a Module> {
    modules.iter().find(|module| module.ident == name)
}

#[test]
fn no_world_counts_as_an_older_generation() {
    let other = "package x:y; interface t { type n = u32; f: func(); } interface o { type n = u32; } \
                 world v { import t; import o; }";
    let (bindings, messages) = bind(ONE, other, "");
    assert_eq!(messages, Vec::<String>::new());
    // A host links each by its own world. (An older generation is linked by the newest.)
    for world in &bindings.worlds {
        let plan = world.own.as_ref().and_then(|own| own.link.as_ref());
        let steps = plan.map(|plan| &plan.steps);
        assert!(
            matches!(steps, Some(LinkSteps::Same(steps)) if steps.len() == 1),
            "{steps:?}"
        );
    }
    // There are traits for an interface with only types. (An older generation has none.)
    let package = find(&bindings.modules, "x").and_then(|of| find(&of.children, "y"));
    let module = package.and_then(|of| find(&of.children, "o"));
    assert!(matches!(
        module.map(|module| &module.contents),
        Some(ModuleContents::Imported(interface)) if interface.imports.is_some()
    ));
}
