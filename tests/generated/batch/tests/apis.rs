//! Random APIs of several generations: their bindings compile, and each component fits its own
//! generation. `build.rs` generates them.

#![allow(
    clippy::all,
    dead_code,
    unused_imports,
    reason = "the bindings are generated, and no host uses most of them"
)]

use worldbind::wasmtime::component::Component;
use worldbind_testing::FakeGuest;
use worldbind_tests::engine;

/// The value of the option `trappable_error_type`.
#[derive(Debug)]
pub struct Failure;

/// A component that exports everything of its world.
fn exporting(wit: &str) -> Component {
    let fake = FakeGuest::from_text(wit);
    let bytes = fake
        .component()
        .unwrap_or_else(|error| panic!("{error}\n{wit}"));
    Component::new(engine(), bytes).unwrap_or_else(|error| panic!("{error:?}\n{wit}"))
}

include!(concat!(env!("OUT_DIR"), "/apis.rs"));
