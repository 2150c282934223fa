//! From arguments to what is printed and the exit status.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use clap::CommandFactory;

use crate::arguments::{self, Arguments, Color, Command, Format};
use crate::component::Component;
use crate::exports::explain_exports;
use crate::host::Host;
use crate::imports::explain_imports;
use crate::options::Input;
use crate::provided::Provided;
use crate::report::{ComponentReport, Report, Verdict};
use crate::text;

/// What a run prints, and its exit status.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Outcome {
    /// For the standard output; may have the escape sequences of colours.
    pub stdout: Vec<u8>,
    /// For the standard error.
    pub stderr: String,
    /// 0: all fit, or what was asked for is printed. 1: a component does not fit. 2: it cannot be told.
    pub status: u8,
}

/// Runs the tool, prints, and gives the exit status.
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
    // Nobody is left to be told.
    let _ = stderr.write_all(outcome.stderr.as_bytes());
    match printed {
        // `worldbind explain … | head` is no error.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let _ = writeln!(stderr, "error: {error}");
            2
        }
        _ => outcome.status,
    }
}

/// Runs the tool without printing anything. Text has colours, which [`run`] takes out where they do not belong.
pub fn run_with(arguments: &Arguments) -> Outcome {
    match &arguments.command {
        Command::Explain(arguments) => explain_all(arguments),
        Command::Expand(arguments) => expand(&arguments.host),
        Command::Completions { shell } => completions(*shell),
        Command::Man { command } => man(command.as_deref()),
    }
}

fn failure(message: String) -> Outcome {
    Outcome {
        stderr: message,
        status: 2,
        ..Outcome::default()
    }
}

fn success(stdout: impl Into<Vec<u8>>) -> Outcome {
    Outcome {
        stdout: stdout.into(),
        ..Outcome::default()
    }
}

fn explain_all(arguments: &arguments::Explain) -> Outcome {
    let host = match Host::new(&arguments.host) {
        Ok(host) => host,
        Err(message) => return failure(message),
    };
    let provided = Provided::new(arguments.provided.iter().cloned());
    let files = arguments.components.iter();
    let report = Report {
        format: 1,
        world: host.wants.world.clone(),
        components: files
            .map(|file| explain_file(&host, file, &provided))
            .collect(),
    };
    let worst = report.components.iter().map(|report| report.verdict).max();
    let status = match worst.unwrap_or(Verdict::Fits) {
        Verdict::Fits => 0,
        Verdict::DoesNotFit => 1,
        Verdict::Unknown => 2,
    };
    let stdout = match arguments.format {
        Format::Text => text::report(&report, arguments.verbose),
        Format::Json => match serde_json::to_string_pretty(&report) {
            Ok(json) => json + "\n",
            Err(error) => return failure(format!("error: {error}\n")),
        },
    };
    Outcome {
        status,
        stderr: host.warnings.clone(),
        ..success(stdout)
    }
}

fn explain_file(host: &Host, file: &Path, provided: &Provided) -> ComponentReport {
    let name = file.display().to_string();
    match fs::read(file) {
        Ok(bytes) => explain(host, &name, &bytes, provided),
        Err(error) => ComponentReport::unknown(&name, format!("it cannot be read: {error}")),
    }
}

/// Explains whether a component, of which these are the bytes, fits a host.
pub fn explain(host: &Host, file: &str, bytes: &[u8], provided: &Provided) -> ComponentReport {
    match Component::read(bytes) {
        Ok(component) => {
            let (imports, resources) = explain_imports(host, &component, provided);
            let exports = explain_exports(host, &component, &resources);
            ComponentReport::new(file, exports, imports)
        }
        Err(error) => ComponentReport::unknown(file, error.to_string()),
    }
}

fn expand(host: &arguments::Host) -> Outcome {
    let input = match Input::new(host) {
        Ok(input) => input,
        Err(message) => return failure(message),
    };
    let expansion = worldbind_codegen::expand(input.tokens.clone(), Path::new("."));
    match expansion.errors {
        None => Outcome {
            stderr: input.render_warnings(&expansion.warnings),
            ..success(worldbind_codegen::source(expansion.tokens))
        },
        Some(errors) => failure(input.render(errors)),
    }
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
            None => return failure(format!("error: there is no command `{name}`\n")),
        },
    };
    let mut page = Vec::new();
    match clap_mangen::Man::new(command).render(&mut page) {
        Ok(()) => success(page),
        Err(error) => failure(format!("error: {error}\n")),
    }
}
