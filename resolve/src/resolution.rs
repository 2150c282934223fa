//! What was found for each interface of a world.

use std::fmt;

use crate::InterfaceName;

/// What was found in a component for each interface that a world exports.
///
/// Its `Display` is a table for people:
///
/// ```text
/// wanted                       found                        absent
/// acme:plugin/transform@0.2.3  acme:plugin/transform@0.2.0  count, session.reset
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Resolution {
    /// The world, such as `acme:plugin/plugin@0.2.3`.
    pub world: String,
    /// Its exported interfaces, in the order of the WIT.
    pub interfaces: Vec<ResolvedInterface>,
}

/// What was found for one interface.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ResolvedInterface {
    /// The interface as the host's WIT names it.
    pub wanted: InterfaceName,
    /// The export that was taken.
    pub found: InterfaceName,
    /// The functions of `wanted` that `found` lacks, such as `count` or `session.reset`. Each is gated
    /// `@since` a version above the one found.
    pub absent: Vec<String>,
}

impl Resolution {
    /// What was found for the interface that the host's WIT names so; with or without its version.
    pub fn interface(&self, wanted: &str) -> Option<&ResolvedInterface> {
        self.interfaces
            .iter()
            .find(|i| i.wanted == wanted || i.wanted.path() == wanted)
    }
}

impl fmt::Display for Resolution {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = |title: &str, name: fn(&ResolvedInterface) -> &InterfaceName| {
            let names = self.interfaces.iter().map(|i| name(i).as_str().len());
            names.chain([title.len()]).max().unwrap_or_default()
        };
        let wanted = width("wanted", |i| &i.wanted);
        let found = width("found", |i| &i.found);
        write!(f, "{:wanted$}  {:found$}  absent", "wanted", "found")?;
        for interface in &self.interfaces {
            let absent = match interface.absent.as_slice() {
                [] => "-".to_owned(),
                absent => absent.join(", "),
            };
            let (wanted_name, found_name) = (interface.wanted.as_str(), interface.found.as_str());
            write!(f, "\n{wanted_name:wanted$}  {found_name:found$}  {absent}")?;
        }
        Ok(())
    }
}
