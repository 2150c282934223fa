//! The texts of `Debug` and `Display` for a generated enum that is a function's error type.

use std::fmt;

/// `Errno { code: 1, name: "access", message: "permission denied" }`
///
/// # Errors
///
/// The errors of the formatter.
pub fn debug_error_enum(
    f: &mut fmt::Formatter<'_>,
    ty: &str,
    code: i32,
    name: &str,
    message: &str,
) -> fmt::Result {
    f.debug_struct(ty)
        .field("code", &code)
        .field("name", &name)
        .field("message", &message)
        .finish()
}

/// `access (error 1)`
///
/// # Errors
///
/// The errors of the formatter.
pub fn display_error_enum(f: &mut fmt::Formatter<'_>, code: i32, name: &str) -> fmt::Result {
    write!(f, "{name} (error {code})")
}
