// E0004: a `match` lacks the variant of a generation
// You added a generation in which the function has a different type. The compiler reports each call that you must change. Add an arm for the new generation. `Apply::V3(apply)` has a method `call` with the parameters of that generation.

use worldbind::wasmtime::{Result, Store};

worldbind::bindgen!({
    generations: {
        v1: { inline: "
            package acme:app@1.0.0;
            world app { export apply: func(s: string) -> string; }
        " },
        v2: { inline: "
            package acme:app@2.0.0;
            world app { export apply: func(s: string, times: u32) -> string; }
        " },
        v3: { inline: "
            package acme:app@3.0.0;
            world app { export apply: func(s: string, times: u64) -> string; }
        " },
    },
});

fn apply(app: &App, store: &mut Store<()>) -> Result<String> {
    match app.apply()? {
        Apply::V2(apply) => apply.call(store, "x", 2),
        Apply::V1(apply) => apply.call(store, "x"),
    }
}

fn main() {}
