use ::worldbind::__private48_0 as __app_rt;
/// The functions of [`AppImports`] that need the store.
/// There are none, so no host has to implement this trait.
#[allow(missing_docs)]
pub trait AppImportsWithStore<T>: __app_rt::HasData + __app_rt::Send {}
impl<T, _H: __app_rt::HasData + __app_rt::Send + ?__app_rt::Sized> AppImportsWithStore<T>
for _H {}
/// The functions that the world itself imports. A host implements them.
#[allow(missing_docs)]
pub trait AppImports: __app_rt::Send {
    fn log(
        &mut self,
        line: __app_rt::String,
    ) -> impl __app_rt::Future<Output = ()> + __app_rt::Send;
}
impl<_H: AppImports + ?__app_rt::Sized> AppImports for &mut _H {
    fn log(
        &mut self,
        line: __app_rt::String,
    ) -> impl __app_rt::Future<Output = ()> + __app_rt::Send {
        AppImports::log(&mut **self, line)
    }
}
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
        imports: &["log"],
        interfaces: &[],
        functions: &[],
    };
    fn load(_: &mut __app_rt::Loader<'_>) -> __app_rt::Result<Self> {
        __app_rt::Ok(App {})
    }
}
__app_rt::world_methods!(__app_rt, App, AppPre, AppIndices);
impl App {
    /// Adds the functions and resources that the world itself imports to a `Linker`.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut __app_rt::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __app_rt::Result<()>
    where
        D: AppImportsWithStore<T>,
        for<'a> D::Data<'a>: AppImports,
        T: __app_rt::Send + 'static,
    {
        let linker = &mut linker.root();
        let mut link = __app_rt::Link::<T, D>::new(linker, host_getter);
        {
            struct _Call;
            impl<_H: AppImports> __app_rt::AsyncFunc<_H, (), (__app_rt::String,), ()>
            for _Call {
                fn call(
                    host: &mut _H,
                    (): &(),
                    (line,): (__app_rt::String,),
                ) -> impl __app_rt::Future<Output = ()> + __app_rt::Send {
                    AppImports::log(host, line)
                }
            }
            link.async_func::<__app_rt::Nothing, _Call, _, _>("log");
        }
        link.finish()
    }
    /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
    /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut __app_rt::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __app_rt::Result<()>
    where
        D: AppImportsWithStore<T> + __app_rt::Send,
        for<'a> D::Data<'a>: AppImports + __app_rt::Send,
        T: __app_rt::Send + 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        __app_rt::Ok(())
    }
}
