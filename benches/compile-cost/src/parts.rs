//! The parts of the check of a host. It compiles crates with more and more of the macro's output.
//! The difference between two crates is the cost of one part.

use std::collections::HashSet;
use std::fmt::Write as _;

use quote::quote;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, File, Item, Meta, Path, Stmt, Token, Type};

use crate::host::Macro;
use crate::kind::Unit;
use crate::statistics::ratio;
use crate::types;

/// A part of the macro's output. Each needs at most the earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// Types with the derives of the standard library, and flags.
    Types,
    /// The engine's derives of these types.
    Derives,
    /// The rest of a type: implementations of `Error`, the check of its layout.
    OfTypes,
    /// The traits that a host implements.
    Traits,
    /// Their implementations for `&mut` of a host.
    Forwarding,
    /// `add_to_linker` of each interface.
    Links,
    /// `Guest` and similar items, and the items of the world.
    Rest,
}

impl Part {
    pub(crate) const ALL: [Part; 7] = [
        Part::Types,
        Part::Derives,
        Part::OfTypes,
        Part::Traits,
        Part::Forwarding,
        Part::Links,
        Part::Rest,
    ];

    fn name(self) -> &'static str {
        match self {
            Part::Types => "types, with the standard library's derives",
            Part::Derives => "the engine's derives",
            Part::OfTypes => "layouts and errors",
            Part::Traits => "the host's traits",
            Part::Forwarding => "the same for `&mut` of a host",
            Part::Links => "`add_to_linker` of the interfaces",
            Part::Rest => "`Guest`s and the world",
        }
    }
}

/// The cost of a part.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct PartCost {
    /// Millions of instructions of a check.
    pub(crate) instructions: f64,
    /// After full expansion, without docs.
    pub(crate) tokens: f64,
    /// The tokens of docs.
    pub(crate) docs: f64,
}

/// The costs of [`Part::ALL`], and that of the macro.
pub(crate) type PartCosts = Vec<PartCost>;

/// A crate with the parts up to `last` of each output of the macro, in lines as people write them:
/// the compiler needs longer if all of it is one line.
pub(crate) fn source(by: Macro, bindings: &[File], last: Part) -> String {
    let mut source = format!("extern crate {};\n", by.crate_name());
    for (index, file) in bindings.iter().enumerate() {
        let file = File {
            items: kept(file.items.clone(), last),
            ..file.clone()
        };
        let items = prettyplease::unparse(&file);
        source += &format!("pub mod bindings{index} {{\n{items}}}\n");
    }
    source
}

/// The costs of crates that contain each other, converted to the costs of the added parts.
pub(crate) fn differences(costs: &[PartCost]) -> PartCosts {
    let mut before = PartCost::default();
    let differences = costs.iter().map(|cost| {
        let difference = PartCost {
            instructions: cost.instructions - before.instructions,
            tokens: cost.tokens - before.tokens,
            docs: cost.docs - before.docs,
        };
        before = *cost;
        difference
    });
    differences.collect()
}

/// A table with the parts of one world.
pub(crate) fn markdown(world: &str, wasmtime: &[PartCost], worldbind: &[PartCost]) -> String {
    let mut text = format!("| parts of `{world}` |");
    for what in ["instructions", "tokens without docs"] {
        write!(text, " {what}: wasmtime's | worldbind | ratio |").expect("a string takes all text");
    }
    text.push_str("\n|---|");
    text.push_str(&"---:|---:|---:|".repeat(2));
    text.push('\n');
    let names = Part::ALL.map(Part::name).into_iter().chain(["the macro"]);
    for ((name, wasmtime), worldbind) in names.zip(wasmtime).zip(worldbind) {
        push_row(&mut text, name, *wasmtime, *worldbind);
    }
    let (wasmtime, worldbind) = (sum(wasmtime), sum(worldbind));
    push_row(&mut text, "all", wasmtime, worldbind);
    // The macro joins the lines of docs, but not in the text that the parts are made from.
    let docs = |cost: PartCost| PartCost {
        tokens: cost.docs,
        ..PartCost::default()
    };
    push_row(&mut text, "docs", docs(wasmtime), docs(worldbind));
    text
}

fn push_row(text: &mut String, name: &str, wasmtime: PartCost, worldbind: PartCost) {
    write!(text, "| {name} |").expect("a string takes all text");
    let pairs = [
        (
            Unit::Millions,
            wasmtime.instructions,
            worldbind.instructions,
        ),
        (Unit::Count, wasmtime.tokens, worldbind.tokens),
    ];
    for (unit, wasmtime, worldbind) in pairs {
        let ratio = ratio(worldbind, wasmtime).map_or("-".to_owned(), |it| format!("{it:.2}"));
        let [wasmtime, worldbind] = [wasmtime, worldbind].map(|value| unit.text(value));
        write!(text, " {wasmtime} | {worldbind} | {ratio} |").expect("a string takes all text");
    }
    text.push('\n');
}

fn sum(costs: &[PartCost]) -> PartCost {
    costs
        .iter()
        .fold(PartCost::default(), |sum, cost| PartCost {
            instructions: sum.instructions + cost.instructions,
            tokens: sum.tokens + cost.tokens,
            docs: sum.docs + cost.docs,
        })
}

fn kept(items: Vec<Item>, last: Part) -> Vec<Item> {
    let types: HashSet<_> = items.iter().filter_map(type_name).collect();
    let items = items.into_iter();
    let items = items.filter(|item| part_of(item, &types) <= last);
    let items = items.map(|mut item| {
        if let Item::Mod(module) = &mut item
            && let Some((_, items)) = &mut module.content
        {
            *items = kept(std::mem::take(items), last);
        } else if last == Part::Types {
            without_engine(&mut item);
        }
        item
    });
    items.collect()
}

