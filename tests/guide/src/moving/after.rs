use wasmtime::component::{Component, HasSelf, Linker};
use wasmtime::{Engine, Result, Store};

worldbind::bindgen!({
    inline: "
        package acme:hello@0.1.1;

        interface log {
            write: func(line: string);
        }

        interface greetings {
            greet: func(name: string) -> string;
            @since(version = 0.1.1)
            bye: func() -> string;
        }

        world plugin {
            import log;
            export greetings;
        }
    ",
});

#[derive(Default)]
pub struct Host {
    lines: Vec<String>,
}

impl acme::hello::log::Host for Host {
    fn write(&mut self, line: String) {
        self.lines.push(line);
    }
}

pub fn greet(plugin: &[u8]) -> Result<String> {
    let engine = Engine::default();
    let component = Component::new(&engine, plugin)?;
    let mut linker = Linker::new(&engine);
    Plugin::add_to_linker::<_, HasSelf<Host>>(&mut linker, |host| host)?;
    let plugin_pre = PluginPre::link(&component, &linker)?;
    let mut store = Store::new(&engine, Host::default());
    let plugin = plugin_pre.instantiate(&mut store)?;
    let greetings = plugin.acme_hello_greetings();
    greetings.call_greet(&mut store, "world")
}
