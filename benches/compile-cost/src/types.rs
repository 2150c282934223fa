//! Only the types of bindings, to measure only the engine's derives.

use quote::{ToTokens, format_ident, quote};
use syn::{Attribute, File, Item, Path};

use crate::host::Macro;

/// A crate with the types with the engine's derives from each output of the macro, and the items
/// that these use: the types of resources, flags, aliases and imports.
pub(crate) fn source(by: Macro, bindings: Vec<File>) -> String {
    let name = format_ident!("{}", by.crate_name());
    let modules = bindings.into_iter().enumerate().map(|(index, file)| {
        let module = format_ident!("bindings{index}");
        let items = types(file.items);
        quote!(pub mod #module { #(#items)* })
    });
    quote!(extern crate #name; #(#modules)*).to_string()
}

fn types(items: Vec<Item>) -> Vec<Item> {
    let items = items.into_iter().map(|mut item| {
        if let Item::Mod(module) = &mut item
            && let Some((_, items)) = &mut module.content
        {
            *items = types(std::mem::take(items));
        }
        item
    });
    items.filter(is_kept).collect()
}

/// Whether an item is a type of the WIT, or an item that types use.
pub(crate) fn is_kept(item: &Item) -> bool {
    match item {
        Item::Struct(item) => has_derive(&item.attrs),
        Item::Macro(item) => is_of_a_type(&item.mac.path),
        // An alias of `GuestPre`, which is not a type of the WIT.
        Item::Type(item) => item.ident != "GuestIndices",
        // A resource without a host-defined type has no cases. An enum over functions has no
        // derive.
        Item::Enum(item) => item.variants.is_empty() || has_derive(&item.attrs),
        Item::Mod(_) | Item::Use(_) => true,
        _ => false,
    }
}

/// Whether a macro call defines flags, or implements `Debug` for an enum, which other types need.
fn is_of_a_type(path: &Path) -> bool {
    let last = path.segments.last();
    last.is_some_and(|last| last.ident == "flags" || last.ident == "error_enum")
}

fn has_derive(attributes: &[Attribute]) -> bool {
    let mut attributes = attributes.iter();
    attributes.any(|attribute| {
        attribute
            .to_token_stream()
            .to_string()
            .contains("ComponentType")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_kept_and_what_calls_is_not() {
        let bindings = "
            pub struct App {}
            pub struct AppIndices(Indices<App>);
            pub mod api {
                use rt;
                #[derive(Clone, rt::ComponentType, rt::Lift)]
                pub struct Point { x: u32 }
                pub enum Blob {}
                pub enum Apply<'a> { V1(Function<'a>), Newest(Function<'a>) }
                rt::flags!(Mode { A; });
                pub type Points = Vec<Point>;
                pub struct GuestPre(rt::InterfacePre<Guest>);
                pub type GuestIndices = GuestPre;
                const _: () = rt::check_layout::<Point>(4, 4);
                pub trait Host {}
                impl Point {}
            }
        ";
        let source = source(Macro::Worldbind, vec![syn::parse_str(bindings).unwrap()]);
        let expected = quote! {
            extern crate worldbind;
            pub mod bindings0 {
                pub mod api {
                    use rt;
                    #[derive(Clone, rt::ComponentType, rt::Lift)]
                    pub struct Point { x: u32 }
                    pub enum Blob {}
                    rt::flags!(Mode { A; });
                    pub type Points = Vec<Point>;
                }
            }
        };
        assert_eq!(source, expected.to_string());
    }
}
