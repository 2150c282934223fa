//! Random APIs over several generations, with types of all kinds: records, variants, resources with
//! their functions, streams and futures, functions that become `async`, errors, interfaces that
//! move to another package, and generations that lack a whole side.
//!
//! [`crate::histories`] tests what a host sees of each function. Here, the bindings must only
//! compile, and a component of each generation must fit it.

mod change;
mod options;
mod wit;

use crate::random::Random;

/// An API over several generations, the oldest first.
#[derive(Debug)]
pub struct Api {
    /// The generations.
    pub generations: Vec<Generation>,
    /// Options for all of them.
    shared: String,
}

/// The API in one generation.
#[derive(Clone, Debug)]
pub struct Generation {
    interfaces: Vec<Interface>,
    /// The functions of the world itself. They have only primitive types.
    functions: Vec<Function>,
    /// The entries of `moved`, which lead to the next generation.
    moved: Vec<(String, String)>,
    /// The entries of `by_hand`.
    by_hand: Vec<String>,
    /// Other options of this generation.
    own: String,
}

/// An interface. It uses only types of itself and of those before it.
#[derive(Clone, Debug)]
struct Interface {
    package: &'static str,
    name: String,
    types: Vec<Definition>,
    functions: Vec<Function>,
}

/// A type, with a name that no other type has.
#[derive(Clone, Debug)]
struct Definition {
    id: usize,
    name: String,
    kind: Kind,
}

#[derive(Clone, Debug)]
enum Kind {
    Record(Vec<Ty>),
    Variant(Vec<Option<Ty>>),
    Enum(usize),
    Flags(usize),
    Alias(Ty),
    Resource,
}

