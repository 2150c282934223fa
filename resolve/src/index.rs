//! Finds an interface in a long list without visiting all entries.

use std::cmp::Ordering;

use crate::InterfaceName;

/// The positions of names in a list, sorted: the names of one package are together, and so are
/// those of one interface.
#[derive(Debug)]
pub struct Index(Vec<usize>);

impl Index {
    /// The index of a list. It must not be used with another list.
    pub fn of(offered: &[InterfaceName]) -> Self {
        let mut positions: Vec<usize> = (0..offered.len()).collect();
        sort(&mut positions, &|a, b| compare(&offered[a], &offered[b]));
        Index(positions)
    }

    /// The positions of an interface in all versions, in the order of the list.
    pub fn interface(&self, offered: &[InterfaceName], wanted: &InterfaceName) -> &[usize] {
        self.between(&|position| compare(&offered[position], wanted))
    }

    /// The positions of all interfaces whose paths begin with the package of this one. Equal names
    /// are together.
    pub(crate) fn package(&self, offered: &[InterfaceName], wanted: &InterfaceName) -> &[usize] {
        // The package and the `/`. Paths with the same beginning are together.
        let package = wanted.path().len() - wanted.interface().len();
        let wanted = &wanted.path().as_bytes()[..package];
        self.between(&|position| {
            let path = offered[position].path().as_bytes();
            path[..path.len().min(package)].cmp(wanted)
        })
    }

    /// The entries that are equal to the searched one. Not inlined, because it is called in several
    /// places.
    #[inline(never)]
    fn between(&self, compare: &dyn Fn(usize) -> Ordering) -> &[usize] {
        let Index(positions) = self;
        let start = positions.partition_point(|position| compare(*position).is_lt());
        let rest = &positions[start..];
        &rest[..rest.partition_point(|position| compare(*position).is_le())]
    }
}

/// Paths with the same beginning are together. Not inlined, because several places call it.
#[inline(never)]
fn compare(a: &InterfaceName, b: &InterfaceName) -> Ordering {
    a.path().cmp(b.path())
}

/// Sorts positions; equal ones keep their order. The sort of the standard library would be a large
/// part of the resolver's machine code.
pub(crate) fn sort(positions: &mut Vec<usize>, compare: &dyn Fn(usize, usize) -> Ordering) {
    let mut width = 1;
    while width < positions.len() {
        let mut merged = Vec::with_capacity(positions.len());
        for part in positions.chunks(2 * width) {
            let (mut a, mut b) = part.split_at(width.min(part.len()));
            while let ([first_a, rest_a @ ..], [first_b, rest_b @ ..]) = (a, b) {
                if compare(*first_a, *first_b).is_le() {
                    merged.push(*first_a);
                    a = rest_a;
                } else {
                    merged.push(*first_b);
                    b = rest_b;
                }
            }
            merged.extend_from_slice(a);
            merged.extend_from_slice(b);
        }
        *positions = merged;
        width *= 2;
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn a_sort_is_stable_and_compares_few() {
        let count = Cell::new(0);
        let compare = |a: usize, b: usize| {
            count.set(count.get() + 1);
            (a % 10).cmp(&(b % 10))
        };
        let mut sorted: Vec<usize> = (0..1024).rev().collect();
        sort(&mut sorted, &compare);
        assert!(count.get() < 1024 * 10, "{}", count.get());
        let mut expected: Vec<usize> = (0..1024).rev().collect();
        expected.sort_by_key(|position| position % 10);
        assert_eq!(sorted, expected);
    }

    #[test]
    fn an_interface_and_a_package_are_found() {
        let names = [
            "a:b/d@1.0.0",
            "c",
            "a:b/c@2.0.0",
            "a:b:c/d@1.0.0",
            "a:b/c@1.0.0",
            "a:bb/c",
        ];
        let names = names.map(InterfaceName::new);
        let index = Index::of(&names);
        let interface = |name: &str| index.interface(&names, &InterfaceName::new(name));
        assert_eq!(interface("a:b/c@3.0.0"), [2, 4]);
        assert_eq!(interface("c"), [1]);
        assert!(interface("d").is_empty());
        let package = |name: &str| index.package(&names, &InterfaceName::new(name));
        assert_eq!(package("a:b/e"), [2, 4, 0]);
        assert!(package("a/e").is_empty());
    }

    #[test]
    fn few_names_are_looked_at() {
        let names: Vec<_> = (0..1024)
            .map(|i| InterfaceName::new(&format!("a:b/c{i}@1.0.0")))
            .collect();
        let index = Index::of(&names);
        let wanted = InterfaceName::new("a:b/c700@1.2.3");
        let count = Cell::new(0);
        let found = index.between(&|position| {
            count.set(count.get() + 1);
            names[position].path().cmp(wanted.path())
        });
        assert_eq!(found, index.interface(&names, &wanted));
        assert_eq!(found, [700]);
        assert!(count.get() <= 2 * 11, "{}", count.get());
    }
}
