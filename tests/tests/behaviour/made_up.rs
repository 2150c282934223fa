//! Worlds and components that are made up: `worldbind explain` says of them what the engine says.
//!
//! A case is a host's WIT and options, and a component's WIT. The engine's side has no generated bindings: what a
//! world wants is asked of the generator, and the Rust type of each function is that of its [`Kind`].

use std::cell::Cell;
use std::collections::HashMap;
use std::fmt::Write as _;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};
use worldbind::__private::{InterfaceSpec, WorldSpec, resolution_of, signature};
use worldbind::wasmtime::component::{
    Component, ComponentNamedList, ComponentType, FutureReader, InstancePre, Lift, Linker,
    LinkerInstance, Lower, Resource, ResourceAny, ResourceType, StreamReader, flags,
};
use worldbind::wasmtime::{self, Result, bail};
use worldbind::{BindError, Resolution, Version};
use worldbind_cli::{HostArguments, Provided};
use worldbind_codegen::{Need, WantedFunction, Wants, wants};
use worldbind_resolve::{FunctionSpec, Handle, InterfaceName};
use worldbind_tests::{engine, stub_bytes, stub_bytes_with_imports};

use crate::agreement::{of_engine, of_report};

/// What the engine checks a function's type by, whose name the runtime keeps to itself.
trait HasSignature {
    type Signature;
}

impl<S> HasSignature for worldbind_resolve::WorldSpec<'static, S> {
    type Signature = S;
}

type Signature = <WorldSpec as HasSignature>::Signature;

/// A type of functions, in WIT and in Rust.
struct Kind {
    wit: &'static str,
    /// What an interface must have for it.
    needs: &'static [&'static str],
    signature: fn() -> Signature,
    link: fn(&mut LinkerInstance<'_, ()>, &str) -> Result<()>,
}

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

