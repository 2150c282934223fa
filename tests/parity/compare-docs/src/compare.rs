//! The differences between two APIs.

use std::fmt;

use crate::api::{Api, Key};

/// The result of the comparison of two sides.
pub(crate) struct Comparison {
    /// How many items are the same.
    pub(crate) same: usize,
    /// The others.
    pub(crate) differences: Vec<Difference>,
}

/// An item that only one side has, or that is different.
pub(crate) struct Difference {
    /// Its name.
    pub(crate) key: Key,
    /// With wasmtime's macro.
    pub(crate) by_wasmtime: Option<String>,
    /// With worldbind's.
    pub(crate) by_worldbind: Option<String>,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Key { path, part } = &self.key;
        writeln!(f, "{path} {part}")?;
        let text = |side: &Option<String>| side.clone().unwrap_or_else(|| "nothing".to_owned());
        writeln!(f, "    wasmtime:  {}", text(&self.by_wasmtime))?;
        write!(f, "    worldbind: {}", text(&self.by_worldbind))
    }
}

/// Compares item by item.
pub(crate) fn compare(Api(by_wasmtime): &Api, Api(by_worldbind): &Api) -> Comparison {
    let mut keys: Vec<_> = by_wasmtime.keys().chain(by_worldbind.keys()).collect();
    keys.sort();
    keys.dedup();
    let mut same = 0;
    let mut differences = Vec::new();
    for key in keys {
        let (by_wasmtime, by_worldbind) = (by_wasmtime.get(key), by_worldbind.get(key));
        if by_wasmtime == by_worldbind {
            same += 1;
            continue;
        }
        differences.push(Difference {
            key: key.clone(),
            by_wasmtime: by_wasmtime.cloned(),
            by_worldbind: by_worldbind.cloned(),
        });
    }
    Comparison { same, differences }
}
