//! Whether an editor's server expands the macro, and not a compiler.
//!
//! Such a server reads the files of each crate by itself. Bindings in a file are in the output folder of the macro's
//! crate, where it finds nothing for the host: `include!` would leave the editor without any of them.

use std::env;
use std::path::Path;

/// Whether this process belongs to an editor.
pub(crate) fn is_editor() -> bool {
    let program = env::current_exe().ok();
    let name = program.as_deref().and_then(Path::file_stem);
    is_server(&name.unwrap_or_default().to_string_lossy())
}

/// `rust-analyzer`, `rust-analyzer-proc-macro-srv`, `intellij-rust-native-helper`.
fn is_server(program: &str) -> bool {
    program.starts_with("rust-analyzer") || program.starts_with("intellij-rust")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_servers_of_editors_are_known() {
        assert!(is_server("rust-analyzer-proc-macro-srv"));
        assert!(is_server("rust-analyzer"));
        assert!(is_server("intellij-rust-native-helper"));
        for compiler in ["rustc", "rustdoc", "clippy-driver", "miri", ""] {
            assert!(!is_server(compiler), "{compiler}");
        }
        assert!(!is_editor());
    }
}
