//! The interface `first` of `wit/worlds`, and all that are like it.
#![allow(missing_docs, reason = "they are WIT's types")]

use wasmtime::component::{ComponentType, Lift, Lower, ResourceAny, flags};

use super::interface;

#[derive(ComponentType, Lift, Lower)]
#[component(record)]
pub struct Item {
    pub id: u64,
    pub name: String,
    pub tags: Vec<String>,
    pub weight: Option<f64>,
}

#[derive(ComponentType, Lift, Lower)]
#[component(record)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

#[derive(ComponentType, Lift, Lower)]
#[component(record)]
pub struct Shape {
    pub outline: Vec<Point>,
    pub label: Option<String>,
    pub fill: Color,
}

#[derive(ComponentType, Lift, Lower)]
#[component(variant)]
pub enum Value {
    #[component(name = "nothing")]
    Nothing,
    #[component(name = "text")]
    Text(String),
    #[component(name = "number")]
    Number(f64),
    #[component(name = "items")]
    Items(Vec<Item>),
    #[component(name = "pair")]
    Pair((String, u32)),
}

#[derive(ComponentType, Lift, Lower)]
#[component(variant)]
pub enum Error {
    #[component(name = "empty")]
    Empty,
    #[component(name = "too-long")]
    TooLong(u32),
    #[component(name = "other")]
    Other(String),
}

#[derive(Clone, Copy, ComponentType, Lift, Lower)]
#[component(enum)]
#[repr(u8)]
pub enum Color {
    #[component(name = "red")]
    Red,
    #[component(name = "green")]
    Green,
    #[component(name = "blue")]
    Blue,
}

flags! {
    Options {
        #[component(name = "trim")]
        const TRIM;
        #[component(name = "dedupe")]
        const DEDUPE;
        #[component(name = "sort")]
        const SORT;
    }
}

interface!(First, FirstIndices {
    session: "[constructor]session" => (&'static str,), (ResourceAny,);
    session_push: "[method]session.push" => (ResourceAny, &'static Item), (Result<u32, Error>,);
    session_items: "[method]session.items" => (ResourceAny,), (Vec<Item>,);
    session_merge: "[static]session.merge" => (ResourceAny, ResourceAny), (ResourceAny,);
    describe: "describe" => (), (String,);
    apply: "apply" => (Options, &'static str), (String,);
    process: "process" => (&'static [Item], Options), (Result<Vec<Item>, Error>,);
    classify: "classify" => (&'static Value,), ((String, u64),);
    roundtrip: "roundtrip" => (&'static Value,), (Value,);
    summarize: "summarize" => (ResourceAny,), (String,);
    sessions: "sessions" => (&'static [String],), (Vec<ResourceAny>,);
    count: "count" => (&'static [Item],), (u32,);
    find: "find" => (&'static [Item], u64), (Option<Item>,);
    draw: "draw" => (&'static [Shape], Color), (Result<Vec<u8>, String>,);
    bounds: "bounds" => (&'static Shape,), (Option<(Point, Point)>,);
    recolor: "recolor" => (&'static Shape, Color, Color), (Shape,);
    index: "index" => (&'static [Item],), (Vec<(String, u64)>,);
    values_of: "values-of" => (&'static [String],), (Vec<Option<Value>>,);
    configure: "configure" => (&'static [(String, Value)],), (Result<(), Error>,);
    total: "total" => (&'static [Point], Option<f64>), (f64,);
});
