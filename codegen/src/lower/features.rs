//! The features of the runtime's crate that the bindings need.

use crate::model::{
    Call, ExportedInterface, Feature, Function, HostResult, HostTrait, ImportedInterface, Imports,
    Module, ModuleContents, Receiver, Returned, Type, TypeDef, TypeKind, World,
};

/// The features that the bindings need and that a host may have turned off.
pub(crate) fn lower_features(
    host_result: HostResult,
    world: Option<&World>,
    modules: &[Module],
) -> Vec<Feature> {
    let is_async = world.is_some_and(is_async_world) || modules.iter().any(is_async_module);
    let all = [
        (Feature::Anyhow, host_result == HostResult::Anyhow),
        (Feature::ComponentModelAsync, is_async),
    ];
    let needed = all.into_iter().filter(|(_, is_needed)| *is_needed);
    needed.map(|(feature, _)| feature).collect()
}

fn is_async_world(world: &World) -> bool {
    let mut types = world.types.iter().flat_map(|types| &types.types);
    world.functions.iter().any(is_async_function)
        || world.imports.iter().any(is_async_import)
        || types.any(is_async_definition)
}

fn is_async_module(module: &Module) -> bool {
    let is_async = module.contents.iter().any(|contents| match contents {
        ModuleContents::Exported(ExportedInterface {
            types, functions, ..
        }) => functions.iter().any(is_async_function) || types.iter().any(is_async_definition),
        ModuleContents::Imported(interface) => {
            let ImportedInterface { types, imports, .. } = &**interface;
            is_async_import(imports) || types.iter().any(is_async_definition)
        }
        ModuleContents::Named(imports) => is_async_import(imports),
        ModuleContents::Replaced(_) => false,
    });
    is_async || module.children.iter().any(is_async_module)
}

fn is_async_function(function: &Function) -> bool {
    let params = function.params.iter().map(|param| &param.ty);
    function.call == Call::Concurrent || params.chain(&function.result).any(is_async_type)
}

fn is_async_import(imports: &Imports) -> bool {
    let resources = imports.resources.iter();
    let hosts = resources.map(|resource| &resource.host);
    let mut hosts = hosts.chain([&imports.host]);
    hosts.any(|HostTrait { methods, .. }| {
        methods.iter().any(|method| {
            let is_with_store = match method.receiver {
                Receiver::Host | Receiver::AsyncHost => false,
                Receiver::Store | Receiver::AsyncStore | Receiver::Accessor => true,
            };
            let params = method.params.iter().map(|param| &param.ty);
            is_with_store
                || params
                    .chain(returned_types(&method.returned))
                    .any(is_async_type)
        })
    })
}

fn returned_types(returned: &Returned) -> Vec<&Type> {
    match returned {
        Returned::Plain(ty) | Returned::Trappable(ty) => ty.iter().collect(),
        Returned::TrappableError { ok, err, .. } => ok.iter().chain([err]).collect(),
    }
}

fn is_async_definition(ty: &TypeDef) -> bool {
    match &ty.kind {
        TypeKind::Record(record) => record.fields.iter().any(|field| is_async_type(&field.ty)),
        TypeKind::Variant(variant) => {
            let mut payloads = variant.cases.iter().flat_map(|case| &case.ty);
            payloads.any(is_async_type)
        }
        TypeKind::Alias(ty) => is_async_type(ty),
        _ => false,
    }
}

fn is_async_type(ty: &Type) -> bool {
    match ty {
        Type::Future(_) | Type::Stream(_) | Type::ErrorContext => true,
        ty => ty.components().into_iter().any(is_async_type),
    }
}
