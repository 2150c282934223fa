//! The host by hand: a `bindgen!` for each generation, an enum over them, and a `match` in each
//! call.
//!
//! The option `with` shares imported interfaces that are equal as a whole.

use worldbind::Version;
use worldbind::wasmtime::component::{Component, HasSelf, Linker, Resource};
use worldbind::wasmtime::{Engine, Result, Store, bail};

use crate::state::{State, Worktree};
pub use v5::demo::editor::process::Job;
use v5::demo::editor::{clock, http, log, process, settings, workspace};
pub use v5::exports::demo::editor::language::{
    Completion, CompletionKind, Edit, Error, FormatOptions, Symbol, SymbolKind,
};

pub mod v1 {
    worldbind::bindgen!({
        path: "wit/v1",
        with: {
            "demo:editor/workspace": crate::by_hand::v5::demo::editor::workspace,
            "demo:editor/log": crate::by_hand::v2::demo::editor::log,
            "demo:editor/settings": crate::by_hand::v2::demo::editor::settings,
            "demo:editor/clock": crate::by_hand::v3::demo::editor::clock,
            "demo:editor/process": crate::by_hand::v2::demo::editor::process,
        },
    });
}

pub mod v2 {
    worldbind::bindgen!({
        path: "wit/v2",
        with: {
            "demo:editor/workspace": crate::by_hand::v5::demo::editor::workspace,
            "demo:editor/http": crate::by_hand::v3::demo::editor::http,
            "demo:editor/clock": crate::by_hand::v3::demo::editor::clock,
        },
        imports: { "demo:editor/process": trappable },
    });
}

pub mod v3 {
    worldbind::bindgen!({
        path: "wit/v3",
        with: {
            "demo:editor/workspace": crate::by_hand::v5::demo::editor::workspace,
            "demo:editor/log": crate::by_hand::v5::demo::editor::log,
            "demo:editor/settings": crate::by_hand::v5::demo::editor::settings,
            "demo:editor/process": crate::by_hand::v4::demo::editor::process,
        },
    });
}

pub mod v4 {
    worldbind::bindgen!({
        path: "wit/v4",
        with: {
            "demo:editor/workspace": crate::by_hand::v5::demo::editor::workspace,
            "demo:editor/log": crate::by_hand::v5::demo::editor::log,
            "demo:editor/http": crate::by_hand::v5::demo::editor::http,
            "demo:editor/settings": crate::by_hand::v5::demo::editor::settings,
            "demo:editor/clock": crate::by_hand::v5::demo::editor::clock,
        },
        imports: { "demo:editor/process": trappable },
    });
}

