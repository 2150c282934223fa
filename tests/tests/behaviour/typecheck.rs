//! The engine's check has the same result before and after a component is instantiated.
//!
//! worldbind checks with two items that the engine hides from its docs. Here they are used as
//! `runtime/src/bind/function.rs` uses them, next to the documented way; if this fails after an
//! update of the engine, the proof at the top of that file does not hold any more.

use worldbind::wasmtime::component::types::{ComponentFunc, ComponentItem};
use worldbind::wasmtime::component::{
    Component, ComponentNamedList, ComponentType, Instance, InstancePre, Lift, Linker, Lower,
    Resource, ResourceAny, ResourceType,
};
use worldbind::wasmtime::{self, Store};
use worldbind_tests::{engine, stub};

/// Each function has another type.
const WIT: &str = "
    package acme:all;

    interface host {
        resource file;
    }

    interface api {
        use host.{file};
        record point { x: u32, y: u32 }
        record place { x: u32, z: u32 }
        enum color { red, green }
        resource session;

        nothing: func();
        number: func(x: u32) -> u32;
        signed: func(x: s32) -> s32;
        wide: func(x: u64) -> u64;
        float: func(x: f32) -> f32;
        letter: func(x: char) -> char;
        truth: func(x: bool) -> bool;
        two: func(x: u32, y: u32) -> u32;
        pair: func(x: tuple<u32, u32>) -> u32;
        text: func(x: string) -> string;
        numbers: func(x: list<u32>) -> list<u32>;
        maybe: func(x: option<u32>) -> option<u32>;
        outcome: func(x: result<u32, string>) -> result<u32>;
        at: func(x: point) -> point;
        inside: func(x: place) -> place;
        tint: func(x: color) -> color;
        open: func(x: file) -> file;
        open-all: func(x: list<file>) -> option<file>;
        enter: func(x: session) -> session;
    }

    world app {
        import host;
        export api;
    }
";

struct File;

struct Picture;

#[derive(ComponentType, Lift, Lower)]
#[component(record)]
struct Point {
    x: u32,
    y: u32,
}

#[derive(ComponentType, Lift, Lower)]
#[component(record)]
struct Place {
    x: u32,
    z: u32,
}

#[derive(Clone, Copy, ComponentType, Lift, Lower)]
#[component(enum)]
#[repr(u8)]
#[expect(dead_code, reason = "its type is what counts")]
enum Color {
    #[component(name = "red")]
    Red,
    #[component(name = "green")]
    Green,
}

/// The types of the host's side, and the functions of the WIT that are of each.
fn types() -> Vec<(&'static [&'static str], Accepts)> {
    vec![
        (&["nothing"], Pair::accepts::<(), ()>),
        (&["number"], Pair::accepts::<(u32,), (u32,)>),
        (&["signed"], Pair::accepts::<(i32,), (i32,)>),
        (&["wide"], Pair::accepts::<(u64,), (u64,)>),
        (&["float"], Pair::accepts::<(f32,), (f32,)>),
        (&["letter"], Pair::accepts::<(char,), (char,)>),
        (&["truth"], Pair::accepts::<(bool,), (bool,)>),
        (&["two"], Pair::accepts::<(u32, u32), (u32,)>),
        (&["pair"], Pair::accepts::<((u32, u32),), (u32,)>),
        (&["text"], Pair::accepts::<(&str,), (String,)>),
        (&["numbers"], Pair::accepts::<(&[u32],), (Vec<u32>,)>),
        (&["maybe"], Pair::accepts::<(Option<u32>,), (Option<u32>,)>),
        (
            &["outcome"],
            Pair::accepts::<(Result<u32, &str>,), (Result<u32, ()>,)>,
        ),
        (&["at"], Pair::accepts::<(Point,), (Point,)>),
        (&["inside"], Pair::accepts::<(Place,), (Place,)>),
        (&["tint"], Pair::accepts::<(Color,), (Color,)>),
        // The engine accepts any resource; worldbind checks which one it is.
        (
            &["open", "enter"],
            Pair::accepts::<(ResourceAny,), (ResourceAny,)>,
        ),
        // No function has the parameters of one and the result of another.
        (&[], Pair::accepts::<(u32,), ()>),
        (&[], Pair::accepts::<(), (u32,)>),
        (&[], Pair::accepts::<(Point,), (Place,)>),
    ]
}

