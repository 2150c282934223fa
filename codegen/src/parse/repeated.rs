//! Options that occur twice. wasmtime's macro accepts some of them, and so does this one.

use proc_macro2::Span;

use crate::warnings::Warnings;

/// The meaning of an option that occurs twice.
pub(super) enum Repeated {
    /// Its values are added up.
    Added,
    /// Only the last value counts.
    Replaced,
    /// It is an error.
    Refused,
}

impl Repeated {
    pub(super) fn of(option: &str) -> Self {
        match option {
            "path" | "with" | "named_imports" => Repeated::Added,
            "additional_derives"
            | "trappable_error_type"
            | "ownership"
            | "require_store_data_send"
            | "skip_mut_forwarding_impls"
            | "wasmtime_crate"
            | "anyhow"
            | "include_component_type"
            | "stringify"
            | "include_generated_code_from_file"
            | "debug" => Repeated::Replaced,
            _ => Repeated::Refused,
        }
    }
}

/// Warns that the earlier one of two has no effect.
pub(super) fn warn_of_earlier(name: &str, earlier: Span, warnings: &mut Warnings) {
    let message = format!("`{name}` is repeated; this one has no effect");
    warnings.push(earlier, message);
}
