//! Options that another macro makes. All of their tokens may have one place.

use std::path::Path;

use quote::quote;
use worldbind_codegen::expand;

#[test]
fn two_entries_with_one_text_and_one_place_are_two_entries() {
    let older = "package p:q; interface i { f: func(); } world w { export i; }";
    let newer = "package p:q; interface i { f: func(); g: func(); } world w { export i; }";
    let options = quote!({
        generations: {
            v1: {
                inline: #older,
                imports: { "p:q/i.f": async },
                exports: { "p:q/i.f": async },
            },
            v2: { inline: #newer },
        },
    });
    let errors = expand(options, Path::new("")).errors;
    let errors = errors.into_iter().flatten().map(|error| error.to_string());
    let errors: Vec<_> = errors.collect();
    let [unmatched, elsewhere] = errors.as_slice() else {
        panic!("{errors:#?}");
    };
    assert!(
        unmatched.contains("write this rule in `exports`"),
        "{unmatched}"
    );
    assert!(elsewhere.contains("is generated in `v2`"), "{elsewhere}");
}
