//! A host of a random history in Rust: its calls of a component, and the expected results.

use std::fmt::Write as _;

use super::{At, Component, History, Place};

/// Statements that call everything in a component.
pub fn statements(history: &History, component: &Component) -> String {
    let Component {
        generation,
        functions,
    } = component;
    let wit = history.wit(*generation, functions, "export", "guest");
    let mut text = format!(
        "{{ let component = stub_with_numbers({wit:?});
        let linkers = bindings::WLinkers::<()>::new(engine());
        let generation = bindings::Generation::G{generation};
        let pre = bindings::WPre::in_generation(generation, &linkers, &component);
        let pre = pre.unwrap_or_else(|error| panic!(\"{{error}}\"));
        let store = &mut Store::new(engine(), ());
        let w = pre.instantiate(&mut *store).unwrap_or_else(|error| panic!(\"{{error:?}}\"));
        assert_eq!(w.generation(), generation);\n"
    );
    for line in 0..history.functions.len() {
        let has = functions.contains(&line);
        let number = has.then(|| history.number(component, line));
        match &history.functions[line].at[history.count - 1] {
            Some(newest) => text += &of_newest(history, component, line, newest, number),
            None => text += &of_older(history, component, line, number),
        }
    }
    text + "}\n"
}

/// A function that the newest generation has.
fn of_newest(
    history: &History,
    component: &Component,
    line: usize,
    newest: &At,
    number: Option<usize>,
) -> String {
    let homes = history.homes(line);
    let (of, module) = match newest.place {
        Place::Interface(i) => (
            format!("w.p_q_i{i}().lent()"),
            format!("exports::p::q::i{i}::"),
        ),
        Place::World => ("Some(&w)".to_owned(), String::new()),
    };
    let name = &newest.name;
    if homes == [history.count - 1] {
        return format!(
            "assert_eq!({of}.and_then(|of| value(of.call_{name}(&mut *store))), {number:?}, {name:?});\n"
        );
    }
    let mut arms = String::new();
    for home in homes {
        let variant = format!("bindings::{module}F{}::G{home}", &name[1..]);
        write!(
            arms,
            "Ok({variant}(f)) => value(f.call(&mut *store)).map(|value| ({home}, value)), "
        )
        .unwrap();
    }
    let expected = number.map(|number| (history.home(line, component.generation), number));
    format!(
        "assert_eq!({of}.and_then(|of| match of.{name}() {{ {arms}
            Err(error) => absent(error) }}), {expected:?}, {name:?});\n"
    )
}

/// A function that only older generations have. The module of each home returns it.
fn of_older(
    history: &History,
    component: &Component,
    line: usize,
    number: Option<usize>,
) -> String {
    let mut text = String::new();
    for home in history.homes(line) {
        let At { place, name, .. } = history.at(line, home);
        let of = match place {
            Place::Interface(i) => format!("w.g{home}().and_then(|of| of.p_q_i{i}().lent())"),
            Place::World => format!("w.g{home}()"),
        };
        let is_here = number.is_some() && history.home(line, component.generation) == home;
        let expected = number.filter(|_| is_here);
        writeln!(
            text,
            "assert_eq!({of}.and_then(|of| value(of.call_{name}(&mut *store))), {expected:?}, {name:?});"
        )
        .unwrap();
    }
    text
}
