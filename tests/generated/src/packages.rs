//! Random packages of WIT, as text with all their dependencies, and with difficult names.

use std::collections::BTreeMap;
use std::panic;

use arbitrary::{Arbitrary, Unstructured};
use wit_component::{DecodedWasm, WitPrinter};
use wit_parser::{PackageId, Resolve};

use crate::random::Random;

/// A package and one of its worlds.
pub struct Package {
    /// WIT.
    pub text: String,
    /// The name of the world.
    pub world: String,
}

/// Names with a meaning in Rust, in the engine's derives or in generated code, and names that are
/// equal in Rust.
const HOSTILE: &[&str] = &[
    "self",
    "super",
    "crate",
    "type",
    "fn",
    "async",
    "await",
    "dyn",
    "gen",
    "try",
    "yield",
    "box",
    "macro",
    "union",
    "static",
    "const",
    "raw",
    "safe",
    "auto",
    "option",
    "result",
    "string",
    "vec",
    "some",
    "none",
    "ok",
    "err",
    "copy",
    "clone",
    "debug",
    "default",
    "send",
    "sync",
    "sized",
    "drop",
    "from",
    "into",
    "iterator",
    "fn-once",
    "to-string",
    "future",
    "future-reader",
    "stream-reader",
    "resource",
    "resource-any",
    "own",
    "borrow",
    "host",
    "guest",
    "guest-pre",
    "guest-indices",
    "host-with-store",
    "link-options",
    "exports",
    "imports",
    "named-imports",
    "call",
    "func",
    "has",
    "new",
    "interface",
    "instantiate",
    "instantiate-async",
    "instance",
    "load",
    "loader",
    "taken",
    "typed",
    "store",
    "accessor",
    "span",
    "output",
    "linker",
    "host-getter",
    "rep",
    "id",
    "name",
    "message",
    "error",
    "err-context",
    "add-to-linker",
    "add-to-linker-imports",
    "rt",
    "wasmtime",
    "worldbind",
    "core",
    "std",
    "alloc",
    "str",
    "i32",
    "usize",
    "t",
    "d",
    "s",
    "h",
    "a",
    "lower",
    "lift",
    "lower-t",
    "component-type",
    "abi",
    "a1",
    "a-1",
    "a-b",
    "ab",
    "x1",
    "x-1",
    "call-x",
    "func-x",
    "has-x",
    "x",
    "x-import",
    "x-drop",
    "method-x-call",
    "static-x-new",
    "constructor-x",
    "guest-x",
    "host-x",
    "host-x-with-store",
    "plugin",
    "plugin-pre",
    "plugin-indices",
    "plugin-imports",
    "convert-x",
    "convert-error",
    "bool",
    "char",
    "u8",
    "list",
    "tuple",
    "flags",
    "record",
    "variant",
    "enum",
    "func",
    "world",
    "all",
    "empty",
    "bits",
    "is-empty",
    "contains",
    "clone-from",
    "eq",
    "fmt",
    "data",
];

/// Keywords of WIT. They are names only with a `%` before them.
const WORDS: &[&str] = &[
    "async",
    "as",
    "bool",
    "borrow",
    "char",
    "constructor",
    "enum",
    "error-context",
    "export",
    "f32",
    "f64",
    "feature",
    "flags",
    "from",
    "func",
    "future",
    "import",
    "include",
    "interface",
    "list",
    "map",
    "option",
    "own",
    "package",
    "record",
    "resource",
    "result",
    "s16",
    "s32",
    "s64",
    "s8",
    "since",
    "static",
    "stream",
    "string",
    "tuple",
    "type",
    "u16",
    "u32",
    "u64",
    "u8",
    "unstable",
    "use",
    "variant",
    "version",
    "with",
    "world",
    "deprecated",
];

/// A random package in binary form, or nothing: not all random data is a package.
pub fn random_binary(random: &mut Random) -> Option<Vec<u8>> {
    let length = random.within(256..8192);
    let bytes = random.bytes(length);
    let mut bytes = Unstructured::new(&bytes);
    let mut config = wit_smith::Config::arbitrary(&mut bytes).ok()?;
    config.max_packages = config.max_packages.min(4);
    config.max_type_size = config.max_type_size.min(60);
    config.world_include = random.one_in(2);
    // Sometimes its own encoder does not accept the result.
    let wasm = panic::catch_unwind(move || wit_smith::smith(&config, &mut bytes));
    wasm.ok()?.ok()
}

