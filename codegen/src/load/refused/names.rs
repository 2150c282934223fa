//! Finds names in one scope that differ only in case, and names that no component can have.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use wit_parser::{Function, InterfaceId, PackageName, Resolve, Span, TypeId};
use worldbind_resolve::{plain_name, printable};

use super::found::Found;

/// How many bytes a name can have.
const LONGEST: usize = 100_000;

/// Checks labels, such as the fields of a record or the parameters of a function.
pub(super) fn check_labels<'a>(
    found: &mut Found,
    what: &str,
    labels: impl Iterator<Item = (&'a str, Span)>,
) {
    let mut known = HashMap::new();
    for (name, span) in labels {
        check_length(found, name, span);
        if let Some(earlier) = known.insert(name.to_ascii_lowercase(), name) {
            found.error(span, repeated(what, name, earlier));
        }
    }
}

/// Checks the parameters of an exported function. wasmtime's macro numbers them and does not use
/// their names, so its bindings compile.
pub(super) fn check_exported_params<'a>(
    found: &mut Found,
    function: &Function,
    params: impl Iterator<Item = (&'a str, Span)>,
) {
    let mut known = HashMap::new();
    for (name, span) in params {
        check_length(found, name, span);
        if let Some(earlier) = known.insert(name.to_ascii_lowercase(), name) {
            let what = format!(
                "the parameters `{earlier}` and `{name}` of `{}`",
                function.name
            );
            found.warn(span, &what, "in a component, both have the same name");
        }
    }
}

fn repeated(what: &str, name: &str, earlier: &str) -> String {
    let why = match name == earlier {
        true => String::new(),
        false => format!(
            ": `{earlier}` is the same name: names in WIT do not distinguish upper and lower case"
        ),
    };
    format!("the {what} `{name}` is defined twice{why}")
}

/// The kind of item that has a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Type,
    Function,
    /// A method or a static function.
    OfResource,
}

impl Kind {
    fn describe(self) -> &'static str {
        match self {
            Kind::Type => "type",
            Kind::Function | Kind::OfResource => "function",
        }
    }
}

/// Checks the types and functions of an interface, or of one side of the world itself. In a
/// component, all of them are imports or exports of one instance.
pub(super) fn check_scope(
    found: &mut Found,
    resolve: &Resolve,
    types: &[TypeId],
    functions: &[&Function],
) {
    let types = types.iter().filter_map(|id| {
        let definition = &resolve.types[*id];
        let name = definition.name.as_deref()?;
        Some((Kind::Type, name.to_owned(), definition.span))
    });
    for function in functions {
        check_length(found, &function.name, function.span);
    }
    let functions = functions.iter().filter_map(|function| named(function));
    let mut known: HashMap<String, (Kind, String)> = HashMap::new();
    for (kind, name, span) in types.chain(functions) {
        if kind == Kind::Type {
            check_length(found, &name, span);
        }
        let label = match kind {
            // A function `r.r` has the same name as its resource.
            Kind::OfResource => match name.split_once('.') {
                Some((resource, item)) if resource.eq_ignore_ascii_case(item) => item,
                // Only such a function has a dot in its name.
                _ => continue,
            },
            Kind::Type | Kind::Function => &name,
        };
        match known.entry(label.to_ascii_lowercase()) {
            Entry::Occupied(earlier) => report(found, (kind, &name, span), earlier.get()),
            Entry::Vacant(free) => {
                free.insert((kind, name));
            }
        }
    }
}

/// The name of a function. `None` for a constructor, which has the name of its resource.
fn named(function: &Function) -> Option<(Kind, String, Span)> {
    let kind = match function.kind.resource() {
        Some(_) => Kind::OfResource,
        None => Kind::Function,
    };
    let is_constructor = matches!(function.kind, wit_parser::FunctionKind::Constructor(_));
    (!is_constructor).then(|| (kind, plain_name(&function.name), function.span))
}

fn report(
    found: &mut Found,
    (kind, name, span): (Kind, &str, Span),
    (earlier_kind, earlier): &(Kind, String),
) {
    let (what, other) = (kind.describe(), earlier_kind.describe());
    if kind == *earlier_kind {
        found.error(span, repeated(what, name, earlier));
    } else {
        let what = format!("the {other} `{earlier}` and the {what} `{name}`");
        found.warn(span, &what, "in a component, both have the same name");
    }
}

/// Checks the name of an interface that the world imports or exports.
pub(super) fn check_interface_name(found: &mut Found, resolve: &Resolve, id: InterfaceId) {
    let interface = &resolve.interfaces[id];
    let Some(name) = resolve.id_of(id) else {
        return;
    };
    check_length(found, &name, interface.span);
    let is_upper = |name: &str| name.contains(|c: char| c.is_ascii_uppercase());
    let Some(package) = interface.package else {
        return;
    };
    let PackageName {
        namespace, name, ..
    } = &resolve.packages[package].name;
    if (is_upper(namespace) || is_upper(name)) && found.packages.insert(package) {
        let what = format!("an interface of the package `{namespace}:{name}`");
        let why = "the name of a package must be in lower case";
        found.warn(interface.span, &what, why);
    }
}

fn check_length(found: &mut Found, name: &str, span: Span) {
    if name.len() > LONGEST {
        let what = format!("the name `{}`", printable(name));
        let why = format!(
            "it has {} characters and can have at most {LONGEST}",
            name.len()
        );
        found.warn(span, &what, &why);
    }
}
