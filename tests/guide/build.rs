//! Writes the pages for the tests of their code.
//!
//! A page shows only what a reader copies to a file. Without `main`, rustdoc compiles an example as
//! the body of a function, where a module cannot name the items next to it. So these examples get
//! an empty `main` here.

use std::path::{Path, PathBuf};

const PAGES: [&str; 9] = [
    "runtime/src/guide/tutorial.md",
    "runtime/src/guide/moving-from-wasmtime.md",
    "runtime/src/guide/generations.md",
    "runtime/src/guide/resources.md",
    "runtime/src/guide/async.md",
    "runtime/src/guide/streams.md",
    "runtime/src/guide/errors.md",
    "macro/src/bindgen.md",
    "docs/evolving-a-plugin-api.md",
];

fn main() -> std::io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    for page in PAGES {
        let path = root.join(page);
        println!("cargo::rerun-if-changed={}", path.display());
        let text = std::fs::read_to_string(path)?;
        std::fs::write(folder.join(page.replace('/', "-")), with_main(&text))?;
    }
    Ok(())
}

fn with_main(page: &str) -> String {
    let mut result = String::new();
    // Text and code take turns.
    for (number, part) in page.split("```").enumerate() {
        if number > 0 {
            result.push_str("```");
        }
        result.push_str(part);
        let is_code = number % 2 == 1;
        let language = part.lines().next().unwrap_or_default();
        if is_code && matches!(language, "" | "rust" | "rust,no_run") && !part.contains("fn main(")
        {
            result.push_str("fn main() {}\n");
        }
    }
    result
}
