//! How a named type is converted to its counterpart. [`super::planner`] makes the plans.

use crate::model::Step;

/// How a named type is converted. The names are those in WIT.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Plan {
    /// For each field of the target, how the field of the source is converted. Without a source
    /// field, the field becomes `none`.
    Record(Vec<(String, Option<Step>)>),
    /// For each case of the source, how it is converted.
    Cases(Vec<CasePlan>),
    /// For each flag of the source, whether the target has it.
    Flags(Vec<(String, bool)>),
}

/// How a case is converted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CasePlan {
    pub(crate) name: String,
    pub(crate) has_payload: bool,
    /// `None` if the target lacks it.
    pub(crate) to: Option<Option<Step>>,
}

impl Plan {
    /// Whether there are values that cannot be converted.
    pub(crate) fn is_fallible(&self) -> bool {
        match self {
            Plan::Record(fields) => fields
                .iter()
                .any(|(_, step)| step.as_ref().is_some_and(Step::is_fallible)),
            Plan::Cases(cases) => cases.iter().any(|case| match &case.to {
                None => true,
                Some(step) => step.as_ref().is_some_and(Step::is_fallible),
            }),
            Plan::Flags(flags) => flags.iter().any(|(_, is_known)| !is_known),
        }
    }

    /// The conversions of named types that it uses.
    pub(super) fn named(&self) -> Vec<(usize, usize)> {
        let steps: Vec<&Step> = match self {
            Plan::Record(fields) => fields
                .iter()
                .filter_map(|(_, step)| step.as_ref())
                .collect(),
            Plan::Cases(cases) => cases
                .iter()
                .filter_map(|case| case.to.as_ref()?.as_ref())
                .collect(),
            Plan::Flags(_) => Vec::new(),
        };
        steps.into_iter().flat_map(Step::named).collect()
    }
}
