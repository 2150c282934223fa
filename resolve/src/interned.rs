//! Equal keys as equal numbers: what finds types, names and resources without comparing each with each.

use std::collections::HashMap;

/// Keys, each with a number: 0 for the first, 1 for the next, ..
///
/// A key is bytes whatever it stands for, so that hosts contain the code of one kind of table.
#[derive(Clone, Debug, Default)]
pub struct Interned(HashMap<Box<[u8]>, usize>);

impl Interned {
    /// The number of a key. A new key gets the next one, which is how many there were before.
    pub fn number(&mut self, key: &[u8]) -> usize {
        self.find(key).unwrap_or_else(|| {
            let number = self.0.len();
            self.0.insert(key.into(), number);
            number
        })
    }

    /// The number of a key that is known.
    pub fn find(&self, key: &[u8]) -> Option<usize> {
        self.0.get(key).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_have_equal_numbers() {
        let mut keys = Interned::default();
        assert_eq!(keys.find(b"a"), None);
        assert_eq!([b"a", b"b", b"a"].map(|key| keys.number(key)), [0, 1, 0]);
        assert_eq!(keys.find(b"b"), Some(1));
    }
}
