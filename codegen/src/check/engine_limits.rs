//! Limits of the engine's typed functions. WIT does not have these limits.

use std::collections::BTreeSet;

use crate::load::FLAGS as COMPONENT_FLAGS;
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

/// The engine's `flags!` counts 32-bit words in a byte. A set of more than [`COMPONENT_FLAGS`] fits
/// no component, which is only a warning: these bindings compile.
const FLAGS: usize = 32 * 255;

/// A definition that exceeds a limit.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Exceeded {
    /// The position of its world in the options.
    pub(crate) world: usize,
    pub(crate) message: String,
}

/// The definitions that exceed a limit. `newest` is the position of the last world. What belongs to
/// an older one is in the module of its generation.
pub(crate) fn exceeded(bindings: &Bindings, newest: usize) -> BTreeSet<Exceeded> {
    let mut found = Found {
        types: &bindings.types,
        world: newest,
        exceeded: BTreeSet::new(),
    };
    for world in bindings
        .worlds
        .iter()
        .filter_map(|world| world.own.as_ref())
    {
        check_world(&mut found, world);
    }
    for module in &bindings.modules {
        check_module(&mut found, module);
    }
    found.exceeded
}

/// The place of the search, and its results so far.
struct Found<'a> {
    types: &'a [TypeDef],
    world: usize,
    exceeded: BTreeSet<Exceeded>,
}

impl Found<'_> {
    // An interface that a world both imports and exports appears twice.
    fn push(&mut self, message: String) {
        let world = self.world;
        self.exceeded.insert(Exceeded { world, message });
    }
}

fn check_world(found: &mut Found<'_>, world: &World) {
    for function in &world.functions {
        check_function(found, &world.wit_name, function);
    }
    if let Some(linked) = &world.imports {
        check_imports(found, &world.wit_name, &linked.imports);
    }
    if let Some(types) = &world.types {
        check_types(found, &world.wit_name, &types.types);
    }
}

fn check_module(found: &mut Found<'_>, module: &Module) {
    let around = found.world;
    match &module.contents {
        ModuleContents::Exported(interface) => {
            let ExportedInterface {
                wit_name,
                types,
                functions,
                ..
            } = &**interface;
            for function in functions {
                check_function(found, wit_name, function);
            }
            check_types(found, wit_name, types);
        }
        ModuleContents::Imported(interface) => {
            let ImportedInterface {
                wit_name,
                types,
                imports,
                ..
            } = &**interface;
            check_types(found, wit_name, types);
            if let Some(linked) = imports {
                check_imports(found, wit_name, &linked.imports);
            }
        }
        ModuleContents::Generation(generation) => {
            found.world = generation.position;
            check_generation(found, generation);
        }
        // The interfaces of `named_imports` are imported as well, so they are checked among the
        // imports.
        ModuleContents::Modules { .. }
        | ModuleContents::Named { .. }
        | ModuleContents::Replaced(_)
        | ModuleContents::Same(_) => {}
    }
    for child in &module.children {
        check_module(found, child);
    }
    found.world = around;
}

fn check_generation(found: &mut Found<'_>, of: &GenerationModule) {
    let plugin = of.plugin.iter().flat_map(|plugin| &plugin.functions);
    for function in plugin.flat_map(|functions| &functions.functions) {
        check_function(found, &of.world, function);
    }
    if let Some(linked) = &of.imports {
        check_imports(found, &of.world, &linked.imports);
    }
    if let Some(types) = &of.types {
        check_types(found, &of.world, &types.types);
    }
}

fn check_imports(found: &mut Found<'_>, owner: &str, imports: &Imports) {
    for method in &imports.methods {
        match method.kind {
            MethodKind::Function(_) => {
                check_params(found, owner, &method.wit_name, &method.params);
            }
            MethodKind::Drop | MethodKind::Convert => {}
        }
    }
}

fn check_function(found: &mut Found<'_>, owner: &str, function: &Function) {
    let Function {
        plain_name,
        params,
        result,
        ..
    } = function;
    check_params(found, owner, plain_name, params);
    if let Some(ty) = result {
        check_type(
            found,
            &format!("the function `{plain_name}` of `{owner}`"),
            ty,
            TUPLE,
        );
    }
}

fn check_params(found: &mut Found<'_>, owner: &str, name: &str, params: &[Param]) {
    let count = params.len();
    if count > TUPLE {
        found.push(format!(
            "the function `{name}` of `{owner}` has {count} parameters; the engine's typed \
             functions accept at most {TUPLE}; put some of them into a record"
        ));
    }
    for Param { ty, .. } in params {
        check_type(
            found,
            &format!("the function `{name}` of `{owner}`"),
            ty,
            TUPLE,
        );
    }
}

fn check_types(found: &mut Found<'_>, owner: &str, types: &[TypeRef]) {
    let all = found.types;
    for ty in types.iter().filter_map(|TypeRef(index)| all.get(*index)) {
        let (ident, kind) = (ty.ident(), &ty.kind);
        let name = format!("the type `{ident}` of `{owner}`");
        match kind {
            TypeKind::Record(record) => {
                for Field { ty, .. } in &record.fields {
                    check_type(found, &name, ty, TUPLE_WITHIN);
                }
            }
            TypeKind::Variant(variant) => {
                for Case { ty, .. } in &variant.cases {
                    if let Some(ty) = ty {
                        check_type(found, &name, ty, TUPLE_WITHIN);
                    }
                }
            }
            TypeKind::Alias(ty) => check_type(found, &name, ty, TUPLE),
            TypeKind::Flags(flags) if flags.flags.len() > FLAGS => found.push(format!(
                "{name} has {} flags; the engine's `flags!` accepts at most {FLAGS}, and a component \
                 can have at most {COMPONENT_FLAGS}",
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

fn check_type(found: &mut Found<'_>, name: &str, ty: &Type, limit: usize) {
    if let Type::Tuple(types) = ty
        && types.len() > limit
    {
        found.push(format!(
            "{name} has a tuple with {} elements; at most {limit} are possible here; use a record \
             instead",
            types.len()
        ));
    }
    for ty in ty.components() {
        check_type(found, name, ty, limit);
    }
}
