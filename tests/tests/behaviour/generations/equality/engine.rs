//! The engine's answers about a component.

use std::collections::HashMap;

use worldbind::wasmtime::component::types::{ComponentFunc, ComponentItem, Type};
use worldbind::wasmtime::component::{Component, Linker, ResourceType};
use worldbind_tests::{engine, stub_bytes_with_imports};

use super::worlds::{HOST, RESOURCES};

struct File;
struct Folder;

/// The items of the interface that a component exports.
pub(super) struct Exported {
    pub(super) functions: HashMap<String, ComponentFunc>,
    pub(super) types: HashMap<String, Type>,
}

/// The items of the component of a world, with the host's resources in place of those that it
/// imports.
pub(super) fn exported(wit: &str) -> Exported {
    let component = Component::new(engine(), stub_bytes_with_imports(wit)).unwrap();
    let mut linker: Linker<()> = Linker::new(engine());
    let mut host = linker.instance(HOST).unwrap();
    let [file, folder] = RESOURCES;
    for (name, ty) in [
        (file, ResourceType::host::<File>()),
        (folder, ResourceType::host::<Folder>()),
    ] {
        host.resource(name, ty, |_, _| Ok(())).unwrap();
    }
    let world = linker.substituted_component_type(&component).unwrap();
    let mut exported = Exported {
        functions: HashMap::new(),
        types: HashMap::new(),
    };
    for (_, interface) in world.exports(engine()) {
        let ComponentItem::ComponentInstance(interface) = interface.ty else {
            continue;
        };
        for (name, item) in interface.exports(engine()) {
            match item.ty {
                ComponentItem::ComponentFunc(function) => {
                    exported.functions.insert(name.to_owned(), function);
                }
                ComponentItem::Type(ty) => {
                    exported.types.insert(name.to_owned(), ty);
                }
                _ => {}
            }
        }
    }
    exported
}
