//! One error contains all problems of a component.

use expect_test::expect;
use worldbind::{BindError, FunctionProblem, Problem, Reason};
use worldbind_tests::{linker, stub};

worldbind::bindgen!({
    inline: "
        package acme:app@1.2.0;

        interface good {
            f: func();
        }

        interface old {
            record entry { name: string, size: u64 }
            enum order { name, size }
            f: func(entries: list<entry>, by: order) -> list<entry>;
            g: func() -> entry;
            @since(version = 1.1.0)
            h: func();
        }

        interface gone {
            f: func();
        }

        world app {
            export good;
            export old;
            export gone;
            export status: interface { get: func() -> u32; }
            export run: func(args: list<string>) -> result<u32, string>;
            export stop: func();
        }
    ",
});

#[test]
fn every_interface_and_function_that_does_not_fit_is_in_the_error() {
    let component = stub(
        "
        package test:component;

        package acme:app@1.0.0 {
            interface good {
                f: func();
            }
            interface old {
                record entry { name: string, size: u32 }
                enum order { size, name }
                f: func(entries: list<entry>, by: order) -> list<entry>;
            }
        }

        package acme:app@1.1.0 {
            interface old {
                record entry { name: string, size: u64 }
                enum order { name, size }
                f: func(entries: list<entry>, by: order) -> list<entry>;
                g: func() -> option<entry>;
            }
        }

        package acme:app@2.0.0 {
            interface gone {
                f: func();
            }
        }

        world component {
            export acme:app/good@1.0.0;
            export acme:app/old@1.0.0;
            export acme:app/old@1.1.0;
            export acme:app/gone@2.0.0;
            export run: func(args: list<string>) -> u32;
        }
        ",
    );
    let error = AppPre::new(linker(&component).instantiate_pre(&component).unwrap());
    let error = error.err().unwrap();
    expect![[r#"
        the component does not fit the host's world `acme:app/app@1.2.0`

        `acme:app/old@1.2.0` is required, but no compatible version (any 1.y.z) fits
          `acme:app/old@1.1.0`: version 1.1.0 is compatible, but
            the function `g` has a different type
              expected  func() -> entry
              found     func() -> option<entry>
              because   result: the host has `record`, the component has `option`
            the function `h` is missing; the interface has it since 1.1.0
              expected  func()
          `acme:app/old@1.0.0`: version 1.0.0 is compatible, but
            the function `f` has a different type
              expected  func(entries: list<entry>, by: order) -> list<entry>
              found     func(entries: list<entry>, by: order) -> list<entry>
              expected  entry = record { name: string, size: u64 }
              found     entry = record { name: string, size: u32 }
              expected  order = enum { name, size }
              found     order = enum { size, name }
              because   parameter `entries`: element: field `size`: the host has `u64`, the component has `u32`
            the function `g` is missing
              expected  func() -> entry
          other interfaces of the package: `acme:app/good@1.0.0`, `acme:app/gone@2.0.0`

        `acme:app/gone@1.2.0` is required, but no compatible version (any 1.y.z) is exported
          `acme:app/gone@2.0.0`: 2.0.0 is not compatible with 1.2.0
          other interfaces of the package: `acme:app/good@1.0.0`, `acme:app/old@1.0.0`, `acme:app/old@1.1.0`

        `status` is required, but it is not exported

        the function `run` has a different type
          expected  func(args: list<string>) -> result<u32, string>
          found     func(args: list<string>) -> u32
          because   result: the host has `result`, the component has `u32`

        the function `stop` is missing
          expected  func()

        the component exports
          `run`
          `acme:app/good@1.0.0`
          `acme:app/old@1.0.0`
          `acme:app/old@1.1.0`
          `acme:app/gone@2.0.0`"#]]
    .assert_eq(&error.to_string());

    // The same as data.
    let BindError {
        world, problems, ..
    } = error.downcast_ref().unwrap();
    assert_eq!(world.as_deref(), Some("acme:app/app@1.2.0"));
    let [
        Problem::Interface(old),
        Problem::Interface(gone),
        Problem::Interface(status),
        Problem::Function(FunctionProblem::Differs(run)),
        Problem::Function(FunctionProblem::Missing(stop)),
    ] = &problems[..]
    else {
        panic!("{problems:?}");
    };
    assert_eq!(old.wanted, "acme:app/old@1.2.0");
    assert_eq!(gone.refused.last().unwrap().reason, Reason::OtherTrack);
    assert!(status.refused.is_empty());
    assert_eq!(
        run.found.as_deref(),
        Some("func(args: list<string>) -> u32")
    );
    assert_eq!(stop.function, "stop");
}

#[test]
fn what_is_exported_as_something_else_is_named() {
    // `status` is a function and `run` an interface; `stop` is there.
    let component = stub(
        "
        package acme:app@1.2.0;

        interface good { f: func(); }
        interface gone { f: func(); }
        interface old {
            record entry { name: string, size: u64 }
            enum order { name, size }
            f: func(entries: list<entry>, by: order) -> list<entry>;
            g: func() -> entry;
            h: func();
        }

        world component {
            export good;
            export old;
            export gone;
            export status: func();
            export run: interface { get: func() -> u32; }
            export stop: func();
        }
        ",
    );
    let error = AppPre::new(linker(&component).instantiate_pre(&component).unwrap());
    expect![[r#"
        the component does not fit the host's world `acme:app/app@1.2.0`

        `status` is required, but it is not exported
          `status`: not an interface

        the export `run` is not a function
          expected  func(args: list<string>) -> result<u32, string>"#]]
    .assert_eq(&error.err().unwrap().to_string());
}

#[test]
fn a_component_that_exports_nothing_is_told_all_that_is_wanted() {
    let component = stub("package test:component; world component {}");
    let error = AppPre::new(linker(&component).instantiate_pre(&component).unwrap());
    expect![[r#"
        the component does not fit the host's world `acme:app/app@1.2.0`

        `acme:app/good@1.2.0` is required, but the component exports nothing of the package `acme:app`

        `acme:app/old@1.2.0` is required, but the component exports nothing of the package `acme:app`

        `acme:app/gone@1.2.0` is required, but the component exports nothing of the package `acme:app`

        `status` is required, but it is not exported

        the function `run` is missing
          expected  func(args: list<string>) -> result<u32, string>

        the function `stop` is missing
          expected  func()

        the component exports nothing"#]]
    .assert_eq(&error.err().unwrap().to_string());
}
