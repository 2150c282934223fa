//! The requirements of one generation for a component, as generated code writes them. The functions
//! are listed once, in the `Guest`s of all generations. A generation only says where they are in
//! its components, and which of them it does not have.

use std::borrow::Cow;

use semver::Version;
use worldbind_resolve::{InterfaceName, Need};

use crate::bind::interface::Interface;
use crate::bind::policy::Versions;
use crate::bind::spec::{FunctionSpec, InterfaceSpec, WorldSpec};

/// The requirements of one generation for a component.
pub struct GenerationSpec {
    /// The name in the option `generations`, such as `v0_3`.
    pub name: &'static str,
    /// The version of its WIT, such as `0.3.0`. `None` if only the name of the world has it, or if
    /// there is none.
    pub version: Option<&'static str>,
    /// The world: `acme:plugin/plugin@0.3.0`.
    pub world: &'static str,
    /// The names of the world's imports.
    pub imports: &'static [&'static str],
    /// The exported interfaces, in WIT's order.
    pub interfaces: &'static [&'static str],
    /// Those of them that a component does not have to export.
    pub optional: &'static [&'static str],
    /// Which versions are accepted: the rules of the option `versions`.
    pub versions: Versions,
    /// Where the functions are.
    pub guests: Guests,
}

/// Where the functions of the bindings are in a component of a generation.
#[derive(Clone, Copy)]
pub enum Guests {
    /// The generation has all functions of the newest one and no others. Its interfaces are in the
    /// same order.
    AsInNewest,
    /// The `Guest`s of all generations and the functions of the world itself, in the order in which
    /// [`World::load`](crate::World::load) loads them.
    Listed(&'static [GuestSpec]),
}

impl GenerationSpec {
    /// A generation that has all functions of the newest one and no others.
    pub const fn equal(name: &'static str, world: &'static str) -> Self {
        GenerationSpec {
            name,
            version: None,
            world,
            imports: &[],
            interfaces: &[],
            optional: &[],
            versions: &[],
            guests: Guests::AsInNewest,
        }
    }

    /// Sets [`Self::version`].
    pub const fn version(self, version: &'static str) -> Self {
        GenerationSpec {
            version: Some(version),
            ..self
        }
    }

    /// Sets [`Self::imports`].
    pub const fn imports(self, imports: &'static [&'static str]) -> Self {
        GenerationSpec { imports, ..self }
    }

    /// Sets [`Self::interfaces`].
    pub const fn interfaces(self, interfaces: &'static [&'static str]) -> Self {
        GenerationSpec { interfaces, ..self }
    }

    /// Sets [`Self::optional`].
    pub const fn optional(self, optional: &'static [&'static str]) -> Self {
        GenerationSpec { optional, ..self }
    }

    /// Sets [`Self::versions`].
    pub const fn versions(self, versions: Versions) -> Self {
        GenerationSpec { versions, ..self }
    }

    /// The version of its WIT. The generator has checked it.
    pub(super) fn version_of_wit(&self) -> Option<Version> {
        match self.version {
            Some(version) => Version::parse(version).ok(),
            None => InterfaceName::new(self.world).version().cloned(),
        }
    }

    /// The `Guest`s. `newest` is the newest world.
    pub(super) fn guests_of(&self, newest: &'static WorldSpec) -> Cow<'static, [GuestSpec]> {
        match self.guests {
            Guests::Listed(guests) => Cow::Borrowed(guests),
            Guests::AsInNewest => {
                let guests = newest.interfaces.iter().zip(self.interfaces);
                let guests = guests
                    .map(|(spec, interface)| GuestSpec::of_spec(spec).in_interface(interface));
                let is_any = !newest.functions.is_empty();
                let world = is_any.then(|| GuestSpec::new(newest.functions).in_world());
                guests.chain(world).collect()
            }
        }
    }
}

/// Where the functions of a `Guest` are in a component of a generation.
#[derive(Clone, Copy)]
pub struct GuestSpec {
    pub(super) functions: &'static [FunctionSpec],
    /// `None` for the functions of the newest world itself, which are not in a `Guest`.
    pub(super) interface: Option<&'static InterfaceSpec>,
    is_older: bool,
    /// `None` if the generation has none of the functions.
    pub(super) place: Option<Place>,
    /// The other places of its functions, if a component may lack `place`.
    pub(super) other_places: &'static [Place],
    lacks: &'static [&'static str],
    needs: &'static [(&'static str, Need<&'static str>)],
    moved: &'static [MovedFunction],
    changed_types: &'static [&'static str],
    /// What a `Guest` of the newest generation stores of older ones.
    pub(super) older: &'static [GuestSpec],
}

