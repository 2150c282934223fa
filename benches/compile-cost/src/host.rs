//! Hosts to compile: crates that contain only bindings.

/// The macro that generates a host's bindings.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Macro {
    Wasmtime,
    Worldbind,
}

impl Macro {
    /// Both, in the order in which they are measured.
    pub(crate) const ALL: [Macro; 2] = [Macro::Wasmtime, Macro::Worldbind];

    /// The crate that hosts use.
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

/// The worlds of a host's bindings.
#[derive(Clone, Debug)]
pub(crate) struct Host {
    /// The name in the tables and on the command line.
    pub(crate) name: String,
    /// The options of each `bindgen!` of wasmtime, without braces.
    wasmtime: Vec<String>,
    /// The same for worldbind's.
    worldbind: Vec<String>,
}

impl Host {
    /// A host with the same options for both macros.
    pub(crate) fn new(name: &str, bindings: Vec<String>) -> Self {
        Host::with_options_of_each(name, bindings.clone(), bindings)
    }

    /// A host with different options for the two macros.
    pub(crate) fn with_options_of_each(
        name: &str,
        wasmtime: Vec<String>,
        worldbind: Vec<String>,
    ) -> Self {
        Host {
            name: name.to_owned(),
            wasmtime,
            worldbind,
        }
    }

    /// The same host with the options that leave out what it does not use. wasmtime's macro has one
    /// of them.
    pub(crate) fn lean(&self) -> Self {
        let with = |each: &[String], more: &str| {
            let each = each.iter().map(|options| format!("{options}\n{more}"));
            each.collect()
        };
        let both = "skip_mut_forwarding_impls: true,";
        Host::with_options_of_each(
            &format!("{}, lean", self.name),
            with(&self.wasmtime, both),
            with(&self.worldbind, &format!("{both}\none_way_types: true,")),
        )
    }

    /// The baseline of all costs: a crate that uses the macro's crate and has no bindings.
    pub(crate) fn empty() -> Self {
        Host::new("empty", Vec::new())
    }

    /// The crate: one module for each `bindgen!`.
    pub(crate) fn source(&self, by: Macro) -> String {
        let path = by.path();
        self.source_with(by, |index, options| {
            format!("pub mod bindings{index} {{\n{path}!({{\n{options}\n}});\n}}\n")
        })
    }

    /// A crate that contains the macro's output as literals.
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
        let bindings = match by {
            Macro::Wasmtime => &self.wasmtime,
            Macro::Worldbind => &self.worldbind,
        };
        for (index, options) in bindings.iter().enumerate() {
            source.push_str(&each(index, options));
        }
        source
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_macros_get_the_same_options_unless_they_have_their_own() {
        let host = Host::new("wasi:cli/command", vec!["path: \"wit\",".to_owned()]);
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

        let versions = vec!["v1".to_owned(), "v2".to_owned()];
        let host = Host::with_options_of_each("two", versions, vec!["both".to_owned()]);
        let [wasmtime, worldbind] = Macro::ALL.map(|by| host.source(by));
        assert!(wasmtime.contains("mod bindings1") && wasmtime.contains("v2"));
        assert!(!worldbind.contains("mod bindings1") && worldbind.contains("both"));
    }

    #[test]
    fn a_lean_host_has_the_options_that_each_macro_has() {
        let host = Host::new("one", vec!["path: \"wit\",".to_owned()]).lean();
        assert_eq!(host.name, "one, lean");
        for by in Macro::ALL {
            let source = host.source(by);
            assert!(source.contains("path: \"wit\",\nskip_mut_forwarding_impls: true,"));
            let is_one_way = source.contains("one_way_types: true,");
            assert_eq!(is_one_way, by == Macro::Worldbind);
        }
    }

    #[test]
    fn the_empty_host_names_the_crate_alone() {
        assert_eq!(
            Host::empty().source(Macro::Wasmtime),
            "extern crate wasmtime;\n"
        );
    }
}
