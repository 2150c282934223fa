//! The plans for types without names, which are converted where they are used.

use wit_parser::{Handle, Result_, Type, TypeDefKind, TypeId};

use super::definitions::Meaning;
use super::kinds::{each, in_elements, kinds_differ, same_length};
use super::planner::{At, Planner};
use crate::model::{NotConverted, Step, WhyNotConverted as Why};

impl Planner<'_> {
    /// Plans the conversion of two unnamed types, element by element. The other kinds have names,
    /// are not data, or were compared in `step`.
    pub(super) fn elements(
        &mut self,
        (from, source): (usize, &TypeDefKind),
        (to, target): (usize, &TypeDefKind),
    ) -> Result<Step, NotConverted> {
        let differ = || Err(kinds_differ(source.as_str(), target.as_str()));
        match source {
            TypeDefKind::List(source) => {
                let TypeDefKind::List(target) = target else {
                    return differ();
                };
                self.each_element((from, *source), (to, *target), Step::List)
            }
            TypeDefKind::FixedLengthList(source, length) => {
                let TypeDefKind::FixedLengthList(target, other) = target else {
                    return differ();
                };
                same_length(*length as usize, *other as usize)?;
                self.each_element((from, *source), (to, *target), Step::Array)
            }
            TypeDefKind::Map(key, value) => {
                let TypeDefKind::Map(target_key, target) = target else {
                    return differ();
                };
                self.map(
                    [(from, *key), (from, *value)],
                    [(to, *target_key), (to, *target)],
                )
            }
            TypeDefKind::Tuple(source) => {
                let TypeDefKind::Tuple(target) = target else {
                    return differ();
                };
                self.tuple((from, &source.types), (to, &target.types))
            }
            TypeDefKind::Result(source) => {
                let TypeDefKind::Result(target) = target else {
                    return differ();
                };
                self.result((from, source), (to, target))
            }
            TypeDefKind::Handle(Handle::Own(source)) => {
                let TypeDefKind::Handle(Handle::Own(target)) = target else {
                    return differ();
                };
                self.resource((from, *source), (to, *target))
            }
            TypeDefKind::Record(_)
            | TypeDefKind::Variant(_)
            | TypeDefKind::Enum(_)
            | TypeDefKind::Flags(_)
            | TypeDefKind::Resource
            | TypeDefKind::Handle(Handle::Borrow(_))
            | TypeDefKind::Option(_)
            | TypeDefKind::Future(_)
            | TypeDefKind::Stream(_)
            | TypeDefKind::Type(_)
            | TypeDefKind::Unknown => differ(),
        }
    }

    fn each_element(
        &mut self,
        from: At,
        to: At,
        container: fn(Box<Step>) -> Step,
    ) -> Result<Step, NotConverted> {
        let step = self.step(from, to).map_err(in_elements)?;
        Ok(each(step, container))
    }

    /// Plans the conversion of the keys and values of two maps.
    fn map(&mut self, from: [At; 2], to: [At; 2]) -> Result<Step, NotConverted> {
        let ([from_key, from], [to_key, to]) = (from, to);
        let key = self.step(from_key, to_key).map_err(in_elements)?;
        let value = self.step(from, to).map_err(in_elements)?;
        Ok(match key == Step::Same && value == Step::Same {
            true => Step::Same,
            false => Step::Map(Box::new(key), Box::new(value)),
        })
    }

    fn result(
        &mut self,
        (from, source): (usize, &Result_),
        (to, target): (usize, &Result_),
    ) -> Result<Step, NotConverted> {
        let ok = self.part_of_result((from, source.ok), (to, target.ok), "ok")?;
        let err = self.part_of_result((from, source.err), (to, target.err), "err")?;
        let is_same =
            |step: &Option<Box<Step>>| step.as_ref().is_none_or(|step| **step == Step::Same);
        Ok(match is_same(&ok) && is_same(&err) {
            true => Step::Same,
            false => Step::Result(ok, err),
        })
    }

    /// Compares the resources of two `own` handles.
    fn resource(
        &self,
        (from, source): (usize, TypeId),
        (to, target): (usize, TypeId),
    ) -> Result<Step, NotConverted> {
        let resource = |generation, id| match self.definitions.meaning(generation, Type::Id(id))? {
            Meaning::Definition(definition) => Some(definition),
            Meaning::Primitive(_) | Meaning::Users | Meaning::Anonymous(_) => None,
        };
        let resources = resource(from, source).zip(resource(to, target));
        match resources.is_some_and(|(from, to)| from == to) {
            true => Ok(Step::Same),
            false => Err(NotConverted::because(Why::Resources)),
        }
    }
}
