//! Options and flags of older versions of wasmtime, and of `wit_bindgen`. The errors say what to
//! write now.

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{LitBool, Token, token};

/// An older option that is now a flag of `imports` and `exports`.
struct Former {
    name: &'static str,
    flags: &'static str,
    imports: bool,
    exports: bool,
}

const fn former(name: &'static str, flags: &'static str, imports: bool, exports: bool) -> Former {
    Former {
        name,
        flags,
        imports,
        exports,
    }
}

const FORMER: &[Former] = &[
    former("async", "async", true, true),
    former("only_imports", "async", true, true),
    former("except_imports", "async", true, true),
    former("concurrent_imports", "async | store", true, false),
    former("concurrent_exports", "async | store", false, true),
    former("trappable_imports", "trappable", true, false),
    former("tracing", "tracing", true, true),
    former("verbose_tracing", "tracing | verbose_tracing", true, true),
];

/// The options of `wit_bindgen::generate!` that people may copy.
const FOR_COMPONENTS: &[(&str, &str)] = &[
    (
        "generate_all",
        "everything that `with` does not replace is generated",
    ),
    ("features", "all features of the WIT are enabled"),
];

const FLAGS: &[(&str, &str)] = &[
    (
        "ignore_wit",
        "a function that is `async` in WIT cannot be called differently; leave the flag out",
    ),
    ("task_exit", "wasmtime 48 does not have it; leave it out"),
];

/// The error for an older option, at its name. Its value is next in `input`.
pub(super) fn former_option(ident: &Ident, input: ParseStream<'_>) -> Option<syn::Error> {
    let error = |message: String| Some(syn::Error::new(ident.span(), message));
    if let Some((name, why)) = FOR_COMPONENTS.iter().find(|(name, _)| ident == name) {
        return error(format!(
            "`{name}` is an option for components; leave it out: {why}"
        ));
    }
    let former = FORMER.iter().find(|former| ident == former.name)?;
    error(format!(
        "`{}` is an option of older versions of wasmtime; {}",
        former.name,
        former.instead(&Value::next(former.name, input))
    ))
}

/// The error for an older flag.
pub(super) fn former_flag(ident: &Ident) -> Option<syn::Error> {
    let (name, instead) = FLAGS.iter().find(|(name, _)| ident == name)?;
    let message = format!("`{name}` is a flag of other versions of wasmtime: {instead}");
    Some(syn::Error::new(ident.span(), message))
}

impl Former {
    /// ``write `imports: { default: async }, exports: { default: async }` ``.
    fn instead(&self, value: &Value) -> String {
        let flags = self.flags;
        let (imports, which) = match value {
            Value::Off => return "leave it out: `false` is the default".to_owned(),
            Value::All => (format!("default: {flags}"), ""),
            Value::Only => (
                format!("\"acme:host/kv.get\": {flags}"),
                ", with the full name of each function",
            ),
            Value::Except => (
                format!("default: {flags}, \"acme:host/kv.get\": exact"),
                ", with the full name of each function",
            ),
        };
        let imports = self.imports.then(|| format!("imports: {{ {imports} }}"));
        let exports = self
            .exports
            .then(|| format!("exports: {{ default: {flags} }}"));
        let options: Vec<_> = imports.into_iter().chain(exports).collect();
        format!(
            "write `{}`{which}; several flags are joined with `|`",
            options.join(", ")
        )
    }
}

/// The value of such an option.
enum Value {
    Off,
    All,
    /// For imported functions that are listed.
    Only,
    /// For all but imported functions that are listed.
    Except,
}

impl Value {
    fn next(name: &str, input: ParseStream<'_>) -> Value {
        let input = input.fork();
        let _ = input.parse::<Token![:]>();
        match name {
            "only_imports" => return Value::Only,
            "except_imports" => return Value::Except,
            _ => {}
        }
        if let Ok(value) = input.parse::<LitBool>() {
            return match value.value {
                true => Value::All,
                false => Value::Off,
            };
        }
        if input.peek(token::Bracket) {
            return Value::Only;
        }
        match Value::in_braces(&input) {
            Ok(name) if name == "only_imports" => Value::Only,
            Ok(name) if name == "except_imports" => Value::Except,
            _ => Value::All,
        }
    }

    fn in_braces(input: ParseStream<'_>) -> syn::Result<Ident> {
        let content;
        syn::braced!(content in input);
        content.parse()
    }
}
