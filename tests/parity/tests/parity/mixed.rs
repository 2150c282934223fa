//! Bindings of one macro use those of the other. So a host can switch one `bindgen!` at a time.

// Items that `with` names are `pub`, because both macros re-export them.
#![allow(unreachable_pub)]

use wasmtime::component::{HasSelf, Linker, Resource};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{component, engine};

/// The host's counter.
pub struct Counter;

macro_rules! base {
    ($name:ident, $macro:path) => {
        pub mod $name {
            use $macro as bindgen;

            bindgen!({
                inline: "
                    package acme:base@1.0.0;

                    interface counters {
                        record step { by: u32 }
                        variant error { overflow }
                        resource counter {
                            constructor();
                            add: func(step: step) -> result<u32, error>;
                        }
                    }

                    world base {
                        import counters;
                    }
                ",
                with: { "acme:base/counters.counter": super::Counter },
                trappable_error_type: { "acme:base/counters.error" => super::Overflow },
                imports: { default: async | trappable },
            });

            impl acme::base::counters::Host for super::State {
                fn convert_error(
                    &mut self,
                    _: super::Overflow,
                ) -> wasmtime::Result<acme::base::counters::Error> {
                    Ok(acme::base::counters::Error::Overflow)
                }
            }

            impl acme::base::counters::HostCounter for super::State {
                async fn new(&mut self) -> wasmtime::Result<super::Resource<super::Counter>> {
                    Ok(super::Resource::new_own(0))
                }

                async fn add(
                    &mut self,
                    _: super::Resource<super::Counter>,
                    step: acme::base::counters::Step,
                ) -> Result<u32, super::Overflow> {
                    self.sum = self.sum.checked_add(step.by).ok_or(super::Overflow)?;
                    Ok(self.sum)
                }

                async fn drop(
                    &mut self,
                    _: super::Resource<super::Counter>,
                ) -> wasmtime::Result<()> {
                    Ok(())
                }
            }
        }
    };
}

base!(wasmtime_base, wasmtime::component::bindgen);
base!(worldbind_base, worldbind::bindgen);

macro_rules! user {
    ($name:ident, $macro:path, $base:ident) => {
        mod $name {
            use $macro as bindgen;

            bindgen!({
                inline: "
                    package acme:user;

                    package acme:base@1.0.0 {
                        interface counters {
                            record step { by: u32 }
                            variant error { overflow }
                            resource counter {
                                constructor();
                                add: func(step: step) -> result<u32, error>;
                            }
                        }
                    }

                    world user {
                        use acme:base/counters@1.0.0.{counter, step, error};
                        import log: func(step: step) -> result<u32, error>;
                        export run: func(step: step, counter: borrow<counter>) -> u32;
                    }
                ",
                with: { "acme:base": super::$base::acme::base },
                require_store_data_send: true,
                exports: { default: async },
            });

            impl UserImports for super::State {
                fn log(&mut self, step: Step) -> Result<u32, Error> {
                    Ok(step.by)
                }
            }
        }
    };
}

user!(
    wasmtime_on_worldbind,
    wasmtime::component::bindgen,
    worldbind_base
);
user!(worldbind_on_wasmtime, worldbind::bindgen, wasmtime_base);

/// The error for a sum that is too large.
pub struct Overflow;

#[derive(Default)]
struct State {
    sum: u32,
}

/// Adds the step twice.
const GUEST: &str = r#"
    (import "acme:base/counters@1.0.0" "[method]counter.add" (func $add (param i32 i32 i32)))
    (import "acme:base/counters@1.0.0" "[resource-drop]counter" (func $drop (param i32)))
    (func (export "run") (param i32 i32) (result i32)
        (call $add (local.get 1) (local.get 0) (i32.const 16))
        (call $add (local.get 1) (local.get 0) (i32.const 16))
        (call $drop (local.get 1))
        (i32.load (i32.const 20)))
"#;

const GUEST_WIT: &str = "
    package acme:guest;

    package acme:base@1.0.0 {
        interface counters {
            record step { by: u32 }
            variant error { overflow }
            resource counter {
                constructor();
                add: func(step: step) -> result<u32, error>;
            }
        }
    }

    world guest {
        use acme:base/counters@1.0.0.{counter, step};
        export run: func(step: step, counter: borrow<counter>) -> u32;
    }
";

macro_rules! check {
    ($user:ident) => {
        pollster::block_on(async {
            let mut linker = Linker::new(engine());
            $user::User::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state)?;
            let mut store = Store::new(engine(), State::default());
            let component = component(GUEST_WIT, GUEST);
            let user = $user::User::instantiate_async(&mut store, &component, &linker).await?;
            let counter = Resource::<Counter>::new_own(1);
            let step = $user::Step { by: 4 };
            let sum = user.call_run(&mut store, step, counter).await?;
            assert_eq!((sum, store.data().sum), (8, 8));
            Ok(())
        })
    };
}

#[test]
fn bindings_of_worldbind_use_those_of_wasmtime() -> Result<()> {
    check!(worldbind_on_wasmtime)
}

#[test]
fn bindings_of_wasmtime_use_those_of_worldbind() -> Result<()> {
    check!(wasmtime_on_worldbind)
}
