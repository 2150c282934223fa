//! Converts a path of the command line to a literal for an option.

use std::path::Path;

use proc_macro2::Literal;

use crate::foreign::escaped;

/// Fails with the text of an error if there is no such file or folder.
pub(crate) fn path_literal(path: &Path) -> Result<String, String> {
    let shown = escaped(&path.display().to_string());
    if !path.exists() {
        return Err(format!("error: no file or folder `{shown}`\n"));
    }
    if !path.is_file() && !path.is_dir() {
        return Err(format!(
            "error: `{shown}` is neither a file nor a folder; expected WIT\n"
        ));
    }
    match path.to_str() {
        Some(path) => Ok(Literal::string(path).to_string()),
        None => Err(format!("error: the name `{shown}` is not UTF-8\n")),
    }
}
