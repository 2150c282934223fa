//! Serializes the errors of linking, in the format of `worldbind explain --format json`.

use serde::{Serialize, Serializer};
use worldbind_resolve::report::{Giving, Imports, Needed};

use crate::{ImportProblem, InterfaceName, LinkError};

/// Serializes as `Imports`: see the module `report` of `worldbind_resolve`.
impl Serialize for LinkError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Imports::from(self).serialize(serializer)
    }
}

impl From<&LinkError> for Imports {
    fn from(error: &LinkError) -> Self {
        let mut problems = error.problems.iter().peekable();
        // Both are in the order of the component.
        let needed = error.imports.iter().map(|import| {
            match problems.next_if(|problem| problem.import == *import) {
                Some(problem) => needed(problem),
                None => new(import, Giving::Given),
            }
        });
        Imports {
            fit: false,
            needed: needed.collect(),
        }
    }
}

/// Serializes as `Needed`: see the module `report` of `worldbind_resolve`.
impl Serialize for ImportProblem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        needed(self).serialize(serializer)
    }
}

fn needed(problem: &ImportProblem) -> Needed {
    let ImportProblem {
        import,
        why: _,
        reason,
        offered: _,
        of_other_generations: _,
    } = problem;
    let is_compatible = |provided: &&InterfaceName| provided.is_compatible_with(import);
    let (compatible, others): (Vec<_>, Vec<_>) = problem.provided().partition(is_compatible);
    let verdict = if compatible.is_empty() {
        Giving::Missing
    } else {
        Giving::Differs
    };
    Needed {
        because: Some(reason.clone()),
        other_tracks: others.into_iter().map(InterfaceName::to_string).collect(),
        ..new(import, verdict)
    }
}

fn new(import: &InterfaceName, verdict: Giving) -> Needed {
    Needed {
        name: import.to_string(),
        kind: None,
        verdict,
        because: None,
        given: None,
        missing: Vec::new(),
        differing: Vec::new(),
        other_tracks: Vec::new(),
    }
}
