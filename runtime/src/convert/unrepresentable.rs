//! The error for a value that a type of another generation cannot represent.

use std::error::Error;
use std::fmt;

use worldbind_resolve::{write_escaped, write_message};

/// A value that a type of another generation cannot represent.
///
/// The `TryFrom` that [`bindgen!`](crate::bindgen) derives between types of two generations fails
/// with it.
///
/// ```
/// mod bindings {
///     worldbind::bindgen!({
///         generations: {
///             v1: { inline: "
///                 package acme:plugin@1.0.0;
///                 interface text {
///                     enum mode { upper, lower }
///                     record item { mode: mode }
///                     convert: func(items: list<item>);
///                 }
///                 world plugin { export text; }
///             " },
///             v2: { inline: "
///                 package acme:plugin@2.0.0;
///                 interface text {
///                     enum mode { upper, lower, title }
///                     record item { mode: mode }
///                     convert: func(items: list<item>);
///                 }
///                 world plugin { export text; }
///             " },
///         },
///     });
/// }
///
/// use bindings::exports::acme::plugin::text::{Item, Mode};
/// use bindings::v1::exports::acme::plugin::text::Item as OldItem;
///
/// let item = Item { mode: Mode::Title };
/// let result: Result<OldItem, _> = item.try_into();
/// let error: worldbind::Unrepresentable = result.unwrap_err();
/// assert_eq!((error.generation, error.ty), ("v1", "acme:plugin/text.item"));
/// assert_eq!(error.path, "mode");
/// assert_eq!(error.value, worldbind::UnrepresentableValue::Case("title"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unrepresentable {
    /// The generation of the type, by its name in the option `generations`.
    pub generation: &'static str,
    /// The type that the value was converted to, in WIT: `acme:plugin/text.item`.
    pub ty: &'static str,
    /// The part of the value that the type cannot represent, such as `items[3].mode`, or
    /// `by-name["x"].mode` in a map. It is empty for the value itself. Keys of maps are escaped,
    /// and cut after 64 characters.
    pub path: String,
    /// The value there.
    pub value: UnrepresentableValue,
}

/// A value that a type of another generation cannot represent.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum UnrepresentableValue {
    /// A case that the variant or enum does not have.
    Case(&'static str),
    /// A flag that the type does not have.
    Flag(&'static str),
    /// An integer that the type is too small for.
    #[non_exhaustive]
    Integer {
        /// The integer.
        value: i128,
        /// The type, in WIT: `u16`.
        ty: &'static str,
    },
    /// The value is `none`, but the type is not an `option`.
    None,
}

impl Error for Unrepresentable {}

impl fmt::Display for Unrepresentable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Unrepresentable {
            generation,
            ty,
            path,
            value,
        } = self;
        write_message(f, &mut |f| {
            write!(
                f,
                "`{ty}` of generation `{generation}` cannot represent the value"
            )?;
            if !path.is_empty() {
                f.write_str(" of `")?;
                write_escaped(f, path)?;
                f.write_str("`")?;
            }
            write!(f, ": {value}")
        })
    }
}

impl fmt::Display for UnrepresentableValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            UnrepresentableValue::Case(name) => write!(f, "it has no case `{name}`"),
            UnrepresentableValue::Flag(name) => write!(f, "it has no flag `{name}`"),
            UnrepresentableValue::Integer { value, ty } => {
                write!(f, "{value} does not fit in `{ty}`")
            }
            UnrepresentableValue::None => f.write_str("a value is required, but it is `none`"),
        }
    }
}

impl Unrepresentable {
    /// The value itself. The type is not known yet.
    pub(super) fn new(value: UnrepresentableValue) -> Self {
        Unrepresentable {
            generation: "",
            ty: "",
            path: String::new(),
            value,
        }
    }

    /// The same error for the value that contains this one: adds `mode` or `[3]` to the path.
    pub(super) fn within(mut self, part: &str) -> Self {
        let separator = match self.path.is_empty() || self.path.starts_with('[') {
            true => "",
            false => ".",
        };
        self.path = format!("{part}{separator}{}", self.path);
        self
    }
}
