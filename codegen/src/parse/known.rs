//! The table of all options.

use proc_macro2::Span;
use syn::parse::ParseStream;

use self::Allowed::{Everywhere, InGeneration, InMacro};
use self::Parse::{All, Generations, Switch, Value};
use super::draft::Draft;
use super::entries::colon;
use super::repeated::Repeated::{self, Added, Refused, Replaced};
use super::{generations, values};
use crate::errors::Errors;

/// How an option is read into its field.
///
/// An error that is returned ends the option. Errors that are added to `Errors` do not.
#[derive(Clone, Copy)]
pub(super) enum Parse {
    /// Reads what is behind the colon.
    Value(fn(ParseStream<'_>, &mut Draft, &mut Errors) -> syn::Result<()>),
    /// Reads `true` or `false`, and sets the field that is returned.
    Switch(fn(&mut Draft) -> &mut bool),
    /// Reads the colon, too. Gets the place of the option's name, to note that the option is there
    /// even if its value is wrong.
    All(fn(Span, ParseStream<'_>, &mut Draft, &mut Errors) -> syn::Result<()>),
    /// Reads the options in the braces of each generation.
    Generations,
}

/// Where options stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    /// In the braces of `bindgen!`.
    Macro,
    /// In the braces of a generation.
    Generation,
}

/// Where an option is allowed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Allowed {
    InMacro,
    InGeneration,
    Everywhere,
}

impl Within {
    fn allows(self, allowed: Allowed) -> bool {
        match allowed {
            Everywhere => true,
            InMacro => self == Within::Macro,
            InGeneration => self == Within::Generation,
        }
    }

    /// The options that are allowed there, and those that are allowed only elsewhere.
    pub(super) fn options(self) -> (Vec<&'static KnownOption>, Vec<&'static KnownOption>) {
        OPTIONS
            .iter()
            .partition(|(_, _, allowed, _)| self.allows(*allowed))
    }
}

/// The name, what it means if the option occurs twice, where it is allowed, and how it is read.
pub(super) type KnownOption = (&'static str, Repeated, Allowed, Parse);

const OPTIONS: &[KnownOption] = &[
    ("path", Added, Everywhere, All(values::parse_path)),
    ("inline", Refused, Everywhere, All(values::parse_inline)),
    ("world", Refused, Everywhere, Value(values::parse_world)),
    ("generations", Refused, InMacro, Generations),
    ("with", Added, Everywhere, Value(values::parse_with)),
    (
        "additional_derives",
        Replaced,
        InMacro,
        Value(values::parse_additional_derives),
    ),
    ("derives", Refused, Everywhere, Value(values::parse_derives)),
    (
        "attributes",
        Refused,
        Everywhere,
        Value(values::parse_attributes),
    ),
    ("exports", Refused, Everywhere, Value(values::parse_exports)),
    ("imports", Refused, Everywhere, Value(values::parse_imports)),
    (
        "versions",
        Refused,
        Everywhere,
        Value(values::parse_versions),
    ),
    (
        "trappable_error_type",
        Replaced,
        Everywhere,
        Value(values::parse_trappable_error_type),
    ),
    (
        "require_store_data_send",
        Replaced,
        InMacro,
        Switch(|options| &mut options.settings.require_store_data_send),
    ),
    (
        "skip_mut_forwarding_impls",
        Replaced,
        InMacro,
        Switch(|options| &mut options.settings.skip_mut_forwarding_impls),
    ),
    (
        "merge_structurally_equal_types",
        Refused,
        InMacro,
        All(|name, input, options, _| {
            options.merged = Some(name);
            colon(input)?;
            options.settings.merge_structurally_equal_types = values::boolean(input)?;
            Ok(())
        }),
    ),
    (
        "one_way_types",
        Refused,
        InMacro,
        Switch(|options| &mut options.settings.one_way_types),
    ),
    (
        "named_imports",
        Added,
        InMacro,
        Value(values::parse_named_imports),
    ),
    (
        "ownership",
        Replaced,
        InMacro,
        Value(values::parse_ownership),
    ),
    (
        "interfaces",
        Refused,
        InMacro,
        Value(values::parse_interfaces),
    ),
    ("crate", Refused, InMacro, Value(values::parse_crate)),
    (
        "wasmtime_crate",
        Replaced,
        InMacro,
        Value(values::parse_wasmtime_crate),
    ),
    (
        "anyhow",
        Replaced,
        InMacro,
        Switch(|options| &mut options.settings.anyhow),
    ),
    (
        "include_component_type",
        Replaced,
        InMacro,
        Switch(|options| &mut options.settings.include_component_type),
    ),
    (
        "stringify",
        Replaced,
        InMacro,
        Switch(|options| &mut options.form.stringify),
    ),
    (
        "include_generated_code_from_file",
        Replaced,
        InMacro,
        Switch(|options| &mut options.form.include_generated_code_from_file),
    ),
    (
        "debug",
        Replaced,
        InMacro,
        Switch(|options| &mut options.form.debug),
    ),
    (
        "features",
        Refused,
        InGeneration,
        Value(generations::parse_features),
    ),
    (
        "version",
        Refused,
        InGeneration,
        Value(generations::parse_version),
    ),
    (
        "moved",
        Refused,
        InGeneration,
        Value(generations::parse_moved),
    ),
    (
        "by_hand",
        Refused,
        InGeneration,
        Value(generations::parse_by_hand),
    ),
];
