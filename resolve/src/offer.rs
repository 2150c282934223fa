//! What a component has, as the resolver asks for it.

use crate::InterfaceName;
use crate::spec::FunctionSpec;
use crate::{FunctionType, Names};

/// What a component exports.
///
/// An interface is given by its position in [`Offer::interfaces`]; `None` is the component itself.
pub trait Offer {
    /// What a [`FunctionSpec`] has of a function's type beside its text.
    type Signature;

    /// What is kept of a function that fits.
    type Slot;

    /// The names of all exports that are instances.
    fn interfaces(&self) -> &[InterfaceName];

    /// The names of all exports, for an error.
    fn exports(&self) -> Vec<String>;

    /// Whether a function is there and of the wanted type.
    fn check(
        &self,
        interface: Option<usize>,
        function: &FunctionSpec<'_, Self::Signature>,
    ) -> Check<Self::Slot>;

    /// What is there in place of a function, once [`Offer::check`] said that it differs.
    fn found(
        &self,
        interface: Option<usize>,
        function: &FunctionSpec<'_, Self::Signature>,
    ) -> FoundFunction;

    /// The types that an interface exports.
    fn names(&self, interface: Option<usize>) -> &Names;
}

/// What [`Offer::check`] says.
#[derive(Debug)]
pub enum Check<S> {
    /// It is there, and of the wanted type.
    Fits(S),
    /// Nothing of its name is there.
    Missing,
    /// It is of another type, or no function.
    Differs,
}

/// An export that is not the function that is wanted.
#[derive(Debug, Default)]
pub struct FoundFunction {
    /// Its type; `None` if it is no function.
    pub ty: Option<FunctionType>,
    /// The difference in the words of whoever checked, from the outermost type inwards.
    pub reason: Option<String>,
}
