//! The arguments, as clap reads them. Completions and the man page are made from them.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

/// Checks whether components fit a host's world, and prints the generated code for a world.
///
/// A host describes in WIT what it requires from a plugin and what it provides. This tool compares
/// plugins with this WIT, by the rules of the Rust crate `worldbind`. It runs no code.
#[derive(Debug, Parser)]
#[command(name = "worldbind", version, propagate_version = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,

    /// When to use colours in the output.
    ///
    /// `auto` uses colours on a terminal, unless NO_COLOR is set.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Explain(Explain),
    Expand(Expand),
    Diff(Diff),
    /// Print a script that completes the arguments in a shell.
    Completions {
        /// The shell.
        shell: Shell,
    },
    /// Print the man page of this tool, or of one of its commands.
    Man {
        /// The command, such as `explain`.
        command: Option<String>,
    },
}

/// Check whether components fit a host's world, and explain why not.
///
/// For each interface that the world exports, this prints which version of the component is used
/// and which functions are absent, or what differs. For each import of the component, it prints
/// whether the host provides it.
///
/// The text is for people: lists end after twenty entries, and the text about one component is
/// shorter than 64 kB. The output of `--format json` contains every name.
///
/// Exits with 0 if all components fit, with 1 if one does not, and with 2 if there is an error: the
/// WIT or the options are wrong, or a file cannot be read or is not a component. Errors are printed
/// to standard error.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// The components, in binary form; `-` is standard input.
    ///
    /// If a file is not a component, only its first bytes are read. At most 1 GiB of a component is
    /// read.
    #[arg(required = true, value_name = "PLUGIN.wasm")]
    pub(crate) components: Vec<PathBuf>,

    #[command(flatten)]
    pub(crate) host: Host,

    /// What the host provides to components in addition to the imports of its world.
    ///
    /// A namespace (`wasi`), a package (`wasi:io`) or an interface (`wasi:io/poll`), with or
    /// without a version, or the name of a function. May be repeated. The named items are assumed
    /// to have the right types. A name that matches no import is reported as a warning.
    #[arg(long, value_name = "NAME")]
    pub(crate) provided: Vec<String>,

    /// The format of the output.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,

    /// With several components, also explain those that fit.
    #[arg(long, short)]
    pub(crate) verbose: bool,
}

/// Print the Rust code that `worldbind::bindgen!` generates for a world.
///
/// The exit status is 0, or 2 if there are errors in the options or in the WIT.
#[derive(Debug, Args)]
pub(crate) struct Expand {
    #[command(flatten)]
    pub(crate) host: Host,

    /// Print the model of the code instead: what the generator decided, before it wrote the code.
    ///
    /// For people who work on `worldbind`. The format may change in every version.
    #[arg(long, conflicts_with = "generations")]
    pub(crate) model: bool,

    /// Print a table of the items of several generations instead: what each function and type is in
    /// the next generation.
    ///
    /// `home` is the generation in whose module the item is generated: the newest that has an equal
    /// one. The table ends with candidates for the option `moved`.
    #[arg(long)]
    pub(crate) generations: bool,

    /// The format of the table.
    #[arg(long, value_name = "FORMAT", requires = "generations")]
    pub(crate) format: Option<Format>,
}

/// Compare two versions of an API, before a release of the newer one.
///
/// Prints what each function and type of OLD is in NEW, and what this means: whether components
/// that were built against one of them fit a host of the other, whether the version of NEW is
/// right, and what a host must contain to support both as two generations.
///
/// OLD and NEW are WIT files, folders of them with dependencies in `deps`, WIT in binary form, or
/// components. For a component, its own world is compared.
///
/// Exits with 0 if components that were built against OLD fit a host of NEW, with 1 if they do not,
/// and with 2 if there is an error: the WIT is wrong, or a file cannot be read.
#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// The older version.
    pub(crate) old: PathBuf,

    /// The newer version.
    pub(crate) new: PathBuf,

    /// The world. Not needed if there is only one.
    #[arg(long, value_name = "WORLD")]
    pub(crate) world: Option<String>,

    /// More options, as in the `bindgen!` of hosts.
    ///
    /// For example `exports: { "acme:plugin/extra": optional }`. The options of one version are in
    /// `generations`: `generations: { older: { moved: { "reset": "acme:plugin/session.reset" } }
    /// }`. With or without braces around all options. `@FILE` reads them from a file. Paths in them
    /// are not used: OLD and NEW are the WIT.
    #[arg(long, value_name = "OPTIONS")]
    pub(crate) options: Option<String>,

    /// What hosts provide to components in addition to the imports of the world: see `explain`.
    #[arg(long, value_name = "NAME")]
    pub(crate) provided: Vec<String>,

    /// The format of the output.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
}

/// The arguments that describe the `bindgen!` of a host.
#[derive(Debug, Default, Args)]
pub struct Host {
    /// A WIT file, or a folder of WIT files with dependencies in its folder `deps`.
    ///
    /// May be repeated; a later one may use the earlier ones. The default is the folder `wit`.
    ///
    /// `v1=wit/v1` is the WIT of the generation `v1`, for a host with several generations; the
    /// first is the oldest.
    #[arg(long, value_name = "DIR")]
    pub wit: Vec<PathBuf>,

    /// The host's world. Not needed if there is only one.
    #[arg(long, value_name = "WORLD")]
    pub world: Option<String>,

    /// More options, as in the host's `bindgen!`.
    ///
    /// For example `exports: { "acme:plugin/extra": async }`, with or without braces around all
    /// options. `@FILE` reads them from a file. Paths in them are relative to the current folder.
    #[arg(long, value_name = "OPTIONS")]
    pub options: Option<String>,
}

/// The format of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// For machines.
    Json,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}
