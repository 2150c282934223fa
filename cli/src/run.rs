//! Runs the tool: from arguments to the output and the exit status.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{CommandFactory, Parser};

use crate::arguments::{self, Arguments, Color, Command, Format};
use crate::component::Component;
use crate::diff::diff;
use crate::expand::expand;
use crate::explain::{explain_component, parted_warnings, report_of};
use crate::foreign::name as shown;
use crate::given::AllGiven;
use crate::host::Host;
use crate::json::to_json;
use crate::outcome::{Outcome, failure, success};
use crate::parallel;
use crate::provided::Provided;
use crate::read::{STANDARD_INPUT, read_component, shown_file};
use crate::report::{ComponentReport, Report, Verdict};
use crate::text;

/// Runs the tool, prints its output, and returns the exit status.
pub fn run(arguments: &Arguments) -> u8 {
    let outcome = run_with(arguments);
    let choice = match arguments.color {
        Color::Auto => anstream::ColorChoice::Auto,
        Color::Always => anstream::ColorChoice::Always,
        Color::Never => anstream::ColorChoice::Never,
    };
    let mut stdout = anstream::AutoStream::new(io::stdout(), choice);
    let mut stderr = anstream::AutoStream::new(io::stderr(), choice);
    let printed = stdout
        .write_all(&outcome.stdout)
        .and_then(|()| stdout.flush());
    // This error cannot be reported anywhere else.
    let _ = stderr.write_all(outcome.stderr.as_bytes());
    match printed {
        // `worldbind explain … | head` is not an error.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let _ = writeln!(stderr, "error: {error}");
            2
        }
        _ => outcome.status,
    }
}

/// Runs the tool without printing. The arguments are those of a command line and begin with the
/// name of the tool. Wrong arguments are an error like any other.
pub fn run_from<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Outcome {
    match Arguments::try_parse_from(arguments) {
        Ok(arguments) => run_with(&arguments),
        Err(error) => failure(error.to_string()),
    }
}

/// Runs the tool without printing. The text contains colours; [`run`] removes them if they are not
/// supported.
pub fn run_with(arguments: &Arguments) -> Outcome {
    match &arguments.command {
        None => failure(FIRST_STEPS.to_owned()),
        Some(Command::Explain(arguments)) => explain_all(arguments),
        Some(Command::Expand(arguments)) => expand(arguments),
        Some(Command::Diff(arguments)) => diff(arguments),
        Some(Command::Completions { shell }) => completions(*shell),
        Some(Command::Man { command }) => man(command.as_deref()),
    }
}

/// The output for somebody who starts the tool without arguments.
const FIRST_STEPS: &str = "\
`worldbind` checks whether a WebAssembly component fits a host, and explains why not. It needs a command:

  worldbind explain plugin.wasm --wit wit   to check a plugin against the WIT of its host
  worldbind expand --wit wit                to see the code that the host's `bindgen!` generates
  worldbind diff old-wit wit                to see what a change of the WIT means for plugins and hosts

`wit` is the file or the folder with the WIT of the host. If the components need WASI, or anything else
that the WIT of the host does not list, add `--provided wasi` to the first command.

`worldbind --help` describes all commands, and `worldbind explain --help` one of them.
";

fn explain_all(arguments: &arguments::Explain) -> Outcome {
    if let Err(message) = check_files(&arguments.components) {
        return failure(message);
    }
    let host = match Host::new(&arguments.host) {
        Ok(host) => host,
        Err(message) => return failure(message),
    };
    let provided = Provided::new(arguments.provided.iter().cloned());
    let mut stderr = host.warnings.clone();
    let mut report = report_of(&host);
    let given = AllGiven::of_each(&host.worlds);
    let explained = parallel::map(&arguments.components, |path| {
        explain_file(&host, &given, path, &provided)
    });
    for (path, explained) in arguments.components.iter().zip(explained) {
        report.components.push(explained.unwrap_or_else(|error| {
            stderr += &format!("error: {} {error}\n", shown_file(path));
            ComponentReport::unknown(&file_name(path), &error)
        }));
    }
    stderr += &provided.warnings(&report);
    stderr += &parted_warnings(&host, &report);
    let json = match arguments.format {
        Format::Text => Ok(text::report(&report, arguments.verbose)),
        Format::Json => to_json(&report).map(|json| json + "\n"),
    };
    match json {
        Ok(stdout) => Outcome {
            stdout: stdout.into(),
            stderr,
            status: status(&report),
        },
        Err(error) => failure(format!("error: {error}\n")),
    }
}

/// Standard input can be read only once.
fn check_files(files: &[PathBuf]) -> Result<(), String> {
    let stdin = Path::new(STANDARD_INPUT);
    match files.iter().filter(|file| *file == stdin).count() {
        0 | 1 => Ok(()),
        _ => Err("error: `-` is repeated; standard input can be read only once\n".to_owned()),
    }
}

fn status(report: &Report) -> u8 {
    let worst = report.components.iter().map(|report| report.verdict).max();
    match worst.unwrap_or(Verdict::Fits) {
        Verdict::Fits => 0,
        Verdict::DoesNotFit => 1,
        Verdict::Unknown => 2,
    }
}

/// The name of a file in the report.
fn file_name(path: &Path) -> String {
    path.display().to_string()
}

/// Fails with the reason. In messages, its text follows the name of the file.
fn explain_file(
    host: &Host,
    given: &[AllGiven<'_>],
    path: &Path,
    provided: &Provided,
) -> Result<ComponentReport, String> {
    let bytes = read_component(path).map_err(|error| error.to_string())?;
    let component = Component::read(&bytes).map_err(|error| error.to_string())?;
    let file = file_name(path);
    Ok(explain_component(host, given, &file, &component, provided))
}

fn completions(shell: clap_complete::Shell) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "worldbind", &mut script);
    success(script)
}

fn man(command: Option<&str>) -> Outcome {
    let mut all = Arguments::command();
    all.build();
    let command = match command {
        None => all,
        Some(name) => match all.find_subcommand(name) {
            Some(command) => command.clone(),
            None => {
                let name = shown(name);
                return failure(format!("error: unknown command `{name}`\n"));
            }
        },
    };
    let mut page = Vec::new();
    match clap_mangen::Man::new(command).render(&mut page) {
        Ok(()) => success(page),
        Err(error) => failure(format!("error: {error}\n")),
    }
}
