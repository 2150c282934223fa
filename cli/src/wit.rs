//! Converts the arguments `--wit` to an option of a `bindgen!`: paths, or generations with their
//! paths.

use std::path::{Path, PathBuf};

use crate::arguments::Host;
use crate::foreign::escaped;
use crate::path_literal::path_literal;

/// Whether the arguments name generations: `--wit v1=wit/v1`.
pub(crate) fn has_generations(host: &Host) -> bool {
    host.wit.iter().any(|path| labelled(path).is_some())
}

/// `path: ["a", "b"],`, or `generations: { v1: { path: ["a"] } },`, or an empty text.
pub(crate) fn path_option(host: &Host) -> Result<String, String> {
    if host.wit.is_empty() {
        return Ok(String::new());
    }
    if !has_generations(host) {
        let paths = host.wit.iter().map(|path| path_literal(path));
        let paths = paths.collect::<Result<Vec<_>, String>>()?;
        return Ok(format!("path: [{}],", paths.join(", ")));
    }
    let generations = paths_of_generations(&host.wit)?;
    if let [(only, _)] = generations.as_slice() {
        return Err(format!(
            "error: `--wit {only}=..` is the only generation; expected another one, or `--wit` without `{only}=`\n"
        ));
    }
    let generations = generations.into_iter();
    let generations =
        generations.map(|(label, paths)| format!("{label}: {{ path: [{}] }}", paths.join(", ")));
    let generations: Vec<_> = generations.collect();
    Ok(format!("generations: {{ {} }},", generations.join(", ")))
}

/// The name of each generation, and literals of its paths.
fn paths_of_generations(wit: &[PathBuf]) -> Result<Vec<(&str, Vec<String>)>, String> {
    let mut generations: Vec<(&str, Vec<String>)> = Vec::new();
    for path in wit {
        let (label, path) = labelled(path).ok_or_else(|| unlabelled(path))?;
        let path = path_literal(Path::new(path))?;
        match generations.iter_mut().find(|(known, _)| *known == label) {
            Some((_, paths)) => paths.push(path),
            None => generations.push((label, vec![path])),
        }
    }
    Ok(generations)
}

/// The name of a generation and the path of its WIT: `v1=wit/v1`. A file may have such a name, too.
fn labelled(path: &Path) -> Option<(&str, &str)> {
    let (label, rest) = path.to_str()?.split_once('=')?;
    let is_name = label.starts_with(|c: char| c.is_ascii_lowercase())
        && label
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    (is_name && !path.exists()).then_some((label, rest))
}

/// The error for a path without a name next to paths of generations.
fn unlabelled(path: &Path) -> String {
    let text = path.display().to_string();
    match text.split_once('=').filter(|_| !path.exists()) {
        Some((label, _)) => format!(
            "error: `{}` cannot be the name of a generation; expected a name such as `v1` or `v0_1`\n",
            escaped(label)
        ),
        None => format!(
            "error: `--wit {}` does not name its generation; expected `--wit v1={0}`\n",
            escaped(&text)
        ),
    }
}
