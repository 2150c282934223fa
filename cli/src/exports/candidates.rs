//! The exports that could be an interface: which of them was chosen, and why not the others.

use std::collections::{HashMap, HashSet};

use wit_parser::InterfaceId;
use worldbind_codegen as codegen;
use worldbind_resolve::{InterfaceName, Refused, Rule, plain_name};

use crate::host::HostWorld;
use crate::offering::Offering;
use crate::report::{Choice, Differing, Offered};

/// The exports that could be an interface, and the requirements for them.
pub(super) struct Candidates<'c, 'e, 'a> {
    pub(super) host: &'a HostWorld,
    pub(super) id: Option<InterfaceId>,
    pub(super) wanted: &'a codegen::WantedInterface,
    pub(super) name: &'c InterfaceName,
    pub(super) rule: &'c Rule,
    pub(super) offer: &'c Offering<'e, 'a>,
}

impl Candidates<'_, '_, '_> {
    /// Those that were tried, in that order, then the others.
    pub(super) fn offered(
        &self,
        refused: Vec<Refused>,
        taken: Option<&InterfaceName>,
    ) -> Vec<Offered> {
        let Candidates {
            name: wanted, rule, ..
        } = *self;
        let functions = self.wanted.functions.iter();
        let functions: HashMap<_, _> = functions
            .map(|function| (plain_name(&function.name), function))
            .collect();
        let mut offered: Vec<_> = refused
            .into_iter()
            .map(|refused| self.refused(refused, &functions))
            .collect();
        offered.extend(taken.map(|taken| Offered::new(taken, Choice::Taken, "")));
        // If the resolver found an export, it does not report the exports that it did not try.
        let mut known: HashSet<_> = offered.iter().map(|offered| offered.name.clone()).collect();
        for name in self.offer.instance_names() {
            if name.path() != wanted.path() || !known.insert(name.to_string()) {
                continue;
            }
            offered.push(if rule.admits(wanted, name) {
                Offered::new(
                    name,
                    Choice::NotTried,
                    "compatible, but another version was tried first and fits",
                )
            } else {
                Offered::new(
                    name,
                    Choice::OtherTrack,
                    "the host does not accept this version",
                )
            });
        }
        offered
    }

    fn refused(
        &self,
        refused: Refused,
        functions: &HashMap<String, &codegen::WantedFunction>,
    ) -> Offered {
        let position = self.offer.position(&refused.name);
        let mut offered = Offered::refused(&refused, self.name, self.rule);
        // The resolver has only the text of a component's type.
        let differing = offered.differing.iter();
        let differing = differing.filter_map(|differing| functions.get(&differing.name));
        offered.differing = differing
            .filter_map(|function| self.differing(position?, function))
            .collect();
        offered
    }

    fn differing(&self, position: usize, wanted: &codegen::WantedFunction) -> Option<Differing> {
        let function = self.host.exported_function(self.id, &wanted.name)?;
        let types = &self.wanted.types;
        Some(
            self.offer
                .differing(Some(position), wanted, function, types),
        )
    }
}
