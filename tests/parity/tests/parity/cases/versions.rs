//! Several versions of one package in one world, on both sides.

use wasmtime::component::{HasSelf, Linker};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{engine, guest, stub};

use super::bindgen;

// A case is named `lower`, which the derives of the engine name as well.
#[allow(ambiguous_associated_items)]
mod exported {
    use super::bindgen;

    bindgen!({
        path: "../guests/wit/multi-0.2.0-0.2.3-1.4.2",
        exports: { "acme:plugin@1.4.2": async, "acme:plugin": trappable },
    });
}

#[test]
fn each_version_that_a_component_exports_is_called() -> Result<()> {
    let component = guest("c-multi-0.2.0-0.2.3-1.4.2");
    let linker = worldbind_tests::linker(&component);
    let mut store = Store::new(engine(), ());
    let plugin = exported::Plugin::instantiate(&mut store, &component, &linker)?;
    let described = [
        plugin
            .acme_plugin0_2_0_transform()
            .call_describe(&mut store)?,
        plugin
            .acme_plugin0_2_3_transform()
            .call_describe(&mut store)?,
        pollster::block_on(
            plugin
                .acme_plugin1_4_2_transform()
                .call_describe(&mut store),
        )?,
    ];
    let versions = described.map(|text| text.rsplit(' ').next().unwrap_or_default().to_owned());
    assert_eq!(versions, ["0.2.0", "0.2.3", "1.4.2"]);
    use exported::exports::acme::{plugin0_2_0, plugin1_4_2};
    let _: plugin0_2_0::transform::Mode = plugin0_2_0::transform::Mode::Upper;
    let _: plugin1_4_2::transform::Mode = plugin1_4_2::transform::Mode::Upper;
    Ok(())
}

mod imported {
    use super::bindgen;

    world! {
        WIT = "
            package acme:app;

            package acme:log@1.0.0 {
                interface log {
                    resource logger;
                    write: func(x: u32);
                }
            }

            package acme:log@2.0.0-rc.1 {
                interface log {
                    resource logger;
                    write: func(x: u32, y: u32);
                }
            }

            world app {
                import acme:log/log@1.0.0;
                import acme:log/log@2.0.0-rc.1;
                export position: func() -> u32;
            }
        ",
        with: {
            "acme:log/log@1.0.0.logger": super::OldLogger,
            "acme:log/log.logger": super::Logger,
        },
        imports: {
            "acme:log/log@1.0.0": trappable,
            "acme:log@2.0.0-rc.1": async,
        },
    }
}

use imported::acme::{log1_0_0, log2_0_0_rc_1};

/// Replaces the resource of version 1.
pub struct OldLogger;

/// Replaces the resource of every other version.
pub struct Logger;

struct State;

impl log1_0_0::log::Host for State {
    fn write(&mut self, _: u32) -> Result<()> {
        Ok(())
    }
}

impl log1_0_0::log::HostLogger for State {
    fn drop(&mut self, _: wasmtime::component::Resource<OldLogger>) -> Result<()> {
        Ok(())
    }
}

impl log2_0_0_rc_1::log::Host for State {
    async fn write(&mut self, _: u32, _: u32) {}
}

impl log2_0_0_rc_1::log::HostLogger for State {
    async fn drop(&mut self, _: wasmtime::component::Resource<Logger>) -> Result<()> {
        Ok(())
    }
}

#[test]
fn each_version_that_a_component_imports_is_linked() -> Result<()> {
    let mut linker = Linker::new(engine());
    imported::App::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state)?;
    let mut store = Store::new(engine(), State);
    let component = stub(imported::WIT);
    let app = imported::App::instantiate_async(&mut store, &component, &linker);
    let app = pollster::block_on(app)?;
    assert_eq!(app.call_position(&mut store)?, 0);
    Ok(())
}

/// A component that was built against another compatible version of the package fits with both
/// macros.
mod compatible {
    use super::bindgen;

    bindgen!({
        inline: "
            package acme:plugin@0.2.3;

            interface transform {
                describe: func() -> string;
            }

            world plugin {
                export transform;
            }
        ",
    });

    #[test]
    fn an_older_component_is_taken() -> wasmtime::Result<()> {
        use worldbind_parity_tests::{engine, guest};
        let component = guest("c-v0.2.0");
        let linker = worldbind_tests::linker(&component);
        let mut store = wasmtime::Store::new(engine(), ());
        let plugin = Plugin::instantiate(&mut store, &component, &linker)?;
        let described = plugin.acme_plugin_transform().call_describe(&mut store)?;
        assert!(described.ends_with("0.2.0"));
        Ok(())
    }
}
