//! The folder that paths of the options are relative to, and the names that messages use for it and
//! for the options. For a macro it is the crate's folder, for a command the current one. A command
//! has arguments in place of some options.

use std::ops::Deref;
use std::path::{Path, PathBuf};

use worldbind_resolve::printable;

/// The folder that paths of the options are relative to.
#[derive(Debug, Clone, Copy)]
pub struct Root<'a> {
    folder: &'a Path,
    name: &'a str,
    path_argument: Option<&'a str>,
    world_argument: Option<&'a str>,
}

impl<'a> Root<'a> {
    /// A folder that messages call `name`, such as `the current folder`.
    pub fn called(name: &'a str, folder: &'a Path) -> Self {
        Root {
            folder,
            name,
            path_argument: None,
            world_argument: None,
        }
    }

    /// Messages say this argument, such as `--wit`, in place of the option `path`.
    pub fn with_path_argument(self, argument: &'a str) -> Self {
        Root {
            path_argument: Some(argument),
            ..self
        }
    }

    /// Messages say this argument, such as `--world`, in place of the option `world`.
    pub fn with_world_argument(self, argument: &'a str) -> Self {
        Root {
            world_argument: Some(argument),
            ..self
        }
    }

    /// Its name in messages.
    pub(crate) fn name(&self) -> &'a str {
        self.name
    }

    /// The name of the option or argument with the paths of the WIT, such as `path`.
    pub(crate) fn path_option(&self) -> &'a str {
        self.path_argument.unwrap_or("path")
    }

    /// The option or argument with the world, such as ``` `world: ".."` ```.
    pub(crate) fn world_option(&self) -> String {
        match self.world_argument {
            Some(argument) => format!("`{argument}`"),
            None => "`world: \"..\"`".to_owned(),
        }
    }

    /// All WIT, as a user names it: ``` `path: ["a", "b"]` ``` or `--wit a --wit
    /// b`. With `and_more`, there is more WIT than these.
    pub(crate) fn wit_option(&self, paths: &[&Path], and_more: bool) -> String {
        let more = |separator: &str| match and_more {
            true => format!("{separator}.."),
            false => String::new(),
        };
        if let Some(argument) = self.path_argument {
            let named = paths
                .iter()
                .map(|path| format!("{argument} {}", as_argument(path)));
            let named: Vec<_> = named.collect();
            return format!("`{}{}`", named.join(" "), more(" "));
        }
        let quoted: Vec<_> = paths.iter().map(|path| quoted(path)).collect();
        match quoted.as_slice() {
            [one] if !and_more => format!("`path: {one}`"),
            all => format!("`path: [{}{}]`", all.join(", "), more(", ")),
        }
    }
}

/// A path with slashes on every system, as it is shown.
pub(crate) fn slashed(path: &Path) -> String {
    let path = path.display().to_string();
    let path = match std::path::MAIN_SEPARATOR {
        '/' => path,
        separator => path.replace(separator, "/"),
    };
    printable(&path).to_string()
}

fn quoted(path: &Path) -> String {
    format!("\"{}\"", slashed(path))
}

/// A path as an argument, for a shell.
fn as_argument(path: &Path) -> String {
    let path = slashed(path);
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+@:,".contains(c);
    match path.chars().all(is_plain) {
        true => path,
        false => format!("'{}'", path.replace('\'', "'\\''")),
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
