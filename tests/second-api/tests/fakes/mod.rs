//! A component of each generation, made from its WIT.

use worldbind_testing::FakeGuest;

/// The generations, and a version in the manifest of an extension of each.
pub(crate) const VERSIONS: [(&str, &str); 5] = [
    ("v1", "0.1.3"),
    ("v2", "0.2.0"),
    ("v3", "0.3.0"),
    ("v4", "0.4.1"),
    ("v5", "1.2.0"),
];

/// An extension that calls the imports of its generation, and returns a value of each of its types.
pub(crate) fn fake(generation: &str) -> Vec<u8> {
    let number: u32 = generation[1..].parse().unwrap();
    let is = |from: u32| number >= from;
    let pick = |values: &[(u32, &'static str)]| {
        let fitting = values.iter().rev().find(|(from, _)| is(*from));
        fitting.unwrap().1
    };
    let folder = format!("{}/wit/{generation}", env!("CARGO_MANIFEST_DIR"));
    let language = "demo:editor/language";
    let fake = FakeGuest::new(folder)
        .returns("describe", format!("\"an extension of {generation}\""))
        .calls(
            "activate",
            "demo:editor/log.write",
            [pick(&[(1, "warn"), (3, "debug")]), "\"hello\""],
        )
        .calls(
            "activate",
            "demo:editor/http.fetch",
            [pick(&[
                (1, r#"{url: "u"}"#),
                (2, r#"{url: "u", headers: [("a", "b")]}"#),
                (
                    4,
                    r#"{method: post, url: "u", headers: [], body: some("text")}"#,
                ),
            ])],
        )
        .calls("activate", "demo:editor/settings.get", ["\"size\""])
        .calls("activate", "demo:editor/clock.sleep", ["5"])
        .returns(
            format!("{language}.complete"),
            pick(&[
                (1, r#"[{label: "c"}]"#),
                (2, r#"[{label: "c", detail: some("d")}]"#),
                (
                    4,
                    r#"[{label: "c", detail: some("d"), kind: some(variable)}]"#,
                ),
                (5, r#"[{label: "c", detail: none, kind: some(module)}]"#),
            ]),
        )
        .returns(format!("{language}.label"), "\"a label\"")
        .returns(
            if is(3) {
                "demo:editor/language.hover"
            } else {
                "demo:editor/docs.hover"
            },
            "some(\"docs\")",
        )
        .returns(
            format!("{language}.format"),
            pick(&[
                (1, r#"[{start: 0, end: 1, text: "y"}]"#),
                (4, r#"ok([{start: 0, end: 1, text: "y"}])"#),
                (5, "err(not-supported)"),
            ]),
        )
        .returns(
            format!("{language}.symbols"),
            pick(&[
                (
                    1,
                    r#"[{name: "s", kind: class, container: some("m")}, {name: "t", kind: other("x"), container: none}]"#,
                ),
                (4, r#"[{name: "s", kind: module}]"#),
            ]),
        )
        .forwards("demo:editor/server.launch", "demo:editor/process.start")
        .forwards("demo:editor/server.options", "demo:editor/settings.get")
        .forwards(
            "demo:editor/server.root",
            "demo:editor/workspace.worktree.root",
        )
        .returns("demo:editor/commands.run", r#"ok("done")"#);
    let fake = if is(4) {
        fake.returns("activate", r#"err("no server")"#)
    } else {
        fake
    };
    let fake = if is(3) {
        fake.returns("demo:editor/commands.names", r#"["x"]"#)
    } else {
        fake.calls(
            "demo:editor/server.shutdown",
            "demo:editor/settings.get",
            ["\"shutdown\""],
        )
    };
    fake.component()
        .unwrap_or_else(|error| panic!("{generation}: {error}"))
}
