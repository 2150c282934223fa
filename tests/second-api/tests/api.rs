//! The differences of the five generations, which are those of real APIs.

use std::path::Path;

use expect_test::expect;
use worldbind_codegen::{ComparedGeneration, Next, compare};

/// The generations as the host has them.
fn generations() -> Vec<ComparedGeneration> {
    let source = include_str!("../src/generations.rs");
    let options = source.split("bindgen!(").nth(1).unwrap();
    let options = options.split(");\n}").next().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let compared = compare(options.parse().unwrap(), root);
    compared.unwrap_or_else(|error| panic!("{error}")).0
}

#[test]
fn five_generations_have_twenty_functions_each_and_no_version() {
    let all = generations();
    let counts = all.iter().map(|generation| {
        assert_eq!(generation.world, "demo:editor/extension");
        let functions = generation.items.iter().filter(|item| item.is_function);
        (generation.label.as_str(), functions.count())
    });
    let counts: Vec<_> = counts.collect();
    assert_eq!(
        counts,
        [("v1", 20), ("v2", 20), ("v3", 20), ("v4", 20), ("v5", 20)]
    );
}

/// Added and removed fields, variants with more cases, renamed parameters, a move between
/// interfaces, and a function with another meaning.
#[test]
fn what_differs_is_what_differs_in_real_apis() {
    let mut text = String::new();
    for generation in generations() {
        text += &format!("{}\n", generation.label);
        for item in generation.items.iter().filter(|item| !item.is_alias) {
            let name = item
                .interface
                .as_deref()
                .map_or("the world", |it| &it["demo:editor/".len()..]);
            let name = format!("{name}: {}", item.name);
            let next = match &item.next {
                Next::Newest | Next::Equal => None,
                Next::Moved { to } => Some(format!("moved to {to}")),
                Next::Elsewhere { to, .. } => Some(format!("equal to {to}")),
                Next::Differs { because, .. } => Some(because.clone()),
                Next::Removed => Some("removed".to_owned()),
            };
            let added = item.is_added.then(|| "added".to_owned());
            let words: Vec<_> = added.into_iter().chain(next).collect();
            if !words.is_empty() {
                text += &format!("  {name}: {}\n", words.join("; "));
            }
        }
    }
    expect![[r#"
        v1
          http: request: only `v2` has the field `headers`
          http: response: only `v1` has the field `reason`
          language: completion: only `v2` has the field `detail`
          http: fetch: parameter `request`: only `v2` has the field `headers`
          language: complete: result: element: only `v2` has the field `detail`
          language: label: parameter `completion`: only `v2` has the field `detail`
        v2
          log: level: only `v3` has the case `trace`
          process: job: only `v3` has the field `directory`
          log: write: parameter `level`: only `v3` has the case `trace`
          settings: get: `v2` has the parameter `name`, `v3` has `key`
          process: start: parameter `job`: only `v3` has the field `directory`
          docs: hover: moved to demo:editor/language.hover
          server: launch: parameter `job`: only `v3` has the field `directory`
          server: options: `v2` has the parameter `language`, `v3` has `name`
          server: shutdown: removed
        v3
          http: request: only `v4` has the field `method`
          language: completion: only `v4` has the field `kind`
          language: symbol-kind: only `v4` has the case `module`
          language: symbol: only `v3` has the field `container`
          http: fetch: parameter `request`: only `v4` has the field `method`
          clock: sleep: the options `by_hand` or `with` make it different
          language: complete: result: element: only `v4` has the field `kind`
          language: label: parameter `completion`: only `v4` has the field `kind`
          language: format: `v3` has the parameter `tab-size`, `v4` has `options`
          language: symbols: result: element: only `v3` has the field `container`
          commands: names: added
          the world: activate: `v4` has a result, `v3` has none
        v4
          http: method: added
          process: job: only `v5` has the field `environment`
          language: completion-kind: added; only `v5` has the case `module`
          language: completion: field `kind`: `some`: only `v5` has the case `module`
          language: format-options: added
          language: error: added
          process: start: parameter `job`: only `v5` has the field `environment`
          language: complete: result: element: field `kind`: `some`: only `v5` has the case `module`
          language: label: parameter `completion`: field `kind`: `some`: only `v5` has the case `module`
          server: launch: parameter `job`: only `v5` has the field `environment`
        v5
    "#]].assert_eq(&text);
}

#[test]
fn a_record_has_a_handle() {
    for generation in generations() {
        let file = format!(
            "{}/wit/{}/editor.wit",
            env!("CARGO_MANIFEST_DIR"),
            generation.label
        );
        let wit = std::fs::read_to_string(file).unwrap();
        assert!(
            wit.contains("record job { worktree: worktree,"),
            "{}",
            generation.label
        );
    }
}
