//! Which resource of a component is which: one that the host gives, or one of the component's own.

use std::cell::RefCell;
use std::collections::HashMap;

use wasmparser::component_types as wasm;
use wit_parser::TypeId;

/// The resources of a component, as its imports were found to be linked.
#[derive(Debug, Default)]
pub(crate) struct Resources {
    given: RefCell<HashMap<wasm::ResourceId, TypeId>>,
}

/// What makes a resource the same as another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Identity {
    /// The host gives it: its definition in the host's WIT.
    Given(TypeId),
    /// The component defines it, or imports what the host's world does not give.
    Own(wasm::ResourceId),
}

impl Resources {
    /// Notes that an imported resource is one that the host gives.
    pub(crate) fn give(&self, resource: wasm::AliasableResourceId, given: TypeId) {
        self.given.borrow_mut().insert(resource.resource(), given);
    }

    pub(crate) fn identity(&self, resource: wasm::AliasableResourceId) -> Identity {
        let resource = resource.resource();
        match self.given.borrow().get(&resource) {
            Some(given) => Identity::Given(*given),
            None => Identity::Own(resource),
        }
    }
}
