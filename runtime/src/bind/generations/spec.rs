//! The requirements of one generation for a component, as generated code writes them. The functions
//! are listed once, in the `Guest`s of all generations. A generation only says where they are in
//! its components, and which of them it does not have.

use std::borrow::Cow;

use semver::{Prerelease, Version};
use worldbind_resolve::{InterfaceName, Need};

use crate::bind::interface::Interface;
use crate::bind::policy::Versions;
use crate::bind::spec::{FunctionSpec, InterfaceSpec, WorldSpec};

/// The requirements of one generation for a component.
pub struct GenerationSpec {
    /// The name in the option `generations`, such as `v0_3`.
    pub label: &'static str,
    /// The version of its WIT, if the name of the world has none.
    version: Option<(u64, u64, u64)>,
    /// The prerelease of this version, or nothing.
    prerelease: &'static str,
    /// The world: `acme:plugin/plugin@0.3.0`.
    pub world: &'static str,
    /// The names of the world's imports.
    pub imports: &'static [&'static str],
    /// The exported interfaces, in WIT's order. `None` for those of the newest world.
    interfaces: Option<&'static [&'static str]>,
    /// The interfaces that a component does not have to export.
    pub optional: &'static [&'static str],
    /// Which versions are accepted: the rules of the option `versions`.
    pub versions: Versions,
    /// The `Guest`s of all generations and the functions of the world itself, in the order in which
    /// [`World::load`](crate::World::load) loads them. `None` if the generation has exactly those
    /// of the newest world.
    guests: Option<&'static [GuestSpec]>,
}

impl GenerationSpec {
    /// A generation without imports and interfaces.
    pub const fn new(label: &'static str, world: &'static str) -> Self {
        GenerationSpec {
            label,
            version: None,
            prerelease: "",
            world,
            imports: &[],
            interfaces: Some(&[]),
            optional: &[],
            versions: &[],
            guests: None,
        }
    }

    /// Sets the version of its WIT, if the name of the world has none.
    pub const fn version(self, major: u64, minor: u64, patch: u64) -> Self {
        GenerationSpec {
            version: Some((major, minor, patch)),
            ..self
        }
    }

    /// Sets the prerelease of this version.
    pub const fn prerelease(self, prerelease: &'static str) -> Self {
        GenerationSpec { prerelease, ..self }
    }

    /// Sets [`Self::imports`].
    pub const fn imports(self, imports: &'static [&'static str]) -> Self {
        GenerationSpec { imports, ..self }
    }

    /// Sets the exported interfaces, in WIT's order.
    pub const fn interfaces(self, interfaces: &'static [&'static str]) -> Self {
        GenerationSpec {
            interfaces: Some(interfaces),
            ..self
        }
    }

    /// The exported interfaces are those of the newest world.
    pub(super) const fn interfaces_of_newest(self) -> Self {
        GenerationSpec {
            interfaces: None,
            ..self
        }
    }

    /// Sets [`Self::optional`].
    pub const fn optional(self, optional: &'static [&'static str]) -> Self {
        GenerationSpec { optional, ..self }
    }

    /// Sets [`Self::versions`].
    pub const fn versions(self, versions: Versions) -> Self {
        GenerationSpec { versions, ..self }
    }

    /// Sets the `Guest`s of all generations and the functions of the world itself, in the order in
    /// which [`World::load`](crate::World::load) loads them.
    pub const fn guests(self, guests: &'static [GuestSpec]) -> Self {
        GenerationSpec {
            guests: Some(guests),
            ..self
        }
    }

    /// The version of its WIT.
    pub(super) fn version_of_wit(&self) -> Option<Version> {
        let Some((major, minor, patch)) = self.version else {
            return InterfaceName::new(self.world).version().cloned();
        };
        Some(Version {
            // The generator has checked it.
            pre: Prerelease::new(self.prerelease).unwrap_or(Prerelease::EMPTY),
            ..Version::new(major, minor, patch)
        })
    }

    /// The exported interfaces. `newest` is the newest world.
    pub(super) fn interfaces_of(&self, newest: &'static WorldSpec) -> Cow<'static, [&'static str]> {
        let of_newest = || newest.interfaces.iter().map(|interface| interface.name);
        self.interfaces
            .map_or_else(|| of_newest().collect(), Cow::Borrowed)
    }

    /// The `Guest`s. `newest` is the newest world.
    pub(super) fn guests_of(&self, newest: &'static WorldSpec) -> Cow<'static, [GuestSpec]> {
        let of_newest = || {
            let interfaces = newest.interfaces.iter().enumerate();
            let interfaces = interfaces.map(|(i, spec)| GuestSpec::of_spec(spec).in_interface(i));
            let is_any = !newest.functions.is_empty();
            let world = is_any.then(|| GuestSpec::new(newest.functions).in_world());
            interfaces.chain(world).collect()
        };
        self.guests.map_or_else(of_newest, Cow::Borrowed)
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
    pub(super) from: Option<Place>,
    /// The other places of its functions, if a component may lack `from`.
    pub(super) others: &'static [Place],
    lacks: &'static [&'static str],
    needs: &'static [(&'static str, Need<&'static str>)],
    moved: &'static [(&'static str, Place, &'static str)],
    hidden_types: &'static [&'static str],
    /// The older functions that a `Guest` of the newest generation stores.
    pub(super) within: &'static [GuestSpec],
}

