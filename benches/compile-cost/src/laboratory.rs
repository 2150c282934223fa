//! One host in, the numbers of one run out, for each kind of measurement.

use std::ffi::OsString;

use crate::Result;
use crate::compiler::{Compiled, Compiler, Cost};
use crate::dependencies::{Dependencies, Profile};
use crate::host::{Host, Macro};
use crate::kind::Kind;
use crate::passes;

const CHECK: &[&str] = &["--crate-type=lib", "--emit=metadata", "-Cdebuginfo=2"];
const DEBUG: &[&str] = &["--crate-type=lib", "--emit=metadata,link", "-Cdebuginfo=2"];
const RELEASE: &[&str] = &["--crate-type=lib", "--emit=metadata,link", "-Copt-level=3"];

/// All that measuring needs.
#[derive(Debug)]
pub(crate) struct Laboratory {
    compiler: Compiler,
    dev: Option<Dependencies>,
    release: Option<Dependencies>,
}

impl Laboratory {
    /// Has built what the kinds of measurements need.
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
        let compile = |flags| self.compile(kind, host, by, flags);
        match kind {
            Kind::Check => Ok(numbers(compile(CHECK)?.cost)),
            Kind::Debug => Ok(numbers(compile(DEBUG)?.cost)),
            Kind::Release => Ok(numbers(compile(RELEASE)?.cost)),
            Kind::Expand => {
                let compiled = compile(&[CHECK, &["-Ztime-passes"]].concat())?;
                let passes = passes::parse(&compiled.stderr);
                Ok(vec![passes::time_of("macro_expand_crate", &passes)])
            }
            Kind::Lines | Kind::Object => Err("not yet".into()),
        }
    }

    fn compile(&self, kind: Kind, host: &Host, by: Macro, flags: &[&str]) -> Result<Compiled> {
        let name = format!("{}_{}", host.file_stem(by), kind.name());
        let mut arguments: Vec<OsString> = flags.iter().map(|&flag| flag.into()).collect();
        arguments.extend(self.dependencies(kind)?.arguments(by, "rmeta")?);
        self.compiler.compile(&name, &host.source(by), &arguments)
    }

    fn dependencies(&self, kind: Kind) -> Result<&Dependencies> {
        let dependencies = match profile_of(kind) {
            Profile::Dev => &self.dev,
            Profile::Release => &self.release,
        };
        Ok(dependencies.as_ref().ok_or("they were not built")?)
    }
}

/// The profile in which a kind has its dependencies.
fn profile_of(kind: Kind) -> Profile {
    match kind {
        Kind::Check | Kind::Expand | Kind::Lines | Kind::Debug => Profile::Dev,
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
