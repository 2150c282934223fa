//! Names nothing: it is built for the sake of what it depends on, which are the crates that hosts
//! name.

fn main() {}
