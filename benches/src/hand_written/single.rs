//! The interface `single` of `wit/worlds`.
#![allow(missing_docs, reason = "they are WIT's types")]

use wasmtime::component::{ComponentType, Lift, Lower, flags};

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
#[component(variant)]
pub enum Error {
    #[component(name = "empty")]
    Empty,
    #[component(name = "too-long")]
    TooLong(u32),
    #[component(name = "other")]
    Other(String),
}

flags! {
    Options {
        #[component(name = "trim")]
        const TRIM;
        #[component(name = "sort")]
        const SORT;
    }
}

interface!(Single, SingleIndices {
    process: "process" => (&'static [Item], Options), (Result<Vec<Item>, Error>,);
});
