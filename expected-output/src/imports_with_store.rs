::worldbind::__private::component_model_async! {}
/// An instance of a component that fits the world `acme:app/app`. Made by [`AppPre`].
pub struct App {}
/// A component that fits the world `acme:app/app`, ready to be instantiated.
pub struct AppPre<T: 'static>(::worldbind::__private::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app` are in a component.
pub type AppIndices = ::worldbind::__private::Indices<App>;
impl<T> ::worldbind::__private::Clone for AppPre<T> {
    fn clone(&self) -> Self {
        Self(::worldbind::__private::Clone::clone(&self.0))
    }
}
impl<T> AppPre<T> {
    /// Finds every export of the world, at any compatible version, and checks its type.
    /// Fails with `BindError`, which says all that does not fit.
    pub fn new(
        instance_pre: ::worldbind::__private::InstancePre<T>,
    ) -> ::worldbind::__private::Result<Self> {
        ::worldbind::__private::WorldPre::new(instance_pre).map(Self)
    }
    /// Links a component, and then does what [`Self::new`] does.
    /// Fails with `LinkError`, which says all that the linker does not give, or with `BindError`.
    pub fn link(
        component: &::worldbind::__private::Component,
        linker: &::worldbind::__private::Linker<T>,
    ) -> ::worldbind::__private::Result<Self> {
        ::worldbind::__private::WorldPre::link(component, linker).map(Self)
    }
    /// What was found for each interface, and which functions are absent.
    pub fn resolution(&self) -> &::worldbind::__private::Resolution {
        self.0.resolution()
    }
    /// The engine of the component.
    pub fn engine(&self) -> &::worldbind::__private::Engine {
        self.0.engine()
    }
    /// What instances are made from.
    pub fn instance_pre(&self) -> &::worldbind::__private::InstancePre<T> {
        self.0.instance_pre()
    }
    /// Makes an instance. No name is looked up and no type checked: [`Self::new`] did.
    pub fn instantiate(
        &self,
        store: impl ::worldbind::__private::AsContextMut<Data = T>,
    ) -> ::worldbind::__private::Result<App> {
        self.0.instantiate(store)
    }
    /// The same as [`Self::instantiate`], in an async store.
    pub async fn instantiate_async(
        &self,
        store: impl ::worldbind::__private::AsContextMut<Data = T>,
    ) -> ::worldbind::__private::Result<App>
    where
        T: ::worldbind::__private::Send,
    {
        self.0.instantiate_async(store).await
    }
}
impl ::worldbind::__private::World for App {
    const SPEC: &'static ::worldbind::__private::WorldSpec = &::worldbind::__private::WorldSpec {
        name: "acme:app/app",
        imports: &["acme:app/kv"],
        interfaces: &[],
        functions: &[],
    };
    fn load(
        _: &mut ::worldbind::__private::Loader<'_>,
    ) -> ::worldbind::__private::Result<App> {
        ::worldbind::__private::Ok(App {})
    }
}
impl App {
    /// Links, finds, checks and instantiates in one go.
    pub fn instantiate<T>(
        store: impl ::worldbind::__private::AsContextMut<Data = T>,
        component: &::worldbind::__private::Component,
        linker: &::worldbind::__private::Linker<T>,
    ) -> ::worldbind::__private::Result<Self> {
        ::worldbind::__private::instantiate(store, component, linker)
    }
    /// The same as [`Self::instantiate`], in an async store.
    pub async fn instantiate_async<T>(
        store: impl ::worldbind::__private::AsContextMut<Data = T>,
        component: &::worldbind::__private::Component,
        linker: &::worldbind::__private::Linker<T>,
    ) -> ::worldbind::__private::Result<Self>
    where
        T: ::worldbind::__private::Send,
    {
        ::worldbind::__private::instantiate_async(store, component, linker).await
    }
    /// Finds every export of the world in an instance, and checks its type.
    pub fn new(
        store: impl ::worldbind::__private::AsContextMut,
        instance: &::worldbind::__private::Instance,
    ) -> ::worldbind::__private::Result<Self> {
        ::worldbind::__private::world_of(store, instance)
    }
    /// Links all that the world imports.
    pub fn add_to_linker<T, D>(
        linker: &mut ::worldbind::__private::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: acme::app::kv::HostWithStore<T> + ::worldbind::__private::Send,
        for<'a> D::Data<'a>: acme::app::kv::Host + ::worldbind::__private::Send,
        T: ::worldbind::__private::Send + 'static,
    {
        acme::app::kv::add_to_linker::<T, D>(linker, host_getter)?;
        ::worldbind::__private::Ok(())
    }
}
#[allow(missing_docs)]
pub mod acme {
    pub mod app {
        pub mod kv {
            use ::worldbind::__private as rt;
            pub enum Bucket {}
            /// The functions of [`HostBucket`] that need the store.
            pub trait HostBucketWithStore<T>: rt::HasData + rt::Send {
                /// The component dropped its handle.
                fn drop(
                    host: rt::Access<'_, T, Self>,
                    rep: rt::Resource<Bucket>,
                ) -> rt::Result<()>;
                fn get(
                    host: rt::Access<'_, T, Self>,
                    self_: rt::Resource<Bucket>,
                    key: rt::String,
                ) -> impl rt::Future<Output = rt::Option<rt::String>> + rt::Send;
            }
            pub trait HostBucket: rt::Send {}
            rt::forward!(HostBucket;);
            /// The functions of [`Host`] that need the store.
            pub trait HostWithStore<T>: rt::HasData + HostBucketWithStore<T> + rt::Send {
                fn count(host: rt::Access<'_, T, Self>) -> u32;
            }
            pub trait Host: HostBucket + rt::Send {}
            rt::forward!(Host;);
            /// Links what the host gives to the interface, under another name than its own.
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
                    store_func store_resource link, "bucket",
                    HostBucketWithStore::drop(rep: rt::Resource<Bucket>) -> rt::Result<()>
                );
                rt::link!(
                    async_store_func link, "[method]bucket.get",
                    HostBucketWithStore::get(self_: rt::Resource<Bucket>, key: rt::String) -> rt::Option<rt::String>,
                    Plain
                );
                rt::link!(store_func link, "count", HostWithStore::count() -> u32, Plain);
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
                T: rt::Send + 'static,
            {
                let linker = &mut linker.instance("acme:app/kv")?;
                add_to_linker_instance::<T, D>(linker, host_getter)
            }
        }
    }
}
