//! The error for a component that fits none of the generations.

use std::error::Error;
use std::fmt::{self, Write};

use worldbind_resolve::{
    ANY_GENERATION, LISTED, OTHER_GENERATIONS, Reason, write_message, write_more, write_part,
};

use super::misfit::{Attempt, Misfit};
use super::nearness::nearness;
use crate::{ImportProblem, Problem};

/// The maximal number of bytes about the nearest generation, and about each of the others.
const NEAREST: usize = 36_000;
const OTHER: usize = 600;

/// A component fits none of the generations that were tried.
///
/// The `Display` is for the author of the component, who may never have seen the host. It begins
/// with the generation that the component is nearest to. Then it has a line for each other
/// generation, with the world to build a component for. It is below 64 kB whatever the component
/// contains: the text about each generation is cut if it is too long, and after twenty others, the
/// list says how many more there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct NoGeneration {
    /// The generations that were tried, in this order.
    pub attempts: Vec<Attempt>,
}

impl Error for NoGeneration {}

impl fmt::Display for NoGeneration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_message(f, &mut |f| self.explain(f))
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Misfit::Link(error) => error.fmt(f),
            Misfit::Bind(error) => error.fmt(f),
        }
    }
}

impl NoGeneration {
    /// The attempt that is nearest. The criteria are, in this order: the imports link, the
    /// component is on the generation's track, a version is near, there are few problems. If
    /// several are equally near, the first is returned.
    pub fn nearest(&self) -> Option<&Attempt> {
        let attempts = self.attempts.iter();
        attempts.min_by_key(|attempt| nearness(&attempt.misfit))
    }

    /// The first problem with the nearest generation in one line, for a table or a log.
    pub fn in_short(&self) -> String {
        let nearest = self.nearest().map(|attempt| &attempt.misfit);
        let text = match nearest {
            Some(Misfit::Link(error)) => error.problems.first().map(ImportProblem::in_short),
            Some(Misfit::Bind(error)) => error.problems.first().map(first_tried),
            None => None,
        };
        text.unwrap_or_else(|| self.to_string())
    }

    fn explain(&self, f: &mut dyn Write) -> fmt::Result {
        let Some(nearest) = self.nearest() else {
            return f.write_str("no generation of the host's world was tried");
        };
        self.advise(f, nearest)?;
        f.write_str("\n\n")?;
        write_part(f, NEAREST, &mut |f| write!(f, "{}", nearest.misfit))?;
        let others = self.attempts.iter();
        let others = others.filter(|attempt| !std::ptr::eq(*attempt, nearest));
        for (index, other) in others.take(LISTED).enumerate() {
            if index == 0 {
                write!(f, "\n\n{OTHER_GENERATIONS}")?;
            }
            write_part(f, OTHER, &mut |f| other.explain_in_short(f))?;
        }
        write_more(f, "\n  ", self.attempts.len().saturating_sub(1))
    }

    /// Writes what the author of the component can do.
    fn advise(&self, f: &mut dyn Write, nearest: &Attempt) -> fmt::Result {
        let Attempt {
            generation, world, ..
        } = nearest;
        write!(f, "the component does not fit {ANY_GENERATION}; ")?;
        match self.attempts.len() {
            1 => write!(
                f,
                "only `{generation}` was tried\nbuild the component for the world `{world}`"
            ),
            _ => write!(
                f,
                "the nearest is `{generation}`\n\
                 build the component for the world `{world}`, or for another one that is named below"
            ),
        }
    }
}

impl Attempt {
    /// The first problem in one line, and how many more there are.
    fn explain_in_short(&self, f: &mut dyn Write) -> fmt::Result {
        let Attempt {
            generation,
            world,
            misfit,
        } = self;
        write!(f, "\n  `{generation}`, the world `{world}`: ")?;
        f.write_str(&match misfit {
            Misfit::Link(error) => error.in_short(),
            Misfit::Bind(error) => error.in_short(),
        })
    }
}

/// The reason why the version that was tried first is not used, if there is a version.
fn first_tried(problem: &Problem) -> String {
    if let Problem::Interface(problem) = problem
        && let Some(first) = problem.refused.first()
        && first.reason != Reason::OtherInterface
    {
        let reason = first.in_short(&problem.wanted, &problem.rule);
        return format!("`{}`: {reason}", first.name.shown());
    }
    problem.in_short()
}
