//! How much is asked of the engine about a component that imports very much.

use wasmtime::Engine;
use wasmtime::component::{Component, Linker};

use super::{LinkError, Provided, link};
use crate::steps::counted::steps_of;

/// How many imports of this many functions each.
const LARGE: usize = 200;

/// The functions of an import are looked at until it is known that there is one, and until the
/// engine has got a limited number of placeholders.
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
    // Each import, and its first function, is looked at once more than the placeholders.
    let visited = 2 * LARGE as u64 + 10_000 + 1;
    assert!(steps <= visited, "{steps} steps");
}
