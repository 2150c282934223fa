//! Serializes the error for a component that fits no generation, in the format of
//! `worldbind explain --format json`.

use serde::{Serialize, Serializer};
use worldbind_resolve::report::{Exports, Generations, Imports, RefusedGeneration};

use super::{Attempt, Misfit, NoGeneration};

/// Serializes as `Generations`: see the module `report` of `worldbind_resolve`.
impl Serialize for NoGeneration {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let nearest = self.nearest();
        let generations = Generations {
            taken: None,
            nearest: nearest.map(|attempt| attempt.generation.to_owned()),
            refused: self.attempts.iter().map(refused).collect(),
        };
        generations.serialize(serializer)
    }
}

/// Serializes as `RefusedGeneration`: see the module `report` of `worldbind_resolve`.
impl Serialize for Attempt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        refused(self).serialize(serializer)
    }
}

fn refused(attempt: &Attempt) -> RefusedGeneration {
    let (exports, imports) = match &attempt.misfit {
        Misfit::Link(error) => (None, Some(Imports::from(error))),
        Misfit::Bind(error) => (Some(Exports::from(error)), None),
    };
    RefusedGeneration {
        generation: attempt.generation.to_owned(),
        exports,
        imports,
    }
}
