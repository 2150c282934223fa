//! What the host provides: the resource `notebook`.

use worldbind::wasmtime::component::{Resource, ResourceTable};
use worldbind::wasmtime::{Result, bail};

use crate::acme::reports::store;

/// How many lines a notebook can have.
const LINES: usize = 3;

/// A notebook. The plugin has only a handle to it, a number.
pub struct Notebook {
    name: String,
    lines: Vec<String>,
}

/// The data of one plugin.
#[derive(Default)]
pub(crate) struct Host {
    /// The notebooks that the plugin has handles to.
    notebooks: ResourceTable,
    pub(crate) seen: Vec<String>,
}

impl store::Host for Host {}

impl store::HostNotebook for Host {
    fn new(&mut self, name: String) -> Result<Resource<Notebook>> {
        let lines = Vec::new();
        Ok(self.notebooks.push(Notebook { name, lines })?)
    }

    fn add(&mut self, notebook: Resource<Notebook>, line: String) -> Result<u32> {
        let notebook = self.notebooks.get_mut(&notebook)?;
        if notebook.lines.len() == LINES {
            bail!("the notebook `{}` is full", notebook.name);
        }
        notebook.lines.push(line);
        Ok(notebook.lines.len() as u32)
    }

    /// The destructor: the plugin dropped its handle.
    fn drop(&mut self, notebook: Resource<Notebook>) -> Result<()> {
        let Notebook { name, lines } = self.notebooks.delete(notebook)?;
        self.seen.push(format!("{name}: {}", lines.join(", ")));
        Ok(())
    }
}
