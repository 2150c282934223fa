//! The modules that link parts of others.

use super::link_hosts::LinkedHost;
use super::link_parts::{All, Part};
use super::module_links::OtherHosts;
use crate::impossible::Impossible;
use crate::model::LinkPart;
use crate::relate::Within;

/// A module that links parts of others.
pub(super) struct Composed {
    pub(super) generation: usize,
    /// Its place there.
    pub(super) within: Within,
    pub(super) parts: Vec<LinkPart>,
    pub(super) others: OtherHosts,
}

impl All<'_> {
    /// The modules that link parts for others.
    pub(super) fn composed(&self) -> Result<Vec<Composed>, Impossible> {
        let all = self.items.iter();
        let composed = all.filter(|(generation, within, _)| {
            self.has_own(*generation, *within) && self.is_composite(*generation, *within)
        });
        let composed = composed.map(|(generation, within, items)| {
            let others = items
                .iter()
                .filter(|item| !item.is_at(*generation, *within));
            let names: Vec<_> = items.iter().map(|item| &item.name).collect();
            let parts = self.parts(others, *within, &names)?;
            Ok(Composed {
                generation: *generation,
                within: *within,
                others: self.other_hosts(&parts),
                parts: parts.into_iter().map(|part| part.link).collect(),
            })
        });
        composed.collect()
    }

    fn other_hosts(&self, parts: &[Part<'_>]) -> OtherHosts {
        let hosts = parts.iter().map(|part| part.host);
        OtherHosts {
            hosts: hosts.clone().map(|host| host.host.clone()).collect(),
            is_host_send: hosts.clone().any(|host| host.is_send),
            is_data_send: hosts.clone().any(|host| self.needs_data_send(host)),
            converters: hosts.flat_map(|host| host.converters.clone()).collect(),
        }
    }

    /// Whether the store's data must be `Send` to link a part of what a host implements.
    fn needs_data_send(&self, host: &LinkedHost) -> bool {
        match host.within {
            // This function has the bound of the function that links the whole world.
            Within::World if self.is_newest(host.generation) => {
                self.is_data_send(|other| other.generation == host.generation)
            }
            Within::World | Within::Interface(_) => host.is_send,
        }
    }
}
