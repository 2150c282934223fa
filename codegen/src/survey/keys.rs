//! The texts that keys of `with` and filters of `exports` use to name items of a world.
//!
//! A key may name an item of an interface, the interface, its package or its namespace, with or
//! without the version. Only the most specific key that the user wrote applies. These are the rules
//! of `wasmtime::component::bindgen!`.

use wit_parser::{InterfaceId, Resolve, WorldKey};
use worldbind_resolve::plain_name;

use crate::load::unversioned_interface;

/// A text that names an item.
#[derive(Debug)]
pub(crate) struct Key {
    pub(crate) text: String,
    /// The WIT names from the named item to the interface: of a package, of an interface.
    pub(crate) projection: Vec<String>,
    pub(crate) reach: Reach,
}

/// The relation of the named item to the item that is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// The very thing.
    Item,
    /// The resource whose function it is.
    Resource,
    /// The interface, package or namespace that it is in.
    Around,
}

impl Key {
    fn exact(text: String) -> Self {
        Key {
            text,
            projection: Vec::new(),
            reach: Reach::Item,
        }
    }

    /// The same text, as the name of an item that contains it.
    fn reaching(self, reach: Reach) -> Self {
        Key { reach, ..self }
    }
}

/// The keys that match an interface, the most specific first.
pub(crate) fn interface_keys(resolve: &Resolve, key: &WorldKey) -> Vec<Key> {
    match key {
        WorldKey::Name(name) => vec![Key::exact(name.clone())],
        WorldKey::Interface(id) => named_interface_keys(resolve, *id),
    }
}

/// The keys that name an item of an interface itself. An item may have several spellings.
pub(crate) fn item_keys(resolve: &Resolve, key: &WorldKey, spellings: &[String]) -> Vec<Key> {
    let interfaces: Vec<String> = match key {
        WorldKey::Name(name) => vec![name.clone()],
        WorldKey::Interface(id) => spellings_of_interface(resolve, *id),
    };
    let with_item = |interface: &String| {
        let interface = interface.clone();
        let text = move |item: &String| Key::exact(format!("{interface}.{item}"));
        spellings.iter().map(text).collect::<Vec<_>>()
    };
    interfaces.iter().flat_map(with_item).collect()
}

/// The keys that match a type for a rule: first the type itself, then everything that contains it.
pub(crate) fn type_keys(resolve: &Resolve, key: Option<&WorldKey>, name: &str) -> Vec<Key> {
    let own = own_type_keys(resolve, key, name);
    let around = key.map_or_else(Vec::new, |key| interface_keys(resolve, key));
    own.into_iter()
        .chain(around.into_iter().map(|key| key.reaching(Reach::Around)))
        .collect()
}

/// The keys that name a type itself. With a dot and a name, they name a field or a case.
pub(crate) fn own_type_keys(resolve: &Resolve, key: Option<&WorldKey>, name: &str) -> Vec<Key> {
    match key {
        Some(key) => item_keys(resolve, key, &[name.to_owned()]),
        None => world_item_keys(name),
    }
}

/// The keys that name an item of the world itself.
pub(crate) fn world_item_keys(name: &str) -> Vec<Key> {
    vec![Key::exact(name.to_owned())]
}

/// The filters that match a function: first the function itself, then its resource, then everything
/// that contains it.
pub(crate) fn function_keys(resolve: &Resolve, key: Option<&WorldKey>, name: &str) -> Vec<Key> {
    let own = |names: &[String]| match key {
        Some(key) => item_keys(resolve, key, names),
        None => names.iter().cloned().map(Key::exact).collect(),
    };
    let resource = resource_name(name).map(str::to_owned);
    let around = key.map_or_else(Vec::new, |key| interface_keys(resolve, key));
    let mut keys = own(&function_spellings(name));
    keys.extend(
        own(resource.as_slice())
            .into_iter()
            .map(|key| key.reaching(Reach::Resource)),
    );
    keys.extend(around.into_iter().map(|key| key.reaching(Reach::Around)));
    keys
}

/// The names of a function in the component model and in WIT. A destructor has only the first; WIT
/// has only a name for its resource.
fn function_spellings(name: &str) -> Vec<String> {
    let mut spellings = vec![name.to_owned()];
    if !name.starts_with(DESTRUCTOR) {
        spellings.push(plain_name(name));
    }
    spellings.dedup();
    spellings
}

/// How the name of a resource's destructor begins.
pub(crate) const DESTRUCTOR: &str = "[drop]";

/// The resource that a function belongs to, by the component model's spelling of the function:
/// `session` for `[method]session.push` and `[constructor]session`.
fn resource_name(function: &str) -> Option<&str> {
    let (_, name) = function.strip_prefix('[')?.split_once(']')?;
    name.split('.').next()
}

fn named_interface_keys(resolve: &Resolve, id: InterfaceId) -> Vec<Key> {
    let mut keys: Vec<Key> = spellings_of_interface(resolve, id)
        .into_iter()
        .map(Key::exact)
        .collect();
    let interface = &resolve.interfaces[id];
    let (Some(name), Some(package)) = (&interface.name, interface.package) else {
        return keys;
    };
    let package = &resolve.packages[package].name;
    let mut unversioned = package.clone();
    unversioned.version = None;
    let mut packages = vec![package.to_string(), unversioned.to_string()];
    packages.dedup();
    keys.extend(packages.into_iter().map(|text| Key {
        text,
        projection: vec![name.clone()],
        reach: Reach::Around,
    }));
    keys.push(Key {
        text: package.namespace.clone(),
        projection: vec![package.name.clone(), name.clone()],
        reach: Reach::Around,
    });
    keys
}

/// `acme:plugin/transform@0.2.3`, `acme:plugin/transform`.
pub(crate) fn spellings_of_interface(resolve: &Resolve, id: InterfaceId) -> Vec<String> {
    let Some(name) = resolve.id_of(id) else {
        return Vec::new();
    };
    let unversioned = unversioned_interface(resolve, id).filter(|unversioned| *unversioned != name);
    [name].into_iter().chain(unversioned).collect()
}
