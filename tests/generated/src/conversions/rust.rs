//! Tests in Rust that compare the bindings of a pair with the table.

use std::fmt::Write;

use super::pairs::value;
use super::table::Worlds;
use super::types::{Definition, Ty, Value, World, wit};
use crate::random::Random;

/// The number of pairs that `batch` compiles, and the first seed.
pub const PAIRS: u64 = 36;
/// The first seed.
pub const SEED: u64 = 1;

/// How many values of each type are converted.
const VALUES: usize = 6;

/// The options of a `bindgen!` for a pair.
pub fn options(older: &World, newer: &World) -> String {
    format!(
        "{{ generations: {{ v1: {{ inline: {:?}, {} }}, v2: {{ inline: {:?}, {} }} }} }}",
        wit(older, 1),
        older.with(),
        wit(newer, 2),
        newer.with()
    )
}

/// The options of a separate `bindgen!` for each generation. The types of `with` come from these,
/// which are the modules `mine_v1` and `mine_v2` next to the bindings.
pub fn mine(older: &World, newer: &World) -> Vec<(&'static str, String)> {
    let paths = [older, newer].map(|world| {
        let resources = world.replaced_resources.values();
        let paths = world.replaced.values().chain(resources);
        paths.cloned().collect::<String>()
    });
    let all = [("mine_v1", older, 1), ("mine_v2", newer, 2)].into_iter();
    let all = all.filter(|(module, ..)| paths.concat().contains(module));
    let all = all.map(|(module, world, version)| {
        let options = format!("{{ inline: {:?} }}", wit(world, version));
        (module, options)
    });
    all.collect()
}

/// Statements that check random values of all types, in a module beside that of the bindings: in
/// `bindings`.
pub fn statements(random: &mut Random, older: &World, newer: &World) -> String {
    let mut text = String::new();
    let modules = ["bindings::v1", "bindings"].map(|root| format!("{root}::{}", older.module()));
    let [older, newer] = [(older, modules[0].as_str()), (newer, modules[1].as_str())];
    let directions = [(older, newer), (newer, older)];
    for ((from, from_module), (to, to_module)) in directions {
        let worlds = Worlds { from, to };
        for index in 0..from.len() {
            // Equal types are one type.
            if is_equal(from, to, index) || !worlds.is_derived(index) {
                continue;
            }
            let types = format!("{to_module}::T{index}, {from_module}::T{index}");
            for _ in 0..VALUES {
                let source = value(random, from, index);
                let result = worlds.convert(index, &source);
                let source = named(&source, from, index, from_module);
                let target = result.map(|value| named(&value, to, index, to_module));
                let line = match (worlds.may_fail(index), target) {
                    (false, Ok(target)) => format!("check::<{types}>({source}, {target});"),
                    (true, Ok(target)) => format!("try_check::<{types}>({source}, {target});"),
                    (_, Err((path, why))) => {
                        format!("fails::<{types}>({source}, {path:?}, {why:?});")
                    }
                };
                writeln!(text, "    {line}").unwrap();
            }
        }
    }
    text
}

/// Whether a type and everything inside it are equal.
pub fn is_equal(from: &World, to: &World, index: usize) -> bool {
    let path = |world: &World| world.replaced.get(&index).cloned();
    from[index] == to[index]
        && path(from) == path(to)
        && used(&from[index]).into_iter().all(|used| match used {
            Used::Type(index) => is_equal(from, to, index),
            Used::Resource(index) => {
                let path = |world: &World| world.replaced_resources.get(&index).cloned();
                path(from) == path(to)
            }
        })
}

/// Whether a type uses another one directly.
pub fn uses(definition: &Definition, index: usize) -> bool {
    let used = used(definition);
    let mut types = used.iter();
    types.any(|used| matches!(used, Used::Type(other) if *other == index))
}

/// An item that a type uses.
enum Used {
    Type(usize),
    Resource(usize),
}

fn used(definition: &Definition) -> Vec<Used> {
    let mut found = Vec::new();
    match definition {
        Definition::Record(fields) => fields.iter().for_each(|(_, ty)| find(ty, &mut found)),
        Definition::Variant(cases) => {
            let payloads = cases.iter().filter_map(|(_, ty)| ty.as_ref());
            payloads.for_each(|ty| find(ty, &mut found));
        }
        Definition::Enum(_) | Definition::Flags(_) => {}
    }
    found
}

