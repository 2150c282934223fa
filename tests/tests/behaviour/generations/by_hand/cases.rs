//! What `bindgen!` generates for the files `cases-g0.wit`, `cases-g1.wit` and `cases-g2.wit` with
//!
//! ```text
//! generations: {
//!     g0: "wit/cases-g0.wit",
//!     g1: {
//!         path: "wit/cases-g1.wit",
//!         moved: { "test:cases/i.move-me": "test:cases/j.moved" },
//!         by_hand: ["test:cases/i.b"],
//!     },
//!     g2: "wit/cases-g2.wit",
//! },
//! ```

use ::worldbind_tests::private as __plugin_rt;
__plugin_rt::component_model_async! {}
/// A generation of the world `test:cases/plugin`, from the oldest to the newest.
///
/// | generation | version | as in the newest | moved | only in older generations |
/// |---|---|---|---|---|
/// | `g0` | 0.1.0 | 2 functions | | `run`, `i.old`, `i.b` |
/// | `g1` | 1.0.0 | 3 functions | `i.move-me` to `j.moved` | `run`, `stop`, `gone.y`, `i.old`, `i.h`, `i.k`, `i.t`, `i.w`, `i.b`, `i.r.size`, `i.point` |
/// | `g2` | 2.0.0 | the newest | | |
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Generation {
    /// `test:cases@0.1.0`
    G0,
    /// `test:cases@1.0.0`
    G1,
    /// `test:cases@2.0.0`
    G2,
}
impl Generation {
    /// All generations, from the oldest to the newest.
    pub const ALL: &'static [Self] = &[Self::G0, Self::G1, Self::G2];
    /// The version of its WIT.
    pub fn version(self) -> __plugin_rt::Version {
        match self {
            Self::G0 => __plugin_rt::Version::new(0, 1, 0),
            Self::G1 => __plugin_rt::Version::new(1, 0, 0),
            Self::G2 => __plugin_rt::Version::new(2, 0, 0),
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
            Self::G0 => "g0",
            Self::G1 => "g1",
            Self::G2 => "g2",
        })
    }
}
/// `run` of a component. Its type differs between the generations.
#[derive(Clone, Copy)]
pub enum Run {
    /// `func(a: u32) -> u32`
    G2(RunFunction),
    /// `func(a: u64) -> u64`
    G1(g1::RunFunction),
}
/// `run` as in generation `g2`.
#[derive(Clone, Copy)]
pub struct RunFunction(__plugin_rt::Function<(u32,), (u32,)>);
impl RunFunction {
    /// Calls `run`.
    pub fn call<S: __plugin_rt::AsContextMut>(&self, store: S, a: u32) -> __plugin_rt::Result<u32> {
        self.0.typed().call(store, (a,)).map(__plugin_rt::one)
    }
    /// The engine's handle to `run`.
    pub fn func(&self) -> __plugin_rt::TypedFunc<(u32,), (u32,)> {
        self.0.typed()
    }
}
/// An instance of a component that fits a generation of the world `test:cases/plugin`.
/// [`PluginPre`] makes it.
pub struct Plugin {
    generation: Generation,
    test_cases_i: exports::test::cases::i::Guest,
    test_cases_j: __plugin_rt::Option<exports::test::cases::j::Guest>,
    test_cases_fresh: __plugin_rt::Option<exports::test::cases::fresh::Guest>,
    g1_test_cases_gone: __plugin_rt::Option<g1::exports::test::cases::gone::Guest>,
    g1: __plugin_rt::Option<g1::Functions>,
    run: __plugin_rt::Option<RunFunction>,
    extra: __plugin_rt::Option<__plugin_rt::Function<(), (u32,)>>,
}
/// A component that fits a generation of the world `test:cases/plugin` and is ready to be
/// instantiated.
pub struct PluginPre<T: 'static>(__plugin_rt::WorldPre<T, Plugin>);
/// Where the exports of the world `test:cases/plugin@2.0.0` are in a component.
#[derive(::core::clone::Clone)]
pub struct PluginIndices(__plugin_rt::Indices<Plugin>);
/// A linker for components of each generation.
pub struct PluginLinkers<T: 'static>(__plugin_rt::Linkers<T>);
impl __plugin_rt::World for Plugin {
    const SPEC: &'static __plugin_rt::WorldSpec = &__plugin_rt::WorldSpec {
        name: "test:cases/plugin@2.0.0",
        imports: &[],
        interfaces: &[
            <exports::test::cases::i::Guest as __plugin_rt::Interface>::SPEC,
            <exports::test::cases::j::Guest as __plugin_rt::Interface>::SPEC,
            <exports::test::cases::fresh::Guest as __plugin_rt::Interface>::SPEC,
        ],
        functions: &[
            __plugin_rt::function("run", "func(a: u32) -> u32", RunFunction::func),
            __plugin_rt::function("extra", "func() -> u32", Self::func_extra),
        ],
    };
    fn load(loader: &mut __plugin_rt::Loader<'_>) -> __plugin_rt::Result<Self> {
        __plugin_rt::Ok(Plugin {
            generation: loader.generation(Generation::ALL, Generation::G2),
            test_cases_i: __plugin_rt::Interface::load(loader)?,
            test_cases_j: loader.interface()?,
            test_cases_fresh: loader.interface()?,
            g1_test_cases_gone: loader.older()?,
            g1: loader.older()?,
            run: loader.optional()?.map(RunFunction),
            extra: loader.optional()?,
        })
    }
}
impl __plugin_rt::Generations for Plugin {
    const GENERATIONS: &'static [__plugin_rt::GenerationSpec] = &[
        __plugin_rt::GenerationSpec {
            label: "g0",
            world: "test:cases/plugin@0.1.0",
            imports: &[],
            interfaces: &["test:cases/i@0.1.0"],
            optional: &[],
            versions: &[],
            guests: &[
                __plugin_rt::GuestSpec::of::<exports::test::cases::i::Guest>()
                    .in_interface(0)
                    .lacks(&[
                        "[constructor]r",
                        "[method]r.get",
                        "[method]r.more",
                        "[method]r.size",
                        "g",
                        "t",
                        "w",
                        "b",
                    ])
                    .within(&[
                        __plugin_rt::GuestSpec::older::<g1::exports::test::cases::i::Guest>()
                            .in_interface(0)
                            .lacks(&["[method]r.size", "h", "k", "t", "w"]),
                    ]),
                __plugin_rt::GuestSpec::of::<exports::test::cases::j::Guest>(),
                __plugin_rt::GuestSpec::of::<exports::test::cases::fresh::Guest>(),
                __plugin_rt::GuestSpec::older::<g1::exports::test::cases::gone::Guest>(),
                __plugin_rt::GuestSpec::older::<g1::Functions>()
                    .in_world()
                    .lacks(&["stop"]),
                __plugin_rt::GuestSpec::of_world::<Plugin>().lacks(&["run", "extra"]),
            ],
        },
        __plugin_rt::GenerationSpec {
            label: "g1",
            world: "test:cases/plugin@1.0.0",
            imports: &[],
            interfaces: &["test:cases/i@1.0.0", "test:cases/gone@1.0.0"],
            optional: &[],
            versions: &[],
            guests: &[
                __plugin_rt::GuestSpec::of::<exports::test::cases::i::Guest>()
                    .in_interface(0)
                    .lacks(&["[method]r.more", "[method]r.size", "g", "h", "t", "w", "b"])
                    .hides_types(&["point"])
                    .within(&[
                        __plugin_rt::GuestSpec::older::<g1::exports::test::cases::i::Guest>()
                            .in_interface(0),
                    ]),
                __plugin_rt::GuestSpec::of::<exports::test::cases::j::Guest>()
                    .in_interface(0)
                    .moved(&[("moved", __plugin_rt::Place::Interface(0), "move-me")])
                    .lacks(&["k"]),
                __plugin_rt::GuestSpec::of::<exports::test::cases::fresh::Guest>(),
                __plugin_rt::GuestSpec::older::<g1::exports::test::cases::gone::Guest>()
                    .in_interface(1),
                __plugin_rt::GuestSpec::older::<g1::Functions>().in_world(),
                __plugin_rt::GuestSpec::of_world::<Plugin>().lacks(&["run", "extra"]),
            ],
        },
        __plugin_rt::GenerationSpec {
            label: "g2",
            world: "test:cases/plugin@2.0.0",
            imports: &[],
            interfaces: &[
                "test:cases/i@2.0.0",
                "test:cases/j@2.0.0",
                "test:cases/fresh@2.0.0",
            ],
            optional: &[],
            versions: &[],
            guests: &[
                __plugin_rt::GuestSpec::of::<exports::test::cases::i::Guest>()
                    .in_interface(0)
                    .within(&[__plugin_rt::GuestSpec::older::<
                        g1::exports::test::cases::i::Guest,
                    >()]),
                __plugin_rt::GuestSpec::of::<exports::test::cases::j::Guest>().in_interface(1),
                __plugin_rt::GuestSpec::of::<exports::test::cases::fresh::Guest>().in_interface(2),
                __plugin_rt::GuestSpec::older::<g1::exports::test::cases::gone::Guest>(),
                __plugin_rt::GuestSpec::older::<g1::Functions>(),
                __plugin_rt::GuestSpec::of_world::<Plugin>(),
            ],
        },
    ];
}
__plugin_rt::generations!(
    __plugin_rt, Plugin, PluginPre, PluginIndices, PluginLinkers, Generation, newest G2,
    &impl __plugin_rt::LinkerOf<T>
);
__plugin_rt::choose!(
    __plugin_rt,
    PluginPre,
    Generation,
    &impl __plugin_rt::LinkerOf<T>
);
impl<T> PluginLinkers<T> {
    /// Linkers for all generations. The host implements no imports.
    pub fn new(engine: &__plugin_rt::Engine) -> Self {
        let linker = __plugin_rt::Linker::new(engine);
        PluginLinkers(__plugin_rt::Linkers::new(linker, Generation::ALL.len()))
    }
}
impl Plugin {
    /// The functions of `test:cases/i`.
    pub fn test_cases_i(&self) -> &exports::test::cases::i::Guest {
        &self.test_cases_i
    }
    /// The functions of `test:cases/j`. Missing in generation `g0`.
    pub fn test_cases_j(&self) -> __plugin_rt::Option<&exports::test::cases::j::Guest> {
        self.test_cases_j.as_ref()
    }
    /// The functions of `test:cases/fresh`. Missing in generations `g0` and `g1`.
    pub fn test_cases_fresh(&self) -> __plugin_rt::Option<&exports::test::cases::fresh::Guest> {
        self.test_cases_fresh.as_ref()
    }
    /// `run`, whose type differs between the generations. Returns the error `NotExported` if the
    /// component does not export it.
    pub fn run(&self) -> __plugin_rt::Result<Run> {
        let g2 = self.run.map(Run::G2);
        let g1 = || self.g1.as_ref().map(|functions| Run::G1(functions.run));
        __plugin_rt::require(g2.or_else(g1), "run")
    }
    /// Missing in generations `g0` and `g1`: returns the error `NotExported`.
    pub fn call_extra<S: __plugin_rt::AsContextMut>(&self, store: S) -> __plugin_rt::Result<u32> {
        __plugin_rt::require(self.extra, "extra")?
            .typed()
            .call(store, ())
            .map(__plugin_rt::one)
    }
    /// The engine's handle to `extra`, if the component exports it.
    pub fn func_extra(&self) -> __plugin_rt::Option<__plugin_rt::TypedFunc<(), (u32,)>> {
        self.extra.map(|function| function.typed())
    }
    /// Whether the component exports `extra`.
    pub fn has_extra(&self) -> bool {
        self.extra.is_some()
    }
    /// The functions whose newest form is in generation `g1`, if the component has one of them.
    pub fn g1(&self) -> __plugin_rt::Option<g1::Plugin<'_>> {
        __plugin_rt::Some(g1::Plugin {
            test_cases_i: self.test_cases_i.g1.as_ref()?,
            functions: self.g1.as_ref()?,
            test_cases_gone: self.g1_test_cases_gone.as_ref(),
        })
    }
}
/// Generation `g0`: `test:cases@0.1.0`. Its types and functions are in newer generations.
#[allow(missing_docs)]
pub mod g0 {}
/// Generation `g1`: `test:cases@1.0.0`.
#[allow(missing_docs)]
pub mod g1;
#[allow(missing_docs)]
pub mod exports {
    pub mod test {
        pub mod cases {
            pub mod fresh;
            pub mod i;
            pub mod j;
        }
    }
}
