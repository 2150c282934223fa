//! Counts how often the engine is asked about a component with very many imports.

use wasmtime::Engine;
use wasmtime::component::{Component, Linker};

use super::{LinkError, Provided, link};
use crate::steps::counted::steps_of;

/// The number of imports, and the number of functions of each.
const LARGE: usize = 200;

/// The functions of an import are visited until one is found, and until the engine has the maximal
/// number of placeholders.
#[test]
fn an_import_is_not_looked_at_as_a_whole() {
    let functions: String = (0..LARGE)
        .map(|i| format!("(export \"f{i}\" (func))"))
        .collect();
    let imports: String = (0..LARGE)
        .map(|i| format!("(import \"acme:app/i{i}\" (instance (type $t)))"))
        .collect();
    let engine = Engine::default();
    let wat = format!("(component (type $t (instance {functions})) {imports})");
    let component = Component::new(&engine, wat).unwrap();
    let provided = Provided {
        world: &[],
        others: &[],
    };
    let (steps, linked) = steps_of(|| link(&component, &Linker::<()>::new(&engine), provided));
    let error = linked.err().unwrap();
    let LinkError { problems, .. } = error.downcast_ref().unwrap();
    assert_eq!(problems.len(), LARGE);
    // Each import and its first function are visited once more than the placeholders.
    let visited = 2 * LARGE as u64 + 10_000 + 1;
    assert!(steps <= visited, "{steps} steps");
}
