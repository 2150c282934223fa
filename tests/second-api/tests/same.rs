//! Both hosts do the same with components of all generations.

mod fakes;

use expect_test::expect_file;
use worldbind::Version;
use worldbind::wasmtime::{Config, Engine, OptLevel};
use worldbind_second_api_tests::state::Worktree;

use fakes::{VERSIONS, fake};

fn engine() -> Engine {
    let mut config = Config::new();
    config.cranelift_opt_level(OptLevel::None);
    Engine::new(&config).unwrap()
}

/// Calls all functions of an extension, and returns the results.
macro_rules! transcript {
    ($host:ident, $engine:expr, $component:expr, $version:expr) => {{
        use worldbind_second_api_tests::$host::{
            Completion, CompletionKind, FormatOptions, Job, Loaded,
        };
        let mut loaded = Loaded::new($engine, $component, $version).unwrap();
        let worktree = |loaded: &mut Loaded, root: &str| {
            let worktree = Worktree {
                id: 7,
                root: root.to_owned(),
            };
            loaded.store.data_mut().open(worktree).unwrap()
        };
        let completion = Completion {
            label: "a".to_owned(),
            detail: Some("b".to_owned()),
            kind: Some(CompletionKind::Module),
        };
        let options = FormatOptions {
            tab_size: 4,
            final_newline: true,
        };
        let mut lines = Vec::new();
        lines.push(format!("describe: {:?}", loaded.describe().unwrap()));
        lines.push(format!("activate: {:?}", loaded.activate().unwrap()));
        lines.push(format!("complete: {:?}", loaded.complete(3, "a").unwrap()));
        lines.push(format!("label: {:?}", loaded.label(&completion).unwrap()));
        lines.push(format!("hover: {:?}", loaded.hover(3).unwrap()));
        lines.push(format!(
            "format: {:?}",
            loaded.format("x", options).unwrap()
        ));
        lines.push(format!("symbols: {:?}", loaded.symbols("x").unwrap()));
        let job = Job {
            worktree: worktree(&mut loaded, "/launched"),
            command: "run".to_owned(),
            directory: Some("/elsewhere".to_owned()),
            environment: Some(vec![("A".to_owned(), "1".to_owned())]),
        };
        lines.push(format!("launch: {:?}", loaded.launch(job).unwrap()));
        lines.push(format!("options: {:?}", loaded.options("theme").unwrap()));
        let worktree = worktree(&mut loaded, "/home");
        lines.push(format!("root: {:?}", loaded.root(worktree).unwrap()));
        lines.push(format!("names: {:?}", loaded.command_names().unwrap()));
        let arguments = ["1".to_owned()];
        let run = loaded.run_command("x", &arguments).unwrap();
        lines.push(format!("run: {run:?}"));
        loaded.shutdown().unwrap();
        lines.extend(loaded.store.into_data().events);
        lines
    }};
}

#[test]
fn both_hosts_do_the_same() {
    let engine = engine();
    let mut text = String::new();
    for (generation, version) in VERSIONS {
        let component = fake(generation);
        let manifest = Version::parse(version).unwrap();
        let with = transcript!(generations, &engine, &component, &manifest);
        let by_hand = transcript!(by_hand, &engine, &component, &manifest);
        assert_eq!(with, by_hand, "{generation}");
        text += &format!(
            "{generation}, {version} in the manifest\n  {}\n\n",
            with.join("\n  ")
        );
    }
    expect_file!["same.txt"].assert_eq(&text);
}

#[test]
fn what_is_older_than_all_is_refused_by_both() {
    use worldbind_second_api_tests::{by_hand, generations};
    let (engine, component) = (engine(), fake("v1"));
    let version = Version::new(0, 0, 9);
    let errors = [
        generations::Loaded::new(&engine, &component, &version).err(),
        by_hand::Loaded::new(&engine, &component, &version).err(),
    ];
    for error in errors {
        assert_eq!(error.unwrap().to_string(), "0.0.9 is too old");
    }
}
