//! Reads a file that is not too large.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;

use super::binary::Components;

/// The largest WIT file. A package has some kilobytes of WIT. The parser counts bytes in 32 bits,
/// and panics if a file has more.
const LARGEST: u64 = 64 << 20;

/// The largest component, which contains code as well. `wasmparser` has the same limit for one
/// module.
const LARGEST_COMPONENT: u64 = 1 << 30;

/// Reads a file of WIT, in text or binary form, or a component.
pub(super) fn read_file(file: &Path, components: Components) -> Result<Vec<u8>, String> {
    let length = fs::metadata(file).map_err(|error| error.to_string())?.len();
    let (what, largest) = match components {
        Components::Read if length > LARGEST && begins_as_wasm(file) => {
            ("component", LARGEST_COMPONENT)
        }
        Components::Read | Components::Refused => ("WIT file", LARGEST),
    };
    if length > largest {
        return Err(format!(
            "it has {length} bytes, and a {what} can have at most {largest}"
        ));
    }
    fs::read(file).map_err(|error| error.to_string())
}

/// Whether a file begins like WebAssembly: a component, a module, or WIT in binary form. False for
/// a file that cannot be read; the error is reported when the whole file is read.
pub fn begins_as_wasm(file: &Path) -> bool {
    let mut start = [0; 4];
    let read = File::open(file).and_then(|mut file| file.read_exact(&mut start));
    read.is_ok() && is_wasm(&start)
}

/// The same for the contents of a file, or the beginning of them.
pub fn is_wasm(contents: &[u8]) -> bool {
    contents.starts_with(b"\0asm")
}
