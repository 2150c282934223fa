//! The errors of the engine, as messages may show them.

use worldbind_resolve::{CUT, printable};

/// The number of the engine's sentences that are shown of one error.
const SENTENCES: usize = 16;

/// An error of the engine and its causes, each as a message may show it. If there are very many,
/// those in the middle are left out.
pub(crate) fn sentences(error: &wasmtime::Error) -> Vec<String> {
    let mut sentences = Vec::new();
    for cause in error.chain() {
        sentences.push(format!("{}", printable(&format!("{cause}"))));
    }
    if sentences.len() > SENTENCES {
        let last = sentences.split_off(sentences.len() - SENTENCES / 2);
        sentences.truncate(SENTENCES / 2);
        sentences.push(CUT.to_owned());
        sentences.extend(last);
    }
    sentences
}

/// An error of the engine with its causes, in one line.
pub(crate) fn in_words(error: &wasmtime::Error) -> String {
    sentences(error).join(": ")
}
