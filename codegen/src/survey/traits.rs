//! The traits of derive macros, as far as they are known.

use crate::model::StdDerive;

/// The trait that a derive macro implements, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Trait {
    Std(StdDerive),
    Serialize,
    Deserialize,
    Other,
}

impl Trait {
    pub(super) fn of(path: &syn::Path) -> Self {
        if let Some(derive) = StdDerive::of(path) {
            return Trait::Std(derive);
        }
        let mut names = path.segments.iter().rev().map(|segment| &segment.ident);
        let last = names.next().map(ToString::to_string);
        let is_serdes = names.next().is_none_or(|before| before == "serde");
        match last.as_deref() {
            Some("Serialize") if is_serdes => Trait::Serialize,
            Some("Deserialize") if is_serdes => Trait::Deserialize,
            _ => Trait::Other,
        }
    }

    /// Whether it is one of these derives of the standard library.
    pub(super) fn is_one_of(self, derives: &[StdDerive]) -> bool {
        matches!(self, Trait::Std(derive) if derives.contains(&derive))
    }

    /// Whether it is implemented only for arrays with at most 32 elements.
    pub(super) fn needs_short_arrays(self) -> bool {
        match self {
            Trait::Std(derive) => derive == StdDerive::Default,
            Trait::Serialize | Trait::Deserialize => true,
            Trait::Other => false,
        }
    }
}
