//! How near a component is to a generation that it does not fit.

use worldbind_resolve::{Nearness, Reason, Unmet};

use super::misfit::Misfit;
use crate::{BindError, LinkError, Problem};

/// The smaller, the nearer.
pub(super) fn nearness(misfit: &Misfit) -> Nearness {
    match misfit {
        Misfit::Link(error) => of_imports(error),
        Misfit::Bind(error) => of_exports(error),
    }
}

fn of_imports(error: &LinkError) -> Nearness {
    let problems = error.problems.iter();
    Nearness::of_imports(problems.map(|problem| (&problem.import, problem.offered.as_slice())))
}

fn of_exports(error: &BindError) -> Nearness {
    let unmet = error.problems.iter().filter_map(|problem| match problem {
        Problem::Interface(problem) => {
            let refused = problem.refused.iter().map(|refused| match &refused.reason {
                Reason::DoesNotFit { missing, differing } => {
                    (&refused.name, Some(missing.len() + differing.len()))
                }
                _ => (&refused.name, None),
            });
            Some(Unmet {
                wanted: &problem.wanted,
                refused: refused.collect(),
            })
        }
        _ => None,
    });
    let is_function = |problem: &&Problem| !matches!(problem, Problem::Interface(_));
    let functions = error.problems.iter().filter(is_function).count();
    Nearness::of_exports(unmet, functions)
}
