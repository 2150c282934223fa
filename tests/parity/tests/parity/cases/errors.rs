//! Types that a function fails with are errors, and the host may replace them with its own.

use std::error::Error as StdError;

use wasmtime::component::{HasSelf, Linker};
use wasmtime::{Result, Store, format_err};
use worldbind_parity_tests::{component, engine};

use self::acme::app::{disk, errors, net};
use super::bindgen;

world! {
    WIT = "
        package acme:app;

        interface errors {
            enum errno {
                /// permission denied
                access,
                /// no such thing
                no-entry,
                plain,
            }
            variant problem { busy, other(string) }
            record failure { line-number: u32, text: string }
            // Nothing fails with it.
            enum color { red }
        }

        interface disk {
            use errors.{errno, problem, failure};
            open: func() -> result<u32, errno>;
            close: func() -> result<_, problem>;
            check: func() -> result<_, failure>;
        }

        interface net {
            use errors.{errno};
            variant own-error { down }
            connect: func() -> result<u32, errno>;
            send: func() -> result<_, own-error>;
            not-trappable: func() -> result<_, own-error>;
        }

        world app {
            import disk;
            import net;
            export run: func() -> u32;
        }
    ",
    imports: {
        "acme:app/net.not-trappable": exact,
        default: trappable,
    },
    trappable_error_type: {
        "acme:app/errors.errno" => DiskError,
        "acme:app/net.own-error" => NetError<std::io::Error>,
    },
}

/// Opens, connects and sends. Returns the discriminants and errors of the two results as digits.
const GUEST: &str = r#"
    (import "acme:app/disk" "open" (func $open (param i32)))
    (import "acme:app/net" "connect" (func $connect (param i32)))
    (import "acme:app/net" "send" (func $send (param i32)))
    (func (export "run") (result i32)
        (call $open (i32.const 16))
        (call $connect (i32.const 32))
        (call $send (i32.const 48))
        (i32.add
            (i32.add
                (i32.mul (i32.const 1000) (i32.load8_u (i32.const 16)))
                (i32.mul (i32.const 100) (i32.load8_u (i32.const 20))))
            (i32.add
                (i32.mul (i32.const 10) (i32.load8_u (i32.const 32)))
                (i32.load8_u (i32.const 36)))))
"#;

/// The error of the host's functions.
#[derive(Debug)]
pub enum DiskError {
    NotFound,
    Crash,
}

/// Another error, with its cause.
#[derive(Debug)]
pub struct NetError<E>(E);

#[derive(Default)]
struct State {
    converted: u32,
    is_crash: bool,
}

impl errors::Host for State {
    fn convert_errno(&mut self, error: DiskError) -> Result<errors::Errno> {
        self.converted += 1;
        match error {
            DiskError::NotFound => Ok(errors::Errno::NoEntry),
            DiskError::Crash => Err(format_err!("crash")),
        }
    }
}

impl disk::Host for State {
    fn open(&mut self) -> Result<u32, DiskError> {
        Err(DiskError::NotFound)
    }

    fn close(&mut self) -> Result<Result<(), disk::Problem>> {
        Ok(Err(disk::Problem::Busy))
    }

    fn check(&mut self) -> Result<Result<(), errors::Failure>> {
        Ok(Ok(()))
    }
}

impl net::Host for State {
    fn convert_own_error(&mut self, error: NetError<std::io::Error>) -> Result<net::OwnError> {
        Err(error.0.into())
    }

    fn connect(&mut self) -> Result<u32, DiskError> {
        if self.is_crash {
            Err(DiskError::Crash)
        } else {
            Ok(5)
        }
    }

    fn send(&mut self) -> Result<(), NetError<std::io::Error>> {
        Ok(())
    }

    fn not_trappable(&mut self) -> Result<(), net::OwnError> {
        Err(net::OwnError::Down)
    }
}

fn run(state: State) -> (Result<u32>, State) {
    let mut linker = Linker::new(engine());
    App::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state).unwrap();
    let mut store = Store::new(engine(), state);
    let app = App::instantiate(&mut store, &component(WIT, GUEST), &linker).unwrap();
    let result = app.call_run(&mut store);
    (result, store.into_data())
}

#[test]
fn an_error_of_the_host_is_converted_by_the_interface_that_has_wits() {
    let (result, state) = run(State::default());
    assert_eq!(result.unwrap(), 1105);
    assert_eq!(state.converted, 1);
}

#[test]
fn an_error_of_the_host_can_be_a_trap() {
    let is_crash = true;
    let (result, state) = run(State {
        is_crash,
        ..State::default()
    });
    assert_eq!(result.unwrap_err().root_cause().to_string(), "crash");
    assert_eq!(state.converted, 2);
}

#[test]
fn what_a_function_fails_with_is_an_error() {
    fn is_error<E: StdError + Send + Sync + 'static>(_: &E) {}

    let errno = errors::Errno::NoEntry;
    is_error(&errno);
    assert_eq!(errno.name(), "no-entry");
    assert_eq!(errno.message(), "no such thing");
    assert_eq!(errors::Errno::Plain.message(), "");
    assert_eq!(errno.to_string(), "no-entry (error 1)");
    assert_eq!(
        format!("{:?}", errors::Errno::Access),
        r#"Errno { code: 0, name: "access", message: "permission denied" }"#
    );

    is_error(&errors::Problem::Busy);
    is_error(&net::OwnError::Down);
    let failure = errors::Failure {
        line_number: 1,
        text: "t".to_owned(),
    };
    is_error(&failure);
    // The text differs between the macros, but equals that of `Debug` with each of them.
    assert_eq!(failure.to_string(), format!("{failure:?}"));
    let other = errors::Problem::Other("o".to_owned());
    assert_eq!(other.to_string(), format!("{other:?}"));
    let error: wasmtime::Error = other.into();
    assert!(error.is::<disk::Problem>());
}
