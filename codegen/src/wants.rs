//! What a host requires from a component and provides to it, as plain data. For entry points that
//! generate no code.
//!
//! It is made from the model and from the result of [`crate::load`]. A tool that explains
//! components reads it. The texts are the same as those that generated code passes to the runtime,
//! so a tool can print the same messages as the runtime.

use worldbind_resolve::{Handle, Need, Policy};

use crate::audience::Audience;
use crate::load::{ReadWit, Wit, WorldWit};
use crate::lower::{lower_given, lower_wanted};
use crate::model::{
    self, Bindings, ExportedInterface, Given, Module, ModuleContents, WantedGeneration,
};
use crate::options::Options;
use crate::pipeline::model;
use crate::survey::survey;
use crate::warnings::Warnings;

/// A world from the view of a host: the exports are required, the imports are provided.
#[derive(Debug)]
#[non_exhaustive]
pub struct Wants {
    /// All types, for tools that compare them. Interfaces and functions can be found in it by their
    /// names.
    pub wit: ReadWit,
    /// `acme:plugin/plugin@0.2.3`.
    pub world: String,
    /// The exported interfaces, in WIT's order.
    pub interfaces: Vec<WantedInterface>,
    /// The functions that the world itself exports.
    pub functions: Vec<WantedFunction>,
    /// Which versions of the exported interfaces the host accepts.
    pub policy: Policy,
    /// The imported interfaces and functions, in WIT's order.
    pub given: Vec<Given>,
    /// The imported interfaces that the host provides under any name, because of the option
    /// `named_imports`.
    pub named_imports: Vec<String>,
    /// What it is among the generations of an API, if it is one.
    pub generation: Option<WantedGeneration>,
}

/// An interface that a host requires.
#[derive(Debug)]
pub struct WantedInterface {
    /// `acme:plugin/transform@0.2.3`.
    pub name: String,
    /// Whether it is optional: a component does not have to export it.
    pub is_optional: bool,
    /// All functions, those of resources included, in WIT's order.
    pub functions: Vec<WantedFunction>,
    /// The records, variants, enums and flags: their names, and their definitions in WIT's syntax.
    pub types: Vec<(String, String)>,
}

/// A function that a host requires.
#[derive(Debug)]
pub struct WantedFunction {
    /// The name in the component model: `[method]session.push`.
    pub name: String,
    /// The type in WIT's syntax.
    pub wit: String,
    /// Whether it may be missing.
    pub need: Need<String>,
    /// The handles in the type, parameters first.
    pub handles: Vec<Handle<String>>,
}

/// Collects the exports of the model and the imports of the WIT. `None` if there are only
/// interfaces and no world.
pub(crate) fn wants(bindings: Bindings, wit: WorldWit, options: &Options) -> Option<Wants> {
    let world = bindings.worlds.into_iter().find_map(|world| world.own)?;
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
        policy: options.policy(),
        given: lower_given(&wit),
        named_imports,
        wit: wit.into_read(),
        generation: None,
    })
}

/// A component is compared with each generation by itself.
pub(crate) fn wants_of_generations(options: Options, wit: Wit) -> Result<Vec<Wants>, syn::Error> {
    let wanted = {
        let (survey, _) = survey(&wit, &options.for_survey());
        lower_wanted(&survey).map_err(|impossible| impossible.at(options.span()))?
    };
    let mut all = Vec::new();
    let worlds = options
        .into_single()
        .into_iter()
        .zip(wit.worlds)
        .zip(wanted);
    for ((options, world), generation) in worlds {
        let mut wit = Wit {
            worlds: vec![world],
            warnings: Warnings::default(),
        };
        let made = model(&wit, &options, Audience::Anyone)?;
        let world = wit.worlds.pop();
        let wants = world.and_then(|wit| wants(made.bindings, wit, &options));
        all.extend(wants.map(|wants| Wants {
            generation: Some(generation),
            ..wants
        }));
    }
    Ok(all)
}

/// Collects the exported interfaces in a tree of modules, and the names of the interfaces that are
/// imported under several names.
fn collect(
    modules: Vec<Module>,
    exported: &mut Vec<ExportedInterface>,
    named_imports: &mut Vec<String>,
) {
    for module in modules {
        match module.contents {
            ModuleContents::Exported(interface) => exported.push(interface),
            ModuleContents::Named { wit_name, .. } => named_imports.push(wit_name),
            ModuleContents::Modules { .. }
            | ModuleContents::Imported(_)
            | ModuleContents::Replaced(_)
            | ModuleContents::Same(_)
            | ModuleContents::Generation(_) => {}
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
        need: function.presence.need().clone(),
        handles: function.handles,
    });
    wanted.collect()
}
