//! Names and docs in generated code that no snapshot has, because they need many entries or three
//! generations.

use std::path::Path;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use worldbind_codegen::expand;

fn expanded(options: TokenStream) -> String {
    let expansion = expand(options, Path::new(""));
    let errors: Vec<_> = expansion.errors.iter().flatten().collect();
    assert!(errors.is_empty(), "{errors:#?}");
    expansion.tokens.to_string()
}

#[test]
fn no_two_error_types_have_one_name() {
    let interfaces = (0..11)
        .map(|n| format!("interface i{n} {{ enum e{n} {{ a }} f: func() -> result<u8, e{n}>; }}"));
    let imports = (0..11).map(|n| format!("import i{n};"));
    let [interfaces, imports] = [interfaces.collect::<String>(), imports.collect::<String>()];
    let wit = format!("package a:b; {interfaces} world w {{ {imports} }}");
    // `Error` with the number 10, and `Error1` with the number 0.
    let entries = (0..11).map(|n| {
        let key = format!("a:b/i{n}.e{n}");
        let number: u32 = n + 1;
        let ty = match n {
            10 => format_ident!("Error"),
            _ => format_ident!("Error{number}"),
        };
        quote!(#key => crate::#ty)
    });
    let code = expanded(quote!({
        inline: #wit,
        imports: { default: trappable },
        trappable_error_type: { #(#entries),* },
    }));
    for ty in ["Error1", "Error"] {
        assert!(code.contains(&format!("= crate :: {ty} ;")), "{ty}: {code}");
    }
}

#[test]
fn a_function_that_changed_later_is_named_at_each_older_generation() {
    let package = |version: &str, ty: &str| {
        format!(
            "package a:b@{version}; world w {{ export changed: func() -> {ty}; export same: func(); }}"
        )
    };
    let [v1, v2, v3] = [
        package("1.0.0", "u8"),
        package("2.0.0", "u8"),
        package("3.0.0", "string"),
    ];
    let code = expanded(quote!({
        generations: { v1: { inline: #v1 }, v2: { inline: #v2 }, v3: { inline: #v3 } },
    }));
    // The ends of lines.
    let code = code.replace(r"\n", "");
    for version in ["1.0.0", "2.0.0"] {
        let docs = format!(
            "`a:b@{version}`. Equal to the newest: 1 function. Changed or removed later: `changed`."
        );
        assert!(code.contains(&docs), "{docs}\n{code}");
    }
}
