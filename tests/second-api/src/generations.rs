//! The host with the option `generations`.

use worldbind::Version;
use worldbind::wasmtime::component::{Component, HasSelf, Resource};
use worldbind::wasmtime::{Engine, Result, Store, format_err};

use crate::state::{State, Worktree};
pub use bindings::demo::editor::process::Job;
use bindings::demo::editor::{clock, http, log, process, settings, workspace};
use bindings::exports::demo::editor::language::{Complete, Format, Label, Symbols};
pub use bindings::exports::demo::editor::language::{
    Completion, CompletionKind, Edit, Error, FormatOptions, Symbol, SymbolKind,
};
use bindings::exports::demo::editor::server::{Launch, Options};
use bindings::{Activate, Extension, ExtensionLinkers, ExtensionPre, Generation, v1, v2, v3, v4};

pub mod bindings {
    worldbind::bindgen!({
        generations: {
            v1: { path: "wit/v1", version: "0.1.0" },
            v2: {
                path: "wit/v2",
                version: "0.2.0",
                moved: { "demo:editor/docs.hover": "demo:editor/language.hover" },
            },
            v3: { path: "wit/v3", version: "0.3.0", by_hand: ["demo:editor/clock.sleep"] },
            v4: { path: "wit/v4", version: "0.4.0" },
            v5: { path: "wit/v5", version: "1.0.0" },
        },
        with: { "demo:editor/workspace.worktree": crate::state::Worktree },
        imports: { "demo:editor/workspace": trappable, "demo:editor/process": trappable },
    });
}

impl workspace::Host for State {}

impl workspace::HostWorktree for State {
    fn id(&mut self, worktree: Resource<Worktree>) -> Result<u64> {
        Ok(self.worktree(&worktree)?.id)
    }

    fn root(&mut self, worktree: Resource<Worktree>) -> Result<String> {
        Ok(self.worktree(&worktree)?.root.clone())
    }

    fn read_text(
        &mut self,
        worktree: Resource<Worktree>,
        path: String,
    ) -> Result<Result<String, String>> {
        let worktree = self.worktree(&worktree)?;
        Ok(Err(format!("{}/{path} does not exist", worktree.root)))
    }

    fn drop(&mut self, worktree: Resource<Worktree>) -> Result<()> {
        self.close(worktree)?;
        Ok(())
    }
}

impl log::Host for State {
    fn write(&mut self, level: log::Level, message: String) {
        self.record(format!("{level:?} {message}"));
    }
}

impl v2::demo::editor::log::Host for State {
    fn write(&mut self, level: v2::demo::editor::log::Level, message: String) {
        self.record(format!("{level:?} {message}"));
    }
}

impl http::Host for State {
    fn fetch(&mut self, request: http::Request) -> Result<http::Response, String> {
        let http::Request {
            method,
            url,
            headers,
            body,
        } = request;
        let method = match method {
            http::Method::Get => "get",
            http::Method::Post => "post",
        };
        let body = self.fetch(method, &url, &headers, body.as_deref());
        Ok(http::Response { status: 200, body })
    }
}

impl v3::demo::editor::http::Host for State {
    fn fetch(
        &mut self,
        request: v3::demo::editor::http::Request,
    ) -> Result<http::Response, String> {
        let body = self.fetch("get", &request.url, &request.headers, None);
        Ok(http::Response { status: 200, body })
    }
}

impl v1::demo::editor::http::Host for State {
    fn fetch(
        &mut self,
        request: v1::demo::editor::http::Request,
    ) -> Result<v1::demo::editor::http::Response, String> {
        let body = self.fetch("get", &request.url, &[], None);
        Ok(v1::demo::editor::http::Response {
            status: 200,
            reason: "OK".to_owned(),
            body,
        })
    }
}

impl settings::Host for State {
    fn get(&mut self, key: String) -> Option<String> {
        self.setting(&key)
    }
}

impl v2::demo::editor::settings::Host for State {
    fn get(&mut self, name: String) -> Option<String> {
        self.setting(&name)
    }
}

impl clock::Host for State {
    fn sleep(&mut self, nanoseconds: u64) {
        self.sleep(nanoseconds);
    }
}

impl v3::demo::editor::clock::Host for State {
    fn sleep(&mut self, milliseconds: u64) {
        self.sleep(milliseconds.saturating_mul(1_000_000));
    }
}

impl process::Host for State {
    fn start(&mut self, job: Job) -> Result<Result<u32, String>> {
        let Job {
            worktree,
            command,
            directory,
            environment,
        } = job;
        let environment = environment.unwrap_or_default();
        self.start(worktree, &command, directory.as_deref(), &environment)
    }
}

impl v4::demo::editor::process::Host for State {
    fn start(&mut self, job: v4::demo::editor::process::Job) -> Result<Result<u32, String>> {
        self.start(job.worktree, &job.command, job.directory.as_deref(), &[])
    }
}

impl v2::demo::editor::process::Host for State {
    fn start(&mut self, job: v2::demo::editor::process::Job) -> Result<Result<u32, String>> {
        self.start(job.worktree, &job.command, None, &[])
    }
}

/// An extension that is loaded.
pub struct Loaded {
    pub store: Store<State>,
    extension: Extension,
}

