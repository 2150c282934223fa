//! Errors for states that should not occur.

use proc_macro2::Span;
use worldbind_resolve::printable;

/// A state that the WIT parser or an earlier stage should not allow. If it occurs anyway, it is an
/// ordinary error, and not a panic or wrong bindings.
#[derive(Debug)]
pub(crate) struct Impossible {
    what: String,
    /// The position of the world in the options, if it is about one world.
    world: Option<usize>,
}

impl Impossible {
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Impossible {
            what: what.into(),
            world: None,
        }
    }

    /// The same about a world, by its position in the options.
    pub(crate) fn in_world(self, position: usize) -> Self {
        Impossible {
            world: self.world.or(Some(position)),
            ..self
        }
    }

    /// The error for the user. `span` returns the place to report errors about a world, or about no
    /// world in particular.
    pub(crate) fn at(&self, span: impl FnOnce(Option<usize>) -> Span) -> syn::Error {
        let message = format!(
            "this is a bug in worldbind: {}; please report it, with the WIT and the options",
            printable(&self.what)
        );
        syn::Error::new(span(self.world), message)
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::{LineColumn, Span};

    use super::Impossible;
    use crate::parse::parse;

    #[test]
    fn what_is_impossible_in_a_generation_is_reported_at_its_own_literal() {
        let options = "{ generations: { v1: \"one\", v2: \"two\" } }";
        let options = parse(options.parse().unwrap()).unwrap();
        let column = |impossible: Impossible| -> LineColumn {
            impossible.at(|world| options.span_of(world)).span().start()
        };
        let new = || Impossible::new("a type has no name");
        let of_literals = options.worlds.all().map(|world| Span::start(&world.span()));
        let of_literals: Vec<_> = of_literals.collect();
        let places = [new().in_world(0), new().in_world(1).in_world(0)];
        assert_eq!(places.map(column).to_vec(), of_literals);
        assert_eq!(Some(&column(new())), of_literals.first());
    }
}
