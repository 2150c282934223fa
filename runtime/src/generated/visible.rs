//! Makes a name public although its type need not be public.

/// If a host's type and this macro have one name, the name can be re-exported wherever the type is
/// visible. `pub use` is an error only if everything with that name is too private. If a name means
/// both a type and a macro, each is exported as far as its visibility allows.
#[doc(hidden)]
#[macro_export]
macro_rules! __visible {
    () => {};
}
