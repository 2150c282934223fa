//! How an enum that is a function's error shows itself.

use std::fmt;

/// The methods and traits of an enum that a function fails with: each case has a name, which is WIT's, and a
/// message, which is its docs.
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
