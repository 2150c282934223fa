//! The output of a run.

/// The output of a run, and its exit status.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Outcome {
    /// Standard output. It may contain escape sequences for colours.
    pub stdout: Vec<u8>,
    /// Standard error.
    pub stderr: String,
    /// 0: all components fit, or the requested output is printed. 1: a component does not fit. 2:
    /// there is an error.
    pub status: u8,
}

pub(crate) fn failure(message: String) -> Outcome {
    Outcome {
        stderr: message,
        status: 2,
        ..Outcome::default()
    }
}

pub(crate) fn success(stdout: impl Into<Vec<u8>>) -> Outcome {
    Outcome {
        stdout: stdout.into(),
        ..Outcome::default()
    }
}
