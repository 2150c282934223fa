//! The options of `bindgen!`, as plain data.
//!
//! [`crate::parse`] makes it. [`crate::load`] reads the options about the location of the WIT,
//! `survey` those that name items of it, and `lower` the others. Nothing changes an [`Options`]
//! after parsing. Each value keeps the user's own token, so a later stage can report errors at it.

mod generations;

pub use self::generations::{Generation, GivenVersion, Moved, Own};

use proc_macro2::Span;
use syn::LitStr;
use worldbind_resolve::{Policy, Rule};

use crate::warnings::Warnings;

/// All options of one `bindgen!`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Options {
    /// The worlds, at least one: where the WIT of each is, and which of its worlds is meant.
    pub worlds: Vec<WorldOptions>,
    /// The name of the option `generations`, if the worlds are generations of one API, from the
    /// oldest to the newest.
    pub generations: Option<Span>,
    /// The options with keys or filters, which name items of the WIT.
    pub entries: Entries,
    /// The options that apply to all bindings.
    pub settings: Settings,
    /// The options that have no effect, whatever the WIT is.
    pub warnings: Warnings,
}

impl Options {
    /// The place to report errors that are not about one of the worlds.
    pub fn span(&self) -> Span {
        self.worlds
            .first()
            .map_or_else(call_site, WorldOptions::span)
    }
}

/// The options that say which world is meant.
#[derive(Debug, Default)]
pub struct WorldOptions {
    /// `path`: WIT files or folders, relative to the root folder that the entry point passes. If
    /// empty, the folder `wit` is read.
    pub paths: Vec<LitStr>,
    /// WIT text. Its package is then the main package.
    pub inline: Option<Inline>,
    /// `world`: the name of a world in the main package, or an id such as `wasi:cli/command`.
    pub world: Option<LitStr>,
    /// What makes it one of several generations.
    pub generation: Option<Generation>,
}

impl WorldOptions {
    /// The place to report errors about the world: its name, or, if there is none, the literal that
    /// names the WIT.
    pub fn span(&self) -> Span {
        let WorldOptions {
            paths,
            inline,
            world,
            generation,
        } = self;
        // A name that all generations share says nothing about this one.
        let is_own = generation.as_ref().is_none_or(|it| it.has_own_world);
        let world = world.as_ref().filter(|_| is_own);
        let inline = inline.iter().map(Inline::literal);
        let mut literals = world.into_iter().chain(inline).chain(paths);
        literals.next().map_or_else(call_site, LitStr::span)
    }
}

/// The options with keys or filters. `survey` finds what these name, and reports those that name
/// nothing.
#[derive(Debug, Default)]
pub struct Entries {
    /// Which of them are a generation's own. None, if there are no generations.
    pub own: Own,
    /// `with`: Rust items that replace WIT items.
    pub with: Vec<With>,
    /// `derives`: for the types that the keys name.
    pub derives: DeriveRules,
    /// `attributes`: for the types, fields and cases that the keys name.
    pub attributes: Vec<AttributeRule>,
    /// `exports`: how exported functions are called.
    pub exports: FunctionRules,
    /// `imports`: how imported functions are implemented.
    pub imports: FunctionRules,
    /// `versions`: which versions of an exported interface are accepted, and which are tried first.
    pub versions: Option<VersionRules>,
    /// `trappable_error_type`: host-defined errors that replace error types of WIT.
    pub trappable_errors: Vec<TrappableError>,
    /// `named_imports`: interfaces that a component may import several times.
    pub named_imports: Vec<NamedImport>,
}

impl Entries {
    /// The rules of `versions` as a policy of the runtime.
    pub fn policy(&self) -> Policy {
        policy(self.version_rules())
    }

    /// The rules of `versions` that apply. In a generation, a shared rule does not apply to what
    /// one of its own rules is about.
    pub(crate) fn version_rules(&self) -> impl Iterator<Item = &VersionRule> {
        let rules = self.versions.as_ref();
        let rules = rules.map_or(&[][..], |versions| versions.rules.as_slice());
        let (own, shared) = rules.split_at(self.own.versions.min(rules.len()));
        let is_hidden = |shared: &&VersionRule| {
            own.iter().any(|own| match (&own.key, &shared.key) {
                (None, _) => true,
                (Some(own), Some(shared)) => contains(&own.value(), &shared.value()),
                (Some(_), None) => false,
            })
        };
        let shared = shared.iter().filter(move |rule| !is_hidden(rule));
        own.iter().chain(shared)
    }
}

