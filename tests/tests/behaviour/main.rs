//! Tests of bindings with components, in one binary, because linking the engine takes most of the
//! time.

/// Bindings of a world, and the text of the world, for [`worldbind_tests::stub`].
macro_rules! world_and_text {
    ($(#[$doc:meta])* $visibility:vis $name:ident = $wit:literal $(, $($option:tt)*)?) => {
        $(#[$doc])*
        $visibility const $name: &str = $wit;

        worldbind::bindgen!({ inline: $wit, $($($option)*)? });
    };
}

#[path = "../../../cli/tests/json/schema.rs"]
mod schema;

mod agreement;
mod async_calls;
mod deprecated;
mod derives;
mod evolution;
mod explained;
mod fakes;
mod files;
mod foreign;
mod generations;
mod hostile;
mod imports;
mod inherited_gates;
mod linking;
mod made_up;
mod merged;
mod mutated;
mod named_imports;
mod one_way;
mod optional;
mod plugin;
mod policy;
mod problems;
mod replaced;
mod search_trace;
mod serialized;
mod strict;
mod tracing;
mod typecheck;
mod types;
mod versions;
mod world_exports;

/// Runs `act` with a subscriber for the spans and events of this thread.
///
/// While a process has only one subscriber, `tracing` asks only the current thread whether anyone
/// listens to a place in the code, and keeps the answer for all threads. The other tests run on
/// threads without a subscriber. With a second one, `tracing` asks all.
fn with_subscriber<R>(
    subscriber: impl ::tracing::Subscriber + Send + Sync + 'static,
    act: impl FnOnce() -> R,
) -> R {
    let _second = ::tracing::Dispatch::new(::tracing::subscriber::NoSubscriber::new());
    ::tracing::subscriber::with_default(subscriber, act)
}
