//! Makes absolute paths relative to the module in which they are written.

use proc_macro2::{Ident, Span};

use crate::model::{Home, ItemPath, ModulePath};
use crate::names;

/// The shortest path from a module to an item. It must be the shortest, because in the body of a
/// function, `super` never leads to the root.
pub(super) fn path(from: &ModulePath, to: &ItemPath) -> Vec<Ident> {
    path_at(from, to, Span::call_site())
}

/// The same path. The compiler reports errors of its first segments at `span`.
pub(super) fn path_at(from: &ModulePath, to: &ItemPath, span: Span) -> Vec<Ident> {
    let ItemPath { module, ident } = to;
    let shared = from.iter().zip(module).take_while(|(a, b)| a == b).count();
    let up = from.iter().skip(shared).map(|_| Ident::new("super", span));
    let down = module.iter().skip(shared).cloned();
    let mut path: Vec<_> = up.chain(down).chain([ident.clone()]).collect();
    let is_below = from.len() == shared && from.len() < module.len();
    let is_here = from == module && names::needs_path(ident);
    if !from.is_empty() && is_below || is_here {
        path.insert(0, Ident::new("self", span));
    }
    path
}

/// The path from a module to a named type.
pub(super) fn path_to_type(from: &ModulePath, to: &Home) -> Vec<Ident> {
    let Home {
        module,
        path: elsewhere,
    } = to;
    if from == module {
        path_here(from, &elsewhere.ident)
    } else {
        path(from, elsewhere)
    }
}

/// The path from a module to a name in it.
pub(super) fn path_here(here: &ModulePath, ident: &Ident) -> Vec<Ident> {
    let to = ItemPath {
        module: here.clone(),
        ident: ident.clone(),
    };
    path(here, &to)
}
