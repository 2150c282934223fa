//! All items of the bindings in a module that a host can name, each with its type as text.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use crate::docs::{Docs, Id, id, inner, name, variant};
use crate::text::Scope;

/// Items by their names: `App`, `App::new`, `App: Clone`.
pub(crate) struct Api(pub(crate) BTreeMap<Key, String>);

/// The name of an item.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    /// The path to it, or to the type or trait that it belongs to.
    pub(crate) path: String,
    /// A method, `new`, or an implementation, `impl Clone`.
    pub(crate) part: String,
}

impl Api {
    /// Collects the items of a module at the root of a crate.
    pub(crate) fn of(docs: &Docs, module: &str) -> Api {
        let module = docs.module(module);
        let mut paths = HashMap::new();
        name_items(docs, module, "", &mut paths);
        name_again(docs, module, "", &mut paths);
        let mut collector = Collector {
            docs,
            paths,
            api: BTreeMap::new(),
        };
        collector.module(module, "");
        Api(collector.api)
    }
}

fn join(path: &str, name: &str) -> String {
    match path.is_empty() {
        true => name.to_owned(),
        false => format!("{path}::{name}"),
    }
}

/// Every item by the path where it is defined.
fn name_items(docs: &Docs, module: &Value, path: &str, paths: &mut HashMap<Id, String>) {
    for item in docs.items(&inner(module).1["items"]) {
        let path = join(path, name(item));
        match inner(item).0 {
            "module" => name_items(docs, item, &path, paths),
            "use" | "impl" => continue,
            _ => {}
        }
        paths.insert(id(item), path);
    }
}

/// An item that is exported from a private module has the path that hosts use.
fn name_again(docs: &Docs, module: &Value, path: &str, paths: &mut HashMap<Id, String>) {
    for item in docs.items(&inner(module).1["items"]) {
        match inner(item) {
            ("module", _) => name_again(docs, item, &join(path, name(item)), paths),
            ("use", import) => {
                let id = import["id"].as_u64();
                let own = id.and_then(|id| paths.get_mut(&id));
                if let Some(own) = own.filter(|own| is_ours(own)) {
                    *own = join(path, import["name"].as_str().unwrap_or_default());
                }
            }
            _ => {}
        }
    }
}

/// Whether a segment of a path is a name that no host writes.
fn is_ours(path: &str) -> bool {
    path.split("::").any(|segment| segment.starts_with('_'))
}

struct Collector<'a> {
    docs: &'a Docs,
    paths: HashMap<Id, String>,
    api: BTreeMap<Key, String>,
}

