//! Compares the type of a function that a host requires or provides with the component's.
//!
//! Types are compared by structure, as in the engine: the names of fields, cases and flags count.
//! The names of types and of parameters count only between two versions of an API. Both types of a
//! pair are walked together, and each pair only once. So if types share their parts, or functions
//! share types, the shared parts cost nothing more.

mod by_name;
mod lists;
mod sides;

use std::collections::HashSet;
use std::mem::discriminant;

use self::by_name::{CompareNames, NamesThatCount};
use self::lists::{Lists, PartNames};
use super::difference::{Compared, different, within};
use super::key::Key;
use super::{FunctionType, Kind, Part, ResourceId, Type};
use crate::{Interned, printable};

/// Whether a handle of the host and a handle of the component are handles of the same resource.
/// The first argument is the host's handle.
pub type IsResource<'r> = dyn Fn(&Type, ResourceId) -> bool + 'r;

/// Compares functions, and remembers the types that were compared.
///
/// It is for functions of one interface, where resources have the same meaning.
#[derive(Debug)]
pub struct Comparison {
    /// Whether an `own` handle is accepted in place of a `borrow` handle, and the reverse.
    mixes_handles: bool,
    /// The places in memory of the two types of each pair. The number of a pair is its position in
    /// `compared`.
    pairs: Interned,
    /// The types are kept, so that no other types get their places in memory.
    compared: Vec<(Type, Type, Compared)>,
    /// The names of the two sides in a difference.
    sides: [String; 2],
    /// The comparison of other names. The comparison of other names. `None` if only the names of
    /// fields, cases and flags count.
    by_name: Option<Box<dyn CompareNames>>,
    #[cfg(test)]
    steps: usize,
}

impl Comparison {
    /// A comparison for functions that a component exports.
    pub fn of_exports() -> Self {
        Comparison {
            mixes_handles: false,
            pairs: Interned::default(),
            compared: Vec::new(),
            sides: ["the host", "the component"].map(str::to_owned),
            by_name: None,
            #[cfg(test)]
            steps: 0,
        }
    }

    /// A comparison of two versions of an API. `older` and `newer` are their names in messages. The
    /// names of parameters count as well.
    pub fn of_versions(older: &str, newer: &str) -> Self {
        Comparison {
            sides: [older, newer].map(|name| format!("`{}`", printable(name))),
            by_name: Some(Box::new(NamesThatCount::default())),
            ..Comparison::of_exports()
        }
    }

    /// Makes the names of types count as well, except for the pairs of names in `renamed`.
    pub fn with_type_names(self, renamed: HashSet<(String, String)>) -> Self {
        Comparison {
            by_name: Some(Box::new(NamesThatCount::of_types(renamed))),
            ..self
        }
    }

    /// A comparison for functions that a component imports. There the engine accepts `own` in place
    /// of `borrow`, and the reverse.
    pub fn of_imports() -> Self {
        Comparison {
            mixes_handles: true,
            ..Comparison::of_exports()
        }
    }

    /// Compares a function of the host with one of the component.
    ///
    /// # Errors
    ///
    /// The first difference.
    pub fn function(
        &mut self,
        host: &FunctionType,
        component: &FunctionType,
        is_resource: &IsResource<'_>,
    ) -> Compared {
        if host.is_async != component.is_async {
            let [with, without] = self.with_and_without(host.is_async);
            return Err(different(format!(
                "the function is `async` in {with}, but not in {without}"
            )));
        }
        self.parts(&Lists::of_params(host, component), is_resource)?;
        match (&host.result, &component.result) {
            (Some(host), Some(component)) => self
                .ty(host, component, is_resource)
                .map_err(|difference| within("result".to_owned(), difference)),
            (host, component) => self.presence("result", host.is_some(), component.is_some()),
        }
    }

    /// Compares two types.
    ///
    /// # Errors
    ///
    /// The first difference.
    pub fn types(
        &mut self,
        host: &Type,
        component: &Type,
        is_resource: &IsResource<'_>,
    ) -> Compared {
        self.ty(host, component, is_resource)
    }

