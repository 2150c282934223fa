::worldbind::__private48_0::component_model_async! {}
use ::worldbind::__private48_0 as __app_rt;
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {}
/// A component that fits the world `acme:app/app`, ready to be instantiated.
pub struct AppPre<T: 'static>(__app_rt::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app` are in a component.
#[derive(::core::clone::Clone)]
pub struct AppIndices(__app_rt::Indices<App>);
#[doc(hidden)]
impl __app_rt::World for App {
    const SPEC: &'static __app_rt::WorldSpec = &__app_rt::WorldSpec {
        name: "acme:app/app",
        imports: &["acme:app/clock"],
        interfaces: &[],
        functions: &[],
    };
    fn load(_: &mut __app_rt::Loader<'_>) -> __app_rt::Result<Self> {
        __app_rt::Ok(App {})
    }
}
__app_rt::world_methods!(__app_rt, App, AppPre, AppIndices);
impl App {
    /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
    /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut __app_rt::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __app_rt::Result<()>
    where
        D: acme::app::clock::HostWithStore<T> + __app_rt::Send,
        for<'a> D::Data<'a>: acme::app::clock::Host + __app_rt::Send,
        T: __app_rt::Send + 'static,
    {
        acme::app::clock::add_to_linker::<T, D>(linker, host_getter)?;
        __app_rt::Ok(())
    }
}
/// The packages of the namespace `acme`.
#[allow(missing_docs)]
pub mod acme {
    /// The interfaces of the package `acme:app`.
    pub mod app {
        /// The interface `acme:app/clock`, which the host provides.
        pub mod clock {
            use ::worldbind::__private48_0 as rt;
            /// The resource `acme:app/clock.timer`, which the host provides.
            ///
            /// This type has no values. To use your own type, write `with: { "acme:app/clock.timer": path::to::YourType }`
            /// in `bindgen!`.
            pub enum Timer {}
            /// The functions of [`HostTimer`] that need the store.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostTimerWithStore<{T}>` of the interface `acme:app/clock`",
                label = "missing `impl<T> acme::app::clock::HostTimerWithStore<T> for {Self}`",
                note = "implement it for `HasSelf<_>` or for your own `HasData` type, the `D` of `add_to_linker::<T, D>`"
            )]
            pub trait HostTimerWithStore<T>: rt::HasData + rt::Send {
                fn wait(
                    accessor: &rt::Accessor<T, Self>,
                    self_: rt::Resource<Timer>,
                    seconds: u32,
                ) -> impl rt::Future<Output = rt::Result<(), ()>> + rt::Send;
            }
            /// The functions of the resource `timer`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostTimer` of the interface `acme:app/clock`",
                label = "missing `impl acme::app::clock::HostTimer for {Self}`"
            )]
            pub trait HostTimer: rt::Send {
                /// Called when the component drops its handle.
                fn drop(&mut self, rep: rt::Resource<Timer>) -> rt::Result<()>;
            }
            impl<_H: HostTimer + ?rt::Sized> HostTimer for &mut _H {
                fn drop(&mut self, rep: rt::Resource<Timer>) -> rt::Result<()> {
                    HostTimer::drop(&mut **self, rep)
                }
            }
            /// The functions of [`Host`] that need the store.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostWithStore<{T}>` of the interface `acme:app/clock`",
                label = "missing `impl<T> acme::app::clock::HostWithStore<T> for {Self}`",
                note = "implement it for `HasSelf<_>` or for your own `HasData` type, the `D` of `add_to_linker::<T, D>`"
            )]
            pub trait HostWithStore<T>: rt::HasData + HostTimerWithStore<T> + rt::Send {
                fn ticks(
                    accessor: &rt::Accessor<T, Self>,
                ) -> impl rt::Future<Output = rt::StreamReader<u64>> + rt::Send;
            }
            /// The functions of the interface `acme:app/clock`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/clock`",
                label = "missing `impl acme::app::clock::Host for {Self}`"
            )]
            pub trait Host: HostTimer + rt::Send {}
            impl<_H: Host + ?rt::Sized> Host for &mut _H {}
            /// Adds this interface to a `LinkerInstance` under a different import name.
            pub fn add_to_linker_instance<T, D>(
                linker: &mut rt::LinkerInstance<'_, T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: rt::Send + 'static,
            {
                let mut link = rt::Link::<T, D>::new(linker, host_getter);
                {
                    struct _Call;
                    impl<
                        _H: HostTimer,
                    > rt::Func<_H, (), (rt::Resource<Timer>,), rt::Result<()>>
                    for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (rep,): (rt::Resource<Timer>,),
                        ) -> rt::Result<()> {
                            HostTimer::drop(host, rep)
                        }
                    }
                    link.resource::<_Call, _, _>("timer");
                }
                {
                    struct _Call;
                    impl<
                        _T: 'static,
                        _D: HostTimerWithStore<_T>,
                    > rt::ConcurrentFunc<
                        _T,
                        _D,
                        (),
                        (rt::Resource<Timer>, u32),
                        rt::Result<(), ()>,
                    > for _Call {
                        fn call(
                            host: &rt::Accessor<_T, _D>,
                            (): &(),
                            (self_, seconds): (rt::Resource<Timer>, u32),
                        ) -> impl rt::Future<Output = rt::Result<(), ()>> + rt::Send {
                            <_D as HostTimerWithStore<_T>>::wait(host, self_, seconds)
                        }
                    }
                    link.concurrent_func::<rt::Plain, _Call, _, _>("[method]timer.wait");
                }
                {
                    struct _Call;
                    impl<
                        _T: 'static,
                        _D: HostWithStore<_T>,
                    > rt::ConcurrentFunc<_T, _D, (), (), rt::StreamReader<u64>>
                    for _Call {
                        fn call(
                            host: &rt::Accessor<_T, _D>,
                            (): &(),
                            (): (),
                        ) -> impl rt::Future<Output = rt::StreamReader<u64>> + rt::Send {
                            <_D as HostWithStore<_T>>::ticks(host)
                        }
                    }
                    link.concurrent_func::<rt::Plain, _Call, _, _>("ticks");
                }
                link.finish()
            }
            /// Adds this interface to a `Linker`. Where `host_getter` returns a `&mut` of the host,
            /// call it as `add_to_linker::<_, HasSelf<_>>`.
            pub fn add_to_linker<T, D>(
                linker: &mut rt::Linker<T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: rt::Send + 'static,
            {
                rt::add_interface(
                    linker,
                    "acme:app/clock",
                    |linker| { add_to_linker_instance::<T, D>(linker, host_getter) },
                )
            }
        }
    }
}
