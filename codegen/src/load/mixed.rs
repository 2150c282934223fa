//! The message about a folder that contains several packages.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use wit_parser::PackageName;
use worldbind_resolve::printable;

use super::headers::packages_in;
use super::sources::shown_path;

/// Says where to move a package, if the files of a folder contain several packages.
pub(super) fn explain_mixed(files: &[String], contents: &[String]) -> Option<String> {
    let packages = contents
        .iter()
        .map(|text| packages_in(text).into_iter().next());
    let packages: Vec<_> = files.iter().zip(packages).zip(contents).collect();
    let first = packages
        .iter()
        .find_map(|((_, package), _)| package.as_ref())?;
    let is_used = |package: &PackageName| {
        let id = format!("{}:{}", package.namespace, package.name);
        let mut others = packages
            .iter()
            .filter(|((_, other), _)| other.as_ref() != Some(package));
        others.any(|(_, text)| text.contains(&id))
    };
    let all = packages
        .iter()
        .filter_map(|((file, package), _)| Some((file, package.as_ref()?)));
    let used = all.clone().find(|(_, package)| is_used(package));
    let other = all.clone().find(|(_, package)| *package != first)?;
    let (file, package) = used.unwrap_or(other);
    Some(format!(
        "all `.wit` files of a folder are one package; move `{}` to a folder of its own, such as {}",
        printable(&package.to_string()),
        shown_path(&place_for(Path::new(file), package))
    ))
}

/// The place for a package in the folder `deps`, which may not exist yet.
fn place_for(file: &Path, package: &PackageName) -> PathBuf {
    let folder = file.parent().unwrap_or(Path::new(""));
    let around = folder.parent().unwrap_or(Path::new(""));
    match around.file_name() == Some(OsStr::new("deps")) {
        true => around.join(&package.name),
        false => folder.join("deps").join(&package.name),
    }
}