/// The options that apply to all bindings.
#[derive(Debug, Default, Clone)]
pub struct Settings {
    /// `additional_derives`: for every generated record, variant and enum.
    pub additional_derives: Vec<syn::Path>,
    /// The paths in `additional_derives` that cannot be derives: errors, if there is a type to have
    /// them.
    pub impossible_derives: Vec<syn::Error>,
    /// `ownership`: whether types that are passed to a call borrow their contents.
    pub ownership: Ownership,
    /// `require_store_data_send`: the store's data must be `Send`, even if nothing is async.
    pub require_store_data_send: bool,
    /// `skip_mut_forwarding_impls`: do not generate `impl Host for &mut T`.
    pub skip_mut_forwarding_impls: bool,
    /// `merge_structurally_equal_types`: equal types of interfaces are one Rust type.
    pub merge_structurally_equal_types: bool,
    /// `one_way_types`: types derive `Lift` and `Lower` only for the ways that their values go.
    pub one_way_types: bool,
    /// `crate`: the path of the runtime, if it is not `::worldbind`.
    pub runtime: Option<syn::Path>,
    /// `wasmtime_crate`: the path of the engine, for the engine's own macros.
    pub wasmtime_crate: Option<syn::Path>,
    /// `anyhow`: host functions return errors of the crate `anyhow`.
    pub anyhow: bool,
    /// `include_component_type`: the bindings contain the world in binary form.
    pub include_component_type: bool,
    /// `stringify`: the bindings as a string.
    pub stringify: bool,
    /// `include_generated_code_from_file`: the bindings come from a file.
    pub include_generated_code_from_file: bool,
    /// `debug`: the same.
    pub debug: bool,
}

impl Settings {
    /// The form in which the options request the bindings.
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

/// The form of the bindings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Items.
    Items,
    /// Items in a file, so that messages and editors can point into it. The entry point writes the
    /// file, because only it knows where.
    File,
    /// A string literal with the items, and nothing else.
    Text,
}

/// How types that own memory are generated.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Ownership {
    /// They own their contents. A call takes a reference to the whole value.
    #[default]
    Owning,
    /// A type that is used only in parameters of exported functions borrows its contents.
    Borrowing {
        /// Whether a type that is used elsewhere as well is generated twice, as an owning and as a
        /// borrowing type.
        duplicate_if_necessary: bool,
    },
}

