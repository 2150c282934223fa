//! Conversions between types of two generations: the error, and the functions that generated code
//! calls. The generated code has a `From` or `TryFrom` for each pair of types. The conversions of
//! numbers, options and lists are here. Each function returns a new value and changes nothing else.

mod elements;
mod parts;
#[cfg(feature = "serde")]
mod serialize;
mod unrepresentable;

pub use elements::{
    convert_list, convert_map, try_convert_array, try_convert_list, try_convert_map,
    try_convert_option, try_convert_result,
};
pub use parts::{
    ConversionTarget, convert, convert_with, converted_part, try_convert, try_convert_integer,
    try_convert_some,
};
pub use unrepresentable::{Unrepresentable, UnrepresentableValue};
