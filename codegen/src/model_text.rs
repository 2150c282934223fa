//! The model as a text, for people who work on the generator.
//!
//! It is the `Debug` text of the model, which becomes shorter: identifiers and paths are written as
//! in Rust, and everything that fits on a line is on one line. Types have their numbers, and a
//! reference to a type also has its name.

mod tree;

use self::tree::{Tree, trees};
use crate::model::{Bindings, TypeDef};
use crate::warnings::Warning;

/// The model of an invocation.
#[derive(Debug)]
#[non_exhaustive]
pub struct ModelText {
    /// The text of the model.
    pub text: String,
    /// The warnings about the options and the WIT.
    pub warnings: Vec<Warning>,
}

/// The text of the model.
pub(crate) fn model_text(bindings: &Bindings) -> String {
    let mut text = String::new();
    for mut tree in trees(&format!("{bindings:?}")) {
        shorten(&mut tree, &bindings.types);
        number_types(&mut tree);
        text += &tree.lay_out(0);
        text.push('\n');
    }
    text
}

/// Replaces identifiers and paths by the text that they have in Rust, and adds the name of its type
/// to each `TypeRef(3)`.
fn shorten(tree: &mut Tree, types: &[TypeDef]) {
    let parts = tree.group.iter_mut().flat_map(|group| &mut group.parts);
    parts.for_each(|part| shorten(part, types));
    let short = match tree.name.as_str() {
        "Ident" => ident(tree),
        "Path" => path(tree),
        "TypeRef" => type_ref(tree, types),
        _ => None,
    };
    if let Some(short) = short {
        tree.name = short;
        tree.group = None;
    }
}

/// `plugin` for `Ident { sym: plugin }` or `Ident(plugin)`.
fn ident(tree: &Tree) -> Option<String> {
    let name = tree.part("sym").or_else(|| tree.parts().first())?;
    Some(name.name.clone())
}

/// `::std::hash::Hash` for a path of syn. A path with generic arguments stays as it is.
fn path(tree: &Tree) -> Option<String> {
    let (leading, segments) = (tree.part("leading_colon")?, tree.part("segments")?);
    let mut path = String::new();
    if leading.name != "None" {
        path.push_str("::");
    }
    for part in segments.parts() {
        match (part.part("ident"), part.part("arguments")) {
            (Some(ident), Some(arguments)) if arguments.name == "PathArguments::None" => {
                path.push_str(&ident.name);
            }
            (None, None) => path.push_str("::"),
            (_, _) => return None,
        }
    }
    Some(path)
}

fn type_ref(tree: &Tree, types: &[TypeDef]) -> Option<String> {
    let [number] = tree.parts() else { return None };
    let ty = types.get(number.name.parse::<usize>().ok()?)?;
    Some(format!("TypeRef({} {:?})", number.name, ty.home.path))
}

/// Writes its number before each type: other parts refer to it.
fn number_types(tree: &mut Tree) {
    let parts = tree.group.iter_mut().flat_map(|group| &mut group.parts);
    for part in parts.filter(|part| part.field.as_deref() == Some("types")) {
        let types = part.group.iter_mut().flat_map(|group| &mut group.parts);
        for (number, ty) in types.enumerate() {
            ty.field = Some(number.to_string());
        }
    }
}
