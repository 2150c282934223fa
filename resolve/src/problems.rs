//! Collects the functions of an export that do not fit, and limits how much an error says about
//! them.

use crate::bounded::{CUT, LISTED, cut, cut_at};
use crate::error::{Differing, DifferingType, FunctionProblem, Missing, Reason};
use crate::offer::FoundFunction;
use crate::spec::{Described, plain_name};
use crate::types::{Text, read_function};
use crate::{Comparison, FunctionType, Names, ResourceId, Type, printable_up_to};

/// The size of all texts in an error that contain types of the component.
const TYPES: usize = 40_000;

/// The number of bytes after which a type of the host is cut.
const HOST_TYPE: usize = 8_000;

/// The number of characters after which the description of a difference is cut.
const REASON: usize = 2_000;

/// The remaining room for texts in an error.
#[derive(Clone, Copy)]
pub(crate) struct Room {
    types: usize,
    explained: usize,
    /// The value of `explained` for each interface.
    explained_of_each: usize,
}

impl Room {
    pub(crate) fn new() -> Self {
        Room::of(TYPES, LISTED)
    }

    /// For a search without explanations: it ends at the first function that does not fit.
    pub(crate) fn none() -> Self {
        Room::of(0, 0)
    }

    fn of(types: usize, explained: usize) -> Self {
        Room {
            types,
            explained,
            explained_of_each: explained,
        }
    }

    /// Adds the same room for the exports of one more interface.
    pub(crate) fn next_interface(&mut self) {
        self.explained = self.explained_of_each;
    }

    /// The part of a component's text that fits into the room.
    #[inline(never)]
    fn take(&mut self, text: String) -> String {
        match self.types.checked_sub(text.len()) {
            Some(left) => {
                self.types = left;
                text
            }
            None => CUT.to_owned(),
        }
    }
}

impl Room {
    /// Says how a component's function differs from the host's.
    #[inline(never)]
    fn explain(
        &mut self,
        differing: &mut Differing,
        function: Described<'_>,
        types: &[(&str, &str)],
        found: &FunctionType,
        names: &Names,
    ) {
        differing.types = differing_types(function.wit, types, names);
        for ty in &mut differing.types {
            ty.expected = cut(&ty.expected, HOST_TYPE);
            ty.found = self.take(std::mem::take(&mut ty.found));
        }
        if let Some(reason) = difference(function, types, found, names) {
            differing.reason = Some(reason);
        }
        differing.found = Some(self.take(names.function(found)));
    }
}

/// Whether two problems are about one function with one type.
fn is_same(a: &FunctionProblem, b: &FunctionProblem) -> bool {
    match (a, b) {
        (FunctionProblem::Missing(a), FunctionProblem::Missing(b)) => {
            (&a.function, &a.expected) == (&b.function, &b.expected)
        }
        (FunctionProblem::Differs(a), FunctionProblem::Differs(b)) => {
            (&a.function, &a.expected) == (&b.function, &b.expected)
        }
        (FunctionProblem::Missing(_), FunctionProblem::Differs(_))
        | (FunctionProblem::Differs(_), FunctionProblem::Missing(_)) => false,
    }
}

/// Functions that do not fit, in the order of the specification.
pub(crate) struct Problems<'a> {
    found: Vec<FunctionProblem>,
    is_any: bool,
    room: &'a mut Room,
}

impl<'a> Problems<'a> {
    pub(crate) fn new(room: &'a mut Room) -> Self {
        Problems {
            found: Vec::new(),
            is_any: false,
            room,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        !self.is_any
    }

    /// Whether the error does not list further functions.
    pub(crate) fn is_complete(&self) -> bool {
        self.is_any && self.room.explained == 0
    }

    #[cold]
    pub(crate) fn missing(&mut self, function: Described<'_>) {
        if self.is_listed() {
            self.add(FunctionProblem::Missing(Missing {
                function: plain_name(function.name),
                expected: cut(function.wit, HOST_TYPE),
                since: function.need.since(),
            }));
        }
    }

    /// `types` are those of the host's interface. `found` and `names` are called only if there is
    /// room for their results.
    #[cold]
    pub(crate) fn differs<'n>(
        &mut self,
        function: Described<'_>,
        types: &[(&str, &str)],
        found: &dyn Fn() -> FoundFunction,
        names: &dyn Fn() -> &'n Names,
    ) {
        if !self.is_listed() {
            return;
        }
        let FoundFunction { ty, reason } = found();
        let mut differing = Differing {
            function: plain_name(function.name),
            expected: cut(function.wit, HOST_TYPE),
            found: None,
            types: Vec::new(),
            reason,
        };
        if let Some(ty) = &ty {
            match self.room.types {
                0 => differing.found = Some(CUT.to_owned()),
                _ => self
                    .room
                    .explain(&mut differing, function, types, ty, names()),
            }
        }
        if let Some(reason) = &mut differing.reason {
            *reason = self
                .room
                .take(format!("{}", printable_up_to(reason, REASON)));
        }
        self.add(FunctionProblem::Differs(differing));
    }