/// A type where it is used.
#[derive(Clone, Debug)]
enum Ty {
    Primitive(&'static str),
    Named(usize),
    /// Such as `list<_>`.
    Of(&'static str, Vec<Ty>),
    Borrow(usize),
}

#[derive(Clone, Debug)]
struct Function {
    name: String,
    role: Role,
    params: Vec<Ty>,
    result: Option<Ty>,
    is_async: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Role {
    Free,
    /// A method of the resource with this id.
    Method(usize),
    Static(usize),
    Constructor(usize),
}

/// The packages of interfaces. Interfaces of the second use nothing of the first.
const PACKAGES: [&str; 2] = ["p:q", "x:y"];

const PRIMITIVES: [&str; 6] = ["u8", "u32", "s64", "string", "bool", "f32"];

impl Api {
    /// A random one.
    pub fn random(random: &mut Random) -> Self {
        let count = random.within(2..4);
        let mut ids = 0..;
        let mut now = Generation::random(random, &mut ids);
        let mut generations = vec![now.clone()];
        while generations.len() < count {
            let (next, moved, by_hand) = change::next(random, &now, &mut ids);
            if let Some(last) = generations.last_mut() {
                (last.moved, last.by_hand) = (moved, by_hand);
            }
            now = next.clone();
            generations.push(next);
        }
        if random.one_in(6) {
            let lacking = random.within(0..count);
            generations[lacking].clear();
            if let Some(before) = lacking.checked_sub(1) {
                generations[before].moved.clear();
                generations[before].by_hand.clear();
            }
        }
        let mut api = Api {
            generations,
            shared: String::new(),
        };
        options::add(random, &mut api);
        api
    }
}

impl Generation {
    fn random(random: &mut Random, ids: &mut impl Iterator<Item = usize>) -> Self {
        let mut generation = Generation {
            interfaces: Vec::new(),
            functions: Vec::new(),
            moved: Vec::new(),
            by_hand: Vec::new(),
            own: String::new(),
        };
        for position in 0..random.within(1..4) {
            generation.interfaces.push(Interface {
                package: PACKAGES[random.within(0..2)],
                name: format!("i{position}"),
                types: Vec::new(),
                functions: Vec::new(),
            });
            for _ in 0..random.within(1..5) {
                generation.add_type(random, position, ids);
            }
            for _ in 0..random.within(1..5) {
                generation.add_function(random, position, ids);
            }
        }
        for _ in 0..random.within(0..3) {
            let function = Function {
                name: format!("w{}", ids.next().unwrap_or_default()),
                role: Role::Free,
                params: vec![primitive(random)],
                result: random.one_in(2).then(|| primitive(random)),
                is_async: random.one_in(5),
            };
            generation.functions.push(function);
        }
        generation
    }

    /// Removes everything.
    fn clear(&mut self) {
        self.interfaces.clear();
        self.functions.clear();
        self.moved.clear();
        self.by_hand.clear();
    }

    fn add_type(
        &mut self,
        random: &mut Random,
        interface: usize,
        ids: &mut impl Iterator<Item = usize>,
    ) {
        let id = ids.next().unwrap_or_default();
        let mut types = || self.random_ty(random, interface, id);
        let (first, second) = (types(), types());
        let kind = match random.within(0..7) {
            0 | 1 => Kind::Record(vec![first, second]),
            2 => Kind::Variant(vec![Some(first), None, Some(second)]),
            3 => Kind::Enum(random.within(1..4)),
            4 => Kind::Flags(random.within(1..4)),
            5 => Kind::Alias(first),
            _ => Kind::Resource,
        };
        self.interfaces[interface].types.push(Definition {
            id,
            name: format!("t{id}"),
            kind,
        });
    }

    fn add_function(
        &mut self,
        random: &mut Random,
        interface: usize,
        ids: &mut impl Iterator<Item = usize>,
    ) {
        let id = ids.next().unwrap_or_default();
        let resources = self.interfaces[interface].resources();
        let mut role = Role::Free;
        if !resources.is_empty() && random.one_in(2) {
            let resource = resources[random.within(0..resources.len())];
            role = match random.within(0..3) {
                0 => Role::Static(resource),
                1 if !self.interfaces[interface].has_constructor(resource) => {
                    Role::Constructor(resource)
                }
                _ => Role::Method(resource),
            };
        }
        let params = (0..random.within(0..3)).map(|_| self.param(random, interface));
        let params = params.collect();
        let is_constructor = matches!(role, Role::Constructor(_));
        let has_result = !is_constructor && random.one_in(2);
        let result = has_result.then(|| self.result(random, interface));
        self.interfaces[interface].functions.push(Function {
            name: format!("do{id}"),
            role,
            params,
            result,
            is_async: !is_constructor && random.one_in(6),
        });
    }

    fn param(&self, random: &mut Random, interface: usize) -> Ty {
        let resources = self.interfaces[interface].resources();
        match random.one_in(5) && !resources.is_empty() {
            true => Ty::Borrow(resources[random.within(0..resources.len())]),
            false => self.random_ty(random, interface, usize::MAX),
        }
    }

    fn result(&self, random: &mut Random, interface: usize) -> Ty {
        let ty = self.random_ty(random, interface, usize::MAX);
        match random.one_in(3) {
            true => Ty::Of(
                "result",
                vec![ty, self.random_ty(random, interface, usize::MAX)],
            ),
            false => ty,
        }
    }

    /// A type that a definition of an interface, or one of its functions, can use: of the
    /// definitions those with lower ids.
    fn random_ty(&self, random: &mut Random, interface: usize, below: usize) -> Ty {
        let named = self.usable(interface, below);
        if !named.is_empty() && random.one_in(2) {
            return Ty::Named(named[random.within(0..named.len())]);
        }
        let part = |random: &mut Random| match named.is_empty() || random.one_in(2) {
            true => primitive(random),
            false => Ty::Named(named[random.within(0..named.len())]),
        };
        match random.within(0..9) {
            0 => Ty::Of("list", vec![part(random)]),
            1 => Ty::Of("option", vec![part(random)]),
            2 => Ty::Of("tuple", vec![part(random), part(random)]),
            3 => Ty::Of("stream", vec![part(random)]),
            4 => Ty::Of("future", vec![part(random)]),
            _ => primitive(random),
        }
    }

    /// The ids of the types that an interface can use.
    fn usable(&self, interface: usize, below: usize) -> Vec<usize> {
        let package = self.interfaces[interface].package;
        let interfaces = self.interfaces.iter().take(interface + 1).enumerate();
        let interfaces = interfaces.filter(|(position, other)| {
            *position == interface || package == PACKAGES[0] || other.package == package
        });
        let types = interfaces.flat_map(|(_, other)| &other.types);
        types.map(|ty| ty.id).filter(|id| *id < below).collect()
    }
}

impl Interface {
    fn resources(&self) -> Vec<usize> {
        let resources = self.types.iter();
        let resources = resources.filter(|ty| matches!(ty.kind, Kind::Resource));
        resources.map(|ty| ty.id).collect()
    }

    fn has_constructor(&self, resource: usize) -> bool {
        let mut functions = self.functions.iter();
        functions.any(|function| function.role == Role::Constructor(resource))
    }

    /// `p:q/i0`.
    fn path(&self) -> String {
        format!("{}/{}", self.package, self.name)
    }
}

fn primitive(random: &mut Random) -> Ty {
    Ty::Primitive(random.choose(&PRIMITIVES))
}
