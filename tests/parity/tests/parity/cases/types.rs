//! Every type of WIT, as a parameter and as a result.

use std::collections::HashMap;

use wasmtime::component::{FutureReader, HasSelf, Linker, Resource, ResourceAny, StreamReader};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{engine, stub};

use super::bindgen;

world! {
    WIT = "
        package acme:app;

        interface types {
            record point { x: s32, y: f64 }
            record tree { name: string, children: list<point>, parent: option<point> }
            variant shape { none, circle(point), named(tree), pair(tuple<u8, u8>) }
            enum color { red, dark-green }
            flags options { first, second-one }
            flags many { a0, a1, a2, a3, a4, a5, a6, a7, a8, a9 }
            type id = u64;
            type text = string;
            type pair = tuple<id, text>;
            type points = list<point>;
            type maybe = option<string>;
            type outcome = result<point, string>;
            type four = list<u8, 4>;
            type alias = tree;
        }

        interface api {
            use types.{point, tree, shape, color, options, many, id, text, pair, points, maybe, outcome, four, alias};
            use host.{disk};
            resource file;
            record with-file { file: file }

            scalars: func(a: bool, b: u8, c: s8, d: u16, e: s16, f: u32, g: s32, h: u64, i: s64, j: f32, k: f64, l: char);
            same-string: func(x: string) -> string;
            same-bytes: func(x: list<u8>) -> list<u8>;
            same-point: func(x: point) -> point;
            same-tree: func(x: tree) -> tree;
            same-shape: func(x: shape) -> shape;
            same-color: func(x: color) -> color;
            same-options: func(x: options) -> options;
            same-many: func(x: many) -> many;
            same-maybe: func(x: maybe) -> maybe;
            same-outcome: func(x: outcome) -> outcome;
            same-result: func(x: result) -> result;
            same-alias: func(x: alias) -> alias;
            same-char: func(x: char) -> char;
            same-four: func(x: four) -> four;
            same-map: func(x: map<string, u32>) -> map<string, u32>;
            nested: func(x: list<option<tuple<string, list<list<u8>>>>>, y: option<list<string>>, z: result<list<u8>, string>);
            aliases: func(a: id, b: text, c: pair, d: points);
            handles: func(a: file, b: borrow<file>, c: with-file, d: option<borrow<file>>, e: disk, f: borrow<disk>);
            streams: func(a: stream<u8>, b: future<string>, c: stream, d: future<result<tree, color>>) -> tuple<stream<u8>, future>;
        }

        interface host {
            use types.{point, tree, shape, color, options};
            resource disk;
            get: func(a: point, b: tree, c: option<shape>, d: list<color>, e: string, f: tuple<options, list<string>>) -> result<tree, shape>;
            open: func(a: disk, b: borrow<disk>, c: list<u8>) -> list<disk>;
            move: func(a: stream<u8>, b: future<string>, c: map<string, list<u8>>) -> future<u32>;
            many: func(a: u8, b: u8, c: u8, d: u8, e: u8, f: u8, g: u8);
        }

        world app {
            import host;
            export api;
        }
    "
}

use self::acme::app::host;
use self::exports::acme::app::api;

/// Any store, with the longest lifetime.
type S = &'static mut Store<State>;

