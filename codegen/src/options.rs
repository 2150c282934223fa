//! What the user wrote in `bindgen!`, as plain data.
//!
//! Comes from [`crate::parse`]; [`crate::load`] reads where the WIT is, `lower` applies
//! the rest. Nothing changes an [`Options`] after parsing. Each value keeps the user's own token,
//! so that a later stage can report at it.

use proc_macro2::Span;
use syn::LitStr;
use worldbind_resolve::{Policy, Rule};

use crate::warnings::Warnings;

/// All options of one `bindgen!`.
#[derive(Debug, Default)]
pub struct Options {
    /// `path`: files or folders of WIT, relative to the root folder that the door passes. Empty:
    /// the folder `wit`.
    pub paths: Vec<LitStr>,
    /// WIT text; its package is then the main one.
    pub inline: Option<Inline>,
    /// `world`: which world of the main package, or an id such as `wasi:cli/command`.
    pub world: Option<LitStr>,
    /// `with`: Rust items that stand for WIT ones.
    pub with: Vec<With>,
    /// `additional_derives`: for every generated record, variant and enum.
    pub additional_derives: Vec<syn::Path>,
    /// `derives`: for the types that are named.
    pub derives: DeriveRules,
    /// `attributes`: for the types, fields and cases that are named.
    pub attributes: Vec<AttributeRule>,
    /// `exports`: how exported functions are called.
    pub exports: FunctionRules,
    /// `versions`: which versions of an exported interface are taken, and which first.
    pub versions: Option<VersionRules>,
    /// `imports`: how imported functions are implemented.
    pub imports: FunctionRules,
    /// `trappable_error_type`: the host's errors in place of WIT's.
    pub trappable_errors: Vec<With>,
    /// `named_imports`: interfaces of which the host tells several imports apart, with the type that it
    /// does so by.
    pub named_imports: Vec<With>,
    /// `ownership`: whether what a host lends to a call is borrowed throughout.
    pub ownership: Ownership,
    /// `require_store_data_send`: the store's data is `Send` even if nothing is async.
    pub require_store_data_send: bool,
    /// `skip_mut_forwarding_impls`: no `impl Host for &mut T`.
    pub skip_mut_forwarding_impls: bool,
    /// `crate`: the runtime, if it is not `::worldbind`.
    pub runtime: Option<syn::Path>,
    /// `wasmtime_crate`: the engine, as its own macros name it.
    pub wasmtime_crate: Option<syn::Path>,
    /// `anyhow`: hosts trap with an error of that crate.
    pub anyhow: bool,
    /// `include_component_type`: the world in binary form is among the bindings.
    pub include_component_type: bool,
    /// `stringify`: the bindings as a string.
    pub stringify: bool,
    /// `include_generated_code_from_file`: the bindings come from a file.
    pub include_generated_code_from_file: bool,
    /// `debug`: the same.
    pub debug: bool,
    /// What of them has no effect, whatever the WIT is.
    pub warnings: Warnings,
}

impl Options {
    /// Where to report what is wrong with the world: at its name, or else where the WIT is named.
    pub fn world_span(&self) -> Span {
        let inline = self.inline.iter().map(Inline::literal);
        let mut literals = self.world.iter().chain(inline).chain(&self.paths);
        literals.next().map_or_else(call_site, LitStr::span)
    }

    /// In which form the bindings are wanted.
    pub fn form(&self) -> Form {
        if self.stringify {
            Form::Text
        } else if self.include_generated_code_from_file || self.debug {
            Form::File
        } else {
            Form::Items
        }
    }
}

/// What bindings are to the crate that they are generated for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Items.
    Items,
    /// Items that stand in a file, for messages and editors to point into. Whoever knows where files
    /// may be writes it.
    File,
    /// A string literal of the items, and nothing beside it.
    Text,
}

/// How types are generated that own memory.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Ownership {
    /// They own all that is in them, and are lent as a whole.
    #[default]
    Owning,
    /// One that only parameters of exported functions have borrows all that is in it.
    Borrowing {
        /// Whether one that other things have as well is there twice, owning and borrowing.
        duplicate_if_necessary: bool,
    },
}

/// WIT text among the options.
#[derive(Debug)]
pub enum Inline {
    /// `inline`: a package.
    Package(LitStr),
    /// `interfaces`: what stands in the braces of a world of which only the interfaces are wanted.
    Interfaces(LitStr),
}

impl Inline {
    /// The text.
    pub fn literal(&self) -> &LitStr {
        match self {
            Inline::Package(literal) | Inline::Interfaces(literal) => literal,
        }
    }
}

