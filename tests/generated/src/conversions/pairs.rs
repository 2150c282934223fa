//! Random pairs of generations, and random values of their types.

use super::rust::{is_equal, uses};
use super::types::{Definition, Integer, RESOURCES, Ty, Value, World};
use crate::random::Random;

const NAMES: [&str; 5] = ["a", "b", "c", "d", "e"];

/// Two generations. Most types of the newer one differ a little from those of the older one.
pub fn pair(random: &mut Random) -> (World, World) {
    let is_imported = random.one_in(2);
    let types = Types { is_imported };
    let mut older = World {
        is_imported,
        ..World::default()
    };
    for _ in 0..random.within(2..7) {
        let definition = types.definition(random, older.len());
        older.push(definition);
    }
    let newer = older.iter().enumerate();
    let newer = newer.map(|(index, definition)| types.changed(random, definition, index));
    let newer = World {
        definitions: newer.collect(),
        ..older.clone()
    };
    let (mut older, mut newer) = match random.one_in(2) {
        true => (newer, older),
        false => (older, newer),
    };
    if is_imported && !random.one_in(4) {
        replace(random, &mut older, &mut newer);
    }
    (older, newer)
}

/// Puts a type or a resource into `with`: of one generation, or of both if it is equal. `mine_v1`
/// and `mine_v2` contain the types of each generation again.
fn replace(random: &mut Random, older: &mut World, newer: &mut World) {
    let path = |version: usize, name: String| format!("super::mine_v{version}::p::q::i::{name}");
    let version = random.within(1..3);
    let mut worlds = [&mut *older, &mut *newer];
    if random.one_in(3) {
        let index = random.within(0..RESOURCES);
        let path = path(version, format!("R{index}"));
        let is_in_both = random.one_in(2);
        for (position, world) in worlds.iter_mut().enumerate() {
            if is_in_both || position + 1 == version {
                world.replaced_resources.insert(index, path.clone());
            }
        }
        return;
    }
    // Among the types that other types use, only an equal one can be part of a conversion.
    let all = 0..worlds[0].len();
    let is_useful = |index: &usize| {
        let mut others = worlds[0].iter();
        is_equal(worlds[0], worlds[1], *index) && others.any(|other| uses(other, *index))
    };
    let useful: Vec<_> = all.clone().filter(is_useful).collect();
    let index = match useful.is_empty() || random.one_in(4) {
        true => random.within(all),
        false => useful[random.within(0..useful.len())],
    };
    let is_in_both = is_equal(worlds[0], worlds[1], index) && !random.one_in(4);
    let path = path(version, format!("T{index}"));
    for (position, world) in worlds.iter_mut().enumerate() {
        if is_in_both || position + 1 == version {
            world.replaced.insert(index, path.clone());
        }
    }
}

fn names(random: &mut Random) -> Vec<String> {
    let mut names: Vec<_> = NAMES.map(str::to_owned).into();
    while names.len() > 1 && random.one_in(2) {
        names.remove(random.within(0..names.len()));
    }
    names
}

/// Which types there can be.
#[derive(Clone, Copy)]
struct Types {
    /// With resources.
    is_imported: bool,
}

impl Types {
    fn definition(self, random: &mut Random, known: usize) -> Definition {
        let names = names(random);
        match random.within(0..6) {
            0 => Definition::Enum(names),
            1 => Definition::Flags(names),
            2 | 3 => {
                let cases = names.into_iter().map(|name| {
                    let payload = (!random.one_in(3)).then(|| self.ty(random, known, 2));
                    (name, payload)
                });
                Definition::Variant(cases.collect())
            }
            _ => {
                let fields = names.into_iter();
                let fields = fields.map(|name| (name, self.ty(random, known, 2)));
                Definition::Record(fields.collect())
            }
        }
    }

    fn ty(self, random: &mut Random, known: usize, depth: usize) -> Ty {
        if known > 0 && random.one_in(3) {
            return Ty::Named(random.within(0..known));
        }
        if self.is_imported && random.one_in(5) {
            return Ty::Own(random.within(0..RESOURCES));
        }
        let kinds = match depth {
            0 => 6,
            _ => 13,
        };
        let inner = |random: &mut Random| Box::new(self.ty(random, known, depth.saturating_sub(1)));
        match random.within(0..kinds) {
            0 => Ty::Bool,
            1 => Ty::String,
            2 => Ty::Float,
            3..6 => Ty::Integer(integer(random)),
            6 => Ty::List(inner(random)),
            7 => Ty::Fixed(inner(random), random.within(1..4)),
            8 => Ty::Option(inner(random)),
            9 => {
                let ok = (!random.one_in(3)).then(|| inner(random));
                Ty::Result(ok, (!random.one_in(3)).then(|| inner(random)))
            }
            10 => Ty::Tuple((0..random.within(1..4)).map(|_| *inner(random)).collect()),
            _ => Ty::Map(Box::new(key(random)), inner(random)),
        }
    }

