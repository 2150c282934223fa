//! The functions of an editor for its extensions. Both hosts use this file, and its lines are not
//! counted.

use worldbind::wasmtime::Result;
use worldbind::wasmtime::component::{Resource, ResourceTable};

/// A folder that is open in the editor.
pub struct Worktree {
    pub id: u64,
    pub root: String,
}

#[derive(Default)]
pub struct State {
    /// The requests of extensions.
    pub events: Vec<String>,
    worktrees: ResourceTable,
}

impl State {
    pub fn record(&mut self, event: String) {
        self.events.push(event);
    }

    pub fn open(&mut self, worktree: Worktree) -> Result<Resource<Worktree>> {
        Ok(self.worktrees.push(worktree)?)
    }

    pub fn worktree(&self, handle: &Resource<Worktree>) -> Result<&Worktree> {
        Ok(self.worktrees.get(handle)?)
    }

    pub fn close(&mut self, handle: Resource<Worktree>) -> Result<Worktree> {
        let worktree = self.worktrees.delete(handle)?;
        self.record(format!("close {}", worktree.root));
        Ok(worktree)
    }

    pub fn fetch(
        &mut self,
        method: &str,
        url: &str,
        headers: &[(String, String)],
        body: Option<&str>,
    ) -> String {
        self.record(format!("fetch {method} {url} {headers:?} {body:?}"));
        format!("the answer of {url}")
    }

    pub fn setting(&mut self, key: &str) -> Option<String> {
        self.record(format!("setting {key}"));
        (key == "theme").then(|| "dark".to_owned())
    }

    pub fn sleep(&mut self, nanoseconds: u64) {
        self.record(format!("sleep {nanoseconds}"));
    }

    pub fn start(
        &mut self,
        worktree: Resource<Worktree>,
        command: &str,
        directory: Option<&str>,
        environment: &[(String, String)],
    ) -> Result<Result<u32, String>> {
        let worktree = self.close(worktree)?;
        let directory = directory.unwrap_or(&worktree.root);
        self.record(format!(
            "start {command} in {directory} with {environment:?}"
        ));
        Ok(match command {
            "" => Err("no command".to_owned()),
            command => Ok(command.len() as u32),
        })
    }
}
