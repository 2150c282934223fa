//! All Rust names of the output: how a WIT name is written in Rust, and which name changes if two
//! are equal.
//!
//! The spellings are those of `wasmtime::component::bindgen!`. If such a name would not compile, it
//! gets an underscore at its end.

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use proc_macro2::{Ident, Span};
use semver::Version;

/// The keywords of all editions from 2015 to 2024, including reserved ones, without `Self`.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// The names of types that the engine's derives use without a path. No generated type may have one
/// of these names.
const NAMED_BY_DERIVES: &[&str] = &["Copy", "Option", "Self"];

/// The primitive types that functions at the root may use. A module with one of these names would
/// shadow the type.
const PRIMITIVES: &[&str] = &[
    "bool", "char", "f32", "f64", "i16", "i32", "i64", "i8", "str", "u16", "u32", "u64", "u8",
];

/// An identifier of the output. It is made from a generated name, or from a WIT name, which
/// contains only letters, digits and hyphens and begins with a letter.
pub(crate) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// The same, with the span of the end of a user's path, so that messages about the name point
/// there.
pub(crate) fn ident_at(name: &str, path: &syn::Path) -> Ident {
    let last = path.segments.last();
    let span = last.map_or_else(Span::call_site, |last| last.ident.span());
    Ident::new(name, Span::call_site().located_at(span))
}

/// Whether Rust reserves a name, in any edition.
pub(crate) fn is_keyword(name: &str) -> bool {
    name == "Self" || KEYWORDS.contains(&name)
}

/// Names of generated items that would collide with the module of a generation, or with the method
/// that returns its functions.
const NOT_FOR_GENERATIONS: &[&str] = &[
    "add_to_linker",
    "exports",
    "generation",
    "instantiate",
    "instantiate_async",
    "interface",
    "named_imports",
    "new",
    "resolution",
];

/// Whether a generation cannot have this name.
pub(crate) fn is_taken_from_generations(label: &Ident) -> bool {
    let module = label.to_string();
    let module = module.as_str();
    let is_constant = generation(label) == "ALL";
    is_constant || NOT_FOR_GENERATIONS.contains(&module) || PRIMITIVES.contains(&module)
}

/// The variant of `Generation` for a module: `v0_1` is `V0_1`. An underscore between digits stays.
pub(crate) fn generation(module: &Ident) -> String {
    let mut variant = String::new();
    for word in module.to_string().split('_') {
        let is_number = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        if is_number(variant.chars().last()) && is_number(word.chars().next()) {
            variant.push('_');
        }
        variant.push_str(&word.to_upper_camel_case());
    }
    variant
}

/// A module, field, parameter or method: `echo-many` is `echo_many`, `type` is `type_`.
pub(crate) fn snake(wit_name: &str) -> String {
    let name = wit_name.to_snake_case();
    if KEYWORDS.contains(&name.as_str()) {
        format!("{name}_")
    } else {
        name
    }
}

/// A method that is named for a function: `call_echo_many`.
pub(crate) fn prefixed(prefix: &str, wit_name: &str) -> String {
    format!("{prefix}_{}", wit_name.to_snake_case())
}

/// A record, alias or resource: `too-long` is `TooLong`.
pub(crate) fn camel(wit_name: &str) -> String {
    let name = wit_name.to_upper_camel_case();
    if NAMED_BY_DERIVES.contains(&name.as_str()) {
        format!("{name}_")
    } else {
        name
    }
}

/// The struct of unstable features.
pub(crate) const LINK_OPTIONS: &str = "LinkOptions";

/// A world. It must not be called `LinkOptions`, which is the struct of unstable features, or `T`,
/// which is the type of the store's data.
pub(crate) fn world(wit_name: &str) -> String {
    match camel_beside_host(wit_name) {
        name if name == LINK_OPTIONS || name == "T" => format!("{name}_"),
        name => name,
    }
}

/// A variant, enum, flags or world. It must not be called `Host`, which is the trait of imports.
pub(crate) fn camel_beside_host(wit_name: &str) -> String {
    match camel(wit_name) {
        name if name == "Host" => "Host_".to_owned(),
        name => name,
    }
}

/// An item that is named after another, such as `HostBucket`. It does not need the underscore that
/// the name of the other may have.
pub(crate) fn derived(prefix: &str, wit_name: &str, suffix: &str) -> String {
    format!("{prefix}{}{suffix}", wit_name.to_upper_camel_case())
}

/// A case of a variant or an enum.
pub(crate) fn case(wit_name: &str) -> String {
    match wit_name.to_upper_camel_case() {
        name if name == "Self" => "Self_".to_owned(),
        name => name,
    }
}

/// A flag: `too-long` is `TOO_LONG`.
pub(crate) fn constant(wit_name: &str) -> String {
    wit_name.to_shouty_snake_case()
}

/// A module at the root. It must not have the name of a primitive type or of a generated module.
pub(crate) fn root_module(wit_name: &str) -> String {
    let name = snake(wit_name);
    if PRIMITIVES.contains(&name.as_str()) || name == "named_imports" {
        format!("{name}_")
    } else {
        name
    }
}

