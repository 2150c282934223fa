//! What makes names visible that need not be.

/// A name that a type of the host's shares with this macro can be exported again, wherever the type
/// is visible.
///
/// `pub use` is an error only if nothing that a name means is public enough; of a name that means a
/// type and a macro, each is exported as far as it is visible.
#[doc(hidden)]
#[macro_export]
macro_rules! __visible {
    () => {};
}