impl Loaded {
    /// Loads an extension. `version` is the one in its manifest.
    pub fn new(engine: &Engine, component: &[u8], version: &Version) -> Result<Self> {
        let component = Component::new(engine, component)?;
        let linkers = ExtensionLinkers::new::<HasSelf<_>>(engine, |state: &mut State| state)?;
        let generation = Generation::at(version);
        let generation = generation.ok_or_else(|| format_err!("{version} is too old"))?;
        let pre = ExtensionPre::in_generation(generation, &linkers, &component)?;
        let mut store = Store::new(engine, State::default());
        let extension = pre.instantiate(&mut store)?;
        Ok(Loaded { store, extension })
    }

    pub fn describe(&mut self) -> Result<String> {
        self.extension.call_describe(&mut self.store)
    }

    pub fn activate(&mut self) -> Result<Result<(), String>> {
        match self.extension.activate()? {
            Activate::V5(activate) => activate.call(&mut self.store),
            Activate::V3(activate) => activate.call(&mut self.store).map(Ok),
        }
    }

    pub fn complete(&mut self, at: u32, prefix: &str) -> Result<Vec<Completion>> {
        let store = &mut self.store;
        Ok(match self.extension.demo_editor_language().complete()? {
            Complete::V5(complete) => complete.call(store, at, prefix)?,
            Complete::V4(complete) => all_into(complete.call(store, at, prefix)?),
            Complete::V3(complete) => all_into(complete.call(store, at, prefix)?),
            Complete::V1(complete) => all_into(complete.call(store, at, prefix)?),
        })
    }

    /// The text for a completion. Older extensions see what they know of it.
    pub fn label(&mut self, completion: &Completion) -> Result<String> {
        let store = &mut self.store;
        let Completion {
            label,
            detail,
            kind,
        } = completion.clone();
        match self.extension.demo_editor_language().label()? {
            Label::V5(f) => f.call(store, completion),
            Label::V4(f) => {
                let kind = kind.and_then(|kind| kind.try_into().ok());
                f.call(
                    store,
                    &v4::exports::demo::editor::language::Completion {
                        label,
                        detail,
                        kind,
                    },
                )
            }
            Label::V3(f) => f.call(
                store,
                &v3::exports::demo::editor::language::Completion { label, detail },
            ),
            Label::V1(f) => f.call(
                store,
                &v1::exports::demo::editor::language::Completion { label },
            ),
        }
    }

    pub fn hover(&mut self, at: u32) -> Result<Option<String>> {
        self.extension
            .demo_editor_language()
            .call_hover(&mut self.store, at)
    }

    pub fn format(
        &mut self,
        text: &str,
        options: FormatOptions,
    ) -> Result<Result<Vec<Edit>, Error>> {
        match self.extension.demo_editor_language().format()? {
            Format::V5(format) => format.call(&mut self.store, text, options),
            Format::V3(format) => format.call(&mut self.store, text, options.tab_size).map(Ok),
        }
    }

    pub fn symbols(&mut self, text: &str) -> Result<Vec<Symbol>> {
        match self.extension.demo_editor_language().symbols()? {
            Symbols::V5(symbols) => symbols.call(&mut self.store, text),
            // The newest generation does not show `container`.
            Symbols::V3(symbols) => {
                let symbols = symbols.call(&mut self.store, text)?.into_iter();
                let symbols = symbols.map(|symbol| Symbol {
                    name: symbol.name,
                    kind: symbol.kind.into(),
                });
                Ok(symbols.collect())
            }
        }
    }

    pub fn launch(&mut self, job: Job) -> Result<Result<u32, String>> {
        let store = &mut self.store;
        let Job {
            worktree,
            command,
            directory,
            environment,
        } = job;
        match self.extension.demo_editor_server().launch()? {
            Launch::V5(launch) => launch.call(
                store,
                &Job {
                    worktree,
                    command,
                    directory,
                    environment,
                },
            ),
            Launch::V4(launch) => launch.call(
                store,
                &v4::demo::editor::process::Job {
                    worktree,
                    command,
                    directory,
                },
            ),
            Launch::V2(launch) => {
                launch.call(store, &v2::demo::editor::process::Job { worktree, command })
            }
        }
    }

    pub fn options(&mut self, name: &str) -> Result<Option<String>> {
        match self.extension.demo_editor_server().options()? {
            Options::V5(options) => options.call(&mut self.store, name),
            Options::V2(options) => options.call(&mut self.store, name),
        }
    }

    pub fn root(&mut self, worktree: Resource<Worktree>) -> Result<String> {
        self.extension
            .demo_editor_server()
            .call_root(&mut self.store, worktree)
    }

    /// Extensions before generation `v3` need to be told.
    pub fn shutdown(&mut self) -> Result<()> {
        match self.extension.v2() {
            Some(v2) => v2.demo_editor_server().call_shutdown(&mut self.store),
            None => Ok(()),
        }
    }

    pub fn command_names(&mut self) -> Result<Vec<String>> {
        let commands = self.extension.demo_editor_commands();
        if commands.has_names() {
            commands.call_names(&mut self.store)
        } else {
            Ok(Vec::new())
        }
    }

    pub fn run_command(
        &mut self,
        name: &str,
        arguments: &[String],
    ) -> Result<Result<String, String>> {
        self.extension
            .demo_editor_commands()
            .call_run(&mut self.store, name, arguments)
    }
}

fn all_into<A: Into<B>, B>(all: Vec<A>) -> Vec<B> {
    all.into_iter().map(A::into).collect()
}
