//! Finds all imports of a component that a linker does not satisfy.
//!
//! The engine reports only the first of them. So the linker gets a stand-in for that import, and
//! the engine tries to link again. Each attempt checks all imports up to the one that it reports,
//! and a component may import thousands of functions. So the number of attempts is limited. After
//! that, functions that cannot be in the linker are reported without the engine.

use worldbind_resolve::{NotProvided, Track, printable_up_to};

use super::reason::{MISSING, Reason, reason};
use crate::InterfaceName;

/// The number of attempts before missing functions are reported without the engine, and the number
/// of attempts after that.
const QUESTIONS: usize = 64;

/// The maximal number of names that are tried to find out whether the linker has them. Each attempt
/// adds an item to a linker.
const TRIED: usize = 10_000;

/// The maximal number of characters of the reason for an import.
const REASON: usize = 2_000;

/// The same for an import after others with very long reasons.
const SHORT_REASON: usize = 100;

/// The number of bytes of all reasons before further reasons are shortened.
const REASONS: usize = 40_000;

/// The reason for an import that was not checked.
const NOT_CHECKED: &str =
    "it was not checked, because many imports before it are missing or have a different type";

/// An import of a component.
pub(crate) struct Import {
    pub(crate) name: InterfaceName,
    pub(crate) needs: Needs,
}

/// The item that an import needs in a linker.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needs {
    /// Nothing: the linker does not need an item with its name.
    Nothing,
    /// A function at least.
    Function,
    /// Something else, such as a resource. It may be one that another import has defined.
    Other,
}

/// A linker that gets stand-ins for the imports of a component, which are named by their positions.
pub(crate) trait Fill {
    /// The imports, in the order of the component.
    fn imports(&self) -> &[Import];

    /// Asks the engine to link. Its error is about the first import that is not satisfied.
    fn link(&mut self) -> Option<wasmtime::Error>;

    /// Adds an item of the import's type to the linker, if possible.
    fn stand_in(&mut self, import: usize) -> bool;

    /// Whether the linker already had an item with exactly the import's name.
    fn has(&mut self, import: usize) -> bool;
}

/// The result for a component's imports.
pub(crate) struct Unsatisfied {
    /// For each import, the reason why it is not satisfied, or `None`. If the engine's error is not
    /// about imports, all are satisfied.
    pub(crate) reasons: Vec<Option<Reason>>,
    /// How often the engine was asked.
    pub(crate) questions: usize,
}

/// Finds out which imports are not satisfied.
pub(crate) fn unsatisfied(fill: &mut dyn Fill) -> Unsatisfied {
    let mut search = Search {
        questions: 0,
        reasons: fill.imports().iter().map(|_| None).collect(),
        fill,
        next: 0,
        reasons_left: REASONS,
    };
    let answers = search.ask();
    if search.next > 0 && answers != Answers::All {
        search.report_missing();
    }
    if answers == Answers::TooMany && search.ask() != Answers::All {
        search.report_rest();
    }
    let Search {
        reasons, questions, ..
    } = search;
    Unsatisfied { reasons, questions }
}

/// The imports that the engine checked.
#[derive(PartialEq, Eq)]
enum Answers {
    /// The engine checked all imports: those that are not reported are satisfied.
    All,
    /// The engine did not check the imports after one that cannot have a stand-in.
    Stuck,
    /// The engine did not check the imports after many that are not satisfied.
    TooMany,
}

struct Search<'a> {
    fill: &'a mut dyn Fill,
    reasons: Vec<Option<Reason>>,
    /// Imports before this one are satisfied or reported.
    next: usize,
    reasons_left: usize,
    questions: usize,
}

impl Search<'_> {
    fn ask(&mut self) -> Answers {
        for _ in 0..QUESTIONS {
            self.questions += 1;
            let Some(error) = self.fill.link() else {
                return Answers::All;
            };
            let Some(import) = self.named(&error) else {
                return Answers::Stuck;
            };
            self.next = import + 1;
            self.report(import, reason(&error));
            if !self.fill.stand_in(import) {
                return Answers::Stuck;
            }
        }
        Answers::TooMany
    }

    /// The import that the engine names. `None` if it was reported before: its stand-in did not
    /// help.
    fn named(&self, error: &wasmtime::Error) -> Option<usize> {
        let sentence = format!("{error}");
        let (_, name) = sentence.split_once('`')?;
        let (name, _) = name.rsplit_once('`')?;
        let mut rest = self.fill.imports()[self.next..].iter();
        let import = self.next + rest.position(|import| import.name == name)?;
        self.reasons[import].is_none().then_some(import)
    }

    /// Reports the next imports that need functions and that no item of the linker can match, at
    /// any version.
    fn report_missing(&mut self) {
        let imports = self.next..self.reasons.len();
        let fill = &*self.fill;
        let imports = imports.filter(|import| needs_a_function(&fill.imports()[*import]));
        let imports: Vec<_> = imports.take(TRIED).collect();
        for import in imports {
            if !self.fill.has(import) {
                self.reasons[import] = Some(Reason {
                    text: MISSING.to_owned(),
                    why: NotProvided::Missing,
                });
                // If it cannot have one, the engine will name it again.
                self.fill.stand_in(import);
            }
        }
    }

    fn report_rest(&mut self) {
        for import in self.next..self.reasons.len() {
            let needs = self.fill.imports()[import].needs;
            if needs != Needs::Nothing && self.reasons[import].is_none() {
                self.reasons[import] = Some(Reason {
                    text: NOT_CHECKED.to_owned(),
                    why: NotProvided::NotChecked,
                });
            }
        }
    }

    /// Reports an import for a reason of the engine.
    fn report(&mut self, import: usize, Reason { text, why }: Reason) {
        let longest = if self.reasons_left > 0 {
            REASON
        } else {
            SHORT_REASON
        };
        let text = format!("{}", printable_up_to(&text, longest));
        self.reasons_left = self.reasons_left.saturating_sub(text.len());
        self.reasons[import] = Some(Reason { text, why });
    }
}