    fn ty(&mut self, host: &Type, component: &Type, is_resource: &IsResource<'_>) -> Compared {
        self.step();
        let Some(pair) = pair(host, component) else {
            return self.kinds(host, component, is_resource);
        };
        if let Some(position) = self.pairs.find(pair.bytes()) {
            return self.compared[position].2.clone();
        }
        let compared = self.kinds(host, component, is_resource);
        let compared = compared.and_then(|()| match &self.by_name {
            Some(by_name) => by_name.types(&self.sides, host, component),
            None => Ok(()),
        });
        if self.pairs.number(pair.bytes()) == self.compared.len() {
            self.compared
                .push((host.clone(), component.clone(), compared.clone()));
        }
        compared
    }

    fn kinds(&mut self, host: &Type, component: &Type, is_resource: &IsResource<'_>) -> Compared {
        match (host.kind(), component.kind()) {
            (Kind::Unknown, _) | (_, Kind::Unknown) => Ok(()),
            (Kind::FixedLengthList(expected), Kind::FixedLengthList(found))
                if expected != found =>
            {
                Err(self.each_has(
                    format_args!("a list of length {expected}"),
                    format_args!("one of length {found}"),
                ))
            }
            (Kind::Own(_), Kind::Borrow(id)) | (Kind::Borrow(_), Kind::Own(id))
                if self.mixes_handles =>
            {
                self.handle(host, id, is_resource)
            }
            (Kind::Own(_), Kind::Own(id)) | (Kind::Borrow(_), Kind::Borrow(id)) => {
                self.handle(host, id, is_resource)
            }
            (kind, found) if discriminant(&kind) == discriminant(&found) => {
                self.parts(&Lists::of_parts(host, component), is_resource)
            }
            (expected, found) => Err(self.each_has(
                format_args!("`{}`", expected.name()),
                format_args!("`{}`", found.name()),
            )),
        }
    }

    /// Compares parts, one after the other.
    fn parts(&mut self, lists: &Lists<'_>, is_resource: &IsResource<'_>) -> Compared {
        let Lists {
            host,
            component,
            what,
            names,
            is_cut,
            ..
        } = *lists;
        if let Some(by_name) = &self.by_name
            && names != PartNames::None
        {
            by_name.parts(&self.sides, what, host, component)?;
        }
        let has_other_count = host.len() != component.len() && !is_cut;
        if has_other_count && names != PartNames::Compared {
            return Err(self.counts(what, host.len(), component.len()));
        }
        for (index, (part, other)) in host.iter().zip(component).enumerate() {
            if is_cut && index + 1 == host.len() {
                break;
            }
            if names == PartNames::Compared && !have_same_name(part, other) {
                let difference = self.each_has(
                    format_args!("`{}`", printable(part.shown_name())),
                    format_args!("`{}`", printable(other.shown_name())),
                );
                return Err(different(format!("{what} {}: {difference}", index + 1)));
            }
            self.part(part, other, is_resource)
                .map_err(|difference| within(lists.place(index), difference))?;
        }
        match has_other_count {
            true => Err(self.counts(what, host.len(), component.len())),
            false => Ok(()),
        }
    }

    #[inline(never)]
    fn part(&mut self, host: &Part, component: &Part, is_resource: &IsResource<'_>) -> Compared {
        self.step();
        match (&host.ty, &component.ty) {
            (Some(host), Some(component)) => self.ty(host, component, is_resource),
            (host, component) => self.presence("type", host.is_some(), component.is_some()),
        }
    }

    #[inline(never)]
    fn handle(&self, host: &Type, component: ResourceId, is_resource: &IsResource<'_>) -> Compared {
        if is_resource(host, component) {
            return Ok(());
        }
        Err(self.each_has(
            format_args!("the resource `{}`", printable(host.name().unwrap_or("_"))),
            format_args!("another one"),
        ))
    }

    fn step(&mut self) {
        #[cfg(test)]
        {
            self.steps += 1;
        }
    }
}

/// The key of a pair of types that have parts. `None` for other types: comparing them is quick.
#[inline(never)]
fn pair(host: &Type, component: &Type) -> Option<Key> {
    let (host_place, component_place) = (host.place()?, component.place()?);
    let mut pair = Key::default();
    pair.number(host_place);
    pair.number(component_place);
    // Types of different kinds could have the same parts.
    pair.text(host.kind().name());
    pair.text(component.kind().name());
    Some(pair)
}

/// The host's types may come from texts in which long names are cut.
#[inline(never)]
fn have_same_name(host: &Part, component: &Part) -> bool {
    host.name == component.name
        || format!("{}", printable(host.shown_name()))
            == format!("{}", printable(component.shown_name()))
}

#[cfg(test)]
mod tests;
