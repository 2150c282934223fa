//! The interface `transform` of the world `plugin`.
#![allow(missing_docs, reason = "they are WIT's types")]

use wasmtime::component::{ComponentType, Lift, Lower, ResourceAny, flags};

use super::interface;

#[derive(ComponentType, Lift, Lower)]
#[component(record)]
pub struct Item {
    pub id: u32,
    pub name: String,
    pub tags: Vec<String>,
    pub weight: Option<f64>,
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
}

#[derive(Clone, Copy, ComponentType, Lift, Lower)]
#[component(enum)]
#[repr(u8)]
pub enum Mode {
    #[component(name = "upper")]
    Upper,
    // Not `Lower`: the engine's trait `Lower` has an associated type with this name, and its derive
    // uses both.
    #[component(name = "lower")]
    Lowercase,
    #[component(name = "reverse")]
    Reverse,
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

interface!(Transform, TransformIndices {
    session: "[constructor]session" => (&'static str,), (ResourceAny,);
    session_push: "[method]session.push" => (ResourceAny, &'static Item), (u32,);
    session_total: "[method]session.total" => (ResourceAny,), (f64,);
    session_name: "[method]session.name" => (ResourceAny,), (String,);
    session_reset: "[method]session.reset" => (ResourceAny,), ();
    session_merge: "[static]session.merge" => (ResourceAny, ResourceAny), (ResourceAny,);
    describe: "describe" => (), (String,);
    apply: "apply" => (Mode, &'static str), (String,);
    process: "process" => (&'static [Item], Options), (Result<Vec<Item>, Error>,);
    classify: "classify" => (&'static Value,), ((String, u64),);
    roundtrip: "roundtrip" => (&'static Value,), (Value,);
    summarize: "summarize" => (ResourceAny,), (String,);
    count: "count" => (&'static [Item],), (u32,);
    echo_many: "echo-many" => (&'static [String],), (Vec<String>,);
});
