//! The bindings, from the build script.

// Of a file the compiler says what it does not say of a macro: that this host uses a part of it alone.
#![allow(dead_code, unreachable_pub)]
// A function's type is as its WIT has it.
#![allow(clippy::type_complexity)]

include!(concat!(env!("OUT_DIR"), "/bindings.rs"));
