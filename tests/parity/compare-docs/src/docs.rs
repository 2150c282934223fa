//! Rustdoc's JSON of a crate, in which items refer to each other by ids.

use serde_json::Value;

/// A crate.
pub(crate) struct Docs(Value);

/// The id of an item.
pub(crate) type Id = u64;

impl Docs {
    /// The docs in a crate's JSON.
    pub(crate) fn new(json: Value) -> Self {
        Docs(json)
    }

    /// An item, if it is one of this crate.
    pub(crate) fn item(&self, id: &Value) -> Option<&Value> {
        self.0["index"].get(id.to_string())
    }

    /// The items of this crate in a list of ids.
    pub(crate) fn items<'a>(&'a self, ids: &'a Value) -> impl Iterator<Item = &'a Value> {
        list(ids).filter_map(|id| self.item(id))
    }

    /// A module at the crate's root.
    pub(crate) fn module(&self, name: &str) -> &Value {
        let root = self.item(&self.0["root"]).expect("the root is an item");
        let mut items = self.items(&inner(root).1["items"]);
        let found = items.find(|item| item["name"] == name && inner(item).0 == "module");
        found.unwrap_or_else(|| panic!("no module `{name}`"))
    }

    /// The path to an item of any crate.
    pub(crate) fn path(&self, id: &Value) -> Option<String> {
        let path = self.0["paths"].get(id.to_string())?;
        let path: Vec<_> = list(&path["path"]).filter_map(Value::as_str).collect();
        Some(path.join("::"))
    }
}

/// The id of an item.
pub(crate) fn id(item: &Value) -> Id {
    item["id"].as_u64().expect("every item has an id")
}

/// The name of an item. An implementation has none.
pub(crate) fn name(item: &Value) -> &str {
    item["name"].as_str().unwrap_or_default()
}

/// The kind of an item, and the data that only this kind has.
pub(crate) fn inner(item: &Value) -> (&str, &Value) {
    variant(&item["inner"])
}

/// The case of an enum, and its contents.
pub(crate) fn variant(value: &Value) -> (&str, &Value) {
    match value {
        Value::String(name) => (name, &Value::Null),
        Value::Object(object) => match object.iter().next() {
            Some((name, value)) => (name, value),
            None => ("", &Value::Null),
        },
        _ => ("", &Value::Null),
    }
}

/// The entries of a list; empty if there is no list.
pub(crate) fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
