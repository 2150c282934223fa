::worldbind::__private::no_store!(
    #[allow(missing_docs)] AppImportsWithStore, "AppImports", ::worldbind::__private::Send
);
#[allow(missing_docs)]
pub trait AppImports: ::worldbind::__private::Send {
    fn log(
        &mut self,
        line: ::worldbind::__private::String,
    ) -> impl ::worldbind::__private::Future<Output = ()> + ::worldbind::__private::Send;
}
::worldbind::__private::forward!(
    AppImports;
    async fn log(line: ::worldbind::__private::String) -> ();
);
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {}
::worldbind::__private::world!(App, AppPre, "acme:app/app"; import "log";);
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
    /// Adds the functions and resources that the world itself imports to a `Linker`.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::worldbind::__private::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: AppImportsWithStore<T>,
        for<'a> D::Data<'a>: AppImports,
        T: ::worldbind::__private::Send + 'static,
    {
        let linker = &mut linker.root();
        let mut link = ::worldbind::__private::Link::<T, D>::new(linker, host_getter);
        ::worldbind::__private::link!(
            link;
            fn "log" = async_func AppImports::log(line: ::worldbind::__private::String) -> (),
                Nothing;
        );
        link.finish()
    }
    /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
    /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut ::worldbind::__private::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: AppImportsWithStore<T> + ::worldbind::__private::Send,
        for<'a> D::Data<'a>: AppImports + ::worldbind::__private::Send,
        T: ::worldbind::__private::Send + 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        ::worldbind::__private::Ok(())
    }
}
