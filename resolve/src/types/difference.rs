//! Describes how two types differ: the place, from the outermost type inwards, and the difference.

use std::fmt;
use std::rc::Rc;

/// The number of places that a text names before the difference itself.
const PLACES: usize = 12;

/// A difference between two types. Types that share a part share its difference.
#[derive(Debug)]
pub enum Difference {
    /// The text of the difference.
    Here(String),
    /// The place, such as `` field `level` ``.
    Within(String, Rc<Difference>),
}

/// The result for a pair of types: how they differ, if they do.
pub type Compared = Result<(), Rc<Difference>>;

/// A difference between the types themselves.
#[inline(never)]
pub(crate) fn different(what: String) -> Rc<Difference> {
    Rc::new(Difference::Here(what))
}

/// Adds the place of a difference.
#[inline(never)]
pub(crate) fn within(place: String, difference: Rc<Difference>) -> Rc<Difference> {
    Rc::new(Difference::Within(place, difference))
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut difference = self;
        let mut places = 0;
        loop {
            match difference {
                Difference::Here(what) => return f.write_str(what),
                Difference::Within(place, inner) => {
                    match places {
                        ..PLACES => write!(f, "{place}: ")?,
                        PLACES => f.write_str("…: ")?,
                        _ => {}
                    }
                    places += 1;
                    difference = inner;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_deep_within_names_the_outermost_types() {
        let mut difference = different("here".to_owned());
        for depth in 0..50 {
            difference = within(format!("field {depth}"), difference);
        }
        let text = difference.to_string();
        assert!(text.starts_with("field 49: field 48: "), "{text}");
        assert!(text.ends_with("field 38: …: here"), "{text}");
    }
}
