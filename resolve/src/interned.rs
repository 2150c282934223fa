//! Numbers keys: equal keys have equal numbers. So types, names and resources are found without
//! comparing each pair.

use std::cmp::Ordering;

use crate::index::sort;

/// Keys, each with a number: 0 for the first, 1 for the next, ..
///
/// All keys are bytes, so hosts contain the code of only one kind of table. It is not a hash table,
/// because the code of one would be several times as long.
#[derive(Clone, Debug, Default)]
pub struct Interned {
    /// All keys, one after the other.
    bytes: Vec<u8>,
    /// Where each key ends in `bytes`.
    ends: Vec<usize>,
    /// The numbers of all keys, in runs that are sorted by key. The lengths of the runs are the
    /// powers of two whose sum is the number of keys, the longest first. So the number of runs
    /// limits how often a key is moved.
    sorted: Vec<usize>,
}

impl Interned {
    /// No keys.
    pub const fn new() -> Self {
        Interned {
            bytes: Vec::new(),
            ends: Vec::new(),
            sorted: Vec::new(),
        }
    }

    /// The number of a key. A new key gets the next number, which is the number of keys before.
    pub fn number(&mut self, key: &[u8]) -> usize {
        self.find(key).unwrap_or_else(|| self.insert(key))
    }

    /// The number of a known key.
    #[inline(never)]
    pub fn find(&self, key: &[u8]) -> Option<usize> {
        let mut rest = self.sorted.as_slice();
        while !rest.is_empty() {
            let (run, shorter) = rest.split_at(1 << rest.len().ilog2());
            let found = run.binary_search_by(|number| compare(self.key(*number), key));
            if let Ok(position) = found {
                return Some(run[position]);
            }
            rest = shorter;
        }
        None
    }

    #[inline(never)]
    fn insert(&mut self, key: &[u8]) -> usize {
        let number = self.ends.len();
        self.bytes.extend_from_slice(key);
        self.ends.push(self.bytes.len());
        // The runs at the end that are as long as everything after them are merged with the new
        // key.
        let merged = 1 << number.trailing_ones();
        let mut run = self.sorted.split_off(number + 1 - merged);
        run.push(number);
        sort(&mut run, &|a, b| compare(self.key(a), self.key(b)));
        self.sorted.extend_from_slice(&run);
        number
    }

    #[inline(never)]
    fn key(&self, number: usize) -> &[u8] {
        let start = match number {
            0 => 0,
            number => self.ends[number - 1],
        };
        &self.bytes[start..self.ends[number]]
    }
}

/// Any order is possible. With this one, most comparisons need only the lengths.
fn compare(a: &[u8], b: &[u8]) -> Ordering {
    a.len().cmp(&b.len()).then_with(|| a.cmp(b))
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

    #[test]
    fn all_of_many_keys_are_found() {
        let key = |i: usize| (i * 7919 % 1000).to_string();
        let mut keys = Interned::default();
        for i in 0..1000 {
            assert_eq!(keys.find(key(i).as_bytes()), None);
            assert_eq!(keys.number(key(i).as_bytes()), i);
            assert_eq!(keys.number(key(i / 2).as_bytes()), i / 2);
        }
        assert!((0..1000).all(|i| keys.find(key(i).as_bytes()) == Some(i)));
        assert_eq!(keys.find(b"1000"), None);
    }
}