/// The name of a type of the WIT that an item defines.
fn type_name(item: &Item) -> Option<String> {
    match item {
        Item::Struct(item) if types::is_kept(&Item::Struct(item.clone())) => {
            Some(item.ident.to_string())
        }
        Item::Enum(item) => Some(item.ident.to_string()),
        Item::Macro(item) => {
            let first = item.mac.tokens.clone().into_iter().next()?;
            Some(first.to_string())
        }
        _ => None,
    }
}

fn part_of(item: &Item, types: &HashSet<String>) -> Part {
    if types::is_kept(item) {
        return Part::Types;
    }
    match item {
        Item::Const(item) if has_items(&item.expr) => Part::Rest,
        Item::Const(_) => Part::OfTypes,
        Item::Trait(_) => Part::Traits,
        Item::Fn(_) => Part::Links,
        Item::Struct(item) if is_options(&item.ident.to_string()) => Part::Links,
        Item::Impl(item) => match &*item.self_ty {
            Type::Reference(_) => Part::Forwarding,
            Type::Path(path) => {
                let name = last_name(&path.path);
                let mut parameters = item.generics.type_params();
                if parameters.any(|parameter| parameter.ident == name) {
                    Part::Traits
                } else if types.contains(&name) {
                    Part::OfTypes
                } else if is_options(&name) {
                    Part::Links
                } else {
                    Part::Rest
                }
            }
            _ => Part::Rest,
        },
        _ => Part::Rest,
    }
}

/// Whether a constant exists only for the items in its block: wasmtime's macro puts the methods of
/// a world into one.
fn has_items(value: &Expr) -> bool {
    let Expr::Block(value) = value else {
        return false;
    };
    let mut statements = value.block.stmts.iter();
    statements.any(|statement| matches!(statement, Stmt::Item(_)))
}

/// Whether a type contains the options for unstable functions.
fn is_options(name: &str) -> bool {
    name.ends_with("LinkOptions")
}

fn last_name(path: &Path) -> String {
    let last = path.segments.last();
    last.map_or_else(String::new, |last| last.ident.to_string())
}

/// Removes the engine's derives, and the attributes that they read.
fn without_engine(item: &mut Item) {
    match item {
        Item::Struct(item) => {
            without_engines(&mut item.attrs);
            let fields = item.fields.iter_mut();
            fields.for_each(|field| without_engines(&mut field.attrs));
        }
        Item::Enum(item) => {
            without_engines(&mut item.attrs);
            let cases = item.variants.iter_mut();
            cases.for_each(|case| without_engines(&mut case.attrs));
        }
        _ => {}
    }
}

fn without_engines(attributes: &mut Vec<Attribute>) {
    attributes.retain(|attribute| !attribute.path().is_ident("component"));
    for attribute in attributes {
        let Meta::List(list) = &mut attribute.meta else {
            continue;
        };
        let paths = Punctuated::<Path, Token![,]>::parse_terminated;
        if list.path.is_ident("derive")
            && let Ok(paths) = paths.parse2(list.tokens.clone())
        {
            let paths = paths.iter().filter(|path| !is_engines(path));
            list.tokens = paths.map(|path| quote!(#path,)).collect();
        }
    }
}

fn is_engines(path: &Path) -> bool {
    ["ComponentType", "Lift", "Lower"].contains(&&*last_name(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BINDINGS: &str = "
        pub struct App {}
        impl App { pub fn add_to_linker() {} }
        pub mod api {
            #[derive(Clone, rt::ComponentType, rt::Lift)]
            #[component(record)]
            pub struct Point { #[component(name = \"x\")] x: u32 }
            impl Error for Point {}
            const _: () = rt::check_layout::<Point>(4, 4);
            pub trait Host {}
            impl<_H: Host + ?Sized> Host for &mut _H {}
            impl<T, _H: HasData> HostWithStore<T> for _H {}
            pub fn add_to_linker() {}
            pub struct Guest {}
            const _: () = { impl Guest {} };
        }
    ";

    /// Without spaces, which the formatter chooses.
    fn with(last: Part) -> String {
        let source = source(Macro::Worldbind, &[syn::parse_str(BINDINGS).unwrap()], last);
        source.split_whitespace().collect()
    }

    #[test]
    fn each_crate_has_one_part_more() {
        let types = with(Part::Types);
        assert!(types.contains("derive(Clone") && types.contains("pubstructPoint{x:u32,}"));
        assert!(!types.contains("component"));
        let more = [
            (Part::Derives, "rt::Lift"),
            (Part::OfTypes, "check_layout"),
            (Part::OfTypes, "implErrorforPoint"),
            (Part::Traits, "pubtraitHost{"),
            (Part::Traits, "HostWithStore<T>for_H"),
            (Part::Forwarding, "for&mut_H"),
            (Part::Links, "{}pubfnadd_to_linker"),
            (Part::Rest, "pubstructApp"),
            (Part::Rest, "implGuest"),
        ];
        for (first, text) in more {
            for last in Part::ALL {
                assert_eq!(with(last).contains(text), last >= first, "{text} {last:?}");
            }
        }
    }

    #[test]
    fn a_part_costs_what_one_crate_costs_more_than_the_one_before() {
        let cost = |instructions, tokens| PartCost {
            instructions,
            tokens,
            docs: 0.0,
        };
        let costs = differences(&[cost(2.0, 10.0), cost(5.0, 30.0)]);
        assert_eq!(costs, [cost(2.0, 10.0), cost(3.0, 20.0)]);
        assert_eq!(sum(&costs), cost(5.0, 30.0));
    }
}
