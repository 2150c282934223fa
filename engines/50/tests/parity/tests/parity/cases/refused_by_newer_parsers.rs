//! The parser of wasmtime 50 refuses what engines refuse.
