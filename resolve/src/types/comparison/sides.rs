//! Describes how the two sides differ.

use std::fmt::Arguments;
use std::rc::Rc;

use super::Comparison;
use crate::types::difference::{Compared, Difference, different};

impl Comparison {
    /// The difference: each side and the thing that it has.
    #[inline(never)]
    pub(super) fn each_has(&self, host: Arguments<'_>, component: Arguments<'_>) -> Rc<Difference> {
        let [of_host, of_component] = &self.sides;
        different(format!(
            "{of_host} has {host}, {of_component} has {component}"
        ))
    }

    /// Compares whether both sides have an item.
    #[inline(never)]
    pub(super) fn presence(&self, what: &str, host: bool, component: bool) -> Compared {
        if host == component {
            return Ok(());
        }
        let [with, without] = self.with_and_without(host);
        Err(different(format!(
            "{with} has a {what}, {without} has none"
        )))
    }

    /// The names of the two sides, first the one that has the item.
    pub(super) fn with_and_without(&self, host_has: bool) -> [&str; 2] {
        let [host, component] = &self.sides;
        match host_has {
            true => [host, component],
            false => [component, host],
        }
    }

    #[inline(never)]
    pub(super) fn counts(&self, what: &str, host: usize, component: usize) -> Rc<Difference> {
        let plural = if host == 1 { "" } else { "s" };
        self.each_has(
            format_args!("{host} {what}{plural}"),
            format_args!("{component}"),
        )
    }
}
