//! Compares the type of a function that a host requires or provides with the component's.
//!
//! Types are compared by structure, as the engine does it: the names of fields, cases and flags
//! count; the names of types and of parameters count only between two versions of an API. Both types of a pair are walked together. A
//! pair that was compared is not walked again, so types that share their parts cost no more than
//! they are long, and neither do functions that share types.

mod by_name;
mod sides;

use std::collections::HashSet;
use std::mem::discriminant;
use std::rc::Rc;

use self::by_name::{CompareNames, Names};
use super::difference::{Difference, different, within};
use super::ty::Form;
use super::{FunctionType, Kind, Part, ResourceId, Type};
use crate::bounded::CUT;
use crate::{Interned, printable};

/// The result for a pair of types: how they differ, if they do.
pub type Compared = Result<(), Rc<Difference>>;

/// Whether a handle of the host and a handle of the component are handles of the same resource.
/// The first argument is the host's handle.
pub type IsResource<'r> = dyn Fn(&Type, ResourceId) -> bool + 'r;

/// Compares functions, and remembers the types that were compared.
///
/// It is for types whose resources have the same meaning in all of the functions: those of one
/// interface.
#[derive(Debug)]
pub struct Comparison {
    /// Whether an `own` handle is accepted in place of a `borrow` handle and the reverse.
    mixes_handles: bool,
    /// The places of two types, one after the other. The number of a pair is its position in
    /// `compared`.
    pairs: Interned,
    /// The types are kept, so that no other types get their places.
    compared: Vec<(Type, Type, Compared)>,
    /// What the two sides are called in a difference.
    sides: [String; 2],
    /// `None` if only the names of fields, cases and flags count.
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

    /// A comparison of two versions of an API, by the names that messages have for them. The names
    /// of parameters count as well.
    pub fn of_versions(older: &str, newer: &str) -> Self {
        Comparison {
            sides: [older, newer].map(|name| format!("`{}`", printable(name))),
            by_name: Some(Box::new(Names::default())),
            ..Comparison::of_exports()
        }
    }

    /// Lets the names of types count as well, except where `renamed` contains both names.
    pub fn with_type_names(self, renamed: HashSet<(String, String)>) -> Self {
        Comparison {
            by_name: Some(Box::new(Names::of_types(renamed))),
            ..self
        }
    }

    /// A comparison for functions that a component imports. There the engine accepts `own` in place
    /// of `borrow` and the reverse.
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
        let [of_host, of_component] = &self.sides;
        match (host.is_async, component.is_async) {
            (true, false) => {
                return Err(different(format!(
                    "the function is `async` in {of_host}, but not in {of_component}"
                )));
            }
            (false, true) => {
                return Err(different(format!(
                    "the function is `async` in {of_component}, but not in {of_host}"
                )));
            }
            (true, true) | (false, false) => {}
        }
        if let Some(by_name) = &self.by_name {
            by_name.params(&self.sides, &host.params, &component.params)?;
        }
        let is_cut = matches!(host.params.last(), Some((name, _)) if name == CUT);
        if host.params.len() != component.params.len() && !is_cut {
            return Err(self.counts("parameter", host.params.len(), component.params.len()));
        }
        for ((name, host), (_, component)) in host.params.iter().zip(&component.params) {
            self.ty(host, component, is_resource)
                .map_err(|difference| within(named("parameter", name), difference))?;
        }
        match (&host.result, &component.result) {
            (None, None) => Ok(()),
            (Some(host), Some(component)) => self
                .ty(host, component, is_resource)
                .map_err(|difference| within("result".to_owned(), difference)),
            (Some(_), None) => Err(self.only("result", 0)),
            (None, Some(_)) => Err(self.only("result", 1)),
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
        if let Some(position) = self.pairs.find(&pair) {
            return self.compared[position].2.clone();
        }
        let compared = self.kinds(host, component, is_resource);
        let compared = compared.and_then(|()| match &self.by_name {
            Some(by_name) => by_name.types(&self.sides, host, component),
            None => Ok(()),
        });
        if self.pairs.number(&pair) == self.compared.len() {
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
                self.different_lengths(expected, found)
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
                self.parts(host, component, is_resource)
            }
            (kind, found) => self.different_kinds(kind, found),
        }
    }

    fn different_lengths(&self, expected: u32, found: u32) -> Compared {
        let [host, component] = &self.sides;
        Err(different(format!(
            "{host} has a list of length {expected}, {component} has one of length {found}"
        )))
    }

    fn different_kinds(&self, expected: Kind, found: Kind) -> Compared {
        let [host, component] = &self.sides;
        let (expected, found) = (expected.name(), found.name());
        Err(different(format!(
            "{host} has `{expected}`, {component} has `{found}`"
        )))
    }

    /// Compares the parts of two types of the same kind.
    fn parts(&mut self, host: &Type, component: &Type, is_resource: &IsResource<'_>) -> Compared {
        let what = what_parts_are(host.kind());
        let (expected, found) = (host.parts(), component.parts());
        let is_cut = expected.last().is_some_and(is_cut);
        let has_other_count = expected.len() != found.len() && !is_cut;
        if has_other_count && !host.kind().is_nominal() {
            return Err(self.counts(what, expected.len(), found.len()));
        }
        if let Some(by_name) = &self.by_name
            && host.kind().is_nominal()
        {
            by_name.parts(&self.sides, what, expected, found)?;
        }
        for (index, (part, other)) in expected.iter().zip(found).enumerate() {
            if is_cut && index + 1 == expected.len() {
                break;
            }
            if !have_same_name(part, other) {
                let [host, component] = &self.sides;
                return Err(different(format!(
                    "{what} {}: {host} has `{}`, {component} has `{}`",
                    index + 1,
                    printable(&part.name),
                    printable(&other.name)
                )));
            }
            self.payload(part, other, is_resource)
                .map_err(|difference| within(place(host.kind(), index, part), difference))?;
        }
        match has_other_count {
            true => Err(self.counts(what, expected.len(), found.len())),
            false => Ok(()),
        }
    }

    fn payload(&mut self, host: &Part, component: &Part, is_resource: &IsResource<'_>) -> Compared {
        self.step();
        match (&host.ty, &component.ty) {
            (None, None) => Ok(()),
            (Some(host), Some(component)) => self.ty(host, component, is_resource),
            (Some(_), None) => Err(self.only("type", 0)),
            (None, Some(_)) => Err(self.only("type", 1)),
        }
    }

    fn handle(&self, host: &Type, component: ResourceId, is_resource: &IsResource<'_>) -> Compared {
        if is_resource(host, component) {
            return Ok(());
        }
        Err(different(format!(
            "{} has a different resource instead of `{}`",
            self.sides[1],
            printable(host.name().unwrap_or("_"))
        )))
    }

    fn step(&mut self) {
        #[cfg(test)]
        {
            self.steps += 1;
        }
    }
}

