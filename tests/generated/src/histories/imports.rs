//! The same for imports: a host in Rust that implements each function once for each of its homes,
//! and components that call what they import.

use std::fmt::Write as _;

use super::{At, History, Place};
use crate::random::Random;

/// A module with the host, and statements that call everything that components import.
pub fn host_and_statements(history: &History, random: &mut Random) -> (String, String) {
    let mut statements = String::new();
    for generation in 0..history.count {
        for is_mixed in [false, true] {
            let mut functions = history.functions_of(generation);
            super::shuffle(random, &mut functions);
            functions.retain(|_| !random.one_in(4));
            // If the name contains the version, other generations link it, too.
            if is_mixed {
                functions.retain(|line| history.at(*line, generation).place != Place::World);
            }
            if !functions.is_empty() {
                statements += &component(history, generation, &functions, is_mixed);
            }
        }
    }
    (host(history), statements)
}

/// The result of a host's function.
fn number(line: usize, home: usize) -> usize {
    line * 10 + home
}

fn component(history: &History, generation: usize, functions: &[usize], is_mixed: bool) -> String {
    let mut wit = history.wit(generation, functions, "import", "guest");
    // The end of the world.
    wit.pop();
    let mut forwards = String::new();
    let mut calls = String::new();
    for line in functions {
        let at = history.at(*line, generation);
        write!(wit, "export x{line}: func() -> {}; ", at.ty).unwrap();
        write!(forwards, ".forwards(\"x{line}\", {:?})", at.key()).unwrap();
        let expected = number(*line, history.home(*line, generation));
        writeln!(
            calls,
            "assert_eq!(call(store, &instance, \"x{line}\"), {expected});"
        )
        .unwrap();
    }
    wit.push('}');
    let generations = match is_mixed {
        true => "bindings::Generation::ALL.to_vec()".to_owned(),
        false => format!("vec![bindings::Generation::G{generation}]"),
    };
    format!(
        "{{ let bytes = FakeGuest::from_text({wit:?}){forwards}.component();
        let bytes = bytes.unwrap_or_else(|error| panic!(\"{{error}}\"));
        let component = Component::new(engine(), bytes).unwrap();
        let linkers = bindings::WLinkers::new::<HasSelf<_>>(engine(), |host: &mut Host| host);
        let linkers = linkers.unwrap();
        for generation in {generations} {{
            let pre = bindings::WPre::in_generation(generation, &linkers, &component);
            let pre = pre.unwrap_or_else(|error| panic!(\"{{error}}\"));
            let store = &mut Store::new(engine(), Host);
            let instance = pre.instance_pre().instantiate(&mut *store).unwrap();
            {calls}
        }} }}\n"
    )
}

/// An implementation of each trait that has a function.
fn host(history: &History) -> String {
    let mut text = String::from("pub struct Host;\n");
    for home in 0..history.count {
        let module = match home + 1 == history.count {
            true => "bindings".to_owned(),
            false => format!("bindings::g{home}"),
        };
        for place in super::PLACES {
            let mut methods = String::new();
            for line in 0..history.functions.len() {
                let Some(at) = &history.functions[line].at[home] else {
                    continue;
                };
                if at.place == place && history.home(line, home) == home {
                    let At { name, ty, .. } = at;
                    let (ty, number) = (ty.replace('s', "i"), number(line, home));
                    writeln!(
                        methods,
                        "fn {name}(&mut self) -> {ty} {{ {number} as {ty} }}"
                    )
                    .unwrap();
                }
            }
            let path = match place {
                Place::Interface(interface) => format!("p::q::i{interface}::Host"),
                Place::World => "WImports".to_owned(),
            };
            if !methods.is_empty() {
                writeln!(text, "impl {module}::{path} for Host {{ {methods} }}").unwrap();
            }
        }
    }
    text
}
