//! What a component imports and a linker does not give, and how that is found out.

use std::fmt;

use wasmtime::Result;
use wasmtime::component::types::{ComponentInstance, ComponentItem};
use wasmtime::component::{Component, InstancePre, Linker, LinkerInstance, ResourceType};

use crate::error::in_words;
use crate::{InterfaceName, Track};

/// A linker does not give a component what it imports.
///
/// All imports that are not satisfied are reported, not the first. The `Display` is for the author of the
/// component, who may never have seen the host.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LinkError {
    /// The imports that the linker does not satisfy, in the order of the component; never empty.
    pub problems: Vec<ImportProblem>,
    /// The names of all imports of the component.
    pub imports: Vec<InterfaceName>,
}

/// An import that a linker does not satisfy: it lacks it, or has it with other functions or types.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ImportProblem {
    /// The import as the component names it.
    pub import: InterfaceName,
    /// What is wrong in the engine's words: the first thing, if there are several within the import.
    pub reason: String,
    /// The imports of the host's world that are the same interface, at whichever version.
    pub offered: Vec<InterfaceName>,
}

impl std::error::Error for LinkError {}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the host does not give the component all that it imports")?;
        for problem in &self.problems {
            write!(f, "\n\n{problem}")?;
        }
        f.write_str("\n\nthe component imports")?;
        for import in &self.imports {
            let is_missing = self
                .problems
                .iter()
                .any(|problem| problem.import == *import);
            let mark = if is_missing { "" } else { "  (given)" };
            write!(f, "\n  `{import}`{mark}")?;
        }
        Ok(())
    }
}

impl fmt::Display for ImportProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ImportProblem {
            import,
            reason,
            offered,
        } = self;
        write!(f, "`{import}` is imported, and ")?;
        let is_compatible = |offered: &InterfaceName| offered.is_compatible_with(import);
        match offered.as_slice() {
            [] => f.write_str("no import of the host's world is that interface")?,
            offered if offered.iter().any(is_compatible) => {
                f.write_str("the host gives it otherwise, or not at all")?;
            }
            offered => {
                f.write_str("the host gives it at another track alone")?;
                for name in offered {
                    write!(f, "\n  given     `{name}`")?;
                    if let Some(track) = name.track() {
                        write!(f, " (any {})", versions_of(&track))?;
                    }
                }
            }
        }
        write!(f, "\n  because   {reason}")
    }
}

fn versions_of(track: &Track) -> String {
    match track {
        Track::Major(major) => format!("{major}.y.z"),
        Track::Minor(minor) => format!("0.{minor}.z"),
        Track::Only(version) => format!("{version}"),
    }
}

/// Links a component, or says all that the linker does not give it. `world` are the imports of the
/// host's world.
///
/// # Errors
///
/// [`LinkError`], or what [`Linker::instantiate_pre`] fails with for another reason.
pub(crate) fn link<T: 'static>(
    component: &Component,
    linker: &Linker<T>,
    world: &[&str],
) -> Result<InstancePre<T>> {
    linker
        .instantiate_pre(component)
        .map_err(|error| match explain(component, linker, world) {
            Some(explained) => explained.into(),
            None => error,
        })
}

/// Finds all imports that the linker does not satisfy: the engine reports the first, which then gets a
/// stand-in, until it reports none.
fn explain<T: 'static>(
    component: &Component,
    linker: &Linker<T>,
    world: &[&str],
) -> Option<LinkError> {
    let component_type = component.component_type();
    let imports: Vec<(InterfaceName, ComponentItem)> = component_type
        .imports(component.engine())
        .map(|(name, import)| (InterfaceName::new(name), import.ty))
        .collect();
    let mut linker = linker.clone();
    linker.allow_shadowing(true);
    let mut problems: Vec<ImportProblem> = Vec::new();
    while let Err(error) = linker.instantiate_pre(component) {
        let message = error.to_string();
        let is_named =
            |(name, _): &&(InterfaceName, ComponentItem)| message.contains(&format!("`{name}`"));
        let (import, item) = imports.iter().find(is_named)?;
        if problems.iter().any(|problem| problem.import == *import) {
            // The stand-in did not help.
            break;
        }
        problems.push(ImportProblem {
            import: import.clone(),
            reason: reason(&error),
            offered: world
                .iter()
                .map(|name| InterfaceName::new(name))
                .filter(|name| name.path() == import.path())
                .collect(),
        });
        if stand_in(&mut linker, import, item).is_err() {
            break;
        }
    }
    (!problems.is_empty()).then(|| LinkError {
        problems,
        imports: imports.into_iter().map(|(name, _)| name).collect(),
    })
}

/// What stands behind the engine's sentence that an import has no match.
fn reason(error: &wasmtime::Error) -> String {
    match error.source() {
        Some(_) => {
            let words = in_words(error);
            let outermost = error.to_string();
            words
                .strip_prefix(&format!("{outermost}: "))
                .unwrap_or(&words)
                .to_owned()
        }
        None => error.to_string(),
    }
}

/// What a stand-in gives for a resource.
struct StandIn;

/// Gives the linker something of the import's type, so that the engine goes on to the next.
fn stand_in<T: 'static>(
    linker: &mut Linker<T>,
    import: &InterfaceName,
    item: &ComponentItem,
) -> Result<()> {
    let engine = linker.engine().clone();
    match item {
        ComponentItem::ComponentInstance(instance) => {
            let mut linker = linker.instance(import.as_str())?;
            stand_in_instance(&mut linker, instance, &engine)
        }
        item => stand_in_item(&mut linker.root(), import.as_str(), item),
    }
}

fn stand_in_instance<T: 'static>(
    linker: &mut LinkerInstance<'_, T>,
    instance: &ComponentInstance,
    engine: &wasmtime::Engine,
) -> Result<()> {
    for (name, export) in instance.exports(engine) {
        stand_in_item(linker, name, &export.ty)?;
    }
    Ok(())
}

fn stand_in_item<T: 'static>(
    linker: &mut LinkerInstance<'_, T>,
    name: &str,
    item: &ComponentItem,
) -> Result<()> {
    match item {
        #[cfg(feature = "component-model-async")]
        ComponentItem::ComponentFunc(func) if func.async_() => {
            linker.func_new_concurrent(name, |_, _, _, _| Box::pin(async { Ok(()) }))
        }
        ComponentItem::ComponentFunc(_) => linker.func_new(name, |_, _, _, _| Ok(())),
        ComponentItem::Resource(_) => {
            linker.resource(name, ResourceType::host::<StandIn>(), |_, _| Ok(()))
        }
        _ => Ok(()),
    }
}
