//! Differences in what the two sides have.

use std::rc::Rc;

use super::{Comparison, different};
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
}
