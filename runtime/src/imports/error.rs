//! The error for a component whose imports a linker does not satisfy.

use std::error::Error;
use std::fmt::{self, Write};

use wasmtime::Result;
use wasmtime::component::{Component, InstancePre, Linker};
use worldbind_resolve::{
    LISTED, NotProvided, write_import, write_message, write_more, write_more_problems,
};

use super::provided::{Known, Provided};
use super::reason::Reason;
use super::stand_in::{Fillable, Filled, Filling};
use super::unsatisfied::{Unsatisfied, unsatisfied};
use crate::InterfaceName;
use crate::engine::sentences;

/// A linker does not provide everything that a component imports.
///
/// It contains all missing imports, not only the first one. The `Display` is for the author of the
/// component, who may never have seen the host. It is below 64 kB whatever the component imports:
/// after twenty entries, a list says how many more there are. The [`source`](Error::source) is the
/// engine's error about the first import.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LinkError {
    /// The imports that the linker does not provide, in the order of the component. Never empty.
    pub problems: Vec<ImportProblem>,
    /// The names of all imports of the component.
    pub imports: Vec<InterfaceName>,
    engine: Option<Box<EngineError>>,
    /// How often the engine tried to link; for tests.
    questions: usize,
}

/// An import that a linker does not provide, or provides with different functions or types.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ImportProblem {
    /// The import as the component names it.
    pub import: InterfaceName,
    /// The kind of the problem.
    ///
    /// If there are very many problems, the engine checks only the first 64 to 128 of them. For the
    /// next 10,000 functions, a function is reported as missing if the linker does not have its
    /// name. All other imports are reported as not checked.
    pub why: NotProvided,
    /// The problem as text for people. If an import has several problems, this is the first one.
    pub reason: String,
    /// The imports of the host's world that are the same interface, in any version.
    pub offered: Vec<InterfaceName>,
    /// The same for imports that only other generations of the host's world have. The linker of
    /// this generation has these, too. Empty for a world without generations.
    pub of_other_generations: Vec<InterfaceName>,
}

/// A sentence of the engine, and its cause. It is a copy, in which foreign names are escaped.
#[derive(Clone, Debug, PartialEq, Eq)]
struct EngineError {
    sentence: String,
    source: Option<Box<EngineError>>,
}

impl EngineError {
    fn new(sentences: &[String]) -> Option<Box<Self>> {
        let (sentence, causes) = sentences.split_first()?;
        Some(Box::new(EngineError {
            sentence: sentence.clone(),
            source: EngineError::new(causes),
        }))
    }
}

impl Error for EngineError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

impl fmt::Display for EngineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl Error for LinkError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.engine.as_deref().map(|engine| engine as _)
    }
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_message(f, &mut |f| self.explain(f))
    }
}

impl fmt::Display for ImportProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_message(f, &mut |f| self.explain(f))
    }
}

impl LinkError {
    fn explain(&self, f: &mut dyn Write) -> fmt::Result {
        f.write_str("the host does not provide everything that the component imports")?;
        for problem in self.problems.iter().take(LISTED) {
            f.write_str("\n\n")?;
            problem.explain(f)?;
        }
        write_more(f, "\n\n", self.problems.len())?;
        f.write_str("\n\nthe component imports")?;
        let mut problems = self.problems.iter().peekable();
        for import in self.imports.iter().take(LISTED) {
            // Both are in the order of the component.
            let is_missing = problems.next_if(|problem| problem.import == *import);
            let mark = if is_missing.is_some() {
                ""
            } else {
                "  (provided)"
            };
            write!(f, "\n  `{}`{mark}", import.shown())?;
        }
        write_more(f, "\n  ", self.imports.len())
    }
}

impl LinkError {
    /// The first import that is not provided, and how many more there are.
    pub fn in_short(&self) -> String {
        let first = self.problems.first().map(ImportProblem::in_short);
        // Only a host that makes such an error itself has one without problems.
        let mut text = first.unwrap_or_else(|| self.to_string());
        // Writing to a `String` cannot fail.
        let _ = write_more_problems(&mut text, self.problems.len());
        text
    }
}

impl ImportProblem {
    /// The problem in one line: the component requires the import, and the host does not provide
    /// it.
    pub fn in_short(&self) -> String {
        let mut text = String::new();
        // Writing to a `String` cannot fail.
        let _ = write_import(&mut text, &self.import.shown(), self.why);
        text
    }

