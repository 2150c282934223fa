// E0599: no `choose` with `by_hand`
// The option `by_hand` says that a function has the same type in two generations and a different meaning. The packages have no version. So a component does not show which generation it is for, and `choose` is not generated. Only the host knows it, for example from a manifest: `AppPre::in_generation(Generation::V1, linkers, component)`. If you add versions to the packages, `choose` is generated.

use worldbind::wasmtime::Result;
use worldbind::wasmtime::component::Component;

worldbind::bindgen!({
    generations: {
        v1: {
            inline: "
                package acme:app;
                world app { export sleep: func(seconds: u64); }
            ",
            by_hand: ["sleep"],
        },
        v2: { inline: "
            package acme:app;
            world app { export sleep: func(seconds: u64); }
        " },
    },
});

fn bind(linkers: &AppLinkers<()>, component: &Component) -> Result<AppPre<()>> {
    AppPre::choose(linkers, component)
}

fn main() {}
