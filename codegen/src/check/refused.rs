//! The message for a derive that the user requested by a type's name and that the type cannot have.

use crate::model::StdDerive;
use crate::suggest;
use crate::survey::{Holds, Obstacle, Part, RefusedDerive};

/// ``the type `acme:plugin/types.item` cannot derive `Hash`: its field `weight` contains `f64`,
/// ..``.
pub(super) fn refused_message(refused: &RefusedDerive) -> String {
    let RefusedDerive {
        path,
        wit_name,
        why,
    } = refused;
    let derive = path.segments.last().map(|last| last.ident.to_string());
    let derive = derive.unwrap_or_default();
    let because = match why {
        Some(obstacle) => obstacle_text(obstacle, &derive),
        None => format!(
            "it is flags, and the engine's `flags!` derives only {}",
            suggest::list(StdDerive::OF_FLAGS.iter().map(|derive| derive.name())),
        ),
    };
    format!("`{wit_name}` cannot derive `{derive}`: {because}")
}

fn obstacle_text(obstacle: &Obstacle, derive: &str) -> String {
    let Obstacle { part, holds, .. } = obstacle;
    let what = match holds {
        Holds::NoDefaultCase => {
            return "none of its cases has the attribute `#[default]`".to_owned();
        }
        Holds::Handle(resource) => format!("a handle to the resource `{resource}`"),
        Holds::Future => "a `future`".to_owned(),
        Holds::Stream => "a `stream`".to_owned(),
        Holds::ErrorContext => "an `error-context`".to_owned(),
        Holds::Builtin(name) => format!("a `{name}`"),
        Holds::LongArray(len) => format!("a list of {len} elements"),
        Holds::UsersType => "a type".to_owned(),
    };
    let place = match part {
        Some(Part::Field(name)) => format!("its field `{name}`"),
        Some(Part::Case(name)) => format!("its case `{name}`"),
        None => "it".to_owned(),
    };
    format!("{place} contains {what}, which does not implement `{derive}`")
}
