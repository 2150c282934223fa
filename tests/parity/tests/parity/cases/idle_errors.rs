//! Keys of `trappable_error_type` without an effect. worldbind's macro warns about them; the
//! warnings are allowed here. The macro of wasmtime 50 panics with some of them: for it, `engines/`
//! has a file in place of this one.

#![allow(deprecated)]

use wasmtime::component::{HasSelf, Linker};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{engine, stub};

use super::bindgen;

/// Why the host could fail.
#[allow(dead_code, reason = "no function of the world fails with it")]
pub struct Broken;

struct State;

mod failing {
    use super::bindgen;

    bindgen!({
        path: "wit-no-effect",
        world: "failing",
        imports: { "acme:app/disk.open": trappable },
        trappable_error_type: { "acme:app/errors.error" => Gone },
        trappable_error_type: {
            "acme:app/errors.fault" => super::Broken,
            "acme:app/errors.unused" => super::Broken,
            "acme:app/errors.handle" => super::Broken,
            "acme:app/disk.trouble" => super::Broken,
            "acme:app/disk.plain" => super::Broken,
        },
    });
}

use failing::acme::app::{disk, errors};

impl errors::HostHandle for State {
    fn drop(&mut self, _: wasmtime::component::Resource<errors::Handle>) -> Result<()> {
        Ok(())
    }
}

impl errors::Host for State {
    fn convert_error(&mut self, Broken: Broken) -> Result<errors::Fault> {
        Ok(errors::Error::Closed)
    }

    fn convert_unused(&mut self, Broken: Broken) -> Result<errors::Unused> {
        Ok(errors::Unused::A)
    }

    fn convert_handle(&mut self, Broken: Broken) -> Result<errors::Handle> {
        wasmtime::bail!("there is none")
    }
}

impl disk::Host for State {
    fn open(&mut self) -> Result<Result<u32, errors::Error>> {
        Ok(Ok(1))
    }

    fn close(&mut self) -> Result<(), errors::Error> {
        Ok(())
    }

    fn check(&mut self) -> Result<(), disk::Plain> {
        Ok(())
    }

    fn convert_plain(&mut self, Broken: Broken) -> Result<disk::Plain> {
        Ok(disk::Plain::A)
    }
}

#[test]
fn what_converts_errors_is_there_whether_or_not_it_is_called() {
    let mut linker = Linker::<State>::new(engine());
    failing::Failing::add_to_linker::<_, HasSelf<_>>(&mut linker, |state| state).unwrap();
    let component = stub(&super::no_effect::wit("failing"));
    let mut store = Store::new(engine(), State);
    failing::Failing::instantiate(&mut store, &component, &linker).unwrap();
}
