//! Names that Rust or the bindings use themselves.

use wasmtime::component::{HasSelf, Linker, Resource};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{engine, stub};

use self::acme::names::type_::{self, BoxEd, RecordType};
use super::bindgen;

world! {
    WIT = "
        package acme:names;

        interface %type {
            variant cases { %use, %string(u32), %box, %some, %none }
            record record-type { %type: u32, %async: string, self: u8, store: u8, gen: u8 }
            resource box-ed {
                constructor(self2: u32);
                %type: func(%as: u32, host: u32, accessor: u32) -> u32;
                match: static func() -> u32;
            }
            %async: func(%type: record-type, store: u32, host: u32) -> u32;
            dyn: func();
        }

        interface %mod {
            resource box-ed {
                constructor(self2: u32);
                %type: func(%as: u32, host: u32, accessor: u32) -> u32;
                match: static func() -> u32;
            }
            record record-type { %type: u32, %async: string }
            echo: func(%type: u32, store: u32, host: u32) -> u32;
            look: func(%type: record-type) -> u32;
            new: func() -> u32;
        }

        world host {
            import %type;
            import loop: func(%fn: u32) -> u32;
            import side: interface {
                %impl: func();
            }
            export %mod;
            export same: func(%type: u32, store: u32, arg0: u32) -> u32;
            export %super: interface {
                look: func() -> u32;
            }
            export kebab-cased-name2: func() -> u32;
        }
    ",
    exports: { "acme:names/mod.echo": async },
    imports: { "acme:names/type.async": async | trappable, "loop": trappable },
}

struct State;

impl type_::Host for State {
    async fn async_(&mut self, type_: RecordType, _store: u32, _host: u32) -> Result<u32> {
        let RecordType {
            type_,
            async_,
            self_,
            store,
            gen_,
        } = type_;
        let _: (u32, String, u8, u8, u8) = (type_, async_, self_, store, gen_);
        Ok(0)
    }

    fn dyn_(&mut self) {}
}

impl type_::HostBoxEd for State {
    fn new(&mut self, self2: u32) -> Resource<BoxEd> {
        Resource::new_own(self2)
    }

    fn type_(&mut self, _: Resource<BoxEd>, as_: u32, _host: u32, _accessor: u32) -> u32 {
        as_
    }

    fn match_(&mut self) -> u32 {
        0
    }

    fn drop(&mut self, _: Resource<BoxEd>) -> Result<()> {
        Ok(())
    }
}

impl side::Host for State {
    fn impl_(&mut self) {}
}

impl Host_Imports for State {
    fn loop_(&mut self, fn_: u32) -> Result<u32> {
        Ok(fn_)
    }
}

#[test]
fn names_that_are_taken_get_an_underscore() -> Result<()> {
    let mut linker = Linker::new(engine());
    Host_::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state)?;
    let mut store = Store::new(engine(), State);
    let host = Host_Pre::new(linker.instantiate_pre(&stub(WIT))?)?;
    let host = pollster::block_on(host.instantiate_async(&mut store))?;
    let _: fn(_) -> _ = Host_Indices::new::<State>;

    assert_eq!(host.call_same(&mut store, 7, 8, 9)?, 7);
    host.super_().call_look(&mut store)?;
    host.call_kebab_cased_name2(&mut store)?;
    let mod_: &exports::acme::names::mod_::Guest = host.acme_names_mod_();
    assert_eq!(pollster::block_on(mod_.call_echo(&mut store, 3, 4, 5))?, 3);
    let record = exports::acme::names::mod_::RecordType {
        type_: 0,
        async_: String::new(),
    };
    mod_.call_look(&mut store, &record)?;
    mod_.call_new(&mut store)?;
    let box_ed = mod_.box_ed();
    let handle = box_ed.call_constructor(&mut store, 6)?;
    assert_eq!(box_ed.call_type(&mut store, handle, 1, 2, 3)?, 6);
    box_ed.call_match(&mut store)?;
    box_ed.func_type();
    Ok(())
}

/// Items of the host next to its bindings, and types of the world, with the names of imported
/// items.
mod beside {
    use wasmtime::component::{HasSelf, Linker, Resource};
    use wasmtime::{Result, Store};
    use worldbind_parity_tests::{component, engine};

    use super::bindgen;

    world! {
        WIT = "
            package acme:app;

            world app {
                record save-import { size: u32 }
                resource file;
                import log: func(line: u32) -> u32;
                import save: func(how: save-import) -> u32;
                export run: func() -> u32;
            }
        ",
        imports: { default: async },
        exports: { default: async },
        with: { "file": FileDrop },
    }

    /// Logs and saves, and returns the sum.
    const GUEST: &str = r#"
        (import "$root" "log" (func $log (param i32) (result i32)))
        (import "$root" "save" (func $save (param i32) (result i32)))
        (func (export "run") (result i32)
            (i32.add (call $log (i32.const 1)) (call $save (i32.const 2))))
    "#;

    #[derive(Default)]
    struct LogImport {
        seen: u32,
    }

    /// A file.
    pub struct FileDrop;

    impl HostFile for LogImport {
        async fn drop(&mut self, _: Resource<FileDrop>) -> Result<()> {
            Ok(())
        }
    }

    impl AppImports for LogImport {
        async fn log(&mut self, line: u32) -> u32 {
            self.seen += line;
            line
        }

        async fn save(&mut self, how: SaveImport) -> u32 {
            self.seen += how.size;
            how.size
        }
    }

    #[test]
    fn items_beside_the_bindings_are_called_like_what_they_import() -> Result<()> {
        let mut linker = Linker::new(engine());
        App::add_to_linker::<_, HasSelf<LogImport>>(&mut linker, |host: &mut LogImport| host)?;
        pollster::block_on(async {
            let mut store = Store::new(engine(), LogImport::default());
            let component = component(WIT, GUEST);
            let app = App::instantiate_async(&mut store, &component, &linker).await?;
            assert_eq!(app.call_run(&mut store).await?, 3);
            assert_eq!(store.data().seen, 3);
            Ok(())
        })
    }
}
