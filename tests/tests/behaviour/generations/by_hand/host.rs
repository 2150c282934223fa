//! What `bindgen!` generates for the files `host-v0_1.wit`, `host-v0_2.wit` and `host-v1.wit`.

use ::worldbind_tests::private as __plugin_rt;
/// The functions of [`PluginImports`] that need the store.
/// There are none, so no host has to implement this trait.
#[allow(missing_docs)]
pub trait PluginImportsWithStore<T>: __plugin_rt::HasData {}
impl<T, _H: __plugin_rt::HasData + ?__plugin_rt::Sized> PluginImportsWithStore<T> for _H {}
/// The functions that the world itself imports. A host implements them.
#[allow(missing_docs)]
pub trait PluginImports {
    fn now(&mut self) -> u64;
}
impl<_H: PluginImports + ?__plugin_rt::Sized> PluginImports for &mut _H {
    fn now(&mut self) -> u64 {
        PluginImports::now(&mut **self)
    }
}
/// A generation of the world `acme:plugin/plugin`, from the oldest to the newest.
///
/// | generation | version | as in the newest | only in older generations |
/// |---|---|---|---|
/// | `v0_1` | 0.1.0 | 7 functions, 4 types | `now`, `legacy`, `run`, `log.flush`, `kv.bucket.keys`, `kv.bucket.count` |
/// | `v0_2` | 0.2.1 | 10 functions, 4 types | |
/// | `v1` | 1.0.0 | the newest | |
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Generation {
    /// `acme:plugin@0.1.0`
    V0_1,
    /// `acme:plugin@0.2.1`
    V0_2,
    /// `acme:plugin@1.0.0`
    V1,
}
impl Generation {
    /// All generations, from the oldest to the newest.
    pub const ALL: &'static [Self] = &[Self::V0_1, Self::V0_2, Self::V1];
    /// The version of its WIT.
    pub fn version(self) -> __plugin_rt::Version {
        match self {
            Self::V0_1 => __plugin_rt::Version::new(0, 1, 0),
            Self::V0_2 => __plugin_rt::Version::new(0, 2, 1),
            Self::V1 => __plugin_rt::Version::new(1, 0, 0),
        }
    }
    /// The generation for a version: the one on the version's track, or else the one with the
    /// greatest version that is not above it.
    pub fn at(version: &__plugin_rt::Version) -> __plugin_rt::Option<Self> {
        __plugin_rt::generation_at(version, Self::ALL, Self::version)
    }
}
impl ::core::fmt::Display for Generation {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.pad(match self {
            Self::V0_1 => "v0_1",
            Self::V0_2 => "v0_2",
            Self::V1 => "v1",
        })
    }
}
/// `run` of a component. Its type differs between the generations.
#[derive(Clone, Copy)]
pub enum Run {
    /// `func(args: list<string>) -> result<u32, string>`
    V1(RunFunction),
    /// `func() -> u32`
    V0_1(v0_1::RunFunction),
}
/// `run` as in generation `v1`.
#[derive(Clone, Copy)]
pub struct RunFunction(
    __plugin_rt::Function<
        (&'static [__plugin_rt::String],),
        (__plugin_rt::Result<u32, __plugin_rt::String>,),
    >,
);
impl RunFunction {
    /// Calls `run`.
    pub fn call<S: __plugin_rt::AsContextMut>(
        &self,
        store: S,
        args: &[__plugin_rt::String],
    ) -> __plugin_rt::Result<__plugin_rt::Result<u32, __plugin_rt::String>> {
        self.0.typed().call(store, (args,)).map(__plugin_rt::one)
    }
    /// The engine's handle to `run`.
    pub fn func(
        &self,
    ) -> __plugin_rt::TypedFunc<
        (&[__plugin_rt::String],),
        (__plugin_rt::Result<u32, __plugin_rt::String>,),
    > {
        self.0.typed()
    }
}
/// An instance of a component that fits a generation of the world `acme:plugin/plugin`.
/// [`PluginPre`] makes it.
pub struct Plugin {
    generation: Generation,
    v0_1: __plugin_rt::Option<v0_1::Functions>,
    run: __plugin_rt::Option<RunFunction>,
}
/// A component that fits a generation of the world `acme:plugin/plugin` and is ready to be
/// instantiated.
pub struct PluginPre<T: 'static>(__plugin_rt::WorldPre<T, Plugin>);
/// Where the exports of the world `acme:plugin/plugin@1.0.0` are in a component.
#[derive(::core::clone::Clone)]
pub struct PluginIndices(__plugin_rt::Indices<Plugin>);
/// A linker for components of each generation.
pub struct PluginLinkers<T: 'static>(__plugin_rt::Linkers<T>);
impl __plugin_rt::World for Plugin {
    const SPEC: &'static __plugin_rt::WorldSpec = &__plugin_rt::WorldSpec {
        name: "acme:plugin/plugin@1.0.0",
        imports: &[
            "acme:host/log@1.0.0-rc.2",
            "acme:host/kv@1.0.0-rc.2",
            "now",
            "config",
        ],
        interfaces: &[],
        functions: &[__plugin_rt::function(
            "run",
            "func(args: list<string>) -> result<u32, string>",
            RunFunction::func,
        )],
    };
    fn load(loader: &mut __plugin_rt::Loader<'_>) -> __plugin_rt::Result<Self> {
        __plugin_rt::Ok(Plugin {
            generation: loader.generation(Generation::ALL, Generation::V1),
            v0_1: loader.older()?,
            run: loader.optional()?.map(RunFunction),
        })
    }
}
impl __plugin_rt::Generations for Plugin {
    const GENERATIONS: &'static [__plugin_rt::GenerationSpec] = &[
        __plugin_rt::GenerationSpec {
            label: "v0_1",
            world: "acme:plugin/plugin@0.1.0",
            imports: &[
                "acme:host/log@0.1.0",
                "acme:host/kv@0.1.0",
                "now",
                "legacy",
                "config",
            ],
            interfaces: &[],
            optional: &[],
            versions: &[],
            guests: &[
                __plugin_rt::GuestSpec::older::<v0_1::Functions>().in_world(),
                __plugin_rt::GuestSpec::of_world::<Plugin>().lacks(&["run"]),
            ],
        },
        __plugin_rt::GenerationSpec {
            label: "v0_2",
            world: "acme:plugin/plugin@0.2.1",
            imports: &["acme:host/log@0.2.1", "acme:host/kv@0.2.1", "now", "config"],
            interfaces: &[],
            optional: &[],
            versions: &[],
            guests: &[
                __plugin_rt::GuestSpec::older::<v0_1::Functions>(),
                __plugin_rt::GuestSpec::of_world::<Plugin>(),
            ],
        },
        __plugin_rt::GenerationSpec {
            label: "v1",
            world: "acme:plugin/plugin@1.0.0",
            imports: &[
                "acme:host/log@1.0.0-rc.2",
                "acme:host/kv@1.0.0-rc.2",
                "now",
                "config",
            ],
            interfaces: &[],
            optional: &[],
            versions: &[],
            guests: &[
                __plugin_rt::GuestSpec::older::<v0_1::Functions>(),
                __plugin_rt::GuestSpec::of_world::<Plugin>(),
            ],
        },
    ];
}
__plugin_rt::generations!(
    __plugin_rt, Plugin, PluginPre, PluginIndices, PluginLinkers, Generation, newest V1,
    &PluginLinkers<T>
);
__plugin_rt::choose!(__plugin_rt, PluginPre, Generation, &PluginLinkers<T>);
impl<T> PluginLinkers<T> {
    /// Linkers with everything that the host implements. Where `host_getter` returns a `&mut` of the
    /// host, call it as `new::<HasSelf<_>>`.
    pub fn new<D>(
        engine: &__plugin_rt::Engine,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __plugin_rt::Result<Self>
    where
        D: acme::host::log::HostWithStore<T>
            + acme::host::kv::HostWithStore<T>
            + config::HostWithStore<T>
            + PluginImportsWithStore<T>
            + v0_1::acme::host::log::HostWithStore<T>
            + v0_1::acme::host::kv::HostWithStore<T>
            + v0_1::PluginImportsWithStore<T>,
        for<'a> D::Data<'a>: acme::host::log::Host
            + acme::host::kv::Host
            + config::Host
            + PluginImports
            + v0_1::acme::host::log::Host
            + v0_1::acme::host::kv::Host
            + v0_1::PluginImports,
    {
        let mut linker = __plugin_rt::Linker::new(engine);
        v0_1::acme::host::log::add_to_linker::<T, D>(&mut linker, host_getter)?;
        v0_1::acme::host::kv::add_to_linker::<T, D>(&mut linker, host_getter)?;
        __plugin_rt::add_interface(&mut linker, "acme:host/log@0.2.1", |linker| {
            acme::host::log::add_to_linker_instance::<T, D>(linker, host_getter)
        })?;
        __plugin_rt::add_interface(&mut linker, "acme:host/kv@0.2.1", |linker| {
            acme::host::kv::add_to_linker_instance::<T, D>(linker, host_getter)
        })?;
        acme::host::log::add_to_linker::<T, D>(&mut linker, host_getter)?;
        acme::host::kv::add_to_linker::<T, D>(&mut linker, host_getter)?;
        config::add_to_linker::<T, D>(&mut linker, host_getter)?;
        let mut linkers = __plugin_rt::Linkers::new(linker, Generation::ALL.len());
        for generation in Generation::ALL {
            let linker = linkers.get_mut(*generation as usize);
            match generation {
                Generation::V0_1 => {
                    v0_1::add_to_linker_imports::<T, D>(linker, host_getter)?;
                }
                Generation::V0_2 | Generation::V1 => {
                    Plugin::add_to_linker_imports::<T, D>(linker, host_getter)?;
                    let except = __plugin_rt::Names::Except(&["now"]);
                    v0_1::add_to_linker_imports_named::<T, D>(linker, host_getter, except)?;
                }
            }
        }
        __plugin_rt::Ok(PluginLinkers(linkers))
    }
}
impl Plugin {
    /// Adds the functions and resources that the world itself imports to a `Linker`, for components
    /// of the newest generation.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut __plugin_rt::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __plugin_rt::Result<()>
    where
        D: PluginImportsWithStore<T>,
        for<'a> D::Data<'a>: PluginImports,
        T: 'static,
    {
        let linker = &mut linker.root();
        let mut link = __plugin_rt::Link::<T, D>::new(linker, host_getter);
        {
            struct _Call;
            impl<_H: PluginImports> __plugin_rt::Func<_H, (), (), u64> for _Call {
                fn call(host: &mut _H, (): &(), (): ()) -> u64 {
                    PluginImports::now(host)
                }
            }
            link.func::<__plugin_rt::Plain, _Call, _, _>("now");
        }
        link.finish()
    }
    /// `run`, whose type differs between the generations. Returns the error `NotExported` if the
    /// component does not export it.
    pub fn run(&self) -> __plugin_rt::Result<Run> {
        let v1 = self.run.map(Run::V1);
        let v0_1 = || self.v0_1.as_ref().map(|functions| Run::V0_1(functions.run));
        __plugin_rt::require(v1.or_else(v0_1), "run")
    }
    /// The functions whose newest form is in generation `v0_1`, if the component has one of them.
    pub fn v0_1(&self) -> __plugin_rt::Option<v0_1::Plugin<'_>> {
        __plugin_rt::Some(v0_1::Plugin {
            functions: self.v0_1.as_ref()?,
        })
    }
}
/// Generation `v0_1`: `acme:plugin@0.1.0`.
#[allow(missing_docs)]
pub mod v0_1;
/// Generation `v0_2`: `acme:plugin@0.2.1`. Its types and functions are in newer generations.
#[allow(missing_docs)]
pub mod v0_2 {
    pub mod acme {
        pub mod host {
            pub mod log {
                #[doc(no_inline)]
                pub use super::super::super::super::acme::host::log::{Entry, Level};
            }
            pub mod kv {
                #[doc(no_inline)]
                pub use super::super::super::super::acme::host::kv::{Bucket, Error};
            }
        }
    }
}
#[allow(missing_docs)]
pub mod acme {
    pub mod host {
        pub mod kv;
        pub mod log;
    }
}
#[allow(missing_docs)]
pub mod config;
