//! The files of the runtime use each other without circles.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Which files use which: the keys of the map use the values.
type Uses = BTreeMap<String, BTreeSet<String>>;

/// The folders of the runtime, and the files of each folder, by what they name of each other.
fn uses() -> Vec<Uses> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/src");
    let mut of_folders = Uses::new();
    let mut all = Vec::new();
    for entry in fs::read_dir(root).unwrap() {
        let folder = entry.unwrap().path();
        if !folder.is_dir() {
            continue;
        }
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let mut of_files = Uses::new();
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            // What is in such a folder belongs to the file of its name.
            if path.is_dir() {
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let file = path.file_stem().unwrap().to_str().unwrap().to_owned();
            of_files.insert(file, named_after(&text, "super::"));
            let folders = of_folders.entry(name.clone()).or_default();
            folders.extend(named_after(&text, "crate::"));
        }
        all.push(of_files);
    }
    all.push(of_folders);
    all
}

/// The names that come after this in the `use` declarations of a file.
fn named_after(text: &str, path: &str) -> BTreeSet<String> {
    let start = format!("use {path}");
    let named = text.lines().filter_map(|line| {
        let rest = line.strip_prefix(&start)?;
        let name = rest
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .next()?;
        Some(name.to_owned())
    });
    named.filter(|name| !name.is_empty()).collect()
}

/// The files that are in a circle, or that use one that is.
fn circles(mut uses: Uses) -> Vec<String> {
    loop {
        let names: BTreeSet<_> = uses.keys().cloned().collect();
        let before = uses.len();
        uses.retain(|_, used| used.iter().any(|name| names.contains(name)));
        if uses.len() == before {
            return uses.into_keys().collect();
        }
    }
}

#[test]
fn the_files_of_the_runtime_use_each_other_without_circles() {
    let all = uses();
    let count: usize = all
        .iter()
        .flat_map(|uses| uses.values())
        .map(BTreeSet::len)
        .sum();
    assert!(count > 20, "{count} uses");
    for uses in all {
        let circles = circles(uses);
        assert!(circles.is_empty(), "{circles:?}");
    }
}

#[test]
fn a_circle_is_found() {
    let of = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let mut uses = Uses::new();
    uses.insert("a".to_owned(), of(&["b", "c"]));
    uses.insert("b".to_owned(), of(&["c"]));
    uses.insert("c".to_owned(), of(&["d"]));
    assert!(circles(uses.clone()).is_empty());
    uses.insert("d".to_owned(), of(&["b"]));
    assert_eq!(circles(uses), ["a", "b", "c", "d"]);
}
