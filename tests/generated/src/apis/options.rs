//! Options for a random API.

use std::fmt::Write as _;

use super::{Api, Definition, Generation, Kind, Ty};
use crate::random::Random;

const SHARED: [&str; 4] = [
    "",
    "imports: { default: async | trappable | tracing }, exports: { default: async | tracing },",
    "imports: { default: store | trappable }, exports: { default: async | store },",
    "imports: { default: async | store }, ownership: Borrowing { duplicate_if_necessary: true },",
];

const OWN: [&str; 3] = [
    "imports: { default: trappable }, exports: { default: async },",
    "imports: { default: async | trappable },",
    "exports: { default: async | store },",
];

/// Adds options for all generations and for single ones.
pub(super) fn add(random: &mut Random, api: &mut Api) {
    api.shared = random.choose(&SHARED).to_owned();
    for generation in &mut api.generations {
        if random.one_in(4) {
            generation.own += random.choose(&OWN);
        }
    }
}

impl Generation {
    /// A type that a function fails with.
    fn error(&self) -> Option<String> {
        let mut interfaces = self.interfaces.iter();
        interfaces.find_map(|interface| {
            let errors = interface.functions.iter().filter_map(|function| {
                match function.result.as_ref()? {
                    Ty::Of("result", parts) => match parts.as_slice() {
                        [_, Ty::Named(id)] => Some(*id),
                        _ => None,
                    },
                    _ => None,
                }
            });
            let errors: Vec<usize> = errors.collect();
            let is_own = |ty: &&Definition| {
                let is_kind = matches!(ty.kind, Kind::Enum(_) | Kind::Variant(_) | Kind::Record(_));
                is_kind && errors.contains(&ty.id)
            };
            let error = interface.types.iter().find(is_own)?;
            Some(format!("{}.{}", interface.path(), error.name))
        })
    }
}

impl Api {
    /// A test in Rust: a component of each generation, with all its exports, fits this generation.
    /// The generation that is chosen is not older.
    pub fn rust(&self) -> String {
        let mut text = String::from("#[test]\nfn fits() {\nuse bindings::*;\n");
        let has_choice = self.generations.iter().all(|it| it.by_hand.is_empty());
        for (position, generation) in self.generations.iter().enumerate() {
            let wit = generation.wit(position, true);
            writeln!(
                text,
                "let component = exporting({wit:?});
                let linkers = PluginLinkers::<()>::new(engine());
                let pre = PluginPre::in_generation(Generation::G{position}, &linkers, &component);
                pre.unwrap_or_else(|error| panic!(\"{{error}}\"));"
            )
            .unwrap();
            if has_choice {
                writeln!(
                    text,
                    "let pre = PluginPre::choose(&linkers, &component).unwrap();
                    assert!(pre.generation() >= Generation::G{position});"
                )
                .unwrap();
            }
        }
        text + "}\n"
    }

    /// The options for all generations, as exports or as imports.
    pub fn options(&self, is_exported: bool) -> String {
        let mut text = String::from("{ generations: {\n");
        for (position, generation) in self.generations.iter().enumerate() {
            let wit = generation.wit(position, is_exported);
            let moved = generation.moved.iter();
            let moved: String = moved
                .map(|(old, new)| format!("{old:?}: {new:?}, "))
                .collect();
            let by_hand = generation.by_hand.iter();
            let by_hand: String = by_hand.map(|key| format!("{key:?}, ")).collect();
            let mut own = generation.own.clone();
            // An entry that matches only items which are equal in newer generations has no effect,
            // which is an error.
            let is_newest = position + 1 == self.generations.len();
            if let Some(error) = generation.error()
                && is_newest
                && !is_exported
                && self.shared.contains("trappable")
            {
                write!(
                    own,
                    "trappable_error_type: {{ {error:?} => crate::Failure }}"
                )
                .unwrap();
            }
            writeln!(
                text,
                "g{position}: {{ inline: {wit:?}, moved: {{ {moved} }}, by_hand: [{by_hand}], {own} }},"
            )
            .unwrap();
        }
        format!("{text}}}, {} }}", self.shared)
    }
}
