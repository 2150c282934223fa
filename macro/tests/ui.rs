//! Errors and warnings as the compiler shows them. `worldbind-codegen` tests all messages. This
//! file tests that they pass through the macro and are at the user's tokens.

mod rustc;

use std::fs;
use std::path::Path;

#[test]
fn errors() {
    copy_wit();
    if rustc::prints_the_messages() {
        trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
    }
}

/// Copies the WIT to a place that the cases can name: trybuild compiles them in a separate crate in
/// the target folder.
fn copy_wit() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("worldbind-ui");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for file in ["invalid.wit", "types.wit"] {
        // A copy of a read-only file would be read-only, too.
        let wit = fs::read(Path::new("tests/ui/wit").join(file)).unwrap();
        fs::write(folder.join(file), wit).unwrap();
    }
}
