//! The classes and the homes of functions.

use wit_parser::{Function, Type};

use super::at::At;
use super::common::Item;
use super::cuts::Cuts;
use super::inventory::Kind;
use super::shapes::Shapes;
use crate::impossible::Impossible;

/// The classes of functions. They are found from the newest generation to the oldest.
#[derive(Default)]
pub(super) struct FunctionClasses {
    shapes: Shapes<Shape>,
}

/// What two functions must have in common to be equal.
#[derive(PartialEq, Eq, Hash)]
struct Shape {
    lineage: usize,
    segment: usize,
    is_async: bool,
    params: Vec<(String, usize)>,
    result: Option<usize>,
}

impl FunctionClasses {
    /// The functions of a generation. `class_of` returns the class of a type.
    pub(super) fn functions(
        &mut self,
        at: At<'_>,
        cuts: &Cuts,
        mut class_of: impl FnMut(&Type) -> usize,
    ) -> Result<Vec<Item>, Impossible> {
        let items = at.inventory.functions.iter().enumerate();
        let functions = items.map(|(index, item)| {
            let lineage = at.lineages.of(Kind::Function, at.position, index)?;
            let shape = Shape {
                lineage,
                segment: cuts.segment(Kind::Function, lineage, at.position),
                is_async: item.function.kind.is_async(),
                params: params(item.function, &mut class_of),
                result: item.function.result.as_ref().map(&mut class_of),
            };
            let (class, home) = self.shapes.class_and_home(shape, at.position);
            Ok(Item {
                key: item.key.clone(),
                lineage,
                class,
                home,
            })
        });
        functions.collect()
    }
}

fn params(function: &Function, mut class_of: impl FnMut(&Type) -> usize) -> Vec<(String, usize)> {
    let params = function.params.iter();
    let params = params.map(|param| (param.name.clone(), class_of(&param.ty)));
    params.collect()
}
