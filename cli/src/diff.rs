//! Compares two versions of an API, for its author: what changes, and what this means for existing
//! components and hosts.

mod file;
mod fit;
mod input;
mod items;
mod packages;
mod problems;
pub(crate) mod report;
mod version;

use std::path::Path;

use worldbind_codegen::{ComparedGeneration, Root, Versions, compare_versions};

use self::file::is_component;
use self::fit::{Fits, all_contents, fit, fits, gates};
use self::input::input;
use self::items::{Listing, compared_items, host_work, moves};
use self::packages::{Evidence, JudgedPackage, judge_all, judge_packages};
use self::report::{ComparedWorld, DiffReport, Gate, VersionReport};
use self::version::{Judged, Verdict, judge};
use crate::arguments::{self, Format};
use crate::json::to_json;
use crate::outcome::{Outcome, failure};
use crate::provided::Provided;
use crate::text;

/// Runs the command.
pub(crate) fn diff(arguments: &arguments::Diff) -> Outcome {
    let (report, stderr) = match report(arguments) {
        Ok(report) => report,
        Err(message) => return failure(message),
    };
    let printed = match arguments.format {
        Format::Text => Ok(text::diff(&report)),
        Format::Json => to_json(&report).map(|json| json + "\n"),
    };
    match printed {
        Ok(stdout) => Outcome {
            stdout: stdout.into(),
            stderr,
            status: u8::from(!report.forward.fit),
        },
        Err(error) => failure(format!("error: {error}\n")),
    }
}

/// The report and the warnings. Fails with the text of an error.
fn report(arguments: &arguments::Diff) -> Result<(DiffReport, String), String> {
    let are_components = [is_component(&arguments.old)?, is_component(&arguments.new)?];
    let input = input(arguments, are_components)?;
    let root = Root::called("the current folder", Path::new(".")).with_world_argument("--world");
    let versions = compare_versions(input.tokens.clone(), root);
    let Versions {
        compared,
        wants,
        encoded,
        conversions,
        warnings,
        ..
    } = versions.map_err(|errors| input.render(errors))?;
    let provided = Provided::new(arguments.provided.iter().cloned());
    let fits = fits(wants, &encoded, &provided)?;
    let listing = Listing::new(&compared, &fits.names);
    let items = compared_items(&listing, &conversions);
    let judged = JudgedVersion::of(&compared, &fits, &items, are_components);
    let side = |path: &Path, of: &ComparedGeneration| ComparedWorld {
        file: path.display().to_string(),
        world: of.world.clone(),
        version: of.version.as_ref().map(ToString::to_string),
    };
    let [old, new] = &compared;
    let report = DiffReport {
        format: 1,
        older: side(&arguments.old, old),
        newer: side(&arguments.new, new),
        gates: judged.needed_gates(&fits),
        version: judged.report(&fits),
        items,
        forward: fit(&fits.forward),
        backward: fit(&fits.backward),
        host: host_work(&listing),
        moved: moves(&compared),
    };
    let names = fits.names.iter();
    let names = names.flat_map(|names| names.imports.iter().chain(&names.provided));
    let warnings = input.render_warnings(&warnings) + &provided.unused(names);
    Ok((report, warnings))
}

/// The verdict about the version of NEW.
struct JudgedVersion {
    all: Judged,
    /// The verdicts about packages, if the worlds have no versions.
    packages: Vec<JudgedPackage>,
}

impl JudgedVersion {
    fn of(
        compared: &[ComparedGeneration; 2],
        fits: &Fits,
        items: &[report::Item],
        are_components: [bool; 2],
    ) -> Self {
        let versions = compared.each_ref().map(|side| side.version.clone());
        if versions.iter().all(Option::is_some) {
            let (exports, imports) = &fits.forward;
            let is_fit = exports.fit && imports.fit;
            let is_changed = items.iter().any(|item| !item.is_equal());
            return JudgedVersion {
                all: judge(versions, is_fit, all_contents(&fits.contents), is_changed),
                packages: Vec::new(),
            };
        }
        let evidence = Evidence {
            fits,
            items,
            are_components,
        };
        let packages = judge_packages(&evidence);
        JudgedVersion {
            all: judge_all(&evidence, &packages),
            packages,
        }
    }

    fn report(&self, fits: &Fits) -> VersionReport {
        let packages = self.packages.iter().map(JudgedPackage::report);
        VersionReport::new(&self.all, all_contents(&fits.contents), packages.collect())
    }

    /// The changes that are necessary so that components of the older version fit.
    fn needed_gates(&self, fits: &Fits) -> Vec<Gate> {
        let (exports, imports) = &fits.forward;
        if exports.fit && imports.fit {
            return Vec::new();
        }
        let gates = gates(&fits.contents.0).into_iter();
        let gates = gates.filter_map(|gate| {
            let interface = gate.interface.as_deref();
            let mut packages = self.packages.iter();
            let of_package = interface.and_then(|name| packages.find(|it| it.has(name)));
            let judged = match self.packages.is_empty() {
                true => Some(&self.all),
                false => of_package.map(|package| &package.judged),
            };
            needed_gate(gate, judged)
        });
        gates.collect()
    }
}

/// The gate that lets components fit. If the version could be compatible, the gate names the lowest
/// compatible version. If the version must be incompatible, no gate helps.
fn needed_gate(gate: Gate, judged: Option<&Judged>) -> Option<Gate> {
    match judged.map(|judged| (judged.verdict, &judged.expected)) {
        Some((Verdict::Right, _)) => None,
        Some((Verdict::NeedNot, Some(expected))) => {
            let is_gated = gate.interface.is_some() && gate.function.is_some();
            Some(Gate {
                since: is_gated.then(|| expected.to_string()),
                ..gate
            })
        }
        _ => Some(gate),
    }
}
