//! Components with a few bytes changed: bindings or an error that can be shown, and never a panic.
//!
//! The changes are outside of core modules, in the parts that describe the component.
//! `WORLDBIND_MUTANTS` multiplies the number of cases.

use std::io::{self, Write};
use std::ops::Range;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::{env, fs, thread};

use worldbind::wasmtime::component::{Component, Linker};
use worldbind_generated_tests::random::Random;
use worldbind_tests::{engine, stub_bytes};

use crate::plugin::PluginPre;

world_and_text!(
    EVERYTHING = "
    package acme:everything@1.2.3;

    interface types {
        record point { x: u32, y: option<string> }
        variant shape { empty, circle(point), many(list<point>) }
        enum colour { red, blue }
        flags style { filled, dotted }
        resource picture {
            constructor(rep: u32);
            draw: func(shape: shape) -> result<colour, string>;
            copy: static func(of: borrow<picture>) -> picture;
        }
        mirror: func(at: point) -> point;
        all: func(shapes: list<shape>, style: style) -> tuple<colour, f64>;
        @since(version = 1.1.0)
        newer: func() -> u32;
    }

    interface log {
        resource sink { write: func(line: string); }
        level: func() -> u8;
    }

    world everything {
        import log;
        export types;
        export run: func(line: string) -> string;
    }
"
);

#[test]
fn a_mutated_stub_is_bound_or_refused() {
    let bytes = stub_bytes(EVERYTHING);
    let (valid, bound) = mutate_all(&bytes, 2000, |component, linker| {
        EverythingPre::link(component, linker).map(|pre| pre.resolution().to_string())
    });
    assert!(
        valid > 100 && bound > 50 && valid > bound,
        "{valid} {bound}"
    );
}

#[test]
fn a_mutated_plugin_is_bound_or_refused() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("guests/components/c-v0.2.3.wasm");
    let bytes = fs::read(file).unwrap();
    let (valid, _) = mutate_all(&bytes, 100, |component, linker| {
        PluginPre::link(component, linker).map(|pre| pre.resolution().to_string())
    });
    assert!(valid > 1, "{valid}");
}

/// How many of the changed components are valid, and how many of the valid ones are bound.
fn mutate_all(
    bytes: &[u8],
    count: u64,
    bind: impl Fn(&Component, &Linker<()>) -> worldbind::wasmtime::Result<String>,
) -> (usize, usize) {
    let times = env::var("WORLDBIND_MUTANTS").ok();
    let times: u64 = times.and_then(|text| text.parse().ok()).unwrap_or(1);
    let sections = outside_of_modules(bytes);
    let first = env::var("WORLDBIND_SEED").ok();
    let first: u64 = first.and_then(|text| text.parse().ok()).unwrap_or(0);
    let name = thread::current().name().unwrap_or_default().to_owned();
    let bind_mutant = |seed: u64| {
        if times > 1 {
            // Not `eprint!`: a test shows its output only when it ends, and it may be stopped
            // before.
            let _ = writeln!(io::stderr(), "{name}: seed {seed}");
        }
        let mutant = mutate(&mut Random::new(seed), bytes, &sections);
        let bind = || {
            let Ok(component) = Component::new(engine(), &mutant) else {
                return None;
            };
            let empty = Linker::new(engine());
            let mut full = Linker::new(engine());
            let linkers = match full.define_unknown_imports_as_traps(&component) {
                Ok(()) => vec![full, empty],
                Err(_) => vec![empty],
            };
            let results = linkers.iter().map(|linker| bind(&component, linker));
            let shown = results.map(|result| match result {
                Ok(_) => true,
                Err(error) => {
                    assert!(!format!("{error:#}\n{error:?}").is_empty());
                    false
                }
            });
            let bound: Vec<bool> = shown.collect();
            Some(bound.contains(&true))
        };
        panic::catch_unwind(AssertUnwindSafe(bind)).unwrap_or_else(|_| panic!("seed {seed}"))
    };
    let valid: Vec<_> = (first..first + count * times)
        .filter_map(bind_mutant)
        .collect();
    let bound = valid.iter().filter(|is_bound| **is_bound).count();
    (valid.len(), bound)
}

/// Changes a few bytes. In names, the new bytes are those of names, too, so the result may be
/// valid.
fn mutate(random: &mut Random, bytes: &[u8], sections: &[Range<usize>]) -> Vec<u8> {
    let mut mutant = bytes.to_vec();
    for _ in 0..random.within(1..3) {
        let section = &sections[random.within(0..sections.len())];
        let at = random.within(section.clone());
        mutant[at] = match mutant[at] {
            b'0'..=b'9' => b'0' + random.within(0..10) as u8,
            b'a'..=b'z' if !random.one_in(4) => b'a' + random.within(0..26) as u8,
            byte if random.one_in(2) => byte ^ (1 << random.within(0..8)),
            _ => random.number() as u8,
        };
    }
    mutant
}

/// The contents of a component's sections, except for core modules.
fn outside_of_modules(bytes: &[u8]) -> Vec<Range<usize>> {
    let mut sections = Vec::new();
    let mut at = 8;
    while let Some(id) = bytes.get(at) {
        let (size, length) = leb128(&bytes[at + 1..]);
        let start = at + 1 + length;
        at = start + size;
        if *id != 1 && size > 0 {
            sections.push(start..at);
        }
    }
    sections
}

/// A number, and how many bytes it takes.
fn leb128(bytes: &[u8]) -> (usize, usize) {
    let mut number = 0;
    for (index, byte) in bytes.iter().enumerate() {
        number |= usize::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return (number, index + 1);
        }
    }
    (number, bytes.len())
}