#[derive(ComponentType, Lift, Lower)]
#[component(record)]
struct Line {
    from: Point,
    to: Option<Point>,
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

#[derive(Clone, Copy, ComponentType, Lift, Lower)]
#[component(enum)]
#[repr(u8)]
#[expect(dead_code, reason = "its type is what counts")]
enum Light {
    #[component(name = "green")]
    Green,
    #[component(name = "red")]
    Red,
}

#[derive(ComponentType, Lift, Lower)]
#[component(variant)]
enum Value {
    #[component(name = "nothing")]
    Nothing,
    #[component(name = "number")]
    Number(u32),
}

#[derive(ComponentType, Lift, Lower)]
#[component(variant)]
enum Wide {
    #[component(name = "nothing")]
    Nothing,
    #[component(name = "number")]
    Number(u64),
}

flags! {
    Perms {
        #[component(name = "read")]
        const READ;
        #[component(name = "write")]
        const WRITE;
    }
}

flags! {
    Rights {
        #[component(name = "read")]
        const READ;
        #[component(name = "exec")]
        const EXEC;
    }
}

struct File;
struct Folder;

const POINT: &str = "record point { x: u32, y: u32 }";
const FILE: &str = "use acme:files/files@{files}.{file};";
/// Another resource under the same name.
const FOLDER: &str = "use acme:files/files@{files}.{folder as file};";

/// A function that is never called.
fn link<P, R>(linker: &mut LinkerInstance<'_, ()>, name: &str) -> Result<()>
where
    P: ComponentNamedList + Lift + 'static,
    R: ComponentNamedList + Lower + 'static,
{
    linker.func_wrap(name, |_, _: P| -> Result<R> { bail!("never called") })
}

fn link_async<P, R>(linker: &mut LinkerInstance<'_, ()>, name: &str) -> Result<()>
where
    P: ComponentNamedList + Lift + 'static,
    R: ComponentNamedList + Lower + 'static,
{
    linker.func_wrap_concurrent(name, |_, _: P| Box::pin(never::<R>()))
}

async fn never<R>() -> Result<R> {
    bail!("never called")
}

macro_rules! kinds {
    ($($wit:literal [$($needs:expr),*] $params:ty => $result:ty $(, $link:ident)?;)*) => {
        &[$(Kind {
            wit: $wit,
            needs: &[$($needs),*],
            signature: || signature::<$params, $result>(),
            link: kinds!(@link $params, $result $(, $link)?),
        }),*]
    };
    (@link $params:ty, $result:ty) => { link::<$params, $result> };
    (@link $params:ty, $result:ty, $link:ident) => { $link::<$params, $result> };
}

/// Those that need nothing come first: a world can have them as its own.
const KINDS: &[Kind] = kinds! {
    "func() -> u32" [] () => (u32,);
    "func() -> u64" [] () => (u64,);
    "func()" [] () => ();
    "func(x: u32) -> u32" [] (u32,) => (u32,);
    "func(y: u32) -> u32" [] (u32,) => (u32,);
    "func(x: u32, y: u32) -> u32" [] (u32, u32) => (u32,);
    "func(x: s8, y: s16) -> s64" [] (i8, i16) => (i64,);
    "func(x: char, y: f32) -> f64" [] (char, f32) => (f64,);
    "func(x: u8, y: u16) -> bool" [] (u8, u16) => (bool,);
    "func(x: string) -> string" [] (String,) => (String,);
    "func(x: list<u32>)" [] (Vec<u32>,) => ();
    "func(x: list<string>) -> list<string>" [] (Vec<String>,) => (Vec<String>,);
    "func(x: option<u32>) -> result<u32, string>" [] (Option<u32>,) => (Result<u32, String>,);
    "func(x: result<u32>) -> result<_, string>" []
        (Result<u32, ()>,) => (Result<(), String>,);
    "func(x: result) -> option<option<u32>>" [] (Result<(), ()>,) => (Option<Option<u32>>,);
    "func(x: tuple<u32, string>) -> tuple<u64, bool>" [] ((u32, String),) => ((u64, bool),);
    "func(x: tuple<u32, string, u8>)" [] ((u32, String, u8),) => ();
    "func(x: list<u8, 4>) -> list<u8, 4>" [] ([u8; 4],) => ([u8; 4],);
    "func(x: list<u8, 5>)" [] ([u8; 5],) => ();
    "func(x: map<string, u32>)" [] (HashMap<String, u32>,) => ();
    "func(x: map<u32, u32>)" [] (HashMap<u32, u32>,) => ();
    "func(x: stream<u8>)" [] (StreamReader<u8>,) => ();
    "func(x: stream)" [] (StreamReader<()>,) => ();
    "func(x: stream<u32>)" [] (StreamReader<u32>,) => ();
    "func(x: future<u32>)" [] (FutureReader<u32>,) => ();
    "async func() -> u32" [] () => (u32,), link_async;
    "async func(x: string)" [] (String,) => (), link_async;
    "func(p: point) -> point" [POINT] (Point,) => (Point,);
    "func(p: point) -> point" ["record point { x: u32, z: u32 }"] (Place,) => (Place,);
    "func(p: place) -> place" ["record place { x: u32, y: u32 }"] (Point,) => (Point,);
    "func(p: list<point>) -> option<point>" [POINT] (Vec<Point>,) => (Option<Point>,);
    "func(l: line) -> tuple<point, line>" [POINT, "record line { %from: point, to: option<point> }"]
        (Line,) => ((Point, Line),);
    "func(l: line)" ["type line = string;"] (String,) => ();
    "func(c: color) -> color" ["enum color { red, green }"] (Color,) => (Color,);
    "func(c: color) -> color" ["enum color { green, red }"] (Light,) => (Light,);
    "func(v: value)" ["variant value { nothing, number(u32) }"] (Value,) => ();
    "func(v: value)" ["variant value { nothing, number(u64) }"] (Wide,) => ();
    "func(p: perms)" ["flags perms { read, write }"] (Perms,) => ();
    "func(p: perms)" ["flags perms { read, exec }"] (Rights,) => ();
    "func(f: file)" [FILE] (Resource<File>,) => ();
    "func(f: file)" [FOLDER] (Resource<Folder>,) => ();
    "func(f: borrow<file>) -> u32" [FILE] (Resource<File>,) => (u32,);
    "func(f: borrow<file>) -> u32" [FOLDER] (Resource<Folder>,) => (u32,);
    "func(f: list<file>) -> option<file>" [FILE] (Vec<Resource<File>>,) => (Option<Resource<File>>,);
    "func(s: session)" ["resource session;"] (ResourceAny,) => ();
    "func(s: borrow<session>)" ["resource session;"] (ResourceAny,) => ();
    "func() -> session" ["resource session;"] () => (ResourceAny,);
    "func(s: other)" ["resource session;", "resource other;"] (ResourceAny,) => ();
    "func(s: other) -> option<session>" ["resource session;", "resource other;"]
        (ResourceAny,) => (Option<ResourceAny>,);
    "func(s: session) -> other" ["resource session;", "resource other;"]
        (ResourceAny,) => (ResourceAny,);
};

/// A function of a made-up interface.
#[derive(Clone, Debug)]
struct Function {
    name: &'static str,
    kind: usize,
    gate: Gate,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Gate {
    None,
    Since(&'static str),
    Unstable,
    Optional,
}

/// A made-up interface; empty text is no version.
#[derive(Clone, Debug)]
struct Interface {
    name: &'static str,
    version: &'static str,
    functions: Vec<Function>,
}

impl Interface {
    fn id(&self) -> String {
        format!("acme:x/{}{}", self.name, at(self.version))
    }

    /// Leaves out what cannot stand beside what comes before it.
    fn consistent(mut self) -> Self {
        let mut needs: Vec<&str> = Vec::new();
        let mut names = Vec::new();
        self.functions.retain_mut(|function| {
            let kind = &KINDS[function.kind];
            let name = |need: &str| need.split([' ', '=']).nth(1).unwrap_or_default().to_owned();
            let defines = |need: &str| match need {
                FILE | FOLDER => "file".to_owned(),
                need => name(need).trim_end_matches(';').to_owned(),
            };
            let clashes = kind.needs.iter().any(|new| {
                let known = needs.iter();
                known
                    .clone()
                    .any(|old| old != new && defines(old) == defines(new))
            });
            if clashes || names.contains(&function.name) {
                return false;
            }
            // WIT refuses gates of versions that are yet to come, or of none.
            if let Gate::Since(since) = function.gate
                && Version::parse(self.version).ok() < Version::parse(since).ok()
            {
                function.gate = Gate::None;
            }
            names.push(function.name);
            needs.extend(kind.needs);
            true
        });
        self
    }

    /// The interface with what its functions need. Only a host has gates.
    fn wit(&self, files: &str) -> String {
        let mut needs: Vec<&str> = Vec::new();
        let mut functions = String::new();
        for Function { name, kind, gate } in &self.functions {
            let kind = &KINDS[*kind];
            for need in kind.needs {
                if !needs.contains(need) {
                    needs.push(need);
                }
            }
            let gate = match gate {
                Gate::Since(version) => format!("@since(version = {version}) "),
                Gate::Unstable => "@unstable(feature = extra) ".to_owned(),
                Gate::None | Gate::Optional => String::new(),
            };
            // Writing to a `String` cannot fail.
            let _ = write!(functions, "{gate}{name}: {}; ", kind.wit);
        }
        let needs = needs.join(" ").replace("{files}", files);
        format!("interface {} {{ {needs} {functions} }}", self.name)
    }
}

fn at(version: &str) -> String {
    match version {
        "" => String::new(),
        version => format!("@{version}"),
    }
}

const FILES: &str = "0.1.0";

/// The packages of interfaces and of `files`, nested in a file.
fn packages<'a>(interfaces: impl IntoIterator<Item = &'a Interface>, files: &str) -> String {
    let mut packages: Vec<(&str, String)> = Vec::new();
    for interface in interfaces {
        let wit = interface.wit(files);
        match packages
            .iter_mut()
            .find(|(version, _)| *version == interface.version)
        {
            Some((_, package)) => package.push_str(&wit),
            None => packages.push((interface.version, wit)),
        }
    }
    let mut text = format!(
        "package acme:files@{files} {{ interface files {{ resource file; resource folder; }} }}"
    );
    for (version, package) in packages {
        let _ = write!(text, "\npackage acme:x{} {{ {package} }}", at(version));
    }
    text
}

/// A made-up host.
#[derive(Clone, Debug)]
struct Host {
    interfaces: Vec<Interface>,
    /// Whether components need not have the first interface.
    optional: bool,
    /// A function of the world's own, and whether components need not have it.
    run: Option<(usize, bool)>,
    versions: Option<&'static str>,
}

impl Host {
    fn options(&self) -> String {
        let mut world = format!("import acme:files/files@{FILES};");
        let mut optional = Vec::new();
        for interface in &self.interfaces {
            let _ = write!(world, " export {};", interface.id());
            let functions = interface.functions.iter();
            let functions = functions.filter(|function| function.gate == Gate::Optional);
            optional.extend(
                functions.map(|f| format!("\"acme:x/{}.{}\": optional", interface.name, f.name)),
            );
        }
        if let Some((kind, is_optional)) = self.run {
            let _ = write!(world, " export run: {};", KINDS[kind].wit);
            optional.extend(is_optional.then(|| "\"run\": optional".to_owned()));
        }
        if self.optional {
            optional.push(format!("\"acme:x/{}\": optional", self.interfaces[0].name));
        }
        let versions = self
            .versions
            .map(|rule| format!("versions: {{ \"acme:x/i\": {rule} }}"));
        format!(
            "inline: {:?}, exports: {{ {} }}, {}",
            format!(
                "package acme:host;\n{}\nworld app {{ {world} }}",
                packages(&self.interfaces, FILES)
            ),
            optional.join(", "),
            versions.unwrap_or_default(),
        )
    }

    fn kind(&self, interface: &str, function: &str) -> &'static Kind {
        let interface = self.interfaces.iter().find(|i| i.id() == interface);
        let functions = &interface.expect("an interface of the host").functions;
        let function = functions.iter().find(|f| f.name == function);
        &KINDS[function.expect("a function of the host").kind]
    }
}

/// A made-up component.
#[derive(Clone, Debug)]
struct Guest {
    interfaces: Vec<Interface>,
    run: Option<usize>,
    files: &'static str,
}

impl Guest {
    fn wit(&self) -> String {
        let mut world = String::new();
        for interface in &self.interfaces {
            let _ = write!(world, " export {};", interface.id());
        }
        if let Some(kind) = self.run {
            let _ = write!(world, " export run: {};", KINDS[kind].wit);
        }
        let packages = packages(&self.interfaces, self.files);
        format!("package test:guest;\n{packages}\nworld guest {{ {world} }}")
    }
}

const VERSIONS: &[&str] = &[
    "0.2.0",
    "0.2.1",
    "0.2.3",
    "0.2.9",
    "0.2.10",
    "0.3.0",
    "1.0.0",
    "1.4.2",
    "0.0.1",
    "0.2.4-rc.1",
    "1.0.0+b",
    "",
];
const FUNCTIONS: &[&str] = &["f", "g", "h"];

fn gate() -> impl Strategy<Value = Gate> {
    prop_oneof![
        4 => Just(Gate::None),
        1 => select(&["0.2.1", "0.2.3"][..]).prop_map(Gate::Since),
        1 => Just(Gate::Unstable),
        1 => Just(Gate::Optional),
    ]
}

fn function(name: &'static str) -> impl Strategy<Value = Function> {
    (0..KINDS.len(), gate()).prop_map(move |(kind, gate)| Function { name, kind, gate })
}

fn interface(
    name: &'static str,
    versions: &'static [&'static str],
) -> impl Strategy<Value = Interface> {
    let functions = FUNCTIONS
        .iter()
        .map(|name| proptest::option::weighted(0.7, function(name)));
    (select(versions), functions.collect::<Vec<_>>()).prop_map(move |(version, functions)| {
        let interface = Interface {
            name,
            version,
            functions: functions.into_iter().flatten().collect(),
        };
        interface.consistent()
    })
}

fn without_needs() -> impl Strategy<Value = usize> {
    let count = KINDS
        .iter()
        .take_while(|kind| kind.needs.is_empty())
        .count();
    0..count
}

const RULES: &[&str] = &[
    "nearest",
    "prerelease",
    "nearest | prerelease",
    "\">=0.2.1, <0.2.9\"",
];

fn host() -> impl Strategy<Value = Host> {
    let versions = &[
        "0.2.0",
        "0.2.3",
        "0.2.3",
        "1.0.0",
        "0.0.1",
        "0.2.4-rc.1",
        "",
    ][..];
    (
        interface("i", versions),
        proptest::option::weighted(0.3, interface("j", &["0.2.3"])),
        any::<bool>(),
        proptest::option::weighted(0.3, (without_needs(), any::<bool>())),
        proptest::option::weighted(0.4, select(RULES)),
    )
        .prop_map(|(first, second, optional, run, versions)| {
            // A rule that makes no difference, or that nothing compatible meets, is an error of the host.
            let can_meet = |rule: &&str| match first.version {
                "0.2.0" | "0.2.3" => true,
                "1.0.0" => !rule.contains(">="),
                "0.2.4-rc.1" => rule.contains("prerelease"),
                _ => false,
            };
            Host {
                versions: versions.filter(can_meet),
                interfaces: [Some(first), second].into_iter().flatten().collect(),
                optional,
                run,
            }
        })
}

/// How a component differs from what a host wants.
#[derive(Clone, Copy, Debug)]
enum Change {
    None,
    Missing,
    /// A kind that is so many places before this one: neighbours are alike.
    Near(usize),
    Other(usize),
}

impl Change {
    /// What becomes of a function of this kind.
    fn apply(self, kind: usize) -> Option<usize> {
        match self {
            Change::None => Some(kind),
            Change::Missing => None,
            Change::Near(places) => Some((kind + KINDS.len() - places) % KINDS.len()),
            Change::Other(kind) => Some(kind),
        }
    }
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        10 => Just(Change::None),
        1 => Just(Change::Missing),
        3 => (1..3_usize).prop_map(Change::Near),
        1 => (0..KINDS.len()).prop_map(Change::Other),
    ]
}

/// A component that is much like what the host wants, in some versions.
fn guest(host: Host) -> impl Strategy<Value = (Host, Guest)> {
    let candidate = (
        0..host.interfaces.len(),
        select(VERSIONS),
        vec(change(), FUNCTIONS.len()),
    );
    (
        vec(candidate, 0..4),
        proptest::option::weighted(0.8, change()),
        select(&[FILES, "0.1.3"][..]),
    )
        .prop_map(move |(candidates, run, files)| {
            let mut interfaces: Vec<Interface> = Vec::new();
            for (index, version, changes) in candidates {
                let wanted = &host.interfaces[index];
                let changed = wanted.functions.iter().zip(changes);
                let functions = changed.filter_map(|(function, change)| {
                    Some(Function {
                        kind: change.apply(function.kind)?,
                        gate: Gate::None,
                        ..*function
                    })
                });
                let interface = Interface {
                    name: wanted.name,
                    version,
                    functions: functions.collect(),
                };
                if interfaces.iter().all(|known| known.id() != interface.id()) {
                    interfaces.push(interface.consistent());
                }
            }
            let kind = host.run.map_or(0, |(kind, _)| kind);
            let run = run.and_then(|change| change.apply(kind));
            let run = run.filter(|kind| KINDS[*kind].needs.is_empty());
            let guest = Guest {
                interfaces,
                run,
                files,
            };
            (host.clone(), guest)
        })
}

fn leak<T: ?Sized>(value: Box<T>) -> &'static T {
    Box::leak(value)
}