/// A random package, or nothing.
pub fn random(random: &mut Random) -> Option<Package> {
    let (resolve, package) = decode(&random_binary(random)?)?;
    let worlds: Vec<_> = resolve.packages[package].worlds.keys().collect();
    if worlds.is_empty() {
        return None;
    }
    let world = worlds[random.within(0..worlds.len())].clone();
    let text = print(&resolve, package)?;
    // The printer writes gates with versions into packages without a version. The parser does not
    // accept this.
    let is_valid = Resolve::default().push_str("printed.wit", &text).is_ok();
    is_valid.then_some(Package { text, world })
}

fn decode(wasm: &[u8]) -> Option<(Resolve, PackageId)> {
    match wit_component::decode(wasm).ok()? {
        DecodedWasm::WitPackage(resolve, package) => Some((resolve, package)),
        DecodedWasm::Component(..) => None,
    }
}

/// The text of a package, and within it those of all others.
pub fn print(resolve: &Resolve, package: PackageId) -> Option<String> {
    let others = resolve.packages.iter().map(|(id, _)| id);
    let others: Vec<_> = others.filter(|id| *id != package).collect();
    let mut printer = WitPrinter::default();
    printer.print(resolve, package, &others).ok()?;
    Some(printer.output.to_string())
}

/// The same package with some names replaced by difficult ones. It may not be valid.
pub fn rename(random: &mut Random, package: &Package) -> Package {
    let mut unused: Vec<&str> = HOSTILE.to_vec();
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut text = String::new();
    for token in tokens(&package.text) {
        let name = token.trim_start_matches('%');
        if !is_name(token) {
            text.push_str(token);
            continue;
        }
        let new = names.entry(name.to_owned()).or_insert_with(|| {
            if unused.is_empty() || random.one_in(4) {
                name.to_owned()
            } else {
                let index = random.within(0..unused.len());
                unused.swap_remove(index).to_owned()
            }
        });
        text.push('%');
        text.push_str(new);
    }
    let world = names.get(&package.world).unwrap_or(&package.world).clone();
    Package { text, world }
}

/// Whether a token is a name that somebody chose.
/// Whether a word of a text is a name.
pub fn is_name(token: &str) -> bool {
    match token.strip_prefix('%') {
        Some(_) => true,
        None => token.starts_with(|c: char| c.is_ascii_alphabetic()) && !WORDS.contains(&token),
    }
}

/// The words of a text, and the text between them. A comment, a version or a gate is one word.
pub fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("@since")
            || rest.starts_with("@unstable")
            || rest.starts_with("@deprecated")
        {
            rest.find(')').map_or(rest.len(), |end| end + 1)
        } else if first == '@' {
            rest.find([';', '/', ' ', '{', '\n']).unwrap_or(rest.len())
        } else if first == '%' || is_word(first) {
            let behind = &rest[1..];
            1 + behind.find(|c| !is_word(c)).unwrap_or(behind.len())
        } else {
            first.len_utf8()
        };
        let (token, behind) = rest.split_at(length);
        tokens.push(token);
        rest = behind;
    }
    tokens
}

/// The same text with a few changes. It is seldom valid.
pub fn mutate(random: &mut Random, text: &str) -> String {
    let mut parts: Vec<String> = tokens(text).into_iter().map(str::to_owned).collect();
    for _ in 0..random.within(1..6) {
        if parts.is_empty() {
            break;
        }
        let at = random.within(0..parts.len());
        let from = parts[random.within(0..parts.len())].clone();
        match random.within(0..7) {
            0 => drop(parts.remove(at)),
            1 => parts.insert(at, from),
            2 => parts[at] = from,
            3 => parts[at] = random.choose(WORDS).to_owned(),
            4 => parts[at] = format!("%{}", random.choose(HOSTILE)),
            5 => parts.truncate(at),
            _ => parts[at] = random_text(random, 4),
        }
    }
    parts.concat()
}

/// Changes a few bytes. In names, mostly one letter to another one. So packages use each other in
/// ways that text does not allow: in a circle, or twice with two versions.
pub fn mutate_bytes(random: &mut Random, bytes: &mut [u8]) {
    for _ in 0..random.within(1..4) {
        let at = random.within(0..bytes.len());
        let is_name = bytes[at].is_ascii_alphanumeric();
        bytes[at] = match random.within(0..4) {
            _ if is_name && random.one_in(2) => *random.choose(&[&b'a', &b'x', &b'1', &b'-']),
            0 => random.number() as u8,
            1 => bytes[at] ^ (1 << random.within(0..8)),
            _ => bytes[random.within(0..bytes.len())],
        };
    }
}

/// Text without a meaning.
pub fn random_text(random: &mut Random, length: usize) -> String {
    let bytes = random.bytes(length);
    if random.one_in(2) {
        String::from_utf8_lossy(&bytes).into_owned()
    } else {
        bytes.iter().map(|byte| char::from(byte % 127)).collect()
    }
}
