//! Random histories of an API: over several generations, functions stay, move, change their type,
//! are added and removed. And the expected view of a host of all generations on a component.
//!
//! Functions have no parameters, and many have the same type. A component returns a number that
//! identifies the function. So if a function is taken for another one, the test fails.

pub mod imports;
pub mod rust;

use std::fmt::Write as _;

use crate::random::Random;

/// An API over several generations, the oldest first.
#[derive(Debug)]
pub struct History {
    /// How many generations there are.
    pub count: usize,
    functions: Vec<Line>,
    /// For each generation, the order in which it declares the functions.
    orders: Vec<Vec<usize>>,
    /// Whether the second interface is optional in a generation.
    optional: Vec<bool>,
}

/// A function through all generations.
#[derive(Debug)]
struct Line {
    /// `None` where a generation does not have it.
    at: Vec<Option<At>>,
}

/// A function in a generation.
#[derive(Clone, Debug)]
struct At {
    place: Place,
    name: String,
    ty: &'static str,
    is_optional: bool,
    /// Its meaning is different in newer generations.
    is_by_hand: bool,
}

/// Where a function is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Interface(usize),
    World,
}

const PLACES: [Place; 3] = [Place::Interface(0), Place::Interface(1), Place::World];

/// Each type with the core type of the number that a component returns.
const TYPES: [&str; 4] = ["u32", "s32", "u64", "f64"];

/// A component of a generation: which functions it has, in which order.
#[derive(Debug)]
pub struct Component {
    generation: usize,
    functions: Vec<usize>,
}

impl History {
    /// A random one.
    pub fn random(random: &mut Random) -> Self {
        let count = random.within(2..5);
        let lines = 0..random.within(4..10);
        let mut history = History {
            count,
            functions: lines
                .map(|line| Line::random(random, count, line))
                .collect(),
            orders: Vec::new(),
            optional: (0..count).map(|_| random.one_in(4)).collect(),
        };
        for generation in 0..count {
            let mut order = history.functions_of(generation);
            shuffle(random, &mut order);
            history.orders.push(order);
        }
        history
    }

    fn functions_of(&self, generation: usize) -> Vec<usize> {
        let all = 0..self.functions.len();
        all.filter(|line| self.functions[*line].at[generation].is_some())
            .collect()
    }

    /// A component that has all functions of its generation, and one that lacks some which are
    /// optional.
    pub fn components(&self, random: &mut Random) -> Vec<Component> {
        let mut components = Vec::new();
        for generation in 0..self.count {
            for is_whole in [true, false] {
                let mut functions = self.functions_of(generation);
                shuffle(random, &mut functions);
                if !is_whole {
                    let lacks = self.optional[generation] && random.one_in(2);
                    functions.retain(|line| {
                        let at = self.at(*line, generation);
                        let is_left_out = lacks && at.place == Place::Interface(1);
                        !(is_left_out || at.is_optional && random.one_in(2))
                    });
                }
                components.push(Component {
                    generation,
                    functions,
                });
            }
        }
        // A required function must not be missing because all optional functions of its interface
        // are.
        components.retain(|component| self.has_interfaces(component));
        components
    }

    /// Whether a component has each interface that its generation requires. An interface without
    /// functions is not declared.
    fn has_interfaces(&self, component: &Component) -> bool {
        let Component {
            generation,
            functions,
        } = component;
        [0, 1].into_iter().all(|interface| {
            let is_in =
                |line: &usize| self.at(*line, *generation).place == Place::Interface(interface);
            let is_optional = interface == 1 && self.optional[*generation];
            is_optional
                || !self.functions_of(*generation).iter().any(is_in)
                || functions.iter().any(is_in)
        })
    }

    fn at(&self, line: usize, generation: usize) -> &At {
        self.functions[line].at[generation]
            .as_ref()
            .expect("a function of the generation")
    }

    /// The WIT of a generation, or of a component of one. It exports the functions, or imports
    /// them.
    fn wit(&self, generation: usize, functions: &[usize], side: &str, world_name: &str) -> String {
        let mut text = format!("package p:q@{}.0.0;\n", generation + 1);
        let mut world = String::new();
        for interface in [0, 1] {
            let mut contents = String::new();
            for line in functions {
                let At {
                    place, name, ty, ..
                } = self.at(*line, generation);
                if *place == Place::Interface(interface) {
                    write!(contents, "{name}: func() -> {ty}; ").unwrap();
                }
            }
            if !contents.is_empty() {
                writeln!(text, "interface i{interface} {{ {contents}}}").unwrap();
                write!(world, "{side} i{interface}; ").unwrap();
            }
        }
        for line in functions {
            let At {
                place, name, ty, ..
            } = self.at(*line, generation);
            if *place == Place::World {
                write!(world, "{side} {name}: func() -> {ty}; ").unwrap();
            }
        }
        text + &format!("world {world_name} {{ {world}}}")
    }

