//! Generates bindings, and checks them without a compiler: the output must be Rust, and no place
//! may have two items with one name.

use std::collections::BTreeMap;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::{Fields, FnArg, ImplItem, Item, Pat, Signature, TraitItem, UseTree};

/// The result for some options.
pub enum Outcome {
    /// The bindings, as source.
    Bindings(String),
    /// The errors of the generator.
    Refused(String),
}

/// Generates bindings twice. # Errors If the generator panics, if the output is not Rust or has two
/// items with one name in one place, or if the second output differs.
pub fn expand(input: &str) -> Result<Outcome, String> {
    let first = expand_once(input)?;
    if let (Outcome::Bindings(first), Outcome::Bindings(second)) = (&first, &expand_once(input)?)
        && first != second
    {
        return Err("the bindings differ if they are generated again".to_owned());
    }
    if let Outcome::Bindings(source) = &first
        && source.contains("Unnamed")
    {
        return Err("a type that is named is nowhere defined".to_owned());
    }
    // `proc_macro2` keeps all text that was parsed, so this frees it.
    proc_macro2::extra::invalidate_current_thread_spans();
    Ok(first)
}

fn expand_once(input: &str) -> Result<Outcome, String> {
    let expand = || {
        let tokens: TokenStream = match input.parse() {
            Ok(tokens) => tokens,
            Err(error) => return Ok(Outcome::Refused(format!("{error}"))),
        };
        let expansion = worldbind_codegen::expand(tokens, Path::new(env!("CARGO_MANIFEST_DIR")));
        match expansion.errors {
            Some(errors) => {
                // A door shows it so.
                syn::parse2::<syn::File>(expansion.tokens).map_err(|error| error.to_string())?;
                let errors = errors.into_iter().map(|error| error.to_string());
                Ok(Outcome::Refused(errors.collect::<Vec<_>>().join("\n")))
            }
            None => {
                if expansion.form != worldbind_codegen::options::Form::Text {
                    let file: syn::File = syn::parse2(expansion.tokens.clone())
                        .map_err(|error| format!("it is no Rust: {error}"))?;
                    check_items(&file.items, "the root")?;
                }
                Ok(Outcome::Bindings(worldbind_codegen::source(
                    expansion.tokens,
                )))
            }
        }
    };
    match panic::catch_unwind(AssertUnwindSafe(expand)) {
        Ok(result) => result,
        Err(cause) => {
            let text = cause.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| cause.downcast_ref::<&str>().copied());
            Err(format!("it panics: {}", text.unwrap_or_default()))
        }
    }
}

/// The names of one place. Each may occur once.
struct Names<'a> {
    place: &'a str,
    seen: Vec<String>,
}

impl<'a> Names<'a> {
    fn new(place: &'a str) -> Self {
        let seen = Vec::new();
        Names { place, seen }
    }

    fn add(&mut self, name: impl ToString) -> Result<(), String> {
        let name = name.to_string();
        if self.seen.contains(&name) {
            return Err(format!("`{name}` is twice in {}", self.place));
        }
        self.seen.push(name);
        Ok(())
    }
}

fn check_items(items: &[Item], place: &str) -> Result<(), String> {
    let mut types = Names::new(place);
    let mut values = Names::new(place);
    // The methods of each type.
    let mut methods: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for item in items {
        match item {
            Item::Struct(item) => {
                types.add(&item.ident)?;
                if !matches!(item.fields, Fields::Named(_)) {
                    values.add(&item.ident)?;
                }
                let place = format!("the struct `{}` in {place}", item.ident);
                let mut fields = Names::new(&place);
                for field in item.fields.iter().filter_map(|field| field.ident.as_ref()) {
                    fields.add(field)?;
                }
            }
            Item::Enum(item) => {
                types.add(&item.ident)?;
                let place = format!("the enum `{}` in {place}", item.ident);
                let mut cases = Names::new(&place);
                for case in &item.variants {
                    cases.add(&case.ident)?;
                }
            }
            Item::Trait(item) => {
                types.add(&item.ident)?;
                let place = format!("the trait `{}` in {place}", item.ident);
                let mut functions = Names::new(&place);
                for item in &item.items {
                    if let TraitItem::Fn(function) = item {
                        functions.add(&function.sig.ident)?;
                        check_signature(&function.sig, &place)?;
                    }
                }
            }
            Item::Impl(item) => {
                let is_inherent = item.trait_.is_none();
                let ty = format!("{:?}", item.self_ty);
                let place = format!("an `impl` in {place}");
                for item in &item.items {
                    if let ImplItem::Fn(function) = item {
                        check_signature(&function.sig, &place)?;
                        if is_inherent {
                            let methods = methods.entry(ty.clone()).or_default();
                            let name = function.sig.ident.to_string();
                            if methods.contains(&name) {
                                return Err(format!("`{name}` is twice in {place}"));
                            }
                            methods.push(name);
                        }
                    }
                }
            }
            Item::Type(item) => types.add(&item.ident)?,
            Item::Fn(item) => {
                values.add(&item.sig.ident)?;
                check_signature(&item.sig, place)?;
            }
            Item::Const(item) if item.ident != "_" => values.add(&item.ident)?,
            Item::Mod(item) => {
                types.add(&item.ident)?;
                let place = format!("{place}::{}", item.ident);
                if let Some((_, items)) = &item.content {
                    check_items(items, &place)?;
                }
            }
            Item::Use(item) => check_use(&item.tree, None, &mut types)?,
            Item::Macro(item) => check_flags(item.mac.tokens.clone(), &mut types)?,
            _ => {}
        }
    }
    Ok(())
}

fn check_use(
    tree: &UseTree,
    within: Option<&syn::Ident>,
    types: &mut Names<'_>,
) -> Result<(), String> {
    match tree {
        UseTree::Path(path) => check_use(&path.tree, Some(&path.ident), types),
        UseTree::Name(name) if name.ident == "self" => match within {
            Some(ident) => types.add(ident),
            None => Ok(()),
        },
        UseTree::Name(name) => types.add(&name.ident),
        UseTree::Rename(rename) => types.add(&rename.rename),
        UseTree::Glob(_) => Ok(()),
        UseTree::Group(group) => {
            let mut trees = group.items.iter();
            trees.try_for_each(|tree| check_use(tree, within, types))
        }
    }
}

/// The engine's `flags!`: a name, and constants in braces.
fn check_flags(tokens: TokenStream, types: &mut Names<'_>) -> Result<(), String> {
    let trees: Vec<_> = tokens.into_iter().collect();
    let [TokenTree::Ident(name), TokenTree::Group(group)] = trees.as_slice() else {
        return Ok(());
    };
    types.add(name)?;
    let place = format!("the flags `{name}`");
    let mut constants = Names::new(&place);
    let trees: Vec<_> = group.stream().into_iter().collect();
    for pair in trees.windows(2) {
        if let [TokenTree::Ident(word), TokenTree::Ident(name)] = pair
            && word == "const"
        {
            constants.add(name)?;
        }
    }
    Ok(())
}

fn check_signature(signature: &Signature, place: &str) -> Result<(), String> {
    let place = format!("the function `{}` in {place}", signature.ident);
    let mut params = Names::new(&place);
    for input in &signature.inputs {
        if let FnArg::Typed(input) = input
            && let Pat::Ident(pattern) = &*input.pat
        {
            params.add(&pattern.ident)?;
        }
    }
    Ok(())
}