fn find(ty: &Ty, found: &mut Vec<Used>) {
    match ty {
        Ty::Named(index) => found.push(Used::Type(*index)),
        Ty::Own(index) => found.push(Used::Resource(*index)),
        Ty::Map(key, value) => [key, value].into_iter().for_each(|ty| find(ty, found)),
        Ty::List(ty) | Ty::Fixed(ty, _) | Ty::Option(ty) => find(ty, found),
        Ty::Result(ok, err) => [ok, err]
            .into_iter()
            .flatten()
            .for_each(|ty| find(ty, found)),
        Ty::Tuple(types) => types.iter().for_each(|ty| find(ty, found)),
        Ty::Bool | Ty::String | Ty::Float | Ty::Integer(_) => {}
    }
}

/// A value of a named type as an expression.
fn named(value: &Value, world: &World, index: usize, module: &str) -> String {
    // Everything inside it is in its own module, too.
    let replaced = world.replaced.get(&index);
    let replaced = replaced.and_then(|path| path.strip_prefix("super::")?.rsplit_once("::"));
    let module = replaced.map_or(module, |(module, _)| module);
    let ty = format!("{module}::T{index}");
    match (value, &world[index]) {
        (Value::Record(values), Definition::Record(fields)) => {
            let values = values.iter().zip(fields);
            let values = values.map(|((name, value), (_, ty))| {
                format!("{name}: {}", expression(value, ty, world, module))
            });
            format!("{ty} {{ {} }}", values.collect::<Vec<_>>().join(", "))
        }
        (Value::Case(name, None), _) => format!("{ty}::{}", upper_first(name)),
        (Value::Case(name, Some(payload)), Definition::Variant(cases)) => {
            let (_, of) = cases.iter().find(|(other, _)| other == name).unwrap();
            let payload = expression(payload, of.as_ref().unwrap(), world, module);
            format!("{ty}::{}({payload})", upper_first(name))
        }
        (Value::Flags(flags), _) if flags.is_empty() => format!("{ty}::empty()"),
        (Value::Flags(flags), _) => {
            let flags = flags.iter();
            let flags = flags.map(|flag| format!("{ty}::{}", flag.to_uppercase()));
            flags.collect::<Vec<_>>().join(" | ")
        }
        other => panic!("no value of this type: {other:?}"),
    }
}

fn upper_first(name: &str) -> String {
    name[..1].to_uppercase() + &name[1..]
}

fn expression(value: &Value, ty: &Ty, world: &World, module: &str) -> String {
    let inner = |value: &Value, ty: &Ty| expression(value, ty, world, module);
    let unit = |value: &Option<Box<Value>>, ty: &Option<Box<Ty>>| match (value, ty) {
        (Some(value), Some(ty)) => inner(value, ty),
        _ => "()".to_owned(),
    };
    match (value, ty) {
        (Value::Bool(value), _) => value.to_string(),
        (Value::String(value), _) => format!("{value:?}.to_owned()"),
        (Value::Float(value), _) => format!("{value}.0"),
        (Value::Integer(value), _) => value.to_string(),
        (Value::Elements(values), Ty::List(ty)) => {
            let values: Vec<_> = values.iter().map(|value| inner(value, ty)).collect();
            format!("vec![{}]", values.join(", "))
        }
        (Value::Elements(values), Ty::Fixed(ty, _)) => {
            let values: Vec<_> = values.iter().map(|value| inner(value, ty)).collect();
            format!("[{}]", values.join(", "))
        }
        (Value::Elements(values), Ty::Tuple(types)) => {
            let values = values.iter().zip(types);
            let values: Vec<_> = values.map(|(value, ty)| inner(value, ty) + ",").collect();
            format!("({})", values.join(" "))
        }
        (Value::Option(None), _) => "None".to_owned(),
        (Value::Option(Some(value)), Ty::Option(ty)) => format!("Some({})", inner(value, ty)),
        (Value::Result(Ok(value)), Ty::Result(ok, _)) => format!("Ok({})", unit(value, ok)),
        (Value::Result(Err(value)), Ty::Result(_, err)) => format!("Err({})", unit(value, err)),
        (Value::Map(entries), Ty::Map(of_key, of_value)) => {
            let entries = entries.iter().map(|(key, value)| {
                let (key, value) = (inner(key, of_key), inner(value, of_value));
                format!("({key}, {value})")
            });
            let entries: Vec<_> = entries.collect();
            format!("std::collections::HashMap::from([{}])", entries.join(", "))
        }
        (Value::Own(rep), _) => format!("Resource::new_own({rep})"),
        (value, Ty::Named(index)) => named(value, world, *index, module),
        other => panic!("no value of this type: {other:?}"),
    }
}
