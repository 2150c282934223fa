use ::worldbind::__private48_0 as __plugin_rt;
/// The generations of the world `acme:plugin/plugin`, from the oldest to the newest.
#[derive(::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
pub enum Generation {
    /// `acme:plugin@1.0.0`. Equal to the newest: 1 function. Changed or removed later:
    /// `transform.differs`, `transform.gone`, `old.run`.
    V1,
    /// `acme:plugin@2.0.0`. The newest.
    V2,
}
impl Generation {
    /// All generations, from the oldest to the newest.
    pub const ALL: &'static [Self] = &[Self::V1, Self::V2];
}
/// An instance of a component that fits a generation of the world `acme:plugin/plugin`.
/// [`PluginPre`] makes it.
pub struct Plugin {
    generation: Generation,
    acme_plugin_transform: exports::acme::plugin::transform::Guest,
    acme_plugin_fresh: __plugin_rt::Option<exports::acme::plugin::fresh::Guest>,
    v1_acme_plugin_old: __plugin_rt::Option<v1::exports::acme::plugin::old::Guest>,
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
        interfaces: &[
            <exports::acme::plugin::transform::Guest as __plugin_rt::Interface>::SPEC,
            <exports::acme::plugin::fresh::Guest as __plugin_rt::Interface>::SPEC,
        ],
        functions: &[],
    };
    const GENERATIONS: &'static [__plugin_rt::GenerationSpec] = &[
        __plugin_rt::GenerationSpec {
            name: "v1",
            version: __plugin_rt::Some("1.0.0"),
            world: "acme:plugin/plugin@1.0.0",
            imports: &[],
            interfaces: &["acme:plugin/transform@1.0.0", "acme:plugin/old@1.0.0"],
            optional: &[],
            versions: &[],
            guests: __plugin_rt::Guests::Listed(
                &[
                    __plugin_rt::GuestSpec::of::<
                        exports::acme::plugin::transform::Guest,
                    >()
                        .in_interface("acme:plugin/transform@1.0.0")
                        .lacks(&["differs", "absent"])
                        .with_older(
                            &[
                                __plugin_rt::GuestSpec::older::<
                                    v1::exports::acme::plugin::transform::Guest,
                                >()
                                    .in_interface("acme:plugin/transform@1.0.0"),
                            ],
                        ),
                    __plugin_rt::GuestSpec::absent::<
                        exports::acme::plugin::fresh::Guest,
                    >(),
                    __plugin_rt::GuestSpec::older::<
                        v1::exports::acme::plugin::old::Guest,
                    >()
                        .in_interface("acme:plugin/old@1.0.0"),
                ],
            ),
        },
        __plugin_rt::GenerationSpec::newest::<Self>("v2"),
    ];
    fn load(loader: &mut __plugin_rt::Loader<'_>) -> __plugin_rt::Result<Self> {
        __plugin_rt::Ok(Plugin {
            generation: loader.generation(Generation::ALL, Generation::V2),
            acme_plugin_transform: __plugin_rt::Interface::load(loader)?,
            acme_plugin_fresh: loader.interface()?,
            v1_acme_plugin_old: loader.older()?,
        })
    }
}
__plugin_rt::generations!(
    __plugin_rt, Plugin, PluginPre, PluginIndices, PluginLinkers, Generation
);
impl Plugin {
    /// The functions of `acme:plugin/transform@2.0.0`.
    pub fn acme_plugin_transform(&self) -> &exports::acme::plugin::transform::Guest {
        &self.acme_plugin_transform
    }
    /// The functions of `acme:plugin/fresh@2.0.0`, if the component exports it. Missing in
    /// generation `v1`.
    pub fn acme_plugin_fresh(
        &self,
    ) -> __plugin_rt::Option<&exports::acme::plugin::fresh::Guest> {
        self.acme_plugin_fresh.as_ref()
    }
    /// The functions of `v1` that changed or were removed later, if the component has one of them.
    pub fn v1(&self) -> __plugin_rt::Option<v1::Plugin<'_>> {
        let acme_plugin_transform = self.acme_plugin_transform.v1.as_ref()?;
        let acme_plugin_old = self.v1_acme_plugin_old.as_ref()?;
        __plugin_rt::Some(v1::Plugin {
            acme_plugin_transform,
            acme_plugin_old,
        })
    }
}
/// Generation `v1`: `acme:plugin@1.0.0`.
#[allow(missing_docs)]
pub mod v1 {
    /// The functions of `v1` that changed or were removed later.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Plugin<'a> {
        pub(super) acme_plugin_transform: &'a self::exports::acme::plugin::transform::Guest,
        pub(super) acme_plugin_old: &'a self::exports::acme::plugin::old::Guest,
    }
    impl<'a> Plugin<'a> {
        /// The functions of `acme:plugin/transform@1.0.0`.
        pub fn acme_plugin_transform(
            &self,
        ) -> &'a self::exports::acme::plugin::transform::Guest {
            self.acme_plugin_transform
        }
        /// The functions of `acme:plugin/old@1.0.0`.
        pub fn acme_plugin_old(&self) -> &'a self::exports::acme::plugin::old::Guest {
            self.acme_plugin_old
        }
    }
    /// The interfaces that a component exports.
    pub mod exports {
        /// The packages of the namespace `acme`.
        pub mod acme {
            /// The interfaces of the package `acme:plugin@1.0.0`.
            pub mod plugin {
                /// The interface `acme:plugin/transform@1.0.0`, which a component exports.
                pub mod transform {
                    use ::worldbind::__private48_0 as rt;
                    /// `differs` as in generation `v1`.
                    #[derive(::core::clone::Clone, ::core::marker::Copy)]
                    pub struct DiffersFunction(
                        rt::Function<(&'static str,), (rt::String,)>,
                    );
                    impl DiffersFunction {
                        /// Calls `differs`.
                        pub fn call<S: rt::AsContextMut>(
                            &self,
                            store: S,
                            s: &str,
                        ) -> rt::Result<rt::String> {
                            self.0.typed().call(store, (s,)).map(rt::one)
                        }
                        /// The engine's handle to `differs`.
                        pub fn func(&self) -> rt::TypedFunc<(&str,), (rt::String,)> {
                            self.0.typed()
                        }
                    }
                    /// The functions of `acme:plugin/transform@1.0.0` in `v1` that changed or were removed later.
                    #[derive(::core::clone::Clone)]
                    pub struct Guest {
                        taken: rt::Taken,
                        differs: DiffersFunction,
                        gone: rt::Function<(), ()>,
                    }
                    #[doc(hidden)]
                    impl rt::Interface for Guest {
                        const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                            name: "acme:plugin/transform@1.0.0",
                            functions: &[
                                rt::function(
                                    "differs",
                                    "func(s: string) -> string",
                                    DiffersFunction::func,
                                ),
                                rt::function("gone", "func()", Self::func_gone),
                            ],
                            types: &[],
                        };
                        fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                            rt::Ok(Guest {
                                taken: loader.taken()?,
                                differs: DiffersFunction(loader.function()?),
                                gone: loader.function()?,
                            })
                        }
                    }
                    impl Guest {
                        /// The name and version that were found.
                        pub fn interface(&self) -> &rt::InterfaceName {
                            self.taken.name()
                        }
                        /// The `differs` of this generation.
                        pub fn differs(&self) -> DiffersFunction {
                            self.differs
                        }
                        /// Calls `gone`.
                        pub fn call_gone<S: rt::AsContextMut>(
                            &self,
                            store: S,
                        ) -> rt::Result<()> {
                            self.gone.typed().call(store, ())
                        }
                        /// The engine's handle to `gone`.
                        pub fn func_gone(&self) -> rt::TypedFunc<(), ()> {
                            self.gone.typed()
                        }
                    }
                }
                /// The interface `acme:plugin/old@1.0.0`, which a component exports.
                pub mod old {
                    use ::worldbind::__private48_0 as rt;
                    /// The functions of `acme:plugin/old@1.0.0` in `v1` that changed or were removed later.
                    #[derive(::core::clone::Clone)]
                    pub struct Guest {
                        taken: rt::Taken,
                        run: rt::Function<(), ()>,
                    }
                    #[doc(hidden)]
                    impl rt::Interface for Guest {
                        const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                            name: "acme:plugin/old@1.0.0",
                            functions: &[rt::function("run", "func()", Self::func_run)],
                            types: &[],
                        };
                        fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                            rt::Ok(Guest {
                                taken: loader.taken()?,
                                run: loader.function()?,
                            })
                        }
                    }
                    impl Guest {
                        /// The name and version that were found.
                        pub fn interface(&self) -> &rt::InterfaceName {
                            self.taken.name()
                        }
                        /// Calls `run`.
                        pub fn call_run<S: rt::AsContextMut>(
                            &self,
                            store: S,
                        ) -> rt::Result<()> {
                            self.run.typed().call(store, ())
                        }
                        /// The engine's handle to `run`.
                        pub fn func_run(&self) -> rt::TypedFunc<(), ()> {
                            self.run.typed()
                        }
                    }
                }
            }
        }
    }
}
/// The interfaces that a component exports.
#[allow(missing_docs)]
pub mod exports {
    /// The packages of the namespace `acme`.
    pub mod acme {
        /// The interfaces of the package `acme:plugin@2.0.0`.
        pub mod plugin {
            /// The interface `acme:plugin/transform@2.0.0`, which a component exports.
            pub mod transform {
                use ::worldbind::__private48_0 as rt;
                /// `differs` of an instance. Its type or meaning differs between the generations.
                #[derive(::core::clone::Clone, ::core::marker::Copy)]
                pub enum Differs {
                    /// `func(s: string, count: u32) -> string`
                    V2(DiffersFunction),
                    /// `func(s: string) -> string`
                    V1(
                        super::super::super::super::v1::exports::acme::plugin::transform::DiffersFunction,
                    ),
                }
                /// `differs` as in generation `v2`.
                #[derive(::core::clone::Clone, ::core::marker::Copy)]
                pub struct DiffersFunction(
                    rt::Function<(&'static str, u32), (rt::String,)>,
                );
                impl DiffersFunction {
                    /// Calls `differs`.
                    pub fn call<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        s: &str,
                        count: u32,
                    ) -> rt::Result<rt::String> {
                        self.0.typed().call(store, (s, count)).map(rt::one)
                    }
                    /// The engine's handle to `differs`.
                    pub fn func(&self) -> rt::TypedFunc<(&str, u32), (rt::String,)> {
                        self.0.typed()
                    }
                }
                /// The functions of the interface `acme:plugin/transform@2.0.0` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    equal: rt::Function<(&'static str,), (rt::String,)>,
                    differs: rt::Option<DiffersFunction>,
                    absent: rt::Option<rt::Function<(), ()>>,
                    pub(in super::super::super::super) v1: rt::Option<
                        super::super::super::super::v1::exports::acme::plugin::transform::Guest,
                    >,
                }
                /// The interface `acme:plugin/transform@2.0.0`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                #[doc(hidden)]
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "acme:plugin/transform@2.0.0",
                        functions: &[
                            rt::function(
                                "equal",
                                "func(s: string) -> string",
                                Self::func_equal,
                            ),
                            rt::function(
                                "differs",
                                "func(s: string, count: u32) -> string",
                                DiffersFunction::func,
                            ),
                            rt::function("absent", "func()", Self::func_absent),
                        ],
                        types: &[],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            equal: loader.function()?,
                            differs: loader.optional()?.map(DiffersFunction),
                            absent: loader.optional()?,
                            v1: loader.older()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
                impl Guest {
                    /// Calls `equal`.
                    pub fn call_equal<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        s: &str,
                    ) -> rt::Result<rt::String> {
                        self.equal.typed().call(store, (s,)).map(rt::one)
                    }
                    /// The engine's handle to `equal`.
                    pub fn func_equal(&self) -> rt::TypedFunc<(&str,), (rt::String,)> {
                        self.equal.typed()
                    }
                    /// `differs`, whose type or meaning differs between the generations. Returns the error
                    /// [`NotExported`](rt::NotExported) if the component does not export it.
                    pub fn differs(&self) -> rt::Result<Differs> {
                        let v2 = self.differs.map(Differs::V2);
                        let v1 = || {
                            self.v1.as_ref().map(|guest| Differs::V1(guest.differs()))
                        };
                        self.taken.require(v2.or_else(v1), "differs")
                    }
                    /// Calls `absent`.
                    ///
                    /// Missing in generation `v1`: returns the error [`NotExported`](rt::NotExported). Use
                    /// [`has_absent`](Self::has_absent) to check.
                    pub fn call_absent<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<()> {
                        self.taken
                            .require(self.absent, "absent")?
                            .typed()
                            .call(store, ())
                    }
                    /// The engine's handle to `absent`, if the component exports it.
                    pub fn func_absent(&self) -> rt::Option<rt::TypedFunc<(), ()>> {
                        self.absent.map(|function| function.typed())
                    }
                    /// Whether the component exports `absent`.
                    pub fn has_absent(&self) -> bool {
                        self.absent.is_some()
                    }
                }
            }
            /// The interface `acme:plugin/fresh@2.0.0`, which a component exports.
            pub mod fresh {
                use ::worldbind::__private48_0 as rt;
                /// The functions of the interface `acme:plugin/fresh@2.0.0` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    run: rt::Function<(), ()>,
                }
                /// The interface `acme:plugin/fresh@2.0.0`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                #[doc(hidden)]
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "acme:plugin/fresh@2.0.0",
                        functions: &[rt::function("run", "func()", Self::func_run)],
                        types: &[],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            run: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
                impl Guest {
                    /// Calls `run`.
                    pub fn call_run<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<()> {
                        self.run.typed().call(store, ())
                    }
                    /// The engine's handle to `run`.
                    pub fn func_run(&self) -> rt::TypedFunc<(), ()> {
                        self.run.typed()
                    }
                }
            }
        }
    }
}
