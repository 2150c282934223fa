//! Random components from a seed: long names, deep and wide types, many versions, and imports with
//! any character in their names.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::panic::{self, AssertUnwindSafe};
use std::{env, thread};

use worldbind::LinkError;
use worldbind::wasmtime::component::types::ComponentItem;
use worldbind::wasmtime::component::{Component, Linker};
use worldbind_generated_tests::random::Random;
use worldbind_tests::{engine, linker, stub_bytes};

use super::{AppPre, assert_is_readable, assert_text_is_readable};

/// The engine must be asked less often than this about a component.
const QUESTIONS: usize = 130;

#[test]
fn what_is_said_of_hostile_exports_is_short() {
    for_each_seed(20, |seed| {
        let wit = exports(&mut Random::new(seed));
        check(&stub_bytes(&wit));
    });
}

#[test]
fn what_is_said_of_hostile_imports_is_short() {
    for_each_seed(60, |seed| {
        check(imports(&mut Random::new(seed)).as_bytes());
    });
}

fn for_each_seed(count: u64, check: impl Fn(u64)) {
    let times = number("WORLDBIND_HOSTILE").unwrap_or(1);
    let first = number("WORLDBIND_SEED").unwrap_or(0);
    let name = thread::current().name().unwrap_or_default().to_owned();
    for seed in first..first + count * times {
        if times > 1 {
            // Not `eprint!`: a test shows its output only when it ends, and it may be stopped
            // before.
            let _ = writeln!(io::stderr(), "{name}: seed {seed}");
        }
        let checked = panic::catch_unwind(AssertUnwindSafe(|| check(seed)));
        checked.unwrap_or_else(|_| panic!("seed {seed}"));
    }
}

fn number(variable: &str) -> Option<u64> {
    env::var(variable).ok()?.parse().ok()
}

/// Binds a component, first with an empty linker and then with all imports.
fn check(bytes: &[u8]) {
    let component = Component::new(engine(), bytes).unwrap_or_else(|error| panic!("{error:?}"));
    let empty = AppPre::link(&component, &Linker::new(engine()));
    let functions = imported_functions(&component);
    assert!(functions.is_empty() || empty.is_err());
    for pre in [empty, AppPre::link(&component, &linker(&component))] {
        let error = match pre {
            Ok(pre) => {
                assert_text_is_readable(&pre.resolution().to_string());
                continue;
            }
            Err(error) => error,
        };
        assert_is_readable(&error);
        if let Some(error) = error.downcast_ref::<LinkError>() {
            let questions = worldbind_tests::questions(error);
            assert!(questions <= QUESTIONS, "{questions}");
            let problems = error.problems.iter();
            let reported: HashSet<_> = problems.map(|problem| problem.import.as_str()).collect();
            assert!(functions.iter().all(|name| reported.contains(&**name)));
        }
    }
}

fn imported_functions(component: &Component) -> Vec<String> {
    let component_type = component.component_type();
    let imports = component_type.imports(engine());
    let is_function = |item: &ComponentItem| matches!(item, ComponentItem::ComponentFunc(_));
    imports
        .filter(|(_, import)| is_function(&import.ty))
        .map(|(name, _)| name.to_owned())
        .collect()
}

/// The WIT of a component that exports versions of `acme:app/api` and other interfaces of the
/// package.
fn exports(random: &mut Random) -> String {
    let mut packages = String::new();
    let mut exports = String::new();
    let versions = *random.choose(&[&1, &2, &25]);
    for version in 0..versions {
        let version = match random.within(0..4) {
            0 => format!("0.2.{version}+{}", long(random, 'b')),
            1 => format!("0.2.{version}-{}", long(random, 'p')),
            2 => format!("{}.2.3", version + 1),
            _ => format!("0.2.{version}"),
        };
        let interfaces = *random.choose(&[&1, &1, &5]);
        let _ = write!(packages, "package acme:app@{version} {{\n{}", api(random));
        let _ = writeln!(exports, "export acme:app/api@{version};");
        for other in 0..interfaces {
            let name = format!("{}{other}", long(random, 'i'));
            let _ = writeln!(packages, "interface {name} {{ f: func(); }}");
            let _ = writeln!(exports, "export acme:app/{name}@{version};");
        }
        packages += "}\n";
    }
    format!("package test:component;\n{packages}\nworld component {{\n{exports}}}")
}

