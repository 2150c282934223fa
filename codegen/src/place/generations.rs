//! The names of several generations.

use proc_macro2::Ident;

use crate::impossible::Impossible;
use crate::names;
use crate::survey::Survey;

/// The names of several generations, and of the items that exist because there are several.
pub(crate) struct GenerationIdents {
    /// The enum `Generation`.
    pub(crate) ident: Ident,
    /// `PluginLinkers`
    pub(crate) linkers: Ident,
    /// The modules, such as `v0_1`. The newest has one, too, but it is not generated.
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
}

fn no_name() -> Impossible {
    Impossible::new("a generation has no name")
}

/// The names of the generations, if there are several.
pub(super) fn place_generations(
    survey: &Survey<'_>,
) -> Result<Option<GenerationIdents>, Impossible> {
    let Some(generations) = &survey.generations else {
        return Ok(None);
    };
    let newest = survey.worlds.last().ok_or_else(no_name)?;
    let world = names::world(&newest.items.world.name);
    let labels = generations.list.iter().map(|generation| &generation.label);
    Ok(Some(GenerationIdents {
        ident: names::ident(match world.as_str() {
            "Generation" => "Generation_",
            _ => "Generation",
        }),
        linkers: names::ident(&format!("{world}Linkers")),
        modules: labels
            .clone()
            .map(|label| names::ident(&label.to_string()))
            .collect(),
        variants: labels
            .map(|label| names::ident(&names::generation(label)))
            .collect(),
    }))
}
