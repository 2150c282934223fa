//! The arguments: what clap reads, and what completions and the man page are made from.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

/// Says whether components fit a host's world, and shows the code that stands for one.
///
/// A host describes in WIT what it wants of a plugin and what it gives to it. This tool compares that with
/// plugins, by the rules of the Rust crate `worldbind`, without running anything.
#[derive(Debug, Parser)]
#[command(name = "worldbind", version, propagate_version = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,

    /// Whether what is printed is coloured.
    ///
    /// `auto` colours what goes to a terminal, if NO_COLOR is not set.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Explain(Explain),
    Expand(Expand),
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

/// Say whether components fit a host's world, and why not.
///
/// For each interface that the world exports: which version of the component's is taken, which of its
/// functions are absent, or what differs. For each import of the component: whether the world gives it.
///
/// Text is for people: lists end after twenty entries, and the text about one component is shorter than 64 kB.
/// With `--format json`, every name is there.
///
/// Exits with 0 if all components fit, with 1 if one does not, and with 2 if there is an error: the WIT or the
/// options are wrong, or a file cannot be read or is no component. Errors are printed to the standard error.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// The components, in binary form; `-` is the standard input.
    ///
    /// Of a file that does not begin as a component does, the beginning is read and no more; of any, no more
    /// than 1 GiB.
    #[arg(required = true, value_name = "PLUGIN.wasm")]
    pub(crate) components: Vec<PathBuf>,

    #[command(flatten)]
    pub(crate) host: Host,

    /// What the host gives to components beside what its world imports.
    ///
    /// A namespace (`wasi`), a package (`wasi:io`), an interface (`wasi:io/poll`), each with or without a
    /// version, or the name of a function. May be given several times. What it names is taken to be there
    /// with the right types. A name that matches no import is reported as a warning.
    #[arg(long, value_name = "NAME")]
    pub(crate) provided: Vec<String>,

    /// In which form to say it.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,

    /// Of several components, explain also those that fit.
    #[arg(long, short)]
    pub(crate) verbose: bool,
}

/// Print the Rust code that `worldbind::bindgen!` generates for a world.
///
/// Exits with 0, or with 2 if there are errors in the options or in the WIT.
#[derive(Debug, Args)]
pub(crate) struct Expand {
    #[command(flatten)]
    pub(crate) host: Host,
}

/// What the host has in its `bindgen!`.
#[derive(Debug, Default, Args)]
pub struct Host {
    /// A WIT file, or a folder of them with what they use in its folder `deps`.
    ///
    /// May be given several times, where the later may use the earlier. Without it, the folder `wit` is read.
    #[arg(long, value_name = "DIR")]
    pub wit: Vec<PathBuf>,

    /// The host's world; not needed where there is only one.
    #[arg(long, value_name = "WORLD")]
    pub world: Option<String>,

    /// Further options, as the host has them in `bindgen!`.
    ///
    /// Such as `exports: { "acme:plugin/extra": async }`; with or without braces around them. `@FILE` reads
    /// them from a file. Paths within begin at the current folder.
    #[arg(long, value_name = "OPTIONS")]
    pub options: Option<String>,
}

/// In which form a report is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// For machines.
    Json,
}

/// Whether text is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}