pub mod v5 {
    worldbind::bindgen!({
        path: "wit/v5",
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
    ) -> Result<v3::demo::editor::http::Response, String> {
        let body = self.fetch("get", &request.url, &request.headers, None);
        Ok(v3::demo::editor::http::Response { status: 200, body })
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

enum Extension {
    V1(v1::Extension),
    V2(v2::Extension),
    V3(v3::Extension),
    V4(v4::Extension),
    V5(v5::Extension),
}

/// An extension that is loaded.
pub struct Loaded {
    pub store: Store<State>,
    extension: Extension,
}

type Own = HasSelf<State>;

impl Loaded {
    /// Loads an extension. `version` is the one in its manifest.
    pub fn new(engine: &Engine, component: &[u8], version: &Version) -> Result<Self> {
        let component = Component::new(engine, component)?;
        let mut linker = Linker::new(engine);
        let mut store = Store::new(engine, State::default());
        let extension = match (version.major, version.minor) {
            (0, 0) => bail!("{version} is too old"),
            (0, 1) => {
                v1::Extension::add_to_linker::<_, Own>(&mut linker, |state| state)?;
                let pre = v1::ExtensionPre::link(&component, &linker)?;
                Extension::V1(pre.instantiate(&mut store)?)
            }
            (0, 2) => {
                v2::Extension::add_to_linker::<_, Own>(&mut linker, |state| state)?;
                let pre = v2::ExtensionPre::link(&component, &linker)?;
                Extension::V2(pre.instantiate(&mut store)?)
            }
            (0, 3) => {
                v3::Extension::add_to_linker::<_, Own>(&mut linker, |state| state)?;
                let pre = v3::ExtensionPre::link(&component, &linker)?;
                Extension::V3(pre.instantiate(&mut store)?)
            }
            (0, _) => {
                v4::Extension::add_to_linker::<_, Own>(&mut linker, |state| state)?;
                let pre = v4::ExtensionPre::link(&component, &linker)?;
                Extension::V4(pre.instantiate(&mut store)?)
            }
            _ => {
                v5::Extension::add_to_linker::<_, Own>(&mut linker, |state| state)?;
                let pre = v5::ExtensionPre::link(&component, &linker)?;
                Extension::V5(pre.instantiate(&mut store)?)
            }
        };
        Ok(Loaded { store, extension })
    }

    pub fn describe(&mut self) -> Result<String> {
        let store = &mut self.store;
        match &self.extension {
            Extension::V1(it) => it.call_describe(store),
            Extension::V2(it) => it.call_describe(store),
            Extension::V3(it) => it.call_describe(store),
            Extension::V4(it) => it.call_describe(store),
            Extension::V5(it) => it.call_describe(store),
        }
    }

    pub fn activate(&mut self) -> Result<Result<(), String>> {
        let store = &mut self.store;
        match &self.extension {
            Extension::V1(it) => it.call_activate(store).map(Ok),
            Extension::V2(it) => it.call_activate(store).map(Ok),
            Extension::V3(it) => it.call_activate(store).map(Ok),
            Extension::V4(it) => it.call_activate(store),
            Extension::V5(it) => it.call_activate(store),
        }
    }

    pub fn complete(&mut self, at: u32, prefix: &str) -> Result<Vec<Completion>> {
        let store = &mut self.store;
        match &self.extension {
            Extension::V1(it) => {
                let completions = it.demo_editor_language().call_complete(store, at, prefix)?;
                Ok(completions.into_iter().map(Completion::from).collect())
            }
            Extension::V2(it) => {
                let completions = it.demo_editor_language().call_complete(store, at, prefix)?;
                Ok(completions.into_iter().map(Completion::from).collect())
            }
            Extension::V3(it) => {
                let completions = it.demo_editor_language().call_complete(store, at, prefix)?;
                Ok(completions.into_iter().map(Completion::from).collect())
            }
            Extension::V4(it) => {
                let completions = it.demo_editor_language().call_complete(store, at, prefix)?;
                Ok(completions.into_iter().map(Completion::from).collect())
            }
            Extension::V5(it) => it.demo_editor_language().call_complete(store, at, prefix),
        }
    }

    /// The text for a completion. Older extensions see what they know of it.
    pub fn label(&mut self, completion: &Completion) -> Result<String> {
        let store = &mut self.store;
        match &self.extension {
            Extension::V1(it) => it
                .demo_editor_language()
                .call_label(store, &completion.clone().into()),
            Extension::V2(it) => it
                .demo_editor_language()
                .call_label(store, &completion.clone().into()),
            Extension::V3(it) => it
                .demo_editor_language()
                .call_label(store, &completion.clone().into()),
            Extension::V4(it) => it
                .demo_editor_language()
                .call_label(store, &completion.clone().into()),
            Extension::V5(it) => it.demo_editor_language().call_label(store, completion),
        }
    }

    pub fn hover(&mut self, at: u32) -> Result<Option<String>> {
        let store = &mut self.store;
        match &self.extension {
            Extension::V1(it) => it.demo_editor_docs().call_hover(store, at),
            Extension::V2(it) => it.demo_editor_docs().call_hover(store, at),
            Extension::V3(it) => it.demo_editor_language().call_hover(store, at),
            Extension::V4(it) => it.demo_editor_language().call_hover(store, at),
            Extension::V5(it) => it.demo_editor_language().call_hover(store, at),
        }
    }

    pub fn format(
        &mut self,
        text: &str,
        options: FormatOptions,
    ) -> Result<Result<Vec<Edit>, Error>> {
        let store = &mut self.store;
        match &self.extension {
            Extension::V1(it) => {
                let edits = it
                    .demo_editor_language()
                    .call_format(store, text, options.tab_size)?;
                Ok(Ok(edits_from(edits)))
            }
            Extension::V2(it) => {
                let edits = it
                    .demo_editor_language()
                    .call_format(store, text, options.tab_size)?;
                Ok(Ok(edits_from(edits)))
            }
            Extension::V3(it) => {
                let edits = it
                    .demo_editor_language()
                    .call_format(store, text, options.tab_size)?;
                Ok(Ok(edits_from(edits)))
            }
            Extension::V4(it) => {
                let options = options.into();
                let edits = it
                    .demo_editor_language()
                    .call_format(store, text, options)?;
                Ok(edits.map(edits_from).map_err(Error::from))
            }
            Extension::V5(it) => it.demo_editor_language().call_format(store, text, options),
        }
    }

    pub fn symbols(&mut self, text: &str) -> Result<Vec<Symbol>> {
        let store = &mut self.store;
        match &self.extension {
            Extension::V1(it) => {
                let symbols = it.demo_editor_language().call_symbols(store, text)?;
                Ok(symbols.into_iter().map(Symbol::from).collect())
            }
            Extension::V2(it) => {
                let symbols = it.demo_editor_language().call_symbols(store, text)?;
                Ok(symbols.into_iter().map(Symbol::from).collect())
            }
            Extension::V3(it) => {
                let symbols = it.demo_editor_language().call_symbols(store, text)?;
                Ok(symbols.into_iter().map(Symbol::from).collect())
            }
            Extension::V4(it) => {
                let symbols = it.demo_editor_language().call_symbols(store, text)?;
                Ok(symbols.into_iter().map(Symbol::from).collect())
            }
            Extension::V5(it) => it.demo_editor_language().call_symbols(store, text),
        }
    }

    pub fn launch(&mut self, job: Job) -> Result<Result<u32, String>> {
        let store = &mut self.store;
        match &self.extension {
            Extension::V1(it) => it.demo_editor_server().call_launch(store, &job.into()),
            Extension::V2(it) => it.demo_editor_server().call_launch(store, &job.into()),
            Extension::V3(it) => it.demo_editor_server().call_launch(store, &job.into()),
            Extension::V4(it) => it.demo_editor_server().call_launch(store, &job.into()),
            Extension::V5(it) => it.demo_editor_server().call_launch(store, &job),
        }
    }

    pub fn options(&mut self, name: &str) -> Result<Option<String>> {
        let store = &mut self.store;
        match &self.extension {
            Extension::V1(it) => it.demo_editor_server().call_options(store, name),
            Extension::V2(it) => it.demo_editor_server().call_options(store, name),
            Extension::V3(it) => it.demo_editor_server().call_options(store, name),
            Extension::V4(it) => it.demo_editor_server().call_options(store, name),
            Extension::V5(it) => it.demo_editor_server().call_options(store, name),
        }
    }

    pub fn root(&mut self, worktree: Resource<Worktree>) -> Result<String> {
        let store = &mut self.store;
        match &self.extension {
            Extension::V1(it) => it.demo_editor_server().call_root(store, worktree),
            Extension::V2(it) => it.demo_editor_server().call_root(store, worktree),
            Extension::V3(it) => it.demo_editor_server().call_root(store, worktree),
            Extension::V4(it) => it.demo_editor_server().call_root(store, worktree),
            Extension::V5(it) => it.demo_editor_server().call_root(store, worktree),
        }
    }

    /// Extensions before version 0.3 need to be told.
    pub fn shutdown(&mut self) -> Result<()> {
        let store = &mut self.store;
        match &self.extension {
            Extension::V1(it) => it.demo_editor_server().call_shutdown(store),
            Extension::V2(it) => it.demo_editor_server().call_shutdown(store),
            Extension::V3(_) | Extension::V4(_) | Extension::V5(_) => Ok(()),
        }
    }

    pub fn command_names(&mut self) -> Result<Vec<String>> {
        let store = &mut self.store;
        match &self.extension {
            Extension::V1(_) | Extension::V2(_) => Ok(Vec::new()),
            Extension::V3(it) => it.demo_editor_commands().call_names(store),
            Extension::V4(it) => it.demo_editor_commands().call_names(store),
            Extension::V5(it) => it.demo_editor_commands().call_names(store),
        }
    }

    pub fn run_command(
        &mut self,
        name: &str,
        arguments: &[String],
    ) -> Result<Result<String, String>> {
        let store = &mut self.store;
        match &self.extension {
            Extension::V1(it) => it.demo_editor_commands().call_run(store, name, arguments),
            Extension::V2(it) => it.demo_editor_commands().call_run(store, name, arguments),
            Extension::V3(it) => it.demo_editor_commands().call_run(store, name, arguments),
            Extension::V4(it) => it.demo_editor_commands().call_run(store, name, arguments),
            Extension::V5(it) => it.demo_editor_commands().call_run(store, name, arguments),
        }
    }
}

fn edits_from<E>(edits: Vec<E>) -> Vec<Edit>
where
    Edit: From<E>,
{
    edits.into_iter().map(Edit::from).collect()
}

impl From<v1::exports::demo::editor::language::Edit> for Edit {
    fn from(edit: v1::exports::demo::editor::language::Edit) -> Self {
        Edit {
            start: edit.start,
            end: edit.end,
            text: edit.text,
        }
    }
}

impl From<v2::exports::demo::editor::language::Edit> for Edit {
    fn from(edit: v2::exports::demo::editor::language::Edit) -> Self {
        Edit {
            start: edit.start,
            end: edit.end,
            text: edit.text,
        }
    }
}

impl From<v3::exports::demo::editor::language::Edit> for Edit {
    fn from(edit: v3::exports::demo::editor::language::Edit) -> Self {
        Edit {
            start: edit.start,
            end: edit.end,
            text: edit.text,
        }
    }
}

impl From<v4::exports::demo::editor::language::Edit> for Edit {
    fn from(edit: v4::exports::demo::editor::language::Edit) -> Self {
        Edit {
            start: edit.start,
            end: edit.end,
            text: edit.text,
        }
    }
}

impl From<v1::exports::demo::editor::language::Completion> for Completion {
    fn from(it: v1::exports::demo::editor::language::Completion) -> Self {
        Completion {
            label: it.label,
            detail: None,
            kind: None,
        }
    }
}

impl From<v2::exports::demo::editor::language::Completion> for Completion {
    fn from(it: v2::exports::demo::editor::language::Completion) -> Self {
        Completion {
            label: it.label,
            detail: it.detail,
            kind: None,
        }
    }
}

impl From<v3::exports::demo::editor::language::Completion> for Completion {
    fn from(it: v3::exports::demo::editor::language::Completion) -> Self {
        Completion {
            label: it.label,
            detail: it.detail,
            kind: None,
        }
    }
}

impl From<v4::exports::demo::editor::language::Completion> for Completion {
    fn from(it: v4::exports::demo::editor::language::Completion) -> Self {
        Completion {
            label: it.label,
            detail: it.detail,
            kind: it.kind.map(CompletionKind::from),
        }
    }
}

impl From<v4::exports::demo::editor::language::CompletionKind> for CompletionKind {
    fn from(kind: v4::exports::demo::editor::language::CompletionKind) -> Self {
        match kind {
            v4::exports::demo::editor::language::CompletionKind::Function => {
                CompletionKind::Function
            }
            v4::exports::demo::editor::language::CompletionKind::Variable => {
                CompletionKind::Variable
            }
        }
    }
}

impl From<Completion> for v1::exports::demo::editor::language::Completion {
    fn from(it: Completion) -> Self {
        Self { label: it.label }
    }
}

impl From<Completion> for v2::exports::demo::editor::language::Completion {
    fn from(it: Completion) -> Self {
        Self {
            label: it.label,
            detail: it.detail,
        }
    }
}

impl From<Completion> for v3::exports::demo::editor::language::Completion {
    fn from(it: Completion) -> Self {
        Self {
            label: it.label,
            detail: it.detail,
        }
    }
}

impl From<Completion> for v4::exports::demo::editor::language::Completion {
    fn from(it: Completion) -> Self {
        let kind = it.kind.and_then(|kind| match kind {
            CompletionKind::Function => {
                Some(v4::exports::demo::editor::language::CompletionKind::Function)
            }
            CompletionKind::Variable => {
                Some(v4::exports::demo::editor::language::CompletionKind::Variable)
            }
            CompletionKind::Module => None,
        });
        Self {
            label: it.label,
            detail: it.detail,
            kind,
        }
    }
}

impl From<v1::exports::demo::editor::language::Symbol> for Symbol {
    fn from(symbol: v1::exports::demo::editor::language::Symbol) -> Self {
        let kind = match symbol.kind {
            v1::exports::demo::editor::language::SymbolKind::Function => SymbolKind::Function,
            v1::exports::demo::editor::language::SymbolKind::Class => SymbolKind::Class,
            v1::exports::demo::editor::language::SymbolKind::Other(other) => {
                SymbolKind::Other(other)
            }
        };
        Symbol {
            name: symbol.name,
            kind,
        }
    }
}

impl From<v2::exports::demo::editor::language::Symbol> for Symbol {
    fn from(symbol: v2::exports::demo::editor::language::Symbol) -> Self {
        let kind = match symbol.kind {
            v2::exports::demo::editor::language::SymbolKind::Function => SymbolKind::Function,
            v2::exports::demo::editor::language::SymbolKind::Class => SymbolKind::Class,
            v2::exports::demo::editor::language::SymbolKind::Other(other) => {
                SymbolKind::Other(other)
            }
        };
        Symbol {
            name: symbol.name,
            kind,
        }
    }
}

impl From<v3::exports::demo::editor::language::Symbol> for Symbol {
    fn from(symbol: v3::exports::demo::editor::language::Symbol) -> Self {
        let kind = match symbol.kind {
            v3::exports::demo::editor::language::SymbolKind::Function => SymbolKind::Function,
            v3::exports::demo::editor::language::SymbolKind::Class => SymbolKind::Class,
            v3::exports::demo::editor::language::SymbolKind::Other(other) => {
                SymbolKind::Other(other)
            }
        };
        Symbol {
            name: symbol.name,
            kind,
        }
    }
}

impl From<v4::exports::demo::editor::language::Symbol> for Symbol {
    fn from(symbol: v4::exports::demo::editor::language::Symbol) -> Self {
        let kind = match symbol.kind {
            v4::exports::demo::editor::language::SymbolKind::Function => SymbolKind::Function,
            v4::exports::demo::editor::language::SymbolKind::Class => SymbolKind::Class,
            v4::exports::demo::editor::language::SymbolKind::Module => SymbolKind::Module,
            v4::exports::demo::editor::language::SymbolKind::Other(other) => {
                SymbolKind::Other(other)
            }
        };
        Symbol {
            name: symbol.name,
            kind,
        }
    }
}

impl From<FormatOptions> for v4::exports::demo::editor::language::FormatOptions {
    fn from(options: FormatOptions) -> Self {
        Self {
            tab_size: options.tab_size,
            final_newline: options.final_newline,
        }
    }
}

impl From<v4::exports::demo::editor::language::Error> for Error {
    fn from(error: v4::exports::demo::editor::language::Error) -> Self {
        match error {
            v4::exports::demo::editor::language::Error::NotSupported => Error::NotSupported,
            v4::exports::demo::editor::language::Error::Other(other) => Error::Other(other),
        }
    }
}

impl From<Job> for v4::demo::editor::process::Job {
    fn from(job: Job) -> Self {
        Self {
            worktree: job.worktree,
            command: job.command,
            directory: job.directory,
        }
    }
}

impl From<Job> for v2::demo::editor::process::Job {
    fn from(job: Job) -> Self {
        Self {
            worktree: job.worktree,
            command: job.command,
        }
    }
}
