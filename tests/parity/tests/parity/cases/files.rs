//! The sources of WIT, in every form of the macro.

use wasmtime::component::Linker;
use wasmtime::{Result, Store};
use worldbind_parity_tests::{engine, stub};

use super::bindgen;

mod default_folder {
    use super::bindgen;
    bindgen!();
}

mod world_by_name {
    use super::bindgen;
    bindgen!("app");
}

mod world_by_id {
    use super::bindgen;
    bindgen!({ world: "acme:files/app@1.2.0" });
}

mod folder {
    use super::bindgen;
    bindgen!(in "wit");
}

mod world_in_folder {
    use super::bindgen;
    bindgen!("app" in "wit");
}

mod several_paths {
    use super::bindgen;
    bindgen!({ path: ["wit/deps/clock.wit", "more"], world: "acme:more/two" });
}

mod inline_beside_files {
    use super::bindgen;
    bindgen!({
        path: "wit/deps/clock.wit",
        inline: "
            package acme:inline;

            world app {
                export acme:clock/now;
            }
        ",
    });
}

mod inline_beside_the_default_folder {
    use super::bindgen;
    bindgen!({
        inline: "
            package acme:inline;

            world app {
                include acme:files/app@1.2.0;
            }
        ",
    });
}

/// The common part of all worlds.
const WIT: &str = "
    package acme:guest;

    package acme:clock {
        interface now {
            record time { seconds: u64 }
            now: func() -> time;
        }
    }

    world guest {
        export acme:clock/now;
        export position: func() -> u32;
    }
";

#[test]
fn every_form_finds_its_world() -> Result<()> {
    let component = stub(WIT);
    let linker = Linker::<()>::new(engine());
    let mut store = Store::new(engine(), ());
    macro_rules! seconds {
        ($world:path) => {{
            use $world as World;
            let world = World::instantiate(&mut store, &component, &linker)?;
            world.acme_clock_now().call_now(&mut store)?.seconds
        }};
    }
    assert_eq!(seconds!(default_folder::App), 1);
    assert_eq!(seconds!(world_by_name::App), 1);
    assert_eq!(seconds!(world_by_id::App), 1);
    assert_eq!(seconds!(folder::App), 1);
    assert_eq!(seconds!(world_in_folder::App), 1);
    assert_eq!(seconds!(several_paths::Two), 1);
    assert_eq!(seconds!(inline_beside_files::App), 1);
    assert_eq!(seconds!(inline_beside_the_default_folder::App), 1);

    let two = several_paths::Two::instantiate(&mut store, &component, &linker)?;
    assert_eq!(two.call_position(&mut store)?, 0);
    Ok(())
}
