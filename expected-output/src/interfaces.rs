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
            /// The functions of [`Host`] that need the store.
            pub trait HostWithStore<T>: rt::HasData {}
            impl<T, H: rt::HasData + ?rt::Sized> HostWithStore<T> for H {}
            pub trait Host {
                fn now(&mut self) -> Time;
            }
            rt::forward!(Host; fn now() -> Time;);
            /// Links what the host gives to the interface, under another name than its own.
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
                rt::link!(func link, "now", Host::now() -> Time, Plain);
                link.finish()
            }
            /// Links what the host gives to the interface.
            pub fn add_to_linker<T, D>(
                linker: &mut rt::Linker<T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                let linker = &mut linker.instance("acme:app/clock")?;
                add_to_linker_instance::<T, D>(linker, host_getter)
            }
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
