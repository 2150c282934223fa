use ::worldbind::__private48_0 as __plugin_rt;
/// The generations of the world `acme:plugin/plugin`, from the oldest to the newest.
#[derive(::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
pub enum Generation {
    /// `acme:plugin@1.0.0`. Equal to the newest: 1 function, 1 type.
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
    api: exports::api::Guest,
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
        interfaces: &[<exports::api::Guest as __plugin_rt::Interface>::SPEC],
        functions: &[],
    };
    const GENERATIONS: &'static [__plugin_rt::GenerationSpec] = &[
        __plugin_rt::GenerationSpec::equal("v1", "acme:plugin/plugin@1.0.0")
            .interfaces(&["api"]),
        __plugin_rt::GenerationSpec::newest::<Self>("v2"),
    ];
    fn load(loader: &mut __plugin_rt::Loader<'_>) -> __plugin_rt::Result<Self> {
        __plugin_rt::Ok(Plugin {
            generation: loader.generation(Generation::ALL, Generation::V2),
            api: __plugin_rt::Interface::load(loader)?,
        })
    }
}
__plugin_rt::generations!(
    __plugin_rt, Plugin, PluginPre, PluginIndices, PluginLinkers, Generation
);
impl Plugin {
    /// The functions of `api`.
    pub fn api(&self) -> &exports::api::Guest {
        &self.api
    }
}
/// Generation `v1`: `acme:plugin@1.0.0`.
#[allow(missing_docs)]
pub mod v1 {
    pub use super::exports;
}
/// The interfaces that a component exports.
#[allow(missing_docs)]
pub mod exports {
    /// The interface `api`, which a component exports.
    pub mod api {
        use ::worldbind::__private48_0::{self as rt, wasmtime};
        #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
        #[component(record)]
        pub struct Item {
            pub name: rt::String,
        }
        const _: () = rt::check_layout::<Item>(8, 4);
        /// The functions of the interface `api` in an instance.
        #[derive(::core::clone::Clone)]
        pub struct Guest {
            taken: rt::Taken,
            run: rt::Function<(&'static [Item],), ()>,
        }
        /// The interface `api`, found in a component and checked.
        #[derive(::core::clone::Clone)]
        pub struct GuestPre(rt::InterfacePre<Guest>);
        /// An alias of [`GuestPre`].
        pub type GuestIndices = GuestPre;
        #[doc(hidden)]
        impl rt::Interface for Guest {
            const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                name: "api",
                functions: &[
                    rt::function("run", "func(items: list<item>)", Self::func_run),
                ],
                types: &[("item", "record { name: string }")],
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
                items: &[Item],
            ) -> rt::Result<()> {
                self.run.typed().call(store, (items,))
            }
            /// The engine's handle to `run`.
            pub fn func_run(&self) -> rt::TypedFunc<(&[Item],), ()> {
                self.run.typed()
            }
        }
    }
}
