use ::worldbind::__private48_0 as __host_rt;
#[allow(ambiguous_associated_items)]
#[allow(missing_docs)]
mod __host_types {
    use ::worldbind::__private48_0::{self as rt, wasmtime};
    pub type ImportedHost = super::exports::type_::imported::Host_;
    #[derive(Clone, Copy, PartialEq, Eq, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
    #[component(enum)]
    #[repr(u8)]
    pub enum HostPre {
        #[component(name = "lower")]
        Lower,
    }
    const _: () = rt::check_layout::<HostPre>(1, 1);
}
pub use __host_types::{ImportedHost, HostPre};
/// An instance of a component that fits the world `exports:type/host`. [`Host_Pre`] makes it.
pub struct Host_ {
    exports_type_session: exports::exports::type_::session::Guest,
    new: exports::new::Guest,
    instantiate: __host_rt::Function<(&'static str, ImportedHost, HostPre), ()>,
}
/// A component that fits the world `exports:type/host`, ready to be instantiated.
#[allow(non_camel_case_types)]
pub struct Host_Pre<T: 'static>(__host_rt::WorldPre<T, Host_>);
/// Where the exports of the world `exports:type/host` are in a component.
#[allow(non_camel_case_types)]
#[derive(::core::clone::Clone)]
pub struct Host_Indices(__host_rt::Indices<Host_>);
#[doc(hidden)]
impl __host_rt::World for Host_ {
    const SPEC: &'static __host_rt::WorldSpec = &__host_rt::WorldSpec {
        name: "exports:type/host",
        imports: &["exports:type/imported"],
        interfaces: &[
            <exports::exports::type_::session::Guest as __host_rt::Interface>::SPEC,
            <exports::new::Guest as __host_rt::Interface>::SPEC,
        ],
        functions: &[
            __host_rt::function(
                "instantiate",
                "func(store: string, t: variant { host }, s: enum { lower })",
                Self::func_instantiate,
            ),
        ],
    };
    fn load(loader: &mut __host_rt::Loader<'_>) -> __host_rt::Result<Self> {
        __host_rt::Ok(Host_ {
            exports_type_session: __host_rt::Interface::load(loader)?,
            new: __host_rt::Interface::load(loader)?,
            instantiate: loader.function()?,
        })
    }
}
__host_rt::world_methods!(__host_rt, Host_, Host_Pre, Host_Indices);
impl Host_ {
    /// Does nothing: the world imports only types, and types need no linking.
    pub fn add_to_linker<T, D>(
        _: &mut __host_rt::Linker<T>,
        _: fn(&mut T) -> D::Data<'_>,
    ) -> __host_rt::Result<()>
    where
        D: __host_rt::HasData,
        T: 'static,
    {
        __host_rt::Ok(())
    }
    /// The functions of `exports:type/session`.
    pub fn exports_type_session(&self) -> &exports::exports::type_::session::Guest {
        &self.exports_type_session
    }
    /// The functions of `new`.
    pub fn new_(&self) -> &exports::new::Guest {
        &self.new
    }
    /// Calls `instantiate`.
    pub fn call_instantiate<S: __host_rt::AsContextMut>(
        &self,
        store: S,
        store_: &str,
        t: ImportedHost,
        s: HostPre,
    ) -> __host_rt::Result<()> {
        self.instantiate.typed().call(store, (store_, t, s))
    }
    /// The engine's handle to `instantiate`.
    pub fn func_instantiate(
        &self,
    ) -> __host_rt::TypedFunc<(&str, ImportedHost, HostPre), ()> {
        self.instantiate.typed()
    }
}
/// The interfaces that a component exports.
#[allow(missing_docs)]
pub mod exports {
    /// The interfaces of the package `exports:type`.
    pub mod type_ {
        /// The interface `exports:type/imported`, which the host provides.
        pub mod imported {
            use ::worldbind::__private48_0::{self as rt, wasmtime};
            #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(variant)]
            pub enum Host_ {
                #[component(name = "host")]
                Host,
            }
            const _: () = rt::check_layout::<Host_>(1, 1);
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<T>: rt::HasData {}
            impl<T, _H: rt::HasData + ?rt::Sized> HostWithStore<T> for _H {}
            /// The functions of the interface `exports:type/imported`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `exports:type/imported`",
                label = "missing `impl exports::type_::imported::Host for {Self}`"
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
                    "exports:type/imported",
                    |linker| { add_to_linker_instance::<T, D>(linker, host_getter) },
                )
            }
        }
    }
    /// The packages of the namespace `exports`.
    pub mod exports {
        /// The interfaces of the package `exports:type`.
        pub mod type_ {
            /// The interface `exports:type/session`, which a component exports.
            #[allow(ambiguous_associated_items)]
            pub mod session {
                use ::worldbind::__private48_0::{self as rt, wasmtime};
                pub type Session = rt::ResourceAny;
                /// The functions of [`Session`].
                pub struct GuestSession<'a> {
                    funcs: &'a Guest,
                }
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Result {
                    pub ok: u8,
                }
                const _: () = rt::check_layout::<Result>(1, 1);
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Option_ {
                    pub some: u8,
                    pub none: Result,
                }
                const _: () = rt::check_layout::<Option_>(2, 1);
                #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct String {
                    pub string: rt::String,
                }
                const _: () = rt::check_layout::<String>(8, 4);
                #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Vec {
                    pub vec: rt::Vec<u8>,
                }
                const _: () = rt::check_layout::<Vec>(8, 4);
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Box {
                    #[component(name = "type")]
                    pub type_: u8,
                    #[component(name = "self")]
                    pub self_: u8,
                    #[component(name = "async")]
                    pub async_: u8,
                }
                const _: () = rt::check_layout::<Box>(3, 1);
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Self_ {
                    #[component(name = "crate")]
                    pub crate_: u8,
                }
                const _: () = rt::check_layout::<Self_>(1, 1);
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Crate {
                    #[component(name = "super")]
                    pub super_: u8,
                }
                const _: () = rt::check_layout::<Crate>(1, 1);
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Ok {
                    pub err: u8,
                }
                const _: () = rt::check_layout::<Ok>(1, 1);
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Err {
                    #[component(name = "fn")]
                    pub fn_: u8,
                }
                const _: () = rt::check_layout::<Err>(1, 1);
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Some {
                    pub x: u8,
                }
                const _: () = rt::check_layout::<Some>(1, 1);
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct None {
                    pub x: u8,
                }
                const _: () = rt::check_layout::<None>(1, 1);
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Guest_ {
                    pub x: u8,
                }
                const _: () = rt::check_layout::<Guest_>(1, 1);
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct GuestPre_ {
                    pub x: u8,
                }
                const _: () = rt::check_layout::<GuestPre_>(1, 1);
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct GuestSession_ {
                    pub x: u8,
                }
                const _: () = rt::check_layout::<GuestSession_>(1, 1);
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Host {
                    pub x: u8,
                }
                const _: () = rt::check_layout::<Host>(1, 1);
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Store {
                    pub x: u8,
                }
                const _: () = rt::check_layout::<Store>(1, 1);
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Copy_ {
                    pub x: u8,
                }
                const _: () = rt::check_layout::<Copy_>(1, 1);
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Clone {
                    pub x: u8,
                }
                const _: () = rt::check_layout::<Clone>(1, 1);
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct T {
                    pub x: u8,
                }
                const _: () = rt::check_layout::<T>(1, 1);
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct LowerS {
                    pub x: i8,
                }
                const _: () = rt::check_layout::<LowerS>(1, 1);
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct S {
                    pub t: self::T,
                    pub x: self::LowerS,
                }
                const _: () = rt::check_layout::<S>(2, 1);
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
                pub enum Lowering {
                    #[component(name = "lower")]
                    Lower,
                    #[component(name = "lift")]
                    Lift,
                    #[component(name = "some")]
                    Some,
                    #[component(name = "none")]
                    None,
                    #[component(name = "ok")]
                    Ok,
                    #[component(name = "err")]
                    Err,
                    #[component(name = "self")]
                    Self_,
                    #[component(name = "option")]
                    Option,
                    #[component(name = "result")]
                    Result,
                }
                const _: () = rt::check_layout::<Lowering>(1, 1);
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(variant)]
                pub enum Lifting {
                    #[component(name = "lower")]
                    Lower(u8),
                    #[component(name = "lift")]
                    Lift(self::T),
                    #[component(name = "some")]
                    Some(Option_),
                    #[component(name = "none")]
                    None,
                    #[component(name = "ok")]
                    Ok(Result),
                    #[component(name = "err")]
                    Err,
                    #[component(name = "self")]
                    Self_,
                }
                const _: () = rt::check_layout::<Lifting>(3, 1);
                impl ::core::fmt::Display for Lifting {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        ::core::fmt::Debug::fmt(self, f)
                    }
                }
                impl ::core::error::Error for Lifting {}
                rt::flags!(Rust {
                    #[component(name = "self")] const SELF;
                    #[component(name = "all")] const ALL;
                    #[component(name = "empty")] const EMPTY;
                    #[component(name = "bits")] const BITS;
                    #[component(name = "type")] const TYPE;
                });
                const _: () = rt::check_layout::<Rust>(1, 1);
                /// The functions of the interface `exports:type/session` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    constructor_session: rt::Function<(), (rt::ResourceAny,)>,
                    static_session_new: rt::Function<(), (rt::ResourceAny,)>,
                    method_session_interface: rt::Function<
                        (rt::ResourceAny, &'static str, u8),
                        (),
                    >,
                    take: rt::Function<
                        (Store, Self_, Guest_, self::T, self::S),
                        (rt::Result<Option_, Lifting>,),
                    >,
                    new: rt::Function<(self::S,), (self::Lowering,)>,
                    call_new: rt::Function<(), (String,)>,
                    taken_: rt::Function<(), (Vec,)>,
                }
                /// The interface `exports:type/session`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                #[doc(hidden)]
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "exports:type/session",
                        functions: &[
                            rt::function(
                                    "[constructor]session",
                                    "func() -> session",
                                    GuestSession::func_constructor,
                                )
                                .handles(&[rt::Handle::Own("session")]),
                            rt::function(
                                    "[static]session.new",
                                    "func() -> session",
                                    GuestSession::func_new,
                                )
                                .handles(&[rt::Handle::Own("session")]),
                            rt::function(
                                    "[method]session.interface",
                                    "func(self: borrow<session>, store: string, instance: u8)",
                                    GuestSession::func_interface,
                                )
                                .handles(&[rt::Handle::Borrow("session")]),
                            rt::function(
                                "take",
                                "func(store: store, self: self, instance: guest, accessor: t, loader: s) -> result<option, lifting>",
                                Self::func_take,
                            ),
                            rt::function(
                                "new",
                                "func(s: s) -> lowering",
                                Self::func_new,
                            ),
                            rt::function(
                                "call-new",
                                "func() -> string",
                                Self::func_call_new,
                            ),
                            rt::function("taken", "func() -> vec", Self::func_taken),
                        ],
                        types: &[
                            ("result", "record { ok: u8 }"),
                            ("option", "record { some: u8, none: result }"),
                            ("string", "record { string: string }"),
                            ("vec", "record { vec: list<u8> }"),
                            ("box", "record { type: u8, self: u8, async: u8 }"),
                            ("self", "record { crate: u8 }"),
                            ("crate", "record { super: u8 }"),
                            ("ok", "record { err: u8 }"),
                            ("err", "record { fn: u8 }"),
                            ("some", "record { x: u8 }"),
                            ("none", "record { x: u8 }"),
                            ("guest", "record { x: u8 }"),
                            ("guest-pre", "record { x: u8 }"),
                            ("guest-session", "record { x: u8 }"),
                            ("host", "record { x: u8 }"),
                            ("store", "record { x: u8 }"),
                            ("copy", "record { x: u8 }"),
                            ("clone", "record { x: u8 }"),
                            ("t", "record { x: u8 }"),
                            ("lower-s", "record { x: s8 }"),
                            ("s", "record { t: t, x: lower-s }"),
                            (
                                "lowering",
                                "enum { lower, lift, some, none, ok, err, self, option, result }",
                            ),
                            (
                                "lifting",
                                "variant { lower(u8), lift(t), some(option), none, ok(result), err, self }",
                            ),
                            ("rust", "flags { self, all, empty, bits, type }"),
                        ],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            constructor_session: loader.function()?,
                            static_session_new: loader.function()?,
                            method_session_interface: loader.function()?,
                            take: loader.function()?,
                            new: loader.function()?,
                            call_new: loader.function()?,
                            taken_: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
                impl Guest {
                    /// Calls `take`.
                    pub fn call_take<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        store_: Store,
                        self_: Self_,
                        instance: Guest_,
                        accessor_: self::T,
                        loader: self::S,
                    ) -> rt::Result<rt::Result<Option_, Lifting>> {
                        self.take
                            .typed()
                            .call(store, (store_, self_, instance, accessor_, loader))
                            .map(rt::one)
                    }
                    /// The engine's handle to `take`.
                    pub fn func_take(
                        &self,
                    ) -> rt::TypedFunc<
                        (Store, Self_, Guest_, self::T, self::S),
                        (rt::Result<Option_, Lifting>,),
                    > {
                        self.take.typed()
                    }
                    /// Calls `new`.
                    pub fn call_new<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        s: self::S,
                    ) -> rt::Result<self::Lowering> {
                        self.new.typed().call(store, (s,)).map(rt::one)
                    }
                    /// The engine's handle to `new`.
                    pub fn func_new(
                        &self,
                    ) -> rt::TypedFunc<(self::S,), (self::Lowering,)> {
                        self.new.typed()
                    }
                    /// Calls `call-new`.
                    pub fn call_call_new<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<String> {
                        self.call_new.typed().call(store, ()).map(rt::one)
                    }
                    /// The engine's handle to `call-new`.
                    pub fn func_call_new(&self) -> rt::TypedFunc<(), (String,)> {
                        self.call_new.typed()
                    }
                    /// Calls `taken`.
                    pub fn call_taken<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<Vec> {
                        self.taken_.typed().call(store, ()).map(rt::one)
                    }
                    /// The engine's handle to `taken`.
                    pub fn func_taken(&self) -> rt::TypedFunc<(), (Vec,)> {
                        self.taken_.typed()
                    }
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
                    ) -> rt::Result<rt::ResourceAny> {
                        self.funcs
                            .constructor_session
                            .typed()
                            .call(store, ())
                            .map(rt::one)
                    }
                    /// The engine's handle to `session.constructor`.
                    pub fn func_constructor(
                        &self,
                    ) -> rt::TypedFunc<(), (rt::ResourceAny,)> {
                        self.funcs.constructor_session.typed()
                    }
                    /// Calls `session.new`.
                    pub fn call_new<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<rt::ResourceAny> {
                        self.funcs
                            .static_session_new
                            .typed()
                            .call(store, ())
                            .map(rt::one)
                    }
                    /// The engine's handle to `session.new`.
                    pub fn func_new(&self) -> rt::TypedFunc<(), (rt::ResourceAny,)> {
                        self.funcs.static_session_new.typed()
                    }
                    /// Calls `session.interface`.
                    pub fn call_interface<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        self_: rt::ResourceAny,
                        store_: &str,
                        instance: u8,
                    ) -> rt::Result<()> {
                        self.funcs
                            .method_session_interface
                            .typed()
                            .call(store, (self_, store_, instance))
                    }
                    /// The engine's handle to `session.interface`.
                    pub fn func_interface(
                        &self,
                    ) -> rt::TypedFunc<(rt::ResourceAny, &str, u8), ()> {
                        self.funcs.method_session_interface.typed()
                    }
                }
            }
        }
    }
    /// The interface `new`, which a component exports.
    pub mod new {
        use ::worldbind::__private48_0 as rt;
        /// The functions of the interface `new` in an instance.
        #[derive(::core::clone::Clone)]
        pub struct Guest {
            taken: rt::Taken,
        }
        /// The interface `new`, found in a component and checked.
        #[derive(::core::clone::Clone)]
        pub struct GuestPre(rt::InterfacePre<Guest>);
        /// An alias of [`GuestPre`].
        pub type GuestIndices = GuestPre;
        #[doc(hidden)]
        impl rt::Interface for Guest {
            const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                name: "new",
                functions: &[],
                types: &[],
            };
            fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                rt::Ok(Guest { taken: loader.taken()? })
            }
        }
        rt::guest_methods!(rt, Guest, GuestPre);
        impl Guest {}
    }
}
