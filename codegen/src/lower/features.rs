//! The features of the runtime's crate that the bindings need.

use crate::model::{
    BoundWorld, Call, Feature, Function, GenerationModule, HostMethod, HostResult, LinkedImports,
    Module, ModuleContents, Returned, Type, TypeDef, TypeKind, World,
};

/// The features that the bindings need and that a host may have turned off.
pub(super) fn lower_features(
    host_result: HostResult,
    types: &[TypeDef],
    worlds: &[BoundWorld],
    modules: &[Module],
) -> Vec<Feature> {
    let mut own = worlds.iter().filter_map(|world| world.own.as_ref());
    let is_async = types.iter().any(is_async_definition)
        || own.any(is_async_world)
        || modules.iter().any(is_async_module);
    let all = [
        (Feature::Anyhow, host_result == HostResult::Anyhow),
        (Feature::ComponentModelAsync, is_async),
    ];
    let needed = all.into_iter().filter(|(_, is_needed)| *is_needed);
    needed.map(|(feature, _)| feature).collect()
}

fn is_async_world(world: &World) -> bool {
    world.functions.iter().any(is_async_function) || world.imports.iter().any(is_any_async)
}

fn is_async_module(module: &Module) -> bool {
    let is_async = match &module.contents {
        ModuleContents::Exported(interface) => interface.functions.iter().any(is_async_function),
        ModuleContents::Imported(interface) => interface.imports.iter().any(is_any_async),
        ModuleContents::Generation(generation) => is_async_generation(generation),
        ModuleContents::Named { imports, .. } => is_any_async(imports),
        ModuleContents::Modules { .. } | ModuleContents::Replaced(_) | ModuleContents::Same(_) => {
            false
        }
    };
    is_async || module.children.iter().any(is_async_module)
}

fn is_async_generation(generation: &GenerationModule) -> bool {
    let plugin = generation.plugin.iter();
    let mut functions = plugin.flat_map(|plugin| &plugin.functions);
    let mut imports = generation.imports.iter();
    functions.any(|of| of.functions.iter().any(is_async_function)) || imports.any(is_any_async)
}

fn is_async_function(function: &Function) -> bool {
    let params = function.params.iter().map(|param| &param.ty);
    function.call == Call::Concurrent || params.chain(&function.result).any(is_async_type)
}

fn is_any_async(linked: &LinkedImports) -> bool {
    linked.imports.methods.iter().any(is_async_method)
}

fn is_async_method(method: &HostMethod) -> bool {
    let params = method.params.iter().map(|param| &param.ty);
    let mut types = params.chain(returned_types(&method.returned));
    method.receiver.has_store() || types.any(is_async_type)
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
        TypeKind::Enum(_)
        | TypeKind::Flags(_)
        | TypeKind::HostResource { .. }
        | TypeKind::GuestResource { .. }
        | TypeKind::Replaced { .. }
        | TypeKind::InReplacedInterface => false,
    }
}

fn is_async_type(ty: &Type) -> bool {
    match ty {
        Type::Future(_) | Type::Stream(_) | Type::ErrorContext => true,
        Type::Primitive(_)
        | Type::String
        | Type::Str
        | Type::Vec(_)
        | Type::Slice(_)
        | Type::Ref(_)
        | Type::Option(_)
        | Type::Result(..)
        | Type::Tuple(_)
        | Type::Array(..)
        | Type::Map(..)
        | Type::Named(_)
        | Type::Users(_)
        | Type::ResourceAny
        | Type::Resource(_) => ty.components().into_iter().any(is_async_type),
    }
}
