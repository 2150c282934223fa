::worldbind::__private::component_model_async! {}
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {}
::worldbind::__private::world!(App, AppPre, "acme:app/app"; import "acme:app/clock";);
/// Where the exports of the world `acme:app/app` are in a component.
#[derive(::core::clone::Clone)]
pub struct AppIndices(::worldbind::__private::Indices<App>);
impl AppIndices {
    /// Finds every export of the world, at any compatible version, and checks its type.
    /// Fails with `BindError`.
    pub fn new<T>(
        instance_pre: &::worldbind::__private::InstancePre<T>,
    ) -> ::worldbind::__private::Result<Self> {
        ::worldbind::__private::Indices::new(instance_pre).map(Self)
    }
    /// Takes the exports from an instance, which may be any: its functions are checked again.
    /// Fails with `ForeignInstance`.
    pub fn load(
        &self,
        store: impl ::worldbind::__private::AsContextMut,
        instance: &::worldbind::__private::Instance,
    ) -> ::worldbind::__private::Result<App> {
        self.0.load(store, instance)
    }
}
impl App {
    /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
    /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut ::worldbind::__private::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: acme::app::clock::HostWithStore<T> + ::worldbind::__private::Send,
        for<'a> D::Data<'a>: acme::app::clock::Host + ::worldbind::__private::Send,
        T: ::worldbind::__private::Send + 'static,
    {
        acme::app::clock::add_to_linker::<T, D>(linker, host_getter)?;
        ::worldbind::__private::Ok(())
    }
}
#[allow(missing_docs)]
pub mod acme {
    pub mod app {
        pub mod clock {
            use ::worldbind::__private as rt;
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
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostTimer` of the interface `acme:app/clock`",
                label = "missing `impl acme::app::clock::HostTimer for {Self}`"
            )]
            pub trait HostTimer: rt::Send {
                /// Called when the component drops its handle.
                fn drop(&mut self, rep: rt::Resource<Timer>) -> rt::Result<()>;
            }
            rt::forward!(HostTimer; fn drop(rep: rt::Resource<Timer>) -> rt::Result<()>;);
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
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/clock`",
                label = "missing `impl acme::app::clock::Host for {Self}`"
            )]
            pub trait Host: HostTimer + rt::Send {}
            rt::forward!(Host;);
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
                rt::link!(
                    link;
                    type "timer"
                        = func resource HostTimer::drop(rep: rt::Resource<Timer>) -> rt::Result<()>;
                    fn "[method]timer.wait"
                        = concurrent_func HostTimerWithStore::wait(self_: rt::Resource<Timer>,
                        seconds: u32) -> rt::Result<(), ()>, Plain;
                    fn "ticks" = concurrent_func HostWithStore::ticks() -> rt::StreamReader<u64>,
                        Plain;
                );
                link.finish()
            }
            rt::add_to_linker!("acme:app/clock", HostWithStore, [Host], [rt::Send + 'static]);
        }
    }
}
