//! Measures one host in one run, for each kind of measurement.

use std::ffi::OsString;
use std::fs;

use crate::Result;
use crate::compiler::{Compiled, Compiler, Cost};
use crate::dependencies::{Dependencies, Profile};
use crate::host::{Host, Macro};
use crate::kind::Kind;
use crate::parts::{Part, PartCost, PartCosts};
use crate::passes::Pass;
use crate::{code, object, parts, passes, types, used};

const CHECK: &[&str] = &["--crate-type=lib", "--emit=metadata", "-Cdebuginfo=2"];
const DEBUG: &[&str] = &["--crate-type=lib", "--emit=metadata,link", "-Cdebuginfo=2"];
const RELEASE: &[&str] = &["--crate-type=lib", "--emit=metadata,link", "-Copt-level=3"];

const PROGRAM: &[&str] = &[
    "--crate-type=bin",
    "--emit=link",
    "-Copt-level=3",
    "-Cstrip=symbols",
];

/// The pass in which macros and derives are expanded.
const EXPANSION: &str = "macro_expand_crate";

/// All that measuring needs.
#[derive(Debug)]
pub(crate) struct Laboratory {
    compiler: Compiler,
    dev: Option<Dependencies>,
    release: Option<Dependencies>,
}

impl Laboratory {
    /// Builds everything that the kinds of measurements need.
    ///
    /// # Errors
    ///
    /// If that fails.
    pub(crate) fn new(compiler: Compiler, kinds: &[Kind]) -> Result<Self> {
        let build = |profile| {
            let is_needed = kinds.iter().any(|kind| profile_of(*kind) == profile);
            is_needed.then(|| Dependencies::build(profile)).transpose()
        };
        Ok(Laboratory {
            compiler,
            dev: build(Profile::Dev)?,
            release: build(Profile::Release)?,
        })
    }

    /// A number for each of [`Kind::quantities`].
    ///
    /// # Errors
    ///
    /// If the host does not compile.
    pub(crate) fn sample(&self, kind: Kind, host: &Host, by: Macro) -> Result<Vec<f64>> {
        let compile = |flags| self.compile(kind, &host.source(by), host, by, flags);
        match kind {
            Kind::Check => Ok(numbers(compile(CHECK)?.cost)),
            Kind::Types => {
                let literals = self.expanded(kind, &host.literals(by), host, by)?;
                let source = types::source(by, code::bindings(&literals)?);
                Ok(numbers(self.compile(kind, &source, host, by, CHECK)?.cost))
            }
            Kind::Debug => Ok(numbers(compile(DEBUG)?.cost)),
            Kind::Release => Ok(numbers(compile(RELEASE)?.cost)),
            Kind::Expand => Ok(vec![passes::time_of(EXPANSION, &self.passes(host, by)?)]),
            Kind::Lines => {
                let bindings =
                    code::bindings(&self.expanded(kind, &host.literals(by), host, by)?)?;
                let expanded = self.expanded(kind, &host.source(by), host, by)?;
                let numbers = [code::formatted_lines(&bindings), expanded.lines().count()];
                let mut numbers: Vec<_> = numbers.map(|number| number as f64).into();
                numbers.push(expanded.len() as f64 / 1e3);
                let types = self.expanded(kind, &types::source(by, bindings), host, by)?;
                let (all, types) = (code::tokens(&expanded)?, code::tokens(&types)?);
                numbers.extend([all as f64, all as f64 - types as f64]);
                Ok(numbers)
            }
            Kind::Instructions => self.instructions(host, by),
            Kind::Edit => self.edited(host, by),
            Kind::Object => self.program(host, by),
        }
    }

    /// Millions of instructions, to check a host and to build it.
    fn instructions(&self, host: &Host, by: Macro) -> Result<Vec<f64>> {
        [CHECK, DEBUG]
            .into_iter()
            .map(|flags| {
                let kind = Kind::Instructions;
                let (name, arguments) = self.call(kind, host, by, flags)?;
                let count = self.compiler.count(&name, &host.source(by), &arguments)?;
                Ok(count as f64 / 1e6)
            })
            .collect()
    }

    /// Millions of instructions, to check a host again after an edit: with the macro, and with its
    /// output in a file, as a build script writes it.
    fn edited(&self, host: &Host, by: Macro) -> Result<Vec<f64>> {
        let literals = self.expanded(Kind::Edit, &host.literals(by), host, by)?;
        let mut in_files = String::new();
        for (index, bindings) in code::bindings(&literals)?.iter().enumerate() {
            let name = format!("{}_{index}.rs", host.file_stem(by));
            let file = self
                .compiler
                .write(&name, &prettyplease::unparse(bindings))?;
            in_files += &format!("pub mod bindings{index} {{ include!({file:?}); }}\n");
        }
        let in_files = format!("extern crate {};\n{in_files}", by.crate_name());
        [host.source(by), in_files]
            .iter()
            .map(|source| self.check_again(source, host, by))
            .collect()
    }

