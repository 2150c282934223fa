//! The folder that paths of the options are relative to, and what messages call it: for a macro it is the crate's
//! folder, for a command the current one.

use std::ops::Deref;
use std::path::{Path, PathBuf};

/// The folder that paths of the options are relative to.
#[derive(Debug, Clone, Copy)]
pub struct Root<'a> {
    folder: &'a Path,
    name: &'a str,
}

impl<'a> Root<'a> {
    /// A folder that messages call `name`, such as `the current folder`.
    pub fn called(name: &'a str, folder: &'a Path) -> Self {
        Root { folder, name }
    }

    /// What messages call it.
    pub(crate) fn name(&self) -> &'a str {
        self.name
    }
}

/// The root folder of a crate.
impl<'a> From<&'a Path> for Root<'a> {
    fn from(folder: &'a Path) -> Self {
        Root::called("the crate's root folder", folder)
    }
}

/// The root folder of a crate.
impl<'a> From<&'a PathBuf> for Root<'a> {
    fn from(folder: &'a PathBuf) -> Self {
        Root::from(folder.as_path())
    }
}

impl Deref for Root<'_> {
    type Target = Path;

    fn deref(&self) -> &Path {
        self.folder
    }
}
