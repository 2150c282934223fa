use ::worldbind::__private48_0 as __plugin_rt;
/// The generations of the world `acme:plugin/plugin`, from the oldest to the newest.
#[derive(::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
pub enum Generation {
    /// `acme:plugin@1.0.0`. Equal to the newest: nothing. Changed or removed later: `run`.
    V1,
    /// `acme:plugin@2.0.0`. The newest.
    V2,
}
impl Generation {
    /// All generations, from the oldest to the newest.
    pub const ALL: &'static [Self] = &[Self::V1, Self::V2];
}
/// `run` of an instance. Its type or meaning differs between the generations.
#[derive(::core::clone::Clone, ::core::marker::Copy)]
pub enum Run {
    /// `func(times: u32) -> u32`
    V2(RunFunction),
    /// `func() -> u32`
    V1(v1::RunFunction),
}
/// `run` as in generation `v2`.
#[derive(::core::clone::Clone, ::core::marker::Copy)]
pub struct RunFunction(__plugin_rt::Function<(u32,), (u32,)>);
impl RunFunction {
    /// Calls `run`.
    pub fn call<S: __plugin_rt::AsContextMut>(
        &self,
        store: S,
        times: u32,
    ) -> __plugin_rt::Result<u32> {
        self.0.typed().call(store, (times,)).map(__plugin_rt::one)
    }
    /// The engine's handle to `run`.
    pub fn func(&self) -> __plugin_rt::TypedFunc<(u32,), (u32,)> {
        self.0.typed()
    }
}
/// An instance of a component that fits a generation of the world `acme:plugin/plugin`.
/// [`PluginPre`] makes it.
pub struct Plugin {
    generation: Generation,
    v1: __plugin_rt::Option<v1::Functions>,
    run: __plugin_rt::Option<RunFunction>,
}
/// A linker for components of each generation.
pub struct PluginLinkers<T: 'static>(__plugin_rt::Linkers<T>);
/// A component that fits a generation of the world `acme:plugin/plugin`, ready to be
/// instantiated.
pub struct PluginPre<T: 'static>(__plugin_rt::WorldPre<T, Plugin>);
/// Where the exports of a generation of the world `acme:plugin/plugin` are in a component.
#[derive(::core::clone::Clone)]
pub struct PluginIndices(__plugin_rt::Indices<Plugin>);
#[doc(hidden)]
impl __plugin_rt::World for Plugin {
    const SPEC: &'static __plugin_rt::WorldSpec = &__plugin_rt::WorldSpec {
        name: "acme:plugin/plugin@2.0.0",
        imports: &[],
        interfaces: &[],
        functions: &[
            __plugin_rt::function("run", "func(times: u32) -> u32", RunFunction::func),
        ],
    };
    const GENERATIONS: &'static [__plugin_rt::GenerationSpec] = &[
        __plugin_rt::GenerationSpec {
            name: "v1",
            version: __plugin_rt::Some("1.0.0"),
            world: "acme:plugin/plugin@1.0.0",
            imports: &[],
            interfaces: &[],
            optional: &[],
            versions: &[],
            guests: __plugin_rt::Guests::Listed(
                &[
                    __plugin_rt::GuestSpec::older::<v1::Functions>().in_world(),
                    __plugin_rt::GuestSpec::of_world::<Plugin>().lacks(&["run"]),
                ],
            ),
        },
        __plugin_rt::GenerationSpec::newest::<Self>("v2"),
    ];
    fn load(loader: &mut __plugin_rt::Loader<'_>) -> __plugin_rt::Result<Self> {
        __plugin_rt::Ok(Plugin {
            generation: loader.generation(Generation::ALL, Generation::V2),
            v1: loader.older()?,
            run: loader.optional()?.map(RunFunction),
        })
    }
}
__plugin_rt::generations!(
    __plugin_rt, Plugin, PluginPre, PluginIndices, PluginLinkers, Generation
);
impl Plugin {
    /// `run`, whose type or meaning differs between the generations. Returns the error
    /// [`NotExported`](__plugin_rt::NotExported) if the component does not export it.
    pub fn run(&self) -> __plugin_rt::Result<Run> {
        let v2 = self.run.map(Run::V2);
        let v1 = || self.v1.as_ref().map(|functions| Run::V1(functions.run));
        __plugin_rt::require(v2.or_else(v1), "run")
    }
    /// The functions of `v1` that changed or were removed later, if the component has one of them.
    pub fn v1(&self) -> __plugin_rt::Option<v1::Plugin<'_>> {
        let functions = self.v1.as_ref()?;
        __plugin_rt::Some(v1::Plugin { functions })
    }
}
/// Generation `v1`: `acme:plugin@1.0.0`.
#[allow(missing_docs)]
pub mod v1 {
    use ::worldbind::__private48_0 as rt;
    /// The functions of `v1` that changed or were removed later.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Plugin<'a> {
        pub(super) functions: &'a Functions,
    }
    impl<'a> Plugin<'a> {
        /// The `run` of this generation.
        pub fn run(&self) -> RunFunction {
            self.functions.run
        }
    }
    /// `run` as in generation `v1`.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
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
    #[derive(::core::clone::Clone)]
    pub(super) struct Functions {
        pub(super) run: RunFunction,
    }
    impl rt::Interface for Functions {
        const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
            name: "acme:plugin/plugin@1.0.0",
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
}
