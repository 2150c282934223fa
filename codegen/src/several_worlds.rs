//! Tests that the pipeline accepts several worlds that are not generations of one API.

use std::path::Path;

use crate::audience::Audience;
use crate::load::{Inputs, load};
use crate::model::{Bindings, TypeDef};
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
