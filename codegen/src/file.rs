//! Writes bindings to a file. Used by every entry point that does this.

use std::path::Path;
use std::{fs, io, process};

/// Writes `text` to a file.
///
/// If the file has this text already, it is not touched: cargo would compile the crates that depend
/// on it again. Another process may read or write the file at the same time, so a new file replaces
/// it in one step.
///
/// # Errors
///
/// If the file cannot be written.
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    let mut new = path.as_os_str().to_owned();
    new.push(format!(".{}", process::id()));
    fs::write(&new, text)?;
    fs::rename(new, path)
}
