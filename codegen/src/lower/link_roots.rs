//! The calls that link what the worlds of several generations themselves import.

use super::link_parts::{All, Part};
use super::link_steps::Steps;
use super::linked_items::LinkedItem;
use crate::impossible::Impossible;
use crate::model::LinkStep;
use crate::relate::Within;

impl All<'_> {
    /// The steps that link what the worlds themselves import.
    pub(super) fn root_steps(&self) -> Result<Steps, Impossible> {
        let names = self.root_names();
        let generations = 0..self.worlds.len();
        let steps = generations.map(|generation| {
            // If a generation lacks an import, the newest generation that has it provides it.
            let generations = [generation].into_iter();
            let generations = generations.chain((0..self.worlds.len()).rev());
            let roots = generations.map(|of| self.items(of, Within::World));
            let roots: Vec<_> = roots.collect();
            let items = names.iter().filter_map(|name| {
                let mut items = roots.iter().copied().flatten();
                items.find(|item| item.name == **name).cloned()
            });
            let items: Vec<LinkedItem> = items.collect();
            let parts = self.exact_parts(&items)?.into_iter();
            let steps = parts.map(|part| LinkStep::Own(Box::new(part.link)));
            Ok(steps.collect())
        });
        let steps: Vec<Vec<LinkStep>> = steps.collect::<Result<_, _>>()?;
        Ok(match steps.as_slice() {
            [first, others @ ..] if others.iter().all(|other| other == first) => Steps {
                shared: first.clone(),
                own: vec![Vec::new(); self.worlds.len()],
            },
            _ => Steps {
                shared: Vec::new(),
                own: steps,
            },
        })
    }

    /// The names of the imports of the worlds themselves, in one order for all generations.
    fn root_names(&self) -> Vec<&String> {
        let mut names = Vec::new();
        for generation in (0..self.worlds.len()).rev() {
            for item in self.items(generation, Within::World) {
                if !names.contains(&&item.name) {
                    names.push(&item.name);
                }
            }
        }
        names
    }

    /// The parts that link some items and nothing else.
    fn exact_parts(&self, items: &[LinkedItem]) -> Result<Vec<Part<'_>>, Impossible> {
        let all = self.items.iter().flat_map(|(_, _, items)| items);
        let names: Vec<_> = all.map(|item| &item.name).collect();
        self.parts(items.iter(), Within::World, &names)
    }
}
