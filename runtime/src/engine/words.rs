//! The errors of the engine, as messages may show them.

use worldbind_resolve::{CUT, printable};

/// The number of the engine's sentences that are shown of one error.
const SENTENCES: usize = 16;

/// An error of the engine and its causes, each as a message may show it. If there are very many,
/// those in the middle are left out.
pub(crate) fn sentences(error: &wasmtime::Error) -> Vec<String> {
    let left_out = SENTENCES / 2..match error.chain().count() {
        0..=SENTENCES => 0,
        count => count - SENTENCES / 2,
    };
    let mut sentences = Vec::new();
    for (index, cause) in error.chain().enumerate() {
        if !left_out.contains(&index) {
            sentences.push(format!("{}", printable(&format!("{cause}"))));
        } else if index == left_out.start {
            sentences.push(CUT.to_owned());
        }
    }
    sentences
}

/// An error of the engine with its causes, in one line.
pub(crate) fn in_words(error: &wasmtime::Error) -> String {
    let mut words = String::new();
    for sentence in &sentences(error) {
        if !words.is_empty() {
            words.push_str(": ");
        }
        words.push_str(sentence);
    }
    words
}
