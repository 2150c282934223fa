//! Combines the uses of a type in all generations: a type is generated once, for all of them.

use std::collections::HashMap;

use wit_parser::TypeId;

use super::common::{GenerationFacts, Generations, TypeItem};
use super::inventory::type_ids;
use crate::survey::info::Info;
use crate::survey::surveyed_world::SurveyedWorld;

/// The types that are one in the output: the types of a definition, or equal aliases of a type.
#[derive(PartialEq, Eq, Hash)]
enum Same {
    Definition(usize),
    Alias { lineage: usize, home: usize },
}

impl Same {
    fn of(ty: &TypeItem) -> Self {
        match ty.definition {
            Some(definition) => Same::Definition(definition),
            None => Same::Alias {
                lineage: ty.lineage,
                home: ty.home,
            },
        }
    }
}

/// For each generation, the facts about its types, with their uses in all generations.
pub(in crate::survey) fn joined_uses(
    worlds: &[SurveyedWorld<'_>],
    generations: &Generations,
) -> Vec<HashMap<TypeId, Info>> {
    let all = || worlds.iter().zip(&generations.list);
    let mut joined: HashMap<Same, Info> = HashMap::new();
    for (facts, generation) in all() {
        for (id, ty) in type_ids(facts.items()).zip(&generation.types) {
            let uses = joined.entry(Same::of(ty)).or_default();
            *uses = uses.with_uses(facts.info(id));
        }
    }
    let of_generation = |(facts, generation): (&SurveyedWorld<'_>, &GenerationFacts)| {
        let types = type_ids(facts.items()).zip(&generation.types);
        let types = types.filter_map(|(id, ty)| {
            let uses = joined.get(&Same::of(ty))?;
            Some((id, facts.info(id).with_uses(*uses)))
        });
        types.collect()
    };
    all().map(of_generation).collect()
}
