//! Hosts to compile: crates that have nothing but bindings.

/// Whose bindings a host has.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Macro {
    Wasmtime,
    Worldbind,
}

impl Macro {
    /// Both, in the order in which they are measured.
    pub(crate) const ALL: [Macro; 2] = [Macro::Wasmtime, Macro::Worldbind];

    /// The crate that hosts name.
    pub(crate) fn crate_name(self) -> &'static str {
        match self {
            Macro::Wasmtime => "wasmtime",
            Macro::Worldbind => "worldbind",
        }
    }

    /// The macro, as hosts name it.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Macro::Wasmtime => "::wasmtime::component::bindgen",
            Macro::Worldbind => "::worldbind::bindgen",
        }
    }
}

/// What a host has bindings for.
#[derive(Clone, Debug)]
pub(crate) struct Host {
    /// As in the tables and on the command line.
    pub(crate) name: String,
    /// The options of each `bindgen!`, without braces; the same text for both macros.
    pub(crate) bindings: Vec<String>,
}

impl Host {
    /// What all costs are above: a crate that names the macro's crate and has no bindings.
    pub(crate) fn empty() -> Self {
        Host {
            name: "empty".to_owned(),
            bindings: Vec::new(),
        }
    }

    /// The crate: one module for each `bindgen!`.
    pub(crate) fn source(&self, by: Macro) -> String {
        let path = by.path();
        self.source_with(by, |index, options| {
            format!("pub mod bindings{index} {{\n{path}!({{\n{options}\n}});\n}}\n")
        })
    }

    /// A crate that has the macro's output as literals.
    pub(crate) fn literals(&self, by: Macro) -> String {
        let path = by.path();
        self.source_with(by, |index, options| {
            format!(
                "pub const BINDINGS{index}: &str = {path}!({{\n{options}\nstringify: true,\n}});\n"
            )
        })
    }

    /// The name of its files.
    pub(crate) fn file_stem(&self, by: Macro) -> String {
        let name = self.name.replace(|c: char| !c.is_ascii_alphanumeric(), "_");
        format!("{name}_{}", by.crate_name())
    }

    fn source_with(&self, by: Macro, each: impl Fn(usize, &str) -> String) -> String {
        let name = by.crate_name();
        let mut source = format!("extern crate {name};\n");
        for (index, options) in self.bindings.iter().enumerate() {
            source.push_str(&each(index, options));
        }
        source
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_macros_get_the_same_options() {
        let host = Host {
            name: "wasi:cli/command".to_owned(),
            bindings: vec!["path: \"wit\",".to_owned()],
        };
        let [wasmtime, worldbind] = Macro::ALL.map(|by| host.source(by));
        assert_eq!(
            worldbind.replace("worldbind", "wasmtime::component"),
            wasmtime.replace("crate wasmtime", "crate wasmtime::component")
        );
        assert!(worldbind.contains("::worldbind::bindgen!({\npath: \"wit\",\n});"));
        assert_eq!(
            host.file_stem(Macro::Worldbind),
            "wasi_cli_command_worldbind"
        );
    }

    #[test]
    fn the_empty_host_names_the_crate_alone() {
        assert_eq!(
            Host::empty().source(Macro::Wasmtime),
            "extern crate wasmtime;\n"
        );
    }
}