/// Types that depend on the linker: `R` is the linked type of the import, `Other` is not.
fn types_of_resources<R: 'static, Other: 'static>() -> Vec<(&'static [&'static str], Accepts)> {
    vec![
        (&["open"], Pair::accepts::<(Resource<R>,), (Resource<R>,)>),
        (
            &["open-all"],
            Pair::accepts::<(Vec<Resource<R>>,), (Option<Resource<R>>,)>,
        ),
        (&[], Pair::accepts::<(Resource<Other>,), (Resource<Other>,)>),
        (
            &[],
            Pair::accepts::<(Vec<Resource<Other>>,), (Option<Resource<Other>>,)>,
        ),
    ]
}

/// Whether a function has these types.
type Accepts = fn(&mut Pair, &str) -> bool;

/// A component before and after instantiation.
struct Pair {
    pre: InstancePre<()>,
    instance: Instance,
    store: Store<()>,
}

impl Pair {
    fn new<R: 'static>(component: &Component) -> Self {
        let mut linker = Linker::new(engine());
        let mut host = linker.instance("acme:all/host").unwrap();
        host.resource("file", ResourceType::host::<R>(), |_, _| Ok(()))
            .unwrap();
        let pre = linker.instantiate_pre(component).unwrap();
        let mut store = Store::new(engine(), ());
        let instance = pre.instantiate(&mut store).unwrap();
        Pair {
            pre,
            instance,
            store,
        }
    }

    fn functions(&self) -> Vec<String> {
        let component = self.pre.component();
        let (item, _) = component.get_export(None, "acme:all/api").unwrap();
        let ComponentItem::ComponentInstance(api) = item else {
            panic!("{item:?}");
        };
        let exports = api.exports(engine());
        let functions = exports.filter(|(_, e)| matches!(e.ty, ComponentItem::ComponentFunc(_)));
        functions.map(|(name, _)| name.to_owned()).collect()
    }

    fn accepts<P, R>(&mut self, function: &str) -> bool
    where
        P: ComponentNamedList + Lower,
        R: ComponentNamedList + Lift,
    {
        let component = self.pre.component();
        let api = component.get_export_index(None, "acme:all/api").unwrap();
        let (item, index) = component.get_export(Some(&api), function).unwrap();
        let ComponentItem::ComponentFunc(func) = item else {
            panic!("{item:?}");
        };
        let before: wasmtime::Result<()> =
            ComponentFunc::typecheck::<P, R>(&func, &self.pre.instance_type());
        let after = self.instance.get_typed_func::<P, R>(&mut self.store, index);
        assert_eq!(
            before.is_ok(),
            after.is_ok(),
            "`{function}` as {} -> {}: {:?} before, {:?} after",
            std::any::type_name::<P>(),
            std::any::type_name::<R>(),
            before,
            after.err(),
        );

        // An instance's own `InstancePre` says the same.
        let func = self.instance.get_func(&mut self.store, index).unwrap();
        let own_pre = self.instance.instance_pre(&self.store);
        let own = ComponentFunc::typecheck::<P, R>(&func.ty(&self.store), &own_pre.instance_type());
        assert_eq!(before.is_ok(), own.is_ok(), "`{function}`: {own:?}");
        before.is_ok()
    }
}

#[test]
fn a_check_before_instantiation_accepts_what_one_afterwards_accepts() {
    let component = stub(WIT);
    check(
        Pair::new::<File>(&component),
        types_of_resources::<File, Picture>(),
    );
    check(
        Pair::new::<Picture>(&component),
        types_of_resources::<Picture, File>(),
    );
}

fn check(mut pair: Pair, resources: Vec<(&'static [&'static str], Accepts)>) {
    let functions = pair.functions();
    assert_eq!(functions.len(), 19);
    for (of_type, accepts) in types().into_iter().chain(resources) {
        let accepted: Vec<_> = functions
            .iter()
            .filter(|function| accepts(&mut pair, function))
            .collect();
        assert_eq!(accepted, of_type);
    }
}
