//! The export that is used for an interface.

use wasmtime::Result;
use worldbind_resolve::{InterfaceName, plain_name};

use super::error::NotExported;
use super::spec::{FunctionSpec, InterfaceSpec};

/// The export of a component that is used for an interface.
#[derive(Clone, Debug)]
pub struct Taken {
    name: InterfaceName,
    spec: &'static InterfaceSpec,
}

impl Taken {
    pub(super) fn new(name: InterfaceName, spec: &'static InterfaceSpec) -> Self {
        Taken { name, spec }
    }

    /// The name and version that were found.
    pub fn name(&self) -> &InterfaceName {
        &self.name
    }

    /// Returns a function that may be absent, or the error `NotExported`. `name` is the function's
    /// name in the component model.
    ///
    /// # Errors
    ///
    /// [`NotExported`] if `function` is `None`.
    pub fn require<F: Copy>(&self, function: Option<F>, name: &str) -> Result<F> {
        function.ok_or_else(|| self.not_exported(name).into())
    }

    #[cold]
    fn not_exported(&self, name: &str) -> NotExported {
        let spec = self.spec.functions.iter().find(|spec| spec.name == name);
        NotExported {
            interface: Some(self.name().clone()),
            function: plain_name(name),
            since: spec.and_then(FunctionSpec::since_version),
        }
    }
}

/// Returns a function of the world itself that may be absent, or the error `NotExported`.
///
/// # Errors
///
/// [`NotExported`] if `function` is `None`.
pub fn require<F: Copy>(function: Option<F>, name: &str) -> Result<F> {
    let not_exported = || NotExported {
        interface: None,
        function: name.to_owned(),
        since: None,
    };
    function.ok_or_else(|| not_exported().into())
}