fn text(text: &str) -> &'static str {
    leak(text.to_owned().into_boxed_str())
}

/// What generated code would have as a constant.
fn world_spec(wants: &Wants, host: &Host) -> &'static WorldSpec {
    let interfaces = wants.interfaces.iter().map(|interface| {
        let kind = |function: &str| host.kind(&interface.name, function);
        let functions = interface.functions.iter();
        let functions = functions.map(|f| function_spec(f, (kind(&f.name).signature)()));
        let types = interface.types.iter();
        let types = types.map(|(name, definition)| (text(name), text(definition)));
        leak(Box::new(InterfaceSpec {
            name: text(&interface.name),
            functions: leak(functions.collect()),
            types: leak(types.collect()),
        }))
    });
    let functions = wants.functions.iter().map(|function| {
        let (kind, _) = host.run.expect("a function of the world");
        function_spec(function, (KINDS[kind].signature)())
    });
    leak(Box::new(WorldSpec {
        name: text(&wants.world),
        imports: &[],
        interfaces: leak(interfaces.collect()),
        functions: leak(functions.collect()),
    }))
}

fn function_spec(
    wanted: &WantedFunction,
    signature: Signature,
) -> FunctionSpec<'static, Signature> {
    let handles = wanted.handles.iter().map(|handle| match handle {
        worldbind_codegen::Handle::Own(name) => Handle::Own(text(name)),
        worldbind_codegen::Handle::Borrow(name) => Handle::Borrow(text(name)),
    });
    FunctionSpec {
        name: text(&wanted.name),
        wit: text(&wanted.wit),
        need: match &wanted.need {
            Need::Required => worldbind_resolve::Need::Required,
            Need::Optional => worldbind_resolve::Need::Optional,
            Need::Since(version) => worldbind_resolve::Need::Since(text(version)),
        },
        handles: leak(handles.collect()),
        signature,
    }
}

