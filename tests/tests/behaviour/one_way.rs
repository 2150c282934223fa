//! The option `one_way_types`: each type has exactly the traits that the functions need which use
//! it.

use wit_parser::Resolve;
use worldbind::wasmtime::component::{Component, HasSelf, Linker};
use worldbind::wasmtime::{Result, Store};
use worldbind_tests::{encode, engine};

world_and_text! {
    WIT = "
        package acme:app;

        interface log {
            enum level { info, warning }
            record line { level: level, number: u32 }
            enum full { disk, quota }
            record answer { left: u32 }
            put: func(line: line) -> result<answer, full>;
        }

        interface jobs {
            record position { x: u32, y: u32 }
            record job { start: position, step: option<position> }
            variant outcome { end(u32), failed }
            run: func(job: job) -> outcome;
        }

        world app {
            import log;
            export jobs;
        }
    ",
    imports: { default: trappable },
    trappable_error_type: { "acme:app/log.full" => self::Full },
    one_way_types: true,
}

use self::acme::app::log;
use self::exports::acme::app::jobs::{Job, Outcome, Position};

/// `run` puts a line with the sum of the start. It returns the case `end` with what the host says
/// is left plus the step, or `failed`.
const CORE: &str = r#"
    (module
        (import "acme:app/log" "put" (func $put (param i32 i32 i32)))
        (memory (export "memory") 1)
        (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) unreachable)
        (func (export "acme:app/jobs#run") (param i32 i32 i32 i32 i32) (result i32)
            ;; The result of `put`: at 8 the case, at 12 the payload. That of `run`: the same at 16 and 20.
            (call $put (i32.const 1) (i32.add (local.get 0) (local.get 1)) (i32.const 8))
            (i32.store8 (i32.const 16) (i32.load8_u (i32.const 8)))
            (i32.store (i32.const 20)
                (i32.add (i32.load (i32.const 12)) (i32.add (local.get 3) (local.get 4))))
            (i32.const 16)))
"#;

#[expect(
    unreachable_pub,
    reason = "it stands in a public trait of the bindings"
)]
pub enum Full {
    Quota,
    Trap,
}

#[derive(Default)]
struct Host {
    lines: Vec<log::Line>,
}

impl log::Host for Host {
    fn put(&mut self, line: log::Line) -> Result<log::Answer, Full> {
        let left = match line.number {
            0 => return Err(Full::Quota),
            1 => return Err(Full::Trap),
            number => 100 - number,
        };
        self.lines.push(line);
        Ok(log::Answer { left })
    }

    fn convert_full(&mut self, error: Full) -> worldbind::wasmtime::Result<log::Full> {
        match error {
            Full::Quota => Ok(log::Full::Quota),
            Full::Trap => worldbind::wasmtime::bail!("the disk is on fire"),
        }
    }
}

fn component() -> Component {
    let mut resolve = Resolve::default();
    let package = resolve.push_str("app.wit", WIT).unwrap();
    let world = resolve.select_world(&[package], None).unwrap();
    let module = wat::parse_str(CORE).unwrap();
    Component::new(engine(), encode(module, &resolve, world)).unwrap()
}

#[test]
fn values_go_the_ways_that_the_functions_need() {
    let mut linker = Linker::new(engine());
    App::add_to_linker::<_, HasSelf<_>>(&mut linker, |host: &mut Host| host).unwrap();
    let pre = AppPre::new(linker.instantiate_pre(&component()).unwrap()).unwrap();
    let mut store = Store::new(engine(), Host::default());
    let app = pre.instantiate(&mut store).unwrap();
    let mut run = |x, y, step| {
        let job = Job {
            start: Position { x, y },
            step,
        };
        app.acme_app_jobs().call_run(&mut store, job)
    };

    let outcome = run(20, 22, Some(Position { x: 3, y: 4 })).unwrap();
    assert!(matches!(outcome, Outcome::End(65)), "{outcome:?}");
    let outcome = run(20, 23, None).unwrap();
    assert!(matches!(outcome, Outcome::End(57)), "{outcome:?}");
    // An error of the host, and one that is a trap.
    assert!(matches!(run(0, 0, None), Ok(Outcome::Failed)));
    let error = run(1, 0, None).unwrap_err();
    assert!(
        format!("{error:?}").contains("the disk is on fire"),
        "{error:?}"
    );

    let lines = &store.data().lines;
    let numbers: Vec<_> = lines.iter().map(|line| line.number).collect();
    assert_eq!(numbers, [42, 43]);
    assert!(lines.iter().all(|line| line.level == log::Level::Warning));
}
