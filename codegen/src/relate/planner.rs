//! Makes the plan of each conversion, once, by these rules.
//!
//! | from, to | |
//! |---|---|
//! | records | each field by its name; a field that only the target has must be an `option` |
//! | variants and enums | each case by its name; a case that the target lacks fails |
//! | flags | by name; a set flag that the target lacks fails |
//! | integers | if one type has all values of the other; a value that does not fit fails |
//! | `T` and `option<U>` | `some`; `none` fails |
//! | `list`, `option`, `result`, `tuple`, `map` | each element |
//! | `own` of one resource | itself |

use std::collections::HashMap;
use std::rc::Rc;

use wit_parser::{Field, Type, TypeDefKind};

use super::definitions::{Defined, Definitions, Kinship, Meaning, NotData};
use super::kinds::{
    NamedPart, cases, each, flags, kinds_differ, option_of, primitive, primitive_name, same_length,
};
use super::plan::{CasePlan, Plan};
use crate::model::{NotConverted, Step, WhyNotConverted as Why};
use crate::survey::Mode;

/// Makes the plans.
pub(super) struct Planner<'a> {
    pub(super) definitions: &'a Definitions<'a>,
    plans: HashMap<(usize, usize), Result<Made, NotConverted>>,
    not_data: NotData,
}

/// A plan that was made.
#[derive(Clone)]
struct Made {
    plan: Rc<Plan>,
    is_fallible: bool,
}

/// A type in a generation.
pub(super) type At = (usize, Type);

impl<'a> Planner<'a> {
    pub(super) fn new(definitions: &'a Definitions<'a>) -> Self {
        Planner {
            definitions,
            plans: HashMap::new(),
            not_data: NotData::new(),
        }
    }

    /// How the type of one definition is converted to that of another one.
    pub(super) fn plan(&mut self, from: usize, to: usize) -> Result<Rc<Plan>, NotConverted> {
        self.made(from, to).map(|made| made.plan)
    }

    fn made(&mut self, from: usize, to: usize) -> Result<Made, NotConverted> {
        if let Some(known) = self.plans.get(&(from, to)) {
            return known.clone();
        }
        let made = self.new_plan(from, to).map(|plan| Made {
            is_fallible: plan.is_fallible(),
            plan: Rc::new(plan),
        });
        self.plans.insert((from, to), made.clone());
        made
    }

    fn new_plan(&mut self, from: usize, to: usize) -> Result<Plan, NotConverted> {
        let definitions = self.definitions;
        let (Some(from), Some(to)) = (definitions.get(from), definitions.get(to)) else {
            return Err(NotConverted::because(Why::Resources));
        };
        self.refuse(from, to)?;
        let kinds = (definitions.kind(from), definitions.kind(to));
        let (Some(from_kind), Some(to_kind)) = kinds else {
            return Err(NotConverted::because(Why::Resources));
        };
        let homes = (from.home, to.home);
        match (from_kind, to_kind) {
            (TypeDefKind::Record(from), TypeDefKind::Record(to)) => {
                self.record(homes, &from.fields, &to.fields)
            }
            (TypeDefKind::Flags(from), TypeDefKind::Flags(to)) => Ok(flags(from, to)),
            (from, to) => match (cases(from), cases(to)) {
                (Some(from), Some(to)) => self.cases(homes, &from, &to),
                (Some(_), None) | (None, Some(_)) | (None, None) => {
                    Err(kinds_differ(from.as_str(), to.as_str()))
                }
            },
        }
    }

    /// Refuses conversions for reasons that do not depend on the contents of the types.
    fn refuse(&self, from: &Defined<'_>, to: &Defined<'_>) -> Result<(), NotConverted> {
        for defined in [from, to] {
            let Some(facts) = self.definitions.facts(defined.home) else {
                continue;
            };
            if facts.types.replaced.is_users(&facts.items, defined.id) {
                return Err(NotConverted::because(Why::With));
            }
            if !facts.types.forms(defined.id).modes().contains(&Mode::Owned) {
                return Err(NotConverted::because(Why::Borrows));
            }
        }
        match self.definitions.kinship(from, to) {
            Kinship::Counterparts => Ok(()),
            Kinship::ByHand => Err(NotConverted::because(Why::ByHand)),
            Kinship::Nothing => {
                let (from, to) = (from.name.to_owned(), to.name.to_owned());
                Err(NotConverted::because(Why::NoCounterparts { from, to }))
            }
        }
    }