/// One entry of `with`: `"wasi:io/poll": wasmtime_wasi::p2::bindings::io::poll`.
#[derive(Debug)]
pub struct With {
    /// The namespace, package, interface, or type of an interface that is replaced.
    pub key: LitStr,
    /// The user's item.
    pub path: syn::Path,
}

/// The rules of `derives`.
///
/// A type has several names that a key may be, from its own down to its namespace's; the rule with the
/// most specific of them counts, wherever it was written.
#[derive(Debug, Default)]
pub struct DeriveRules {
    /// Rules with a key, in the order in which they were written. No two have the same.
    pub rules: Vec<DeriveRule>,
    /// What a type derives that no rule names.
    pub default: Vec<syn::Path>,
}

/// One entry of `derives`: `"acme:plugin/types.label": [serde::Serialize]`.
#[derive(Debug)]
pub struct DeriveRule {
    /// A type, an interface, a package or a namespace.
    pub key: LitStr,
    /// The derive macros.
    pub derives: Vec<syn::Path>,
}

/// One entry of `attributes`: `"acme:plugin/types.label.text": [#[serde(rename = "t")]]`.
#[derive(Debug)]
pub struct AttributeRule {
    /// A type, a field of a record, or a case of a variant or an enum.
    pub key: LitStr,
    /// What stands above it.
    pub attributes: Vec<syn::Attribute>,
}

/// The rules of `imports` or `exports`.
///
/// A function has several names that a filter may be, from its own down to its namespace's; the
/// rule with the most specific of them counts, wherever it was written.
#[derive(Debug, Default)]
pub struct FunctionRules {
    /// Rules with a filter, in the order in which they were written. No two have the same.
    pub rules: Vec<FunctionRule>,
    /// What holds for a function that no rule matches.
    pub default: FunctionFlags,
}

/// One entry of `exports`: `"acme:plugin/api.run": async`.
#[derive(Debug)]
pub struct FunctionRule {
    /// Which functions: a function's full name, an interface, a package or a namespace.
    pub filter: LitStr,
    /// What holds for them.
    pub flags: FunctionFlags,
}

/// The flags of a rule, such as `async | exact`.
#[derive(Debug, Default, Clone, Copy)]
pub struct FunctionFlags {
    /// `async`: the function is called with `call_async`.
    pub is_async: bool,
    /// `store`: the host has the store.
    pub is_store: bool,
    /// `trappable`: the host may trap.
    pub is_trappable: bool,
    /// `tracing`: a span of the crate `tracing` for each call, and events for what an import is given
    /// and gives.
    pub is_tracing: bool,
    /// `verbose_tracing`: the events show lists as well.
    pub is_verbose_tracing: bool,
    /// `optional`: a component need not export it.
    pub is_optional: bool,
    /// `exact`: the rule holds only for the function that its filter names, never for all functions
    /// of an interface, a package or a namespace of that name.
    pub is_exact: bool,
}

impl FunctionFlags {
    /// Whether nothing holds for the functions of the rule.
    pub fn is_none(self) -> bool {
        let FunctionFlags {
            is_async,
            is_store,
            is_trappable,
            is_tracing,
            is_verbose_tracing,
            is_optional,
            // It says for which functions the others hold.
            is_exact: _,
        } = self;
        let all = [
            is_async,
            is_store,
            is_trappable,
            is_tracing,
            is_verbose_tracing,
            is_optional,
        ];
        !all.contains(&true)
    }
}

/// The rules of `versions`.
#[derive(Debug, Default)]
pub struct VersionRules {
    /// All rules, in the order in which they were written. No two have the same key.
    pub rules: Vec<VersionRule>,
}

impl VersionRules {
    /// The rules as the runtime has them.
    pub fn policy(&self) -> Policy {
        let mut policy = Policy::default();
        for VersionRule { key, rule, .. } in &self.rules {
            policy = match key {
                Some(key) => policy.with(&key.value(), rule.clone()),
                None => policy.with_default(rule.clone()),
            };
        }
        policy
    }
}

/// One entry of `versions`: `"wasi:http": nearest | ">=0.2.3, <0.3"`.
#[derive(Debug)]
pub struct VersionRule {
    /// An interface, a package or a namespace; `None` for `default`.
    pub key: Option<LitStr>,
    /// What holds for it.
    pub rule: Rule,
    /// The requirement, if there is one.
    pub requirement: Option<LitStr>,
}

/// The span of an error that no token of the user's caused.
pub fn call_site() -> Span {
    Span::call_site()
}
