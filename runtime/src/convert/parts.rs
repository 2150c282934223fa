//! Functions that generated code calls for the parts of a value.

use super::unrepresentable::{Unrepresentable, UnrepresentableValue};

/// The type that a value is converted to.
#[derive(Clone, Copy, Debug)]
pub struct ConversionTarget {
    generation: &'static str,
    ty: &'static str,
}

impl ConversionTarget {
    /// The generation, and the name in WIT.
    pub const fn new(generation: &'static str, ty: &'static str) -> Self {
        ConversionTarget { generation, ty }
    }

    /// The result for a part: a field or a payload.
    ///
    /// # Errors
    ///
    /// The error in `result`, with the name of the part, as an error of this type.
    pub fn part<T>(
        self,
        name: &str,
        result: Result<T, Unrepresentable>,
    ) -> Result<T, Unrepresentable> {
        result.map_err(|error| self.error(error.within(name)))
    }

    /// The error for a case that the type does not have.
    pub fn no_case(self, name: &'static str) -> Unrepresentable {
        self.error(Unrepresentable::new(UnrepresentableValue::Case(name)))
    }

    /// The error for a flag that the type does not have.
    pub fn no_flag(self, name: &'static str) -> Unrepresentable {
        self.error(Unrepresentable::new(UnrepresentableValue::Flag(name)))
    }

    fn error(self, error: Unrepresentable) -> Unrepresentable {
        let ConversionTarget { generation, ty } = self;
        Unrepresentable {
            generation,
            ty,
            ..error
        }
    }
}

/// A conversion that cannot fail.
pub fn convert<T, U: From<T>>(value: T) -> U {
    U::from(value)
}

/// A conversion of a named type that can fail.
///
/// # Errors
///
/// The error of `TryFrom`.
pub fn try_convert<T, U>(value: T) -> Result<U, Unrepresentable>
where
    U: TryFrom<T, Error = Unrepresentable>,
{
    U::try_from(value)
}

/// Calls a function. A closure with a pattern cannot be called where it is written.
pub fn convert_with<T, U>(value: T, convert: impl FnOnce(T) -> U) -> U {
    convert(value)
}

/// An integer for which the type may be too small.
///
/// # Errors
///
/// If the type does not have the value.
pub fn try_convert_integer<T, U>(value: T, ty: &'static str) -> Result<U, Unrepresentable>
where
    T: Copy + Into<i128>,
    U: TryFrom<T>,
{
    U::try_from(value).map_err(|_| {
        let value = value.into();
        Unrepresentable::new(UnrepresentableValue::Integer { value, ty })
    })
}

/// A value that must exist.
///
/// # Errors
///
/// If there is no value, or the error of `convert`.
pub fn try_convert_some<T, U>(
    value: Option<T>,
    convert: impl FnOnce(T) -> Result<U, Unrepresentable>,
) -> Result<U, Unrepresentable> {
    match value {
        Some(value) => convert(value),
        None => Err(Unrepresentable::new(UnrepresentableValue::None)),
    }
}

/// The result for an element of a tuple.
///
/// # Errors
///
/// The error in `result`, with the name of the element.
pub fn converted_part<T>(
    name: &str,
    result: Result<T, Unrepresentable>,
) -> Result<T, Unrepresentable> {
    result.map_err(|error| error.within(name))
}
