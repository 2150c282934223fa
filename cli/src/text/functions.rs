//! Functions that differ or are missing, on either side.

use anstyle::Style;

use super::page::{ENTRIES, Page, plain};
use super::style::{BAD, GOOD};
use crate::foreign::name as shown;
use crate::report::{Differing, Missing};

/// How the two sides are called.
pub(super) struct Sides {
    /// What the type is called that is needed, and the one that is there.
    needed: &'static str,
    found: &'static str,
    /// Whether it is the host that needs it.
    is_host_in_need: bool,
}

/// Of what a component exports, the host's type is the one that is needed.
pub(super) const EXPORTED: Sides = Sides {
    needed: "expected",
    found: "found",
    is_host_in_need: true,
};

/// Of what a component imports, the component's.
pub(super) const IMPORTED: Sides = Sides {
    needed: "needed",
    found: "given",
    is_host_in_need: false,
};

/// What differs, then what is missing.
pub(super) fn functions(
    page: &mut Page,
    indent: usize,
    sides: &Sides,
    all_differing: &[Differing],
    all_missing: &[Missing],
) {
    for each in all_differing.iter().take(ENTRIES) {
        differing(page, indent, sides, each);
    }
    let room = ENTRIES.saturating_sub(all_differing.len());
    for each in all_missing.iter().take(room) {
        missing(page, indent, sides, each);
    }
    let all = all_differing.len() + all_missing.len();
    page.more(indent, all.saturating_sub(ENTRIES));
}

pub(super) fn differing(page: &mut Page, indent: usize, sides: &Sides, differing: &Differing) {
    let Differing {
        name,
        host,
        component,
        types,
        because,
    } = differing;
    let name = shown(name);
    let of_component = component.as_ref();
    match of_component {
        Some(_) => page.plain(
            indent,
            &format!("the function `{name}` has a different type"),
        ),
        None => page.plain(indent, &format!("the export `{name}` is not a function")),
    }
    let (needed, found) = sides.order(host.as_ref(), of_component);
    if let Some(ty) = needed {
        fact(page, indent, GOOD, sides.needed, ty);
    }
    if let Some(ty) = found {
        fact(page, indent, BAD, sides.found, ty);
    }
    for ty in types.iter().take(ENTRIES) {
        let name = shown(&ty.name);
        let (needed, found) = sides.order(&ty.host, &ty.component);
        fact(
            page,
            indent,
            GOOD,
            sides.needed,
            &format!("{name} = {needed}"),
        );
        fact(page, indent, BAD, sides.found, &format!("{name} = {found}"));
    }
    page.more(indent + 2, types.len().saturating_sub(ENTRIES));
    if let Some(because) = because {
        fact(page, indent, Style::new(), "because", because);
    }
}

pub(super) fn missing(page: &mut Page, indent: usize, sides: &Sides, missing: &Missing) {
    let Missing { name, ty, since } = missing;
    let name = shown(name);
    let since = match since {
        Some(since) => format!("; the interface has it since {since}"),
        None => String::new(),
    };
    if sides.is_host_in_need {
        page.plain(indent, &format!("the function `{name}` is missing{since}"));
    } else {
        page.plain(indent, &format!("`{name}` is missing in the host"));
    }
    fact(page, indent, GOOD, sides.needed, ty);
}

fn fact(page: &mut Page, indent: usize, style: Style, label: &str, text: &str) {
    let label = format!("{label:8}");
    page.line(indent + 2, &[(style, label), plain("  "), plain(text)]);
}

impl Sides {
    /// What is needed, and what is there.
    fn order<T>(&self, host: T, component: T) -> (T, T) {
        match self.is_host_in_need {
            true => (host, component),
            false => (component, host),
        }
    }
}
