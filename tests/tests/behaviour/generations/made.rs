//! Components that are made from WIT, with bodies in WebAssembly's text.

use std::fmt::Write as _;

use wit_parser::abi::{AbiVariant, WasmType};
use wit_parser::{Function, FunctionKind, Resolve, WorldItem};
use worldbind::wasmtime::component::Component;
use worldbind_tests::{encode, engine};

/// Makes a component of the only world in a WIT text. Each function of the world that `bodies`
/// names has this body, and the others trap.
///
/// A body can call everything that the world imports, such as `$"test:host/k get"`. The names of
/// functions that the world itself imports begin with `$root`. The destructor of a resource `r` is
/// `$"test:host/k [resource-drop]r"`, and of an exported one, the constructor of its handles is
/// `$"new r"`.
pub(super) fn component(wit: &str, bodies: &[(&str, &str)]) -> Component {
    let mut resolve = Resolve::default();
    let package = resolve
        .push_str("made.wit", wit)
        .unwrap_or_else(|error| panic!("{error:?}"));
    let world = resolve.select_world(&[package], None).expect("one world");
    let (mut imports, mut functions) = (String::new(), String::new());
    let mut known = Vec::new();
    for (key, item) in &resolve.worlds[world].imports {
        match item {
            WorldItem::Function(function) => imports += &imported(&resolve, "$root", function),
            WorldItem::Interface { id, .. } => {
                let module = resolve.name_world_key(key);
                for function in resolve.interfaces[*id].functions.values() {
                    imports += &imported(&resolve, &module, function);
                }
                for (name, ty) in &resolve.interfaces[*id].types {
                    if matches!(resolve.types[*ty].kind, wit_parser::TypeDefKind::Resource) {
                        writeln!(
                            imports,
                            r#"(import "{module}" "[resource-drop]{name}"
                                (func $"{module} [resource-drop]{name}" (param i32)))"#
                        )
                        .unwrap();
                    }
                }
            }
            WorldItem::Type { .. } => {}
        }
    }
    for (key, item) in &resolve.worlds[world].exports {
        match item {
            WorldItem::Function(function) => {
                functions += &exported(&resolve, &function.name, function, bodies);
                known.push(function.name.clone());
            }
            WorldItem::Interface { id, .. } => {
                let module = resolve.name_world_key(key);
                for function in resolve.interfaces[*id].functions.values() {
                    let name = format!("{module}#{}", function.name);
                    functions += &exported(&resolve, &name, function, bodies);
                    known.push(name);
                    if let FunctionKind::Constructor(resource) = function.kind {
                        let resource = resolve.types[resource].name.as_deref().unwrap();
                        writeln!(
                            imports,
                            r#"(import "[export]{module}" "[resource-new]{resource}"
                                (func $"new {resource}" (param i32) (result i32)))"#
                        )
                        .unwrap();
                    }
                }
            }
            WorldItem::Type { .. } => {}
        }
    }
    for (name, _) in bodies {
        assert!(
            known.iter().any(|of| of == name),
            "`{name}` is not one of {known:?}"
        );
    }
    let module = format!(
        r#"(module {imports}
            (memory (export "memory") 1)
            (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) (i32.const 1024))
            {functions})"#
    );
    let module = wat::parse_str(module).unwrap_or_else(|error| panic!("{error}"));
    Component::new(engine(), encode(module, &resolve, world))
        .unwrap_or_else(|error| panic!("{error:?}"))
}

fn imported(resolve: &Resolve, module: &str, function: &Function) -> String {
    let signature = resolve.wasm_signature(AbiVariant::GuestImport, function);
    let (params, results) = (join(&signature.params), join(&signature.results));
    let name = &function.name;
    format!(
        r#"(import "{module}" "{name}" (func $"{module} {name}" (param {params}) (result {results})))"#
    )
}

fn exported(resolve: &Resolve, name: &str, function: &Function, bodies: &[(&str, &str)]) -> String {
    let signature = resolve.wasm_signature(AbiVariant::GuestExport, function);
    let (params, results) = (join(&signature.params), join(&signature.results));
    let body = bodies.iter().find(|(of, _)| *of == name);
    let body = body.map_or("unreachable", |(_, body)| body);
    format!(r#"(func (export "{name}") (param {params}) (result {results}) {body})"#)
}

fn join(types: &[WasmType]) -> String {
    let types = types.iter().map(|ty| match ty {
        WasmType::I32 | WasmType::Pointer | WasmType::Length => "i32",
        WasmType::I64 | WasmType::PointerOrI64 => "i64",
        WasmType::F32 => "f32",
        WasmType::F64 => "f64",
    });
    types.collect::<Vec<_>>().join(" ")
}
