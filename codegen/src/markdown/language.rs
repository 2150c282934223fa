//! Decides which languages of code rustdoc takes for Rust.

/// The beginnings of words that rustdoc, in this or another version, reads as Rust.
const RUSTS: &[&str] = &[
    "rust",
    "ignore",
    "shouldpanic",
    "norun",
    "compilefail",
    "testharness",
    "edition",
    "standalone",
    "custom",
];

/// Whether code with this text after its fence is not Rust, also for rustdoc.
pub(super) fn is_foreign(info: &str) -> bool {
    let mut words = info.split([' ', '\t', ',']).filter(|word| !word.is_empty());
    let is_name =
        |word: &str| word.starts_with(|c: char| c.is_ascii_alphabetic()) && !is_rusts(word);
    words.clone().next().is_some_and(is_name) && !words.any(is_rusts)
}

fn is_rusts(word: &str) -> bool {
    let word: String = word.chars().filter(|c| !"-_".contains(*c)).collect();
    let word = word.to_ascii_lowercase();
    let is_code = word.len() == 5
        && word.starts_with('e')
        && word.chars().skip(1).all(|c| c.is_ascii_digit());
    is_code || RUSTS.iter().any(|rusts| word.starts_with(rusts))
}
