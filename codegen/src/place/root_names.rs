//! The names of user-defined items at the root.

use proc_macro2::Ident;
use syn::ext::IdentExt;

use crate::impossible::Impossible;
use crate::model::ModulePath;
use crate::names;
use crate::options::Scoped;
use crate::survey::{Survey, UsersItems, UsersModule};

/// The names of user-defined items at the root, for the entries of a world.
pub(crate) struct RootNames {
    /// The items of `with`, such as `__with_name0`.
    pub(crate) with: Scoped<Ident>,
    /// The error types of `trappable_error_type`, such as `_TrappableErrno0`.
    pub(crate) errors: Scoped<Ident>,
    /// The types of ids of `named_imports`, such as `_NamedImportId0`.
    pub(crate) ids: Scoped<Ident>,
}

impl RootNames {
    /// One for each world. What the worlds share has one name.
    pub(super) fn of_worlds(survey: &Survey<'_>) -> Vec<Self> {
        let mut next = None;
        let worlds = survey.worlds.iter().map(|facts| &facts.users);
        let worlds = worlds.map(|users| next.get_or_insert_with(|| Next::of(users)).names(users));
        worlds.collect()
    }

    /// The path from the root to a user's module.
    pub(crate) fn users_module(&self, module: &UsersModule) -> Result<ModulePath, Impossible> {
        let item = self.with.get(module.entry);
        let item = item.ok_or_else(|| Impossible::new("an entry of `with` has no name"))?;
        let within = module.within.iter();
        let within = within.map(|name| names::ident(&names::snake(name)));
        Ok([item.clone()].into_iter().chain(within).collect())
    }
}

/// The next numbers of items that belong to only one generation. Those of shared items come first.
struct Next {
    with: usize,
    errors: usize,
    ids: usize,
}

impl Next {
    fn of(users: &UsersItems<'_>) -> Self {
        let UsersItems { with, errors, ids } = users;
        Next {
            with: with.shared.len(),
            errors: errors.shared.len(),
            ids: ids.shared.len(),
        }
    }

    fn names(&mut self, users: &UsersItems<'_>) -> RootNames {
        let UsersItems { with, errors, ids } = users;
        RootNames {
            with: numbered(with, &mut self.with, |number, with| {
                names::ident_at(&format!("__with_name{number}"), &with.path)
            }),
            errors: numbered(errors, &mut self.errors, |number, error| {
                users_type(&format!("_Trappable{number}"), &error.path)
            }),
            ids: numbered(ids, &mut self.ids, |number, id| {
                users_type(&format!("_NamedImport{number}"), &id.path)
            }),
        }
    }
}

/// `_Trappable0Errno` for `crate::host::Errno`. No item of WIT begins with an underscore, so every
/// module can import it. The number is not at the end, where the name of the type may have one.
fn users_type(prefix: &str, path: &syn::Path) -> Ident {
    let last = path.segments.last();
    let last = last.map_or_else(String::new, |segment| segment.ident.unraw().to_string());
    names::ident(&names::derived(prefix, &last, ""))
}

/// The names of entries. `next` is the number of the first one that is not shared.
fn numbered<T>(
    entries: &Scoped<&T>,
    next: &mut usize,
    name: impl Fn(usize, &T) -> Ident,
) -> Scoped<Ident> {
    let Scoped { own, shared } = entries;
    let first = *next;
    *next += own.len();
    let own = (first..).zip(own);
    let shared = (0..).zip(shared);
    Scoped {
        own: own.map(|(number, entry)| name(number, entry)).collect(),
        shared: shared.map(|(number, entry)| name(number, entry)).collect(),
    }
}
