//! Parts of the bindings that are the same in every host: macros that generated code calls, and the
//! functions behind them.

mod bindings_macros;
mod error_enum;
mod features;
mod layout;
mod visible;

pub use error_enum::{debug_error_enum, display_error_enum};
pub use layout::{check_layout, check_replacement};
