//! Components that are made only from WIT and answer in the simplest way.

use wit_parser::abi::{AbiVariant, WasmSignature, WasmType};
use wit_parser::{Function, FunctionKind, Resolve, WorldId, WorldItem};
use worldbind::wasmtime::component::Component;

use crate::engine;

/// The component of the one world of a WIT text. Its functions answer so:
///
/// * one without parameters returns the position of its export in the world, `0` for the first;
/// * a constructor takes its parameter as the representation of the resource;
/// * any other returns its first parameter, which must have the result's type, and be passed in the
///   same way: both as one core value (a number, a handle, ..), or both through memory (where all
///   parameters together are more than 16 core values).
///
/// All other functions trap, or return zeros if their result is in memory. The component imports
/// only types.
///
/// # Panics
///
/// If the WIT is not valid, or does not have exactly one world.
pub fn stub(wit: &str) -> Component {
    Component::new(engine(), stub_bytes(wit)).unwrap_or_else(|error| panic!("{error:?}"))
}

/// The same, except for functions without parameters in an interface. They return a hundred times
/// the position of their export in the world, plus their position in the interface. So the result
/// identifies the function.
///
/// # Panics
///
/// As [`stub`].
pub fn stub_with_numbers(wit: &str) -> Component {
    let bytes = encode(wit, Imports::None, Answer::Function);
    Component::new(engine(), bytes).unwrap_or_else(|error| panic!("{error:?}"))
}

/// The same as [`stub`], but it imports every function of its world, and calls none of them.
///
/// # Panics
///
/// As [`stub`].
pub fn stub_with_imports(wit: &str) -> Component {
    let bytes = stub_bytes_with_imports(wit);
    Component::new(engine(), bytes).unwrap_or_else(|error| panic!("{error:?}"))
}

/// The bytes of [`stub_with_imports`].
///
/// # Panics
///
/// As [`stub`].
pub fn stub_bytes_with_imports(wit: &str) -> Vec<u8> {
    encode(wit, Imports::All, Answer::Export)
}

/// The bytes of [`stub`].
///
/// # Panics
///
/// As [`stub`].
pub fn stub_bytes(wit: &str) -> Vec<u8> {
    encode(wit, Imports::None, Answer::Export)
}

/// Which functions a stub imports.
#[derive(Clone, Copy)]
enum Imports {
    None,
    All,
}

/// The result of a function without parameters.
#[derive(Clone, Copy)]
enum Answer {
    /// The position of the export in the world.
    Export,
    /// The numbers of [`stub_with_numbers`].
    Function,
}

fn encode(wit: &str, imports: Imports, answer: Answer) -> Vec<u8> {
    let mut resolve = Resolve::default();
    let package = resolve
        .push_str("stub.wit", wit)
        .unwrap_or_else(|error| panic!("{error:?}"));
    let world = resolve.select_world(&[package], None).expect("one world");
    let module =
        wat::parse_str(core_module(&resolve, world, imports, answer)).expect("a module in text");
    crate::encode(module, &resolve, world)
}

fn core_module(resolve: &Resolve, world: WorldId, imports: Imports, answer: Answer) -> String {
    let mut imports = match imports {
        Imports::None => String::new(),
        Imports::All => imported_functions(resolve, world),
    };
    let mut functions = String::new();
    for (position, (key, item)) in resolve.worlds[world].exports.iter().enumerate() {
        match item {
            WorldItem::Function(function) => {
                let name = &function.name;
                functions += &core_function(resolve, name, function, position);
            }
            WorldItem::Interface { id, .. } => {
                let interface = resolve.name_world_key(key);
                for (nth, function) in resolve.interfaces[*id].functions.values().enumerate() {
                    let name = format!("{interface}#{}", function.name);
                    let position = match answer {
                        Answer::Export => position,
                        Answer::Function => position * 100 + nth,
                    };
                    imports += &resource_new(resolve, &interface, &name, function);
                    functions += &core_function(resolve, &name, function, position);
                }
            }
            WorldItem::Type { .. } => {}
        }
    }
    format!("(module {imports} {MEMORY} {functions})")
}

