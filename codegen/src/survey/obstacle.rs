//! Why a type cannot have a derive.

use super::traits::Trait;

/// Why a type cannot have a derive.
#[derive(Debug, Clone)]
pub(crate) struct Obstacle {
    /// The part of the type that contains it; `None` for the type itself.
    pub(crate) part: Option<Part>,
    pub(crate) holds: Holds,
    /// It is inside another generated type, for which the user may implement the trait.
    pub(super) is_indirect: bool,
}

/// A part of a type, with its name in WIT.
#[derive(Debug, Clone)]
pub(crate) enum Part {
    Field(String),
    Case(String),
}

/// The thing that does not implement the trait.
#[derive(Debug, Clone)]
pub(crate) enum Holds {
    /// A handle to a resource with this name.
    Handle(String),
    Future,
    Stream,
    ErrorContext,
    /// One of WIT's own types.
    Builtin(&'static str),
    /// A list with a length for which the trait is not implemented.
    LongArray(u32),
    /// An enum or variant has no default case.
    NoDefaultCase,
    /// A type of the user's crate, or a reference to one. The user may implement the trait for it.
    UsersType,
}

impl Obstacle {
    pub(super) fn of(holds: Holds) -> Option<Self> {
        Some(Obstacle {
            part: None,
            holds,
            is_indirect: false,
        })
    }

    fn is_handle(&self) -> bool {
        match self.holds {
            Holds::Handle(_) | Holds::Future | Holds::Stream | Holds::ErrorContext => true,
            Holds::Builtin(_) | Holds::LongArray(_) | Holds::NoDefaultCase | Holds::UsersType => {
                false
            }
        }
    }

    /// Whether the user cannot remove the obstacle with their own code.
    pub(super) fn is_certain(&self, trait_: Trait) -> bool {
        match self.holds {
            Holds::Handle(_) | Holds::Future | Holds::Stream | Holds::ErrorContext => {
                trait_ != Trait::Other
            }
            Holds::UsersType => false,
            Holds::Builtin(_) | Holds::LongArray(_) | Holds::NoDefaultCase => !self.is_indirect,
        }
    }

    /// The most important of several obstacles: first a handle, then an obstacle that is not inside
    /// another type.
    pub(super) fn worst(obstacles: impl Iterator<Item = Obstacle>) -> Option<Self> {
        let rank = |obstacle: &Obstacle| (obstacle.is_handle(), !obstacle.is_indirect);
        obstacles.reduce(|worst, next| {
            if rank(&next) > rank(&worst) {
                next
            } else {
                worst
            }
        })
    }
}
