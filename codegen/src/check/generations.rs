//! Messages about the options of generations.

use worldbind_resolve::printable;

use super::hints::hint_of;
use crate::lower::first_difference;
use crate::suggest::list;
use crate::survey::{GenerationError, GenerationWhy, NotJoined, Survey};

pub(super) fn generation_message(error: &GenerationError, survey: &Survey<'_>) -> String {
    let name = printable(&error.name);
    match &error.why {
        GenerationWhy::Unknown { generation, known } => {
            let near = hint_of(&error.name, known);
            match generation {
                Some(label) => format!(
                    "`{name}` matches no function, type or interface of generation `{label}`{near}"
                ),
                None => format!(
                    "`{name}` matches no function, type or interface of a newer generation{near}"
                ),
            }
        }
        GenerationWhy::MovedToOther { old } => format!(
            "`{}` cannot move to `{name}`: both must be functions, types or interfaces, and both \
             imported or exported",
            printable(old)
        ),
        GenerationWhy::NotJoined {
            generation,
            items,
            why,
        } => {
            let both = Both { generation, items };
            not_joined_message(&name.to_string(), &both, why, survey)
        }
        GenerationWhy::NothingNewer => {
            format!(
                "`{name}` has no effect: no newer generation has it; if it has another name there, use `moved`"
            )
        }
        GenerationWhy::OtherHomes { homes } => {
            let homes = list(homes.iter().map(String::as_str));
            format!(
                "`{name}` has no effect here: everything that it matches is generated in {homes}, where it is \
                 equal; write the entry there, or next to `generations`"
            )
        }
        GenerationWhy::MeetsModule => format!(
            "`{name}` cannot be the name of a generation: an interface is in a module with this name"
        ),
    }
}

/// Two items of a generation that cannot be joined.
struct Both<'e> {
    generation: &'e str,
    items: &'e [String],
}

fn not_joined_message(
    name: &str,
    Both { generation, items }: &Both<'_>,
    why: &NotJoined,
    survey: &Survey<'_>,
) -> String {
    let texts: Vec<_> = items
        .iter()
        .map(|item| format!("`{}`", printable(item)))
        .collect();
    let both = texts.join(" and ");
    match why {
        NotJoined::ExportedFunction => format!(
            "{both} of generation `{generation}` cannot both become `{name}`: a component exports \
             both, and the host could call only one of them"
        ),
        NotJoined::ExportedInterface => format!(
            "{both} of generation `{generation}` cannot both become `{name}`: a component exports \
             both, and the host could call only one of them; move functions instead of the interface"
        ),
        NotJoined::ExportedResource => format!(
            "{both} of generation `{generation}` cannot both become `{name}`: a component exports \
             both, and the host would have only one type for them"
        ),
        NotJoined::Differs(differing) => {
            let rule = format!(
                "{both} and another item of generation `{generation}` cannot both become `{name}`: {both} \
                 must be equal to `{name}` of a newer generation"
            );
            match first_difference(survey, differing) {
                Some(because) => format!("{rule}, but it differs: {because}"),
                None => format!("{rule}, but no newer generation has `{name}`"),
            }
        }
    }
}
