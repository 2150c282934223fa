//! The report about the exports that were found for a world.

use std::fmt;

use crate::bounded::{LISTED, write_message, write_more};
use crate::{InterfaceName, Refused, write_table};

/// The exports of a component that were found, for each interface that a world exports.
///
/// Its `Display` is a table for people:
///
/// ```text
/// wanted                       found                        absent
/// acme:plugin/transform@0.2.3  acme:plugin/transform@0.2.0  count, session.reset
/// acme:plugin/extra@0.2.3      -                            all
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Resolution {
    /// The world, such as `acme:plugin/plugin@0.2.3`.
    pub world: String,
    /// Its exported interfaces, in the order of the WIT.
    pub interfaces: Vec<ResolvedInterface>,
    /// The functions of the world itself that the component does not export. Each of them is
    /// optional.
    pub absent: Vec<String>,
}

/// The export that was found for one interface.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ResolvedInterface {
    /// The interface as the host's WIT names it.
    pub wanted: InterfaceName,
    /// The export that is used; `None` if the interface is optional and the component does not
    /// export it.
    pub found: Option<InterfaceName>,
    /// The exports that were tried before `found`, in this order, and why they do not fit.
    pub refused: Vec<Refused>,
    /// The functions of `wanted` that `found` does not export, such as `count` or `session.reset`.
    /// Each of them is optional, or has a gate `@since` a version above the one found. If nothing
    /// was found, these are all functions.
    pub absent: Vec<String>,
}

impl Resolution {
    /// The result for an interface. Its name is that in the host's WIT, with or without the
    /// version.
    pub fn interface(&self, wanted: &str) -> Option<&ResolvedInterface> {
        self.interfaces
            .iter()
            .find(|i| i.wanted == wanted || i.wanted.path() == wanted)
    }
}

impl fmt::Display for Resolution {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rows = vec![["wanted", "found", "absent"].map(str::to_owned)];
        rows.extend(self.interfaces.iter().map(|interface| {
            let ResolvedInterface {
                wanted,
                found,
                refused: _,
                absent,
            } = interface;
            let wanted = wanted.shown().to_string();
            match found {
                Some(found) => [wanted, found.shown().to_string(), list(absent)],
                None => [wanted, "-".to_owned(), "all".to_owned()],
            }
        }));
        if !self.absent.is_empty() {
            let world = self.world.clone();
            rows.push([world, "the component".to_owned(), list(&self.absent)]);
        }
        write_message(f, &mut |f| write_table(f, &rows))
    }
}

/// The names of absent functions, or `-`.
fn list(absent: &[String]) -> String {
    if absent.is_empty() {
        return "-".to_owned();
    }
    let mut text = absent[..absent.len().min(LISTED)].join(", ");
    // Writing to a `String` cannot fail.
    let _ = write_more(&mut text, ", ", absent.len());
    text
}
