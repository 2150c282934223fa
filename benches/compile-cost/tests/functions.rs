//! How many functions the compiler makes for a small host, unoptimized. The time to build a host
//! grows with them.
//!
//! They are counted in the symbols of this program, so no other work on the machine changes the
//! numbers. If a change makes them larger, the change must be worth it.
//! `UPDATE_EXPECT=1 cargo test --workspace --test functions` writes `functions.txt` again.
#![cfg(target_os = "linux")]

use std::collections::BTreeSet;
use std::fmt::Write;
use std::{env, fs};

use expect_test::expect_file;
use object::{Object, ObjectSymbol, SymbolKind};
use worldbind::wasmtime::component::{Component, HasSelf, Linker};
use worldbind::wasmtime::{Engine, Result, Store};

/// The version of Rust that made the committed numbers.
const RUST: &str = "1.95";

mod small {
    worldbind::bindgen!({
        inline: "
            package acme:small@1.0.0;

            interface store {
                record entry { key: string, value: list<u8> }
                get: func(key: string) -> option<entry>;
                put: func(entry: entry) -> result<_, string>;
            }

            interface transform {
                record input { text: string, times: u32 }
                record output { text: string, changed: bool }
                apply: func(input: input) -> result<output, string>;
            }

            world small {
                import store;
                export transform;
            }
        ",
    });
}

use small::acme::small::store;
use small::exports::acme::small::transform;

#[derive(Default)]
struct State {
    entries: Vec<store::Entry>,
}

impl store::Host for State {
    fn get(&mut self, key: String) -> Option<store::Entry> {
        let mut entries = self.entries.iter();
        entries.find(|entry| entry.key == key).cloned()
    }

    fn put(&mut self, entry: store::Entry) -> Result<(), String> {
        self.entries.push(entry);
        Ok(())
    }
}

/// All that a host does with its bindings.
fn host(bytes: &[u8]) -> Result<String> {
    let engine = Engine::default();
    let component = Component::new(&engine, bytes)?;
    let mut linker = Linker::new(&engine);
    small::Small::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state)?;
    let pre = small::SmallPre::new(linker.instantiate_pre(&component)?)?;
    let mut store = Store::new(&engine, State::default());
    let plugin = pre.instantiate(&mut store)?;
    let input = transform::Input {
        text: "one".to_owned(),
        times: 2,
    };
    let applied = plugin
        .acme_small_transform()
        .call_apply(&mut store, &input)?;
    Ok(applied.map_or_else(|refused| refused, |output| output.text))
}

/// The names of this program's functions, each once, even if the compiler wrote a function into
/// several object files. A name ends with a hash of the function's types.
fn functions() -> BTreeSet<String> {
    let program = fs::read(env::current_exe().unwrap()).unwrap();
    let file = object::File::parse(&*program).unwrap();
    let is_function = |symbol: &object::Symbol<'_, '_>| symbol.kind() == SymbolKind::Text;
    let symbols = file.symbols().filter(is_function);
    let names = symbols.map(|symbol| symbol.name().unwrap().to_owned());
    names
        .map(|name| format!("{}", rustc_demangle::demangle(&name)))
        .collect()
}

/// How many names contain the first of these words, how many of the others contain the second, and
/// so on.
fn mentioning<const N: usize>(words: [&str; N], names: &BTreeSet<String>) -> [usize; N] {
    let first = |name: &String| words.iter().position(|word| name.contains(word));
    let mut counts = [0; N];
    for position in names.iter().filter_map(first) {
        counts[position] += 1;
    }
    counts
}

/// Whether this compiler has the version [`RUST`].
fn is_compiler_of_the_numbers() -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = std::process::Command::new(rustc).arg("--version").output();
    let version = String::from_utf8(output.unwrap().stdout).unwrap();
    version.starts_with(&format!("rustc {RUST}."))
}

#[test]
fn a_small_host_has_no_more_functions_than_before() {
    let refused = host(b"(component)").unwrap_err().to_string();
    assert!(refused.contains("acme:small/transform"), "{refused}");

    if !is_compiler_of_the_numbers() {
        eprintln!("not compared: the numbers are those of Rust {RUST}");
        return;
    }
    let words = ["functions::small::", "worldbind_resolve::", "worldbind::"];
    let counted = mentioning(words, &functions());
    assert!(counted.iter().all(|&count| count > 0), "{counted:?}");
    let mut table = String::new();
    for (word, count) in words.iter().zip(counted) {
        let _ = writeln!(table, "{count:5} {word}");
    }
    expect_file!["functions.txt"].assert_eq(&table);
}