/// The module of the world's own types: `__plugin_types`.
pub(crate) fn world_types(world: &str) -> String {
    format!("__{}_types", world.to_snake_case())
}

/// The name that the items of a world have for the runtime's hidden module: `__plugin_rt`. Two
/// worlds can be in one module, next to the user's items.
pub(crate) fn world_runtime(world: &str) -> String {
    format!("__{}_rt", world.to_snake_case())
}

/// The runtime's hidden module. Its name contains the number of the release: see `private.rs`
/// there. All crates of a release have the same number.
pub(crate) fn runtime_module() -> String {
    const VERSION: &str = concat!(
        env!("CARGO_PKG_VERSION_MINOR"),
        "_",
        env!("CARGO_PKG_VERSION_PATCH"),
    );
    format!("__private{VERSION}")
}

/// The module of a package: `plugin`, or `plugin0_2_0` if there are several versions.
pub(crate) fn package(wit_name: &str, version: Option<&Version>) -> String {
    let Some(version) = version else {
        return snake(wit_name);
    };
    let version = version.to_string().replace(['.', '-', '+'], "_");
    format!("{}{}", wit_name.to_snake_case(), version.to_snake_case())
}

/// The method that returns an exported interface: `acme_plugin_transform`. `package` is the name of
/// the package's module.
pub(crate) fn accessor(namespace: &str, package: &str, interface: &str) -> String {
    let namespace = namespace.to_snake_case();
    let package = package.trim_end_matches('_');
    format!("{namespace}_{package}_{}", snake(interface))
}

/// The enum over the types of a function that differ between generations: `Apply`, `SessionReset`.
pub(crate) fn choice(resource: Option<&str>, function: &str) -> String {
    let resource = resource.unwrap_or_default().to_upper_camel_case();
    camel_beside_host(&format!("{resource}{}", function.to_upper_camel_case()))
}

/// Whether a type with this name needs a path even in its own module, because a generic parameter
/// or a helper type of generated code or of the engine's derives has the same name.
pub(crate) fn needs_path(name: &Ident) -> bool {
    let name = name.to_string();
    matches!(name.as_str(), "D" | "S" | "T") || name.starts_with("Lower")
}

/// The names of one scope. The first item that claims a name gets it. A later item gets the name
/// with an underscore.
#[derive(Debug, Default, Clone)]
pub(crate) struct Scope {
    taken: Vec<String>,
}

impl Scope {
    /// Makes a scope in which some names are already used.
    pub(crate) fn with(reserved: &[&str]) -> Self {
        Scope {
            taken: reserved.iter().map(|&name| name.to_owned()).collect(),
        }
    }

    /// Marks a name as used.
    pub(crate) fn reserve(&mut self, name: &str) {
        self.taken.push(name.to_owned());
    }

    /// Claims a name, or the nearest free one.
    pub(crate) fn claim(&mut self, name: impl Into<String>) -> Ident {
        let mut name = name.into();
        while self.taken.contains(&name) {
            name.push('_');
        }
        let claimed = ident(&name);
        self.taken.push(name);
        claimed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_get_an_underscore() {
        assert_eq!(snake("type"), "type_");
        assert_eq!(snake("self"), "self_");
        assert_eq!(snake("echo-many"), "echo_many");
        assert_eq!(prefixed("call", "type"), "call_type");
        assert_eq!(camel("self"), "Self_");
        assert_eq!(case("self"), "Self_");
        assert_eq!(derived("Host", "self", "WithStore"), "HostSelfWithStore");
    }

    #[test]
    fn keywords_are_sorted_and_none_stands_twice() {
        assert!(KEYWORDS.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn a_type_leaves_names_to_the_derives_and_to_the_host_trait() {
        assert_eq!(camel("option"), "Option_");
        assert_eq!(camel("result"), "Result");
        assert_eq!(camel("host"), "Host");
        assert_eq!(camel_beside_host("host"), "Host_");
        assert_eq!(world("host"), "Host_");
        assert_eq!(world("link-options"), "LinkOptions_");
        assert_eq!(world("t"), "T_");
    }

    #[test]
    fn a_package_has_its_version_where_there_are_several() {
        let version = Version::parse("1.0.0-rc.1+b").unwrap();
        assert_eq!(package("my-pkg", None), "my_pkg");
        assert_eq!(package("my-pkg", Some(&version)), "my_pkg1_0_0_rc_1_b");
    }

    #[test]
    fn a_module_at_the_root_leaves_names_to_primitive_types() {
        assert_eq!(root_module("acme"), "acme");
        assert_eq!(root_module("str"), "str_");
        assert_eq!(root_module("named-imports"), "named_imports_");
        assert_eq!(world_types("type"), "__type_types");
        assert_eq!(world_runtime("my-world"), "__my_world_rt");
    }

    #[test]
    fn the_first_claim_has_the_name() {
        let mut scope = Scope::with(&["new"]);
        assert_eq!(scope.claim("new"), "new_");
        assert_eq!(scope.claim("new"), "new__");
        assert_eq!(scope.claim("other"), "other");
    }
}
