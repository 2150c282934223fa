//! Errors and warnings as the compiler shows them, end to end. The messages themselves, all of
//! them, are tested in `worldbind-codegen`; here is that they come through the macro, at the user's
//! tokens.

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

/// Copies the cases' WIT to where they can name it: trybuild compiles them in a crate of its own,
/// in the target folder, wherever that is.
fn copy_wit() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("worldbind-ui");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for file in ["invalid.wit", "types.wit"] {
        // A copy of a file that is read-only would be so, too.
        let wit = fs::read(Path::new("tests/ui/wit").join(file)).unwrap();
        fs::write(folder.join(file), wit).unwrap();
    }
}