/// WIT text among the options.
#[derive(Debug)]
pub enum Inline {
    /// `inline`: a package.
    Package(LitStr),
    /// `interfaces`: the contents of the braces of a world. Only its interfaces are generated.
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
#[derive(Debug, Clone)]
pub struct With {
    /// The namespace, package, interface or type that is replaced.
    pub key: LitStr,
    /// The user's item.
    pub path: syn::Path,
}

/// One entry of `trappable_error_type`: `"acme:host/kv.error" => crate::KvError`.
#[derive(Debug, Clone)]
pub struct TrappableError {
    /// The error type of WIT.
    pub key: LitStr,
    /// The user's error, which is converted to it.
    pub path: syn::Path,
}

/// One entry of `named_imports`: `"acme:host/kv": crate::KvId`.
#[derive(Debug)]
pub struct NamedImport {
    /// The interface.
    pub key: LitStr,
    /// The type of the ids that distinguish its imports.
    pub path: syn::Path,
}

/// The rules of `derives`.
///
/// Several keys can match a type, from the type's own name to the name of its namespace. Only the
/// rule with the most specific key applies. The order of the rules does not matter.
#[derive(Debug, Default)]
pub struct DeriveRules {
    /// Rules with a key, in the order in which the user wrote them. No two rules have the same key.
    pub rules: Vec<DeriveRule>,
    /// The derives of types that no rule matches.
    pub default: Vec<syn::Path>,
    /// Whether the user wrote `default`, with derives or without.
    pub has_default: bool,
    /// Whether `default` is a generation's own, so that no shared rule applies.
    pub is_default_own: bool,
}

/// One entry of `derives`: `"acme:plugin/types.label": [serde::Serialize]`.
#[derive(Debug, Clone)]
pub struct DeriveRule {
    /// A type, an interface, a package or a namespace.
    pub key: LitStr,
    /// The derive macros.
    pub derives: Vec<syn::Path>,
}

/// One entry of `attributes`: `"acme:plugin/types.label.text": [#[serde(rename = "t")]]`.
#[derive(Debug, Clone)]
pub struct AttributeRule {
    /// A type, a field of a record, or a case of a variant or an enum.
    pub key: LitStr,
    /// The attributes.
    pub attributes: Vec<syn::Attribute>,
}

/// The rules of `imports` or `exports`.
///
/// Several filters can match a function, from the function's own name to the name of its namespace.
/// Only the rule with the most specific filter applies. The order of the rules does not matter.
#[derive(Debug, Default)]
pub struct FunctionRules {
    /// Rules with a filter, in the order in which the user wrote them. No two rules have the same
    /// filter.
    pub rules: Vec<FunctionRule>,
    /// The flags of functions that no rule matches.
    pub default: FunctionFlags,
    /// Whether the user wrote `default`, with flags or without.
    pub has_default: bool,
    /// Whether `default` is a generation's own, so that no shared rule applies.
    pub is_default_own: bool,
}

/// One entry of `exports`: `"acme:plugin/api.run": async`.
#[derive(Debug, Clone)]
pub struct FunctionRule {
    /// The functions: the full name of a function, an interface, a package or a namespace.
    pub filter: LitStr,
    /// The flags of these functions.
    pub flags: FunctionFlags,
}

/// The flags of a rule, such as `async | exact`.
#[derive(Debug, Default, Clone, Copy)]
pub struct FunctionFlags {
    /// `async`: the function is called with `call_async`.
    pub is_async: bool,
    /// `store`: the host function has access to the store.
    pub is_store: bool,
    /// `trappable`: the host may trap.
    pub is_trappable: bool,
    /// `tracing`: a span of the crate `tracing` for each call, and events for the arguments and the
    /// result of an import.
    pub is_tracing: bool,
    /// `verbose_tracing`: the events show lists as well.
    pub is_verbose_tracing: bool,
    /// `optional`: a component does not have to export it.
    pub is_optional: bool,
    /// `exact`: the rule applies only to the function that its filter names, never to all functions
    /// of an interface, a package or a namespace with that name.
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
    /// All rules, in the order in which the user wrote them. No two rules have the same key.
    pub rules: Vec<VersionRule>,
}

impl VersionRules {
    /// The rules as a policy of the runtime.
    pub fn policy(&self) -> Policy {
        policy(&self.rules)
    }
}

/// Whether a key names an item or something that contains it: `wasi:http` contains
/// `wasi:http/types@0.2.0`.
fn contains(key: &str, other: &str) -> bool {
    let rest = other.strip_prefix(key);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/', '@']))
}

/// Rules as a policy of the runtime.
pub(crate) fn policy<'r>(rules: impl IntoIterator<Item = &'r VersionRule>) -> Policy {
    let mut policy = Policy::default();
    for VersionRule { key, rule, .. } in rules {
        policy = match key {
            Some(key) => policy.with(&key.value(), rule.clone()),
            None => policy.with_default(rule.clone()),
        };
    }
    policy
}

/// One entry of `versions`: `"wasi:http": nearest | ">=0.2.3, <0.3"`.
#[derive(Debug, Clone)]
pub struct VersionRule {
    /// An interface, a package or a namespace; `None` for `default`.
    pub key: Option<LitStr>,
    /// The rule.
    pub rule: Rule,
    /// The requirement, if there is one.
    pub requirement: Option<LitStr>,
}

/// The span of an error that no token of the user caused.
pub fn call_site() -> Span {
    Span::call_site()
}
