//! WIT that only a program writes: very deep, very long, and with types that are shared very often.
//! The result is bindings or an error, on the small stack of a test thread.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use expect_test::{Expect, expect};
use worldbind_codegen::expand;

/// The message about a package, or nothing.
fn errors_of(wit: &str) -> Option<String> {
    let expansion = expand(quote::quote!({ inline: #wit }), Path::new(""));
    let errors = expansion.errors?.into_iter();
    let errors: Vec<_> = errors.map(|error| error.to_string()).collect();
    Some(errors.join("\n"))
}

fn check(wit: &str, expected: Expect) {
    expected.assert_eq(&errors_of(wit).unwrap_or_default());
}

/// Interfaces that each use a type of the one before.
fn chain_of_interfaces(links: usize, world: &str) -> String {
    let mut wit = String::from("package a:b;\ninterface i0 { type t = u8; }\n");
    for number in 1..=links {
        let before = number - 1;
        writeln!(wit, "interface i{number} {{ use i{before}.{{t}}; }}").unwrap();
    }
    format!("{wit}world w {{ {world} i{links}; }}\n")
}

#[test]
fn a_chain_of_interfaces_may_be_long() {
    for world in ["import", "export"] {
        assert_eq!(errors_of(&chain_of_interfaces(900, world)), None);
    }
}

#[test]
fn a_chain_of_interfaces_that_is_too_long_is_called_so() {
    let expected = expect![[r#"
        invalid WIT: the interface `a:b/i1001` starts a chain of 1001 interfaces that use each other; a chain can have at most 1000
             --> inline:1003:11
              |
         1003 | interface i1001 { use i1000.{t}; }
              |           ^----"#]];
    check(&chain_of_interfaces(1001, "import"), expected);
    for world in ["import", "export"] {
        let error = errors_of(&chain_of_interfaces(10_000, world)).unwrap();
        assert!(error.contains("a chain of 10000 interfaces"), "{error}");
    }
}

#[test]
fn a_chain_of_packages_that_is_too_long_is_called_so() {
    let mut wit = String::from("package a:b;\nworld w { import a:p5000/i; }\n");
    for number in 1..=5000 {
        let before = number - 1;
        let interface = format!("interface i {{ use a:p{before}/i.{{t}}; }}");
        writeln!(wit, "package a:p{number} {{ {interface} }}").unwrap();
    }
    wit.push_str("package a:p0 { interface i { type t = u8; } }");
    let expected = expect![
        "invalid WIT: the package `a:b` starts a chain of 5001 packages that use each other; a chain can have at most 1000"
    ];
    check(&wit, expected);
}

#[test]
fn packages_of_text_in_a_circle_are_found_with_their_place() {
    let wit = "package a:b;
        package a:c { interface i { use a:d/i.{t}; } }
        package a:d { interface i { use a:c/i.{t}; } }";
    let expected = expect![[r#"
        invalid WIT: package `a:d` creates a dependency cycle
             --> inline:2:41
              |
            2 |         package a:c { interface i { use a:d/i.{t}; } }
              |                                         ^--"#]];
    check(wit, expected);
}

#[test]
fn too_many_names_of_one_type_are_called_so() {
    let mut wit = String::from("package a:b;\ninterface c {\ntype t0 = u8;\n");
    for number in 1..=1001 {
        writeln!(wit, "type t{number} = t{};", number - 1).unwrap();
    }
    wit.push_str("}\nworld w { import c; }");
    let expected = expect![[r#"
        the type `t1000` of `a:b/c` has a chain of more than 1000 names; each `use` and each `type` adds one
             --> inline:1003:6
              |
         1003 | type t1000 = t999;
              |      ^----"#]];
    check(&wit, expected);
}

#[test]
fn handles_of_types_that_share_their_parts_are_limited() {
    let mut wit = String::from("package a:b;\ninterface c {\nresource t0;\n");
    for number in 1..=15 {
        let before = format!("t{}", number - 1);
        writeln!(wit, "record t{number} {{ a: {before}, b: {before} }}").unwrap();
    }
    for number in 0..4 {
        writeln!(wit, "call{number}: func(x: t15);").unwrap();
    }
    let expected = expect![[r#"
        the types of the exported functions contain more than 100000 handles; the handles in a type count once for each use of the type
             --> inline:22:1
              |
           22 | call3: func(x: t15);
              | ^----"#]];
    check(&format!("{wit}}}\nworld w {{ export c; }}"), expected);
    // The list of provided items does not contain it.
    assert_eq!(
        errors_of(&format!("{wit}}}\nworld w {{ import c; }}")),
        None
    );
}

#[test]
fn a_large_type_may_be_used_by_many_functions() {
    let mut wit = String::from("package a:b;\ninterface c {\nrecord r {\n");
    for number in 0..2000 {
        writeln!(wit, "x{number}: u8,").unwrap();
    }
    wit.push_str("}\n");
    for number in 0..600 {
        writeln!(wit, "call{number}: func(x: r);").unwrap();
    }
    assert_eq!(
        errors_of(&format!("{wit}}}\nworld w {{ export c; }}")),
        None
    );
}

/// The bytes of nested component types.
fn nested_component_types(depth: usize) -> Vec<u8> {
    let mut types = vec![1];
    types.extend([0x41, 1, 1].repeat(depth));
    types.extend([0x41, 0]);
    let mut bytes = b"\0asm\x0d\0\x01\0\x07".to_vec();
    let mut length = types.len();
    while length >= 0x80 {
        bytes.push((length as u8 & 0x7f) | 0x80);
        length >>= 7;
    }
    bytes.push(length as u8);
    bytes.extend(types);
    bytes
}

#[test]
fn types_of_a_binary_package_that_are_too_deep_are_not_read() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for depth in [60, 100_000] {
        let file = format!("nested-{depth}.wasm");
        fs::write(root.join(&file), nested_component_types(depth)).unwrap();
        let errors = expand(quote::quote!({ path: #file }), root).errors.unwrap();
        let expected =
            format!("`{file}` is not a WIT package: it has more than 50 levels of nested types");
        assert_eq!(errors.to_string(), expected);
    }
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR"));
    // The file takes no space on the disk.
    let file = fs::File::create(root.join("large.wit")).unwrap();
    file.set_len(5 << 30).unwrap();
    let errors = expand(quote::quote!({ path: "large.wit" }), root).errors;
    let expected = expect![
        "`large.wit` cannot be read: it has 5368709120 bytes, and a WIT file can have at most 67108864"
    ];
    expected.assert_eq(&errors.unwrap().to_string());
}

/// A world `a:b/w` that exports an interface `api`. Its functions use an unnamed type that is
/// doubled this number of times.
fn doubled_without_names(doublings: u32, functions: u32) -> Vec<u8> {
    use wasm_encoder::{
        Component, ComponentExportKind, ComponentExportSection, ComponentType, ComponentTypeRef,
        ComponentTypeSection, ComponentValType, InstanceType, PrimitiveValType,
    };
    let mut api = InstanceType::new();
    for number in 0..=doublings {
        let part = match number {
            0 => ComponentValType::Primitive(PrimitiveValType::U8),
            _ => ComponentValType::Type(number - 1),
        };
        api.ty().defined_type().tuple([part, part]);
    }
    api.ty()
        .function()
        .params([("x", ComponentValType::Type(doublings))])
        .result(None);
    for number in 0..functions {
        api.export(
            format!("call{number}").as_str(),
            ComponentTypeRef::Func(doublings + 1),
        );
    }
    let mut world = ComponentType::new();
    world.ty().instance(&api);
    world.export("api", ComponentTypeRef::Instance(0));
    let mut package = ComponentType::new();
    package.ty().component(&world);
    package.export("a:b/w", ComponentTypeRef::Component(0));
    let mut types = ComponentTypeSection::new();
    types.component(&package);
    let mut exports = ComponentExportSection::new();
    exports.export("w", ComponentExportKind::Type, 0, None);
    let mut component = Component::new();
    component.section(&types).section(&exports);
    component.finish()
}

#[test]
fn types_without_a_name_that_a_binary_package_shares_are_limited_by_the_validator() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let errors = |file: &str, bytes: &[u8]| {
        fs::write(root.join(file), bytes).unwrap();
        expand(quote::quote!({ path: #file }), root).errors
    };
    let few = errors("few.wasm", &doubled_without_names(3, 1));
    assert!(few.is_none(), "{few:?}");
    let many = errors("many.wasm", &doubled_without_names(17, 400));
    let expected = expect![
        "`many.wasm` is not a WIT package: effective type size exceeds the limit of 1000000 (at offset 0xc)"
    ];
    expected.assert_eq(&many.unwrap().to_string());
}
