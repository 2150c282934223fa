//! Tests the host with plugins that are made from its WIT.

use worldbind::wasmtime::component::{Component, Linker};
use worldbind::wasmtime::{Engine, Result, Store};
use worldbind_testing::FakeGuest;

worldbind::bindgen!("plugin" in "wit");

#[test]
fn a_plugin_greets() -> Result<()> {
    let fake = FakeGuest::new("wit")
        .returns("acme:greeter/greetings.greet", r#""Hello!""#)
        .component()?;
    let engine = Engine::default();
    let component = Component::new(&engine, fake)?;
    let plugin_pre = PluginPre::link(&component, &Linker::new(&engine))?;
    let mut store = Store::new(&engine, ());
    let plugin = plugin_pre.instantiate(&mut store)?;
    let greetings = plugin.acme_greeter_greetings();
    assert_eq!(greetings.call_greet(&mut store, "world")?, "Hello!");
    Ok(())
}
