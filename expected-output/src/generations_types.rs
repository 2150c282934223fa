use ::worldbind::__private48_0 as __plugin_rt;
/// The generations of the world `acme:plugin/plugin`, from the oldest to the newest.
#[derive(::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
pub enum Generation {
    /// `acme:plugin@1.0.0`. Equal to the newest: 1 function, 2 types. Changed or removed later:
    /// `api.find`.
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
    acme_plugin_api: exports::acme::plugin::api::Guest,
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
        imports: &["acme:plugin/types@2.0.0"],
        interfaces: &[
            <exports::acme::plugin::api::Guest as __plugin_rt::Interface>::SPEC,
        ],
        functions: &[],
    };
    const GENERATIONS: &'static [__plugin_rt::GenerationSpec] = &[
        __plugin_rt::GenerationSpec {
            name: "v1",
            version: __plugin_rt::Some("1.0.0"),
            world: "acme:plugin/plugin@1.0.0",
            imports: &["acme:plugin/types@1.0.0"],
            interfaces: &["acme:plugin/api@1.0.0"],
            optional: &[],
            versions: &[],
            guests: __plugin_rt::Guests::Listed(
                &[
                    __plugin_rt::GuestSpec::of::<exports::acme::plugin::api::Guest>()
                        .in_interface("acme:plugin/api@1.0.0")
                        .lacks(&["find"])
                        .changed_types(&["size", "entry"])
                        .with_older(
                            &[
                                __plugin_rt::GuestSpec::older::<
                                    v1::exports::acme::plugin::api::Guest,
                                >()
                                    .in_interface("acme:plugin/api@1.0.0"),
                            ],
                        ),
                ],
            ),
        },
        __plugin_rt::GenerationSpec::newest::<Self>("v2"),
    ];
    fn load(loader: &mut __plugin_rt::Loader<'_>) -> __plugin_rt::Result<Self> {
        __plugin_rt::Ok(Plugin {
            generation: loader.generation(Generation::ALL, Generation::V2),
            acme_plugin_api: __plugin_rt::Interface::load(loader)?,
        })
    }
}
__plugin_rt::generations!(
    __plugin_rt, Plugin, PluginPre, PluginIndices, PluginLinkers, Generation
);
impl Plugin {
    /// The functions of `acme:plugin/api@2.0.0`.
    pub fn acme_plugin_api(&self) -> &exports::acme::plugin::api::Guest {
        &self.acme_plugin_api
    }
    /// The functions of `v1` that changed or were removed later, if the component has one of them.
    pub fn v1(&self) -> __plugin_rt::Option<v1::Plugin<'_>> {
        let acme_plugin_api = self.acme_plugin_api.v1.as_ref()?;
        __plugin_rt::Some(v1::Plugin { acme_plugin_api })
    }
}
/// Generation `v1`: `acme:plugin@1.0.0`.
#[allow(missing_docs)]
pub mod v1 {
    /// The functions of `v1` that changed or were removed later.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Plugin<'a> {
        pub(super) acme_plugin_api: &'a self::exports::acme::plugin::api::Guest,
    }
    impl<'a> Plugin<'a> {
        /// The functions of `acme:plugin/api@1.0.0`.
        pub fn acme_plugin_api(&self) -> &'a self::exports::acme::plugin::api::Guest {
            self.acme_plugin_api
        }
    }
    /// The packages of the namespace `acme`.
    pub mod acme {
        /// The interfaces of the package `acme:plugin@1.0.0`.
        pub mod plugin {
            /// The interface `acme:plugin/types@1.0.0`, which the host provides.
            pub mod types {
                #[doc(no_inline)]
                pub use super::super::super::super::acme::plugin::types::Kind;
                use ::worldbind::__private48_0::{self as rt, wasmtime};
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Size {
                    pub bytes: u32,
                }
                const _: () = rt::check_layout::<Size>(4, 4);
                impl ::core::convert::From<Size>
                for super::super::super::super::acme::plugin::types::Size {
                    fn from(value: Size) -> Self {
                        Self {
                            bytes: rt::convert(value.bytes),
                        }
                    }
                }
                impl ::core::convert::TryFrom<
                    super::super::super::super::acme::plugin::types::Size,
                > for Size {
                    type Error = rt::Unrepresentable;
                    fn try_from(
                        value: super::super::super::super::acme::plugin::types::Size,
                    ) -> rt::Result<Self, rt::Unrepresentable> {
                        let target = rt::ConversionTarget::new(
                            "v1",
                            "acme:plugin/types.size",
                        );
                        rt::Ok(Self {
                            bytes: target
                                .part("bytes", rt::try_convert_integer(value.bytes, "u32"))?,
                        })
                    }
                }
            }
        }
    }
    /// The interfaces that a component exports.
    pub mod exports {
        /// The packages of the namespace `acme`.
        pub mod acme {
            /// The interfaces of the package `acme:plugin@1.0.0`.
            pub mod plugin {
                /// The interface `acme:plugin/api@1.0.0`, which a component exports.
                pub mod api {
                    #[doc(no_inline)]
                    pub use super::super::super::super::super::exports::acme::plugin::api::Kind;
                    use ::worldbind::__private48_0::{self as rt, wasmtime};
                    pub type Size = super::super::super::super::acme::plugin::types::Size;
                    #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                    #[component(record)]
                    pub struct Entry {
                        pub name: rt::String,
                        pub size: Size,
                    }
                    const _: () = rt::check_layout::<Entry>(12, 4);
                    impl ::core::convert::From<Entry>
                    for super::super::super::super::super::exports::acme::plugin::api::Entry {
                        fn from(value: Entry) -> Self {
                            Self {
                                name: value.name,
                                size: rt::convert(value.size),
                            }
                        }
                    }
                    impl ::core::convert::TryFrom<
                        super::super::super::super::super::exports::acme::plugin::api::Entry,
                    > for Entry {
                        type Error = rt::Unrepresentable;
                        fn try_from(
                            value: super::super::super::super::super::exports::acme::plugin::api::Entry,
                        ) -> rt::Result<Self, rt::Unrepresentable> {
                            let target = rt::ConversionTarget::new(
                                "v1",
                                "acme:plugin/api.entry",
                            );
                            rt::Ok(Self {
                                name: value.name,
                                size: target.part("size", rt::try_convert(value.size))?,
                            })
                        }
                    }
                    /// `find` as in generation `v1`.
                    #[derive(::core::clone::Clone, ::core::marker::Copy)]
                    pub struct FindFunction(rt::Function<(&'static str,), (Entry,)>);
                    impl FindFunction {
                        /// Calls `find`.
                        pub fn call<S: rt::AsContextMut>(
                            &self,
                            store: S,
                            name: &str,
                        ) -> rt::Result<Entry> {
                            self.0.typed().call(store, (name,)).map(rt::one)
                        }
                        /// The engine's handle to `find`.
                        pub fn func(&self) -> rt::TypedFunc<(&str,), (Entry,)> {
                            self.0.typed()
                        }
                    }
                    /// The functions of `acme:plugin/api@1.0.0` in `v1` that changed or were removed later.
                    #[derive(::core::clone::Clone)]
                    pub struct Guest {
                        taken: rt::Taken,
                        find: FindFunction,
                    }
                    #[doc(hidden)]
                    impl rt::Interface for Guest {
                        const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                            name: "acme:plugin/api@1.0.0",
                            functions: &[
                                rt::function(
                                    "find",
                                    "func(name: string) -> entry",
                                    FindFunction::func,
                                ),
                            ],
                            types: &[
                                ("size", "record { bytes: u32 }"),
                                ("kind", "enum { file, folder }"),
                                ("entry", "record { name: string, size: size }"),
                            ],
                        };
                        fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                            rt::Ok(Guest {
                                taken: loader.taken()?,
                                find: FindFunction(loader.function()?),
                            })
                        }
                    }
                    impl Guest {
                        /// The name and version that were found.
                        pub fn interface(&self) -> &rt::InterfaceName {
                            self.taken.name()
                        }
                        /// The `find` of this generation.
                        pub fn find(&self) -> FindFunction {
                            self.find
                        }
                    }
                }
            }
        }
    }
}
/// The packages of the namespace `acme`.
#[allow(missing_docs)]
pub mod acme {
    /// The interfaces of the package `acme:plugin@2.0.0`.
    pub mod plugin {
        /// The interface `acme:plugin/types@2.0.0`, which the host provides.
        pub mod types {
            use ::worldbind::__private48_0::{self as rt, wasmtime};
            #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(record)]
            pub struct Size {
                pub bytes: u64,
            }
            const _: () = rt::check_layout::<Size>(8, 8);
            #[derive(
                Clone,
                Copy,
                PartialEq,
                Eq,
                Debug,
                rt::ComponentType,
                rt::Lift,
                rt::Lower
            )]
            #[component(enum)]
            #[repr(u8)]
            pub enum Kind {
                #[component(name = "file")]
                File,
                #[component(name = "folder")]
                Folder,
            }
            const _: () = rt::check_layout::<Kind>(1, 1);
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<T>: rt::HasData {}
            impl<T, _H: rt::HasData + ?rt::Sized> HostWithStore<T> for _H {}
            /// The functions of the interface `acme:plugin/types@2.0.0`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:plugin/types@2.0.0`",
                label = "missing `impl acme::plugin::types::Host for {Self}`"
            )]
            pub trait Host {}
            impl<_H: Host + ?rt::Sized> Host for &mut _H {}
            /// Adds this interface to a `LinkerInstance` under a different import name.
            pub fn add_to_linker_instance<T, D>(
                _: &mut rt::LinkerInstance<'_, T>,
                _: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                rt::Ok(())
            }
            /// Adds this interface to a `Linker`. Where `host_getter` returns a `&mut` of the host,
            /// call it as `add_to_linker::<_, HasSelf<_>>`.
            pub fn add_to_linker<T, D>(
                linker: &mut rt::Linker<T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                rt::add_interface(
                    linker,
                    "acme:plugin/types@2.0.0",
                    |linker| { add_to_linker_instance::<T, D>(linker, host_getter) },
                )
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
            /// The interface `acme:plugin/api@2.0.0`, which a component exports.
            pub mod api {
                use ::worldbind::__private48_0::{self as rt, wasmtime};
                pub type Size = super::super::super::super::acme::plugin::types::Size;
                pub type Kind = super::super::super::super::acme::plugin::types::Kind;
                #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Entry {
                    pub name: rt::String,
                    pub size: Size,
                }
                const _: () = rt::check_layout::<Entry>(16, 8);
                /// `find` of an instance. Its type or meaning differs between the generations.
                #[derive(::core::clone::Clone, ::core::marker::Copy)]
                pub enum Find {
                    /// `func(name: string) -> entry` as in `v2`: its types or its meaning differ.
                    V2(FindFunction),
                    /// `func(name: string) -> entry` as in `v1`: its types or its meaning differ.
                    V1(
                        super::super::super::super::v1::exports::acme::plugin::api::FindFunction,
                    ),
                }
                /// `find` as in generation `v2`.
                #[derive(::core::clone::Clone, ::core::marker::Copy)]
                pub struct FindFunction(rt::Function<(&'static str,), (Entry,)>);
                impl FindFunction {
                    /// Calls `find`.
                    pub fn call<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        name: &str,
                    ) -> rt::Result<Entry> {
                        self.0.typed().call(store, (name,)).map(rt::one)
                    }
                    /// The engine's handle to `find`.
                    pub fn func(&self) -> rt::TypedFunc<(&str,), (Entry,)> {
                        self.0.typed()
                    }
                }
                /// The functions of the interface `acme:plugin/api@2.0.0` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    kind_of: rt::Function<(&'static str,), (Kind,)>,
                    find: rt::Option<FindFunction>,
                    pub(in super::super::super::super) v1: rt::Option<
                        super::super::super::super::v1::exports::acme::plugin::api::Guest,
                    >,
                }
                /// The interface `acme:plugin/api@2.0.0`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                #[doc(hidden)]
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "acme:plugin/api@2.0.0",
                        functions: &[
                            rt::function(
                                "kind-of",
                                "func(name: string) -> kind",
                                Self::func_kind_of,
                            ),
                            rt::function(
                                "find",
                                "func(name: string) -> entry",
                                FindFunction::func,
                            ),
                        ],
                        types: &[
                            ("size", "record { bytes: u64 }"),
                            ("kind", "enum { file, folder }"),
                            ("entry", "record { name: string, size: size }"),
                        ],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            kind_of: loader.function()?,
                            find: loader.optional()?.map(FindFunction),
                            v1: loader.older()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
                impl Guest {
                    /// Calls `kind-of`.
                    pub fn call_kind_of<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        name: &str,
                    ) -> rt::Result<Kind> {
                        self.kind_of.typed().call(store, (name,)).map(rt::one)
                    }
                    /// The engine's handle to `kind-of`.
                    pub fn func_kind_of(&self) -> rt::TypedFunc<(&str,), (Kind,)> {
                        self.kind_of.typed()
                    }
                    /// `find`, whose type or meaning differs between the generations. Returns the error
                    /// [`NotExported`](rt::NotExported) if the component does not export it.
                    pub fn find(&self) -> rt::Result<Find> {
                        let v2 = self.find.map(Find::V2);
                        let v1 = || self.v1.as_ref().map(|guest| Find::V1(guest.find()));
                        self.taken.require(v2.or_else(v1), "find")
                    }
                }
            }
        }
    }
}
