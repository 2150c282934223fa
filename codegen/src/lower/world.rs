//! The world itself: its struct, its own types and functions.

use proc_macro2::Ident;

use super::among::{Among, Newest};
use super::context::Lower;
use super::deprecated::{lower_deprecated, lower_interface_deprecated};
use super::docs::lower_docs;
use super::exporter::Exporter;
use super::fields::field_name;
use super::functions::{Names, lower_function};
use super::generations::lower_generations;
use super::older_items::{OlderItem, lower_older_fields};
use super::own_items::{import_names, lower_own_types, lower_versions, world_name};
use super::wit_text::WitText;
use crate::impossible::Impossible;
use crate::model::{self, UsesDeprecated};
use crate::names::Scope;
use crate::place::{WorldIdents, accessor_name};
use crate::relate::Within;
use crate::survey::{Export, Items};

/// Lowers the world's struct and the items that belong to it.
pub(super) fn lower_world(
    cx: Lower<'_>,
    among: Among<'_>,
    imports: Option<model::LinkedImports>,
    link: Option<model::LinkPlan>,
) -> Result<model::World, Impossible> {
    let newest = among.newest();
    let Fields {
        functions,
        interfaces,
        older,
    } = Fields::of(cx, newest)?;
    let mut methods = Scope::with(&[
        "add_to_linker",
        "add_to_linker_imports",
        "instantiate",
        "instantiate_async",
        "new",
    ]);
    if cx.options.versions.is_given {
        methods.reserve("with_policy");
    }
    if newest.is_some() {
        methods.reserve("generation");
    }
    let functions = lower_functions(cx, among, functions, &older, &mut methods)?;
    let interfaces = lower_interfaces(cx, among, interfaces, &mut methods)?;
    let generations = newest.map(|newest| {
        lower_generations(cx, newest, link.as_ref(), &interfaces, older, &mut methods)
    });
    let types = lower_own_types(cx)?;
    let WorldIdents {
        ident,
        pre,
        indices,
        runtime,
        ..
    } = &cx.world.idents;
    let world = cx.facts.items.world;
    Ok(model::World {
        wit_name: world_name(cx.resolve(), world),
        docs: lower_docs(&world.docs),
        ident: ident.clone(),
        pre_ident: pre.clone(),
        indices_ident: indices.clone(),
        runtime_ident: runtime.clone(),
        uses_deprecated: uses_deprecated(types.as_ref(), imports.as_ref(), &interfaces, &functions),
        types,
        import_names: import_names(cx.resolve(), world),
        versions: lower_versions(&cx.options.versions),
        generations: generations.transpose()?,
        link,
        imports,
        interfaces,
        functions,
    })
}

/// Which items at the root use deprecated ones.
fn uses_deprecated(
    types: Option<&model::WorldTypes>,
    imports: Option<&model::LinkedImports>,
    interfaces: &[model::WorldInterface],
    functions: &[model::Function],
) -> UsesDeprecated {
    let items = types.is_some_and(|types| types.uses_deprecated)
        || imports.is_some_and(|linked| linked.imports.has_deprecated)
        || interfaces.iter().any(|it| it.deprecated.is_some());
    UsesDeprecated {
        items,
        spec: items || functions.iter().any(|it| it.deprecated.is_some()),
    }
}

/// The fields of the world's struct, in their order.
struct Fields {
    functions: Vec<Ident>,
    interfaces: Vec<Ident>,
    older: Vec<OlderItem>,
}

impl Fields {
    fn of(cx: Lower<'_>, newest: Option<&Newest<'_>>) -> Result<Self, Impossible> {
        let mut fields = match newest {
            Some(_) => Scope::with(&["generation"]),
            None => Scope::default(),
        };
        let functions = cx.facts.exports.functions.iter();
        let functions = functions.map(|exported| field_name(cx, exported.function));
        let functions = functions.map(|name| fields.claim(name)).collect();
        let interfaces = cx.facts.items.exports.iter().map(|export| {
            let name = accessor_name(cx.resolve(), export.key, export.id)?;
            Ok(fields.claim(name))
        });
        let interfaces = interfaces.collect::<Result<_, Impossible>>()?;
        let older = newest.map(|newest| {
            let Newest { history, all, .. } = newest;
            lower_older_fields(cx, history, all, &mut fields)
        });
        Ok(Fields {
            functions,
            interfaces,
            older: older.transpose()?.into_iter().flatten().collect(),
        })
    }
}

/// The functions that the world itself exports.
fn lower_functions(
    cx: Lower<'_>,
    among: Among<'_>,
    fields: Vec<Ident>,
    older: &[OlderItem],
    methods: &mut Scope,
) -> Result<Vec<model::Function>, Impossible> {
    let text = WitText::new(cx.resolve(), None);
    let stored: Vec<_> = older.iter().map(|item| item.stored.clone()).collect();
    let exporter = Exporter {
        among,
        interface: None,
        within: Within::World,
        traced: "default",
        text: &text,
        stored: &stored,
    };
    let functions = cx.facts.exports.functions.iter().zip(fields);
    let functions = functions.map(|(exported, field)| {
        let names = Names {
            field,
            methods: &mut *methods,
        };
        lower_function(cx, exporter, exported, None, names)
    });
    functions.collect()
}

/// The exported interfaces, as the world's struct has them.
fn lower_interfaces(
    cx: Lower<'_>,
    among: Among<'_>,
    fields: Vec<Ident>,
    methods: &mut Scope,
) -> Result<Vec<model::WorldInterface>, Impossible> {
    let Items {
        resolve, exports, ..
    } = &cx.facts.items;
    let all = exports.iter().zip(&cx.facts.exports.interfaces);
    let all = all.zip(&cx.world.exports).zip(fields).enumerate();
    let interfaces = all.map(|(position, (((export, facts), module), field))| {
        let accessor = accessor_name(resolve, export.key, export.id)?;
        Ok(model::WorldInterface {
            wit_name: resolve.name_world_key(export.key),
            deprecated: lower_export_deprecated(cx, export),
            module: module.clone(),
            field,
            accessor: methods.claim(accessor),
            is_optional: facts.is_optional,
            elsewhere: lower_elsewhere(cx, among, position),
        })
    });
    interfaces.collect()
}

/// The generations in which an interface may be missing.
fn lower_elsewhere(cx: Lower<'_>, among: Among<'_>, position: usize) -> model::Elsewhere {
    match among.history() {
        Some(history) => history.interface_elsewhere(cx.index, position),
        None => model::Elsewhere::default(),
    }
}

/// The deprecation of an exported interface, or of the world's export of it.
fn lower_export_deprecated(cx: Lower<'_>, export: &Export<'_>) -> Option<model::Deprecated> {
    lower_interface_deprecated(cx, export.id).or_else(|| {
        let world = cx.facts.items.world;
        let item = world.exports.get(export.key)?;
        let name = cx.resolve().name_world_key(export.key);
        lower_deprecated(cx, item.stability(cx.resolve()), world.package, &name)
    })
}
