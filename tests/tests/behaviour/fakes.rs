//! Bindings of components that `worldbind-testing` makes.

use expect_test::expect;
use worldbind::wasmtime::component::{Component, HasSelf, Linker};
use worldbind::wasmtime::{Result, Store};
use worldbind::{BindError, LinkError, NotExported};
use worldbind_testing::FakeGuest;
use worldbind_tests::engine;

fn component(fake: &FakeGuest) -> Component {
    let bytes = fake.component().unwrap_or_else(|error| panic!("{error}"));
    Component::new(engine(), bytes).unwrap_or_else(|error| panic!("{error:?}"))
}

/// An older plugin is made from the WIT of the host.
mod versions {
    use super::*;

    world_and_text!(WIT = "
        package acme:plugin@0.2.3;
        interface transform {
            describe: func() -> string;
            apply: func(s: string) -> result<string, string>;
            @since(version = 0.2.1)
            count: func(items: list<string>) -> u32;
            @since(version = 0.2.2)
            record options { all: bool }
            count-with: func(options: options) -> u32;
            @since(version = 0.2.2)
            resource session { constructor(); push: func(line: string); }
        }
        interface extra { ping: func(); }
        world plugin { export transform; export extra; export start: func() -> u8; }
    ", exports: { "acme:plugin/extra": optional });

    fn fake() -> FakeGuest {
        FakeGuest::from_text(WIT)
            .returns("acme:plugin/transform.describe", r#""a fake""#)
            .returns("start", "7")
    }

    #[test]
    fn a_fake_is_of_the_version_that_the_test_says() -> Result<()> {
        let component = component(&fake().version("acme:plugin", "0.2.1"));
        let pre = PluginPre::link(&component, &Linker::new(engine()))?;
        expect![[r#"
            wanted                       found                        absent
            acme:plugin/transform@0.2.3  acme:plugin/transform@0.2.1  count-with, session.constructor, session.push
            acme:plugin/extra@0.2.3      acme:plugin/extra@0.2.1      -"#]]
        .assert_eq(&pre.resolution().to_string());
        let mut store = Store::new(engine(), ());
        let plugin = pre.instantiate(&mut store)?;
        let transform = plugin.acme_plugin_transform();
        assert_eq!(transform.call_describe(&mut store)?, "a fake");
        assert_eq!(plugin.call_start(&mut store)?, 7);
        plugin.acme_plugin_extra().unwrap().call_ping(&mut store)?;
        let options = exports::acme::plugin::transform::Options { all: true };
        let error = transform.call_count_with(&mut store, options).unwrap_err();
        assert!(error.is::<NotExported>());
        // The test does not mention it, and it has a result, so it traps.
        assert!(transform.call_count(&mut store, &[]).is_err());
        Ok(())
    }

    #[test]
    fn a_fake_lacks_what_the_test_leaves_out() {
        let fake = fake()
            .without("acme:plugin/extra")
            .without("acme:plugin/transform.apply");
        let error = PluginPre::link(&component(&fake), &Linker::<()>::new(engine())).err();
        let error = error.unwrap();
        let error = error.downcast_ref::<BindError>().unwrap();
        assert_eq!(error.exports, ["start", "acme:plugin/transform@0.2.3"]);
        assert_eq!(error.problems.len(), 1);
        assert!(error.to_string().contains("`apply` is missing"), "{error}");
    }

    #[test]
    fn another_major_version_is_another_track() {
        let component = component(&fake().version("acme:plugin", "1.0.0"));
        let error = PluginPre::link(&component, &Linker::<()>::new(engine())).err();
        assert!(error.unwrap().is::<BindError>());
    }

    #[test]
    fn what_the_wit_does_not_have_is_an_error() {
        let message = |fake: FakeGuest| fake.component().unwrap_err().to_string();
        let fake = FakeGuest::from_text(WIT);
        let errors = [
            message(fake.clone().returns("describe", "1")),
            message(fake.clone().without("acme:plugin/transform.described")),
            message(fake.clone().version("acme:plugins", "0.2.0")),
            message(fake.clone().version("acme:plugin", "0.2")),
            message(fake.clone().returns("start", "256")),
            message(fake.clone().returns("acme:plugin/extra.ping", "1")),
            message(fake.clone().calls("start", "log", ["1"])),
            message(fake.clone().world("plug-in")),
            message(FakeGuest::from_text(
                "package a:b; world w { export f: g(); }",
            )),
        ];
        expect![[r#"
            the world has no exported function `describe`; it has `acme:plugin/extra.ping`, `acme:plugin/transform.apply`, `acme:plugin/transform.count-with`, `acme:plugin/transform.count`, `acme:plugin/transform.describe`, `acme:plugin/transform.session.constructor`, `acme:plugin/transform.session.push`, `start`

            the world has no export `acme:plugin/transform.described`; it has `acme:plugin/extra.ping`, `acme:plugin/transform.apply`, `acme:plugin/transform.count-with`, `acme:plugin/transform.count`, `acme:plugin/transform.describe`, `acme:plugin/transform.session.constructor`, `acme:plugin/transform.session.push`, `start`

            the world has no package `acme:plugins`; it has `acme:plugin@0.2.3`

            `0.2` is not a version: unexpected end of input while parsing minor version number

            `start`: `256` is not a value of `u8`: invalid value at 0..3

            `acme:plugin/extra.ping`: the function has no result

            `start`: the world has no imported function `log`; it has none

            World `plug-in` not found in package `acme:plugin@0.2.3`

            expected ';', found '('
                 --> the WIT:1:35
                  |
                1 | package a:b; world w { export f: g(); }
                  |                                   ^"#]]
        .assert_eq(&errors.join("\n\n"));
    }
}

/// Values of every type, as results and as arguments.
mod values {
    use super::*;

    world_and_text!(WIT = "
        package a:b;
        interface types {
            record point { x: s8, label: string, y: option<f64>, z: s64 }
            variant shape { none, circle(f32), square(u64), label(string) }
            enum color { red, green }
            flags access { read, write, run }
            flags many { a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17 }
        }
        interface all {
            use types.{point, shape, color, access, many};
            small: func(a: s8, b: u16, c: bool, d: char) -> s8;
            numbers: func(a: s64, b: f32, c: f64) -> f64;
            text: func(a: string) -> string;
            points: func(a: list<point>) -> list<point>;
            shapes: func(a: list<shape>, b: shape, c: shape) -> shape;
            choices: func(a: result<point, color>, b: option<option<u8>>) -> result<point, color>;
            sets: func(a: access, b: many, c: color) -> many;
            pair: func(a: tuple<u8, tuple<string, u64>>) -> tuple<u8, tuple<string, u64>>;
            nothing: func() -> result;
            wide: func(a: point, b: point, c: point, d: point) -> u32;
        }
        world w { import all; export all; export go: func(); }
    ", imports: { default: trappable });

    use a::b::types::{Access, Color, Many, Point, Shape};

    const POINT: &str = r#"{x: -1, label: "é", y: some(0.5), z: -9}"#;

    fn point() -> Point {
        Point {
            x: -1,
            label: "é".to_owned(),
            y: Some(0.5),
            z: -9,
        }
    }

    /// The arguments that the host got.
    #[derive(Default)]
    struct Host(Vec<&'static str>);

    impl a::b::types::Host for Host {}

    impl a::b::all::Host for Host {
        fn small(&mut self, a: i8, b: u16, c: bool, d: char) -> Result<i8> {
            assert_eq!((a, b, c, d), (-3, 65535, true, 'é'));
            self.0.push("small");
            Ok(a)
        }
        fn numbers(&mut self, a: i64, b: f32, c: f64) -> Result<f64> {
            assert_eq!((a, b, c), (i64::MIN, -0.5, f64::INFINITY));
            self.0.push("numbers");
            Ok(c)
        }
        fn text(&mut self, a: String) -> Result<String> {
            assert_eq!(a, "\"quoted\"\n");
            self.0.push("text");
            Ok(a)
        }
        fn points(&mut self, a: Vec<Point>) -> Result<Vec<Point>> {
            assert_eq!(format!("{a:?}"), format!("{:?}", [point(), point()]));
            self.0.push("points");
            Ok(a)
        }
        fn shapes(&mut self, a: Vec<Shape>, b: Shape, c: Shape) -> Result<Shape> {
            let all = [Shape::Circle(1.5), Shape::Label("l".to_owned())];
            assert_eq!(format!("{a:?}"), format!("{all:?}"));
            assert!(matches!(b, Shape::Circle(number) if number == 1.5), "{b:?}");
            assert!(matches!(c, Shape::Square(u64::MAX)), "{c:?}");
            self.0.push("shapes");
            Ok(c)
        }
        fn choices(
            &mut self,
            a: std::result::Result<Point, Color>,
            b: Option<Option<u8>>,
        ) -> Result<std::result::Result<Point, Color>> {
            assert_eq!(
                format!("{a:?}"),
                format!("{:?}", Err::<Point, _>(Color::Green))
            );
            assert_eq!(b, Some(None));
            self.0.push("choices");
            Ok(a)
        }
        fn sets(&mut self, a: Access, b: Many, c: Color) -> Result<Many> {
            assert_eq!((a, b), (Access::READ | Access::RUN, Many::A1 | Many::A17));
            assert!(matches!(c, Color::Green));
            self.0.push("sets");
            Ok(b)
        }
        fn pair(&mut self, a: (u8, (String, u64))) -> Result<(u8, (String, u64))> {
            assert_eq!(a, (1, ("two".to_owned(), 3)));
            self.0.push("pair");
            Ok(a)
        }
        fn nothing(&mut self) -> Result<std::result::Result<(), ()>> {
            self.0.push("nothing");
            Ok(Err(()))
        }
        fn wide(&mut self, a: Point, _: Point, _: Point, d: Point) -> Result<u32> {
            assert_eq!(format!("{a:?}{d:?}"), format!("{0:?}{0:?}", point()));
            self.0.push("wide");
            Ok(4)
        }
    }

    fn values() -> Vec<(&'static str, Vec<String>, String)> {
        let text = |values: &[&str]| values.iter().map(|it| (*it).to_owned()).collect();
        let one = |name, value: &str| (name, vec![value.to_owned()], value.to_owned());
        vec![
            (
                "small",
                text(&["-3", "65535", "true", "'é'"]),
                "-3".to_owned(),
            ),
            (
                "numbers",
                text(&["-9223372036854775808", "-0.5", "inf"]),
                "inf".to_owned(),
            ),
            one("text", r#""\"quoted\"\n""#),
            one("points", &format!("[{POINT}, {POINT}]")),
            (
                "shapes",
                text(&[
                    r#"[circle(1.5), label("l")]"#,
                    "circle(1.5)",
                    "square(18446744073709551615)",
                ]),
                "square(18446744073709551615)".to_owned(),
            ),
            (
                "choices",
                text(&["err(green)", "some(none)"]),
                format!("ok({POINT})"),
            ),
            (
                "sets",
                text(&["{read, run}", "{a1, a17}", "green"]),
                "{a1, a17}".to_owned(),
            ),
            one("pair", r#"(1, ("two", 3))"#),
            ("nothing", Vec::new(), "err".to_owned()),
            ("wide", vec![POINT.to_owned(); 4], "4".to_owned()),
        ]
    }

    fn instantiate(fake: &FakeGuest) -> Result<(Store<Host>, W)> {
        let mut linker = Linker::new(engine());
        W::add_to_linker::<_, HasSelf<Host>>(&mut linker, |host| host)?;
        let mut store = Store::new(engine(), Host::default());
        let w = WPre::link(&component(fake), &linker)?.instantiate(&mut store)?;
        Ok((store, w))
    }

    #[test]
    fn a_function_returns_a_value_of_any_type() -> Result<()> {
        let mut fake = FakeGuest::from_text(WIT);
        for (name, _, value) in values() {
            fake = fake.returns(format!("a:b/all.{name}"), value);
        }
        let (mut store, w) = instantiate(&fake)?;
        check(&mut store, &w)
    }

    #[test]
    fn a_function_forwards_to_an_import() -> Result<()> {
        let mut fake = FakeGuest::from_text(WIT);
        for (name, ..) in values() {
            let name = format!("a:b/all.{name}");
            fake = fake.forwards(name.clone(), name);
        }
        let (mut store, w) = instantiate(&fake)?;
        // Twice: the second call must not depend on what the first left in the memory.
        for _ in 0..2 {
            let all = w.a_b_all();
            let text = all.call_text(&mut store, "\"quoted\"\n")?;
            assert_eq!(text, "\"quoted\"\n");
            let pair = (1, ("two", 3));
            assert_eq!(all.call_pair(&mut store, pair)?, (1, ("two".to_owned(), 3)));
            let [a, b, c, d] = [(); 4].map(|()| point());
            assert_eq!(all.call_wide(&mut store, &a, &b, &c, &d)?, 4);
        }
        assert_eq!(store.data().0, ["text", "pair", "wide"].repeat(2));
        Ok(())
    }

    #[test]
    fn a_function_calls_imports_with_values_of_any_type() -> Result<()> {
        let mut fake = FakeGuest::from_text(WIT);
        for (name, arguments, _) in values() {
            fake = fake.calls("go", format!("a:b/all.{name}"), arguments);
        }
        let (mut store, w) = instantiate(&fake)?;
        w.call_go(&mut store)?;
        let names: Vec<_> = values().into_iter().map(|(name, ..)| name).collect();
        assert_eq!(store.data().0, names);
        Ok(())
    }

    fn check(mut store: &mut Store<Host>, w: &W) -> Result<()> {
        let all = w.a_b_all();
        assert_eq!(all.call_small(&mut store, 0, 0, false, 'a')?, -3);
        assert_eq!(all.call_numbers(&mut store, 0, 0.0, 0.0)?, f64::INFINITY);
        assert_eq!(all.call_text(&mut store, "")?, "\"quoted\"\n");
        let points = all.call_points(&mut store, &[])?;
        assert_eq!(format!("{points:?}"), format!("{:?}", [point(), point()]));
        let shape = all.call_shapes(&mut store, &[], &Shape::None, &Shape::None)?;
        assert!(matches!(shape, Shape::Square(u64::MAX)));
        let choice = all.call_choices(&mut store, Err(Color::Red), None)?;
        assert_eq!(
            format!("{choice:?}"),
            format!("{:?}", Ok::<_, Color>(point()))
        );
        let sets = all.call_sets(&mut store, Access::empty(), Many::empty(), Color::Red)?;
        assert_eq!(sets, Many::A1 | Many::A17);
        let pair = all.call_pair(&mut store, (0, ("", 0)))?;
        assert_eq!(pair, (1, ("two".to_owned(), 3)));
        assert_eq!(all.call_nothing(&mut store)?, Err(()));
        let [a, b, c, d] = [(); 4].map(|()| point());
        assert_eq!(all.call_wide(&mut store, &a, &b, &c, &d)?, 4);
        Ok(())
    }

    #[test]
    fn a_fake_imports_only_what_it_calls() -> Result<()> {
        let linker = Linker::<Host>::new(engine());
        let fake = FakeGuest::from_text(WIT);
        WPre::link(&component(&fake), &linker)?;
        let fake = fake.calls("go", "a:b/all.nothing", [""; 0]);
        let error = WPre::link(&component(&fake), &linker).err().unwrap();
        let error = error.downcast_ref::<LinkError>().unwrap();
        assert_eq!(error.problems[0].import, "a:b/all");
        Ok(())
    }

    #[test]
    fn a_function_traps() -> Result<()> {
        let fake = FakeGuest::from_text(WIT).traps("go");
        let (mut store, w) = instantiate(&fake)?;
        let error = w.call_go(&mut store).unwrap_err();
        assert!(error.is::<worldbind::wasmtime::Trap>(), "{error:?}");
        Ok(())
    }
}
