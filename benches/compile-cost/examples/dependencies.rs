//! Contains no code. It is built only for its dependencies, which are the crates that hosts use.

fn main() {}
