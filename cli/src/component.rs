//! Reads the types of a component's imports and exports from its bytes.
//!
//! The whole component is validated, as in an engine. A component that no engine accepts fits no
//! host.

use std::collections::HashMap;
use std::fmt;

use wasmparser::collections::IndexMap;
use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentEntityType, ComponentItem, ComponentTypeId,
};
use wasmparser::types::{Types, TypesRef};
use wasmparser::{BinaryReaderError, FuncValidatorAllocations, Parser, Payload, ValidPayload};
use wasmparser::{Validator, WasmFeatures};
use worldbind_codegen::load::is_wasm;

use crate::foreign::on_one_line;

/// A component's imports and exports.
pub(crate) struct Component {
    types: Types,
    imports: Items,
    exports: Items,
    /// The positions of exports that have different names in `types`.
    renamed: Option<Positions>,
}

/// Imports or exports, in their order.
type Items = Vec<(String, ComponentItem)>;

/// The position of each item in a list, by name.
type Positions = HashMap<String, usize>;

impl Component {
    /// Reads a component in binary form.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, NotAComponent> {
        check_start(bytes)?;
        read(bytes)
    }

    pub(crate) fn types(&self) -> TypesRef<'_> {
        self.types.as_ref()
    }

    /// A component that imports and exports everything in a world. `bytes` is the world in binary
    /// form, where these items have different names.
    pub(crate) fn of_world(
        bytes: &[u8],
        rename: &dyn Fn(&str) -> String,
    ) -> Result<Self, NotAComponent> {
        let Component { types, exports, .. } = Component::read(bytes)?;
        let inner = |id: ComponentTypeId| {
            let mut exports = types.as_ref().get(id)?.exports.values();
            exports.find_map(component_type)
        };
        let outer = exports.iter().find_map(|(_, item)| component_type(item));
        let (mut imports, mut exports) = (Items::new(), Items::new());
        if let Some(world) = outer.and_then(inner).and_then(|id| types.as_ref().get(id)) {
            let all = |of: &IndexMap<String, ComponentItem>| {
                let items = of.iter();
                let items = items.map(|(name, item)| (rename(name), item.clone()));
                items.collect()
            };
            (imports, exports) = (all(&world.imports), all(&world.exports));
        }
        let positions = exports.iter().enumerate();
        let positions = positions.map(|(position, (name, _))| (name.clone(), position));
        Ok(Component {
            types,
            imports,
            renamed: Some(positions.collect()),
            exports,
        })
    }

    /// Whether it is the binary form of a WIT package, which contains only types.
    pub(crate) fn is_package(&self) -> bool {
        let mut all = self.imports().chain(self.exports());
        !self.exports.is_empty()
            && all.all(|(_, item)| matches!(item.ty, ComponentEntityType::Type { .. }))
    }

    /// The imports with their names, in the component's order.
    pub(crate) fn imports(&self) -> impl Iterator<Item = (&str, &ComponentItem)> {
        named(&self.imports)
    }

    /// The exports with their names, in the component's order.
    pub(crate) fn exports(&self) -> impl Iterator<Item = (&str, &ComponentItem)> {
        named(&self.exports)
    }

    /// The export of a name.
    pub(crate) fn export(&self, name: &str) -> Option<&ComponentItem> {
        let Some(renamed) = &self.renamed else {
            return self.types.component_item_for_export(name);
        };
        self.exports.get(*renamed.get(name)?).map(|(_, item)| item)
    }
}

fn named(items: &Items) -> impl Iterator<Item = (&str, &ComponentItem)> {
    items.iter().map(|(name, item)| (name.as_str(), item))
}

fn component_type(item: &ComponentItem) -> Option<ComponentTypeId> {
    match item.ty {
        ComponentEntityType::Type {
            referenced: ComponentAnyTypeId::Component(id),
            ..
        }
        | ComponentEntityType::Component(id) => Some(id),
        ComponentEntityType::Type { .. }
        | ComponentEntityType::Module(_)
        | ComponentEntityType::Func(_)
        | ComponentEntityType::Value(_)
        | ComponentEntityType::Instance(_) => None,
    }
}

/// The reason why bytes are not a component. In messages, the text follows the name of the file.
#[derive(Debug)]
pub(crate) enum NotAComponent {
    Empty,
    /// It does not begin like WebAssembly.
    NotWasm {
        is_text: bool,
    },
    CoreModule,
    Invalid(BinaryReaderError),
}

impl From<BinaryReaderError> for NotAComponent {
    fn from(error: BinaryReaderError) -> Self {
        NotAComponent::Invalid(error)
    }
}

