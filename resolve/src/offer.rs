//! The trait through which the resolver reads a component.

use crate::InterfaceName;
use crate::spec::FunctionSpec;
use crate::{FunctionType, Names};

/// The exports of a component.
///
/// An interface is identified by its position in [`Offer::interfaces`]. `None` is the component
/// itself.
pub trait Offer {
    /// The data about a function's type that a [`FunctionSpec`] contains in addition to its text.
    type Signature;

    /// The data that is stored for a function that fits.
    type Slot;

    /// The names of all exports that are instances.
    fn interfaces(&self) -> &[InterfaceName];

    /// The names of all exports, for an error.
    fn exports(&self) -> Vec<String>;

    /// Whether there is an export with exactly this name, of any kind.
    fn has_export(&self, name: &str) -> bool;

    /// Whether a function exists and has the required type.
    fn check(
        &self,
        interface: Option<usize>,
        function: &FunctionSpec<'_, Self::Signature>,
    ) -> Check<Self::Slot>;

    /// Describes an export after [`Offer::check`] returned [`Check::Differs`] for it.
    fn found(
        &self,
        interface: Option<usize>,
        function: &FunctionSpec<'_, Self::Signature>,
    ) -> FoundFunction;

    /// The types that an interface exports.
    fn names(&self, interface: Option<usize>) -> &Names;
}

/// The result of [`Offer::check`].
#[derive(Debug)]
pub enum Check<S> {
    /// It exists and has the required type.
    Fits(S),
    /// There is no export with this name.
    Missing,
    /// It has a different type, or it is not a function.
    Differs,
}

/// An export that is not the required function.
#[derive(Debug, Default)]
pub struct FoundFunction {
    /// Its type; `None` if it is not a function.
    pub ty: Option<FunctionType>,
    /// The difference, in the words of the implementation that checked the type. It is used if the
    /// resolver does not find a difference between the types.
    pub reason: Option<String>,
}
