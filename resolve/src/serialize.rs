//! Converts what was found, and errors, to the report that they are serialized as.

use serde::{Serialize, Serializer};

use crate::report::{self, Choice, Exports, Offered, Taken, WantedFunction, WantedInterface};
use crate::{
    BindError, Differing, DifferingType, FunctionProblem, InterfaceName, InterfaceProblem, Missing,
    Problem, Reason, Refused, Resolution, ResolvedInterface, Rule,
};

macro_rules! serialize_as {
    ($($ty:ty => $report:ty,)*) => {
        $(
            /// Serializes as
            #[doc = concat!("`", stringify!($report), "`: see the module `report` of `worldbind_resolve`.")]
            impl Serialize for $ty {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    <$report>::from(self).serialize(serializer)
                }
            }
        )*
    };
}

serialize_as! {
    Resolution => Exports,
    ResolvedInterface => WantedInterface,
    BindError => Exports,
    InterfaceProblem => WantedInterface,
    Refused => Offered,
    FunctionProblem => WantedFunction,
    Missing => report::Missing,
    Differing => report::Differing,
    DifferingType => report::DifferingType,
}

/// Serializes as an interface or as a function, without saying which.
impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Problem::Interface(problem) => problem.serialize(serializer),
            Problem::Function(problem) => problem.serialize(serializer),
        }
    }
}

/// Serializes as the text of the name.
impl Serialize for InterfaceName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl From<&Resolution> for Exports {
    fn from(resolution: &Resolution) -> Self {
        let Resolution {
            world,
            interfaces,
            absent,
        } = resolution;
        let absent = absent.iter().map(|function| WantedFunction {
            wanted: function.clone(),
            ty: None,
            optional: Some(true),
            verdict: Taken::Absent,
            differing: None,
        });
        Exports {
            world: Some(world.clone()),
            fit: true,
            interfaces: interfaces.iter().map(WantedInterface::from).collect(),
            functions: absent.collect(),
            offered: None,
        }
    }
}

impl From<&ResolvedInterface> for WantedInterface {
    fn from(interface: &ResolvedInterface) -> Self {
        let ResolvedInterface {
            wanted,
            found,
            refused,
            absent,
        } = interface;
        // The rule explains only versions that were not tried.
        let rule = Rule::default();
        let refused = refused.iter();
        let mut offered: Vec<_> = refused
            .map(|refused| Offered::refused(refused, wanted, &rule))
            .collect();
        offered.extend(
            found
                .as_ref()
                .map(|found| Offered::new(found, Choice::Taken, "")),
        );
        WantedInterface {
            wanted: wanted.to_string(),
            optional: found.is_none().then_some(true),
            verdict: match found {
                Some(_) => Taken::Taken,
                None => Taken::Absent,
            },
            because: None,
            taken: found.as_ref().map(InterfaceName::to_string),
            // As in the command's report, no functions are listed for an absent interface.
            absent: match found {
                Some(_) => absent.clone(),
                None => Vec::new(),
            },
            offered,
        }
    }
}

impl From<&BindError> for Exports {
    fn from(error: &BindError) -> Self {
        let BindError {
            world,
            problems,
            exports,
        } = error;
        let mut interfaces = Vec::new();
        let mut functions = Vec::new();
        for problem in problems {
            match problem {
                Problem::Interface(problem) => interfaces.push(problem.into()),
                Problem::Function(problem) => functions.push(problem.into()),
            }
        }
        Exports {
            world: world.clone(),
            fit: false,
            interfaces,
            functions,
            offered: Some(exports.clone()),
        }
    }
}

impl From<&InterfaceProblem> for WantedInterface {
    fn from(problem: &InterfaceProblem) -> Self {
        let InterfaceProblem {
            wanted,
            rule,
            refused,
        } = problem;
        let refused = refused.iter();
        WantedInterface {
            wanted: wanted.to_string(),
            optional: None,
            verdict: Taken::Refused,
            because: Some(problem.in_short()),
            taken: None,
            absent: Vec::new(),
            offered: refused
                .map(|refused| Offered::refused(refused, wanted, rule))
                .collect(),
        }
    }
}

impl From<&FunctionProblem> for WantedFunction {
    fn from(problem: &FunctionProblem) -> Self {
        let (wanted, ty, optional, differing) = match problem {
            FunctionProblem::Missing(it) => (&it.function, &it.expected, Some(false), None),
            FunctionProblem::Differs(it) => (&it.function, &it.expected, None, Some(it.into())),
        };
        WantedFunction {
            wanted: wanted.clone(),
            ty: Some(ty.clone()),
            optional,
            verdict: Taken::Refused,
            differing,
        }
    }
}

impl Offered {
    /// An export without problems in its functions.
    pub fn new(name: &InterfaceName, verdict: Choice, because: &str) -> Self {
        Offered {
            name: name.to_string(),
            verdict,
            because: because.to_owned(),
            missing: Vec::new(),
            differing: Vec::new(),
        }
    }

    /// An export that is not used for `wanted`.
    pub fn refused(refused: &Refused, wanted: &InterfaceName, rule: &Rule) -> Self {
        let because = refused.in_short(wanted, rule);
        let new = |verdict| Offered::new(&refused.name, verdict, &because);
        match &refused.reason {
            Reason::OtherInterface => new(Choice::OtherInterface),
            Reason::OtherTrack => new(Choice::OtherTrack),
            Reason::Requirement => new(Choice::Requirement),
            Reason::NotAnInterface => new(Choice::NotAnInterface),
            Reason::DoesNotFit { missing, differing } => Offered {
                missing: missing.iter().map(report::Missing::from).collect(),
                differing: differing.iter().map(report::Differing::from).collect(),
                ..new(Choice::DoesNotFit)
            },
        }
    }
}

/// An export without its interface: its reason does not name the required interface.
impl From<&Refused> for Offered {
    fn from(refused: &Refused) -> Self {
        let mut offered = Offered::refused(refused, &refused.name, &Rule::default());
        let because = match &refused.reason {
            Reason::OtherTrack => "its version is not compatible",
            Reason::Requirement => "its version does not meet the host's requirement",
            // These texts do not name the required interface.
            Reason::OtherInterface | Reason::NotAnInterface | Reason::DoesNotFit { .. } => {
                return offered;
            }
        };
        because.clone_into(&mut offered.because);
        offered
    }
}

impl From<&Missing> for report::Missing {
    fn from(missing: &Missing) -> Self {
        let Missing {
            function,
            expected,
            since,
        } = missing;
        report::Missing {
            name: function.clone(),
            ty: expected.clone(),
            since: since.as_ref().map(ToString::to_string),
        }
    }
}

impl From<&Differing> for report::Differing {
    fn from(differing: &Differing) -> Self {
        let Differing {
            function,
            expected,
            found,
            types,
            reason,
        } = differing;
        report::Differing {
            name: function.clone(),
            host: Some(expected.clone()),
            component: found.clone(),
            types: types.iter().map(report::DifferingType::from).collect(),
            because: reason.clone(),
        }
    }
}

impl From<&DifferingType> for report::DifferingType {
    fn from(ty: &DifferingType) -> Self {
        let DifferingType {
            name,
            expected,
            found,
        } = ty;
        report::DifferingType {
            name: name.clone(),
            host: expected.clone(),
            component: found.clone(),
        }
    }
}
