//! The errors of the engine, escaped for messages.

use worldbind_resolve::{CUT, printable};

/// The maximal number of the engine's sentences for one error.
const SENTENCES: usize = 16;

/// An error of the engine and its causes, each as a message may show it. If there are very many,
/// those in the middle are left out.
pub(crate) fn sentences(error: &wasmtime::Error) -> Vec<String> {
    let mut sentences = Vec::new();
    for_each_sentence(error, &mut |sentence| sentences.push(sentence.to_owned()));
    sentences
}

/// An error of the engine with its causes, in one line.
pub(crate) fn in_words(error: &wasmtime::Error) -> String {
    let mut words = String::new();
    for_each_sentence(error, &mut |sentence| {
        let colon = if words.is_empty() { "" } else { ": " };
        words = format!("{words}{colon}{sentence}");
    });
    words
}

fn for_each_sentence(error: &wasmtime::Error, each: &mut dyn FnMut(&str)) {
    let left_out = SENTENCES / 2..match error.chain().count() {
        0..=SENTENCES => 0,
        count => count - SENTENCES / 2,
    };
    for (index, cause) in error.chain().enumerate() {
        if !left_out.contains(&index) {
            each(&format!("{}", printable(&format!("{cause}"))));
        } else if index == left_out.start {
            each(CUT);
        }
    }
}
