//! What `bindgen!` generates for six generations of `acme:plugin`, of which the host implements
//! nothing: `0.0.1`, `0.1.0`, `0.2.3` (with gates), `0.3.0`, `1.4.2` and `2.0.0`.

use ::worldbind_tests::private as __plugin_rt;
/// A generation of the world `acme:plugin/plugin`, from the oldest to the newest.
///
/// | generation | version | equal to the newest | only here |
/// |---|---|---|---|
/// | `v0_0` | 0.0.1 | 2 functions, 1 type | |
/// | `v0_1` | 0.1.0 | 2 functions, 1 type | |
/// | `v0_2` | 0.2.3 | 11 functions, 6 types | |
/// | `v0_3` | 0.3.0 | 10 functions, 6 types | `transform.apply` |
/// | `v1` | 1.4.2 | 11 functions, 6 types | `transform.session.reset`, `transform.count`, `transform.echo-many` |
/// | `v2` | 2.0.0 | the newest | |
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Generation {
    /// `acme:plugin@0.0.1`
    V0_0,
    /// `acme:plugin@0.1.0`
    V0_1,
    /// `acme:plugin@0.2.3`
    V0_2,
    /// `acme:plugin@0.3.0`
    V0_3,
    /// `acme:plugin@1.4.2`
    V1,
    /// `acme:plugin@2.0.0`
    V2,
}
impl Generation {
    /// All generations, from the oldest to the newest.
    pub const ALL: &'static [Self] = &[
        Self::V0_0,
        Self::V0_1,
        Self::V0_2,
        Self::V0_3,
        Self::V1,
        Self::V2,
    ];
    /// The version of its WIT.
    pub fn version(self) -> __plugin_rt::Version {
        match self {
            Self::V0_0 => __plugin_rt::Version::new(0, 0, 1),
            Self::V0_1 => __plugin_rt::Version::new(0, 1, 0),
            Self::V0_2 => __plugin_rt::Version::new(0, 2, 3),
            Self::V0_3 => __plugin_rt::Version::new(0, 3, 0),
            Self::V1 => __plugin_rt::Version::new(1, 4, 2),
            Self::V2 => __plugin_rt::Version::new(2, 0, 0),
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
            Self::V0_0 => "v0_0",
            Self::V0_1 => "v0_1",
            Self::V0_2 => "v0_2",
            Self::V0_3 => "v0_3",
            Self::V1 => "v1",
            Self::V2 => "v2",
        })
    }
}
/// An instance of a component that fits a generation of the world `acme:plugin/plugin`.
/// [`PluginPre`] makes it.
pub struct Plugin {
    generation: Generation,
    acme_plugin_transform: exports::acme::plugin::transform::Guest,
}
/// A component that fits a generation of the world `acme:plugin/plugin` and is ready to be
/// instantiated.
pub struct PluginPre<T: 'static>(__plugin_rt::WorldPre<T, Plugin>);
/// Where the exports of the world `acme:plugin/plugin@2.0.0` are in a component.
#[derive(::core::clone::Clone)]
pub struct PluginIndices(__plugin_rt::Indices<Plugin>);
/// A linker for components of each generation.
pub struct PluginLinkers<T: 'static>(__plugin_rt::Linkers<T>);
impl __plugin_rt::World for Plugin {
    const SPEC: &'static __plugin_rt::WorldSpec = &__plugin_rt::WorldSpec {
        name: "acme:plugin/plugin@2.0.0",
        imports: &[],
        interfaces: &[<exports::acme::plugin::transform::Guest as __plugin_rt::Interface>::SPEC],
        functions: &[],
    };
    fn load(loader: &mut __plugin_rt::Loader<'_>) -> __plugin_rt::Result<Self> {
        __plugin_rt::Ok(Plugin {
            generation: loader.generation(Generation::ALL, Generation::V2),
            acme_plugin_transform: __plugin_rt::Interface::load(loader)?,
        })
    }
}
impl __plugin_rt::Generations for Plugin {
    const GENERATIONS: &'static [__plugin_rt::GenerationSpec] =
        &[
            __plugin_rt::GenerationSpec {
                label: "v0_0",
                world: "acme:plugin/plugin@0.0.1",
                imports: &[],
                interfaces: &["acme:plugin/transform@0.0.1"],
                optional: &[],
                versions: &[],
                guests: &[
                    __plugin_rt::GuestSpec::of::<exports::acme::plugin::transform::Guest>()
                        .in_interface(0)
                        .lacks(&[
                            "[constructor]session",
                            "[method]session.push",
                            "[method]session.total",
                            "[method]session.name",
                            "[static]session.merge",
                            "process",
                            "classify",
                            "roundtrip",
                            "summarize",
                        ])
                        .within(&[
                            __plugin_rt::GuestSpec::older::<
                                v0_3::exports::acme::plugin::transform::Guest,
                            >(),
                            __plugin_rt::GuestSpec::older::<
                                v1::exports::acme::plugin::transform::Guest,
                            >(),
                        ]),
                ],
            },
            __plugin_rt::GenerationSpec {
                label: "v0_1",
                world: "acme:plugin/plugin@0.1.0",
                imports: &[],
                interfaces: &["acme:plugin/transform@0.1.0"],
                optional: &[],
                versions: &[],
                guests: &[
                    __plugin_rt::GuestSpec::of::<exports::acme::plugin::transform::Guest>()
                        .in_interface(0)
                        .lacks(&[
                            "[constructor]session",
                            "[method]session.push",
                            "[method]session.total",
                            "[method]session.name",
                            "[static]session.merge",
                            "process",
                            "classify",
                            "roundtrip",
                            "summarize",
                        ])
                        .within(&[
                            __plugin_rt::GuestSpec::older::<
                                v0_3::exports::acme::plugin::transform::Guest,
                            >(),
                            __plugin_rt::GuestSpec::older::<
                                v1::exports::acme::plugin::transform::Guest,
                            >(),
                        ]),
                ],
            },
            __plugin_rt::GenerationSpec {
                label: "v0_2",
                world: "acme:plugin/plugin@0.2.3",
                imports: &[],
                interfaces: &["acme:plugin/transform@0.2.3"],
                optional: &[],
                versions: &[],
                guests: &[
                    __plugin_rt::GuestSpec::of::<exports::acme::plugin::transform::Guest>()
                        .in_interface(0)
                        .within(&[
                            __plugin_rt::GuestSpec::older::<
                                v0_3::exports::acme::plugin::transform::Guest,
                            >(),
                            __plugin_rt::GuestSpec::older::<
                                v1::exports::acme::plugin::transform::Guest,
                            >()
                            .in_interface(0)
                            .needs(&[
                                ("[method]session.reset", __plugin_rt::Need::Since("0.2.3")),
                                ("count", __plugin_rt::Need::Since("0.2.1")),
                                ("echo-many", __plugin_rt::Need::Since("0.2.3")),
                            ]),
                        ]),
                ],
            },
            __plugin_rt::GenerationSpec {
                label: "v0_3",
                world: "acme:plugin/plugin@0.3.0",
                imports: &[],
                interfaces: &["acme:plugin/transform@0.3.0"],
                optional: &[],
                versions: &[],
                guests: &[
                    __plugin_rt::GuestSpec::of::<exports::acme::plugin::transform::Guest>()
                        .in_interface(0)
                        .lacks(&["apply"])
                        .within(&[
                            __plugin_rt::GuestSpec::older::<
                                v0_3::exports::acme::plugin::transform::Guest,
                            >()
                            .in_interface(0),
                            __plugin_rt::GuestSpec::older::<
                                v1::exports::acme::plugin::transform::Guest,
                            >(),
                        ]),
                ],
            },
            __plugin_rt::GenerationSpec {
                label: "v1",
                world: "acme:plugin/plugin@1.4.2",
                imports: &[],
                interfaces: &["acme:plugin/transform@1.4.2"],
                optional: &[],
                versions: &[],
                guests: &[
                    __plugin_rt::GuestSpec::of::<exports::acme::plugin::transform::Guest>()
                        .in_interface(0)
                        .within(&[
                            __plugin_rt::GuestSpec::older::<
                                v0_3::exports::acme::plugin::transform::Guest,
                            >(),
                            __plugin_rt::GuestSpec::older::<
                                v1::exports::acme::plugin::transform::Guest,
                            >()
                            .in_interface(0),
                        ]),
                ],
            },
            __plugin_rt::GenerationSpec {
                label: "v2",
                world: "acme:plugin/plugin@2.0.0",
                imports: &[],
                interfaces: &["acme:plugin/transform@2.0.0"],
                optional: &[],
                versions: &[],
                guests: &[
                    __plugin_rt::GuestSpec::of::<exports::acme::plugin::transform::Guest>()
                        .in_interface(0)
                        .within(&[
                            __plugin_rt::GuestSpec::older::<
                                v0_3::exports::acme::plugin::transform::Guest,
                            >(),
                            __plugin_rt::GuestSpec::older::<
                                v1::exports::acme::plugin::transform::Guest,
                            >(),
                        ]),
                ],
            },
        ];
}
__plugin_rt::generations!(
    __plugin_rt, Plugin, PluginPre, PluginIndices, PluginLinkers, Generation, newest V2,
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
    /// The functions of `acme:plugin/transform`.
    pub fn acme_plugin_transform(&self) -> &exports::acme::plugin::transform::Guest {
        &self.acme_plugin_transform
    }
    /// The functions whose newest form is in generation `v0_3`, if the component has one of them.
    pub fn v0_3(&self) -> __plugin_rt::Option<v0_3::Plugin<'_>> {
        let acme_plugin_transform = self.acme_plugin_transform.v0_3.as_ref()?;
        __plugin_rt::Some(v0_3::Plugin {
            acme_plugin_transform,
        })
    }
    /// The functions whose newest form is in generation `v1`, if the component has one of them.
    pub fn v1(&self) -> __plugin_rt::Option<v1::Plugin<'_>> {
        let acme_plugin_transform = self.acme_plugin_transform.v1.as_ref()?;
        __plugin_rt::Some(v1::Plugin {
            acme_plugin_transform,
        })
    }
}
/// Generation `v0_0`: `acme:plugin@0.0.1`.
#[allow(missing_docs)]
pub mod v0_0 {
    pub mod exports {
        pub mod acme {
            pub mod plugin {
                pub mod transform {
                    #[doc(no_inline)]
                    pub use super::super::super::super::super::exports::acme::plugin::transform::Mode;
                }
            }
        }
    }
}
/// Generation `v0_1`: `acme:plugin@0.1.0`.
#[allow(missing_docs)]
pub mod v0_1 {
    pub mod exports {
        pub mod acme {
            pub mod plugin {
                pub mod transform {
                    #[doc(no_inline)]
                    pub use super::super::super::super::super::exports::acme::plugin::transform::Mode;
                }
            }
        }
    }
}
/// Generation `v0_2`: `acme:plugin@0.2.3`.
#[allow(missing_docs)]
pub mod v0_2 {
    pub mod exports {
        pub mod acme {
            pub mod plugin {
                pub mod transform {
                    #[doc(no_inline)]
                    pub use super::super::super::super::super::exports::acme::plugin::transform::{
                        Error, Item, Mode, Options, Session, Value,
                    };
                }
            }
        }
    }
}
/// Generation `v0_3`: `acme:plugin@0.3.0`.
#[allow(missing_docs)]
pub mod v0_3 {
    /// The functions of a component whose newest form is in generation `v0_3`.
    #[derive(Clone, Copy)]
    pub struct Plugin<'a> {
        pub(super) acme_plugin_transform: &'a exports::acme::plugin::transform::Guest,
    }
    impl<'a> Plugin<'a> {
        /// The functions of `acme:plugin/transform@0.3.0`.
        pub fn acme_plugin_transform(self) -> &'a exports::acme::plugin::transform::Guest {
            self.acme_plugin_transform
        }
    }
    pub mod exports {
        pub mod acme {
            pub mod plugin {
                pub mod transform;
            }
        }
    }
}
/// Generation `v1`: `acme:plugin@1.4.2`.
#[allow(missing_docs)]
pub mod v1 {
    /// The functions of a component whose newest form is in generation `v1`.
    #[derive(Clone, Copy)]
    pub struct Plugin<'a> {
        pub(super) acme_plugin_transform: &'a exports::acme::plugin::transform::Guest,
    }
    impl<'a> Plugin<'a> {
        /// The functions of `acme:plugin/transform@1.4.2`.
        pub fn acme_plugin_transform(self) -> &'a exports::acme::plugin::transform::Guest {
            self.acme_plugin_transform
        }
    }
    pub mod exports {
        pub mod acme {
            pub mod plugin {
                pub mod transform;
            }
        }
    }
}
#[allow(missing_docs)]
pub mod exports {
    pub mod acme {
        pub mod plugin {
            pub mod transform;
        }
    }
}