/// Whether an import needs a function, and only an item of exactly its name can match.
fn needs_a_function(import: &Import) -> bool {
    let has_versions = matches!(import.name.track(), Some(Track::Major(_) | Track::Minor(_)));
    import.needs == Needs::Function && !has_versions
}

#[cfg(test)]
mod tests {
    use wasmtime::format_err;

    use super::*;

    /// A linker that does not satisfy some imports. It counts the imports that were checked.
    struct Linker {
        imports: Vec<Import>,
        names: Vec<String>,
        /// Those that it does not satisfy.
        lacks: Vec<bool>,
        /// Those that it has something for.
        has: Vec<bool>,
        looked_at: usize,
        /// How often it was asked what it has.
        tried: usize,
    }

    impl Fill for Linker {
        fn imports(&self) -> &[Import] {
            &self.imports
        }

        fn link(&mut self) -> Option<wasmtime::Error> {
            let lacking = self.lacks.iter().position(|lacks| *lacks);
            self.looked_at += lacking.unwrap_or(self.lacks.len());
            let name = &self.names[lacking?];
            let sentence = format!("component imports func `{name}`, but there is none");
            Some(format_err!("why").context(sentence))
        }

        fn stand_in(&mut self, import: usize) -> bool {
            self.lacks[import] = false;
            true
        }

        fn has(&mut self, import: usize) -> bool {
            self.tried += 1;
            self.has[import]
        }
    }

    fn linker(count: usize, name: impl Fn(usize) -> String, has: bool) -> Linker {
        let names: Vec<String> = (0..count).map(name).collect();
        let imports = names.iter().map(|name| Import {
            name: InterfaceName::new(name),
            needs: Needs::Function,
        });
        Linker {
            imports: imports.collect(),
            names,
            lacks: vec![true; count],
            has: vec![has; count],
            looked_at: 0,
            tried: 0,
        }
    }

    fn count(reasons: &[Option<Reason>], text: &str) -> usize {
        let reasons = reasons.iter().flatten();
        reasons.filter(|reason| reason.text == text).count()
    }

    #[test]
    fn the_engine_is_not_asked_for_each_import_that_is_missing() {
        let mut linker = linker(10_000, |i| format!("f{i}"), false);
        linker.lacks[9000] = false;
        linker.has[9000] = true;
        let Unsatisfied { reasons, questions } = unsatisfied(&mut linker);
        assert_eq!(questions, 64 + 1);
        assert!(linker.looked_at < 64 * 64 + 10_000, "{}", linker.looked_at);
        assert_eq!(count(&reasons, "why"), 64);
        assert_eq!(count(&reasons, MISSING), 10_000 - 64 - 1);
        assert_eq!(reasons[9000], None);
    }

    #[test]
    fn the_linker_gets_no_more_names_than_a_limit_says() {
        let mut linker = linker(30_000, |i| format!("f{i}"), false);
        let Unsatisfied { reasons, questions } = unsatisfied(&mut linker);
        assert_eq!(questions, 64 + 64);
        assert_eq!(linker.tried, TRIED);
        assert_eq!(count(&reasons, "why"), 64 + 64);
        assert_eq!(count(&reasons, MISSING), TRIED);
        assert_eq!(count(&reasons, NOT_CHECKED), 30_000 - 64 - 64 - TRIED);
    }

    #[test]
    fn what_may_have_another_version_is_not_said_to_be_missing() {
        let name = |i| format!("a:b/c{i}@1.0.0");
        let mut linker = linker(1000, name, false);
        let Unsatisfied { reasons, questions } = unsatisfied(&mut linker);
        assert_eq!(questions, 64 + 64);
        assert_eq!(count(&reasons, "why"), 64 + 64);
        assert_eq!(count(&reasons, NOT_CHECKED), 1000 - 64 - 64);
    }

    #[test]
    fn the_engine_is_asked_about_all_where_few_are_wrong() {
        let mut linker = linker(1000, |i| format!("f{i}"), true);
        for import in 0..1000 {
            linker.lacks[import] = import % 20 == 0;
        }
        let Unsatisfied { reasons, questions } = unsatisfied(&mut linker);
        assert_eq!(questions, 50 + 1);
        assert_eq!(count(&reasons, "why"), 50);
        assert_eq!(reasons.iter().flatten().count(), 50);
    }

    #[test]
    fn an_error_that_names_no_import_is_none_of_these() {
        let mut linker = linker(10, |i| format!("f{i}"), false);
        linker.names = vec!["other".to_owned(); 10];
        let Unsatisfied { reasons, .. } = unsatisfied(&mut linker);
        assert_eq!(reasons, vec![None; 10]);
    }

    #[test]
    fn reasons_become_short_where_they_are_many() {
        let mut linker = linker(60, |i| format!("f{i}"), false);
        let mut search = Search {
            fill: &mut linker,
            reasons: vec![None; 60],
            next: 0,
            reasons_left: REASONS,
            questions: 0,
        };
        for import in 0..60 {
            let text = "x".repeat(100_000);
            let why = NotProvided::Differs;
            search.report(import, Reason { text, why });
        }
        let reasons = search.reasons.iter().flatten();
        let length: usize = reasons.map(|reason| reason.text.len()).sum();
        assert!(length < 50_000, "{length}");
    }
}
