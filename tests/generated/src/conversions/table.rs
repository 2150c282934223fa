//! The table of conversions, as functions over types and values.

use super::rust::is_equal;
use super::types::{Definition, Integer, Ty, Value, World};

/// Both generations: first the one with the value, then the other.
#[derive(Clone, Copy)]
pub struct Worlds<'a> {
    /// The generation of the value.
    pub from: &'a World,
    /// The generation that it is converted to.
    pub to: &'a World,
}

/// The reason why a value is not converted: the path of the part, and the text.
pub type Failure = (String, String);

impl Worlds<'_> {
    /// Whether the table has a row for a named type.
    pub fn is_derived(self, index: usize) -> bool {
        let is_replaced = |world: &World| world.replaced.contains_key(&index);
        if is_replaced(self.from) || is_replaced(self.to) {
            // Equal types are one type, which needs no conversion.
            return is_equal(self.from, self.to, index);
        }
        match (&self.from[index], &self.to[index]) {
            (Definition::Record(from), Definition::Record(to)) => {
                let find = |name: &String| from.iter().find(|(other, _)| other == name);
                let is_kept = |(name, _): &(String, Ty)| to.iter().any(|(other, _)| other == name);
                from.iter().all(is_kept)
                    && to.iter().all(|(name, ty)| match find(name) {
                        Some((_, source)) => self.is_part_derived(source, ty),
                        None => matches!(ty, Ty::Option(_)),
                    })
            }
            (Definition::Flags(_), Definition::Flags(_)) => true,
            (from, to) => {
                let (Some(from), Some(to)) = (cases(from), cases(to)) else {
                    return false;
                };
                let mut common = 0;
                let all = from.iter().all(|(name, source)| {
                    let Some((_, target)) = to.iter().find(|(other, _)| other == name) else {
                        return true;
                    };
                    common += 1;
                    match (source, target) {
                        (None, None) => true,
                        (Some(source), Some(target)) => self.is_part_derived(source, target),
                        _ => false,
                    }
                });
                all && common > 0
            }
        }
    }

    fn is_part_derived(self, from: &Ty, to: &Ty) -> bool {
        match (from, to) {
            (Ty::Option(from), Ty::Option(to)) => {
                matches!(**from, Ty::Option(_)) == matches!(**to, Ty::Option(_))
                    && self.is_part_derived(from, to)
            }
            (Ty::Option(from), to) => self.is_part_derived(from, to),
            (from, Ty::Option(to)) => self.is_part_derived(from, to),
            (Ty::Bool, Ty::Bool) | (Ty::String, Ty::String) | (Ty::Float, Ty::Float) => true,
            (Ty::Integer(from), Ty::Integer(to)) => holds(*from, *to) || holds(*to, *from),
            (Ty::List(from), Ty::List(to)) => self.is_part_derived(from, to),
            (Ty::Fixed(from, length), Ty::Fixed(to, other)) => {
                length == other && self.is_part_derived(from, to)
            }
            (Ty::Tuple(from), Ty::Tuple(to)) => {
                from.len() == to.len()
                    && from
                        .iter()
                        .zip(to)
                        .all(|(from, to)| self.is_part_derived(from, to))
            }
            (Ty::Result(ok, err), Ty::Result(to_ok, to_err)) => [(ok, to_ok), (err, to_err)]
                .into_iter()
                .all(|pair| match pair {
                    (None, None) => true,
                    (Some(from), Some(to)) => self.is_part_derived(from, to),
                    _ => false,
                }),
            (Ty::Map(from_key, from), Ty::Map(to_key, to)) => {
                self.is_part_derived(from_key, to_key) && self.is_part_derived(from, to)
            }
            (Ty::Own(from), Ty::Own(to)) => {
                let path = |world: &World| world.replaced_resources.get(from).cloned();
                from == to && path(self.from) == path(self.to)
            }
            (Ty::Named(from), Ty::Named(to)) => from == to && self.is_derived(*from),
            _ => false,
        }
    }

    /// Whether some values of a type are not converted. The conversion is derived.
    pub fn may_fail(self, index: usize) -> bool {
        match (&self.from[index], &self.to[index]) {
            (Definition::Record(from), Definition::Record(to)) => from.iter().any(|(name, ty)| {
                let target = to.iter().find(|(other, _)| other == name);
                target.is_some_and(|(_, target)| self.may_part_fail(ty, target))
            }),
            (Definition::Flags(from), Definition::Flags(to)) => {
                from.iter().any(|flag| !to.contains(flag))
            }
            (from, to) => {
                let (from, to) = (cases(from).unwrap(), cases(to).unwrap());
                from.iter().any(|(name, source)| {
                    match (source, to.iter().find(|(other, _)| other == name)) {
                        (_, None) => true,
                        (Some(source), Some((_, Some(target)))) => {
                            self.may_part_fail(source, target)
                        }
                        _ => false,
                    }
                })
            }
        }
    }

    fn may_part_fail(self, from: &Ty, to: &Ty) -> bool {
        match (from, to) {
            (Ty::Option(from), Ty::Option(to)) => self.may_part_fail(from, to),
            (Ty::Option(_), _) => true,
            (from, Ty::Option(to)) => self.may_part_fail(from, to),
            (Ty::Integer(from), Ty::Integer(to)) => !holds(*to, *from),
            (Ty::List(from), Ty::List(to)) | (Ty::Fixed(from, _), Ty::Fixed(to, _)) => {
                self.may_part_fail(from, to)
            }
            (Ty::Tuple(from), Ty::Tuple(to)) => from
                .iter()
                .zip(to)
                .any(|(from, to)| self.may_part_fail(from, to)),
            (Ty::Result(ok, err), Ty::Result(to_ok, to_err)) => [(ok, to_ok), (err, to_err)]
                .into_iter()
                .any(|pair| match pair {
                    (Some(from), Some(to)) => self.may_part_fail(from, to),
                    _ => false,
                }),
            (Ty::Map(from_key, from), Ty::Map(to_key, to)) => {
                self.may_part_fail(from_key, to_key) || self.may_part_fail(from, to)
            }
            (Ty::Named(from), Ty::Named(_)) => self.may_fail(*from),
            _ => false,
        }
    }

    /// Converts a value of a named type, for which the table has a row.
    pub fn convert(self, index: usize, value: &Value) -> Result<Value, Failure> {
        match (value, &self.from[index], &self.to[index]) {
            (Value::Record(values), Definition::Record(from), Definition::Record(to)) => {
                let fields = to.iter().map(|(name, target)| {
                    let Some(at) = from.iter().position(|(other, _)| other == name) else {
                        return Ok::<_, Failure>((name.clone(), Value::Option(None)));
                    };
                    let value = self.part(&values[at].1, &from[at].1, target);
                    Ok((name.clone(), value.map_err(|error| within(name, error))?))
                });
                Ok(Value::Record(fields.collect::<Result<_, _>>()?))
            }
            (Value::Flags(flags), _, Definition::Flags(to)) => {
                match flags.iter().find(|flag| !to.contains(flag)) {
                    Some(flag) => Err((String::new(), format!("it has no flag `{flag}`"))),
                    None => Ok(Value::Flags(flags.clone())),
                }
            }
            (Value::Case(name, payload), from, to) => {
                let (from, to) = (cases(from).unwrap(), cases(to).unwrap());
                let Some((_, target)) = to.iter().find(|(other, _)| other == name) else {
                    return Err((String::new(), format!("it has no case `{name}`")));
                };
                let (_, source) = from.iter().find(|(other, _)| other == name).unwrap();
                let payload = match (payload, source, target) {
                    (Some(payload), Some(source), Some(target)) => {
                        let payload = self.part(payload, source, target);
                        Some(Box::new(payload.map_err(|error| within(name, error))?))
                    }
                    _ => None,
                };
                Ok(Value::Case(name.clone(), payload))
            }
            other => panic!("no value of this type: {other:?}"),
        }
    }

    fn part(self, value: &Value, from: &Ty, to: &Ty) -> Result<Value, Failure> {
        match (value, from, to) {
            (Value::Option(value), Ty::Option(from), Ty::Option(to)) => {
                let value = value.as_ref().map(|value| self.boxed(value, from, to));
                Ok(Value::Option(value.transpose()?))
            }
            (Value::Option(value), Ty::Option(from), to) => match value {
                Some(value) => self.part(value, from, to),
                None => Err((
                    String::new(),
                    "a value is required, but it is `none`".to_owned(),
                )),
            },
            (value, from, Ty::Option(to)) => Ok(Value::Option(Some(self.boxed(value, from, to)?))),
            (Value::Integer(value), _, Ty::Integer(to)) => {
                let (lowest, highest) = to.range();
                match (lowest..=highest).contains(value) {
                    true => Ok(Value::Integer(*value)),
                    false => {
                        let why = format!("{value} does not fit in `{}`", to.wit());
                        Err((String::new(), why))
                    }
                }
            }
            (Value::Elements(values), Ty::List(from), Ty::List(to))
            | (Value::Elements(values), Ty::Fixed(from, _), Ty::Fixed(to, _)) => {
                let values = values.iter().enumerate().map(|(index, value)| {
                    let value = self.part(value, from, to);
                    value.map_err(|error| within(&format!("[{index}]"), error))
                });
                Ok(Value::Elements(values.collect::<Result<_, _>>()?))
            }
            (Value::Elements(values), Ty::Tuple(from), Ty::Tuple(to)) => {
                let values = values.iter().zip(from.iter().zip(to)).enumerate();
                let values = values.map(|(index, (value, (from, to)))| {
                    let value = self.part(value, from, to);
                    value.map_err(|error| within(&index.to_string(), error))
                });
                Ok(Value::Elements(values.collect::<Result<_, _>>()?))
            }
            (Value::Result(value), Ty::Result(ok, err), Ty::Result(to_ok, to_err)) => {
                let part = |value: &Option<Box<Value>>, from, to, name| match (value, from, to) {
                    (Some(value), Some(from), Some(to)) => {
                        let value = self.boxed(value, from, to);
                        value.map(Some).map_err(|error| within(name, error))
                    }
                    _ => Ok(None),
                };
                Ok(Value::Result(match value {
                    Ok(value) => Ok(part(value, ok.as_deref(), to_ok.as_deref(), "ok")?),
                    Err(value) => Err(part(value, err.as_deref(), to_err.as_deref(), "err")?),
                }))
            }
            (Value::Map(entries), Ty::Map(from_key, from), Ty::Map(to_key, to)) => {
                let entries = entries.iter().map(|(key, value)| {
                    let at = format!("[{}]", text_of_key(key));
                    let value = self.part(value, from, to);
                    let value = value.map_err(|error| within(&at, error))?;
                    let key = self.part(key, from_key, to_key);
                    Ok::<_, Failure>((key.map_err(|error| within(&at, error))?, value))
                });
                Ok(Value::Map(entries.collect::<Result<_, _>>()?))
            }
            (value, Ty::Named(index), _) => self.convert(*index, value),
            (value, _, _) => Ok(value.clone()),
        }
    }

    fn boxed(self, value: &Value, from: &Ty, to: &Ty) -> Result<Box<Value>, Failure> {
        self.part(value, from, to).map(Box::new)
    }
}

fn within(part: &str, (path, why): Failure) -> Failure {
    let separator = match path.is_empty() || path.starts_with('[') {
        true => "",
        false => ".",
    };
    (format!("{part}{separator}{path}"), why)
}

fn text_of_key(key: &Value) -> String {
    match key {
        Value::Bool(key) => key.to_string(),
        Value::Integer(key) => key.to_string(),
        Value::String(key) => format!("\"{key}\""),
        other => panic!("no key: {other:?}"),
    }
}

/// Whether a type has all values of another one.
fn holds(ty: Integer, other: Integer) -> bool {
    let ((lowest, highest), (other_lowest, other_highest)) = (ty.range(), other.range());
    lowest <= other_lowest && other_highest <= highest
}

fn cases(definition: &Definition) -> Option<Vec<(String, Option<Ty>)>> {
    match definition {
        Definition::Variant(cases) => Some(cases.clone()),
        Definition::Enum(cases) => Some(cases.iter().map(|case| (case.clone(), None)).collect()),
        Definition::Record(_) | Definition::Flags(_) => None,
    }
}
