#[allow(missing_docs)]
pub mod acme {
    pub mod app {
        pub mod clock {
            use ::worldbind::__private::{self as rt, wasmtime};
            #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(record)]
            pub struct Time {
                pub seconds: u64,
            }
            const _: () = rt::check_layout::<Time>(8, 8);
            rt::no_store!(HostWithStore, "Host");
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/clock`",
                label = "missing `impl acme::app::clock::Host for {Self}`"
            )]
            pub trait Host {
                fn now(&mut self) -> Time;
            }
            rt::forward!(Host; fn now() -> Time;);
            /// Adds this interface to a `LinkerInstance` under a different import name.
            pub fn add_to_linker_instance<T, D>(
                linker: &mut rt::LinkerInstance<'_, T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                let mut link = rt::Link::<T, D>::new(linker, host_getter);
                rt::link!(link; fn "now" = func Host::now() -> Time, Plain;);
                link.finish()
            }
            rt::add_to_linker!("acme:app/clock", HostWithStore, [Host], ['static]);
        }
    }
}
#[allow(missing_docs)]
pub mod exports {
    pub mod acme {
        pub mod app {
            pub mod api {
                use ::worldbind::__private as rt;
                pub type Time = super::super::super::super::acme::app::clock::Time;
                rt::guest!(
                    "acme:app/api";
                    fn run: rt::Function<(Time,), ()> = "run", "func(at: time)";
                    type "time" = "record { seconds: u64 }";
                );
                impl Guest {
                    /// Calls `run`.
                    pub fn call_run<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        at: Time,
                    ) -> rt::Result<()> {
                        self.run.typed().call(store, (at,))
                    }
                    /// The engine's handle to `run`.
                    pub fn func_run(&self) -> rt::TypedFunc<(Time,), ()> {
                        self.run.typed()
                    }
                }
            }
        }
    }
}
