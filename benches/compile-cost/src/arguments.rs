//! The arguments of the command line.

use std::path::PathBuf;

use clap::Parser;

use crate::kind::Kind;

/// Measures what bindings cost to compile: those of `wasmtime::component::bindgen!` and those of
/// `worldbind::bindgen!` for the same WIT, one after the other.
///
/// The tables are Markdown on standard output. The progress is on standard error.
#[derive(Debug, Parser)]
pub(crate) struct Arguments {
    /// The number of runs; the tables have the medians
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) runs: u32,

    /// A world to measure; may be repeated [default: all]
    #[arg(long = "world", value_name = "NAME")]
    pub(crate) worlds: Vec<String>,

    /// The kinds of measurements, with commas between them [default: all but `instructions` and
    /// `edit`, which need valgrind]
    #[arg(long, value_enum, value_delimiter = ',', value_name = "KINDS")]
    pub(crate) only: Vec<Kind>,

    /// Lists the worlds, and measures nothing
    #[arg(long)]
    pub(crate) list: bool,

    /// Prints the passes of the compiler that take longest, too, of one run and with the empty
    /// crate's
    #[arg(long)]
    pub(crate) passes: bool,

    /// Prints what a check of each world consists of, too: the instructions and the tokens of each
    /// part. Needs valgrind
    #[arg(long)]
    pub(crate) parts: bool,

    /// Draws the ratios into a file
    #[arg(long, value_name = "FILE")]
    pub(crate) svg: Option<PathBuf>,

    /// Writes all medians into a file
    #[arg(long, value_name = "FILE")]
    pub(crate) json: Option<PathBuf>,
}

impl Arguments {
    /// The requested kinds, in the order of the tables.
    pub(crate) fn kinds(&self) -> Vec<Kind> {
        let mut kinds = Kind::ALL.to_vec();
        kinds.retain(|kind| match self.only.is_empty() {
            true => !kind.needs_valgrind(),
            false => self.only.contains(kind),
        });
        kinds
    }
}
