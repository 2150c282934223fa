//! Types and resources of the world itself.

use wasmtime::component::{HasSelf, Linker, Resource};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{component, engine};

use super::bindgen;

world! {
    WIT = "
        package acme:app;

        interface types {
            record point { x: u32, y: u32 }
            enum color { red, green }
        }

        interface extra {
            use types.{point};
            scale: func(p: point) -> point;
        }

        world app {
            use types.{point, color as paint};
            record line { start: point, end: point }
            variant shape { none, line(line) }
            flags options { fast, exact }
            type lines = list<line>;
            enum level { low, high }

            resource pen {
                constructor(paint: paint);
                draw: func(line: line, options: options) -> u32;
                count: static func() -> u32;
            }

            import length: func(line: line) -> u32;
            import get-level: func() -> level;
            import style: interface {
                use types.{color};
                record style { width: u8 }
                default-style: func(color: color) -> style;
            }
            import extra;

            export run: func(line: line) -> shape;
            export all: func(lines: lines, options: options) -> level;
        }
    ",
    with: { "pen": MyPen },
}

/// The shape is the line, once a pen has drawn it; a level is the number of pens.
const GUEST: &str = r#"
    (import "$root" "[constructor]pen" (func $new (param i32) (result i32)))
    (import "$root" "[method]pen.draw" (func $draw (param i32 i32 i32 i32 i32 i32) (result i32)))
    (import "$root" "[static]pen.count" (func $count (result i32)))
    (import "$root" "[resource-drop]pen" (func $drop (param i32)))
    (import "$root" "length" (func $length (param i32 i32 i32 i32) (result i32)))
    (import "style" "default-style" (func $style (param i32) (result i32)))
    (func (export "run") (param i32 i32 i32 i32) (result i32)
        (local $pen i32)
        (local.set $pen (call $new (i32.const 1)))
        (i32.store (i32.const 16) (i32.const 1))
        (i32.store (i32.const 20)
            (call $draw (local.get $pen)
                (local.get 0) (local.get 1) (local.get 2) (local.get 3) (i32.const 2)))
        (i32.store (i32.const 24)
            (call $length (local.get 0) (local.get 1) (local.get 2) (local.get 3)))
        (i32.store (i32.const 28) (call $style (i32.const 1)))
        (call $drop (local.get $pen))
        (i32.const 16))
    (func (export "all") (param i32 i32 i32) (result i32) (call $count))
"#;

/// The host's pen.
pub struct MyPen;

#[derive(Default)]
struct State {
    pens: u32,
}

impl HostPen for State {
    fn new(&mut self, paint: Paint) -> Resource<MyPen> {
        assert_eq!(paint, Paint::Green);
        self.pens += 1;
        Resource::new_own(self.pens)
    }

    fn draw(&mut self, pen: Resource<Pen>, line: Line, options: Options) -> u32 {
        assert_eq!(options, Options::EXACT);
        pen.rep() + line.end.x
    }

    fn count(&mut self) -> u32 {
        self.pens
    }

    fn drop(&mut self, pen: Resource<MyPen>) -> Result<()> {
        self.pens -= pen.rep();
        Ok(())
    }
}

impl AppImports for State {
    fn length(&mut self, line: Line) -> u32 {
        let Line { start, end }: Line = line;
        let start: acme::app::types::Point = start;
        end.y - start.y
    }

    fn get_level(&mut self) -> Level {
        Level::High
    }
}

impl acme::app::types::Host for State {}

impl acme::app::extra::Host for State {
    fn scale(&mut self, p: Point) -> Point {
        p
    }
}

impl style::Host for State {
    fn default_style(&mut self, color: style::Color) -> style::Style {
        style::Style { width: color as u8 }
    }
}

#[test]
fn the_worlds_own_types_are_at_the_root() -> Result<()> {
    let mut linker = Linker::new(engine());
    App::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state)?;
    let mut store = Store::new(engine(), State::default());
    let app = App::instantiate(&mut store, &component(WIT, GUEST), &linker)?;
    let line = Line {
        start: Point { x: 0, y: 1 },
        end: Point { x: 5, y: 8 },
    };
    let Shape::Line(Line { start, end }) = app.call_run(&mut store, line)? else {
        panic!("another case");
    };
    assert_eq!((start.x, start.y, end.x), (1 + 5, 8 - 1, 1));
    let lines: Lines = vec![line];
    assert_eq!(app.call_all(&mut store, &lines, Options::FAST)?, Level::Low);
    assert_eq!(store.data().pens, 0);
    Ok(())
}