/// The imports of the world. A component imports only what its core module imports.
fn imported_functions(resolve: &Resolve, world: WorldId) -> String {
    let mut imports = String::new();
    for (key, item) in &resolve.worlds[world].imports {
        match item {
            WorldItem::Function(function) => {
                imports += &imported_function(resolve, "$root", function);
            }
            WorldItem::Interface { id, .. } => {
                let interface = resolve.name_world_key(key);
                for function in resolve.interfaces[*id].functions.values() {
                    imports += &imported_function(resolve, &interface, function);
                }
            }
            WorldItem::Type { .. } => {}
        }
    }
    imports
}

fn imported_function(resolve: &Resolve, module: &str, function: &Function) -> String {
    let signature = resolve.wasm_signature(AbiVariant::GuestImport, function);
    let name = &function.name;
    let params = join(&signature.params, "param");
    let results = join(&signature.results, "result");
    format!("(import \"{module}\" \"{name}\" (func {params} {results}))\n")
}

/// `(param i32) (param i64)`.
fn join(types: &[WasmType], word: &str) -> String {
    let types = types
        .iter()
        .map(|ty| format!("({word} {})", core_type(*ty)));
    types.collect::<Vec<_>>().join(" ")
}

/// A memory that only grows: the functions live for a test.
const MEMORY: &str = r#"
    (memory (export "memory") 1)
    (global $next (mut i32) (i32.const 1024))
    (func (export "cabi_realloc") (param $old i32) (param $old-size i32) (param $align i32) (param $size i32) (result i32)
        (local $at i32)
        (local.set $at
            (i32.and
                (i32.add (global.get $next) (i32.sub (local.get $align) (i32.const 1)))
                (i32.sub (i32.const 0) (local.get $align))))
        (global.set $next (i32.add (local.get $at) (local.get $size)))
        (if (i32.gt_u (global.get $next) (i32.shl (memory.size) (i32.const 16)))
            (then
                (drop (memory.grow (i32.add (i32.shr_u (local.get $size) (i32.const 16)) (i32.const 1))))))
        (memory.copy (local.get $at) (local.get $old) (local.get $old-size))
        (local.get $at))
"#;

/// The import that a constructor needs.
fn resource_new(resolve: &Resolve, interface: &str, name: &str, function: &Function) -> String {
    let FunctionKind::Constructor(resource) = function.kind else {
        return String::new();
    };
    let resource = resolve.types[resource].name.as_deref().unwrap_or_default();
    format!(
        r#"(import "[export]{interface}" "[resource-new]{resource}"
            (func $"new {name}" (param i32) (result i32)))"#
    )
}

fn core_function(resolve: &Resolve, name: &str, function: &Function, position: usize) -> String {
    let signature = resolve.wasm_signature(AbiVariant::GuestExport, function);
    let params = join(&signature.params, "param");
    let results = join(&signature.results, "result");
    let body = match function.kind {
        FunctionKind::Constructor(_) => format!("(call $\"new {name}\" (local.get 0))"),
        _ => answer(&signature, position),
    };
    format!("(func (export \"{name}\") {params} {results} {body})\n")
}

/// The body of a function that is not a constructor.
fn answer(signature: &WasmSignature, position: usize) -> String {
    let WasmSignature {
        params,
        results,
        indirect_params,
        retptr,
    } = signature;
    let first = |types: &[WasmType]| types.first().copied().map(core_type);
    match (first(params), first(results)) {
        (_, None) => String::new(),
        (Some(param), Some(result)) if param == result && indirect_params == retptr => {
            "(local.get 0)".to_owned()
        }
        // The first bytes of the memory are never allocated.
        (_, Some(_)) if *retptr => "(i32.const 0)".to_owned(),
        (None, Some(result)) => format!("({result}.const {position})"),
        (Some(_), Some(_)) => "unreachable".to_owned(),
    }
}

fn core_type(ty: WasmType) -> &'static str {
    match ty {
        WasmType::I32 | WasmType::Pointer | WasmType::Length => "i32",
        WasmType::I64 | WasmType::PointerOrI64 => "i64",
        WasmType::F32 => "f32",
        WasmType::F64 => "f64",
    }
}
