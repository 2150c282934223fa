//! The colours of the output.

use anstyle::{AnsiColor, Style};

pub(super) const GOOD: Style = AnsiColor::Green.on_default();
pub(super) const BAD: Style = AnsiColor::Red.on_default();
pub(super) const SOFT: Style = AnsiColor::Yellow.on_default();
pub(super) const TITLE: Style = Style::new().bold();
