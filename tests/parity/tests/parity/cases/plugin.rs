//! One plugin, built by another toolchain from WIT in files, under hosts of every kind.

use super::bindgen;

mod asynchronous;
mod store;
mod sync;

/// What a run with the argument `kv` does with its bucket, and what the host sees of it.
const KV: [&str; 6] = [
    "log Info: run with 1 args at 7",
    "open b1",
    "set k",
    "get k",
    "get missing",
    "keys",
];