    /// Whether the error lists one more problem.
    fn is_listed(&mut self) -> bool {
        self.is_any = true;
        self.room.explained > 0
    }

    #[inline(never)]
    fn add(&mut self, problem: FunctionProblem) {
        // The bindings may have a function several times.
        if !self.found.iter().any(|known| is_same(known, &problem)) {
            self.found.push(problem);
        }
    }

    /// The problems as a list, for functions that do not belong to an interface.
    pub(crate) fn into_problems(self) -> Vec<FunctionProblem> {
        self.found
    }

    #[cold]
    pub(crate) fn into_reason(self) -> Reason {
        let mut missing = Vec::new();
        let mut differing = Vec::new();
        for problem in self.found {
            match problem {
                FunctionProblem::Missing(problem) => missing.push(problem),
                FunctionProblem::Differs(problem) => differing.push(problem),
            }
        }
        self.room.explained = self.room.explained.saturating_sub(1);
        Reason::DoesNotFit { missing, differing }
    }
}

/// The host's types that a function uses and the component defines differently. `types` contains
/// the types of the host's interface.
pub fn differing_types(wit: &str, types: &[(&str, &str)], names: &Names) -> Vec<DifferingType> {
    let mut differing = Vec::new();
    for (name, expected) in used_types(wit, types) {
        match names.definition(name) {
            Some(found) if !reads_alike(expected, &found) => differing.push(DifferingType {
                name: name.to_owned(),
                expected: expected.to_owned(),
                found,
            }),
            _ => {}
        }
    }
    differing
}

/// The first difference between the host's type of a function and the component's. `None` if the
/// texts of the host's types do not show it.
#[inline(never)]
fn difference(
    function: Described<'_>,
    types: &[(&str, &str)],
    found: &FunctionType,
    names: &Names,
) -> Option<String> {
    let expected = read_function(function.wit, types, function.handles)?;
    // If the component exports no resource under the name, nothing is known.
    let is_resource = |handle: &Type, resource: ResourceId| {
        let exported = handle.name().and_then(|name| names.resource(name));
        exported.is_none_or(|exported| exported == resource)
    };
    let compared = Comparison::of_exports().function(&expected, found, &is_resource);
    compared.err().map(|difference| format!("{difference}"))
}

/// Whether two texts of types are equal. If one of them is cut, only the part before the cut
/// counts.
fn reads_alike(a: &str, b: &str) -> bool {
    match (cut_at(a), cut_at(b)) {
        (None, None) => a == b,
        (a_end, b_end) => {
            let end = a_end.unwrap_or(a.len()).min(b_end.unwrap_or(b.len()));
            a.as_bytes()[..end] == b.as_bytes()[..end]
        }
    }
}

/// The types that a function's text names, and then the types that their definitions name.
#[inline(never)]
fn used_types<'a>(text: &'a str, types: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut used: Vec<(&str, &str)> = Vec::new();
    let mut texts = vec![text];
    while let Some(text) = texts.pop() {
        let mut text = Text(text);
        while let Some(word) = text.next_word() {
            let named = types.iter().find(|(name, _)| *name == word);
            if let Some(&(name, definition)) = named
                && !used.contains(&(name, definition))
            {
                used.push((name, definition));
                texts.push(definition);
            }
        }
    }
    used
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_reads_like_what_it_may_be() {
        assert!(reads_alike("enum { a }", "enum { a }"));
        assert!(!reads_alike("enum { a }", "enum { b }"));
        assert!(reads_alike("enum { a, b, c }", "enum { a, … }"));
        assert!(reads_alike("enum { a, …", "enum { a, … }"));
        assert!(!reads_alike("enum { b, a, c }", "enum { a, … }"));
        assert!(reads_alike("enum { a }", "…"));
    }
}
