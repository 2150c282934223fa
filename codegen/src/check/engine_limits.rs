//! Limits of the engine's typed functions. WIT does not have these limits.

use crate::model::{
    Bindings, Case, ExportedInterface, Field, Function, GenerationModule, ImportedInterface,
    Imports, MethodKind, Module, ModuleContents, Param, Type, TypeDef, TypeKind, TypeRef, World,
};

/// The engine implements its traits for tuples with at most this many elements. Parameters are a
/// tuple, too.
const TUPLE: usize = 17;

/// Records and variants derive `Debug`, which the standard library implements for tuples with at
/// most this many elements.
const TUPLE_WITHIN: usize = 12;

/// The engine's `flags!` counts 32-bit words in a byte. A component can have at most 32 flags.
const FLAGS: usize = 32 * 255;

/// A message for each definition that exceeds a limit.
pub(crate) fn exceeded(bindings: &Bindings) -> Vec<String> {
    let mut messages = Vec::new();
    let types = &bindings.types;
    for world in bindings
        .worlds
        .iter()
        .filter_map(|world| world.own.as_ref())
    {
        check_world(&mut messages, types, world);
    }
    for module in &bindings.modules {
        check_module(&mut messages, types, module);
    }
    messages
}

fn check_world(messages: &mut Vec<String>, all: &[TypeDef], world: &World) {
    for function in &world.functions {
        check_function(messages, &world.wit_name, function);
    }
    if let Some(linked) = &world.imports {
        check_imports(messages, &world.wit_name, &linked.imports);
    }
    if let Some(types) = &world.types {
        check_types(messages, all, &world.wit_name, &types.types);
    }
}

fn check_module(messages: &mut Vec<String>, all: &[TypeDef], module: &Module) {
    match &module.contents {
        ModuleContents::Exported(ExportedInterface {
            wit_name,
            types,
            functions,
            ..
        }) => {
            for function in functions {
                check_function(messages, wit_name, function);
            }
            check_types(messages, all, wit_name, types);
        }
        ModuleContents::Imported(interface) => {
            let ImportedInterface {
                wit_name,
                types,
                imports,
                ..
            } = &**interface;
            check_types(messages, all, wit_name, types);
            if let Some(linked) = imports {
                check_imports(messages, wit_name, &linked.imports);
            }
        }
        ModuleContents::Generation(generation) => {
            check_generation(messages, all, generation);
        }
        // The interfaces of `named_imports` are imported as well, so they are checked among the
        // imports.
        ModuleContents::Modules { .. }
        | ModuleContents::Named { .. }
        | ModuleContents::Replaced(_)
        | ModuleContents::Same(_) => {}
    }
    for child in &module.children {
        check_module(messages, all, child);
    }
}

fn check_generation(messages: &mut Vec<String>, all: &[TypeDef], of: &GenerationModule) {
    let plugin = of.plugin.iter().flat_map(|plugin| &plugin.functions);
    for function in plugin.flat_map(|functions| &functions.functions) {
        check_function(messages, &of.world, function);
    }
    if let Some(linked) = &of.imports {
        check_imports(messages, &of.world, &linked.imports);
    }
    if let Some(types) = &of.types {
        check_types(messages, all, &of.world, &types.types);
    }
}

fn check_imports(messages: &mut Vec<String>, owner: &str, imports: &Imports) {
    for method in &imports.methods {
        match method.kind {
            MethodKind::Function(_) => {
                check_params(messages, owner, &method.wit_name, &method.params);
            }
            MethodKind::Drop | MethodKind::Convert => {}
        }
    }
}

fn check_function(messages: &mut Vec<String>, owner: &str, function: &Function) {
    let Function {
        plain_name,
        params,
        result,
        ..
    } = function;
    check_params(messages, owner, plain_name, params);
    if let Some(ty) = result {
        check_type(
            messages,
            &format!("the function `{plain_name}` of `{owner}`"),
            ty,
            TUPLE,
        );
    }
}

fn check_params(messages: &mut Vec<String>, owner: &str, name: &str, params: &[Param]) {
    let count = params.len();
    if count > TUPLE {
        messages.push(format!(
            "the function `{name}` of `{owner}` has {count} parameters; the engine's typed \
             functions accept at most {TUPLE}; put some of them into a record"
        ));
    }
    for Param { ty, .. } in params {
        check_type(
            messages,
            &format!("the function `{name}` of `{owner}`"),
            ty,
            TUPLE,
        );
    }
}

fn check_types(messages: &mut Vec<String>, all: &[TypeDef], owner: &str, types: &[TypeRef]) {
    for ty in types.iter().filter_map(|TypeRef(index)| all.get(*index)) {
        let (ident, kind) = (ty.ident(), &ty.kind);
        let name = format!("the type `{ident}` of `{owner}`");
        match kind {
            TypeKind::Record(record) => {
                for Field { ty, .. } in &record.fields {
                    check_type(messages, &name, ty, TUPLE_WITHIN);
                }
            }
            TypeKind::Variant(variant) => {
                for Case { ty, .. } in &variant.cases {
                    if let Some(ty) = ty {
                        check_type(messages, &name, ty, TUPLE_WITHIN);
                    }
                }
            }
            TypeKind::Alias(ty) => check_type(messages, &name, ty, TUPLE),
            TypeKind::Flags(flags) if flags.flags.len() > FLAGS => messages.push(format!(
                "{name} has {} flags; a set of flags can have at most 32",
                flags.flags.len()
            )),
            TypeKind::Flags(_)
            | TypeKind::Enum(_)
            | TypeKind::HostResource { .. }
            | TypeKind::GuestResource { .. }
            | TypeKind::Replaced { .. }
            | TypeKind::InReplacedInterface => {}
        }
    }
}

fn check_type(messages: &mut Vec<String>, name: &str, ty: &Type, limit: usize) {
    if let Type::Tuple(types) = ty
        && types.len() > limit
    {
        messages.push(format!(
            "{name} has a tuple with {} elements; at most {limit} are possible here; use a record \
             instead",
            types.len()
        ));
    }
    for ty in ty.components() {
        check_type(messages, name, ty, limit);
    }
}
