//! Generation `v0_1`.

use ::worldbind_tests::private as rt;
/// The functions of [`PluginImports`] that need the store.
/// There are none, so no host has to implement this trait.
pub trait PluginImportsWithStore<T>: rt::HasData {}
impl<T, _H: rt::HasData + ?rt::Sized> PluginImportsWithStore<T> for _H {}
/// The functions that the world itself imports and that no newer generation has. A host implements them.
pub trait PluginImports {
    fn now(&mut self) -> u32;
    fn legacy(&mut self) -> u32;
}
impl<_H: PluginImports + ?rt::Sized> PluginImports for &mut _H {
    fn now(&mut self) -> u32 {
        PluginImports::now(&mut **self)
    }
    fn legacy(&mut self) -> u32 {
        PluginImports::legacy(&mut **self)
    }
}
/// Adds the functions and resources that the world itself imports to a `Linker`, for components of
/// this generation.
pub fn add_to_linker_imports<T, D>(
    linker: &mut rt::Linker<T>,
    host_getter: fn(&mut T) -> D::Data<'_>,
) -> rt::Result<()>
where
    D: PluginImportsWithStore<T>,
    for<'a> D::Data<'a>: PluginImports,
    T: 'static,
{
    add_to_linker_imports_named::<T, D>(linker, host_getter, rt::Names::All)
}
/// Adds some of the functions that the world itself imports.
pub(super) fn add_to_linker_imports_named<T, D>(
    linker: &mut rt::Linker<T>,
    host_getter: fn(&mut T) -> D::Data<'_>,
    names: rt::Names<'_>,
) -> rt::Result<()>
where
    D: PluginImportsWithStore<T>,
    for<'a> D::Data<'a>: PluginImports,
    T: 'static,
{
    let linker = &mut linker.root();
    let mut link = rt::Link::<T, D>::new(linker, host_getter).named(names);
    {
        struct _Call;
        impl<_H: PluginImports> rt::Func<_H, (), (), u32> for _Call {
            fn call(host: &mut _H, (): &(), (): ()) -> u32 {
                PluginImports::now(host)
            }
        }
        link.func::<rt::Plain, _Call, _, _>("now");
    }
    {
        struct _Call;
        impl<_H: PluginImports> rt::Func<_H, (), (), u32> for _Call {
            fn call(host: &mut _H, (): &(), (): ()) -> u32 {
                PluginImports::legacy(host)
            }
        }
        link.func::<rt::Plain, _Call, _, _>("legacy");
    }
    link.finish()
}
/// The functions of a component whose newest form is in generation `v0_1`.
#[derive(Clone, Copy)]
pub struct Plugin<'a> {
    pub(super) functions: &'a Functions,
}
impl Plugin<'_> {
    /// `run` as in this generation.
    pub fn run(self) -> RunFunction {
        self.functions.run
    }
}
/// `run` as in generation `v0_1`.
#[derive(Clone, Copy)]
pub struct RunFunction(rt::Function<(), (u32,)>);
impl RunFunction {
    /// Calls `run`.
    pub fn call<S: rt::AsContextMut>(&self, store: S) -> rt::Result<u32> {
        self.0.typed().call(store, ()).map(rt::one)
    }
    /// The engine's handle to `run`.
    pub fn func(&self) -> rt::TypedFunc<(), (u32,)> {
        self.0.typed()
    }
}
/// The functions of the world itself.
pub(super) struct Functions {
    pub(super) run: RunFunction,
}
impl rt::Interface for Functions {
    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
        name: "acme:plugin/plugin@0.1.0",
        functions: &[rt::function("run", "func() -> u32", RunFunction::func)],
        types: &[],
    };
    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
        loader.taken()?;
        rt::Ok(Functions {
            run: RunFunction(loader.function()?),
        })
    }
}
pub mod acme {
    pub mod host {
        pub mod kv;
        pub mod log;
    }
}
