//! The types of functions in random interfaces, in WIT and in Rust.

use std::collections::HashMap;

use worldbind::wasmtime::component::{
    ComponentNamedList, ComponentType, FutureReader, Lift, LinkerInstance, Lower, Resource,
    ResourceAny, StreamReader, TypedFunc, flags,
};
use worldbind::wasmtime::{self, Result, bail};
use worldbind_tests::private::{HasSignature, WorldSpec};

/// The signature that the engine checks. The runtime does not export the name of its type.
pub(super) trait SignatureOf {
    type Signature;
}

impl<S> SignatureOf for worldbind_resolve::WorldSpec<'static, S> {
    type Signature = S;
}

pub(super) type Signature = <WorldSpec as SignatureOf>::Signature;

/// A type of functions, in WIT and in Rust.
pub(super) struct Kind {
    pub(super) wit: &'static str,
    /// The items that an interface needs for it.
    pub(super) needs: &'static [&'static str],
    pub(super) signature: fn() -> Signature,
    pub(super) link: fn(&mut LinkerInstance<'_, ()>, &str) -> Result<()>,
}

#[derive(ComponentType, Lift, Lower)]
#[component(record)]
pub(super) struct Point {
    x: u32,
    y: u32,
}

#[derive(ComponentType, Lift, Lower)]
#[component(record)]
pub(super) struct Place {
    x: u32,
    z: u32,
}

#[derive(ComponentType, Lift, Lower)]
#[component(record)]
pub(super) struct Line {
    from: Point,
    to: Option<Point>,
}

#[derive(Clone, Copy, ComponentType, Lift, Lower)]
#[component(enum)]
#[repr(u8)]
#[expect(dead_code, reason = "its type is what counts")]
pub(super) enum Color {
    #[component(name = "red")]
    Red,
    #[component(name = "green")]
    Green,
}

#[derive(Clone, Copy, ComponentType, Lift, Lower)]
#[component(enum)]
#[repr(u8)]
#[expect(dead_code, reason = "its type is what counts")]
pub(super) enum Light {
    #[component(name = "green")]
    Green,
    #[component(name = "red")]
    Red,
}

#[derive(ComponentType, Lift, Lower)]
#[component(variant)]
pub(super) enum Value {
    #[component(name = "nothing")]
    Nothing,
    #[component(name = "number")]
    Number(u32),
}

#[derive(ComponentType, Lift, Lower)]
#[component(variant)]
pub(super) enum Wide {
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

pub(super) struct File;
pub(super) struct Folder;

pub(super) const POINT: &str = "record point { x: u32, y: u32 }";
pub(super) const FILE: &str = "use acme:files/files@{files}.{file};";
/// Another resource under the same name.
pub(super) const FOLDER: &str = "use acme:files/files@{files}.{folder as file};";

/// A function that is never called.
pub(super) fn link<P, R>(linker: &mut LinkerInstance<'_, ()>, name: &str) -> Result<()>
where
    P: ComponentNamedList + Lift + 'static,
    R: ComponentNamedList + Lower + 'static,
{
    linker.func_wrap(name, |_, _: P| -> Result<R> { bail!("never called") })
}

pub(super) fn link_async<P, R>(linker: &mut LinkerInstance<'_, ()>, name: &str) -> Result<()>
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
            signature: || <TypedFunc<$params, $result> as HasSignature>::SIGNATURE,
            link: kinds!(@link $params, $result $(, $link)?),
        }),*]
    };
    (@link $params:ty, $result:ty) => { link::<$params, $result> };
    (@link $params:ty, $result:ty, $link:ident) => { $link::<$params, $result> };
}

/// Those that need nothing come first: a world can have them as its own.
pub(super) const KINDS: &[Kind] = kinds! {
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
