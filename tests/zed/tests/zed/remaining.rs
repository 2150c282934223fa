//! The items that the bindings have in addition to those of the newest generation, read from their
//! source.

use syn::{Item, ItemEnum, TraitItem, Type};

const BINDINGS: &str = include_str!(concat!(env!("OUT_DIR"), "/bindings.rs"));

/// Items that a host's author sees only because older generations are supported.
#[derive(Debug, Default, PartialEq)]
struct Remaining {
    /// Types that are only in an older generation.
    types: Vec<String>,
    /// Methods that the host implements only for an older generation.
    methods: Vec<String>,
    /// Functions whose type differs between generations: an enum with one variant for each type.
    enums: Vec<String>,
}

#[test]
fn older_generations_add_eight_items() {
    let file = syn::parse_file(BINDINGS).unwrap();
    let mut remaining = Remaining::default();
    for item in &file.items {
        match item {
            Item::Mod(module) if module.ident.to_string().starts_with("since_") => {
                add_module(&module.ident.to_string(), items(module), &mut remaining);
            }
            Item::Enum(item) if is_of_functions(item) => {
                remaining.enums.push(item.ident.to_string());
            }
            _ => {}
        }
    }
    let expected = Remaining {
        types: strings(&[
            "since_v0_0_1::LanguageServerInstallationStatus",
            "since_v0_0_4::LanguageServerConfig",
            "since_v0_1_0::zed::extension::lsp::Completion",
        ]),
        methods: strings(&[
            "since_v0_0_1::ExtensionImports::download_file",
            "since_v0_0_1::ExtensionImports::set_language_server_installation_status",
        ]),
        enums: strings(&[
            "LanguageServerCommand",
            "LanguageServerInitializationOptions",
            "LabelsForCompletions",
        ]),
    };
    assert_eq!(remaining, expected);
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn add_module(path: &str, items: &[Item], remaining: &mut Remaining) {
    for item in items {
        match item {
            // The types of a world are in a private module, and re-exported where it is.
            Item::Mod(module) if module.ident.to_string().starts_with("__") => {
                add_module(path, self::items(module), remaining);
            }
            Item::Mod(module) => {
                let path = format!("{path}::{}", module.ident);
                add_module(&path, self::items(module), remaining);
            }
            Item::Struct(item) if is_wit_type(&item.attrs) => {
                remaining.types.push(format!("{path}::{}", item.ident));
            }
            Item::Enum(item) if is_wit_type(&item.attrs) => {
                remaining.types.push(format!("{path}::{}", item.ident));
            }
            Item::Trait(host) => {
                let methods = host.items.iter().filter_map(|item| match item {
                    TraitItem::Fn(method) => Some(&method.sig.ident),
                    _ => None,
                });
                let names = methods.map(|method| format!("{path}::{}::{method}", host.ident));
                remaining.methods.extend(names);
            }
            _ => {}
        }
    }
}

fn items(module: &syn::ItemMod) -> &[Item] {
    module.content.as_ref().map_or(&[], |(_, items)| items)
}

/// Has the derive that the engine needs.
fn is_wit_type(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let syn::Meta::List(list) = &attribute.meta else {
            return false;
        };
        list.path.is_ident("derive") && list.tokens.to_string().contains("ComponentType")
    })
}

/// Each variant contains a struct such as `ApplyFunction`.
fn is_of_functions(item: &ItemEnum) -> bool {
    let function = format!("{}Function", item.ident);
    item.variants.iter().all(|variant| {
        variant.fields.iter().any(|field| match &field.ty {
            Type::Path(ty) => ty
                .path
                .segments
                .last()
                .is_some_and(|last| last.ident == function),
            _ => false,
        })
    })
}
