//! What the engine reports about a component: its items, their types, and its errors.

mod items;
mod types;
mod words;

pub(crate) use items::{
    export, for_each_export, for_each_export_of, for_each_import, for_each_part, for_each_type,
    has_export, resource,
};
pub(crate) use types::Converter;
pub(crate) use words::{in_words, sentences};
