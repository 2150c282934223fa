//! The common items of a host's generations, as data. `expand --generations --format json` prints
//! them. `generations.schema.json` describes the format.

use serde::Serialize;
use worldbind_codegen::{ComparedGeneration, ComparedItem, MoveCandidate, Next};
use worldbind_resolve::plain_name;

/// The whole report.
#[derive(Debug, Serialize)]
pub(crate) struct GenerationsReport<'a> {
    /// The version of this format. It changes if a field is removed or changes its meaning.
    format: u32,
    /// From the oldest to the newest.
    generations: Vec<Generation<'a>>,
}

#[derive(Debug, Serialize)]
struct Generation<'a> {
    /// The name in the option `generations`.
    generation: &'a str,
    /// The world, such as `acme:plugin/plugin@0.2.3`.
    world: &'a str,
    version: Option<String>,
    items: Vec<Item<'a>>,
    /// The older generations whose components have the same exports.
    parted: &'a [String],
    /// Candidates for the option `moved`.
    moved: Vec<Move<'a>>,
}

/// A function or a type.
#[derive(Debug, Serialize)]
struct Item<'a> {
    /// `import` or `export`, from the view of a component.
    side: &'static str,
    /// `function` or `type`.
    kind: &'static str,
    interface: Option<&'a str>,
    name: String,
    /// The newest generation that has an equal one: it is generated there.
    home: &'a str,
    /// Whether the previous generation lacks it. False for the oldest generation.
    added: bool,
    /// Its state in the next generation; `None` in the newest.
    next: Option<NextItem>,
    /// The name in the next generation, if it is different: the option `moved` names it, or equal
    /// items use a type from there.
    to: Option<&'a str>,
    /// How it differs, as text for people.
    because: Option<&'a str>,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
enum NextItem {
    Equal,
    Differing,
    Removed,
}

/// An entry of the option `moved`, if the two items have the same meaning.
#[derive(Debug, Serialize)]
struct Move<'a> {
    old: &'a str,
    new: &'a str,
    /// The functions and types that it would make equal.
    items: Vec<String>,
}

impl<'a> GenerationsReport<'a> {
    pub(crate) fn new(generations: &'a [ComparedGeneration]) -> Self {
        GenerationsReport {
            format: 1,
            generations: generations.iter().map(Generation::new).collect(),
        }
    }
}

impl<'a> Generation<'a> {
    fn new(generation: &'a ComparedGeneration) -> Self {
        let items = generation.items.iter();
        let moved = generation.candidates.iter();
        Generation {
            generation: &generation.label,
            world: &generation.world,
            version: generation.version.as_ref().map(ToString::to_string),
            items: items.filter(|it| !it.is_alias).map(Item::new).collect(),
            parted: &generation.indistinguishable,
            moved: moved.map(|it| Move::new(generation, it)).collect(),
        }
    }
}

impl<'a> Item<'a> {
    fn new(item: &'a ComparedItem) -> Self {
        let (next, to, because) = match &item.next {
            Next::Newest => (None, None, None),
            Next::Equal => (Some(NextItem::Equal), None, None),
            Next::Moved { to } | Next::Elsewhere { to, .. } => {
                (Some(NextItem::Equal), Some(to), None)
            }
            Next::Differs { to, because } => {
                (Some(NextItem::Differing), to.as_ref(), Some(because))
            }
            Next::Removed => (Some(NextItem::Removed), None, None),
        };
        Item {
            side: if item.is_exported { "export" } else { "import" },
            kind: if item.is_function { "function" } else { "type" },
            interface: item.interface.as_deref(),
            name: plain_name(&item.name),
            home: &item.home,
            added: item.is_added,
            next,
            to: to.map(String::as_str),
            because: because.map(String::as_str),
        }
    }
}

impl<'a> Move<'a> {
    fn new(generation: &ComparedGeneration, candidate: &'a MoveCandidate) -> Self {
        let items = candidate.items.iter();
        let items = items.filter_map(|(older, _)| generation.items.get(*older));
        Move {
            old: &candidate.old,
            new: &candidate.new,
            items: items.filter(|it| !it.is_alias).map(full_name).collect(),
        }
    }
}

/// An item as messages name it: `acme:plugin/session.reset`.
pub(crate) fn full_name(item: &ComparedItem) -> String {
    let name = plain_name(&item.name);
    match &item.interface {
        Some(interface) => format!("{interface}.{name}"),
        None => name,
    }
}
