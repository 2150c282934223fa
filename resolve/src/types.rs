//! The types of the component model: what they are, which are equal, and their texts.

mod comparison;
mod difference;
mod key;
mod names;
mod read;
mod shapes;
mod text;
mod ty;

pub use comparison::{Comparison, IsResource};
pub use difference::{Compared, Difference};
pub use names::Names;
pub(crate) use read::{Text, read_function};
pub use ty::{FunctionType, Kind, Part, ResourceId, Type};