/// The signatures of the exports.
#[test]
#[allow(clippy::type_complexity)]
fn exported_functions_lend() {
    use api::*;
    let _: fn(&Guest, S, &str) -> Result<String> = Guest::call_same_string;
    let _: fn(&Guest, S, &[u8]) -> Result<Vec<u8>> = Guest::call_same_bytes;
    let _: fn(&Guest, S, Point) -> Result<Point> = Guest::call_same_point;
    let _: fn(&Guest, S, &Tree) -> Result<Tree> = Guest::call_same_tree;
    let _: fn(&Guest, S, &Shape) -> Result<Shape> = Guest::call_same_shape;
    let _: fn(&Guest, S, Color) -> Result<Color> = Guest::call_same_color;
    let _: fn(&Guest, S, &Maybe) -> Result<Option<String>> = Guest::call_same_maybe;
    let _: fn(&Guest, S, &Outcome) -> Result<Result<Point, String>> = Guest::call_same_outcome;
    let _: fn(&Guest, S, Result<(), ()>) -> Result<Result<(), ()>> = Guest::call_same_result;
    let _: fn(&Guest, S, &Alias) -> Result<Tree> = Guest::call_same_alias;
    let _: fn(&Guest, S, [u8; 4]) -> Result<Four> = Guest::call_same_four;
    let _: fn(&Guest, S, HashMap<&str, u32>) -> Result<HashMap<String, u32>> = Guest::call_same_map;
    let _: fn(
        &Guest,
        S,
        &[Option<(String, Vec<Vec<u8>>)>],
        Option<&[String]>,
        Result<&[u8], &str>,
    ) -> Result<()> = Guest::call_nested;
    let _: fn(&Guest, S, Id, &Text, &Pair, &Points) -> Result<()> = Guest::call_aliases;
    let _: fn(&Guest, S, u64, &String, &(u64, String), &Vec<Point>) -> Result<()> =
        Guest::call_aliases;
    let _: fn(
        &Guest,
        S,
        File,
        ResourceAny,
        WithFile,
        Option<ResourceAny>,
        Resource<Disk>,
        Resource<host::Disk>,
    ) -> Result<()> = Guest::call_handles;
    let _: fn(
        &Guest,
        S,
        StreamReader<u8>,
        FutureReader<String>,
        StreamReader<()>,
        FutureReader<Result<Tree, Color>>,
    ) -> Result<(StreamReader<u8>, FutureReader<()>)> = Guest::call_streams;
}

struct State;

/// The signatures of the imports.
impl host::Host for State {
    fn get(
        &mut self,
        a: host::Point,
        mut b: host::Tree,
        _c: Option<host::Shape>,
        _d: Vec<host::Color>,
        _e: String,
        _f: (host::Options, Vec<String>),
    ) -> Result<host::Tree, host::Shape> {
        b.children.push(a);
        Ok(b)
    }

    fn open(
        &mut self,
        a: Resource<host::Disk>,
        _b: Resource<host::Disk>,
        _c: Vec<u8>,
    ) -> Vec<Resource<host::Disk>> {
        vec![a]
    }

    fn many(&mut self, _: u8, _: u8, _: u8, _: u8, _: u8, _: u8, _: u8) {}

    fn move_(
        &mut self,
        _a: StreamReader<u8>,
        _b: FutureReader<String>,
        _c: HashMap<String, Vec<u8>>,
    ) -> FutureReader<u32> {
        unreachable!("no guest calls it")
    }
}

impl host::HostDisk for State {
    fn drop(&mut self, _: Resource<host::Disk>) -> Result<()> {
        Ok(())
    }
}

impl acme::app::types::Host for State {}

#[test]
fn types_go_there_and_back() -> Result<()> {
    use api::*;

    let component = stub(WIT);
    let mut linker = Linker::new(engine());
    App::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state)?;
    let mut store = Store::new(engine(), State);
    let app = App::instantiate(&mut store, &component, &linker)?;
    let api = app.acme_app_api();

    // A stub returns its argument, if the argument is one core value.
    assert_eq!(api.call_same_char(&mut store, 'é')?, 'é');
    assert_eq!(
        api.call_same_color(&mut store, Color::DarkGreen)?,
        Color::DarkGreen
    );
    let options = Options::SECOND_ONE;
    assert_eq!(api.call_same_options(&mut store, options)?, options);
    let many = Many::A0 | Many::A9;
    assert_eq!(api.call_same_many(&mut store, many)?, many);
    assert_eq!(api.call_same_result(&mut store, Err(()))?, Err(()));
    api.call_scalars(&mut store, true, 1, -1, 2, -2, 3, -3, 4, -4, 0.5, -0.5, 'x')?;
    let tree = Tree {
        name: "root".to_owned(),
        children: vec![Point { x: -1, y: 0.5 }],
        parent: None,
    };
    let item = (tree.name.clone(), vec![vec![1, 2], Vec::new()]);
    api.call_nested(&mut store, &[Some(item), None], Some(&[]), Err("e"))?;
    api.call_aliases(
        &mut store,
        1,
        &"t".to_owned(),
        &(1, "t".to_owned()),
        &tree.children,
    )?;
    Ok(())
}
