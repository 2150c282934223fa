use ::worldbind::__private48_0 as __plugin_rt;
/// The generations of the world `acme:plugin/plugin`, from the oldest to the newest.
#[derive(::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
pub enum Generation {
    /// `acme:plugin`. Equal to the newest: nothing. Changed or removed later: `wait`.
    V1,
    /// `acme:plugin`. The newest.
    V2,
}
impl Generation {
    /// All generations, from the oldest to the newest.
    pub const ALL: &'static [Self] = &[Self::V1, Self::V2];
}
/// `wait` of an instance. Its type or meaning differs between the generations.
#[derive(::core::clone::Clone, ::core::marker::Copy)]
pub enum Wait {
    /// `func(time: u64)` as in `v2`: its types or its meaning differ.
    V2(WaitFunction),
    /// `func(time: u64)` as in `v1`: its types or its meaning differ.
    V1(v1::WaitFunction),
}
/// `wait` as in generation `v2`.
#[derive(::core::clone::Clone, ::core::marker::Copy)]
pub struct WaitFunction(__plugin_rt::Function<(u64,), ()>);
impl WaitFunction {
    /// Calls `wait`.
    pub fn call<S: __plugin_rt::AsContextMut>(
        &self,
        store: S,
        time: u64,
    ) -> __plugin_rt::Result<()> {
        self.0.typed().call(store, (time,))
    }
    /// The engine's handle to `wait`.
    pub fn func(&self) -> __plugin_rt::TypedFunc<(u64,), ()> {
        self.0.typed()
    }
}
/// An instance of a component that fits a generation of the world `acme:plugin/plugin`.
/// [`PluginPre`] makes it.
pub struct Plugin {
    generation: Generation,
    v1: __plugin_rt::Option<v1::Functions>,
    wait: __plugin_rt::Option<WaitFunction>,
}
/// A linker for components of each generation.
pub struct PluginLinkers<T: 'static>(__plugin_rt::Linkers<T>);
/// A component that fits a generation of the world `acme:plugin/plugin`, ready to be
/// instantiated.
///
/// The option `by_hand` says that generations `v1` and `v2` differ in meaning, and no export
/// tells these two apart. So the host must name the generation.
pub struct PluginPre<T: 'static>(__plugin_rt::WorldPre<T, Plugin>);
/// Where the exports of a generation of the world `acme:plugin/plugin` are in a component.
#[derive(::core::clone::Clone)]
pub struct PluginIndices(__plugin_rt::Indices<Plugin>);
#[doc(hidden)]
impl __plugin_rt::World for Plugin {
    const SPEC: &'static __plugin_rt::WorldSpec = &__plugin_rt::WorldSpec {
        name: "acme:plugin/plugin",
        imports: &[],
        interfaces: &[],
        functions: &[
            __plugin_rt::function("wait", "func(time: u64)", WaitFunction::func),
        ],
    };
    const GENERATIONS: &'static [__plugin_rt::GenerationSpec] = &[
        __plugin_rt::GenerationSpec {
            name: "v1",
            version: __plugin_rt::None,
            world: "acme:plugin/plugin",
            imports: &[],
            interfaces: &[],
            optional: &[],
            versions: &[],
            guests: __plugin_rt::Guests::Listed(
                &[
                    __plugin_rt::GuestSpec::older::<v1::Functions>().in_world(),
                    __plugin_rt::GuestSpec::of_world::<Plugin>().lacks(&["wait"]),
                ],
            ),
        },
        __plugin_rt::GenerationSpec::newest::<Self>("v2"),
    ];
    fn load(loader: &mut __plugin_rt::Loader<'_>) -> __plugin_rt::Result<Self> {
        __plugin_rt::Ok(Plugin {
            generation: loader.generation(Generation::ALL, Generation::V2),
            v1: loader.older()?,
            wait: loader.optional()?.map(WaitFunction),
        })
    }
}
__plugin_rt::generation_methods!(
    __plugin_rt, Plugin, PluginPre, PluginIndices, PluginLinkers, Generation
);
__plugin_rt::in_generation!(__plugin_rt, PluginPre, Generation);
__plugin_rt::linkers_without_imports!(__plugin_rt, PluginLinkers, Generation);
impl Plugin {
    /// `wait`, whose type or meaning differs between the generations. Returns the error
    /// [`NotExported`](__plugin_rt::NotExported) if the component does not export it.
    pub fn wait(&self) -> __plugin_rt::Result<Wait> {
        let v2 = self.wait.map(Wait::V2);
        let v1 = || self.v1.as_ref().map(|functions| Wait::V1(functions.wait));
        __plugin_rt::require(v2.or_else(v1), "wait")
    }
    /// The functions of `v1` that changed or were removed later, if the component has one of them.
    pub fn v1(&self) -> __plugin_rt::Option<v1::Plugin<'_>> {
        let functions = self.v1.as_ref()?;
        __plugin_rt::Some(v1::Plugin { functions })
    }
}
/// Generation `v1`: `acme:plugin`.
#[allow(missing_docs)]
pub mod v1 {
    use ::worldbind::__private48_0 as rt;
    /// The functions of `v1` that changed or were removed later.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Plugin<'a> {
        pub(super) functions: &'a Functions,
    }
    impl<'a> Plugin<'a> {
        /// The `wait` of this generation.
        pub fn wait(&self) -> WaitFunction {
            self.functions.wait
        }
    }
    /// `wait` as in generation `v1`.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct WaitFunction(rt::Function<(u64,), ()>);
    impl WaitFunction {
        /// Calls `wait`.
        pub fn call<S: rt::AsContextMut>(&self, store: S, time: u64) -> rt::Result<()> {
            self.0.typed().call(store, (time,))
        }
        /// The engine's handle to `wait`.
        pub fn func(&self) -> rt::TypedFunc<(u64,), ()> {
            self.0.typed()
        }
    }
    /// The functions of the world itself.
    #[derive(::core::clone::Clone)]
    pub(super) struct Functions {
        pub(super) wait: WaitFunction,
    }
    impl rt::Interface for Functions {
        const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
            name: "acme:plugin/plugin",
            functions: &[rt::function("wait", "func(time: u64)", WaitFunction::func)],
            types: &[],
        };
        fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
            loader.taken()?;
            rt::Ok(Functions {
                wait: WaitFunction(loader.function()?),
            })
        }
    }
}
