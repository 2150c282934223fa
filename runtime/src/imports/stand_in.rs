//! Stand-ins for imports that a linker does not satisfy, so that the engine continues with the next
//! import.

use std::collections::HashMap;
use std::ops::ControlFlow;

use wasmtime::component::types::{ComponentInstance, ComponentItem};
use wasmtime::component::{Component, Linker, LinkerInstance, ResourceType};
use wasmtime::{Engine, Error, Result, bail};

use super::unsatisfied::{Fill, Import, Needs};
use crate::InterfaceName;
use crate::engine::{for_each_export_of, for_each_import};

/// The maximal number of functions and resources that get a stand-in. Types can share their parts,
/// so a small component can import a large number of them. The engine checks all of them again in
/// each attempt.
const STAND_INS: usize = 10_000;

/// A component's imports, and a linker that gets stand-ins for them.
pub(crate) struct Filling<'a> {
    pub(crate) imports: Vec<Import>,
    items: Vec<ComponentItem>,
    linker: &'a mut dyn Fillable,
}

impl<'a> Filling<'a> {
    pub(crate) fn new(component: &Component, linker: &'a mut dyn Fillable) -> Self {
        let mut imports = Vec::new();
        let mut items = Vec::new();
        for_each_import(component, &mut |name, item| {
            imports.push(Import {
                name: InterfaceName::new(name),
                needs: needs(item, component.engine()),
            });
            items.push(item.clone());
        });
        Filling {
            imports,
            items,
            linker,
        }
    }

    /// Whether the linker had something of exactly this name.
    pub(crate) fn has_name(&mut self, name: &str) -> bool {
        self.linker.has(name)
    }
}

fn needs(item: &ComponentItem, engine: &Engine) -> Needs {
    match item {
        ComponentItem::ComponentFunc(_) => Needs::Function,
        ComponentItem::ComponentInstance(instance) => {
            let mut needs = Needs::Nothing;
            for_each_export_of(instance, engine, &mut |_, item| {
                match item {
                    ComponentItem::Type(_) => {}
                    ComponentItem::ComponentFunc(_) => {
                        needs = Needs::Function;
                        return ControlFlow::Break(());
                    }
                    ComponentItem::CoreFunc(_)
                    | ComponentItem::Module(_)
                    | ComponentItem::Component(_)
                    | ComponentItem::ComponentInstance(_)
                    | ComponentItem::Resource(_) => needs = Needs::Other,
                }
                ControlFlow::Continue(())
            });
            needs
        }
        ComponentItem::CoreFunc(_)
        | ComponentItem::Module(_)
        | ComponentItem::Component(_)
        | ComponentItem::Type(_)
        | ComponentItem::Resource(_) => Needs::Other,
    }
}

impl Fill for Filling<'_> {
    fn imports(&self) -> &[Import] {
        &self.imports
    }

    fn link(&mut self) -> Option<Error> {
        self.linker.link()
    }

    fn stand_in(&mut self, import: usize) -> bool {
        let name = self.imports[import].name.as_str();
        self.linker.stand_in(name, &self.items[import]).is_ok()
    }

    fn has(&mut self, import: usize) -> bool {
        self.linker.has(self.imports[import].name.as_str())
    }
}

/// A [`Filled`] without its type parameter.
pub(crate) trait Fillable {
    /// The engine's error about the first import that is not satisfied.
    fn link(&mut self) -> Option<Error>;

    /// Adds an item of this type to the linker.
    fn stand_in(&mut self, name: &str, item: &ComponentItem) -> Result<()>;

    /// Whether the linker had something of exactly this name.
    fn has(&mut self, name: &str) -> bool;
}

/// A copy of a linker that gets the stand-ins.
pub(crate) struct Filled<'a, T: 'static> {
    component: &'a Component,
    linker: &'a Linker<T>,
    filled: Linker<T>,
    /// The linker in which names are tried.
    tried: Option<Linker<T>>,
    /// The names that were tried. `tried` contains them.
    known: HashMap<String, bool>,
    left: usize,
}

impl<'a, T: 'static> Filled<'a, T> {
    pub(crate) fn new(component: &'a Component, linker: &'a Linker<T>) -> Self {
        let mut filled = linker.clone();
        filled.allow_shadowing(true);
        Filled {
            component,
            linker,
            filled,
            tried: None,
            known: HashMap::new(),
            left: STAND_INS,
        }
    }
}

impl<T: 'static> Fillable for Filled<'_, T> {
    fn link(&mut self) -> Option<Error> {
        self.filled.instantiate_pre(self.component).err()
    }

    fn stand_in(&mut self, name: &str, item: &ComponentItem) -> Result<()> {
        let engine = self.component.engine();
        stand_in(&mut self.filled.root(), name, item, engine, &mut self.left)
    }

    /// A linker does not list its contents, but it reports whether a name is in use.
    fn has(&mut self, name: &str) -> bool {
        if let Some(has) = self.known.get(name) {
            return *has;
        }
        let tried = self.tried.get_or_insert_with(|| {
            let mut tried = self.linker.clone();
            tried.allow_shadowing(false);
            tried
        });
        let has = tried.root().func_new(name, |_, _, _, _| Ok(())).is_err();
        self.known.insert(name.to_owned(), has);
        has
    }
}

/// The type of a resource in a placeholder.
struct StandIn;

/// Adds an item of a type to the linker. `left` is the number of items that may still be added.
fn stand_in<T: 'static>(
    linker: &mut LinkerInstance<'_, T>,
    name: &str,
    item: &ComponentItem,
    engine: &Engine,
    left: &mut usize,
) -> Result<()> {
    if *left == 0 {
        bail!("too many placeholders");
    }
    *left -= 1;
    match item {
        ComponentItem::ComponentInstance(instance) => {
            stand_in_instance(&mut linker.instance(name)?, instance, engine, left)
        }
        #[cfg(feature = "component-model-async")]
        ComponentItem::ComponentFunc(func) if func.async_() => {
            linker.func_new_concurrent(name, |_, _, _, _| Box::pin(async { Ok(()) }))
        }
        ComponentItem::ComponentFunc(_) => linker.func_new(name, |_, _, _, _| Ok(())),
        ComponentItem::Resource(_) => {
            linker.resource(name, ResourceType::host::<StandIn>(), |_, _| Ok(()))
        }
        // A linker takes no types. A host cannot make the others from their types, so the engine
        // reports them.
        ComponentItem::Type(_)
        | ComponentItem::CoreFunc(_)
        | ComponentItem::Module(_)
        | ComponentItem::Component(_) => Ok(()),
    }
}

fn stand_in_instance<T: 'static>(
    linker: &mut LinkerInstance<'_, T>,
    instance: &ComponentInstance,
    engine: &Engine,
    left: &mut usize,
) -> Result<()> {
    let mut result = Ok(());
    for_each_export_of(instance, engine, &mut |name, item| {
        result = stand_in(linker, name, item, engine, left);
        match result {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    });
    result
}
