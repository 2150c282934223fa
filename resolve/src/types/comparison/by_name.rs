//! Compares names that count only between two versions of an API.

use std::collections::HashSet;
use std::fmt::Debug;

use crate::printable;
use crate::types::difference::{Compared, different};
use crate::types::{Part, Type};

/// The comparison of names, as a trait object. So a host does not contain it, because it does not
/// compare versions of an API.
pub(super) trait CompareNames: Debug + Send + Sync {
    /// Compares the names of parts or parameters: whether only one side has a name, and their
    /// order.
    fn parts(&self, sides: &[String; 2], what: &str, older: &[Part], newer: &[Part]) -> Compared;

    /// Compares the names of two types, if they count.
    fn types(&self, sides: &[String; 2], older: &Type, newer: &Type) -> Compared;
}

/// Which names count.
#[derive(Debug, Default)]
pub(super) struct NamesThatCount {
    /// If it is `Some`, the names of types count, too. It contains the pairs of names that count as
    /// equal.
    renamed: Option<HashSet<(String, String)>>,
}

impl NamesThatCount {
    /// The names of types count as well.
    pub(super) fn of_types(renamed: HashSet<(String, String)>) -> Self {
        NamesThatCount {
            renamed: Some(renamed),
        }
    }
}

impl CompareNames for NamesThatCount {
    fn parts(&self, sides: &[String; 2], what: &str, older: &[Part], newer: &[Part]) -> Compared {
        let [older, newer] = [older, newer].map(|parts| {
            let names = parts.iter().map(Part::shown_name);
            names.collect::<Vec<_>>()
        });
        same_names(sides, what, &older, &newer)
    }

    fn types(&self, [of_older, of_newer]: &[String; 2], older: &Type, newer: &Type) -> Compared {
        let (Some(renamed), true) = (&self.renamed, older.kind().is_nominal()) else {
            return Ok(());
        };
        let (Some(older), Some(newer)) = (older.name(), newer.name()) else {
            return Ok(());
        };
        if older == newer || renamed.contains(&(older.to_owned(), newer.to_owned())) {
            return Ok(());
        }
        Err(different(format!(
            "{of_older} has the type `{}`, {of_newer} has `{}`",
            printable(older),
            printable(newer)
        )))
    }
}

fn same_names(
    [of_older, of_newer]: &[String; 2],
    what: &str,
    older: &[&str],
    newer: &[&str],
) -> Compared {
    if older == newer {
        return Ok(());
    }
    let removed = first_lacking(older, newer).map(printable);
    let added = first_lacking(newer, older).map(printable);
    Err(different(match (removed, added) {
        (Some(removed), Some(added)) if older.len() == newer.len() => {
            format!("{of_older} has the {what} `{removed}`, {of_newer} has `{added}`")
        }
        (Some(removed), _) => format!("only {of_older} has the {what} `{removed}`"),
        (None, Some(added)) => format!("only {of_newer} has the {what} `{added}`"),
        (None, None) => format!("the {what}s have a different order"),
    }))
}

fn first_lacking<'a>(names: &[&'a str], others: &[&str]) -> Option<&'a str> {
    let others: HashSet<&str> = others.iter().copied().collect();
    names.iter().copied().find(|name| !others.contains(name))
}