impl fmt::Display for NotAComponent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotAComponent::Empty => f.write_str("is empty"),
            NotAComponent::NotWasm { is_text: true } => f.write_str(
                "is text, not a component in binary form; `wasm-tools parse` converts a component from text to binary form",
            ),
            NotAComponent::NotWasm { is_text: false } => f.write_str("is not WebAssembly"),
            NotAComponent::CoreModule => f.write_str(
                "is a core module, not a component; `wasm-tools component new` makes a component from a module that was built for a world",
            ),
            // The validator quotes names of the component without escaping them.
            NotAComponent::Invalid(error) => write!(
                f,
                "is not a valid component: {} (at byte {})",
                on_one_line(error.message()),
                error.offset()
            ),
        }
    }
}

/// Checks that these first bytes of a file could be the beginning of a component. Only the header
/// is checked. A file that is text has an error of its own.
pub(crate) fn check_start(start: &[u8]) -> Result<(), NotAComponent> {
    if start.is_empty() {
        Err(NotAComponent::Empty)
    } else if !is_wasm(start) {
        let is_text = is_text(start);
        Err(NotAComponent::NotWasm { is_text })
    } else if Parser::is_core_wasm(start) {
        Err(NotAComponent::CoreModule)
    } else {
        Ok(())
    }
}

/// Whether a file that begins like this is text. The bytes may end within a character.
fn is_text(start: &[u8]) -> bool {
    let text = match std::str::from_utf8(start) {
        Err(error) if error.error_len().is_some() => return false,
        Err(error) => &start[..error.valid_up_to()],
        Ok(text) => text.as_bytes(),
    };
    let is_plain = |byte: &u8| !byte.is_ascii_control() || byte.is_ascii_whitespace();
    text.iter().all(is_plain)
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`Payload` is non-exhaustive; the other sections have no names"
)]
fn read(bytes: &[u8]) -> Result<Component, NotAComponent> {
    let mut validator = Validator::new_with_features(features());
    let mut allocations = FuncValidatorAllocations::default();
    let mut imports = Vec::new();
    let mut exports = Vec::new();
    let mut types = None;
    // The number of modules and components that contain the current position. At 1, only the
    // component itself does.
    let mut depth = 0;
    for payload in Parser::new(0).parse_all(bytes) {
        let payload = payload?;
        match &payload {
            Payload::Version { .. } => depth += 1,
            Payload::End(_) => depth -= 1,
            Payload::ComponentImportSection(section) if depth == 1 => {
                for import in section.clone() {
                    imports.push(import?.name.name);
                }
            }
            Payload::ComponentExportSection(section) if depth == 1 => {
                for export in section.clone() {
                    exports.push(export?.name.name);
                }
            }
            _ => {}
        }
        match validator.payload(&payload)? {
            ValidPayload::Func(function, body) => {
                let mut function = function.into_validator(allocations);
                function.validate(&body)?;
                allocations = function.into_allocations();
            }
            ValidPayload::End(of_component) => types = Some(of_component),
            ValidPayload::Ok | ValidPayload::Parser(_) => {}
        }
    }
    let types = types.ok_or(NotAComponent::Empty)?;
    Ok(Component {
        imports: items(&imports, |name| {
            types.as_ref().component_item_for_import(name)
        }),
        exports: items(&exports, |name| {
            types.as_ref().component_item_for_export(name)
        }),
        renamed: None,
        types,
    })
}

/// The items with these names.
fn items<'t>(names: &[&str], find: impl Fn(&str) -> Option<&'t ComponentItem>) -> Items {
    let items = names.iter().filter_map(|name| {
        let item = find(name)?;
        Some(((*name).to_owned(), item.clone()))
    });
    items.collect()
}

/// All features that wasmtime 48 can enable. It is not known which of them a host's engine enables.
fn features() -> WasmFeatures {
    WasmFeatures::WASM3
        | WasmFeatures::SHARED_EVERYTHING_THREADS
        | WasmFeatures::COMPONENT_MODEL
        | WasmFeatures::CUSTOM_PAGE_SIZES
        | WasmFeatures::STACK_SWITCHING
        | WasmFeatures::WIDE_ARITHMETIC
        | WasmFeatures::CM_ASYNC
        | WasmFeatures::CM_ASYNC_STACKFUL
        | WasmFeatures::CM_MORE_ASYNC_BUILTINS
        | WasmFeatures::CM_THREADING
        | WasmFeatures::CM_ERROR_CONTEXT
        | WasmFeatures::CM_GC
        | WasmFeatures::CM_MAP
        | WasmFeatures::CM64
        | WasmFeatures::CM_FIXED_LENGTH_LISTS
        | WasmFeatures::CM_IMPLEMENTS
}
