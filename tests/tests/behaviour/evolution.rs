//! Tests every row of the tables in `docs/evolving-a-plugin-api.md` (which changes are possible in
//! a minor version), and the messages in it.

use worldbind::wasmtime::component::{Component, Linker};
use worldbind::{BindError, LinkError};
use worldbind_tests::{engine, linker, stub, stub_with_imports};

/// A host of `1.1.0`, and whether plugins of `1.0.0` fit.
macro_rules! host {
    ($module:ident, $wit:literal $(, $($option:tt)*)?) => {
        mod $module {
            worldbind::bindgen!({ inline: $wit, $($($option)*)? });

            /// Whether a plugin with this WIT fits. Its imports do not matter.
            pub(super) fn takes(wit: &str) -> bool {
                let component = super::stub(wit);
                let linker = super::linker(&component);
                match PluginPre::new(linker.instantiate_pre(&component).unwrap()) {
                    Ok(_) => true,
                    Err(error) if error.is::<worldbind::BindError>() => false,
                    Err(error) => panic!("{error:?}"),
                }
            }
        }
    };
}

/// A plugin of `1.0.0` that exports the interface `i` with these items.
fn old(items: &str) -> String {
    format!(
        "package test:old;
        package acme:x@1.0.0 {{ interface i {{ {items} }} }}
        world old {{ export acme:x/i@1.0.0; }}"
    )
}

const F: &str = "f: func(a: u32) -> u32;";

host!(
    added_with_a_gate,
    "package acme:x@1.1.0;
    interface i { f: func(a: u32) -> u32; @since(version = 1.1.0) g: func(); }
    world plugin { export i; }"
);
host!(
    added_with_a_gated_type,
    "package acme:x@1.1.0;
    interface i {
        f: func(a: u32) -> u32;
        @since(version = 1.1.0) record r { a: u32 }
        g: func(r: r);
        @since(version = 1.1.0) resource s { h: func(); }
    }
    world plugin { export i; }"
);
host!(
    added_without_a_gate,
    "package acme:x@1.1.0;
    interface i { f: func(a: u32) -> u32; g: func(); }
    world plugin { export i; }"
);

#[test]
fn a_function_is_added_to_an_interface() {
    assert!(added_with_a_gate::takes(&old(F)));
    assert!(added_with_a_gated_type::takes(&old(F)));
    assert!(!added_without_a_gate::takes(&old(F)));
}

host!(
    optional_interface,
    "package acme:x@1.1.0;
    interface i { f: func(a: u32) -> u32; }
    @since(version = 1.1.0)
    interface j { g: func(); }
    world plugin { export i; @since(version = 1.1.0) export j; }",
    exports: { "acme:x/j": optional }
);
host!(
    required_interface,
    "package acme:x@1.1.0;
    interface i { f: func(a: u32) -> u32; }
    @since(version = 1.1.0)
    interface j { g: func(); }
    world plugin { export i; @since(version = 1.1.0) export j; }"
);
host!(
    optional_function,
    "package acme:x@1.1.0;
    interface i { f: func(a: u32) -> u32; }
    world plugin { export i; export shutdown: func(); }",
    exports: { "shutdown": optional }
);

#[test]
fn something_is_added_to_the_world() {
    assert!(optional_interface::takes(&old(F)));
    assert!(!required_interface::takes(&old(F)));
    assert!(optional_function::takes(&old(F)));
}

host!(
    other_names,
    "package acme:x@1.1.0;
    interface i { record point { x: u32, y: u32 } f: func(where: point); }
    world plugin { export i; }"
);
host!(
    without_g,
    "package acme:x@1.1.0;
    interface i { f: func(a: u32) -> u32; }
    world plugin { export i; }"
);

#[test]
fn names_change_and_functions_go() {
    let named = "record position { x: u32, y: u32 } f: func(at: position);";
    assert!(other_names::takes(&old(named)));
    assert!(without_g::takes(&old(&format!("{F} g: func();"))));
}

host!(
    other_types,
    "package acme:x@1.1.0;
    interface i {
        record r { a: u32, b: u32 }
        variant v { a, b }
        enum e { a, b }
        flags l { a, b }
        fr: func(r: r);
        fv: func(v: v);
        fe: func(e: e);
        fl: func(l: l);
        fp: func(p: u64);
        fg: func() -> u64;
        fn: func(p: u32, q: u32);
    }
    world plugin { export i; }"
);
host!(
    now_async,
    "package acme:x@1.1.0;
    interface i { f: async func(a: u32) -> u32; }
    world plugin { export i; }"
);

#[test]
fn types_change() {
    // The items of the host above, and its earlier items.
    let items = [
        ("record r { a: u32, b: u32 }", "record r { a: u32 }"),
        ("variant v { a, b }", "variant v { a }"),
        ("enum e { a, b }", "enum e { a }"),
        ("flags l { a, b }", "flags l { a }"),
        ("fp: func(p: u64);", "fp: func(p: u32);"),
        ("fg: func() -> u64;", "fg: func() -> u32;"),
        ("fn: func(p: u32, q: u32);", "fn: func(p: u32);"),
    ];
    let same = "record r { a: u32, b: u32 } variant v { a, b } enum e { a, b } flags l { a, b }
        fr: func(r: r); fv: func(v: v); fe: func(e: e); fl: func(l: l);
        fp: func(p: u64); fg: func() -> u64; fn: func(p: u32, q: u32);";
    assert!(other_types::takes(&old(same)));
    for (now, before) in items {
        let then = same.replace(now, before);
        assert_ne!(then, same);
        assert!(!other_types::takes(&old(&then)), "{before}");
    }
    assert!(!now_async::takes(&old(F)));
}