    /// A type like another one.
    fn changed(self, random: &mut Random, definition: &Definition, known: usize) -> Definition {
        match definition {
            Definition::Record(fields) => {
                let mut fields = fields.clone();
                change_types(random, fields.iter_mut().map(|(_, ty)| ty));
                if random.one_in(3) {
                    let field = self.ty(random, known, 1);
                    let field = match random.one_in(4) {
                        true => field,
                        false => Ty::Option(Box::new(field)),
                    };
                    fields.insert(
                        random.within(0..fields.len() + 1),
                        ("new".to_owned(), field),
                    );
                }
                if random.one_in(4) {
                    fields.reverse();
                }
                Definition::Record(fields)
            }
            Definition::Variant(cases) => {
                let mut cases = cases.clone();
                change_types(random, cases.iter_mut().filter_map(|(_, ty)| ty.as_mut()));
                if random.one_in(3) {
                    let payload = random.one_in(2).then(|| self.ty(random, known, 1));
                    cases.push(("new".to_owned(), payload));
                }
                if random.one_in(8) {
                    return Definition::Enum(cases.into_iter().map(|(name, _)| name).collect());
                }
                Definition::Variant(cases)
            }
            Definition::Enum(cases) if random.one_in(4) => {
                let cases = cases.iter();
                Definition::Variant(cases.map(|name| (name.clone(), None)).collect())
            }
            Definition::Enum(cases) => Definition::Enum(changed_names(random, cases)),
            Definition::Flags(flags) => Definition::Flags(changed_names(random, flags)),
        }
    }
}

fn integer(random: &mut Random) -> Integer {
    Integer {
        is_signed: random.one_in(3),
        bits: 8 << random.within(0..4),
    }
}

fn key(random: &mut Random) -> Ty {
    match random.within(0..4) {
        0 => Ty::Bool,
        1 => Ty::String,
        _ => Ty::Integer(integer(random)),
    }
}

fn changed_names(random: &mut Random, names: &[String]) -> Vec<String> {
    let mut names = names.to_vec();
    if random.one_in(2) {
        names.insert(random.within(0..names.len() + 1), "new".to_owned());
    }
    if names.len() > 1 && random.one_in(4) {
        names.remove(random.within(0..names.len()));
    }
    names
}

fn change_types<'a>(random: &mut Random, types: impl Iterator<Item = &'a mut Ty>) {
    for ty in types {
        if random.one_in(3) {
            change(random, ty);
        }
    }
}

fn change(random: &mut Random, ty: &mut Ty) {
    match ty {
        Ty::Integer(integer) if random.one_in(8) => integer.is_signed = !integer.is_signed,
        Ty::Integer(integer) if !random.one_in(3) => integer.bits = 8 << random.within(0..4),
        Ty::List(inner) | Ty::Fixed(inner, _) if !random.one_in(4) => change(random, inner),
        Ty::Option(inner) if random.one_in(2) => *ty = (**inner).clone(),
        Ty::Option(inner) => change(random, inner),
        Ty::Tuple(types) => {
            let index = random.within(0..types.len());
            change(random, &mut types[index]);
        }
        Ty::Result(Some(inner), _) => change(random, inner),
        Ty::Map(key, _) if matches!(**key, Ty::Integer(_)) && random.one_in(2) => {
            **key = Ty::Integer(integer(random));
        }
        Ty::Map(_, value) => change(random, value),
        Ty::Own(index) if random.one_in(3) => *index = random.within(0..RESOURCES),
        Ty::Float if random.one_in(4) => *ty = Ty::Bool,
        _ => *ty = Ty::Option(Box::new(ty.clone())),
    }
}

/// A value of a named type.
pub fn value(random: &mut Random, world: &World, index: usize) -> Value {
    match &world[index] {
        Definition::Record(fields) => {
            let fields = fields.iter();
            let fields = fields.map(|(name, ty)| (name.clone(), part(random, world, ty)));
            Value::Record(fields.collect())
        }
        Definition::Variant(cases) => {
            let (name, payload) = &cases[random.within(0..cases.len())];
            let payload = payload.as_ref();
            let payload = payload.map(|payload| Box::new(part(random, world, payload)));
            Value::Case(name.clone(), payload)
        }
        Definition::Enum(cases) => Value::Case(cases[random.within(0..cases.len())].clone(), None),
        Definition::Flags(flags) => {
            let set = flags.iter().filter(|_| random.one_in(3));
            Value::Flags(set.cloned().collect())
        }
    }
}

fn part(random: &mut Random, world: &World, ty: &Ty) -> Value {
    let inner = |random: &mut Random, ty: &Ty| Box::new(part(random, world, ty));
    match ty {
        Ty::Bool => Value::Bool(random.one_in(2)),
        Ty::String => Value::String(random.choose(&NAMES).to_owned()),
        Ty::Float => Value::Float(random.number() as u8),
        Ty::Integer(integer) => {
            let (lowest, highest) = integer.range();
            Value::Integer(match random.within(0..6) {
                0 => lowest,
                1 => highest,
                _ => i128::from(random.number() as u8).clamp(lowest, highest),
            })
        }
        Ty::List(ty) => {
            let elements = 0..random.within(0..3);
            Value::Elements(elements.map(|_| *inner(random, ty)).collect())
        }
        Ty::Fixed(ty, length) => {
            Value::Elements((0..*length).map(|_| *inner(random, ty)).collect())
        }
        Ty::Option(ty) => Value::Option((!random.one_in(4)).then(|| inner(random, ty))),
        Ty::Result(ok, err) => {
            let is_ok = random.one_in(2);
            let part = if is_ok { ok } else { err };
            let value = part.as_ref().map(|ty| inner(random, ty));
            Value::Result(if is_ok { Ok(value) } else { Err(value) })
        }
        Ty::Tuple(types) => Value::Elements(types.iter().map(|ty| *inner(random, ty)).collect()),
        // Two entries have no order in Rust, but the values are compared as texts. So there is at
        // most one.
        Ty::Map(key, value) => {
            let entries = 0..random.within(0..2);
            let entries = entries.map(|_| (*inner(random, key), *inner(random, value)));
            Value::Map(entries.collect())
        }
        Ty::Own(_) => Value::Own(random.within(1..100) as u32),
        Ty::Named(index) => value(random, world, *index),
    }
}
