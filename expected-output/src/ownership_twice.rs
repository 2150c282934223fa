#[allow(missing_docs)]
mod __app_types {
    pub type ApiItem<'a> = &'a [&'a str];
}
pub use __app_types::ApiItem;
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
    run: ::worldbind::__private::Function<(ApiItem<'static>,), ()>,
}
::worldbind::__private::world!(
    App, AppPre, "acme:app/app";
    import "acme:app/types";
    interface acme_app_api: exports::acme::app::api::Guest;
    fn run: ::worldbind::__private::Function<(ApiItem<'static>,), ()> = "run",
        "func(item: list<string>)";
);
/// Where the exports of the world `acme:app/app` are in a component.
#[derive(::core::clone::Clone)]
pub struct AppIndices(::worldbind::__private::Indices<App>);
impl AppIndices {
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
    ) -> ::worldbind::__private::Result<App> {
        self.0.load(store, instance)
    }
}
impl App {
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
    /// The functions of `acme:app/api`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
    /// Calls `run`.
    pub fn call_run<S: ::worldbind::__private::AsContextMut>(
        &self,
        store: S,
        item: ApiItem<'_>,
    ) -> ::worldbind::__private::Result<()> {
        self.run.typed().call(store, (item,))
    }
    /// The engine's handle to `run`.
    pub fn func_run(&self) -> ::worldbind::__private::TypedFunc<(ApiItem<'_>,), ()> {
        self.run.typed()
    }
}
#[allow(missing_docs)]
pub mod acme {
    pub mod app {
        pub mod types {
            use ::worldbind::__private::{self as rt, wasmtime};
            #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(record)]
            pub struct LabelResult {
                pub text: rt::String,
                pub tags: rt::Vec<rt::String>,
            }
            const _: () = rt::check_layout::<LabelResult>(16, 4);
            #[derive(Clone, Debug, rt::ComponentType, rt::Lower)]
            #[component(record)]
            pub struct LabelParam<'a> {
                pub text: &'a str,
                pub tags: &'a [&'a str],
            }
            const _: () = rt::check_layout::<LabelParam<'_>>(16, 4);
            rt::no_store!(HostWithStore, "Host");
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/types`",
                label = "missing `impl acme::app::types::Host for {Self}`"
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
            rt::add_to_linker!("acme:app/types", HostWithStore, [Host], ['static]);
        }
    }
}
#[allow(missing_docs)]
pub mod exports {
    pub mod acme {
        pub mod app {
            pub mod api {
                use ::worldbind::__private::{self as rt, wasmtime};
                pub type LabelResult = super::super::super::super::acme::app::types::LabelResult;
                pub type LabelParam<'a> = super::super::super::super::acme::app::types::LabelParam<
                    'a,
                >;
                /// Lent alone.
                #[derive(Clone, Debug, rt::ComponentType, rt::Lower)]
                #[component(record)]
                pub struct Item<'a> {
                    pub id: u32,
                    pub label: LabelParam<'a>,
                    pub names: &'a [&'a str],
                }
                const _: () = rt::check_layout::<Item<'_>>(28, 4);
                /// Lent and given back.
                #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(variant)]
                pub enum ValueResult {
                    #[component(name = "nothing")]
                    Nothing,
                    #[component(name = "text")]
                    Text(rt::String),
                    #[component(name = "labels")]
                    Labels(rt::Vec<LabelResult>),
                }
                const _: () = rt::check_layout::<ValueResult>(12, 4);
                /// Lent and given back.
                #[derive(Clone, Debug, rt::ComponentType, rt::Lower)]
                #[component(variant)]
                pub enum ValueParam<'a> {
                    #[component(name = "nothing")]
                    Nothing,
                    #[component(name = "text")]
                    Text(&'a str),
                    #[component(name = "labels")]
                    Labels(&'a [LabelParam<'a>]),
                }
                const _: () = rt::check_layout::<ValueParam<'_>>(12, 4);
                pub type Labels<'a> = &'a [LabelParam<'a>];
                rt::guest!(
                    "acme:app/api";
                    fn put: rt::Function<(Item<'static>, Labels<'static>), ()> = "put",
                        "func(item: item, labels: list<label>)";
                    fn echo: rt::Function<(ValueParam<'static>,), (ValueResult,)> = "echo",
                        "func(value: value) -> value";
                    fn search: rt::Function<(&'static [&'static str],), (rt::Result<rt::Vec<rt::String>, rt::String>,)>
                        = "search", "func(words: list<string>) -> result<list<string>, string>";
                    type "label" = "record { text: string, tags: list<string> }";
                    type "item" = "record { id: u32, label: label, names: list<string> }";
                    type "value" = "variant { nothing, text(string), labels(list<label>) }";
                );
                impl Guest {
                    /// Calls `put`.
                    pub fn call_put<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        item: Item<'_>,
                        labels: Labels<'_>,
                    ) -> rt::Result<()> {
                        self.put.typed().call(store, (item, labels))
                    }
                    /// The engine's handle to `put`.
                    pub fn func_put(&self) -> rt::TypedFunc<(Item<'_>, Labels<'_>), ()> {
                        self.put.typed()
                    }
                    /// Calls `echo`.
                    pub fn call_echo<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        value: ValueParam<'_>,
                    ) -> rt::Result<ValueResult> {
                        self.echo.typed().call(store, (value,)).map(rt::one)
                    }
                    /// The engine's handle to `echo`.
                    pub fn func_echo(
                        &self,
                    ) -> rt::TypedFunc<(ValueParam<'_>,), (ValueResult,)> {
                        self.echo.typed()
                    }
                    /// Calls `search`.
                    pub fn call_search<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        words: &[&str],
                    ) -> rt::Result<rt::Result<rt::Vec<rt::String>, rt::String>> {
                        self.search.typed().call(store, (words,)).map(rt::one)
                    }
                    /// The engine's handle to `search`.
                    pub fn func_search(
                        &self,
                    ) -> rt::TypedFunc<
                        (&[&str],),
                        (rt::Result<rt::Vec<rt::String>, rt::String>,),
                    > {
                        self.search.typed()
                    }
                }
            }
        }
    }
}
