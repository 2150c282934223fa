//! The exports of a component, by name.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use wasmparser::component_types::{ComponentEntityType, ComponentInstanceType, ComponentItem};
use worldbind_resolve::{InterfaceName, Names};

use crate::component::Component;
use crate::convert::Converter;
use crate::resources::Resources;
use crate::steps::step;

/// The exports of a component, grouped by package.
pub(crate) struct Exported<'a> {
    pub(crate) component: &'a Component,
    pub(crate) resources: &'a Resources,
    pub(crate) converter: Converter<'a>,
    pub(crate) instances: Vec<Instance<'a>>,
    /// The positions in `instances` of the exports of each package, in the component's order.
    by_package: HashMap<String, Vec<usize>>,
    /// The positions of the exports without a package.
    by_path: HashMap<String, Vec<usize>>,
    /// No names, for instances without types and for functions of the world. The component itself
    /// exports no types.
    pub(crate) no_names: Names,
}

/// An exported instance.
pub(crate) struct Instance<'a> {
    pub(crate) name: InterfaceName,
    pub(crate) ty: &'a ComponentInstanceType,
    /// Collected at the first use.
    pub(crate) names: OnceCell<Names>,
}

impl<'a> Exported<'a> {
    /// `wanted` are the names of the interfaces that the host requires. The result contains only
    /// instances that could be one of them, or that are in the same package.
    pub(crate) fn new<'w>(
        component: &'a Component,
        resources: &'a Resources,
        wanted: impl Iterator<Item = &'w str>,
    ) -> Self {
        let scopes: HashSet<&str> = wanted.map(InterfaceName::scope).collect();
        let mut exported = Exported {
            component,
            resources,
            converter: Converter::new(component.types()),
            instances: Vec::new(),
            by_path: HashMap::new(),
            by_package: HashMap::new(),
            no_names: Names::default(),
        };
        for (name, item) in component.exports() {
            if let ComponentEntityType::Instance(id) = item.ty
                && scopes.contains(InterfaceName::scope(name))
                && let Some(ty) = component.types().get(id)
            {
                exported.add(interface_name(name, item), ty);
            }
        }
        exported
    }

    fn add(&mut self, name: InterfaceName, ty: &'a ComponentInstanceType) {
        step();
        let position = self.instances.len();
        let (known, key) = match name.package() {
            Some(package) => (&mut self.by_package, package),
            None => (&mut self.by_path, name.path()),
        };
        match known.get_mut(key) {
            Some(same) => same.push(position),
            None => {
                known.insert(key.to_owned(), vec![position]);
            }
        }
        self.instances.push(Instance {
            name,
            ty,
            names: OnceCell::new(),
        });
    }

    /// The exports that could be an interface with this name, and other exports of its package, in
    /// the component's order.
    pub(crate) fn relevant(&self, wanted: &InterfaceName) -> Vec<usize> {
        let relevant = match wanted.package() {
            Some(package) => self.by_package.get(package),
            None => self.by_path.get(wanted.path()),
        };
        relevant.cloned().unwrap_or_default()
    }
}

/// The name of an import or export, with its version suffix.
pub(crate) fn interface_name(name: &str, item: &ComponentItem) -> InterfaceName {
    match &item.version_suffix {
        Some(suffix) => InterfaceName::with_suffix(name, suffix),
        None => InterfaceName::new(name),
    }
}
