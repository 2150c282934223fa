//! The differences that have a line in `../README.md`.

use std::collections::BTreeSet;

use crate::compare::Difference;

/// A kind of difference.
pub(crate) struct Known {
    /// The first cell of its line.
    pub(crate) line: &'static str,
    /// Whether a difference is of this kind.
    pub(crate) is_it: fn(&Difference) -> bool,
}

/// All of them.
pub(crate) const KNOWN: &[Known] = &[
    Known {
        line: "an item with the WIT gate `@deprecated`",
        is_it: is_deprecated,
    },
    Known {
        line: "`GuestIndices`",
        is_it: is_guest_indices,
    },
    Known {
        line: "`GuestPre`, and methods that wasmtime's macro does not have",
        is_it: is_more,
    },
    Known {
        line: "the re-export of a type in `with`, in the docs",
        is_it: is_shown_reexport,
    },
    Known {
        line: "`GuestX` of an exported resource `x` without functions",
        is_it: is_guest_without_functions,
    },
    Known {
        line: "bounds of a world's `add_to_linker` for an interface that has only types",
        is_it: is_bound_of_types_alone,
    },
    Known {
        line: "bounds of an interface's `add_to_linker` for an error that none of its functions is converted to",
        is_it: is_bound_of_idle_error,
    },
    Known {
        line: "the implementation for `&mut T` of a resource's trait if only its destructor is `async`",
        is_it: is_forwarding_of_destructor,
    },
];

fn is_deprecated(difference: &Difference) -> bool {
    let Difference {
        by_wasmtime: Some(by_wasmtime),
        by_worldbind: Some(by_worldbind),
        ..
    } = difference
    else {
        return false;
    };
    by_worldbind.strip_prefix("deprecated ") == Some(by_wasmtime)
}

fn last_segment(difference: &Difference) -> &str {
    difference.key.path.rsplit("::").next().unwrap_or_default()
}

/// It is a struct there, and an alias of `GuestPre` here.
fn is_guest_indices(difference: &Difference) -> bool {
    let is_alias = difference
        .by_worldbind
        .as_ref()
        .is_some_and(|text| text.starts_with("type<0> = ") && text.ends_with("::GuestPre"));
    last_segment(difference) == "GuestIndices" && difference.key.part.is_empty() && is_alias
}

fn is_more(difference: &Difference) -> bool {
    if difference.by_wasmtime.is_some() {
        return false;
    }
    let part = difference.key.part.as_str();
    let of_world = ["link", "resolution"];
    match last_segment(difference) {
        "GuestPre" => true,
        "Guest" => matches!(
            part,
            "new" | "interface" | "impl worldbind::bind::interface::Interface"
        ),
        "GuestIndices" => part == "interface",
        segment if segment.ends_with("Pre") => of_world.contains(&part),
        _ => part == "impl worldbind::bind::world::World",
    }
}

/// wasmtime's macro has it, too, under a name that its docs hide.
fn is_shown_reexport(difference: &Difference) -> bool {
    let is_use = |text: &String| text.starts_with("use ") && text != "use *";
    difference.by_wasmtime.is_none() && difference.by_worldbind.as_ref().is_some_and(is_use)
}

fn is_guest_without_functions(difference: &Difference) -> bool {
    difference.by_worldbind.is_none()
        && last_segment(difference).starts_with("Guest")
        && difference.key.path.contains("exports::")
}

/// The bounds that only one side has are of `Host` and `HostWithStore`.
fn is_bound_of_types_alone(difference: &Difference) -> bool {
    let Some((theirs, ours)) = bounds_of_one_signature(difference) else {
        return false;
    };
    // A supertrait of an interface with functions is a bound if there are no functions.
    let mut more = ours.difference(&theirs);
    let has_no_more = more.all(|bound| bound.ends_with("::has_data::HasData"));
    let mut fewer = theirs.difference(&ours);
    difference.key.part == "add_to_linker"
        && has_no_more
        && fewer.all(|bound| bound.ends_with("::Host") || bound.contains("::HostWithStore<"))
}

/// The trait that declares a `convert_x` that nothing calls.
fn is_bound_of_idle_error(difference: &Difference) -> bool {
    let Some((theirs, ours)) = bounds_of_one_signature(difference) else {
        return false;
    };
    let mut fewer = theirs.difference(&ours);
    last_segment(difference).starts_with("add_to_linker")
        && difference.key.part.is_empty()
        && ours.is_subset(&theirs)
        && fewer.all(|bound| bound.ends_with("::Host"))
}

/// The bounds of wasmtime's function and of worldbind's, if only they differ.
fn bounds_of_one_signature(difference: &Difference) -> Option<(BTreeSet<&str>, BTreeSet<&str>)> {
    let (signature, theirs) = bounds(difference.by_wasmtime.as_ref()?);
    let (own_signature, ours) = bounds(difference.by_worldbind.as_ref()?);
    (signature == own_signature).then_some((theirs, ours))
}

fn bounds(text: &str) -> (&str, BTreeSet<&str>) {
    let (signature, bounds) = text.split_once(" where ").unwrap_or((text, ""));
    (signature, bounds.split(", ").collect())
}

fn is_forwarding_of_destructor(difference: &Difference) -> bool {
    let Difference {
        key,
        by_wasmtime: Some(by_wasmtime),
        by_worldbind: Some(by_worldbind),
    } = difference
    else {
        return false;
    };
    let sent = "P0: core::marker::Send";
    let theirs: Vec<_> = by_wasmtime
        .split(", ")
        .filter(|bound| *bound != sent)
        .collect();
    key.part == "impl for &mut P0"
        && last_segment(difference).starts_with("Host")
        && theirs == by_worldbind.split(", ").collect::<Vec<_>>()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLES: &str = include_str!("../../README.md");

    #[test]
    fn every_kind_has_a_line_in_the_tables() {
        for known in KNOWN {
            let cell = format!("\n| {} |", known.line);
            assert!(TABLES.contains(&cell), "no line for: {}", known.line);
        }
    }
}