/// The key of a pair of types that have parts. `None` for other types: comparing them is quick.
fn pair(host: &Type, component: &Type) -> Option<Vec<u8>> {
    let mut pair = Vec::new();
    for ty in [host, component] {
        pair.extend_from_slice(&ty.place()?.to_ne_bytes());
        // Types of two kinds could have the same parts.
        pair.extend_from_slice(ty.kind().name().as_bytes());
        pair.push(0);
    }
    Some(pair)
}

/// Whether this part of the host's text stands for all the others, which were cut.
fn is_cut(part: &Part) -> bool {
    let is_unknown = |ty: &Type| ty.kind() == Kind::Unknown;
    part.name == CUT || part.ty.as_ref().is_some_and(is_unknown)
}

/// Long names are cut in the texts that the host's types may come from.
fn have_same_name(host: &Part, component: &Part) -> bool {
    host.name == component.name
        || format!("{}", printable(&host.name)) == format!("{}", printable(&component.name))
}

/// The word for a part of a type of this kind.
fn what_parts_are(kind: Kind) -> &'static str {
    match kind.form() {
        Form::Definition(what) => what,
        Form::Word | Form::Arguments | Form::Array(_) | Form::Own(_) | Form::Borrow(_) => "element",
    }
}

/// Where a part is in a type of this kind.
fn place(kind: Kind, index: usize, part: &Part) -> String {
    let place = match kind {
        Kind::Record | Kind::Variant | Kind::Enum | Kind::Flags => {
            return named(what_parts_are(kind), &part.name);
        }
        Kind::Tuple => return format!("element {}", index + 1),
        Kind::Map if index == 0 => "key",
        Kind::Map => "value",
        Kind::Option => "`some`",
        Kind::Result if index == 0 => "`ok`",
        Kind::Result => "`err`",
        Kind::Future | Kind::Stream => "payload",
        Kind::List | Kind::FixedLengthList(_) => "element",
        // They have no parts.
        Kind::Bool
        | Kind::U8
        | Kind::U16
        | Kind::U32
        | Kind::U64
        | Kind::S8
        | Kind::S16
        | Kind::S32
        | Kind::S64
        | Kind::F32
        | Kind::F64
        | Kind::Char
        | Kind::String
        | Kind::ErrorContext
        | Kind::Own(_)
        | Kind::Borrow(_)
        | Kind::Unknown => "element",
    };
    place.to_owned()
}

/// `` field `id` ``.
fn named(what: &str, name: &str) -> String {
    format!("{what} `{}`", printable(name))
}

#[cfg(test)]
mod tests;
