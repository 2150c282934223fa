//! Prints functions that differ or are missing, for exports and for imports.

use anstyle::Style;
use worldbind_resolve::{LISTED, SINCE, WrongFunction, write_wrong_function};

use super::page::{Page, plain};
use super::style::{BAD, GOOD};
use crate::foreign::name as shown;
use crate::report::{Differing, Missing};

/// The labels of the two sides.
pub(super) struct Sides {
    /// The label of the type that one side requires, and of the type that the other side has.
    required: &'static str,
    found: &'static str,
    /// Whether the host is the side that requires it.
    is_host_in_need: bool,
}

/// For exports of a component: the host requires them.
pub(super) const EXPORTED: Sides = Sides {
    required: "expected",
    found: "found",
    is_host_in_need: true,
};

/// For imports of a component: the component requires them.
pub(super) const IMPORTED: Sides = Sides {
    required: "required",
    found: "provided",
    is_host_in_need: false,
};

/// Writes the functions that differ, then those that are missing.
pub(super) fn functions(
    page: &mut Page,
    indent: usize,
    sides: &Sides,
    all_differing: &[Differing],
    all_missing: &[Missing],
) {
    for each in all_differing.iter().take(LISTED) {
        differing(page, indent, sides, each);
    }
    let room = LISTED.saturating_sub(all_differing.len());
    for each in all_missing.iter().take(room) {
        missing(page, indent, sides, each);
    }
    let all = all_differing.len() + all_missing.len();
    page.more(indent, all.saturating_sub(LISTED));
}

pub(super) fn differing(page: &mut Page, indent: usize, sides: &Sides, differing: &Differing) {
    let Differing {
        name: _,
        host,
        component,
        types,
        because,
    } = differing;
    let of_component = component.as_ref();
    page.plain(indent, &different(differing));
    let (required, found) = sides.order(host.as_ref(), of_component);
    if let Some(ty) = required {
        fact(page, indent, GOOD, sides.required, ty);
    }
    if let Some(ty) = found {
        fact(page, indent, BAD, sides.found, ty);
    }
    for ty in types.iter().take(LISTED) {
        let name = shown(&ty.name);
        let (required, found) = sides.order(&ty.host, &ty.component);
        fact(
            page,
            indent,
            GOOD,
            sides.required,
            &format!("{name} = {required}"),
        );
        fact(page, indent, BAD, sides.found, &format!("{name} = {found}"));
    }
    page.more(indent + 2, types.len().saturating_sub(LISTED));
    if let Some(because) = because {
        fact(page, indent, Style::new(), "because", because);
    }
}

pub(super) fn missing(page: &mut Page, indent: usize, sides: &Sides, missing: &Missing) {
    let text = match sides.is_host_in_need {
        true => missing_in_component(missing),
        false => missing_in_host(missing),
    };
    page.plain(indent, &text);
    fact(page, indent, GOOD, sides.required, &missing.ty);
}

/// Says that a function has a different type, and why.
pub(crate) fn differs(differing: &Differing) -> String {
    let different = different(differing);
    match &differing.because {
        Some(because) => format!("{different}: {because}"),
        None => different,
    }
}

/// Says that a function has a different type, as the runtime does.
fn different(differing: &Differing) -> String {
    let wrong = match differing.component {
        Some(_) => WrongFunction::Differs,
        None => WrongFunction::NotAFunction,
    };
    wrong_function(&differing.name, wrong)
}

fn missing_in_component(missing: &Missing) -> String {
    let mut text = wrong_function(&missing.name, WrongFunction::Missing);
    if let Some(since) = &missing.since {
        text += &format!("{SINCE}{since}");
    }
    text
}

/// Says what is wrong with a function, as the runtime does.
pub(crate) fn wrong_function(function: &str, wrong: WrongFunction) -> String {
    let mut text = String::new();
    // Writing to a `String` cannot fail.
    let _ = write_wrong_function(&mut text, &shown(function), wrong);
    text
}

/// Says that the host does not have an item of an import.
pub(crate) fn missing_in_host(Missing { name, ty, since: _ }: &Missing) -> String {
    // Only functions have a type with parentheses. The others have the name of their kind.
    let what = match ty.contains('(') {
        true => "function",
        false => ty.split(';').next().unwrap_or_default(),
    };
    format!("the {what} `{}` is missing in the host", shown(name))
}

fn fact(page: &mut Page, indent: usize, style: Style, label: &str, text: &str) {
    let label = format!("{label:8}");
    page.line(indent + 2, &[(style, label), plain("  "), plain(text)]);
}

impl Sides {
    /// Returns the required one first, then the other one.
    fn order<T>(&self, host: T, component: T) -> (T, T) {
        match self.is_host_in_need {
            true => (host, component),
            false => (component, host),
        }
    }
}
