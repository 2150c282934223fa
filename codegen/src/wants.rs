//! What a host wants of a component and gives to it, as plain data: for doors that generate nothing.
//!
//! Comes from the model and from [`crate::load`]; a tool that explains components reads it. The texts are
//! those that generated code hands to the runtime, so whoever uses them words messages as the runtime does.

use worldbind_resolve::Policy;

use crate::load::Wit;
use crate::lower::lower_given;
use crate::model::{self, Absence, Bindings, ExportedInterface, Module, ModuleContents, Presence};
use crate::options::{Options, VersionRules};
use crate::warnings::{Warning, Warnings};

/// A world as a host sees it: exports are wanted, imports are given.
#[derive(Debug)]
pub struct Wants {
    /// All types, for whoever compares them. Interfaces and functions are found in it by their names.
    pub wit: Wit,
    /// `acme:plugin/plugin@0.2.3`.
    pub world: String,
    /// The exported interfaces, in WIT's order.
    pub interfaces: Vec<WantedInterface>,
    /// The functions that the world itself exports.
    pub functions: Vec<WantedFunction>,
    /// Which versions of the exported interfaces the host takes.
    pub policy: Policy,
    /// The imported interfaces and functions, in WIT's order.
    pub given: Vec<Given>,
    /// The imported interfaces that the host gives under whatever name, as `named_imports` says.
    pub named_imports: Vec<String>,
    /// What the user should know about the options and the WIT although it is no error.
    pub warnings: Vec<Warning>,
}

/// An interface that a host wants.
#[derive(Debug)]
pub struct WantedInterface {
    /// `acme:plugin/transform@0.2.3`.
    pub name: String,
    /// Whether a component need not have it.
    pub is_optional: bool,
    /// All functions, those of resources included, in WIT's order.
    pub functions: Vec<WantedFunction>,
    /// The records, variants, enums and flags with their definitions in WIT's syntax.
    pub types: Vec<(String, String)>,
}

/// A function that a host wants.
#[derive(Debug)]
pub struct WantedFunction {
    /// In the component model's spelling: `[method]session.push`.
    pub name: String,
    /// The type in WIT's syntax.
    pub wit: String,
    /// Whether it may be missing.
    pub need: Need,
    /// The handles in the type, parameters first.
    pub handles: Vec<Handle>,
}

/// Whether a function may be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Need {
    /// It must be there.
    Required,
    /// It may be missing from any component: the options say so, or WIT has it as `@unstable`.
    Optional,
    /// It may be missing from an export of the interface below this version.
    Since(String),
}

/// A handle in a function's type, with the resource's name in the interface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Handle {
    /// `own<r>`
    Own(String),
    /// `borrow<r>`
    Borrow(String),
}

/// What a host gives under one name: an interface, or a function of the world's own.
#[derive(Debug)]
pub struct Given {
    /// `acme:host/kv@0.2.1`, or the world's own name for it.
    pub name: String,
    /// The functions in the component model's spelling, with their types in WIT's syntax. A function of
    /// the world's own is the only one.
    pub functions: Vec<(String, String)>,
    /// The records, variants, enums and flags with their definitions in WIT's syntax.
    pub types: Vec<(String, String)>,
}

/// The exports of the model, and what the WIT imports. `None` if there is no world, but interfaces alone.
pub(crate) fn wants(
    bindings: Bindings,
    wit: Wit,
    options: &Options,
    warnings: Warnings,
) -> Option<Wants> {
    let world = bindings.world?;
    let mut exported = Vec::new();
    let mut named_imports = Vec::new();
    collect(bindings.modules, &mut exported, &mut named_imports);
    let interfaces = world.interfaces.iter().filter_map(|interface| {
        let position = exported
            .iter()
            .position(|other| other.wit_name == interface.wit_name)?;
        let exported = exported.swap_remove(position);
        Some(wanted_interface(exported, interface.is_optional))
    });
    Some(Wants {
        world: world.wit_name,
        interfaces: interfaces.collect(),
        functions: wanted_functions(world.functions),
        policy: options
            .versions
            .as_ref()
            .map_or_else(Policy::default, VersionRules::policy),
        given: lower_given(&wit),
        named_imports,
        wit,
        warnings: warnings.into_vec(),
    })
}

/// The exported interfaces in a tree of modules, and the names of those imported under several names.
fn collect(
    modules: Vec<Module>,
    exported: &mut Vec<ExportedInterface>,
    named_imports: &mut Vec<String>,
) {
    for module in modules {
        match module.contents {
            Some(ModuleContents::Exported(interface)) => exported.push(interface),
            Some(ModuleContents::Named(imports)) => named_imports.push(imports.wit_name),
            Some(ModuleContents::Imported(_) | ModuleContents::Replaced(_)) | None => {}
        }
        collect(module.children, exported, named_imports);
    }
}

fn wanted_interface(interface: ExportedInterface, is_optional: bool) -> WantedInterface {
    let types = interface.wit_types.into_iter();
    WantedInterface {
        name: interface.wit_name,
        is_optional,
        functions: wanted_functions(interface.functions),
        types: types.map(|ty| (ty.name, ty.definition)).collect(),
    }
}

fn wanted_functions(functions: Vec<model::Function>) -> Vec<WantedFunction> {
    let wanted = functions.into_iter().map(|function| WantedFunction {
        name: function.wit_name,
        wit: function.wit_type,
        need: match function.presence {
            Presence::Required => Need::Required,
            Presence::MayBeAbsent { absence, .. } => match absence {
                Absence::Since(version) => Need::Since(version),
                Absence::Unstable(_) | Absence::Optional => Need::Optional,
            },
        },
        handles: function.handles.into_iter().map(handle).collect(),
    });
    wanted.collect()
}

fn handle(handle: model::Handle) -> Handle {
    match handle {
        model::Handle::Own(name) => Handle::Own(name),
        model::Handle::Borrow(name) => Handle::Borrow(name),
    }
}
