//! How bindings are put into a file, for every door that does so.

use std::path::Path;
use std::{fs, io, process};

/// Writes `text` to a file.
///
/// A file that would be the same is left alone: crates depend on it, and would be compiled again. Another
/// process may read it or write the same at this moment, so it is put in place as a whole.
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
