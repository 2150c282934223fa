//! The kinds of measurements, and their units.

use clap::ValueEnum;

/// A way to compile a host, or to examine the code of its bindings.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum Kind {
    /// as `cargo check` compiles
    Check,
    /// as `cargo check` compiles the types of the bindings alone
    Types,
    /// the time in which macros are expanded
    Expand,
    /// how much code the bindings are
    Lines,
    /// how many instructions `cargo check` and `cargo build` take, counted by valgrind
    Instructions,
    /// how many instructions `cargo check` takes again after an edit elsewhere in the crate
    Edit,
    /// as `cargo build` compiles
    Debug,
    /// as `cargo build --release` compiles
    Release,
    /// the machine code in a program that links and calls all of the bindings
    Object,
}

impl Kind {
    /// All, in the order of the tables.
    pub(crate) const ALL: [Kind; 9] = [
        Kind::Check,
        Kind::Instructions,
        Kind::Edit,
        Kind::Types,
        Kind::Expand,
        Kind::Lines,
        Kind::Debug,
        Kind::Release,
        Kind::Object,
    ];

    /// The heading of its table.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Kind::Check => "`cargo check`",
            Kind::Types => "`cargo check` of the types alone, with the engine's derives",
            Kind::Expand => "Expansion of macros",
            Kind::Lines => "Code",
            Kind::Instructions => "Instructions of the compiler, in user mode",
            Kind::Edit => "Instructions of the compiler, after an edit elsewhere in the crate",
            Kind::Debug => "`cargo build`",
            Kind::Release => "`cargo build --release`",
            Kind::Object => "Machine code, in the release profile",
        }
    }

    /// The name on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Check => "check",
            Kind::Types => "types",
            Kind::Expand => "expand",
            Kind::Lines => "lines",
            Kind::Instructions => "instructions",
            Kind::Edit => "edit",
            Kind::Debug => "debug",
            Kind::Release => "release",
            Kind::Object => "object",
        }
    }

    /// The results of one run. The chart shows the first of them.
    pub(crate) fn quantities(self) -> &'static [Quantity] {
        match self {
            Kind::Check | Kind::Types | Kind::Debug | Kind::Release => COMPILING,
            Kind::Instructions => INSTRUCTIONS,
            Kind::Edit => EDIT,
            Kind::Expand => EXPANDING,
            Kind::Lines => CODE,
            Kind::Object => OBJECT,
        }
    }

    /// Whether all runs have nearly the same result.
    pub(crate) fn is_exact(self) -> bool {
        matches!(self, Kind::Lines | Kind::Object) || self.needs_valgrind()
    }

    /// Whether instructions are counted. This takes fifty times as long as a compilation.
    pub(crate) fn needs_valgrind(self) -> bool {
        matches!(self, Kind::Instructions | Kind::Edit)
    }
}

const COMPILING: &[Quantity] = &[
    Quantity::new("CPU", Unit::Seconds),
    Quantity::new("wall", Unit::Seconds),
    Quantity::new("memory", Unit::Megabytes),
];
const INSTRUCTIONS: &[Quantity] = &[
    Quantity::new("`cargo check`", Unit::Millions),
    Quantity::new("`cargo build`", Unit::Millions),
];
const EDIT: &[Quantity] = &[
    Quantity::new("with `bindgen!`", Unit::Millions),
    Quantity::new("with bindings in a file", Unit::Millions),
];
const EXPANDING: &[Quantity] = &[Quantity::new("expansion", Unit::Seconds)];
const CODE: &[Quantity] = &[
    Quantity::new("formatted lines", Unit::Count),
    Quantity::new("expanded lines", Unit::Count),
    Quantity::new("expanded text", Unit::Kilobytes),
    Quantity::new("expanded tokens", Unit::Count),
    Quantity::new("without those of the types", Unit::Count),
];
const OBJECT: &[Quantity] = &[
    Quantity::new("`.text`", Unit::Kilobytes),
    Quantity::new("stripped file", Unit::Kilobytes),
];

/// A measured number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Quantity {
    pub(crate) name: &'static str,
    pub(crate) unit: Unit,
}

impl Quantity {
    const fn new(name: &'static str, unit: Unit) -> Self {
        Quantity { name, unit }
    }
}

/// The unit of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Unit {
    Seconds,
    Megabytes,
    Kilobytes,
    Millions,
    Count,
}

impl Unit {
    /// The number as text for people.
    pub(crate) fn text(self, value: f64) -> String {
        match self {
            Unit::Seconds if value.abs() < 1.0 => format!("{value:.3} s"),
            Unit::Seconds => format!("{value:.2} s"),
            Unit::Megabytes => format!("{value:.0} MB"),
            Unit::Kilobytes => format!("{value:.1} kB"),
            Unit::Millions => format!("{value:.1} M"),
            Unit::Count => format!("{value:.0}"),
        }
    }
}
