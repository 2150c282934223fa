//! Compares the type of a function that a host requires or provides with the component's.
//!
//! Types are compared by structure, as the engine does it: the names of fields, cases and flags
//! count; the names of types and of parameters do not. Both types of a pair are walked together. A
//! pair that was compared is not walked again, so types that share their parts cost no more than
//! they are long, and neither do functions that share types.

use std::mem::discriminant;
use std::rc::Rc;

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
            #[cfg(test)]
            steps: 0,
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
        match (host.is_async, component.is_async) {
            (true, false) => {
                return Err(different(
                    "the function is `async` in the host, but not in the component",
                ));
            }
            (false, true) => {
                return Err(different(
                    "the function is `async` in the component, but not in the host",
                ));
            }
            (true, true) | (false, false) => {}
        }
        let is_cut = matches!(host.params.last(), Some((name, _)) if name == CUT);
        if host.params.len() != component.params.len() && !is_cut {
            return Err(counts(
                "parameter",
                host.params.len(),
                component.params.len(),
            ));
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
            (Some(_), None) => Err(different("the host has a result, the component has none")),
            (None, Some(_)) => Err(different("the component has a result, the host has none")),
        }
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
                Err(different(format!(
                    "the host has a list of length {expected}, the component has one of \
                     length {found}"
                )))
            }
            (Kind::Own(_), Kind::Borrow(id)) | (Kind::Borrow(_), Kind::Own(id))
                if self.mixes_handles =>
            {
                handle(host, id, is_resource)
            }
            (Kind::Own(_), Kind::Own(id)) | (Kind::Borrow(_), Kind::Borrow(id)) => {
                handle(host, id, is_resource)
            }
            (kind, found) if discriminant(&kind) == discriminant(&found) => {
                self.parts(host, component, is_resource)
            }
            (kind, found) => Err(different(format!(
                "the host has `{}`, the component has `{}`",
                kind.name(),
                found.name()
            ))),
        }
    }

    /// Compares the parts of two types of the same kind.
    fn parts(&mut self, host: &Type, component: &Type, is_resource: &IsResource<'_>) -> Compared {
        let what = what_parts_are(host.kind());
        let (expected, found) = (host.parts(), component.parts());
        let is_cut = expected.last().is_some_and(is_cut);
        let has_other_count = expected.len() != found.len() && !is_cut;
        if has_other_count && !host.kind().is_nominal() {
            return Err(counts(what, expected.len(), found.len()));
        }
        for (index, (part, other)) in expected.iter().zip(found).enumerate() {
            if is_cut && index + 1 == expected.len() {
                break;
            }
            if !have_same_name(part, other) {
                return Err(different(format!(
                    "{what} {}: the host has `{}`, the component has `{}`",
                    index + 1,
                    printable(&part.name),
                    printable(&other.name)
                )));
            }
            self.payload(part, other, is_resource)
                .map_err(|difference| within(place(host.kind(), index, part), difference))?;
        }
        match has_other_count {
            true => Err(counts(what, expected.len(), found.len())),
            false => Ok(()),
        }
    }

    fn payload(&mut self, host: &Part, component: &Part, is_resource: &IsResource<'_>) -> Compared {
        self.step();
        match (&host.ty, &component.ty) {
            (None, None) => Ok(()),
            (Some(host), Some(component)) => self.ty(host, component, is_resource),
            (Some(_), None) => Err(different("the host has a type, the component has none")),
            (None, Some(_)) => Err(different("the component has a type, the host has none")),
        }
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

fn handle(host: &Type, component: ResourceId, is_resource: &IsResource<'_>) -> Compared {
    if is_resource(host, component) {
        return Ok(());
    }
    Err(different(format!(
        "the component has a different resource instead of `{}`",
        printable(host.name().unwrap_or("_"))
    )))
}

/// Whether this part of the host's text stands for all the others, which were cut.
fn is_cut(part: &Part) -> bool {
    let is_unknown = |ty: &Type| ty.kind() == Kind::Unknown;
    part.name == CUT || part.ty.as_ref().is_some_and(is_unknown)
}

/// Long names are cut in the texts that the host's types may come from.
fn have_same_name(host: &Part, component: &Part) -> bool {
    host.name == component.name
        || printable(&host.name).to_string() == printable(&component.name).to_string()
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

fn counts(what: &str, host: usize, component: usize) -> Rc<Difference> {
    let plural = if host == 1 { "" } else { "s" };
    different(format!(
        "the host has {host} {what}{plural}, the component has {component}"
    ))
}

#[cfg(test)]
mod tests;
