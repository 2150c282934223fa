//! The bindings, from the build script.

// The compiler warns about unused items in a file, but not in the output of a macro. This host uses
// only a part of the bindings.
#![allow(dead_code, unreachable_pub)]
// A function's type is as its WIT has it.
#![allow(clippy::type_complexity)]

include!(concat!(env!("OUT_DIR"), "/bindings.rs"));
