//! The methods that a host implements.

use std::collections::HashMap;

use proc_macro2::Ident;
use wit_parser as wit;
use wit_parser::{TypeDefKind, TypeId};

use super::context::Lower;
use super::deprecated::lower_function_deprecated;
use super::docs::lower_docs;
use super::gates::lower_gate;
use super::importer::Importer;
use super::own::own_implemented;
use super::references::{lower_optional, lower_type};
use super::trace::{Traced, lower_trace};
use crate::impossible::Impossible;
use crate::load::definition;
use crate::model::{
    Docs, HostMethod, ItemPath, MethodKind, ModulePath, Param, Receiver, Returned, Type, TypeRef,
};
use crate::names::{self, Scope};
use crate::options::EntryId;
use crate::place::HostIdents;
use crate::relate::Within;
use crate::survey::{ImportedFunction, ImportedResource, Mode, Role};

/// The names of the methods of each trait.
pub(super) struct MethodScopes {
    host: Scope,
    resources: HashMap<TypeId, Scope>,
}

impl MethodScopes {
    /// Makes the scopes, with the names of the methods that do not come from WIT.
    pub(super) fn new(importer: &Importer<'_>, converting: &[HostMethod]) -> Self {
        let converting = converting.iter().map(|method| method.ident.to_string());
        let converting: Vec<_> = converting.collect();
        let converting: Vec<_> = converting.iter().map(String::as_str).collect();
        let is_constructed = |resource: TypeId| {
            let mut functions = importer.implemented.functions.iter();
            functions
                .any(|imported| imported.function.kind == wit::FunctionKind::Constructor(resource))
        };
        let resource = |resource: &ImportedResource| {
            let scope = match is_constructed(resource.id) {
                true => Scope::with(&["drop", "new"]),
                false => Scope::with(&["drop"]),
            };
            (resource.id, scope)
        };
        MethodScopes {
            host: Scope::with(&converting),
            resources: importer
                .implemented
                .resources
                .iter()
                .map(resource)
                .collect(),
        }
    }

    fn claim(&mut self, function: &wit::Function) -> Ident {
        if let wit::FunctionKind::Constructor(_) = function.kind {
            return names::ident("new");
        }
        let resource = function.kind.resource();
        let scope = resource.and_then(|id| self.resources.get_mut(&id));
        let scope = scope.unwrap_or(&mut self.host);
        scope.claim(names::snake(function.item_name()))
    }
}

/// The method for a function of WIT.
pub(super) fn lower_method(
    cx: Lower<'_>,
    importer: &Importer<'_>,
    imported: &ImportedFunction<'_>,
    scopes: &mut MethodScopes,
) -> Result<HostMethod, Impossible> {
    let function = imported.function;
    let traced = Traced {
        function,
        tracing: imported.tracing,
        is_trappable: imported.is_trappable,
        is_at_root: importer.of.is_none(),
    };
    Ok(HostMethod {
        resource: position_of_resource(importer, function),
        wit_name: function.name.clone(),
        kind: MethodKind::Function(lower_trace(cx, importer.traced, traced)),
        ident: scopes.claim(function),
        docs: lower_docs(&function.docs),
        deprecated: lower_function_deprecated(cx, importer.interface, function),
        receiver: imported.receiver,
        params: lower_params(cx, importer, imported)?,
        returned: lower_returned(cx, imported)?,
        gate: lower_gate(&function.stability),
    })
}

/// The importer's resource that a method belongs to.
fn position_of_resource(importer: &Importer<'_>, function: &wit::Function) -> Option<usize> {
    let id = function.kind.resource()?;
    let mut resources = importer.implemented.resources.iter();
    resources.position(|resource| resource.id == id)
}

fn lower_params(
    cx: Lower<'_>,
    importer: &Importer<'_>,
    imported: &ImportedFunction<'_>,
) -> Result<Vec<Param>, Impossible> {
    let mut scope = Scope::with(&["host", "accessor", "output", "span"]);
    if importer.has_id() {
        scope.reserve("id");
    }
    if imported.tracing.is_some() {
        // The macros of the crate `tracing` bring functions with these names into the scope of
        // their arguments.
        scope.reserve("debug");
        scope.reserve("display");
    }
    let params = imported.function.params.iter().map(|param| {
        Ok(Param {
            ident: scope.claim(names::snake(&param.name)),
            ty: lower_type(cx, &param.ty, Mode::Owned)?,
        })
    });
    params.collect()
}

fn lower_returned(cx: Lower<'_>, imported: &ImportedFunction<'_>) -> Result<Returned, Impossible> {
    let result = imported.function.result.as_ref();
    let ty = |ty: Option<&wit::Type>| lower_optional(cx, ty, Mode::Owned);
    if !imported.is_trappable {
        return Ok(Returned::Plain(ty(result)?));
    }
    let Some((ok, err, id, entry)) = replaced_error(cx, result) else {
        return Ok(Returned::Trappable(ty(result)?));
    };
    let error_type = cx.type_ref(id, Mode::Owned)?;
    Ok(Returned::TrappableError {
        ok: ty(ok)?,
        err: lower_type(cx, err, Mode::Owned)?,
        error: lower_error(cx, entry)?,
        // The `Host` of the interface that defines the type.
        converter: ItemPath {
            module: converting_module(cx, id, error_type)?,
            ident: HostIdents::of_interface().host,
        },
        convert: convert_ident(cx, id)?,
    })
}

