//! The items of bindings, by their paths: so a test can say which are absent.

use std::collections::BTreeSet;
use std::path::Path;

use syn::{ImplItem, Item, TraitItem, Type, UseTree};

/// The paths of what bindings define and re-export: `Plugin::run`, `g1::test::cases::k::Host::put`,
/// the variant `Run::G1`, and `choose!` for a macro of the runtime.
#[derive(Debug, Default)]
pub(super) struct Items {
    defined: BTreeSet<String>,
    reexported: BTreeSet<String>,
}

/// The items of the bindings with these options.
pub(super) fn items(options: &str) -> Items {
    let expansion = worldbind_codegen::expand(options.parse().unwrap(), Path::new(""));
    assert!(expansion.errors.is_none(), "{:?}", expansion.errors);
    let file: syn::File = syn::parse2(expansion.tokens).expect("bindings are Rust");
    let mut items = Items::default();
    file.items.iter().for_each(|item| items.add(item, ""));
    items
}

impl Items {
    /// Whether the bindings define an item.
    pub(super) fn has(&self, path: &str) -> bool {
        self.defined.contains(path)
    }

    /// Whether a module has an item that is defined elsewhere.
    pub(super) fn reexports(&self, path: &str) -> bool {
        self.reexported.contains(path)
    }

    /// The items that a module defines, without modules.
    pub(super) fn within(&self, module: &str) -> Vec<&str> {
        let start = format!("{module}::");
        let within = self
            .defined
            .iter()
            .filter_map(|path| path.strip_prefix(&start));
        within.collect()
    }

    fn add(&mut self, item: &Item, within: &str) {
        let mut define = |name: String| {
            self.defined.insert(format!("{within}{name}"));
        };
        match item {
            Item::Struct(item) => define(item.ident.to_string()),
            Item::Type(item) => define(item.ident.to_string()),
            Item::Fn(item) => define(item.sig.ident.to_string()),
            Item::Enum(item) => {
                define(item.ident.to_string());
                for variant in &item.variants {
                    define(format!("{}::{}", item.ident, variant.ident));
                }
            }
            Item::Trait(item) => {
                define(item.ident.to_string());
                for of in &item.items {
                    if let TraitItem::Fn(function) = of {
                        define(format!("{}::{}", item.ident, function.sig.ident));
                    }
                }
            }
            Item::Impl(item) if item.trait_.is_none() => {
                let Type::Path(ty) = &*item.self_ty else {
                    return;
                };
                let ty = &ty.path.segments.last().unwrap().ident;
                for of in &item.items {
                    if let ImplItem::Fn(function) = of {
                        define(format!("{ty}::{}", function.sig.ident));
                    }
                }
            }
            Item::Macro(item) => {
                let name = item.mac.path.segments.last().unwrap().ident.to_string();
                // These two call the macro that defines `choose`.
                if ["generations", "linked_generations"].contains(&&*name) {
                    define("choose!".to_owned());
                }
                define(format!("{name}!"));
            }
            Item::Use(item) => self.reexport(&item.tree, within),
            Item::Mod(item) => {
                let within = format!("{within}{}::", item.ident);
                let items = item.content.iter().flat_map(|(_, items)| items);
                items.for_each(|item| self.add(item, &within));
            }
            _ => {}
        }
    }

    fn reexport(&mut self, tree: &UseTree, within: &str) {
        match tree {
            UseTree::Path(path) => self.reexport(&path.tree, within),
            UseTree::Group(group) => group
                .items
                .iter()
                .for_each(|tree| self.reexport(tree, within)),
            UseTree::Name(name) => {
                self.reexported.insert(format!("{within}{}", name.ident));
            }
            UseTree::Rename(rename) => {
                self.reexported.insert(format!("{within}{}", rename.rename));
            }
            UseTree::Glob(_) => {}
        }
    }
}

#[test]
fn items_are_found_by_their_paths() {
    let items = items(
        "{ generations: {
            g1: { inline: \"package test:a@1.0.0; interface i { f: func(); } world w { export i; }\" },
            g2: { inline: \"package test:a@2.0.0; interface i { f: func(x: u8); } world w { export i; }\" },
        } }",
    );
    let guest = "exports::test::a::i::Guest";
    assert!(items.has(guest) && items.has(&format!("{guest}::f")));
    assert!(items.has("exports::test::a::i::F::G1") && items.has("choose!"));
    assert!(items.has("g1::exports::test::a::i::Guest::f") && items.has("W::g1"));
    assert!(!items.has(&format!("{guest}::call_f")));
    assert!(
        items
            .within("g1::exports::test::a::i::FFunction")
            .contains(&"call")
    );
}
