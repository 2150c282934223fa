//! The names of the types of functions whose type differs between the generations.

use wit_parser::{Function, Resolve};

use super::places::{FunctionTypeIdents, Names};
use crate::names::{self, Scope};
use crate::relate::{FunctionKey, Relations, Within};
use crate::survey::{Role, Side};

/// Decides which functions of a generation get their own types.
pub(super) struct FunctionTypes<'a> {
    pub(super) relations: &'a Relations,
    pub(super) index: usize,
    pub(super) role: Role,
}

impl FunctionTypes<'_> {
    /// Whether the function is generated here.
    pub(super) fn is_home(&self, within: Within, function: &Function) -> bool {
        let key = FunctionKey::of(within, function);
        self.relations.is_home(self.index, Side::Export, &key)
    }

    /// Names the types of the exported functions of an interface or of the world itself.
    pub(super) fn place<'f>(
        &self,
        resolve: &Resolve,
        within: Within,
        functions: impl Iterator<Item = &'f Function>,
        scope: &mut Scope,
        names: &mut Names,
    ) {
        for function in functions {
            let key = FunctionKey::of(within, function);
            let is_home = self.relations.is_home(self.index, Side::Export, &key);
            if !is_home || !self.relations.differs(self.index, Side::Export, &key) {
                continue;
            }
            let resource = function.kind.resource();
            let resource = resource.and_then(|id| resolve.types[id].name.as_deref());
            let name = names::choice(resource, function.item_name());
            let choice = match self.role {
                Role::Newest => Some(scope.claim(name.clone())),
                Role::Only | Role::Older => None,
            };
            let idents = FunctionTypeIdents {
                choice,
                ident: scope.claim(format!("{name}Function")),
            };
            names.function_types.insert(key, idents);
        }
    }
}