/// The parts of a result whose error type is replaced: both types, the definition of the error
/// type, and the entry in the options.
fn replaced_error<'a>(
    cx: Lower<'a>,
    result: Option<&wit::Type>,
) -> Option<(Option<&'a wit::Type>, &'a wit::Type, TypeId, EntryId)> {
    let Some(wit::Type::Id(id)) = result else {
        return None;
    };
    let TypeDefKind::Result(wit::Result_ { ok, err }) = &cx.resolve().types[*id].kind else {
        return None;
    };
    let Some(err @ wit::Type::Id(err_id)) = err else {
        return None;
    };
    let err_id = definition(cx.resolve(), *err_id);
    let entry = cx.facts.errors.replaced.get(&err_id)?;
    Some((ok.as_ref(), err, err_id, *entry))
}

/// A host-defined error, by its name at the root.
fn lower_error(cx: Lower<'_>, entry: EntryId) -> Result<ItemPath, Impossible> {
    let ident = cx.world.root.errors.get(entry).cloned();
    let ident = ident.ok_or_else(|| Impossible::new("an error of the user has no name"))?;
    Ok(ItemPath::at_root(ident))
}

/// The module with the trait that converts an error.
fn converting_module(
    cx: Lower<'_>,
    id: TypeId,
    error_type: TypeRef,
) -> Result<ModulePath, Impossible> {
    if !converts_elsewhere(cx, id) && !cx.is_type_home(id) {
        let mut imports = cx.facts.items.imports.iter();
        let position =
            imports.position(|import| cx.facts.items.types_of(import.id).any(|of| of == id));
        let module = position.and_then(|position| cx.world.imports.get(position));
        let module = module.ok_or_else(|| Impossible::new("an error type has no interface"))?;
        return Ok(module.clone());
    }
    let home = cx.places.types.get(error_type.0).map(|placed| &placed.home);
    let home = home.ok_or_else(|| Impossible::new("an error type has no home"))?;
    Ok(home.path.module.clone())
}

/// Whether a newer generation, in which the error type is generated, converts the same error.
fn converts_elsewhere(cx: Lower<'_>, id: TypeId) -> bool {
    let (home, home_id) = cx.type_home(id);
    let Some(home_facts) = cx.survey.worlds.get(home).filter(|_| home != cx.index) else {
        return false;
    };
    let home_places = cx.places.worlds.get(home);
    let of_home = home_facts.errors.converted.get(&home_id);
    let of_home = of_home.and_then(|entry| home_places?.root.errors.get(*entry));
    let own = cx.facts.errors.converted.get(&id);
    let own = own.and_then(|entry| cx.world.root.errors.get(*entry));
    own.is_some() && own == of_home
}

/// Whether a function that this generation implements fails with an error.
fn fails_with(cx: Lower<'_>, id: TypeId) -> bool {
    let interfaces = cx.facts.imports.interfaces.iter().enumerate();
    let interfaces = interfaces.filter_map(|(position, implemented)| {
        Some((Within::Interface(position), implemented.as_ref()?))
    });
    let mut all = interfaces.chain([(Within::World, &cx.facts.imports.own)]);
    all.any(|(within, implemented)| {
        let own = own_implemented(cx, within, implemented);
        let mut functions = own.functions.iter();
        functions.any(|imported| {
            let error = replaced_error(cx, imported.function.result.as_ref());
            imported.is_trappable && error.is_some_and(|(_, _, error, _)| error == id)
        })
    })
}

fn convert_ident(cx: Lower<'_>, id: TypeId) -> Result<Ident, Impossible> {
    let name = names::prefixed("convert", cx.type_name(id)?);
    Ok(names::ident(&name))
}

/// `convert_error` for each of the interface's own types that a host-defined error replaces.
pub(super) fn lower_converters(
    cx: Lower<'_>,
    importer: &Importer<'_>,
) -> Result<Vec<HostMethod>, Impossible> {
    let types = importer.types.iter();
    let converted = types.filter_map(|id| Some((*id, cx.facts.errors.converted.get(id)?)));
    let is_newest = cx.role != Role::Older;
    let converted = converted
        .filter(|(id, _)| is_newest || fails_with(cx, *id) && !converts_elsewhere(cx, *id));
    let methods = converted.map(|(id, entry)| lower_converter(cx, id, *entry));
    methods.collect()
}

fn lower_converter(cx: Lower<'_>, id: TypeId, entry: EntryId) -> Result<HostMethod, Impossible> {
    let err = lower_type(cx, &wit::Type::Id(id), Mode::Owned)?;
    Ok(HostMethod {
        resource: None,
        wit_name: cx.type_name(id)?.to_owned(),
        kind: MethodKind::Convert,
        ident: convert_ident(cx, id)?,
        deprecated: None,
        docs: Docs(vec![
            "Converts a host-defined error to the component's error, or into a trap.".to_owned(),
        ]),
        receiver: Receiver::Host,
        params: vec![Param {
            ident: names::ident("err"),
            ty: Type::Users(lower_error(cx, entry)?),
        }],
        returned: Returned::Trappable(Some(err)),
        gate: None,
    })
}

/// The destructor of a resource. `index` is the position of the resource.
pub(super) fn lower_destructor(
    cx: Lower<'_>,
    resource: &ImportedResource,
    index: usize,
) -> Result<HostMethod, Impossible> {
    let ImportedResource { id, drop } = resource;
    let ty = &cx.resolve().types[*id];
    Ok(HostMethod {
        resource: Some(index),
        wit_name: cx.type_name(*id)?.to_owned(),
        kind: MethodKind::Drop,
        ident: names::ident("drop"),
        deprecated: None,
        docs: Docs(vec![
            "Called when the component drops its handle.".to_owned(),
        ]),
        receiver: *drop,
        params: vec![Param {
            ident: names::ident("rep"),
            ty: Type::Resource(cx.type_ref(*id, Mode::Owned)?),
        }],
        returned: Returned::Trappable(None),
        gate: lower_gate(&ty.stability),
    })
}
