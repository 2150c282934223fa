//! Binds a component to one of several generations.

use wasmtime::component::{Component, InstancePre, Linker};
use wasmtime::{Result, format_err};

use super::find::{find, try_find, try_find_newest};
use super::{Attempt, GenerationSpec, LinkerOf, Misfit, NoGeneration};
use crate::bind::function::Finder;
use crate::bind::trace;
use crate::bind::world::{Indices, World, WorldPre, bind_world};
use crate::imports::{Provided, link};
use crate::{BindError, LinkError};

/// Links a component and binds it to the first of some generations that it fits. `generations`
/// contains their numbers.
///
/// Explaining why a component does not fit a generation takes much longer than finding it out, and
/// only matters if it fits none. So nothing is explained before, unless a subscriber wants the
/// events.
///
/// # Errors
///
/// [`NoGeneration`] if it fits none of them, or another error of the engine.
pub fn among<T: 'static, W: World>(
    linkers: &dyn LinkerOf<T>,
    component: &Component,
    generations: &mut dyn Iterator<Item = usize>,
) -> Result<WorldPre<T, W>> {
    let mut refused = Vec::new();
    if !trace::is_on() {
        let mut linked = None;
        for generation in &mut *generations {
            if let Some(pre) = try_generation(generation, linkers, component, &mut linked) {
                return Ok(pre);
            }
            refused.push(generation);
        }
    }
    let mut no_generation = NoGeneration::default();
    for generation in refused.into_iter().chain(generations) {
        match in_generation(generation, linkers, component) {
            Ok(pre) => return Ok(pre),
            Err(error) => add(&mut no_generation, W::GENERATIONS, generation, error)?,
        }
    }
    Err(no_generation.into())
}

/// Links a component and binds it to the generation with this number.
///
/// # Errors
///
/// [`LinkError`] if the linker does not provide everything that the component imports.
/// [`BindError`] if the component does not fit.
pub fn in_generation<T: 'static, W: World>(
    generation: usize,
    linkers: &dyn LinkerOf<T>,
    component: &Component,
) -> Result<WorldPre<T, W>> {
    let spec = spec(W::GENERATIONS, generation)?;
    let _span = trace::generation(spec.name);
    let linker = linkers.linker_of(generation);
    let linker = linker.ok_or_else(|| other_linkers(spec))?;
    let names = all_imports(W::GENERATIONS);
    let provided = Provided {
        world: spec.imports,
        others: &names,
    };
    let instance_pre = link(component, linker, provided).inspect_err(trace::not_linked)?;
    let finder = Finder::new(&instance_pre);
    let found = match is_newest::<W>(generation) {
        true => bind_world(finder, W::SPEC, W::OPTIONAL, Indices::<W>::POLICY),
        false => find(finder, W::SPEC, spec, generation),
    }?;
    Ok(WorldPre::of(instance_pre, found))
}

/// A linker, and the component that it linked, if linking succeeded.
type Linked<'a, T> = Option<(&'a Linker<T>, Option<InstancePre<T>>)>;

/// The same, without an error. `linked` is for the next generation, which often has the same
/// linker.
fn try_generation<'a, T: 'static, W: World>(
    generation: usize,
    linkers: &'a dyn LinkerOf<T>,
    component: &Component,
    linked: &mut Linked<'a, T>,
) -> Option<WorldPre<T, W>> {
    let spec = W::GENERATIONS.get(generation)?;
    let linker = linkers.linker_of(generation)?;
    let (_, instance_pre) = match linked.take() {
        Some(known) if std::ptr::eq(known.0, linker) => linked.insert(known),
        _ => linked.insert((linker, linker.instantiate_pre(component).ok())),
    };
    let instance_pre = instance_pre.as_ref()?;
    let finder = Finder::new(instance_pre);
    let found = match is_newest::<W>(generation) {
        true => try_find_newest(finder, W::SPEC, W::OPTIONAL, Indices::<W>::POLICY),
        false => try_find(finder, W::SPEC, spec, generation),
    }?;
    Some(WorldPre::of(instance_pre.clone(), found))
}

fn is_newest<W: World>(generation: usize) -> bool {
    generation + 1 == W::GENERATIONS.len()
}

fn spec(all: &'static [GenerationSpec], generation: usize) -> Result<&'static GenerationSpec> {
    let spec = all.get(generation);
    spec.ok_or_else(|| {
        format_err!("the bindings have no such generation; this is a bug in worldbind")
    })
}

/// The imports of each generation.
fn all_imports(all: &'static [GenerationSpec]) -> Vec<&'static [&'static str]> {
    all.iter().map(|spec| spec.imports).collect()
}

#[cold]
fn other_linkers(spec: &GenerationSpec) -> wasmtime::Error {
    format_err!(
        "these linkers have no linker for generation `{}`; they belong to another world",
        spec.name
    )
}

/// Records why a component does not fit a generation.
#[cold]
fn add(
    no_generation: &mut NoGeneration,
    all: &'static [GenerationSpec],
    generation: usize,
    error: wasmtime::Error,
) -> Result<()> {
    let misfit = match error.downcast::<BindError>() {
        Ok(error) => Misfit::Bind(error),
        Err(error) => Misfit::Link(error.downcast::<LinkError>()?),
    };
    let GenerationSpec { name, world, .. } = spec(all, generation)?;
    no_generation.attempts.push(Attempt {
        generation: name,
        world,
        misfit,
    });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bind::generations::Guests;

    static GENERATIONS: &[GenerationSpec] = &[GenerationSpec {
        name: "v1",
        version: Some("1.0.0"),
        world: "acme:app/app@1.0.0",
        imports: &[],
        interfaces: &[],
        optional: &[],
        versions: &[],
        guests: Guests::AsInNewest,
    }];

    #[test]
    fn an_error_that_is_not_about_the_component_ends_the_search() {
        let mut no_generation = NoGeneration::default();
        let other = add(
            &mut no_generation,
            GENERATIONS,
            0,
            format_err!("out of memory"),
        );
        assert_eq!(other.unwrap_err().to_string(), "out of memory");
        assert!(no_generation.attempts.is_empty());
    }
}
