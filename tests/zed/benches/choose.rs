//! The cost of finding the generation of a component among nine versions of a real API, compared
//! with binding it to a known generation.
//!
//! These versions have no numbers in the names of their interfaces. So each generation has a linker
//! of its own, and a component of an old one does not link with those of newer ones, which use the
//! same names for other types.

use criterion::{Criterion, criterion_group, criterion_main};

use bindings::{ExtensionPre, Generation};
use components::{component, linkers};

#[path = "../tests/zed/components.rs"]
mod components;
#[path = "../tests/zed/host.rs"]
mod host;

#[allow(dead_code, unused_imports, clippy::all)]
mod bindings {
    include!(concat!(env!("OUT_DIR"), "/bindings.rs"));
}

fn choose(criterion: &mut Criterion) {
    let linkers = linkers();
    let mut group = criterion.benchmark_group("zed");
    for (name, generation) in [
        ("newest", Generation::SinceV0_6_0),
        ("oldest", Generation::SinceV0_0_1),
    ] {
        let component = component(generation);
        group.bench_function(format!("{name}, which is known"), |bencher| {
            bencher.iter(|| ExtensionPre::in_generation(generation, linkers, component).unwrap());
        });
        group.bench_function(format!("{name}, of nine"), |bencher| {
            bencher.iter(|| ExtensionPre::choose(linkers, component).unwrap());
        });
    }
    group.finish();
}

criterion_group!(benches, choose);
criterion_main!(benches);
