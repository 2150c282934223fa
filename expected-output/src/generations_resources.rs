use ::worldbind::__private48_0 as __plugin_rt;
/// The generations of the world `acme:plugin/plugin`, from the oldest to the newest.
#[derive(::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
pub enum Generation {
    /// `acme:plugin@1.0.0`. Equal to the newest: 2 functions, 3 types. Changed or removed later:
    /// `store.bucket.clear`, `api.session.push`.
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
        imports: &["acme:plugin/store@2.0.0"],
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
            imports: &["acme:plugin/store@1.0.0"],
            interfaces: &["acme:plugin/api@1.0.0"],
            optional: &[],
            versions: &[],
            guests: __plugin_rt::Guests::Listed(
                &[
                    __plugin_rt::GuestSpec::of::<exports::acme::plugin::api::Guest>()
                        .in_interface("acme:plugin/api@1.0.0")
                        .lacks(&["[method]session.push", "[method]session.reset"])
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
__plugin_rt::linked_generations!(
    __plugin_rt, Plugin, PluginPre, PluginIndices, PluginLinkers, Generation
);
impl<T> PluginLinkers<T> {
    /// Linkers with everything that the host implements. Where `host_getter` returns a `&mut`
    /// of the host, call it as `new::<HasSelf<_>>`.
    pub fn new<D>(
        engine: &__plugin_rt::Engine,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __plugin_rt::Result<Self>
    where
        D: v1::acme::plugin::store::HostWithStore<T>
            + acme::plugin::store::HostWithStore<T>,
        for<'a> D::Data<'a>: v1::acme::plugin::store::Host + acme::plugin::store::Host,
    {
        let mut linker = __plugin_rt::Linker::new(engine);
        Plugin::add_to_linker::<T, D>(&mut linker, host_getter)?;
        __plugin_rt::Ok(Self(__plugin_rt::Linkers::new(linker, Generation::ALL.len())))
    }
}
impl Plugin {
    /// Adds everything that the worlds of all generations import to a `Linker`. Where
    /// `host_getter` returns a `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut __plugin_rt::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __plugin_rt::Result<()>
    where
        D: v1::acme::plugin::store::HostWithStore<T>
            + acme::plugin::store::HostWithStore<T>,
        for<'a> D::Data<'a>: v1::acme::plugin::store::Host + acme::plugin::store::Host,
        T: 'static,
    {
        v1::acme::plugin::store::add_to_linker::<T, D>(linker, host_getter)?;
        acme::plugin::store::add_to_linker::<T, D>(linker, host_getter)?;
        __plugin_rt::Ok(())
    }
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
            /// The interface `acme:plugin/store@1.0.0`, which the host provides.
            pub mod store {
                #[doc(no_inline)]
                pub use super::super::super::super::acme::plugin::store::Bucket;
                use ::worldbind::__private48_0 as rt;
                /// The functions of [`HostBucket`] that need the store.
                /// There are none, so no host has to implement this trait.
                pub trait HostBucketWithStore<T>: rt::HasData {}
                impl<T, _H: rt::HasData + ?rt::Sized> HostBucketWithStore<T> for _H {}
                /// The functions of the resource `bucket`. A host implements them.
                #[diagnostic::on_unimplemented(
                    message = "`{Self}` does not implement `HostBucket` of the interface `acme:plugin/store@1.0.0`",
                    label = "missing `impl v1::acme::plugin::store::HostBucket for {Self}`"
                )]
                pub trait HostBucket {
                    fn clear(&mut self, self_: rt::Resource<Bucket>);
                }
                impl<_H: HostBucket + ?rt::Sized> HostBucket for &mut _H {
                    fn clear(&mut self, self_: rt::Resource<Bucket>) {
                        HostBucket::clear(&mut **self, self_)
                    }
                }
                /// The functions of [`Host`] that need the store.
                /// There are none, so no host has to implement this trait.
                pub trait HostWithStore<T>: rt::HasData + HostBucketWithStore<T> {}
                impl<
                    T,
                    _H: rt::HasData + HostBucketWithStore<T> + ?rt::Sized,
                > HostWithStore<T> for _H {}
                /// The functions of the interface `acme:plugin/store@1.0.0`. A host implements them.
                #[diagnostic::on_unimplemented(
                    message = "`{Self}` does not implement `Host` of the interface `acme:plugin/store@1.0.0`",
                    label = "missing `impl v1::acme::plugin::store::Host for {Self}`"
                )]
                pub trait Host: HostBucket {}
                impl<_H: Host + ?rt::Sized> Host for &mut _H {}
                /// Adds this interface to a `LinkerInstance` under a different import name.
                pub fn add_to_linker_instance<T, D>(
                    linker: &mut rt::LinkerInstance<'_, T>,
                    host_getter: fn(&mut T) -> D::Data<'_>,
                ) -> rt::Result<()>
                where
                    D: HostWithStore<T>
                        + super::super::super::super::acme::plugin::store::HostWithStore<
                            T,
                        >,
                    for<'a> D::Data<
                        'a,
                    >: Host + super::super::super::super::acme::plugin::store::Host,
                    T: 'static,
                {
                    super::super::super::super::acme::plugin::store::add_to_linker_instance::<
                        T,
                        D,
                    >(linker, host_getter)?;
                    let mut link = rt::Link::<T, D>::new(linker, host_getter);
                    {
                        struct _Call;
                        impl<
                            _H: HostBucket,
                        > rt::Func<_H, (), (rt::Resource<Bucket>,), ()> for _Call {
                            fn call(
                                host: &mut _H,
                                (): &(),
                                (self_,): (rt::Resource<Bucket>,),
                            ) {
                                HostBucket::clear(host, self_)
                            }
                        }
                        link.func::<rt::Nothing, _Call, _, _>("[method]bucket.clear");
                    }
                    link.finish()
                }
                /// Adds this interface to a `Linker`. Where `host_getter` returns a `&mut` of the host,
                /// call it as `add_to_linker::<_, HasSelf<_>>`.
                pub fn add_to_linker<T, D>(
                    linker: &mut rt::Linker<T>,
                    host_getter: fn(&mut T) -> D::Data<'_>,
                ) -> rt::Result<()>
                where
                    D: HostWithStore<T>
                        + super::super::super::super::acme::plugin::store::HostWithStore<
                            T,
                        >,
                    for<'a> D::Data<
                        'a,
                    >: Host + super::super::super::super::acme::plugin::store::Host,
                    T: 'static,
                {
                    rt::add_interface(
                        linker,
                        "acme:plugin/store@1.0.0",
                        |linker| { add_to_linker_instance::<T, D>(linker, host_getter) },
                    )
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
                    pub use super::super::super::super::super::exports::acme::plugin::api::{
                        Bucket, Session,
                    };
                    use ::worldbind::__private48_0 as rt;
                    /// The functions of [`Session`].
                    pub struct GuestSession<'a> {
                        funcs: &'a Guest,
                    }
                    /// `session.push` as in generation `v1`.
                    #[derive(::core::clone::Clone, ::core::marker::Copy)]
                    pub struct SessionPushFunction(
                        rt::Function<(rt::ResourceAny, &'static str), ()>,
                    );
                    impl SessionPushFunction {
                        /// Calls `session.push`.
                        pub fn call<S: rt::AsContextMut>(
                            &self,
                            store: S,
                            self_: rt::ResourceAny,
                            line: &str,
                        ) -> rt::Result<()> {
                            self.0.typed().call(store, (self_, line))
                        }
                        /// The engine's handle to `session.push`.
                        pub fn func(
                            &self,
                        ) -> rt::TypedFunc<(rt::ResourceAny, &str), ()> {
                            self.0.typed()
                        }
                    }
                    /// The functions of `acme:plugin/api@1.0.0` in `v1` that changed or were removed later.
                    #[derive(::core::clone::Clone)]
                    pub struct Guest {
                        taken: rt::Taken,
                        method_session_push: SessionPushFunction,
                    }
                    #[doc(hidden)]
                    impl rt::Interface for Guest {
                        const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                            name: "acme:plugin/api@1.0.0",
                            functions: &[
                                rt::function(
                                        "[method]session.push",
                                        "func(self: borrow<session>, line: string)",
                                        SessionPushFunction::func,
                                    )
                                    .handles(&[rt::Handle::Borrow("session")]),
                            ],
                            types: &[],
                        };
                        fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                            rt::Ok(Guest {
                                taken: loader.taken()?,
                                method_session_push: SessionPushFunction(loader.function()?),
                            })
                        }
                    }
                    impl Guest {
                        /// The name and version that were found.
                        pub fn interface(&self) -> &rt::InterfaceName {
                            self.taken.name()
                        }
                        /// The functions of the resource `session`.
                        pub fn session(&self) -> GuestSession<'_> {
                            GuestSession { funcs: self }
                        }
                    }
                    impl GuestSession<'_> {
                        /// The `session.push` of this generation.
                        pub fn push(&self) -> SessionPushFunction {
                            self.funcs.method_session_push
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
        /// The interface `acme:plugin/store@2.0.0`, which the host provides.
        pub mod store {
            use ::worldbind::__private48_0 as rt;
            /// The resource `acme:plugin/store@2.0.0.bucket`, which the host provides.
            ///
            /// This type has no values. To use your own type, write `with: { "acme:plugin/store@2.0.0.bucket": path::to::YourType }`
            /// in `bindgen!`.
            pub enum Bucket {}
            /// The functions of [`HostBucket`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostBucketWithStore<T>: rt::HasData {}
            impl<T, _H: rt::HasData + ?rt::Sized> HostBucketWithStore<T> for _H {}
            /// The functions of the resource `bucket`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostBucket` of the interface `acme:plugin/store@2.0.0`",
                label = "missing `impl acme::plugin::store::HostBucket for {Self}`"
            )]
            pub trait HostBucket {
                /// Called when the component drops its handle.
                fn drop(&mut self, rep: rt::Resource<Bucket>) -> rt::Result<()>;
                fn get(
                    &mut self,
                    self_: rt::Resource<Bucket>,
                    key: rt::String,
                ) -> rt::Option<rt::String>;
            }
            impl<_H: HostBucket + ?rt::Sized> HostBucket for &mut _H {
                fn drop(&mut self, rep: rt::Resource<Bucket>) -> rt::Result<()> {
                    HostBucket::drop(&mut **self, rep)
                }
                fn get(
                    &mut self,
                    self_: rt::Resource<Bucket>,
                    key: rt::String,
                ) -> rt::Option<rt::String> {
                    HostBucket::get(&mut **self, self_, key)
                }
            }
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<T>: rt::HasData + HostBucketWithStore<T> {}
            impl<
                T,
                _H: rt::HasData + HostBucketWithStore<T> + ?rt::Sized,
            > HostWithStore<T> for _H {}
            /// The functions of the interface `acme:plugin/store@2.0.0`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:plugin/store@2.0.0`",
                label = "missing `impl acme::plugin::store::Host for {Self}`"
            )]
            pub trait Host: HostBucket {}
            impl<_H: Host + ?rt::Sized> Host for &mut _H {}
            /// Adds this interface to a `LinkerInstance` under a different import name.
            pub fn add_to_linker_instance<T, D>(
                linker: &mut rt::LinkerInstance<'_, T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                let mut link = rt::Link::<T, D>::new(linker, host_getter);
                {
                    struct _Call;
                    impl<
                        _H: HostBucket,
                    > rt::Func<_H, (), (rt::Resource<Bucket>,), rt::Result<()>>
                    for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (rep,): (rt::Resource<Bucket>,),
                        ) -> rt::Result<()> {
                            HostBucket::drop(host, rep)
                        }
                    }
                    link.resource::<_Call, _, _>("bucket");
                }
                {
                    struct _Call;
                    impl<
                        _H: HostBucket,
                    > rt::Func<
                        _H,
                        (),
                        (rt::Resource<Bucket>, rt::String),
                        rt::Option<rt::String>,
                    > for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (self_, key): (rt::Resource<Bucket>, rt::String),
                        ) -> rt::Option<rt::String> {
                            HostBucket::get(host, self_, key)
                        }
                    }
                    link.func::<rt::Plain, _Call, _, _>("[method]bucket.get");
                }
                link.finish()
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
                    "acme:plugin/store@2.0.0",
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
                use ::worldbind::__private48_0 as rt;
                pub type Bucket = super::super::super::super::acme::plugin::store::Bucket;
                pub type Session = rt::ResourceAny;
                /// The functions of [`Session`].
                pub struct GuestSession<'a> {
                    funcs: &'a Guest,
                }
                /// `session.push` of an instance. Its type or meaning differs between the generations.
                #[derive(::core::clone::Clone, ::core::marker::Copy)]
                pub enum SessionPush {
                    /// `func(self: borrow<session>, line: string, times: u32)`
                    V2(SessionPushFunction),
                    /// `func(self: borrow<session>, line: string)`
                    V1(
                        super::super::super::super::v1::exports::acme::plugin::api::SessionPushFunction,
                    ),
                }
                /// `session.push` as in generation `v2`.
                #[derive(::core::clone::Clone, ::core::marker::Copy)]
                pub struct SessionPushFunction(
                    rt::Function<(rt::ResourceAny, &'static str, u32), ()>,
                );
                impl SessionPushFunction {
                    /// Calls `session.push`.
                    pub fn call<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        self_: rt::ResourceAny,
                        line: &str,
                        times: u32,
                    ) -> rt::Result<()> {
                        self.0.typed().call(store, (self_, line, times))
                    }
                    /// The engine's handle to `session.push`.
                    pub fn func(
                        &self,
                    ) -> rt::TypedFunc<(rt::ResourceAny, &str, u32), ()> {
                        self.0.typed()
                    }
                }
                /// The functions of the interface `acme:plugin/api@2.0.0` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    constructor_session: rt::Function<
                        (rt::Resource<Bucket>,),
                        (rt::ResourceAny,),
                    >,
                    method_session_push: rt::Option<SessionPushFunction>,
                    method_session_reset: rt::Option<
                        rt::Function<(rt::ResourceAny,), ()>,
                    >,
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
                                    "[constructor]session",
                                    "func(store: borrow<bucket>) -> session",
                                    GuestSession::func_constructor,
                                )
                                .handles(
                                    &[rt::Handle::Borrow("bucket"), rt::Handle::Own("session")],
                                ),
                            rt::function(
                                    "[method]session.push",
                                    "func(self: borrow<session>, line: string, times: u32)",
                                    SessionPushFunction::func,
                                )
                                .handles(&[rt::Handle::Borrow("session")]),
                            rt::function(
                                    "[method]session.reset",
                                    "func(self: borrow<session>)",
                                    GuestSession::func_reset,
                                )
                                .handles(&[rt::Handle::Borrow("session")]),
                        ],
                        types: &[],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            constructor_session: loader.function()?,
                            method_session_push: loader
                                .optional()?
                                .map(SessionPushFunction),
                            method_session_reset: loader.optional()?,
                            v1: loader.older()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
                impl Guest {
                    /// The functions of the resource `session`.
                    pub fn session(&self) -> GuestSession<'_> {
                        GuestSession { funcs: self }
                    }
                }
                impl GuestSession<'_> {
                    /// Calls `session.constructor`.
                    pub fn call_constructor<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        store_: rt::Resource<Bucket>,
                    ) -> rt::Result<rt::ResourceAny> {
                        self.funcs
                            .constructor_session
                            .typed()
                            .call(store, (store_,))
                            .map(rt::one)
                    }
                    /// The engine's handle to `session.constructor`.
                    pub fn func_constructor(
                        &self,
                    ) -> rt::TypedFunc<(rt::Resource<Bucket>,), (rt::ResourceAny,)> {
                        self.funcs.constructor_session.typed()
                    }
                    /// `session.push`, whose type or meaning differs between the generations. Returns the error
                    /// [`NotExported`](rt::NotExported) if the component does not export it.
                    pub fn push(&self) -> rt::Result<SessionPush> {
                        let v2 = self.funcs.method_session_push.map(SessionPush::V2);
                        let v1 = || {
                            self
                                .funcs
                                .v1
                                .as_ref()
                                .map(|guest| SessionPush::V1(guest.session().push()))
                        };
                        self.funcs.taken.require(v2.or_else(v1), "[method]session.push")
                    }
                    /// Calls `session.reset`.
                    ///
                    /// Missing in generation `v1`: returns the error [`NotExported`](rt::NotExported). Use
                    /// [`has_reset`](Self::has_reset) to check.
                    pub fn call_reset<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        self_: rt::ResourceAny,
                    ) -> rt::Result<()> {
                        self.funcs
                            .taken
                            .require(
                                self.funcs.method_session_reset,
                                "[method]session.reset",
                            )?
                            .typed()
                            .call(store, (self_,))
                    }
                    /// The engine's handle to `session.reset`, if the component exports it.
                    pub fn func_reset(
                        &self,
                    ) -> rt::Option<rt::TypedFunc<(rt::ResourceAny,), ()>> {
                        self.funcs.method_session_reset.map(|function| function.typed())
                    }
                    /// Whether the component exports `session.reset`.
                    pub fn has_reset(&self) -> bool {
                        self.funcs.method_session_reset.is_some()
                    }
                }
            }
        }
    }
}
