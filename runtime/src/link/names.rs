//! Decides which functions of an interface are linked, and under which names.
//!
//! An older generation may have some functions of an interface with different types, in another
//! interface or under another name. The code that links a function does not know its name, so it is
//! used for all generations that have an equal function.

/// The names under which [`Link`](super::Link) adds functions and resources.
pub trait LinkNames: Copy {
    /// The name for the item whose own name is `name`; `None` if it is not linked.
    fn of<'n>(&'n self, name: &'n str) -> Option<&'n str>;
}

/// Each under its own name.
impl LinkNames for () {
    fn of<'n>(&'n self, name: &'n str) -> Option<&'n str> {
        Some(name)
    }
}

/// A choice of functions and resources.
#[derive(Clone, Copy)]
pub enum Names<'a> {
    /// All, each under its own name.
    All,
    /// All except these, each under its own name.
    Except(&'a [&'a str]),
    /// Only these: pairs of the own name and the name in the linker.
    Only(&'a [(&'a str, &'a str)]),
}

impl LinkNames for Names<'_> {
    fn of<'n>(&'n self, name: &'n str) -> Option<&'n str> {
        match self {
            Names::All => Some(name),
            Names::Except(except) => (!except.contains(&name)).then_some(name),
            Names::Only(only) => {
                let pair = only.iter().find(|(own, _)| *own == name);
                pair.map(|(_, linked)| *linked)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_of_names() {
        assert_eq!(().of("a"), Some("a"));
        assert_eq!(Names::All.of("a"), Some("a"));
        let except = Names::Except(&["a"]);
        assert_eq!((except.of("a"), except.of("b")), (None, Some("b")));
        let only = Names::Only(&[("a", "old-a")]);
        assert_eq!((only.of("a"), only.of("b")), (Some("old-a"), None));
    }
}