    /// The number that a component returns from a function, which is its place there.
    fn number(&self, component: &Component, line: usize) -> usize {
        let place_of = |line: usize| self.at(line, component.generation).place;
        let place = place_of(line);
        let functions = component.functions.iter();
        let within = functions.filter(|other| place_of(**other) == place);
        let nth = within.clone().position(|other| *other == line);
        let nth = nth.expect("a function of the component");
        let count = |place: Place| {
            let functions = component.functions.iter();
            functions.filter(|other| place_of(**other) == place).count()
        };
        // In a world, functions come before interfaces.
        match place {
            Place::World => nth,
            Place::Interface(interface) => {
                let is_first_there = interface == 1 && count(Place::Interface(0)) > 0;
                (count(Place::World) + usize::from(is_first_there)) * 100 + nth
            }
        }
    }

    /// The newest generation that has an equal function.
    fn home(&self, line: usize, generation: usize) -> usize {
        let ty = self.at(line, generation).ty;
        let mut home = generation;
        for newer in generation + 1..self.count {
            if self.at(line, newer - 1).is_by_hand {
                break;
            }
            match &self.functions[line].at[newer] {
                None => break,
                Some(at) if at.ty == ty => home = newer,
                Some(_) => {}
            }
        }
        home
    }

    /// The homes of a function in all generations, the newest first.
    fn homes(&self, line: usize) -> Vec<usize> {
        let generations = 0..self.count;
        let has = generations.filter(|generation| self.functions[line].at[*generation].is_some());
        let mut homes: Vec<_> = has.map(|generation| self.home(line, generation)).collect();
        homes.sort();
        homes.dedup();
        homes.reverse();
        homes
    }

    /// The options for all generations. The functions are exported, or imported.
    pub fn options(&self, is_exported: bool) -> String {
        let mut text = String::from("{ generations: {\n");
        for (generation, order) in self.orders.iter().enumerate() {
            let (mut exports, mut moved, mut by_hand) = <(String, String, String)>::default();
            self.entries(generation, &mut exports, &mut moved, &mut by_hand);
            let side = if is_exported { "export" } else { "import" };
            let wit = self.wit(generation, order, side, "w");
            if !is_exported {
                exports.clear();
            }
            writeln!(
                text,
                "g{generation}: {{ inline: {wit:?}, exports: {{ {exports} }}, \
                 moved: {{ {moved} }}, by_hand: [{by_hand}] }},"
            )
            .unwrap();
        }
        text + "} }"
    }

    fn entries(
        &self,
        generation: usize,
        exports: &mut String,
        moved: &mut String,
        by_hand: &mut String,
    ) {
        for line in self.functions_of(generation) {
            let at = self.at(line, generation);
            let key = at.key();
            if at.is_optional {
                write!(exports, "{key:?}: optional, ").unwrap();
            }
            if at.is_by_hand {
                write!(by_hand, "{key:?}, ").unwrap();
            }
            let next = self.functions[line].at.get(generation + 1);
            if let Some(next) = next.and_then(Option::as_ref)
                && next.key() != key
            {
                write!(moved, "{key:?}: {:?}, ", next.key()).unwrap();
            }
        }
        let has_interface = |line: &usize| self.at(*line, generation).place == PLACES[1];
        if self.optional[generation] && self.functions_of(generation).iter().any(has_interface) {
            exports.push_str("\"p:q/i1\": optional");
        }
    }
}

impl Line {
    fn random(random: &mut Random, count: usize, line: usize) -> Self {
        let first = if random.one_in(3) {
            random.within(0..count)
        } else {
            0
        };
        let last = match random.one_in(3) {
            true => random.within(first..count),
            false => count - 1,
        };
        let mut now = At {
            place: PLACES[random.within(0..PLACES.len())],
            name: format!("f{line}"),
            ty: TYPES[0],
            is_optional: false,
            is_by_hand: false,
        };
        let at = (0..count).map(|generation| {
            if generation < first || generation > last {
                return None;
            }
            if generation > first {
                now.change(random, line, generation);
            }
            let is_last = generation == last;
            Some(At {
                is_optional: random.one_in(4),
                is_by_hand: !is_last && random.one_in(8),
                ..now.clone()
            })
        });
        Line { at: at.collect() }
    }
}

impl At {
    /// Changes a function from one generation to the next. In most cases, it stays.
    fn change(&mut self, random: &mut Random, line: usize, generation: usize) {
        if random.one_in(4) {
            self.place = PLACES[random.within(0..PLACES.len())];
        }
        if random.one_in(5) {
            self.name = format!("f{line}n{generation}");
        }
        if random.one_in(4) {
            self.ty = TYPES[random.within(0..TYPES.len())];
        }
    }

    /// The function in the options.
    fn key(&self) -> String {
        match self.place {
            Place::Interface(interface) => format!("p:q/i{interface}.{}", self.name),
            Place::World => self.name.clone(),
        }
    }
}

fn shuffle<T>(random: &mut Random, items: &mut [T]) {
    for position in (1..items.len()).rev() {
        items.swap(position, random.within(0..position + 1));
    }
}
