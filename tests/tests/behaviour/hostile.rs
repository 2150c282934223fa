//! Components that try to do harm to a host: the messages about them are short, whatever they
//! contain, and the engine is not asked too often.
//!
//! `WORLDBIND_HOSTILE=10` makes ten times as many random ones.

mod made_up;

use worldbind::wasmtime::component::{Component, Linker};
use worldbind::{BindError, Differing, FunctionProblem, LinkError, NotProvided, Problem, Reason};
use worldbind_tests::{engine, linker, stub};

worldbind::bindgen!({
    inline: "
        package acme:app@0.2.3;

        interface api {
            record r { x: u8 }
            f: func();
            g: func(a: r) -> r;
        }

        interface two { f: func(); }

        world app {
            import host: interface { f: func(); }
            export api;
            export two;
        }
    ",
});

/// A message must be shorter.
const MESSAGE: usize = 64 * 1024;

/// All texts of an error are short, and foreign text cannot begin a line.
fn assert_is_readable(error: &worldbind::wasmtime::Error) {
    assert_text_is_readable(&error.to_string());
    assert_text_is_readable(&format!("{error:#}"));
    assert_text_is_readable(&format!("{error:?}"));
    if let Some(error) = error.downcast_ref::<BindError>() {
        error
            .problems
            .iter()
            .for_each(|problem| assert_text_is_readable(&problem.to_string()));
        assert!(types_of(error) < MESSAGE, "{}", types_of(error));
    }
    if let Some(LinkError { problems, .. }) = error.downcast_ref() {
        problems
            .iter()
            .for_each(|problem| assert_text_is_readable(&problem.to_string()));
        let reasons: usize = problems.iter().map(|problem| problem.reason.len()).sum();
        assert!(reasons < MESSAGE + 120 * problems.len(), "{reasons}");
    }
}

fn assert_text_is_readable(text: &str) {
    assert!(text.len() < MESSAGE, "{} bytes", text.len());
    let is_hidden = |c: char| c.is_control() && c != '\n' || "\u{202e}\u{2066}\u{200b}".contains(c);
    assert!(!text.contains(is_hidden), "{text:?}");
}

/// The number of bytes of the component's types in an error.
fn types_of(error: &BindError) -> usize {
    let mut length = 0;
    let mut add = |differing: &Differing| {
        let types = differing.types.iter().map(|ty| ty.found.len());
        let texts = differing.found.iter().chain(&differing.reason);
        length += types.sum::<usize>() + texts.map(String::len).sum::<usize>();
    };
    for problem in &error.problems {
        match problem {
            Problem::Interface(problem) => {
                for refused in &problem.refused {
                    if let Reason::DoesNotFit { differing, .. } = &refused.reason {
                        differing.iter().for_each(&mut add);
                    }
                }
            }
            Problem::Function(FunctionProblem::Differs(differing)) => add(differing),
            _ => {}
        }
    }
    length
}

fn component(wat: &str) -> Component {
    Component::new(engine(), wat).unwrap_or_else(|error| panic!("{error:?}\n{wat:.500}"))
}

fn bind_error(component: &Component) -> worldbind::wasmtime::Error {
    let error = AppPre::link(component, &linker(component)).err().unwrap();
    assert_is_readable(&error);
    error
}

fn link_error(component: &Component) -> worldbind::wasmtime::Error {
    let error = AppPre::link(component, &Linker::<()>::new(engine()))
        .err()
        .unwrap();
    assert_is_readable(&error);
    error
}

#[test]
fn a_very_long_version_is_shortened_where_it_is_shown() {
    let version = format!("0.2.3+{}", "b".repeat(70_000));
    let component = stub(&format!(
        "package test:component;
        package acme:app@{version} {{
            interface api {{
                record r {{ x: u8 }}
                f: func();
                g: func(a: r) -> r;
            }}
            interface two {{ f: func(); }}
        }}
        world component {{
            export acme:app/api@{version};
            export acme:app/two@{version};
        }}"
    ));
    let pre = AppPre::link(&component, &linker(&component)).unwrap();
    let resolution = pre.resolution();
    let text = resolution.to_string();
    assert_text_is_readable(&text);
    assert!(text.lines().all(|line| line.len() < 400), "{text}");
    let found = resolution.interfaces[0].found.as_ref().unwrap();
    assert_eq!(
        found.to_string(),
        format!("acme:app/api@{version}"),
        "a program gets all of it"
    );
}

#[test]
fn a_type_that_doubles_is_cut() {
    // As a tree, it has 2^13 parts.
    let pairs: String = (0..13)
        .map(|i| format!("type t{} = tuple<t{i}, t{i}>;\n", i + 1))
        .collect();
    let component = stub(&format!(
        "package acme:app@0.2.3;
        interface api {{
            type t0 = list<u8>;
            {pairs}
            record r {{ x: t13 }}
            f: func(a: t13);
            g: func(a: r) -> r;
        }}
        interface two {{ f: func(); }}
        world component {{ export api; export two; }}"
    ));
    let error = bind_error(&component);
    let BindError { problems, .. } = error.downcast_ref().unwrap();
    let [Problem::Interface(api)] = &problems[..] else {
        panic!("{error}");
    };
    let Reason::DoesNotFit { differing, .. } = &api.refused[0].reason else {
        panic!("{error}");
    };
    let [f, g] = &differing[..] else {
        panic!("{error}");
    };
    let found = f.found.as_deref().unwrap();
    assert!(
        found.starts_with("func(a: tuple<tuple<") && found.ends_with(", …>)"),
        "{found}"
    );
    assert_eq!(g.found.as_deref(), Some("func(a: r) -> r"));
    let [r] = &g.types[..] else {
        panic!("{error}");
    };
    assert_eq!(
        (r.name.as_str(), r.expected.as_str()),
        ("r", "record { x: u8 }")
    );
    assert!(
        r.found.starts_with("record { x: tuple<tuple<"),
        "{}",
        r.found
    );
}

