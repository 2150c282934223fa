//! The order in which a component's exports are tried for a required interface.

use std::cmp::Ordering;

use semver::Version;

use crate::InterfaceName;
use crate::index::sort;
use crate::rule::{Order, Rule};

/// The positions in `offered` of the names that a rule accepts for `wanted`, in the order in which
/// they are tried: the exact name, then the others in the rule's order, then those of unknown
/// version.
pub(crate) fn candidates(
    wanted: &InterfaceName,
    rule: &Rule,
    offered: &[InterfaceName],
    positions: &[usize],
) -> Vec<usize> {
    let mut candidates = positions.to_vec();
    candidates.retain(|position| rule.admits(wanted, &offered[*position]));
    sort(&mut candidates, &|a, b| {
        compare(wanted, rule.order, &offered[a], &offered[b])
    });
    candidates
}

fn compare(wanted: &InterfaceName, order: Order, a: &InterfaceName, b: &InterfaceName) -> Ordering {
    rank(wanted, a).cmp(&rank(wanted, b)).then_with(|| {
        match (a.version(), b.version(), wanted.version()) {
            (Some(a), Some(b), Some(wanted)) if order == Order::Nearest => nearest(wanted, a, b),
            (a, b, _) => b.cmp(&a),
        }
    })
}

/// The exact name comes first, then its version in another form, then others, then those of unknown
/// version.
#[inline(never)]
fn rank(wanted: &InterfaceName, name: &InterfaceName) -> u8 {
    match name.version() {
        _ if name.as_str() == wanted.as_str() => 0,
        _ if name.is_same(wanted) => 1,
        Some(_) => 2,
        None => 3,
    }
}

/// First the versions at or above the requested one, upwards. Then those below it, downwards. If
/// two versions differ only in build metadata, the greater one comes first, as in the other order.
fn nearest(wanted: &Version, a: &Version, b: &Version) -> Ordering {
    let is_below = |version: &Version| version.cmp_precedence(wanted).is_lt();
    let by_precedence = match (is_below(a), is_below(b)) {
        (false, false) => a.cmp_precedence(b),
        (true, true) => b.cmp_precedence(a),
        (a, b) => a.cmp(&b),
    };
    by_precedence.then_with(|| b.cmp(a))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all_candidates(
        wanted: &InterfaceName,
        rule: &Rule,
        offered: &[InterfaceName],
    ) -> Vec<usize> {
        let positions: Vec<usize> = (0..offered.len()).collect();
        candidates(wanted, rule, offered, &positions)
    }

    fn order_by(rule: &str, wanted: &str, offered: &[&str]) -> Vec<String> {
        let offered: Vec<_> = offered.iter().map(|&n| InterfaceName::new(n)).collect();
        let rule = rule.parse().unwrap();
        all_candidates(&InterfaceName::new(wanted), &rule, &offered)
            .into_iter()
            .map(|i| offered[i].to_string())
            .collect()
    }

    fn order(wanted: &str, offered: &[&str]) -> Vec<String> {
        order_by("newest", wanted, offered)
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
    fn the_exact_name_then_upwards_then_downwards() {
        assert_eq!(
            order_by(
                "nearest",
                "a:b/c@0.2.5",
                &[
                    "a:b/c@0.2.1",
                    "a:b/c@0.2.9",
                    "a:b/c@0.2.6",
                    "a:b/c@0.2.4",
                    "a:b/c@0.2.5",
                    "a:b/c@0.2.10"
                ]
            ),
            [
                "a:b/c@0.2.5",
                "a:b/c@0.2.6",
                "a:b/c@0.2.9",
                "a:b/c@0.2.10",
                "a:b/c@0.2.4",
                "a:b/c@0.2.1"
            ]
        );
    }

    #[test]
    fn build_metadata_is_ordered_as_semver_orders_it() {
        for rule in ["newest", "nearest"] {
            assert_eq!(
                order_by(rule, "a:b/c@1.0.0", &["a:b/c@1.0.0+a", "a:b/c@1.0.0+b"]),
                ["a:b/c@1.0.0+b", "a:b/c@1.0.0+a"]
            );
        }
        // A version with the same precedence as the requested one is not below it.
        assert_eq!(
            order_by(
                "nearest",
                "a:b/c@1.0.0+b",
                &["a:b/c@1.0.1", "a:b/c@1.0.0+a", "a:b/c@1.0.0+c"]
            ),
            ["a:b/c@1.0.0+c", "a:b/c@1.0.0+a", "a:b/c@1.0.1"]
        );
    }

    #[test]
    fn prereleases_stand_where_semver_has_them() {
        let offered = ["a:b/c@0.3.0-rc.1", "a:b/c@0.3.0", "a:b/c@0.3.1-rc.1"];
        assert_eq!(
            order_by("prerelease", "a:b/c@0.3.2", &offered),
            ["a:b/c@0.3.1-rc.1", "a:b/c@0.3.0", "a:b/c@0.3.0-rc.1"]
        );
        assert_eq!(
            order_by("prerelease | nearest", "a:b/c@0.3.0-rc.2", &offered),
            ["a:b/c@0.3.0", "a:b/c@0.3.1-rc.1", "a:b/c@0.3.0-rc.1"]
        );
    }

    #[test]
    fn a_canonical_name_without_a_suffix_comes_last() {
        for rule in ["newest", "nearest"] {
            assert_eq!(
                order_by(rule, "a:b/c@0.2.1", &["a:b/c@0.2", "a:b/c@0.2.0"]),
                ["a:b/c@0.2.0", "a:b/c@0.2"]
            );
        }
    }

    #[test]
    fn the_wanted_version_in_another_spelling_is_exact() {
        let offered = [
            InterfaceName::new("a:b/c@0.2.9"),
            InterfaceName::with_suffix("a:b/c@0.2", ".1"),
        ];
        let wanted = InterfaceName::new("a:b/c@0.2.1");
        assert_eq!(all_candidates(&wanted, &Rule::newest(), &offered), [1, 0]);
    }

    #[test]
    fn another_interface_or_package_is_no_candidate() {
        assert!(order("a:b/c@1.0.0", &["a:b/d@1.0.0", "a:x/c@1.0.0", "c"]).is_empty());
    }
}
