//! Finds out which files of a crate use each other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The keys of the map use the values. A file is called as its module: `lower::kin`.
pub(crate) type Uses = BTreeMap<String, BTreeSet<String>>;

/// The paths that a file names, from the root of the crate.
#[derive(Debug, Default)]
pub(crate) struct File {
    used: Vec<Vec<String>>,
    /// The paths that it re-exports.
    exported: Vec<Vec<String>>,
    /// Its modules that exist only in tests.
    tests: Vec<String>,
}

/// The files of a folder of the workspace, without those of tests.
pub(crate) fn files(folder: &str) -> BTreeMap<String, File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .join(folder);
    let mut files = BTreeMap::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let module = path.strip_prefix(&root).unwrap().with_extension("");
                let module: Vec<_> = module.iter().map(|part| part.to_str().unwrap()).collect();
                let module = match module.as_slice() {
                    // The program of a crate only calls its library.
                    ["main"] => continue,
                    ["lib"] => String::new(),
                    module => module.join("::"),
                };
                let (file, parsed) = parse(&module, &fs::read_to_string(&path).unwrap());
                files.insert(file, parsed);
            }
        }
    }
    let tests: Vec<_> = files.values().flat_map(|file| file.tests.clone()).collect();
    let is_test = |file: &str| {
        let within = |test: &String| file == test || file.starts_with(&format!("{test}::"));
        tests.iter().any(within)
    };
    files.retain(|file, _| !is_test(file));
    assert!(files.len() > 3, "{folder} has no code");
    files
}

/// The paths in the text of a file.
pub(crate) fn parse(module: &str, text: &str) -> (String, File) {
    let path: Vec<String> = module.split("::").map(str::to_owned).collect();
    let path = if module.is_empty() { Vec::new() } else { path };
    let mut file = File::default();
    let tokens: TokenStream = text.parse().unwrap();
    Reader {
        path: &path,
        file: &mut file,
    }
    .read(tokens);
    (module.to_owned(), file)
}

/// The files that each file uses.
pub(crate) fn uses(files: &BTreeMap<String, File>) -> Uses {
    let uses = files.iter().map(|(name, file)| {
        let used = file.used.iter().filter_map(|path| file_of(files, path, 0));
        (name.clone(), used.filter(|used| used != name).collect())
    });
    uses.collect()
}

/// The file that a path leads to.
fn file_of(files: &BTreeMap<String, File>, path: &[String], depth: usize) -> Option<String> {
    let ends = (0..=path.len()).rev();
    let mut modules = ends.map(|end| (path[..end].join("::"), &path[end..]));
    let (module, rest) = modules.find(|(module, _)| files.contains_key(module))?;
    let [name, ..] = rest else {
        return Some(module);
    };
    let exported = files[&module].exported.iter();
    let mut exported = exported.filter(|exported| exported.last() == Some(name));
    match exported.next() {
        Some(exported) if depth < 10 => file_of(files, exported, depth + 1),
        _ => Some(module),
    }
}

/// The files that are in a circle.
pub(crate) fn circles(mut uses: Uses) -> Uses {
    loop {
        let before = uses.len();
        let names: BTreeSet<_> = uses.keys().cloned().collect();
        let used: BTreeSet<_> = uses.values().flatten().cloned().collect();
        uses.retain(|name, used_here| {
            used_here.retain(|used| names.contains(used));
            !used_here.is_empty() && used.contains(name)
        });
        if uses.len() == before {
            return uses;
        }
    }
}

/// Collects the paths of a file.
struct Reader<'a> {
    /// Its module.
    path: &'a [String],
    file: &'a mut File,
}