#[test]
fn many_versions_that_do_not_fit_are_listed_in_part() {
    let packages: String = (0..200)
        .map(|i| format!("package acme:app@0.2.{i} {{ interface api {{ f: func() -> u8; }} }}\n"))
        .collect();
    let exports: String = (0..200)
        .map(|i| format!("export acme:app/api@0.2.{i};\n"))
        .collect();
    let component = stub(&format!(
        "package test:component;\n{packages}\nworld component {{ {exports} }}"
    ));
    let error = bind_error(&component);
    let text = error.to_string();
    assert!(text.contains("\n  and 180 more\n"), "{text}");
    assert_eq!(text.matches("found     func() -> u8").count(), 20, "{text}");
    let BindError {
        problems, exports, ..
    } = error.downcast_ref().unwrap();
    assert_eq!(exports.len(), 200);
    let Problem::Interface(api) = &problems[0] else {
        panic!("{error}");
    };
    assert_eq!(api.refused.len(), 200);
}

#[test]
fn thousands_of_functions_that_are_missing_are_reported_after_few_questions() {
    let imports: String = (0..4000)
        .map(|i| format!("(import \"f{i}\" (func))\n"))
        .collect();
    let error = link_error(&component(&format!("(component {imports})")));
    let error = error.downcast_ref::<LinkError>().unwrap();
    assert_eq!(worldbind_tests::questions(error), 64 + 1);
    assert_eq!(error.imports.len(), 4000);
    assert_eq!(error.problems.len(), 4000);
    // Problems that the engine did not check have the same text.
    for problem in &error.problems {
        assert_eq!(problem.reason, "the function is missing in the host");
        assert_eq!(problem.why, NotProvided::Missing);
    }
    let text = error.to_string();
    assert!(
        text.contains("\n\nand 3980 more\n\nthe component imports\n  `f0`\n"),
        "{text}"
    );
    assert!(text.ends_with("\n  `f19`\n  and 3980 more"), "{text}");
}

#[test]
fn what_the_linker_has_is_not_reported_after_thousands_that_it_lacks() {
    let imports = |range: std::ops::Range<u32>| -> String {
        range
            .map(|i| format!("(import \"f{i}\" (func))\n"))
            .collect()
    };
    let component = component(&format!(
        r#"(component
            {}
            (import "given" (func))
            (import "a:b/given@1.2.3" (instance (export "f" (func))))
            (import "a:b/types" (instance (type $t u8) (export "t" (type (eq $t)))))
            (import "differs" (func (result u8)))
            (import "a:b/differs@1.0.0" (instance (export "f" (func (result u8)))))
            (import "a:b/nested" (instance (export "n" (instance (export "f" (func))))))
            {})"#,
        imports(0..1000),
        imports(1000..2000)
    ));
    let mut linker = Linker::<()>::new(engine());
    let mut root = linker.root();
    root.func_wrap("given", |_, (): ()| Ok(())).unwrap();
    root.func_wrap("differs", |_, (): ()| Ok(())).unwrap();
    for name in ["a:b/given@1.3.0", "a:b/differs@1.0.1"] {
        let mut instance = root.instance(name).unwrap();
        instance.func_wrap("f", |_, (): ()| Ok(())).unwrap();
    }
    let error = AppPre::link(&component, &linker).err().unwrap();
    assert_is_readable(&error);
    let error = error.downcast_ref::<LinkError>().unwrap();
    assert_eq!(error.problems.len(), 2000 + 3);
    let others: Vec<_> = error.problems[1000..1003]
        .iter()
        .map(|problem| (problem.import.as_str(), problem.reason.as_str()))
        .collect();
    assert_eq!(
        others,
        [
            ("differs", "the component has a result, the host has none"),
            (
                "a:b/differs@1.0.0",
                "the function `f` has a different type: the component has a result, the host has none"
            ),
            ("a:b/nested", "`n`: the function `f` is missing in the host"),
        ]
    );
}

#[test]
fn an_interface_of_thousands_of_functions_is_one_import() {
    let functions: String = (0..3000)
        .map(|i| format!("(export \"f{i}\" (func))\n"))
        .collect();
    let error = link_error(&component(&format!(
        r#"(component
            (import "a:b/c@1.0.0" (instance {functions}))
            (import "a:b/d@1.0.0" (instance {functions})))"#
    )));
    let error = error.downcast_ref::<LinkError>().unwrap();
    assert_eq!(error.problems.len(), 2);
    assert_eq!(worldbind_tests::questions(error), 3);
}

#[test]
fn names_of_imports_are_escaped() {
    let name = "url=<https://x/\u{1b}[31m\n  `acme:fake/ok`  (given)\u{202e}>";
    let wat = name.escape_unicode();
    let component = component(&format!("(component (import \"{wat}\" (func)))"));
    let error = link_error(&component);
    let shown = r"url=<https://x/\u{1b}[31m\n  `acme:fake/ok`  (given)\u{202e}>";
    let text = error.to_string();
    assert_eq!(text.matches(shown).count(), 2, "{text}");
    assert_eq!(text.lines().count(), 7, "{text}");
    // So do its sources.
    let engine = format!(
        "component imports function `{shown}`, but a matching implementation was not found in the linker"
    );
    assert_eq!(error.chain().nth(1).unwrap().to_string(), engine);
    let LinkError { problems, .. } = error.downcast_ref().unwrap();
    assert_eq!(problems[0].import, name, "a program gets all of it");
}