    fn explain(&self, f: &mut dyn Write) -> fmt::Result {
        let ImportProblem {
            import,
            why,
            reason,
            offered: _,
            of_other_generations: _,
        } = self;
        write_import(f, &import.shown(), *why)?;
        if *why == NotProvided::OtherTrack {
            let provided: Vec<_> = self.provided().collect();
            write_provided(f, &provided)?;
        }
        write!(f, "\n  because   {reason}")
    }

    /// The same interface, in all versions that the host provides.
    pub(super) fn provided(&self) -> impl Iterator<Item = &InterfaceName> {
        self.offered.iter().chain(&self.of_other_generations)
    }
}

fn write_provided(f: &mut dyn Write, provided: &[&InterfaceName]) -> fmt::Result {
    for name in provided.iter().take(LISTED) {
        write!(f, "\n  provided  `{name}`")?;
        if let Some(track) = name.track() {
            write!(f, " (any {})", track.versions())?;
        }
    }
    write_more(f, "\n            ", provided.len())
}

/// Links a component, or returns everything that the linker does not provide.
///
/// # Errors
///
/// [`LinkError`], or another error of [`Linker::instantiate_pre`].
pub(crate) fn link<T: 'static>(
    component: &Component,
    linker: &Linker<T>,
    provided: Provided<'_>,
) -> Result<InstancePre<T>> {
    linker.instantiate_pre(component).map_err(|error| {
        explain(
            component,
            &mut Filled::new(component, linker),
            provided,
            error,
        )
    })
}

/// The engine's error, if it is not about an import.
fn explain(
    component: &Component,
    linker: &mut dyn Fillable,
    provided: Provided<'_>,
    error: wasmtime::Error,
) -> wasmtime::Error {
    let mut filling = Filling::new(component, linker);
    let Unsatisfied { reasons, questions } = unsatisfied(&mut filling);
    let problems = problems(&mut filling, reasons, provided);
    if problems.is_empty() {
        return error;
    }
    let imports = filling.imports.into_iter().map(|import| import.name);
    let sentences = sentences(&error);
    let error = LinkError {
        problems,
        imports: imports.collect(),
        engine: EngineError::new(&sentences),
        questions,
    };
    // The engine's `Debug` prints only sources that were added with `context`.
    let sentences = sentences.into_iter().rev();
    match sentences.fold(None, with_context) {
        Some(engine) => engine.context(error),
        None => error.into(),
    }
}

fn with_context(error: Option<wasmtime::Error>, sentence: String) -> Option<wasmtime::Error> {
    Some(match error {
        Some(error) => error.context(sentence),
        None => wasmtime::Error::msg(sentence),
    })
}

fn problems(
    filling: &mut Filling<'_>,
    reasons: Vec<Option<Reason>>,
    provided: Provided<'_>,
) -> Vec<ImportProblem> {
    let known = Known::of(provided);
    let mut problems = Vec::new();
    for (position, reason) in reasons.into_iter().enumerate() {
        let Some(Reason { text, why }) = reason else {
            continue;
        };
        let import = filling.imports[position].name.clone();
        let of_others = known.of_others(&import, &mut |name| filling.has_name(name));
        let mut problem = ImportProblem {
            offered: known.offered(&import),
            of_other_generations: of_others,
            import,
            why,
            reason: text,
        };
        problem.why = which(filling, &problem);
        problems.push(problem);
    }
    problems
}

/// Distinguishes cases that the engine reports in the same way: the linker has a part of the
/// import, only other versions, or nothing.
fn which(filling: &mut Filling<'_>, problem: &ImportProblem) -> NotProvided {
    if !matches!(problem.why, NotProvided::Incomplete | NotProvided::Missing) {
        return problem.why;
    }
    let import = &problem.import;
    let mut compatible = problem
        .provided()
        .filter(|it| it.is_compatible_with(import));
    let mut is_known = false;
    let has_some = filling.has_name(import.as_str())
        || compatible.any(|name| {
            is_known = true;
            filling.has_name(name.as_str())
        });
    if has_some {
        NotProvided::Incomplete
    } else if is_known || problem.provided().next().is_none() {
        NotProvided::Missing
    } else {
        NotProvided::OtherTrack
    }
}

/// How often the engine tried to link before this error; for the tests with hostile components.
pub fn questions(error: &LinkError) -> usize {
    error.questions
}
