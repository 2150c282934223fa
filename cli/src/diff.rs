//! Compares two versions of an API, for its author: what changes, and what this means for components
//! and hosts that exist.

mod fit;
mod items;
mod problems;
pub(crate) mod report;
mod version;

use std::path::Path;
use std::str::FromStr;

use proc_macro2::{Literal, TokenStream};
use worldbind_codegen::{Root, Versions, compare_versions};

use self::fit::{Fits, fits};
use self::items::{compared_items, host_work, moves};
use self::report::{DiffReport, Gate, Side, VersionReport};
use self::version::{Judged, Verdict, judge};
use crate::arguments::{self, Format};
use crate::component::Component;
use crate::foreign::on_its_lines;
use crate::json::to_json;
use crate::options::path_literal;
use crate::provided::Provided;
use crate::read::read_component;
use crate::run::{Outcome, failure};
use crate::text;

/// Runs the command.
pub(crate) fn diff(arguments: &arguments::Diff) -> Outcome {
    let report = match report(arguments) {
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
            status: u8::from(!report.forward.fit),
            ..Outcome::default()
        },
        Err(error) => failure(format!("error: {error}\n")),
    }
}

/// Fails with the text of an error.
fn report(arguments: &arguments::Diff) -> Result<DiffReport, String> {
    let tokens = tokens(arguments)?;
    let root = Root::called("the current folder", Path::new(".")).with_world_argument("--world");
    let Versions {
        compared,
        wants,
        conversions,
        ..
    } = compare_versions(tokens, root).map_err(render)?;
    let provided = Provided::new(arguments.provided.iter().cloned());
    let Fits {
        forward,
        backward,
        contents,
        gates,
    } = fits(wants, &provided)?;
    let [old, new] = &compared;
    let items = compared_items(&compared, &conversions, &provided);
    let is_changed = items.iter().any(|item| !item.is_equal());
    let versions = [old, new].map(|side| side.version.clone());
    let version = judge(versions, forward.fit, contents, is_changed);
    let gates = needed_gates(gates, &version);
    let side = |path: &Path, of: &worldbind_codegen::ComparedGeneration| Side {
        file: path.display().to_string(),
        world: of.world.clone(),
        version: of.version.as_ref().map(ToString::to_string),
    };
    Ok(DiffReport {
        format: 1,
        older: side(&arguments.old, old),
        newer: side(&arguments.new, new),
        version: VersionReport::new(version, contents),
        items,
        forward,
        backward,
        gates,
        host: host_work(&compared, &provided),
        moved: moves(&compared),
    })
}

/// What has to be added so that components of the older version fit. If its version need not be
/// incompatible, that is with the lowest compatible version; if it must be, nothing helps.
fn needed_gates(gates: Vec<Gate>, version: &Judged) -> Vec<Gate> {
    match (version.verdict, &version.expected) {
        (Verdict::Right, _) => Vec::new(),
        (Verdict::NeedNot, Some(expected)) => {
            let gates = gates.into_iter();
            let gates = gates.map(|gate| {
                let is_gated = gate.interface.is_some() && gate.function.is_some();
                Gate {
                    since: is_gated.then(|| expected.to_string()),
                    ..gate
                }
            });
            gates.collect()
        }
        _ => gates,
    }
}

/// The options of a `bindgen!` that has both versions as generations. A component has a world of its
/// own.
fn tokens(arguments: &arguments::Diff) -> Result<TokenStream, String> {
    let files = [&arguments.old, &arguments.new];
    let worlds = files.map(|path| arguments.world.as_ref().filter(|_| !is_component(path)));
    let option = |world: Option<&String>| {
        let world = world.map(|world| format!("world: {},", Literal::string(world)));
        world.unwrap_or_default()
    };
    let [older, newer] = files.map(|path| path_literal(path));
    let (older, newer) = (older?, newer?);
    let text = match worlds {
        [Some(world), Some(_)] => format!(
            "{{ {} generations: {{ older: {older}, newer: {newer} }} }}",
            option(Some(world))
        ),
        [of_older, of_newer] => format!(
            "{{ generations: {{ older: {{ path: {older}, {} }}, newer: {{ path: {newer}, {} }} }} }}",
            option(of_older),
            option(of_newer)
        ),
    };
    TokenStream::from_str(&text).map_err(|error| format!("error: {error}\n"))
}

/// Whether a file is a component, and no WIT. What is wrong with a file is said when it is read.
fn is_component(path: &Path) -> bool {
    let bytes = path.is_file().then(|| read_component(path));
    let Some(Ok(bytes)) = bytes else { return false };
    Component::read(&bytes).is_ok_and(|component| !component.is_package())
}

fn render(errors: syn::Error) -> String {
    let errors = errors.into_iter();
    let errors = errors.map(|error| format!("error: {}\n", on_its_lines(&error.to_string())));
    errors.collect::<Vec<_>>().join("\n")
}
