//! Identifies the resources of a component. Each is defined by the host or by the component.

use std::cell::RefCell;
use std::collections::HashMap;

use wasmparser::component_types as wasm;
use worldbind_resolve::ResourceId;

/// The resources of a component, after its imports were linked.
#[derive(Debug, Default)]
pub(crate) struct Resources {
    given: RefCell<HashMap<wasm::ResourceId, ResourceId>>,
}

/// The identity of a resource: two resources with equal identities are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Identity {
    /// The host defines it. Contains its definition in the host's WIT.
    Given(ResourceId),
    /// The component defines it, or imports it and the host's world does not provide it.
    Own(wasm::ResourceId),
}

impl Resources {
    /// Records that the host defines an imported resource.
    pub(crate) fn give(&self, resource: wasm::ResourceId, given: ResourceId) {
        self.given.borrow_mut().insert(resource, given);
    }

    pub(crate) fn identity(&self, resource: wasm::ResourceId) -> Identity {
        match self.given.borrow().get(&resource) {
            Some(given) => Identity::Given(*given),
            None => Identity::Own(resource),
        }
    }
}
