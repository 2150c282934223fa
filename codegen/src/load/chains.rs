//! Measures chains of `use` between interfaces and packages. The parser follows them by recursion.
//!
//! The input is the packages of a [`Resolve`], and the packages that will be added to it. The
//! parser finds every circle in text. It does not find circles in packages in binary form, and
//! would never end.

use std::collections::HashMap;
use std::panic::resume_unwind;
use std::thread;

use wit_parser::{
    AstItem, Interface, InterfaceId, Resolve, Type, TypeDef, TypeDefKind, TypeOwner,
    UnresolvedPackage, WorldItem,
};
use worldbind_resolve::printable;

use super::graph::{Graph, Longest};
use crate::suggest;

/// The maximal length of a chain of interfaces or packages.
pub(super) const LIMIT: usize = 1_000;

/// The number of links that fit on the current stack.
const FEW: usize = 50;

/// An upper limit for the bytes of stack that the parser needs for one link, without optimizations.
const STACK: usize = 32 << 10;

/// The links between interfaces or packages.
#[derive(Default)]
pub(super) struct Chains {
    interfaces: Graph,
    packages: Graph,
}

/// A circle, or a chain that is too long.
#[derive(Debug)]
pub(super) struct BadChain {
    pub(super) message: String,
    /// The interface or package where the chain begins.
    pub(super) begins_in: String,
    pub(super) is_circle: bool,
}

impl Chains {
    pub(super) fn add_resolved(&mut self, resolve: &Resolve) {
        let key = |id: InterfaceId| {
            let interface = &resolve.interfaces[id];
            let package = &resolve.packages[interface.package?].name;
            let name = interface.name.as_ref()?;
            Some((package.to_string(), package.interface_id(name)))
        };
        for (id, interface) in resolve.interfaces.iter() {
            for used in used_interfaces(interface, |id| resolve.types.get(id)) {
                if let (Some(from), Some(to)) = (key(id), key(used)) {
                    self.interfaces.link(&from.1, &to.1);
                    self.link_packages(&from.0, &to.0);
                }
            }
        }
        for (_, world) in resolve.worlds.iter() {
            let Some(package) = world.package else {
                continue;
            };
            let package = resolve.packages[package].name.to_string();
            for item in world.imports.values().chain(world.exports.values()) {
                let interface = match item {
                    WorldItem::Interface { id, .. } => Some(*id),
                    WorldItem::Type { id, .. } => {
                        let get = |id| resolve.types.get(id);
                        get(*id).and_then(|ty| used_interface(ty, &get))
                    }
                    WorldItem::Function(_) => None,
                };
                if let Some((used, _)) = interface.and_then(key) {
                    self.link_packages(&package, &used);
                }
            }
        }
    }

    pub(super) fn add_unresolved(&mut self, package: &UnresolvedPackage) {
        let name = package.name.to_string();
        let mut foreign = HashMap::new();
        for (used, items) in &package.foreign_deps {
            self.link_packages(&name, &used.to_string());
            for (item, (id, _)) in items {
                if let AstItem::Interface(id) = id {
                    foreign.insert(*id, used.interface_id(item));
                }
            }
        }
        let key = |id: InterfaceId| {
            let own = || {
                let name = package.interfaces.get(id)?.name.as_ref()?;
                Some(package.name.interface_id(name))
            };
            foreign.get(&id).cloned().or_else(own)
        };
        for (id, interface) in package.interfaces.iter() {
            for used in used_interfaces(interface, |id| package.types.get(id)) {
                if let (Some(from), Some(to)) = (key(id), key(used)) {
                    self.interfaces.link(&from, &to);
                }
            }
        }
    }

    fn link_packages(&mut self, from: &str, to: &str) {
        if from != to {
            self.packages.link(from, to);
        }
    }

    /// The number of links in the longest chain.
    ///
    /// # Errors
    ///
    /// If there is a circle, or if a chain is too long.
    pub(super) fn links(&self) -> Result<usize, BadChain> {
        let packages = longest(&self.packages, "package")?;
        Ok(packages.max(longest(&self.interfaces, "interface")?))
    }
}

pub(super) fn longest(graph: &Graph, what: &str) -> Result<usize, BadChain> {
    let (begins_in, links) = match graph.longest() {
        Longest::Way { from, links } => (from, links),
        Longest::Circle(names) => return Err(circle(&names, what)),
    };
    if links <= LIMIT {
        return Ok(links);
    }
    Err(BadChain {
        message: format!(
            "the {what} `{}` starts a chain of {links} {what}s that use each other; a chain can have at most \
             {LIMIT}",
            printable(begins_in)
        ),
        begins_in: begins_in.to_owned(),
        is_circle: false,
    })
}

fn circle(names: &[&str], what: &str) -> BadChain {
    let shown = suggest::short_list(names);
    BadChain {
        message: match names {
            [_] => format!("the {what} {shown} uses itself"),
            _ => format!("the {what}s {shown} use each other in a circle"),
        },
        begins_in: String::new(),
        is_circle: true,
    }
}

/// The interfaces from which another one uses types.
pub(super) fn used_interfaces<'a>(
    interface: &'a Interface,
    get: impl Fn(wit_parser::TypeId) -> Option<&'a TypeDef> + Copy + 'a,
) -> impl Iterator<Item = InterfaceId> + 'a {
    let types = interface.types.values().filter_map(move |id| get(*id));
    types.filter_map(move |ty| used_interface(ty, &get))
}

/// [`Resolve::type_interface_dep`] without its panic.
fn used_interface<'a>(
    ty: &TypeDef,
    get: &impl Fn(wit_parser::TypeId) -> Option<&'a TypeDef>,
) -> Option<InterfaceId> {
    let TypeDefKind::Type(Type::Id(target)) = ty.kind else {
        return None;
    };
    match get(target)?.owner {
        owner if owner == ty.owner => None,
        TypeOwner::Interface(id) => Some(id),
        TypeOwner::World(_) | TypeOwner::None => None,
    }
}

/// Runs `f` on a stack that is large enough for this many links.
///
/// # Errors
///
/// If there is no such stack.
pub(super) fn on_stack_for<T: Send>(
    links: usize,
    work: impl FnOnce() -> T + Send,
) -> Result<T, String> {
    if links <= FEW {
        return Ok(work());
    }
    thread::scope(|scope| {
        let size = links.saturating_mul(STACK).saturating_add(4 << 20);
        let thread = thread::Builder::new().stack_size(size);
        let thread = thread
            .spawn_scoped(scope, work)
            .map_err(|error| format!("no thread with a stack of {size} bytes: {error}"))?;
        Ok(thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}
