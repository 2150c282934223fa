//! The order in which a component's exports are tried for a wanted interface.

use std::cmp::Ordering;

use crate::InterfaceName;

/// The positions in `offered` of the names that `wanted` is compatible with, the one to try first at
/// the front: the exact name, then the others from the highest version to the lowest.
pub(crate) fn candidates(wanted: &InterfaceName, offered: &[InterfaceName]) -> Vec<usize> {
    let mut candidates: Vec<usize> = (0..offered.len())
        .filter(|&i| wanted.is_compatible_with(&offered[i]))
        .collect();
    candidates.sort_by(|&a, &b| order(wanted, &offered[a], &offered[b]));
    candidates
}

fn order(wanted: &InterfaceName, a: &InterfaceName, b: &InterfaceName) -> Ordering {
    let is_exact = |name: &InterfaceName| name.as_str() == wanted.as_str();
    is_exact(b)
        .cmp(&is_exact(a))
        .then_with(|| b.version().cmp(&a.version()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(wanted: &str, offered: &[&str]) -> Vec<String> {
        let offered: Vec<_> = offered.iter().map(|&n| InterfaceName::new(n)).collect();
        candidates(&InterfaceName::new(wanted), &offered)
            .into_iter()
            .map(|i| offered[i].to_string())
            .collect()
    }

    #[test]
    fn the_exact_name_then_from_the_highest_version_down() {
        assert_eq!(
            order(
                "a:b/c@0.2.1",
                &["a:b/c@0.2.9", "a:b/c@0.2.1", "a:b/c@0.2.10", "a:b/c@0.3.0"]
            ),
            ["a:b/c@0.2.1", "a:b/c@0.2.10", "a:b/c@0.2.9"]
        );
    }

    #[test]
    fn build_metadata_is_ordered_as_semver_orders_it() {
        assert_eq!(
            order("a:b/c@1.0.0", &["a:b/c@1.0.0+a", "a:b/c@1.0.0+b"]),
            ["a:b/c@1.0.0+b", "a:b/c@1.0.0+a"]
        );
    }

    #[test]
    fn another_interface_or_package_is_no_candidate() {
        assert!(order("a:b/c@1.0.0", &["a:b/d@1.0.0", "a:x/c@1.0.0", "c"]).is_empty());
    }
}
