//! Messages about the options of generations.

use worldbind_resolve::printable;

use super::hints::hint_of;
use crate::suggest::list;
use crate::survey::{GenerationError, GenerationWhy};

pub(super) fn generation_message(error: &GenerationError) -> String {
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
        GenerationWhy::MovedToTaken { generation } => format!(
            "two items of generation `{generation}` would be `{name}`; move the other one as well, or \
             none"
        ),
        GenerationWhy::NothingNewer => {
            format!(
                "`{name}` has no effect: no newer generation has it; if it has another name there, use `moved`"
            )
        }
        GenerationWhy::OtherHomes { homes } => {
            let homes = list(homes.iter().map(String::as_str));
            format!(
                "`{name}` has no effect: everything that it matches is equal in a newer generation and is \
                 generated there, in {homes}; write this entry there, or beside `generations`"
            )
        }
        GenerationWhy::MeetsModule => format!(
            "`{name}` cannot be the name of a generation: an interface is in a module with this name"
        ),
    }
}
