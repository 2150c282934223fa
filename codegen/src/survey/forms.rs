//! The forms in which a type is generated: owning its contents, or borrowing them for a call.

use crate::model::Call;

/// Whether a value is owned, or borrowed for a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Mode {
    Owned,
    Borrowed,
}

impl Mode {
    /// How a call takes its arguments. A concurrent call can outlive the borrows of its caller, so
    /// it takes owned arguments.
    pub(crate) fn of_params(call: Call) -> Self {
        match call {
            Call::Sync | Call::Async => Mode::Borrowed,
            Call::Concurrent => Mode::Owned,
        }
    }
}

/// The forms in which a type is generated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Forms {
    /// It owns its contents.
    Owned,
    /// It borrows its contents.
    Borrowed,
    /// It is generated twice: one type owns its contents, the other borrows them.
    Both,
}

impl Forms {
    /// The forms, each once.
    pub(crate) fn modes(self) -> &'static [Mode] {
        match self {
            Forms::Owned => &[Mode::Owned],
            Forms::Borrowed => &[Mode::Borrowed],
            Forms::Both => &[Mode::Owned, Mode::Borrowed],
        }
    }

    /// The form that a reference names. `mode` says whether the value is owned or borrowed.
    pub(crate) fn of_reference(self, mode: Mode) -> Mode {
        match self {
            Forms::Owned => Mode::Owned,
            Forms::Borrowed => Mode::Borrowed,
            Forms::Both => mode,
        }
    }
}
