//! The requirements of a host, as plain data: for tools that generate no code.
//!
//! A component is compared with each generation by itself, so a function is in the world of each
//! generation that has it, wherever its home is.

use wit_parser::InterfaceId;
use worldbind_resolve::Rule;

use super::given::lower_given;
use super::handles::lower_handles;
use super::needs::lower_need;
use super::own_items::world_name;
use super::wanted::lower_wanted_generations;
use super::wit_text::WitText;
use crate::impossible::Impossible;
use crate::model::{WantedFunction, WantedInterface, WantedWorld};
use crate::survey::{Export, ExportedFunction, ExportedInterface, Survey, WorldFacts};

/// One for each world; `None` if only its interfaces are generated.
pub(crate) fn lower_wanted_worlds(
    survey: &Survey<'_>,
) -> Result<Vec<Option<WantedWorld>>, Impossible> {
    let mut generations = lower_wanted_generations(survey)?.into_iter();
    let worlds = survey.worlds.iter().map(|facts| {
        let generation = generations.next();
        facts.items.has_own.then(|| WantedWorld {
            generation,
            ..lower_world(facts)
        })
    });
    Ok(worlds.collect())
}

fn lower_world(facts: &WorldFacts<'_>) -> WantedWorld {
    let items = &facts.items;
    let interfaces = items.exports.iter().zip(&facts.exports.interfaces);
    let imports = items.imports.iter();
    let named = imports.filter(|import| facts.named_imports.contains_key(&import.id));
    WantedWorld {
        world: world_name(items.resolve, items.world),
        interfaces: interfaces
            .map(|(export, exported)| lower_interface(facts, export, exported))
            .collect(),
        functions: lower_functions(facts, None, &facts.exports.functions),
        named_imports: named
            .map(|import| items.resolve.name_world_key(&import.key))
            .collect(),
        given: lower_given(facts.wit),
        generation: None,
    }
}

fn lower_interface(
    facts: &WorldFacts<'_>,
    export: &Export<'_>,
    exported: &ExportedInterface<'_>,
) -> WantedInterface {
    let resolve = facts.items.resolve;
    let ExportedInterface {
        is_optional,
        rule,
        functions,
    } = exported;
    WantedInterface {
        name: resolve.name_world_key(export.key),
        is_optional: *is_optional,
        functions: lower_functions(facts, Some((export.id, rule)), functions),
        types: WitText::new(resolve, Some(export.id)).definitions(),
    }
}

fn lower_functions(
    facts: &WorldFacts<'_>,
    interface: Option<(InterfaceId, &Rule)>,
    functions: &[ExportedFunction<'_>],
) -> Vec<WantedFunction> {
    let text = WitText::new(facts.items.resolve, interface.map(|(id, _)| id));
    let functions = functions.iter().map(|exported| {
        let function = exported.function;
        WantedFunction {
            name: function.name.clone(),
            wit: text.function(function),
            is_async: function.kind.is_async(),
            need: lower_need(facts, interface, exported).need,
            handles: lower_handles(facts, &text, function),
        }
    });
    functions.collect()
}
