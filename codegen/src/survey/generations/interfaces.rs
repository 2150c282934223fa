//! The classes and the homes of interfaces. Two interfaces are equal if they have the same types
//! and functions, in any order.

use std::collections::HashMap;

use super::at::At;
use super::common::{Item, TypeItem};
use super::inventory::{ItemKey, Kind};
use super::shapes::Shapes;
use crate::impossible::Impossible;

/// The classes of interfaces. They are found from the newest generation to the oldest.
#[derive(Default)]
pub(super) struct InterfaceClasses {
    shapes: Shapes<Shape>,
}

/// What two interfaces must have in common to be equal.
#[derive(PartialEq, Eq, Hash)]
struct Shape {
    lineage: usize,
    contents: Contents,
}

/// The lineages and classes of the items of an interface.
#[derive(Default, PartialEq, Eq, Hash)]
struct Contents {
    types: Vec<(usize, usize)>,
    functions: Vec<(usize, usize)>,
}

impl InterfaceClasses {
    /// The interfaces of a generation.
    pub(super) fn interfaces(
        &mut self,
        At {
            position,
            inventory,
            lineages,
        }: At<'_>,
        types: &[TypeItem],
        functions: &[Item],
    ) -> Result<Vec<Item>, Impossible> {
        let mut contents = contents(types, functions);
        let items = inventory.interfaces.iter().enumerate();
        let items = items.map(|(index, item)| {
            let lineage = lineages.of(Kind::Interface, position, index)?;
            // An interface may be empty.
            let contents = contents.remove(&item.key).unwrap_or_default();
            let shape = Shape { lineage, contents };
            let (class, home) = self.shapes.class_and_home(shape, position);
            Ok(Item {
                key: item.key.clone(),
                lineage,
                class,
                home,
            })
        });
        items.collect()
    }
}

/// The contents of each interface of a generation.
fn contents(types: &[TypeItem], functions: &[Item]) -> HashMap<ItemKey, Contents> {
    let mut all: HashMap<ItemKey, Contents> = HashMap::new();
    for item in types {
        let contents = all.entry(item.key.of_interface()).or_default();
        contents.types.push((item.lineage, item.class));
    }
    for item in functions {
        let contents = all.entry(item.key.of_interface()).or_default();
        contents.functions.push((item.lineage, item.class));
    }
    for contents in all.values_mut() {
        contents.types.sort_unstable();
        contents.functions.sort_unstable();
    }
    all
}
