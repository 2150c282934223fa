//! Random interfaces, hosts and guests, and their WIT.

use std::fmt::Write as _;

use worldbind::Version;

use super::kinds::{FILE, FOLDER, KINDS, Kind};

/// A function of a random interface.
#[derive(Clone, Debug)]
pub(super) struct Function {
    pub(super) name: &'static str,
    pub(super) kind: usize,
    pub(super) gate: Gate,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Gate {
    None,
    Since(&'static str),
    Unstable,
    Optional,
}

/// A random interface; an empty text means that it has no version.
#[derive(Clone, Debug)]
pub(super) struct Interface {
    pub(super) name: &'static str,
    pub(super) version: &'static str,
    pub(super) functions: Vec<Function>,
}

impl Interface {
    pub(super) fn id(&self) -> String {
        format!("acme:x/{}{}", self.name, at(self.version))
    }

    /// Leaves out items that conflict with earlier ones.
    pub(super) fn consistent(mut self) -> Self {
        let mut needs: Vec<&str> = Vec::new();
        let mut names = Vec::new();
        self.functions.retain_mut(|function| {
            let kind = &KINDS[function.kind];
            let name = |need: &str| need.split([' ', '=']).nth(1).unwrap_or_default().to_owned();
            let defines = |need: &str| match need {
                FILE | FOLDER => "file".to_owned(),
                need => name(need).trim_end_matches(';').to_owned(),
            };
            let clashes = kind.needs.iter().any(|new| {
                let known = needs.iter();
                known
                    .clone()
                    .any(|old| old != new && defines(old) == defines(new))
            });
            if clashes || names.contains(&function.name) {
                return false;
            }
            // WIT refuses gates with a later version than the package's, and gates in a package
            // without a version.
            if let Gate::Since(since) = function.gate
                && Version::parse(self.version).ok() < Version::parse(since).ok()
            {
                function.gate = Gate::None;
            }
            names.push(function.name);
            needs.extend(kind.needs);
            true
        });
        self
    }

    /// The interface with what its functions need. Only a host has gates.
    pub(super) fn wit(&self, files: &str) -> String {
        let mut needs: Vec<&str> = Vec::new();
        let mut functions = String::new();
        for Function { name, kind, gate } in &self.functions {
            let kind = &KINDS[*kind];
            for need in kind.needs {
                if !needs.contains(need) {
                    needs.push(need);
                }
            }
            let gate = match gate {
                Gate::Since(version) => format!("@since(version = {version}) "),
                Gate::Unstable => "@unstable(feature = extra) ".to_owned(),
                Gate::None | Gate::Optional => String::new(),
            };
            // Writing to a `String` cannot fail.
            let _ = write!(functions, "{gate}{name}: {}; ", kind.wit);
        }
        let needs = needs.join(" ").replace("{files}", files);
        format!("interface {} {{ {needs} {functions} }}", self.name)
    }
}

pub(super) fn at(version: &str) -> String {
    match version {
        "" => String::new(),
        version => format!("@{version}"),
    }
}

pub(super) const FILES: &str = "0.1.0";

/// The packages of interfaces and of `files`, nested in a file.
pub(super) fn packages<'a>(
    interfaces: impl IntoIterator<Item = &'a Interface>,
    files: &str,
) -> String {
    let mut packages: Vec<(&str, String)> = Vec::new();
    for interface in interfaces {
        let wit = interface.wit(files);
        match packages
            .iter_mut()
            .find(|(version, _)| *version == interface.version)
        {
            Some((_, package)) => package.push_str(&wit),
            None => packages.push((interface.version, wit)),
        }
    }
    let mut text = format!(
        "package acme:files@{files} {{ interface files {{ resource file; resource folder; }} }}"
    );
    for (version, package) in packages {
        let _ = write!(text, "\npackage acme:x{} {{ {package} }}", at(version));
    }
    text
}

/// A random host.
#[derive(Clone, Debug)]
pub(super) struct Host {
    pub(super) interfaces: Vec<Interface>,
    /// Whether the first interface is optional.
    pub(super) optional: bool,
    /// A function of the world itself, and whether it is optional.
    pub(super) run: Option<(usize, bool)>,
    pub(super) versions: Option<&'static str>,
}

impl Host {
    pub(super) fn wit(&self) -> String {
        let mut world = format!("import acme:files/files@{FILES};");
        for interface in &self.interfaces {
            let _ = write!(world, " export {};", interface.id());
        }
        if let Some((kind, _)) = self.run {
            let _ = write!(world, " export run: {};", KINDS[kind].wit);
        }
        let packages = packages(&self.interfaces, FILES);
        format!("package acme:host;\n{packages}\nworld app {{ {world} }}")
    }

    pub(super) fn options(&self) -> String {
        format!("inline: {:?}, {}", self.wit(), self.entries())
    }

    /// The options in addition to the WIT.
    pub(super) fn entries(&self) -> String {
        let mut optional = Vec::new();
        for interface in &self.interfaces {
            let functions = interface.functions.iter();
            let functions = functions.filter(|function| function.gate == Gate::Optional);
            optional.extend(
                functions.map(|f| format!("\"acme:x/{}.{}\": optional", interface.name, f.name)),
            );
        }
        if let Some((_, is_optional)) = self.run {
            optional.extend(is_optional.then(|| "\"run\": optional".to_owned()));
        }
        if self.optional {
            optional.push(format!("\"acme:x/{}\": optional", self.interfaces[0].name));
        }
        let versions = self
            .versions
            .map(|rule| format!("versions: {{ \"acme:x/i\": {rule} }}"));
        format!(
            "exports: {{ {} }}, {}",
            optional.join(", "),
            versions.unwrap_or_default(),
        )
    }

    pub(super) fn kind(&self, interface: &str, function: &str) -> &'static Kind {
        let interface = self.interfaces.iter().find(|i| i.id() == interface);
        let functions = &interface.expect("an interface of the host").functions;
        let function = functions.iter().find(|f| f.name == function);
        &KINDS[function.expect("a function of the host").kind]
    }
}

/// A random component.
#[derive(Clone, Debug)]
pub(super) struct Guest {
    pub(super) interfaces: Vec<Interface>,
    pub(super) run: Option<usize>,
    pub(super) files: &'static str,
}

impl Guest {
    pub(super) fn wit(&self) -> String {
        let mut world = String::new();
        for interface in &self.interfaces {
            let _ = write!(world, " export {};", interface.id());
        }
        if let Some(kind) = self.run {
            let _ = write!(world, " export run: {};", KINDS[kind].wit);
        }
        let packages = packages(&self.interfaces, self.files);
        format!("package test:guest;\n{packages}\nworld guest {{ {world} }}")
    }
}