    fn record(
        &mut self,
        (from, to): (usize, usize),
        source: &[Field],
        target: &[Field],
    ) -> Result<Plan, NotConverted> {
        let names = |fields: &'_ [Field]| -> HashMap<String, Type> {
            let fields = fields.iter();
            fields.map(|field| (field.name.clone(), field.ty)).collect()
        };
        let (sources, targets) = (names(source), names(target));
        let mut lost = source.iter();
        if let Some(lost) = lost.find(|field| !targets.contains_key(&field.name)) {
            let name = lost.name.clone();
            return Err(NotConverted::because(Why::FieldLost { name }));
        }
        let mut plan = Vec::new();
        for field in target {
            let name = field.name.clone();
            let step = match sources.get(&name) {
                Some(source) => {
                    let step = self.step((from, *source), (to, field.ty));
                    Some(step.map_err(|error| error.within(&name))?)
                }
                None if self.is_option((to, field.ty)) => None,
                None => return Err(NotConverted::because(Why::FieldMissing { name })),
            };
            plan.push((name, step));
        }
        Ok(Plan::Record(plan))
    }

    fn cases(
        &mut self,
        (from, to): (usize, usize),
        source: &[NamedPart],
        target: &[NamedPart],
    ) -> Result<Plan, NotConverted> {
        let targets: HashMap<_, _> = target.iter().map(|(name, ty)| (name, *ty)).collect();
        let mut plan = Vec::new();
        for (name, payload) in source {
            let to = match (targets.get(name), payload) {
                (None, _) => None,
                (Some(None), None) => Some(None),
                (Some(Some(target)), Some(payload)) => {
                    let step = self.step((from, *payload), (to, *target));
                    Some(Some(step.map_err(|error| error.within(name))?))
                }
                (Some(_), _) => {
                    let case = name.clone();
                    return Err(NotConverted::because(Why::Payload { case }));
                }
            };
            plan.push(CasePlan {
                name: name.clone(),
                has_payload: payload.is_some(),
                to,
            });
        }
        match plan.iter().any(|case| case.to.is_some()) {
            true => Ok(Plan::Cases(plan)),
            false => Err(NotConverted::because(Why::NoCommonCase)),
        }
    }

    /// How a part of a type is converted.
    pub(super) fn step(&mut self, from: At, to: At) -> Result<Step, NotConverted> {
        for at in [from, to] {
            if let Some(kind) = self.definitions.not_data(&mut self.not_data, at) {
                return Err(NotConverted::because(Why::NotData { kind }));
            }
        }
        if self.definitions.is_one_class(from, to) {
            return Ok(Step::Same);
        }
        let meaning = |(generation, ty): At| {
            let meaning = self.definitions.meaning(generation, ty);
            meaning.ok_or_else(|| NotConverted::because(Why::Resources))
        };
        let (source, target) = (meaning(from)?, meaning(to)?);
        match (option_of(source), option_of(target)) {
            (Some(source), Some(target)) => {
                let (source, target) = ((from.0, source), (to.0, target));
                if self.is_option(source) != self.is_option(target) {
                    return Err(NotConverted::because(Why::OptionInOption));
                }
                Ok(each(self.step(source, target)?, Step::Option))
            }
            (None, Some(target)) => {
                let step = self.step(from, (to.0, target))?;
                Ok(Step::Some(Box::new(step)))
            }
            (Some(source), None) => {
                let step = self.step((from.0, source), to)?;
                Ok(Step::Required(Box::new(step)))
            }
            (None, None) => self.step_of_kinds((from.0, source), (to.0, target)),
        }
    }

    fn step_of_kinds(
        &mut self,
        (from_home, source): (usize, Meaning<'a>),
        (to_home, target): (usize, Meaning<'a>),
    ) -> Result<Step, NotConverted> {
        match (source, target) {
            (Meaning::Definition(from), Meaning::Definition(to)) if from == to => Ok(Step::Same),
            (Meaning::Definition(from), Meaning::Definition(to)) => Ok(Step::Named {
                from,
                to,
                is_fallible: self.made(from, to)?.is_fallible,
            }),
            (Meaning::Primitive(from), Meaning::Primitive(to)) => primitive(from, to),
            (Meaning::Anonymous(from), Meaning::Anonymous(to)) => {
                self.elements((from_home, from), (to_home, to))
            }
            (from, to) => Err(match (self.word(from), self.word(to)) {
                (Some(from), Some(to)) => kinds_differ(&from, &to),
                (None, _) | (_, None) => NotConverted::because(Why::With),
            }),
        }
    }

    pub(super) fn tuple(
        &mut self,
        (from, source): (usize, &[Type]),
        (to, target): (usize, &[Type]),
    ) -> Result<Step, NotConverted> {
        same_length(source.len(), target.len())?;
        let mut steps = Vec::new();
        for (index, (source, target)) in source.iter().zip(target).enumerate() {
            let step = self.step((from, *source), (to, *target));
            steps.push(step.map_err(|error| error.within(&index.to_string()))?);
        }
        Ok(match steps.iter().all(|step| *step == Step::Same) {
            true => Step::Same,
            false => Step::Tuple(steps),
        })
    }

    pub(super) fn part_of_result(
        &mut self,
        (from, source): (usize, Option<Type>),
        (to, target): (usize, Option<Type>),
        name: &str,
    ) -> Result<Option<Box<Step>>, NotConverted> {
        match (source, target) {
            (None, None) => Ok(None),
            (Some(source), Some(target)) => {
                let step = self.step((from, source), (to, target));
                Ok(Some(Box::new(step.map_err(|error| error.within(name))?)))
            }
            (None, Some(_)) | (Some(_), None) => {
                Err(NotConverted::because(Why::ResultParts).within(name))
            }
        }
    }

    fn is_option(&self, (generation, ty): At) -> bool {
        let meaning = self.definitions.meaning(generation, ty);
        meaning.and_then(option_of).is_some()
    }

    /// The kind of a type, in WIT's words. A user's type has none.
    fn word(&self, meaning: Meaning<'_>) -> Option<String> {
        Some(match meaning {
            Meaning::Primitive(ty) => primitive_name(ty).to_owned(),
            Meaning::Users => return None,
            Meaning::Anonymous(kind) => kind.as_str().to_owned(),
            Meaning::Definition(definition) => {
                let defined = self.definitions.get(definition);
                let kind = defined.and_then(|defined| self.definitions.kind(defined));
                kind.map_or("resource", TypeDefKind::as_str).to_owned()
            }
        })
    }
}