impl Collector<'_> {
    fn add(&mut self, path: &str, part: &str, text: String) {
        let (path, part) = (path.to_owned(), part.to_owned());
        self.api.insert(Key { path, part }, text);
    }

    fn scope(&self) -> Scope<'_> {
        Scope::new(self.docs, &self.paths)
    }

    fn module(&mut self, module: &Value, path: &str) {
        let docs = self.docs;
        for item in docs.items(&inner(module).1["items"]) {
            match inner(item) {
                ("module", _) if is_ours(name(item)) => {}
                ("use", import) => self.import(import, path),
                _ => self.item(item, &join(path, name(item))),
            }
        }
    }

    fn import(&mut self, import: &Value, path: &str) {
        let docs = self.docs;
        let called = import["name"].as_str().unwrap_or_default();
        let called = join(path, called);
        let own = import["id"].as_u64().and_then(|id| self.paths.get(&id));
        match docs.item(&import["id"]) {
            Some(item) if own == Some(&called) => self.item(item, &called),
            _ => {
                let source = own.cloned().or_else(|| docs.path(&import["id"]));
                let source = source.unwrap_or_else(|| import["source"].to_string());
                if import["is_glob"] == true {
                    // The target of a path in the options, under a name of either macro.
                    self.add(path, "use *", String::new());
                } else if !is_ours(&called) {
                    self.add(&called, "", format!("use {source}"));
                }
            }
        }
    }

    fn item(&mut self, item: &Value, path: &str) {
        let (kind, of_kind) = inner(item);
        let visibility = match item["visibility"].as_str() {
            Some("public") => "",
            _ if kind == "module" => "private ",
            // No host can use it.
            _ => return,
        };
        let deprecated = match item["deprecation"].is_null() {
            true => "",
            false => "deprecated ",
        };
        let text = match kind {
            "module" => {
                self.module(item, path);
                "mod".to_owned()
            }
            "struct" => self.structure(of_kind, path),
            "enum" => self.enumeration(of_kind, path),
            "trait" => self.interface(of_kind, path),
            "type_alias" => self.alias(of_kind, path),
            "function" => self.scope().function(of_kind),
            "constant" => format!("const {}", self.scope().ty(&of_kind["type"])),
            kind => kind.to_owned(),
        };
        self.add(path, "", format!("{visibility}{deprecated}{text}"));
    }

    fn structure(&mut self, structure: &Value, path: &str) -> String {
        self.implementations(&structure["impls"], path);
        let scope = self.scope().within(&structure["generics"], |_| 0);
        let (_, kind) = variant(&structure["kind"]);
        let fields = if kind.is_array() {
            kind
        } else {
            &kind["fields"]
        };
        let fields = self.docs.items(fields);
        let fields = fields.filter(|field| field["visibility"] == "public");
        let fields = fields.map(|field| format!("{}: {}", name(field), scope.ty(inner(field).1)));
        let fields = fields.collect::<Vec<_>>().join(", ");
        format!("struct<{}> {{ {fields} }}{}", scope.count, scope.clause())
    }

    fn enumeration(&mut self, enumeration: &Value, path: &str) -> String {
        self.implementations(&enumeration["impls"], path);
        let scope = self.scope().within(&enumeration["generics"], |_| 0);
        let cases = self.docs.items(&enumeration["variants"]);
        let cases = cases.map(|case| {
            let fields = match variant(&inner(case).1["kind"]) {
                ("tuple", fields) => self.docs.items(fields).collect(),
                ("struct", of_kind) => self.docs.items(&of_kind["fields"]).collect(),
                _ => Vec::new(),
            };
            let fields = fields.into_iter().map(|field| scope.ty(inner(field).1));
            format!("{}({})", name(case), fields.collect::<Vec<_>>().join(", "))
        });
        let cases = cases.collect::<Vec<_>>().join(", ");
        format!("enum<{}> {{ {cases} }}{}", scope.count, scope.clause())
    }

    /// An alias of a struct has all items of the struct.
    fn alias(&mut self, alias: &Value, path: &str) -> String {
        let scope = self.scope().within(&alias["generics"], |_| 0);
        let (count, ty) = (scope.count, scope.ty(&alias["type"]));
        let (kind, of_kind) = variant(&alias["type"]);
        if let Some(item) = self.docs.item(&of_kind["id"])
            && kind == "resolved_path"
            && let ("struct", structure) = inner(item)
            && self.paths.contains_key(&id(item))
            && count == 0
        {
            self.implementations(&structure["impls"], path);
        }
        format!("type<{count}> = {ty}")
    }

    fn interface(&mut self, interface: &Value, path: &str) -> String {
        let mut scope = self.scope();
        scope.params.insert("Self".to_owned(), "Self".to_owned());
        let scope = scope.within(&interface["generics"], |_| 0);
        let bounds = scope.bounds(&interface["bounds"]);
        let mut found = Vec::new();
        for item in self.docs.items(&interface["items"]) {
            let text = match inner(item) {
                ("function", function) => {
                    let mut own = scope.clone();
                    own.bounds.clear();
                    let default = if function["has_body"] == true {
                        " { .. }"
                    } else {
                        ""
                    };
                    format!("{}{default}", own.function(function))
                }
                (kind, of_kind) => format!("{kind} {of_kind}"),
            };
            found.push((name(item).to_owned(), text));
        }
        let text = format!("trait<{}>: {bounds}{}", scope.count, scope.clause());
        for item in self.docs.items(&interface["implementations"]) {
            let (_, implementation) = inner(item);
            // Implementations for a type are listed with the type.
            if matches!(
                variant(&implementation["for"]).0,
                "generic" | "borrowed_ref"
            ) {
                let (of, scope) = self.implementation(implementation);
                let bounds = unimplied(scope.bounds, path, &bounds);
                found.push((format!("impl for {of}"), bounds.join(", ")));
            }
        }
        for (part, text) in found {
            self.add(path, &part, text);
        }
        text
    }

    fn implementations(&mut self, ids: &Value, path: &str) {
        let mut found = Vec::new();
        for item in self.docs.items(ids) {
            let (_, implementation) = inner(item);
            if !implementation["blanket_impl"].is_null() {
                continue;
            }
            let (of, scope) = self.implementation(implementation);
            if implementation["trait"].is_null() {
                for item in self.docs.items(&implementation["items"]) {
                    if item["visibility"] == "public" {
                        found.push((name(item).to_owned(), method(item, &of, &scope)));
                    }
                }
            } else {
                let negative = if implementation["is_negative"] == true {
                    "!"
                } else {
                    ""
                };
                let called = scope.path(&implementation["trait"]);
                found.push((format!("impl {negative}{called}"), scope.clause()));
            }
        }
        for (part, text) in found {
            self.add(path, &part, text);
        }
    }

    /// Its target, and its parameters in the order of their first use.
    fn implementation(&self, implementation: &Value) -> (String, Scope<'_>) {
        let written = self.scope();
        let written = format!(
            "{} {}",
            written.ty(&implementation["for"]),
            written.args(&implementation["trait"]["args"])
        );
        let words = || written.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '\''));
        let place = |name: &str| words().position(|word| word == name).unwrap_or(usize::MAX);
        let mut scope = self.scope().within(&implementation["generics"], place);
        // A bound of the struct itself, which does not have to be repeated.
        scope.bounds.retain(|bound| !bound.ends_with(": 'static"));
        scope.own = variant(&implementation["for"]).1["id"].as_u64();
        let of = scope.ty(&implementation["for"]);
        scope.params.insert("Self".to_owned(), of.clone());
        (of, scope)
    }
}

fn method(item: &Value, of: &str, scope: &Scope<'_>) -> String {
    let deprecated = match item["deprecation"].is_null() {
        true => "",
        false => "deprecated ",
    };
    match inner(item) {
        ("function", function) => format!("{deprecated}({of}) {}", scope.function(function)),
        (kind, of_kind) => format!("{deprecated}({of}) {kind} {}", scope.ty(&of_kind["type"])),
    }
}

/// The bounds of an implementation that the trait itself does not have: `T: Host + Send` says
/// `Send` twice where `Host` is `Send`.
fn unimplied(
    bounds: impl IntoIterator<Item = String>,
    path: &str,
    supertraits: &str,
) -> Vec<String> {
    let bounds: Vec<_> = bounds.into_iter().collect();
    let implied = |bound: &str| {
        let (ty, bound) = bound.split_once(": ").unwrap_or_default();
        let is_of_trait = bounds.contains(&format!("{ty}: {path}"));
        is_of_trait
            && supertraits
                .split(" + ")
                .any(|supertrait| supertrait == bound)
    };
    let kept = bounds.iter().filter(|bound| !implied(bound));
    kept.cloned().collect()
}
