//! The exports that could be an interface: which of them was chosen, and why not the others.

use std::collections::{HashMap, HashSet};

use wit_parser::InterfaceId;
use worldbind_codegen as codegen;
use worldbind_resolve as resolve;
use worldbind_resolve::{InterfaceName, Reason, Refused, Rule, plain_name};

use crate::host::Host;
use crate::offering::Offering;
use crate::report::{Choice, Differing, Missing, Offered};

/// The exports that could be an interface, and what is wanted of them.
pub(super) struct Candidates<'c, 'e, 'a> {
    pub(super) host: &'a Host,
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
        offered.extend(taken.map(|taken| offer(taken, Choice::Taken, "")));
        // If the resolver found an export, it does not report the exports that it did not try.
        let mut known: HashSet<_> = offered.iter().map(|offered| offered.name.clone()).collect();
        for name in self.offer.instance_names() {
            if name.path() != wanted.path() || !known.insert(name.to_string()) {
                continue;
            }
            offered.push(if rule.admits(wanted, name) {
                offer(
                    name,
                    Choice::NotTried,
                    "compatible, but another version was tried first and fits",
                )
            } else {
                offer(
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
        let because = refused.in_short(self.name, self.rule);
        let mut offered = offer(&refused.name, Choice::OtherInterface, &because);
        offered.verdict = match refused.reason {
            Reason::OtherTrack => Choice::OtherTrack,
            Reason::Requirement => Choice::Requirement,
            Reason::NotAnInterface => Choice::NotAnInterface,
            Reason::DoesNotFit { missing, differing } => {
                let position = self.offer.position(&refused.name);
                let differing = differing
                    .iter()
                    .filter_map(|differing| functions.get(&differing.function));
                offered.missing = missing.into_iter().map(missing_in_export).collect();
                offered.differing = differing
                    .filter_map(|function| self.differing(position?, function))
                    .collect();
                Choice::DoesNotFit
            }
            _ => Choice::OtherInterface,
        };
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

fn offer(name: &InterfaceName, verdict: Choice, because: &str) -> Offered {
    Offered {
        name: name.to_string(),
        verdict,
        because: because.to_owned(),
        missing: Vec::new(),
        differing: Vec::new(),
    }
}

fn missing_in_export(missing: resolve::Missing) -> Missing {
    Missing {
        name: missing.function,
        ty: missing.expected,
        since: missing.since.map(|since| since.to_string()),
    }
}
