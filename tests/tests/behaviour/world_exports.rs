//! A plugin in Rust whose world exports a function and an interface that it defines itself, and has
//! imports.

use worldbind::wasmtime::component::Linker;
use worldbind::wasmtime::{self, Store};
use worldbind_tests::{engine, guest};

use self::acme::host::log::{Entry, Level};
use self::exports::acme::plugin::transform::Mode;

worldbind::bindgen!({
    inline: "
        package acme:plugin@0.2.3;

        package acme:host@0.2.1 {
            interface log {
                enum level { debug, info, warn, error }
                record entry { level: level, message: string, fields: list<tuple<string, string>> }
                log: func(e: entry);
            }
        }

        interface transform {
            enum mode { upper, lower, reverse }
            describe: func() -> string;
            apply: func(m: mode, s: string) -> string;
        }

        world plugin {
            import acme:host/log@0.2.1;
            export transform;
            export run: func(args: list<string>) -> result<u32, string>;
            export health: interface { check: func() -> bool; }
        }
    ",
    exports: { "run": async },
});

/// The state of the host.
#[derive(Default)]
struct Host {
    log: Vec<Entry>,
}

#[test]
fn functions_and_interfaces_of_the_world_are_called_beside_those_of_packages() {
    let component = guest("rust-with-imports");
    let pre = PluginPre::new(linker().unwrap().instantiate_pre(&component).unwrap()).unwrap();
    let resolution = pre.resolution();
    let found = |wanted| {
        let resolved = resolution.interface(wanted).unwrap();
        resolved.found.as_ref().unwrap().as_str()
    };
    assert_eq!(
        found("acme:plugin/transform@0.2.3"),
        "acme:plugin/transform@0.2.1"
    );
    assert_eq!(found("health"), "health");

    let mut store = Store::new(engine(), Host::default());
    let plugin = pre.instantiate(&mut store).unwrap();
    assert!(plugin.health().call_check(&mut store).unwrap());
    let transform = plugin.acme_plugin_transform();
    let description = transform.call_describe(&mut store).unwrap();
    assert_eq!(description, "rust wit-bindgen-0.63.0 0.2.1");
    assert_eq!(
        transform.call_apply(&mut store, Mode::Upper, "ß").unwrap(),
        "SS"
    );

    // The result of `config` has two bytes.
    let mut run = |args: &[&str]| {
        let args: Vec<_> = args.iter().map(ToString::to_string).collect();
        pollster::block_on(plugin.call_run(&mut store, &args)).unwrap()
    };
    assert_eq!(run(&["a", "b"]), Ok(2));
    assert_eq!(run(&["fail"]), Err("asked to fail".to_owned()));
    let [first, _] = &store.data().log[..] else {
        panic!("{:?}", store.data().log);
    };
    assert_eq!(
        (first.level, first.message.as_str()),
        (Level::Info, "run with 2 args at 7")
    );
    let fields = [("0", "a"), ("1", "b")].map(|(k, v)| (k.to_owned(), v.to_owned()));
    assert_eq!(first.fields, fields);
}

/// All imports of the plugin; the bindings generate their types.
fn linker() -> wasmtime::Result<Linker<Host>> {
    let mut linker = Linker::<Host>::new(engine());
    linker.root().func_wrap("now", |_, ()| Ok((7_u64,)))?;
    linker
        .instance("config")?
        .func_wrap("get", |_, (key,): (String,)| {
            Ok(((key == "answer").then(|| "42".to_owned()),))
        })?;
    linker
        .instance("acme:host/log@0.2.1")?
        .func_wrap("log", |mut store, (entry,): (Entry,)| {
            store.data_mut().log.push(entry);
            Ok(())
        })?;
    // It may also use `kv`, but does not here.
    linker.define_unknown_imports_as_traps(&guest("rust-with-imports"))?;
    Ok(linker)
}