/// The interface, in which a type is made of earlier ones.
fn api(random: &mut Random) -> String {
    let mut types = "type t0 = u8;\n".to_owned();
    let mut last = 0;
    let mut size = 1;
    for i in 1..random.within(2..30) {
        let parts = match random.within(0..4) {
            0 => 200,
            1 => 2,
            _ => 1,
        };
        // The validator allows a million in all, for all versions.
        if size * parts > 5000 {
            break;
        }
        size *= parts;
        let part = |name: &str, part: usize| format!("{name}{part}: t{last}, ");
        let name = long(random, 'n');
        let parts: String = (0..parts).map(|i| part(&name, i)).collect();
        let _ = match random.within(0..5) {
            0 => writeln!(types, "type t{i} = list<t{last}>;"),
            1 => writeln!(types, "type t{i} = option<t{last}>;"),
            2 => writeln!(types, "type t{i} = result<t{last}, t{last}>;"),
            3 => writeln!(types, "variant t{i} {{ none, some(t{last}) }}"),
            _ => writeln!(types, "record t{i} {{ {parts} }}"),
        };
        last = i;
    }
    let resources: String = (0..random.within(0..20))
        .map(|i| format!("resource {}{i};\n", long(random, 'r')))
        .collect();
    let parameter = long(random, 'a');
    let g = *random.choose(&[
        &"g: func(a: r) -> r;",
        &"g: func(a: list<r>) -> r;",
        &"record g {x: u8}",
    ]);
    format!(
        "interface api {{
            {types}
            {resources}
            record r {{ x: t{last} }}
            f: func({parameter}: list<t{last}>);
            {g}
        }}\n"
    )
}

/// The text of a component with imports.
fn imports(random: &mut Random) -> String {
    let mut text = "(component\n".to_owned();
    let count = *random.choose(&[&3, &100, &700]);
    for i in 0..count {
        let name = import_name(random, i);
        let item = match random.within(0..6) {
            0 => instance(random, 0),
            1 => "(type (sub resource))".to_owned(),
            2 => "(func (param \"x\" u8))".to_owned(),
            _ => "(func)".to_owned(),
        };
        // Interfaces have names of their own.
        let item = match name.contains('/') && !name.contains('=') {
            true => instance(random, 0),
            false => item,
        };
        let _ = writeln!(text, "(import \"{name}\" {item})");
    }
    text + ")"
}

fn import_name(random: &mut Random, i: usize) -> String {
    let hidden = |random: &mut Random| {
        let text: String = (0..random.within(0..9))
            .map(|_| {
                *random.choose(&[
                    &r"\1b[31m",
                    &r"\n",
                    &r"\u{202e}",
                    &r"\u{9b}",
                    &"`",
                    &"é",
                    &r"\00",
                    &r"\u{10ffff}",
                ])
            })
            .collect();
        text
    };
    match random.within(0..8) {
        0 => format!("url=<{}{i}{}>", hidden(random), long(random, 'u')),
        1 => {
            // A line break begins another hash, which is checked.
            let options = hidden(random).replace(r"\n", "");
            format!("integrity=<sha256-{i}?{options}>")
        }
        2 => format!("acme:{}/x{i}@0.2.3", long(random, 'p')),
        3 => format!("acme:app/api{i}@{}.0.0+{}", i + 1, long(random, 'b')),
        4 => format!("acme:app/api{i}@0.0.0-{}", long(random, 'b')),
        _ => format!("{}{i}", long(random, 'f')),
    }
}

/// An instance, which may have others in it.
fn instance(random: &mut Random, depth: usize) -> String {
    let mut text = "(instance (type $t u8)".to_owned();
    let count = *random.choose(&[&0, &1, &3, &40]);
    for i in 0..count {
        let name = format!("{}{i}", long(random, 'e'));
        let item = match random.within(0..5) {
            0 if depth < 3 && count < 40 => instance(random, depth + 1),
            1 => "(type (sub resource))".to_owned(),
            2 => "(type (eq $t))".to_owned(),
            _ => "(func)".to_owned(),
        };
        let _ = write!(text, " (export \"{name}\" {item})");
    }
    text + ")"
}

/// A part of a name, mostly of one character.
fn long(random: &mut Random, c: char) -> String {
    let length = match random.within(0..30) {
        0 => 3000,
        1..=3 => 300,
        _ => 1,
    };
    c.to_string().repeat(length)
}