/// Where a function is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the interface with this name, which is one of the generation's.
    Interface(&'static str),
    /// In the world itself.
    World,
}

/// A function that a generation has in another place or under another name.
#[derive(Clone, Copy)]
pub struct MovedFunction {
    /// The name in the `Guest`.
    pub function: &'static str,
    /// Where the generation has it.
    pub place: Place,
    /// The name there.
    pub name: &'static str,
}

/// A function as a component of a generation must have it.
pub(super) struct Row {
    /// The function, under the name that it has in the generation.
    pub(super) function: FunctionSpec,
    /// `None` for the place of the `Guest`.
    pub(super) moved_to: Option<Place>,
}

impl GuestSpec {
    /// The functions of a `Guest` of the newest generation.
    pub const fn of<G: Interface>() -> Self {
        GuestSpec::of_spec(G::SPEC)
    }

    const fn of_spec(spec: &'static InterfaceSpec) -> Self {
        GuestSpec {
            interface: Some(spec),
            ..GuestSpec::new(spec.functions)
        }
    }

    /// The functions of a `Guest` of an older generation. It is loaded only if at least one of them
    /// was found.
    pub const fn older<G: Interface>() -> Self {
        GuestSpec {
            is_older: true,
            ..GuestSpec::of::<G>()
        }
    }

    /// A `Guest` of which the generation has no functions.
    pub const fn absent<G: Interface>() -> Self {
        GuestSpec::of::<G>()
    }

    pub(super) const fn new(functions: &'static [FunctionSpec]) -> Self {
        GuestSpec {
            functions,
            interface: None,
            is_older: false,
            place: None,
            other_places: &[],
            lacks: &[],
            needs: &[],
            moved: &[],
            changed_types: &[],
            older: &[],
        }
    }

    /// They are in this interface of the generation.
    pub const fn in_interface(self, interface: &'static str) -> Self {
        GuestSpec {
            place: Some(Place::Interface(interface)),
            ..self
        }
    }

    /// They are in the world itself.
    pub const fn in_world(self) -> Self {
        GuestSpec {
            place: Some(Place::World),
            ..self
        }
    }

    /// Some functions are in these places. So a component may lack the interface and have them.
    pub const fn or_in(self, other_places: &'static [Place]) -> Self {
        GuestSpec {
            other_places,
            ..self
        }
    }

    /// The generation does not have these functions, or has them with a different type.
    pub const fn lacks(self, lacks: &'static [&'static str]) -> Self {
        GuestSpec { lacks, ..self }
    }

    /// Sets when these functions may be missing from a component of the generation, if this differs
    /// from the `Guest`.
    pub const fn needs(self, needs: &'static [(&'static str, Need<&'static str>)]) -> Self {
        GuestSpec { needs, ..self }
    }

    /// The generation has these functions in another place or under another name.
    pub const fn moved(self, moved: &'static [MovedFunction]) -> Self {
        GuestSpec { moved, ..self }
    }

    /// The generation defines these types of the `Guest` differently. For messages.
    pub const fn changed_types(self, changed_types: &'static [&'static str]) -> Self {
        GuestSpec {
            changed_types,
            ..self
        }
    }

    /// What the `Guest` stores of older generations, in the order in which it loads them.
    pub const fn with_older(self, older: &'static [GuestSpec]) -> Self {
        GuestSpec { older, ..self }
    }

    /// Whether the bindings of this `Guest` exist only if a function was found.
    pub(super) fn needs_a_function(&self) -> bool {
        self.is_older
    }

    /// What a component of the generation must have for a function of the `Guest`. `None` if the
    /// generation does not have the function.
    pub(super) fn row(&self, function: &FunctionSpec) -> Option<Row> {
        if self.place.is_none() || self.lacks.contains(&function.name) {
            return None;
        }
        let need = self.needs.iter().find(|(name, _)| *name == function.name);
        let need = need.map_or(function.need, |(_, need)| *need);
        let mut moved = self.moved.iter();
        let moved = moved.find(|moved| moved.function == function.name);
        let name = moved.map_or(function.name, |moved| moved.name);
        Some(Row {
            function: FunctionSpec {
                name,
                need,
                ..*function
            },
            moved_to: moved.map(|moved| moved.place),
        })
    }

    /// The types of the `Guest` that the generation defines in the same way.
    pub(super) fn types(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let types = self.interface.map_or(&[][..], |interface| interface.types);
        let types = types.iter().copied();
        types.filter(|(name, _)| !self.changed_types.contains(name))
    }
}