impl Reader<'_> {
    fn read(&mut self, tokens: TokenStream) {
        let trees: Vec<_> = tokens.into_iter().collect();
        let mut at = 0;
        let mut is_exported = false;
        while let Some(tree) = trees.get(at) {
            if is_cfg_test(&trees[at..]) {
                at = self.after_test(&trees, at + 2);
                continue;
            }
            match tree {
                TokenTree::Ident(ident) if ident == "pub" => {
                    let restricted = matches!(trees.get(at + 1), Some(TokenTree::Group(group))
                        if group.delimiter() == Delimiter::Parenthesis);
                    at += usize::from(restricted);
                    let of_use = trees.get(at + 1);
                    is_exported = of_use.is_some_and(|tree| is_word(tree, "use"));
                }
                TokenTree::Ident(ident) if ident == "use" => {
                    let end = trees[at..].iter().position(|tree| is_mark(tree, ';'));
                    let end = end.map_or(trees.len(), |length| at + length);
                    self.read_use(&trees[at + 1..end], is_exported);
                    (at, is_exported) = (end, false);
                }
                TokenTree::Ident(ident) if self.start(&ident.to_string()).is_some() => {
                    let is_of_macro = at > 0 && is_mark(&trees[at - 1], '$');
                    if !is_of_macro && is_mark_at(&trees, at + 1, ':') {
                        self.read_path(&trees[at..], Vec::new(), false);
                        while is_mark_at(&trees, at + 1, ':') {
                            at += 3;
                        }
                    }
                }
                TokenTree::Group(group) => self.read(group.stream()),
                TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
            at += 1;
        }
    }

    /// Records the paths of a `use`. A path that begins with a name may lead to a module of this
    /// file.
    fn read_use(&mut self, tree: &[TokenTree], is_exported: bool) {
        let first = tree.first().map(ToString::to_string);
        let is_rooted = first.is_some_and(|first| self.start(&first).is_some());
        match is_rooted {
            true => self.read_path(tree, Vec::new(), is_exported),
            false => {
                let here: TokenStream = "self::".parse().unwrap();
                let whole: Vec<_> = here.into_iter().chain(tree.iter().cloned()).collect();
                self.read_path(&whole, Vec::new(), is_exported);
            }
        }
    }

    /// The module at which a path begins.
    fn start(&self, word: &str) -> Option<Vec<String>> {
        match word {
            "crate" => Some(Vec::new()),
            "self" => Some(self.path.to_vec()),
            "super" => Some(self.path.split_last()?.1.to_vec()),
            _ => None,
        }
    }

    /// Records the paths of one tree of a `use`, or the path of an expression or a type.
    fn read_path(&mut self, trees: &[TokenTree], mut path: Vec<String>, is_exported: bool) {
        let is_first = path.is_empty();
        let mut at = 0;
        while let Some(tree) = trees.get(at) {
            match tree {
                TokenTree::Ident(ident) if at == 0 && is_first => {
                    path = self.start(&ident.to_string()).unwrap_or_default();
                }
                TokenTree::Ident(ident) if ident == "super" => drop(path.pop()),
                TokenTree::Ident(ident) if ident == "self" => {}
                TokenTree::Ident(ident) => path.push(ident.to_string()),
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                    let inner: Vec<_> = group.stream().into_iter().collect();
                    for tree in inner.split(|tree| is_mark(tree, ',')) {
                        self.read_branch(tree, &path, is_exported);
                    }
                    return;
                }
                // All names of a module, for the tests in the file.
                TokenTree::Punct(mark) if mark.as_char() == '*' => return,
                TokenTree::Group(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => break,
            }
            if !is_mark_at(trees, at + 1, ':') || !is_mark_at(trees, at + 2, ':') {
                break;
            }
            at += 3;
        }
        match is_exported {
            true => self.file.exported.push(path),
            false => self.file.used.push(path),
        }
    }

    /// A part of the braces of a `use`.
    fn read_branch(&mut self, tree: &[TokenTree], path: &[String], is_exported: bool) {
        let mut whole: Vec<TokenTree> = Vec::new();
        let prefix = path.iter().map(String::as_str);
        for name in ["crate"].into_iter().chain(prefix) {
            whole.extend(format!("{name}::").parse::<TokenStream>().unwrap());
        }
        whole.extend(tree.iter().cloned());
        if !tree.is_empty() {
            self.read_path(&whole, Vec::new(), is_exported);
        }
    }

    /// The position after an item or a statement that only tests have.
    fn after_test(&mut self, trees: &[TokenTree], start: usize) -> usize {
        let rest = &trees[start..];
        if let [TokenTree::Ident(word), TokenTree::Ident(name), ..] = rest
            && word == "mod"
        {
            let test = self.path.iter().cloned().chain([name.to_string()]);
            self.file.tests.push(test.collect::<Vec<_>>().join("::"));
        }
        let end = rest.iter().position(|tree| {
            let is_block = matches!(tree, TokenTree::Group(group)
                if group.delimiter() == Delimiter::Brace);
            is_block || is_mark(tree, ';') || is_mark(tree, ',')
        });
        start + end.map_or(rest.len(), |end| end + 1)
    }
}

/// Whether these begin with `#[cfg(test)]`.
fn is_cfg_test(trees: &[TokenTree]) -> bool {
    matches!(trees, [mark, TokenTree::Group(group), ..]
        if is_mark(mark, '#') && group.stream().to_string().replace(' ', "") == "cfg(test)")
}

fn is_word(tree: &TokenTree, word: &str) -> bool {
    matches!(tree, TokenTree::Ident(ident) if ident == word)
}

fn is_mark(tree: &TokenTree, mark: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == mark)
}

fn is_mark_at(trees: &[TokenTree], at: usize, mark: char) -> bool {
    trees.get(at).is_some_and(|tree| is_mark(tree, mark))
}
