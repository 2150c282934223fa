//! Finds out whether OLD and NEW are WIT or components. A component is read in the same way as in
//! `worldbind explain`, with the same limit and the same messages.

use std::path::Path;

use worldbind_codegen::load::begins_as_wasm;

use crate::component::Component;
use crate::read::{read_component, shown_file};

/// Whether a path leads to a component, and not to WIT. Fails with the text of an error if it leads
/// to other WebAssembly.
pub(super) fn is_component(path: &Path) -> Result<bool, String> {
    if !path.is_file() || !begins_as_wasm(path) {
        return Ok(false);
    }
    let wrong = |error: String| format!("error: {} {error}\n", shown_file(path));
    let bytes = read_component(path).map_err(|error| wrong(error.to_string()))?;
    let component = Component::read(&bytes).map_err(|error| wrong(error.to_string()))?;
    Ok(!component.is_package())
}
