//! One plugin, built by another toolchain from WIT in files, under hosts of every kind.

use super::bindgen;

mod asynchronous;
mod store;
mod sync;

/// The calls of a run with the argument `kv`, as the host sees them.
const KV: [&str; 6] = [
    "log Info: run with 1 args at 7",
    "open b1",
    "set k",
    "get k",
    "get missing",
    "keys",
];