fn files_linker() -> Linker<()> {
    let mut linker = Linker::new(engine());
    let mut files = linker
        .instance(&format!("acme:files/files@{FILES}"))
        .unwrap();
    files
        .resource("file", ResourceType::host::<File>(), |_, _| Ok(()))
        .unwrap();
    files
        .resource("folder", ResourceType::host::<Folder>(), |_, _| Ok(()))
        .unwrap();
    linker
}

fn wants_of(options: &str) -> Wants {
    let tokens = format!("{{ {options} }}").parse().unwrap();
    wants(tokens, std::path::Path::new(".")).unwrap_or_else(|error| panic!("{error}: {options}"))
}

fn cli_host(options: &str) -> worldbind_cli::Host {
    let arguments = HostArguments {
        options: Some(options.to_owned()),
        ..HostArguments::default()
    };
    worldbind_cli::Host::new(&arguments).unwrap_or_else(|error| panic!("{error}"))
}

fn found_by_engine(
    wants: &Wants,
    host: &Host,
    pre: &InstancePre<()>,
) -> std::result::Result<Resolution, BindError> {
    let optional = wants.interfaces.iter().filter(|i| i.is_optional);
    let optional: Vec<_> = optional.map(|interface| interface.name.as_str()).collect();
    resolution_of(world_spec(wants, host), &optional, &wants.policy, pre)
}

