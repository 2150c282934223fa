//! How near a component is to a generation that it does not fit.

use worldbind_resolve::Nearness;

use super::misfit::Misfit;
use crate::LinkError;

/// The smaller, the nearer.
pub(super) fn nearness(misfit: &Misfit) -> Nearness {
    match misfit {
        Misfit::Link(error) => of_imports(error),
        Misfit::Bind(error) => Nearness::of_bind_error(error),
    }
}

fn of_imports(error: &LinkError) -> Nearness {
    let problems = error.problems.iter();
    Nearness::of_imports(problems.map(|problem| (&problem.import, problem.offered.as_slice())))
}