/// The imports of plugins: those that a host of `1.1.0` links, and those that a host of `1.0.0`
/// links.
mod imports {
    use super::*;

    mod new_host {
        worldbind::bindgen!({
            inline: "
                package acme:editor@1.1.0;
                interface formatter { format: func(text: string) -> u32; }
                interface log { write: func(line: u32); flush: func(); }
                interface clock { now: func() -> u32; }
                world plugin { import log; import clock; export formatter; }
            ",
        });
    }

    mod old_host {
        worldbind::bindgen!({
            inline: "
                package acme:editor@1.0.0;
                interface formatter { format: func(text: string) -> u32; }
                interface log { write: func(line: u32); old: func(); }
                world plugin { import log; export formatter; }
            ",
        });
    }

    struct Host;

    impl new_host::acme::editor::log::Host for Host {
        fn write(&mut self, _: u32) {}
        fn flush(&mut self) {}
    }

    impl new_host::acme::editor::clock::Host for Host {
        fn now(&mut self) -> u32 {
            0
        }
    }

    impl old_host::acme::editor::log::Host for Host {
        fn write(&mut self, _: u32) {}
        fn old(&mut self) {}
    }

    type HasHost = worldbind::wasmtime::component::HasSelf<Host>;

    fn in_new_host(plugin: &Component) -> worldbind::wasmtime::Result<()> {
        let mut linker = Linker::new(engine());
        new_host::Plugin::add_to_linker::<_, HasHost>(&mut linker, |host| host)?;
        new_host::PluginPre::link(plugin, &linker).map(drop)
    }

    pub(super) fn in_old_host(plugin: &Component) -> worldbind::wasmtime::Result<()> {
        let mut linker = Linker::new(engine());
        old_host::Plugin::add_to_linker::<_, HasHost>(&mut linker, |host| host)?;
        old_host::PluginPre::link(plugin, &linker).map(drop)
    }

    /// A plugin of a version, which imports `log` with these functions, and other interfaces.
    pub(super) fn plugin(version: &str, log: &str, interfaces: &str, imports: &str) -> Component {
        stub_with_imports(&format!(
            "package test:plugin;
            package acme:editor@{version} {{
                interface formatter {{ format: func(text: string) -> u32; }}
                interface log {{ {log} }}
                {interfaces}
            }}
            world plugin {{
                import acme:editor/log@{version};
                {imports}
                export acme:editor/formatter@{version};
            }}"
        ))
    }

    #[test]
    fn an_old_plugin_in_a_new_host() {
        let write = plugin("1.0.0", "write: func(line: u32);", "", "");
        in_new_host(&write).unwrap();
        // It uses a function that the new host no longer has.
        let removed = plugin("1.0.0", "write: func(line: u32); old: func();", "", "");
        assert!(in_new_host(&removed).unwrap_err().is::<LinkError>());
        in_old_host(&removed).unwrap();
    }

    #[test]
    fn a_new_plugin_in_an_old_host() {
        let write = plugin("1.1.0", "write: func(line: u32);", "", "");
        in_old_host(&write).unwrap();
        let flush = plugin("1.1.0", "write: func(line: u32); flush: func();", "", "");
        assert!(in_old_host(&flush).unwrap_err().is::<LinkError>());
        let clock = with_clock();
        assert!(in_old_host(&clock).unwrap_err().is::<LinkError>());
        in_new_host(&clock).unwrap();
    }

    pub(super) fn with_clock() -> Component {
        plugin(
            "1.1.0",
            "write: func(line: u32);",
            "interface clock { now: func() -> u32; }",
            "import acme:editor/clock@1.1.0;",
        )
    }
}

#[test]
fn a_new_plugin_exports_more() {
    let new = "package test:new;
        package acme:x@1.2.0 {
            interface i { f: func(a: u32) -> u32; g: func(); h: func(); }
            interface j { f: func(); }
        }
        world new { export acme:x/i@1.2.0; export acme:x/j@1.2.0; }";
    assert!(without_g::takes(new));
}

mod editor {
    worldbind::bindgen!({
        inline: "
            package acme:editor@1.1.0;

            interface formatter {
                record change { start: u32, end: u32, text: string }

                format: func(text: string) -> list<change>;

                @since(version = 1.1.0)
                record options { tab-width: u8 }

                @since(version = 1.1.0)
                format-with: func(text: string, options: options) -> list<change>;
            }

            world plugin { export formatter; }
        ",
    });
}

#[test]
fn what_plugin_authors_see_is_as_the_guide_has_it() {
    let changed = stub(
        "package test:plugin;
        package acme:editor@1.1.0 {
            interface formatter {
                record change { start: u32, end: u32, text: string, author: string }
                record options { tab-width: u8 }
                format: func(text: string) -> list<change>;
                format-with: func(text: string, options: options) -> list<change>;
            }
        }
        world plugin { export acme:editor/formatter@1.1.0; }",
    );
    let linker = linker(&changed);
    let changed = editor::PluginPre::new(linker.instantiate_pre(&changed).unwrap());
    let changed = changed.err().unwrap().downcast::<BindError>().unwrap();
    let imports = imports::in_old_host(&imports::with_clock()).unwrap_err();
    let imports = imports.downcast::<LinkError>().unwrap();

    let guide =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/evolving-a-plugin-api.md");
    let mut text = std::fs::read_to_string(&guide).unwrap();
    for (name, output) in [
        ("changed", changed.to_string()),
        ("imports", imports.to_string()),
    ] {
        let start = format!("<!-- output: {name} -->\n```text\n");
        let (before, rest) = text.split_once(&start).expect("the output's place");
        let (_, after) = rest.split_once("```").expect("its end");
        text = format!("{before}{start}{output}\n```{after}");
    }
    expect_test::expect_file![&guide].assert_eq(&text);
}
