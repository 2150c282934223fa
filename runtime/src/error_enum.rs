//! How an enum that is a function's error shows itself.

use std::fmt;

/// `Errno { code: 1, name: "access", message: "permission denied" }`
///
/// # Errors
///
/// What the formatter fails with.
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
/// What the formatter fails with.
pub fn display_error_enum(f: &mut fmt::Formatter<'_>, code: i32, name: &str) -> fmt::Result {
    write!(f, "{name} (error {code})")
}
