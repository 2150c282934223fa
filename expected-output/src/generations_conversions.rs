use ::worldbind::__private48_0 as __plugin_rt;
/// The generations of the world `conversions:example/plugin`, from the oldest to the newest.
#[derive(::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
pub enum Generation {
    /// `conversions:example@1.0.0`. Equal to the newest: nothing. Changed or removed later:
    /// `text.edit`, `text.limit`.
    V1,
    /// `conversions:example@2.0.0`. The newest.
    V2,
}
impl Generation {
    /// All generations, from the oldest to the newest.
    pub const ALL: &'static [Self] = &[Self::V1, Self::V2];
}
/// An instance of a component that fits a generation of the world
/// `conversions:example/plugin`. [`PluginPre`] makes it.
pub struct Plugin {
    generation: Generation,
    conversions_example_text: exports::conversions::example::text::Guest,
}
/// A linker for components of each generation.
pub struct PluginLinkers<T: 'static>(__plugin_rt::Linkers<T>);
/// A component that fits a generation of the world `conversions:example/plugin`, ready to be
/// instantiated.
pub struct PluginPre<T: 'static>(__plugin_rt::WorldPre<T, Plugin>);
/// Where the exports of a generation of the world `conversions:example/plugin` are in a
/// component.
#[derive(::core::clone::Clone)]
pub struct PluginIndices(__plugin_rt::Indices<Plugin>);
#[doc(hidden)]
impl __plugin_rt::World for Plugin {
    const SPEC: &'static __plugin_rt::WorldSpec = &__plugin_rt::WorldSpec {
        name: "conversions:example/plugin@2.0.0",
        imports: &[],
        interfaces: &[
            <exports::conversions::example::text::Guest as __plugin_rt::Interface>::SPEC,
        ],
        functions: &[],
    };
    const GENERATIONS: &'static [__plugin_rt::GenerationSpec] = &[
        __plugin_rt::GenerationSpec {
            name: "v1",
            version: __plugin_rt::Some("1.0.0"),
            world: "conversions:example/plugin@1.0.0",
            imports: &[],
            interfaces: &["conversions:example/text@1.0.0"],
            optional: &[],
            versions: &[],
            guests: __plugin_rt::Guests::Listed(
                &[
                    __plugin_rt::GuestSpec::of::<
                        exports::conversions::example::text::Guest,
                    >()
                        .in_interface("conversions:example/text@1.0.0")
                        .lacks(&["edit", "limit"])
                        .changed_types(&["mode", "marks", "item", "reply", "limits"])
                        .with_older(
                            &[
                                __plugin_rt::GuestSpec::older::<
                                    v1::exports::conversions::example::text::Guest,
                                >()
                                    .in_interface("conversions:example/text@1.0.0"),
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
            conversions_example_text: __plugin_rt::Interface::load(loader)?,
        })
    }
}
__plugin_rt::generations!(
    __plugin_rt, Plugin, PluginPre, PluginIndices, PluginLinkers, Generation
);
impl Plugin {
    /// The functions of `conversions:example/text@2.0.0`.
    pub fn conversions_example_text(
        &self,
    ) -> &exports::conversions::example::text::Guest {
        &self.conversions_example_text
    }
    /// The functions of `v1` that changed or were removed later, if the component has one of them.
    pub fn v1(&self) -> __plugin_rt::Option<v1::Plugin<'_>> {
        let conversions_example_text = self.conversions_example_text.v1.as_ref()?;
        __plugin_rt::Some(v1::Plugin {
            conversions_example_text,
        })
    }
}
/// Generation `v1`: `conversions:example@1.0.0`.
#[allow(missing_docs)]
pub mod v1 {
    /// The functions of `v1` that changed or were removed later.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Plugin<'a> {
        pub(super) conversions_example_text: &'a self::exports::conversions::example::text::Guest,
    }
    impl<'a> Plugin<'a> {
        /// The functions of `conversions:example/text@1.0.0`.
        pub fn conversions_example_text(
            &self,
        ) -> &'a self::exports::conversions::example::text::Guest {
            self.conversions_example_text
        }
    }
    /// The interfaces that a component exports.
    pub mod exports {
        /// The packages of the namespace `conversions`.
        pub mod conversions {
            /// The interfaces of the package `conversions:example@1.0.0`.
            pub mod example {
                /// The interface `conversions:example/text@1.0.0`, which a component exports.
                #[allow(ambiguous_associated_items)]
                pub mod text {
                    use ::worldbind::__private48_0::{self as rt, wasmtime};
                    /// What to do with the letters.
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
                    pub enum Mode {
                        #[component(name = "upper")]
                        Upper,
                        #[component(name = "lower")]
                        Lower,
                    }
                    const _: () = rt::check_layout::<Mode>(1, 1);
                    impl ::core::convert::From<Mode>
                    for super::super::super::super::super::exports::conversions::example::text::Mode {
                        fn from(value: Mode) -> Self {
                            match value {
                                Mode::Upper => Self::Upper,
                                Mode::Lower => Self::Lower,
                            }
                        }
                    }
                    impl ::core::convert::TryFrom<
                        super::super::super::super::super::exports::conversions::example::text::Mode,
                    > for Mode {
                        type Error = rt::Unrepresentable;
                        fn try_from(
                            value: super::super::super::super::super::exports::conversions::example::text::Mode,
                        ) -> rt::Result<Self, rt::Unrepresentable> {
                            type Source = super::super::super::super::super::exports::conversions::example::text::Mode;
                            let target = rt::ConversionTarget::new(
                                "v1",
                                "conversions:example/text.mode",
                            );
                            match value {
                                Source::Upper => rt::Ok(Self::Upper),
                                Source::Lower => rt::Ok(Self::Lower),
                                Source::Title => rt::Err(target.no_case("title")),
                            }
                        }
                    }
                    rt::flags!(Marks {
                        #[component(name = "bold")] const BOLD;
                        #[component(name = "blink")] const BLINK;
                    });
                    const _: () = rt::check_layout::<Marks>(1, 1);
                    impl ::core::convert::TryFrom<Marks>
                    for super::super::super::super::super::exports::conversions::example::text::Marks {
                        type Error = rt::Unrepresentable;
                        fn try_from(
                            value: Marks,
                        ) -> rt::Result<Self, rt::Unrepresentable> {
                            let target = rt::ConversionTarget::new(
                                "v2",
                                "conversions:example/text.marks",
                            );
                            let mut flags = Self::empty();
                            if value.contains(Marks::BOLD) {
                                flags |= Self::BOLD;
                            }
                            if value.contains(Marks::BLINK) {
                                return rt::Err(target.no_flag("blink"));
                            }
                            rt::Ok(flags)
                        }
                    }
                    impl ::core::convert::TryFrom<
                        super::super::super::super::super::exports::conversions::example::text::Marks,
                    > for Marks {
                        type Error = rt::Unrepresentable;
                        fn try_from(
                            value: super::super::super::super::super::exports::conversions::example::text::Marks,
                        ) -> rt::Result<Self, rt::Unrepresentable> {
                            type Source = super::super::super::super::super::exports::conversions::example::text::Marks;
                            let target = rt::ConversionTarget::new(
                                "v1",
                                "conversions:example/text.marks",
                            );
                            let mut flags = Self::empty();
                            if value.contains(Source::BOLD) {
                                flags |= Self::BOLD;
                            }
                            if value.contains(Source::ITALIC) {
                                return rt::Err(target.no_flag("italic"));
                            }
                            rt::Ok(flags)
                        }
                    }
                    /// A piece of text.
                    ///
                    /// Not converted from the type of generation `v2`: the field `language` would be lost.
                    #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                    #[component(record)]
                    pub struct Item {
                        pub text: rt::String,
                        pub mode: Mode,
                        pub marks: rt::Option<Marks>,
                        pub size: u16,
                    }
                    const _: () = rt::check_layout::<Item>(16, 4);
                    impl ::core::convert::TryFrom<Item>
                    for super::super::super::super::super::exports::conversions::example::text::Item {
                        type Error = rt::Unrepresentable;
                        fn try_from(
                            value: Item,
                        ) -> rt::Result<Self, rt::Unrepresentable> {
                            let target = rt::ConversionTarget::new(
                                "v2",
                                "conversions:example/text.item",
                            );
                            rt::Ok(Self {
                                text: value.text,
                                mode: rt::convert(value.mode),
                                marks: target
                                    .part(
                                        "marks",
                                        rt::try_convert_option(value.marks, rt::try_convert),
                                    )?,
                                size: rt::convert(value.size),
                                language: rt::None,
                            })
                        }
                    }
                    /// Not converted from the type of generation `v2`: in `items[]`, the field `language` would be lost.
                    #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                    #[component(variant)]
                    pub enum Reply {
                        #[component(name = "items")]
                        Items(rt::Vec<Item>),
                        #[component(name = "nothing")]
                        Nothing,
                    }
                    const _: () = rt::check_layout::<Reply>(12, 4);
                    impl ::core::convert::TryFrom<Reply>
                    for super::super::super::super::super::exports::conversions::example::text::Reply {
                        type Error = rt::Unrepresentable;
                        fn try_from(
                            value: Reply,
                        ) -> rt::Result<Self, rt::Unrepresentable> {
                            let target = rt::ConversionTarget::new(
                                "v2",
                                "conversions:example/text.reply",
                            );
                            match value {
                                Reply::Items(payload) => {
                                    rt::Ok(
                                        Self::Items(
                                            target
                                                .part(
                                                    "items",
                                                    rt::try_convert_list(payload, rt::try_convert),
                                                )?,
                                        ),
                                    )
                                }
                                Reply::Nothing => rt::Ok(Self::Nothing),
                            }
                        }
                    }
                    /// How large a text may be.
                    ///
                    /// Not converted to the type of generation `v2`: the field `seconds` would be lost.
                    ///
                    /// Not converted from the type of generation `v2`: the required field `seconds` would have no value.
                    #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                    #[component(record)]
                    pub struct Limits {
                        pub seconds: u32,
                        pub length: u32,
                    }
                    const _: () = rt::check_layout::<Limits>(8, 4);
                    /// `edit` as in generation `v1`.
                    #[derive(::core::clone::Clone, ::core::marker::Copy)]
                    pub struct EditFunction(rt::Function<(&'static [Item],), (Reply,)>);
                    impl EditFunction {
                        /// Calls `edit`.
                        pub fn call<S: rt::AsContextMut>(
                            &self,
                            store: S,
                            items: &[Item],
                        ) -> rt::Result<Reply> {
                            self.0.typed().call(store, (items,)).map(rt::one)
                        }
                        /// The engine's handle to `edit`.
                        pub fn func(&self) -> rt::TypedFunc<(&[Item],), (Reply,)> {
                            self.0.typed()
                        }
                    }
                    /// `limit` as in generation `v1`.
                    #[derive(::core::clone::Clone, ::core::marker::Copy)]
                    pub struct LimitFunction(rt::Function<(Limits,), ()>);
                    impl LimitFunction {
                        /// Calls `limit`.
                        pub fn call<S: rt::AsContextMut>(
                            &self,
                            store: S,
                            limits: Limits,
                        ) -> rt::Result<()> {
                            self.0.typed().call(store, (limits,))
                        }
                        /// The engine's handle to `limit`.
                        pub fn func(&self) -> rt::TypedFunc<(Limits,), ()> {
                            self.0.typed()
                        }
                    }
                    /// The functions of `conversions:example/text@1.0.0` in `v1` that changed or were removed later.
                    #[derive(::core::clone::Clone)]
                    pub struct Guest {
                        taken: rt::Taken,
                        edit: EditFunction,
                        limit: LimitFunction,
                    }
                    #[doc(hidden)]
                    impl rt::Interface for Guest {
                        const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                            name: "conversions:example/text@1.0.0",
                            functions: &[
                                rt::function(
                                    "edit",
                                    "func(items: list<item>) -> reply",
                                    EditFunction::func,
                                ),
                                rt::function(
                                    "limit",
                                    "func(limits: limits)",
                                    LimitFunction::func,
                                ),
                            ],
                            types: &[
                                ("mode", "enum { upper, lower }"),
                                ("marks", "flags { bold, blink }"),
                                (
                                    "item",
                                    "record { text: string, mode: mode, marks: option<marks>, size: u16 }",
                                ),
                                ("reply", "variant { items(list<item>), nothing }"),
                                ("limits", "record { seconds: u32, length: u32 }"),
                            ],
                        };
                        fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                            rt::Ok(Guest {
                                taken: loader.taken()?,
                                edit: EditFunction(loader.function()?),
                                limit: LimitFunction(loader.function()?),
                            })
                        }
                    }
                    impl Guest {
                        /// The name and version that were found.
                        pub fn interface(&self) -> &rt::InterfaceName {
                            self.taken.name()
                        }
                        /// The `edit` of this generation.
                        pub fn edit(&self) -> EditFunction {
                            self.edit
                        }
                        /// The `limit` of this generation.
                        pub fn limit(&self) -> LimitFunction {
                            self.limit
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
    /// The packages of the namespace `conversions`.
    pub mod conversions {
        /// The interfaces of the package `conversions:example@2.0.0`.
        pub mod example {
            /// The interface `conversions:example/text@2.0.0`, which a component exports.
            #[allow(ambiguous_associated_items)]
            pub mod text {
                use ::worldbind::__private48_0::{self as rt, wasmtime};
                /// What to do with the letters.
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
                pub enum Mode {
                    #[component(name = "upper")]
                    Upper,
                    #[component(name = "lower")]
                    Lower,
                    #[component(name = "title")]
                    Title,
                }
                const _: () = rt::check_layout::<Mode>(1, 1);
                rt::flags!(Marks {
                    #[component(name = "bold")] const BOLD;
                    #[component(name = "italic")] const ITALIC;
                });
                const _: () = rt::check_layout::<Marks>(1, 1);
                /// A piece of text.
                #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Item {
                    pub text: rt::String,
                    pub mode: Mode,
                    pub marks: rt::Option<Marks>,
                    pub size: u32,
                    pub language: rt::Option<rt::String>,
                }
                const _: () = rt::check_layout::<Item>(28, 4);
                #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(variant)]
                pub enum Reply {
                    #[component(name = "items")]
                    Items(rt::Vec<Item>),
                    #[component(name = "nothing")]
                    Nothing,
                    #[component(name = "later")]
                    Later((Item, u32)),
                }
                const _: () = rt::check_layout::<Reply>(36, 4);
                /// How large a text may be.
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Limits {
                    pub length: u32,
                }
                const _: () = rt::check_layout::<Limits>(4, 4);
                /// `edit` of an instance. Its type or meaning differs between the generations.
                #[derive(::core::clone::Clone, ::core::marker::Copy)]
                pub enum Edit {
                    /// `func(items: list<item>) -> reply` as in `v2`: its types or its meaning differ.
                    V2(EditFunction),
                    /// `func(items: list<item>) -> reply` as in `v1`: its types or its meaning differ.
                    V1(
                        super::super::super::super::v1::exports::conversions::example::text::EditFunction,
                    ),
                }
                /// `edit` as in generation `v2`.
                #[derive(::core::clone::Clone, ::core::marker::Copy)]
                pub struct EditFunction(rt::Function<(&'static [Item],), (Reply,)>);
                impl EditFunction {
                    /// Calls `edit`.
                    pub fn call<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        items: &[Item],
                    ) -> rt::Result<Reply> {
                        self.0.typed().call(store, (items,)).map(rt::one)
                    }
                    /// The engine's handle to `edit`.
                    pub fn func(&self) -> rt::TypedFunc<(&[Item],), (Reply,)> {
                        self.0.typed()
                    }
                }
                /// `limit` of an instance. Its type or meaning differs between the generations.
                #[derive(::core::clone::Clone, ::core::marker::Copy)]
                pub enum Limit {
                    /// `func(limits: limits)` as in `v2`: its types or its meaning differ.
                    V2(LimitFunction),
                    /// `func(limits: limits)` as in `v1`: its types or its meaning differ.
                    V1(
                        super::super::super::super::v1::exports::conversions::example::text::LimitFunction,
                    ),
                }
                /// `limit` as in generation `v2`.
                #[derive(::core::clone::Clone, ::core::marker::Copy)]
                pub struct LimitFunction(rt::Function<(Limits,), ()>);
                impl LimitFunction {
                    /// Calls `limit`.
                    pub fn call<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        limits: Limits,
                    ) -> rt::Result<()> {
                        self.0.typed().call(store, (limits,))
                    }
                    /// The engine's handle to `limit`.
                    pub fn func(&self) -> rt::TypedFunc<(Limits,), ()> {
                        self.0.typed()
                    }
                }
                /// The functions of the interface `conversions:example/text@2.0.0` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    edit: rt::Option<EditFunction>,
                    limit: rt::Option<LimitFunction>,
                    pub(in super::super::super::super) v1: rt::Option<
                        super::super::super::super::v1::exports::conversions::example::text::Guest,
                    >,
                }
                /// The interface `conversions:example/text@2.0.0`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                #[doc(hidden)]
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "conversions:example/text@2.0.0",
                        functions: &[
                            rt::function(
                                "edit",
                                "func(items: list<item>) -> reply",
                                EditFunction::func,
                            ),
                            rt::function(
                                "limit",
                                "func(limits: limits)",
                                LimitFunction::func,
                            ),
                        ],
                        types: &[
                            ("mode", "enum { upper, lower, title }"),
                            ("marks", "flags { bold, italic }"),
                            (
                                "item",
                                "record { text: string, mode: mode, marks: option<marks>, size: u32, language: option<string> }",
                            ),
                            (
                                "reply",
                                "variant { items(list<item>), nothing, later(tuple<item, u32>) }",
                            ),
                            ("limits", "record { length: u32 }"),
                        ],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            edit: loader.optional()?.map(EditFunction),
                            limit: loader.optional()?.map(LimitFunction),
                            v1: loader.older()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
                impl Guest {
                    /// `edit`, whose type or meaning differs between the generations. Returns the error
                    /// [`NotExported`](rt::NotExported) if the component does not export it.
                    pub fn edit(&self) -> rt::Result<Edit> {
                        let v2 = self.edit.map(Edit::V2);
                        let v1 = || self.v1.as_ref().map(|guest| Edit::V1(guest.edit()));
                        self.taken.require(v2.or_else(v1), "edit")
                    }
                    /// `limit`, whose type or meaning differs between the generations. Returns the error
                    /// [`NotExported`](rt::NotExported) if the component does not export it.
                    pub fn limit(&self) -> rt::Result<Limit> {
                        let v2 = self.limit.map(Limit::V2);
                        let v1 = || {
                            self.v1.as_ref().map(|guest| Limit::V1(guest.limit()))
                        };
                        self.taken.require(v2.or_else(v1), "limit")
                    }
                }
            }
        }
    }
}