/// How often each kind of case came up: a property that holds for refusals alone would say little.
#[derive(Default)]
struct Tally {
    fit: Cell<u32>,
    differ: Cell<u32>,
}

impl Tally {
    fn count(&self, is_fit: bool) {
        let counter = if is_fit { &self.fit } else { &self.differ };
        counter.set(counter.get() + 1);
    }

    fn check(&self) {
        let Tally { fit, differ } = self;
        assert!(fit.get() > 20 && differ.get() > 20, "{fit:?} {differ:?}");
    }
}

fn runner() -> TestRunner {
    let persistence = proptest::test_runner::FileFailurePersistence::WithSource("regressions");
    let cases = std::env::var("PROPTEST_CASES").ok();
    TestRunner::new(Config {
        cases: cases.and_then(|cases| cases.parse().ok()).unwrap_or(128),
        source_file: Some(file!()),
        failure_persistence: Some(Box::new(persistence)),
        ..Config::default()
    })
}

#[test]
fn explain_takes_the_exports_that_the_engine_takes() {
    let tally = Tally::default();
    let result = runner().run(&host().prop_flat_map(guest), |(host, guest)| {
        let bytes = stub_bytes(&guest.wit());
        let component = Component::new(engine(), &bytes).unwrap();
        let pre = files_linker().instantiate_pre(&component).unwrap();
        let options = host.options();
        let found = found_by_engine(&wants_of(&options), &host, &pre);

        let report = worldbind_cli::explain(&cli_host(&options), "", &bytes, &Provided::default());
        let exports = report.exports.expect("a component");
        tally.count(exports.fit);
        let explained = of_report(&exports);
        prop_assert_eq!(exports.fit, found.is_ok(), "{:?}", explained);
        prop_assert_eq!(explained, of_engine(found.as_ref()));
        prop_assert!(report.imports.expect("a component").fit);
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
    tally.check();
}

/// For each kind an interface, of which a function is of that kind, or of another.
fn an_interface_per_kind(kind: Option<usize>) -> Vec<Interface> {
    let interfaces = (0..KINDS.len()).map(|own| Interface {
        name: text(&format!("k{own}")),
        version: "0.2.3",
        functions: vec![Function {
            name: "f",
            kind: kind.unwrap_or(own),
            gate: Gate::None,
        }],
    });
    interfaces.collect()
}

#[test]
fn explain_tells_the_types_apart_that_the_engine_tells_apart() {
    let guest = Guest {
        interfaces: an_interface_per_kind(None),
        run: None,
        files: FILES,
    };
    let bytes = stub_bytes(&guest.wit());
    let component = Component::new(engine(), &bytes).unwrap();
    let pre = files_linker().instantiate_pre(&component).unwrap();
    for (kind, Kind { wit, .. }) in KINDS.iter().enumerate() {
        let host = Host {
            interfaces: an_interface_per_kind(Some(kind)),
            optional: false,
            run: None,
            versions: None,
        };
        let options = host.options();
        let found = found_by_engine(&wants_of(&options), &host, &pre).unwrap_err();
        let report = worldbind_cli::explain(&cli_host(&options), "", &bytes, &Provided::default());
        let exports = report.exports.expect("a component");
        assert_eq!(of_report(&exports), of_engine(Err(&found)));
        // The others fit, its own among them.
        assert!(found.problems.len() < KINDS.len(), "{wit}");
    }
}

fn is_importable(function: &Function) -> bool {
    let mut needs = KINDS[function.kind].needs.iter();
    needs.all(|need| !need.starts_with("resource"))
}

/// What a world imports or a component needs: no resources of the interface's own, which would need types
/// that a linker gives them.
fn importable(name: &'static str) -> impl Strategy<Value = Interface> {
    let versions = &[
        "0.2.0",
        "0.2.1",
        "0.2.3",
        "0.3.0",
        "0.0.1",
        "0.2.4-rc.1",
        "1.0.0+b",
        "",
    ][..];
    interface(name, versions).prop_map(|mut interface| {
        interface.functions.retain(is_importable);
        for function in &mut interface.functions {
            function.gate = Gate::None;
        }
        interface
    })
}

/// Interfaces of the host, and how the component's differ.
fn linked() -> impl Strategy<Value = (Vec<Interface>, Vec<Interface>, &'static str)> {
    let interface = prop_oneof![2 => importable("i"), 1 => importable("j")];
    let host = vec(interface, 1..4).prop_map(distinct);
    let files = select(&[FILES, "0.1.3"][..]);
    (host, files).prop_flat_map(|(host, files)| {
        let needed = (
            0..host.len(),
            select(
                &[
                    "0.2.0",
                    "0.2.3",
                    "0.2.9",
                    "0.3.0",
                    "0.0.1",
                    "1.0.0",
                    "0.2.4-rc.1",
                    "",
                ][..],
            ),
            any::<bool>(),
            vec(change(), FUNCTIONS.len()),
        );
        let given = host.clone();
        vec(needed, 1..3).prop_map(move |needed| {
            let needed = needed
                .into_iter()
                .map(|(index, version, is_same, changes)| {
                    let mut interface = host[index].clone();
                    if !is_same {
                        interface.version = version;
                    }
                    let mut changes = changes.into_iter();
                    interface.functions.retain_mut(|function| {
                        let change = changes.next().unwrap_or(Change::None);
                        let kind = change.apply(function.kind);
                        function.kind = kind.unwrap_or_default();
                        kind.is_some() && is_importable(function)
                    });
                    interface.consistent()
                });
            (given.clone(), incompatible(needed.collect()), files)
        })
    })
}

fn distinct(interfaces: Vec<Interface>) -> Vec<Interface> {
    let mut distinct: Vec<Interface> = Vec::new();
    for interface in interfaces {
        if distinct.iter().all(|known| known.id() != interface.id()) {
            distinct.push(interface);
        }
    }
    distinct
}

/// The encoder of components makes one import of two that are compatible.
fn incompatible(interfaces: Vec<Interface>) -> Vec<Interface> {
    let mut incompatible: Vec<Interface> = Vec::new();
    for interface in interfaces {
        let name = InterfaceName::new(&interface.id());
        let mut known = incompatible.iter();
        if known.all(|known| !InterfaceName::new(&known.id()).is_compatible_with(&name)) {
            incompatible.push(interface);
        }
    }
    incompatible
}

#[test]
fn explain_gives_the_imports_that_a_linker_gives() {
    let tally = Tally::default();
    let result = runner().run(&linked(), |(given, needed, files)| {
        let imports = |interfaces: &[Interface]| {
            let imports = interfaces.iter().map(|i| format!(" import {};", i.id()));
            imports.collect::<String>()
        };
        let bytes = stub_bytes_with_imports(&format!(
            "package test:guest;\n{}\nworld guest {{ {} }}",
            packages(&needed, files),
            imports(&needed)
        ));
        let component = Component::new(engine(), &bytes).unwrap();
        let mut linker = files_linker();
        for interface in &given {
            let mut instance = linker.instance(&interface.id()).unwrap();
            for function in &interface.functions {
                (KINDS[function.kind].link)(&mut instance, function.name).unwrap();
            }
        }
        let linked = linker.instantiate_pre(&component);

        let wit = format!(
            "package acme:host;\n{}\nworld app {{ import acme:files/files@{FILES}; {} }}",
            packages(&given, FILES),
            imports(&given)
        );
        let host = cli_host(&format!("inline: {wit:?}"));
        let report = worldbind_cli::explain(&host, "", &bytes, &Provided::default());
        let imports = report.imports.expect("a component");
        tally.count(imports.fit);
        let error = linked.as_ref().err().map(|error| format!("{error:?}"));
        prop_assert_eq!(
            imports.fit,
            linked.is_ok(),
            "{:?} {:?}",
            error,
            imports.needed
        );
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
    tally.check();
}
