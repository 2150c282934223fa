//! The names of several generations.

use proc_macro2::Ident;

use super::world_idents::WorldIdents;
use crate::impossible::Impossible;
use crate::model::ModulePath;
use crate::names;
use crate::relate::Relations;
use crate::survey::Survey;

/// The names of several generations, and of the items that exist because there are several.
pub(crate) struct GenerationIdents {
    /// The enum `Generation`.
    pub(crate) ident: Ident,
    /// `PluginLinkers`
    pub(crate) linkers: Ident,
    /// The modules: `v0_1`. The newest has one, too, which is not generated.
    pub(crate) modules: Vec<Ident>,
    /// The variants: `V0_1`.
    pub(crate) variants: Vec<Ident>,
}

impl GenerationIdents {
    /// The module of a generation: `v0_1`.
    pub(crate) fn module(&self, generation: usize) -> Result<&Ident, Impossible> {
        self.modules.get(generation).ok_or_else(no_name)
    }

    /// The variant of `Generation` for a generation: `V0_1`.
    pub(crate) fn variant(&self, generation: usize) -> Result<&Ident, Impossible> {
        self.variants.get(generation).ok_or_else(no_name)
    }

    /// The module of each generation. The newest is at the root.
    pub(super) fn bases(&self) -> Vec<ModulePath> {
        let newest = self.modules.len().saturating_sub(1);
        let modules = self.modules.iter().enumerate();
        let base = modules.map(|(index, module)| match index == newest {
            true => Vec::new(),
            false => vec![module.clone()],
        });
        base.collect()
    }
}

fn no_name() -> Impossible {
    Impossible::new("a generation has no name")
}

/// The names of the generations, if there are several.
pub(super) fn place_generations(
    survey: &Survey<'_>,
    relations: &Relations,
) -> Option<GenerationIdents> {
    if relations.is_empty() {
        return None;
    }
    let idents = WorldIdents::of(survey.worlds.last()?.items.world, true);
    let generations = survey.generations.as_ref()?;
    let labels = generations.list.iter().map(|generation| &generation.label);
    Some(GenerationIdents {
        ident: idents.generation,
        linkers: idents.linkers,
        modules: labels
            .clone()
            .map(|label| names::ident(&label.to_string()))
            .collect(),
        variants: labels
            .map(|label| names::ident(&names::generation(label)))
            .collect(),
    })
}
