#[allow(ambiguous_associated_items)]
#[allow(missing_docs)]
mod __host_types {
    use ::worldbind::__private::{self as rt, wasmtime};
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
    instantiate: ::worldbind::__private::Function<
        (&'static str, ImportedHost, HostPre),
        (),
    >,
}
::worldbind::__private::world!(
    #[allow(non_camel_case_types)] Host_, Host_Pre, "exports:type/host";
    import "exports:type/imported";
    interface exports_type_session: exports::exports::type_::session::Guest;
    interface new: exports::new::Guest;
    fn instantiate: ::worldbind::__private::Function<(&'static str, ImportedHost, HostPre), ()>
        = "instantiate", "func(store: string, t: variant { host }, s: enum { lower })";
);
/// Where the exports of the world `exports:type/host` are in a component.
#[allow(non_camel_case_types)]
#[derive(::core::clone::Clone)]
pub struct Host_Indices(::worldbind::__private::Indices<Host_>);
impl Host_Indices {
    /// Finds every export of the world, at any compatible version, and checks its type.
    /// Fails with `BindError`.
    pub fn new<T>(
        instance_pre: &::worldbind::__private::InstancePre<T>,
    ) -> ::worldbind::__private::Result<Self> {
        ::worldbind::__private::Indices::new(instance_pre).map(Self)
    }
    /// Takes the exports from an instance, which may be any: its functions are checked again.
    /// Fails with `ForeignInstance`.
    pub fn load(
        &self,
        store: impl ::worldbind::__private::AsContextMut,
        instance: &::worldbind::__private::Instance,
    ) -> ::worldbind::__private::Result<Host_> {
        self.0.load(store, instance)
    }
}
impl Host_ {
    /// Does nothing: the world imports only types, and types need no linking.
    pub fn add_to_linker<T, D>(
        _: &mut ::worldbind::__private::Linker<T>,
        _: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: ::worldbind::__private::HasData,
        T: 'static,
    {
        ::worldbind::__private::Ok(())
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
    pub fn call_instantiate<S: ::worldbind::__private::AsContextMut>(
        &self,
        store: S,
        store_: &str,
        t: ImportedHost,
        s: HostPre,
    ) -> ::worldbind::__private::Result<()> {
        self.instantiate.typed().call(store, (store_, t, s))
    }
    /// The engine's handle to `instantiate`.
    pub fn func_instantiate(
        &self,
    ) -> ::worldbind::__private::TypedFunc<(&str, ImportedHost, HostPre), ()> {
        self.instantiate.typed()
    }
}
#[allow(missing_docs)]
pub mod exports {
    pub mod type_ {
        pub mod imported {
            use ::worldbind::__private::{self as rt, wasmtime};
            #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(variant)]
            pub enum Host_ {
                #[component(name = "host")]
                Host,
            }
            const _: () = rt::check_layout::<Host_>(1, 1);
            rt::no_store!(HostWithStore, "Host");
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `exports:type/imported`",
                label = "missing `impl exports::type_::imported::Host for {Self}`"
            )]
            pub trait Host {}
            rt::forward!(Host;);
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
            rt::add_to_linker!("exports:type/imported", HostWithStore, [Host], ['static]);
        }
    }
    pub mod exports {
        pub mod type_ {
            #[allow(ambiguous_associated_items)]
            pub mod session {
                use ::worldbind::__private::{self as rt, wasmtime};
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
                rt::guest!(
                    "exports:type/session";
                    fn constructor_session: rt::Function<(), (rt::ResourceAny,)>
                        = "[constructor]session", "func() -> session"
                        .handles(&[rt::Handle::Own("session")]);
                    fn static_session_new: rt::Function<(), (rt::ResourceAny,)>
                        = "[static]session.new", "func() -> session"
                        .handles(&[rt::Handle::Own("session")]);
                    fn method_session_interface: rt::Function<(rt::ResourceAny, &'static str, u8), ()>
                        = "[method]session.interface",
                        "func(self: borrow<session>, store: string, instance: u8)"
                        .handles(&[rt::Handle::Borrow("session")]);
                    fn take: rt::Function<(Store, Self_, Guest_, self::T, self::S), (rt::Result<Option_, Lifting>,)>
                        = "take",
                        "func(store: store, self: self, instance: guest, accessor: t, loader: s) -> result<option, lifting>";
                    fn new: rt::Function<(self::S,), (self::Lowering,)> = "new",
                        "func(s: s) -> lowering";
                    fn call_new: rt::Function<(), (String,)> = "call-new", "func() -> string";
                    fn taken_: rt::Function<(), (Vec,)> = "taken", "func() -> vec";
                    type "result" = "record { ok: u8 }";
                    type "option" = "record { some: u8, none: result }";
                    type "string" = "record { string: string }";
                    type "vec" = "record { vec: list<u8> }";
                    type "box" = "record { type: u8, self: u8, async: u8 }";
                    type "self" = "record { crate: u8 }";
                    type "crate" = "record { super: u8 }";
                    type "ok" = "record { err: u8 }";
                    type "err" = "record { fn: u8 }";
                    type "some" = "record { x: u8 }";
                    type "none" = "record { x: u8 }";
                    type "guest" = "record { x: u8 }";
                    type "guest-pre" = "record { x: u8 }";
                    type "guest-session" = "record { x: u8 }";
                    type "host" = "record { x: u8 }";
                    type "store" = "record { x: u8 }";
                    type "copy" = "record { x: u8 }";
                    type "clone" = "record { x: u8 }";
                    type "t" = "record { x: u8 }";
                    type "lower-s" = "record { x: s8 }";
                    type "s" = "record { t: t, x: lower-s }";
                    type "lowering"
                        = "enum { lower, lift, some, none, ok, err, self, option, result }";
                    type "lifting"
                        = "variant { lower(u8), lift(t), some(option), none, ok(result), err, self }";
                    type "rust" = "flags { self, all, empty, bits, type }";
                );
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
    pub mod new {
        use ::worldbind::__private as rt;
        rt::guest!("new";);
        impl Guest {}
    }
}
