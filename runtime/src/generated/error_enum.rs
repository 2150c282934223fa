//! The methods and traits of an enum that is a function's error type.

use std::fmt;

/// Defines the methods and traits of an enum that is a function's error type. Each case has a name,
/// as in WIT, and a message: its docs in WIT.
///
/// ```text
/// rt::error_enum!(Errno; Access = "access", "permission denied"; Badf = "badf", "";);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __error_enum {
    ($errno:ident; $($case:ident = $name:literal, $message:literal;)*) => {
        impl $errno {
            /// The case's name in WIT.
            pub fn name(&self) -> &'static str {
                match self {
                    $(Self::$case => $name,)*
                }
            }

            /// The case's docs in WIT.
            pub fn message(&self) -> &'static str {
                match self {
                    $(Self::$case => $message,)*
                }
            }
        }

        impl ::core::fmt::Debug for $errno {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                let (name, message) = (self.name(), self.message());
                $crate::__private::debug_error_enum(
                    f,
                    ::core::stringify!($errno),
                    *self as i32,
                    name,
                    message,
                )
            }
        }

        impl ::core::fmt::Display for $errno {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::display_error_enum(f, *self as i32, self.name())
            }
        }

        impl ::core::error::Error for $errno {}
    };
}

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
