//! The options with keys or filters, as the user wrote them.

use syn::LitStr;
use worldbind_resolve::Rule;

/// The options with keys or filters. `survey` finds what these name, and reports those that name
/// nothing.
#[derive(Debug, Default, Clone)]
pub struct Entries {
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
#[derive(Debug, Clone)]
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
#[derive(Debug, Default, Clone)]
pub struct DeriveRules {
    /// Rules with a key, in the order in which the user wrote them. No two rules have the same key.
    pub rules: Vec<DeriveRule>,
    /// `default`: the derives of types that no rule matches. If a generation has its own, no shared
    /// rule applies.
    pub default: Option<Vec<syn::Path>>,
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
#[derive(Debug, Default, Clone)]
pub struct FunctionRules {
    /// Rules with a filter, in the order in which the user wrote them. No two rules have the same
    /// filter.
    pub rules: Vec<FunctionRule>,
    /// `default`: the flags of functions that no rule matches. If a generation has its own, no
    /// shared rule applies.
    pub default: Option<FunctionFlags>,
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
    /// Whether the functions of the rule have no flags.
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
#[derive(Debug, Default, Clone)]
pub struct VersionRules {
    /// All rules, in the order in which the user wrote them. No two rules have the same key.
    pub rules: Vec<VersionRule>,
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
