//! Differences in what the two sides have: how many parts, and which names where names count.

use std::collections::HashSet;
use std::rc::Rc;

use super::{Compared, Comparison, different};
use crate::printable;
use crate::types::Type;
use crate::types::difference::Difference;

impl Comparison {
    /// One side has what the other does not have.
    pub(super) fn only(&self, what: &str, side: usize) -> Rc<Difference> {
        let (with, without) = (&self.sides[side], &self.sides[1 - side]);
        different(format!("{with} has a {what}, {without} has none"))
    }

    pub(super) fn counts(&self, what: &str, host: usize, component: usize) -> Rc<Difference> {
        let plural = if host == 1 { "" } else { "s" };
        let [of_host, of_component] = &self.sides;
        different(format!(
            "{of_host} has {host} {what}{plural}, {of_component} has {component}"
        ))
    }

    /// Compares names of parts, where they count by themselves: which of them only one side has, and
    /// their order.
    pub(super) fn same_names(&self, what: &str, host: &[String], component: &[String]) -> Compared {
        if host == component {
            return Ok(());
        }
        let [of_host, of_component] = &self.sides;
        let removed = first_lacking(host, component).map(printable);
        let added = first_lacking(component, host).map(printable);
        Err(different(match (removed, added) {
            (Some(removed), Some(added)) if host.len() == component.len() => {
                format!("{of_host} has the {what} `{removed}`, {of_component} has `{added}`")
            }
            (Some(removed), _) => format!("only {of_host} has the {what} `{removed}`"),
            (None, Some(added)) => format!("only {of_component} has the {what} `{added}`"),
            (None, None) => format!("the {what}s have a different order"),
        }))
    }

    /// Compares the names of two types, where they count.
    pub(super) fn same_type_name(&self, host: &Type, component: &Type) -> Compared {
        let (Some(renamed), true) = (&self.renamed, host.kind().is_nominal()) else {
            return Ok(());
        };
        let (Some(older), Some(newer)) = (host.name(), component.name()) else {
            return Ok(());
        };
        if older == newer || renamed.contains(&(older.to_owned(), newer.to_owned())) {
            return Ok(());
        }
        let [host, component] = &self.sides;
        Err(different(format!(
            "{host} has the type `{}`, {component} has `{}`",
            printable(older),
            printable(newer)
        )))
    }
}

fn first_lacking<'a>(names: &'a [String], others: &[String]) -> Option<&'a str> {
    let others: HashSet<&String> = others.iter().collect();
    let mut names = names.iter();
    names
        .find(|name| !others.contains(name))
        .map(String::as_str)
}
