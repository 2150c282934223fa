//! Serializes the error of a conversion.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::unrepresentable::{Unrepresentable, UnrepresentableValue};

/// Serializes as a map with `generation`, `type`, `path`, and one of `case`, `flag`, `integer` and
/// `none`. The integer is text, since it may be too large for the format.
impl Serialize for Unrepresentable {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Unrepresentable {
            generation,
            ty,
            path,
            value,
        } = self;
        let length = match value {
            UnrepresentableValue::Integer { .. } => 5,
            UnrepresentableValue::Case(_)
            | UnrepresentableValue::Flag(_)
            | UnrepresentableValue::None => 4,
        };
        let mut fields = serializer.serialize_struct("Unrepresentable", length)?;
        fields.serialize_field("generation", generation)?;
        fields.serialize_field("type", ty)?;
        fields.serialize_field("path", path)?;
        match value {
            UnrepresentableValue::Case(name) => fields.serialize_field("case", name)?,
            UnrepresentableValue::Flag(name) => fields.serialize_field("flag", name)?,
            UnrepresentableValue::Integer { value, ty } => {
                fields.serialize_field("integer", &value.to_string())?;
                fields.serialize_field("target", ty)?;
            }
            UnrepresentableValue::None => fields.serialize_field("none", &true)?,
        }
        fields.end()
    }
}