    /// Millions of instructions, to check a source again after a change of the function at its end.
    fn check_again(&self, source: &str, host: &Host, by: Macro) -> Result<f64> {
        let (name, mut arguments) = self.call(Kind::Edit, host, by, CHECK)?;
        let folder = self.compiler.empty_folder(&format!("{name}.incremental"))?;
        arguments.push(format!("-Cincremental={}", folder.display()).into());
        let edited = |number| format!("{source}pub fn edited() -> u32 {{ {number} }}\n");
        self.compiler.compile(&name, &edited(1), &arguments)?;
        let count = self.compiler.count(&name, &edited(2), &arguments)?;
        Ok(count as f64 / 1e6)
    }

    /// How long each of the compiler's passes takes in the check of a host.
    ///
    /// # Errors
    ///
    /// If the host does not compile.
    pub(crate) fn passes(&self, host: &Host, by: Macro) -> Result<Vec<Pass>> {
        let flags = [CHECK, &["-Ztime-passes", "-Ztime-passes-format=json"]].concat();
        let compiled = self.compile(Kind::Expand, &host.source(by), host, by, &flags)?;
        Ok(passes::parse(&compiled.stderr))
    }

    /// The cost of each part of the check of a host: [`Part::ALL`], and the macro.
    ///
    /// # Errors
    ///
    /// If one of them does not compile, or there is no valgrind.
    pub(crate) fn parts(&self, host: &Host, by: Macro) -> Result<PartCosts> {
        eprintln!("parts of {}, {}", host.name, by.crate_name());
        let literals = self.expanded(Kind::Expand, &host.literals(by), host, by)?;
        let bindings = code::bindings(&literals)?;
        let sources = Part::ALL.map(|last| parts::source(by, &bindings, last));
        let sources = sources.into_iter().chain([host.source(by)]);
        let empty = self.part(&Host::empty().source(by), host, by)?;
        let costs = sources.map(|source| {
            let cost = self.part(&source, host, by)?;
            Ok(PartCost {
                instructions: cost.instructions - empty.instructions,
                tokens: cost.tokens - empty.tokens,
                docs: cost.docs - empty.docs,
            })
        });
        let costs: Vec<_> = costs.collect::<Result<_>>()?;
        Ok(parts::differences(&costs))
    }

    fn part(&self, source: &str, host: &Host, by: Macro) -> Result<PartCost> {
        let (name, arguments) = self.call(Kind::Expand, host, by, CHECK)?;
        let instructions = self.compiler.count(&name, source, &arguments)? as f64 / 1e6;
        let expanded = self.expanded(Kind::Expand, source, host, by)?;
        let (all, docs) = (code::tokens(&expanded)?, code::tokens_of_docs(&expanded)?);
        Ok(PartCost {
            instructions,
            tokens: (all - docs) as f64,
            docs: docs as f64,
        })
    }

    /// A source with all macros and derives expanded.
    fn expanded(&self, kind: Kind, source: &str, host: &Host, by: Macro) -> Result<String> {
        let flags = ["--crate-type=lib", "-Zunpretty=expanded"];
        let compiled = self.compile(kind, source, host, by, &flags)?;
        Ok(fs::read_to_string(compiled.output)?)
    }

    /// The size of a program that uses all bindings of a host.
    fn program(&self, host: &Host, by: Macro) -> Result<Vec<f64>> {
        let literals = self.expanded(Kind::Object, &host.literals(by), host, by)?;
        let source = used::program(by, code::bindings(&literals)?);
        let compiled = self.compile(Kind::Object, &source, host, by, PROGRAM)?;
        let text = object::text_size(&compiled.output)? as f64 / 1e3;
        Ok(vec![
            text,
            fs::metadata(compiled.output)?.len() as f64 / 1e3,
        ])
    }

    fn compile(
        &self,
        kind: Kind,
        source: &str,
        host: &Host,
        by: Macro,
        flags: &[&str],
    ) -> Result<Compiled> {
        let (name, arguments) = self.call(kind, host, by, flags)?;
        self.compiler.compile(&name, source, &arguments)
    }

    /// The name of a crate, and the compiler's arguments for it.
    fn call(
        &self,
        kind: Kind,
        host: &Host,
        by: Macro,
        flags: &[&str],
    ) -> Result<(String, Vec<OsString>)> {
        let name = format!("{}_{}", host.file_stem(by), kind.name());
        let form = if flags == PROGRAM { "rlib" } else { "rmeta" };
        let mut arguments: Vec<OsString> = flags.iter().map(|&flag| flag.into()).collect();
        arguments.extend(self.dependencies(kind)?.arguments(by, form)?);
        Ok((name, arguments))
    }

    fn dependencies(&self, kind: Kind) -> Result<&Dependencies> {
        let dependencies = match profile_of(kind) {
            Profile::Dev => &self.dev,
            Profile::Release => &self.release,
        };
        Ok(dependencies.as_ref().ok_or("they were not built")?)
    }
}

/// The profile of a kind's dependencies.
fn profile_of(kind: Kind) -> Profile {
    match kind {
        Kind::Check
        | Kind::Instructions
        | Kind::Edit
        | Kind::Types
        | Kind::Expand
        | Kind::Lines
        | Kind::Debug => Profile::Dev,
        Kind::Release | Kind::Object => Profile::Release,
    }
}

fn numbers(cost: Cost) -> Vec<f64> {
    vec![
        cost.cpu.as_secs_f64(),
        cost.wall.as_secs_f64(),
        cost.memory as f64 / 1e6,
    ]
}
