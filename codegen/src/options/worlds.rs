//! The options that say which worlds are meant, and what only a generation has.

use proc_macro2::{Ident, Span};
use semver::Version;
use syn::LitStr;

use super::call_site::call_site;
use super::entries::Entries;

/// The worlds of one `bindgen!`.
#[derive(Debug)]
pub enum Worlds {
    /// Worlds that are not generations of one API. A `bindgen!` has one.
    Apart(Vec<WorldOptions>),
    /// `generations`: the versions of one API, from the oldest to the newest, at least two.
    Generations(Vec<Generation>),
}

impl Worlds {
    /// All of them, from the oldest to the newest.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &WorldOptions> {
        let (apart, generations) = match self {
            Worlds::Apart(worlds) => (worlds.as_slice(), &[][..]),
            Worlds::Generations(generations) => (&[][..], generations.as_slice()),
        };
        let of_generations = generations.iter().map(|generation| &generation.world);
        apart.iter().chain(of_generations)
    }
}

/// The options of one world.
#[derive(Debug, Default)]
pub struct WorldOptions {
    /// `path`: WIT files or folders, relative to the root folder that the entry point passes. If
    /// empty, the folder `wit` is read.
    pub paths: Vec<LitStr>,
    /// WIT text. Its package is then the main package.
    pub inline: Option<Inline>,
    /// `world`: the name of a world in the main package, or an id such as `wasi:cli/command`.
    pub world: Option<LitStr>,
    /// Whether `world` is next to `generations`, and not in the braces of this one.
    pub is_world_shared: bool,
    /// The entries that apply only to this world. Only a generation has some.
    pub entries: Entries,
}

impl WorldOptions {
    /// The place to report errors about the world: its name, or, if there is none, the literal that
    /// names the WIT.
    pub fn span(&self) -> Span {
        let WorldOptions {
            paths,
            inline,
            world,
            is_world_shared,
            // They are about items of the world.
            entries: _,
        } = self;
        // A name that all generations share does not name this one.
        let world = world.as_ref().filter(|_| !is_world_shared);
        let inline = inline.iter().map(Inline::literal);
        let mut literals = world.into_iter().chain(inline).chain(paths);
        literals.next().map_or_else(call_site, LitStr::span)
    }
}

/// WIT text among the options.
#[derive(Debug)]
pub enum Inline {
    /// `inline`: a package.
    Package(LitStr),
    /// `interfaces`: the contents of the braces of a world. Only its interfaces are generated.
    Interfaces(LitStr),
}

impl Inline {
    /// The text.
    pub fn literal(&self) -> &LitStr {
        match self {
            Inline::Package(literal) | Inline::Interfaces(literal) => literal,
        }
    }
}

/// One of several generations.
#[derive(Debug)]
pub struct Generation {
    /// The name of its module: `v0_1`.
    pub label: Ident,
    /// `features`: the unstable features that are part of it. `None`: all of them.
    pub features: Option<Vec<LitStr>>,
    /// `version`: for a package that has no version in WIT.
    pub version: Option<GivenVersion>,
    /// `moved`: the items that have another key in the next generation.
    pub moved: Vec<Moved>,
    /// `by_hand`: the items that are unequal to those of all newer generations.
    pub by_hand: Vec<LitStr>,
    /// Its world.
    pub world: WorldOptions,
}

/// The value of `version`.
#[derive(Debug)]
pub struct GivenVersion {
    /// The user's literal.
    pub literal: LitStr,
    /// Its value.
    pub version: Version,
}

/// One entry of `moved`: `"reset": "acme:plugin/session.reset"`.
#[derive(Debug)]
pub struct Moved {
    /// The item in this generation.
    pub old: LitStr,
    /// The item in the next generation.
    pub new: LitStr,
}
