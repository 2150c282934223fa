//! The host says what that of `plugin-host` says, word for word.

use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn it_says_what_the_host_with_the_macro_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = Command::new(env!("CARGO_BIN_EXE_build-script"))
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(output.status.success());
    let stdout = String::from_utf8(output.stdout).unwrap();
    let of_the_macro = folder.join("../plugin-host/tests/output.txt");
    assert_eq!(fs::read_to_string(of_the_macro).unwrap(), stdout);
}