/// Where a function is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the interface with this position among those of the generation.
    Interface(usize),
    /// In the world itself.
    World,
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

    pub(super) const fn new(functions: &'static [FunctionSpec]) -> Self {
        GuestSpec {
            functions,
            interface: None,
            is_older: false,
            from: None,
            others: &[],
            lacks: &[],
            needs: &[],
            moved: &[],
            hidden_types: &[],
            within: &[],
        }
    }

    /// They are in the interface of the generation with this position.
    pub const fn in_interface(self, interface: usize) -> Self {
        GuestSpec {
            from: Some(Place::Interface(interface)),
            ..self
        }
    }

    /// They are in the world itself.
    pub const fn in_world(self) -> Self {
        GuestSpec {
            from: Some(Place::World),
            ..self
        }
    }

    /// Some functions are in these places. So a component may lack the interface, but have these
    /// functions.
    pub const fn or_in(self, others: &'static [Place]) -> Self {
        GuestSpec { others, ..self }
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
    pub const fn moved(self, moved: &'static [(&'static str, Place, &'static str)]) -> Self {
        GuestSpec { moved, ..self }
    }

    /// The generation defines these types of the `Guest` differently. For messages.
    pub const fn hides_types(self, hidden_types: &'static [&'static str]) -> Self {
        GuestSpec {
            hidden_types,
            ..self
        }
    }

    /// Sets the older functions that the `Guest` stores, in the order in which it loads them.
    pub const fn within(self, within: &'static [GuestSpec]) -> Self {
        GuestSpec { within, ..self }
    }

    /// Whether the bindings of this `Guest` exist only if a function was found.
    pub(super) fn needs_a_function(&self) -> bool {
        self.is_older
    }

    /// The function that a component of the generation must have for a function of the `Guest`, and
    /// its place.
    pub(super) fn row(&self, function: &FunctionSpec) -> Option<(Place, FunctionSpec)> {
        let from = self.from?;
        if self.lacks.contains(&function.name) {
            return None;
        }
        let need = self.needs.iter().find(|(name, _)| *name == function.name);
        let need = need.map_or(function.need, |(_, need)| *need);
        let moved = self.moved.iter().find(|(name, ..)| *name == function.name);
        let (place, name) = moved.map_or((from, function.name), |(_, place, old)| (*place, *old));
        let row = FunctionSpec {
            name,
            need,
            ..*function
        };
        Some((place, row))
    }

    /// The types of the `Guest` that the generation defines in the same way.
    pub(super) fn types(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let types = self.interface.map_or(&[][..], |interface| interface.types);
        let types = types.iter().copied();
        types.filter(|(name, _)| !self.hidden_types.contains(name))
    }
}
