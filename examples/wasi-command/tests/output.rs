//! What programs of three versions of WASI write, and how they exit, word for word.

use std::path::Path;
use std::process::{Command, Output};

use expect_test::{Expect, expect};

/// Runs the host. Arguments are separated by spaces, and files begin at `tests` of the project.
fn run(arguments: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wasi-command"))
        .args(arguments.split_whitespace())
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests"))
        .output()
        .unwrap()
}

fn check(arguments: &str, expected: Expect) {
    let output = run(arguments);
    let stdout = String::from_utf8(output.stdout).unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    let code = output.status.code().unwrap();
    expected.assert_eq(&format!(
        "{stdout}--- stderr\n{stderr}--- exit code {code}\n"
    ));
}

#[test]
fn programs_of_every_version_run() {
    check(
        "--verbose guests/wasi/c-cli-run-0.2.0.wasm",
        expect![[r#"
        hello from C (clang-22, wasi-libc 2022), 1 args
        --- stderr
        wanted               found               absent
        wasi:cli/run@0.2.12  wasi:cli/run@0.2.0  -
        --- exit code 0
    "#]],
    );
    check(
        "--verbose guests/wasi/c-cli-run-0.2.6.wasm one",
        expect![[r#"
            hello from C (clang-22, wasi-libc 2022), 2 args
            --- stderr
            wanted               found               absent
            wasi:cli/run@0.2.12  wasi:cli/run@0.2.6  -
            --- exit code 0
        "#]],
    );
    check(
        "--verbose guests/wasi/c-cli-run-0.2.12.wasm one --two",
        expect![[r#"
            hello from C (clang-22, wasi-libc 2022), 3 args
            --- stderr
            wanted               found                absent
            wasi:cli/run@0.2.12  wasi:cli/run@0.2.12  -
            --- exit code 0
        "#]],
    );
}

#[test]
fn a_program_has_the_environment_and_the_folders_of_the_options() {
    check(
        "--env GREETING=a=b --dir ../examples/wasi-command/tests/data::/data guests/wasi/c-cli-run-0.2.6.wasm",
        expect![[r#"
            hello from C (clang-22, wasi-libc 2022), 1 args
            GREETING=a=b
            file: a line of the host's
            --- stderr
            --- exit code 0
        "#]],
    );
}

#[test]
fn the_host_exits_as_the_program_does() {
    for version in ["0.2.0", "0.2.6", "0.2.12"] {
        let output = run(&format!("guests/wasi/c-cli-run-{version}.wasm fail"));
        assert_eq!(output.status.code(), Some(1), "{version}");
        assert_eq!(output.stderr, b"", "{version}");
    }
}

#[test]
fn what_is_not_such_a_program_is_refused() {
    check(
        "guests/wasi/c-cli-run.c",
        expect![[r#"
        --- stderr
        wasi-command: the file is not a component: expected `(`
             --> guests/wasi/c-cli-run.c:1:1
              |
            1 | #include <stdio.h>
              | ^
        --- exit code 125
    "#]],
    );
    check(
        "guests/components/c-v0.2.1.wasm",
        expect![[r#"
        --- stderr
        wasi-command: the component does not fit the host's world `example:wasi-command/command`

        `wasi:cli/run@0.2.12` is required, but the component exports nothing of the package `wasi:cli`

        the component exports
          `acme:plugin/transform@0.2.1`
        --- exit code 125
    "#]],
    );
    check(
        "guests/wasi/rust-wb-cli-0.3.0.wasm",
        expect![[r#"
            --- stderr
            wasi-command: the host does not provide everything that the component imports

            `wasi:cli/environment@0.3.0` is required, but the host does not provide it
              because   the function `get-arguments` is missing in the host

            `wasi:cli/stdout@0.3.0` is required, but the host does not provide it
              because   the function `write-via-stream` is missing in the host

            the component imports
              `wasi:cli/environment@0.3.0`
              `wasi:cli/types@0.3.0`  (provided)
              `wasi:cli/stdout@0.3.0`
            --- exit code 125
        "#]],
    );
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    check(
        "--dir no-such-folder::/data guests/wasi/c-cli-run-0.2.0.wasm",
        expect![[r#"
            --- stderr
            wasi-command: the folder `no-such-folder` cannot be opened: No such file or directory (os error 2)
            --- exit code 125
        "#]],
    );
}

#[test]
fn a_wrong_command_line_is_explained() {
    check(
        "",
        expect![[r#"
        --- stderr
        wasi-command: expected the file of a component

        usage: wasi-command [OPTION].. COMPONENT [ARGUMENT]..

          --env NAME=VALUE   sets a variable of the program's environment
          --dir HOST::GUEST  lets the program use the folder HOST, as GUEST
          --verbose          says which version of `wasi:cli/run` the program has
        --- exit code 125
    "#]],
    );
    for (arguments, message) in [
        (
            "--env NAME program.wasm",
            "expected `=` in the value `NAME` of `--env`",
        ),
        ("--dir", "`--dir` needs a value"),
        ("--color program.wasm", "unknown option `--color`"),
    ] {
        let stderr = String::from_utf8(run(arguments).stderr).unwrap();
        let expected = format!("wasi-command: {message}\n\nusage: ");
        assert!(stderr.starts_with(&expected), "{stderr}");
    }
}
