//! The functions that a rule of `imports` or `exports` applies to.

use pollster::block_on;
use wasmtime::component::{HasSelf, Linker, Resource};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{engine, stub};

use super::bindgen;

// worldbind's macro warns about `trappable`, which has no effect here.
#[allow(deprecated)]
mod exported {
    use super::bindgen;

    world! {
        WIT = "
            package acme:app@1.0.0;

            interface one {
                resource r {
                    constructor(x: u32);
                    m: func() -> u32;
                    s: static func() -> u32;
                    t: static func() -> u32;
                }
                a: func() -> u32;
                b: func() -> u32;
                c: func() -> u32;
            }

            interface two {
                a: func() -> u32;
            }

            world app {
                export one;
                export two;
                export a: func() -> u32;
                export b: func() -> u32;
                export acme: func() -> u32;
                export side: interface {
                    a: func() -> u32;
                    b: func() -> u32;
                }
            }
        ",
        exports: {
            "acme:app/one": async,
            "acme:app/one@1.0.0.b": exact,
            "acme:app/one.c": store,
            "acme:app/one.[static]r.s": exact | trappable,
            "acme:app/one@1.0.0.[constructor]r": trappable,
            "b": async,
            "acme": exact,
            "side.a": async,
        },
    }
}

#[test]
fn the_most_specific_rule_of_exports_decides() -> Result<()> {
    let component = stub(exported::WIT);
    let linker = Linker::<()>::new(engine());
    let mut store = Store::new(engine(), ());
    let app = exported::App::instantiate(&mut store, &component, &linker)?;
    let (one, two, side) = (app.acme_app_one(), app.acme_app_two(), app.side());

    // Only a future can be awaited, and only a sync result can be used without `.await`.
    assert_eq!(app.call_a(&mut store)?, 0);
    assert_eq!(block_on(app.call_b(&mut store))?, 1);
    assert_eq!(app.call_acme(&mut store)?, 2);
    let position = block_on(one.call_a(&mut store))?;
    assert_eq!(one.call_b(&mut store)?, position);
    assert_eq!(one.call_c(&mut store)?, position);
    assert_eq!(one.r().call_s(&mut store)?, position);
    assert_eq!(block_on(one.r().call_t(&mut store))?, position);
    let handle = one.r().call_constructor(&mut store, 7)?;
    assert_eq!(block_on(one.r().call_m(&mut store, handle))?, 7);
    two.call_a(&mut store)?;
    block_on(side.call_a(&mut store))?;
    side.call_b(&mut store)?;
    Ok(())
}

mod imported {
    use super::bindgen;

    world! {
        WIT = "
            package acme:app@1.0.0;

            interface one {
                resource r {
                    constructor();
                    m: func();
                }
                resource q;
                a: func() -> u32;
                b: func() -> u32;
            }

            interface two {
                a: func() -> u32;
            }

            world app {
                import one;
                import two;
                import acme: func() -> u32;
                resource token {
                    constructor();
                    m: func() -> u32;
                }
            }
        ",
        imports: {
            "acme:app/one@1.0.0.a": async,
            "acme:app/one.[drop]r": async,
            "acme:app@1.0.0": trappable,
            "acme": exact | trappable,
            "[method]token.m": trappable,
            "[drop]token": async,
        },
    }
}

use imported::acme::app::{one, two};

struct State;

// The signatures are the test.

impl one::Host for State {
    async fn a(&mut self) -> u32 {
        0
    }

    fn b(&mut self) -> Result<u32> {
        Ok(0)
    }
}

impl one::HostR for State {
    fn new(&mut self) -> Result<Resource<one::R>> {
        Ok(Resource::new_own(0))
    }

    fn m(&mut self, _: Resource<one::R>) -> Result<()> {
        Ok(())
    }

    async fn drop(&mut self, _: Resource<one::R>) -> Result<()> {
        Ok(())
    }
}

impl one::HostQ for State {
    fn drop(&mut self, _: Resource<one::Q>) -> Result<()> {
        Ok(())
    }
}

impl two::Host for State {
    fn a(&mut self) -> Result<u32> {
        Ok(0)
    }
}

impl imported::HostToken for State {
    fn new(&mut self) -> Resource<imported::Token> {
        Resource::new_own(0)
    }

    fn m(&mut self, _: Resource<imported::Token>) -> Result<u32> {
        Ok(0)
    }

    async fn drop(&mut self, _: Resource<imported::Token>) -> Result<()> {
        Ok(())
    }
}

impl imported::AppImports for State {
    fn acme(&mut self) -> Result<u32> {
        Ok(0)
    }
}

#[test]
fn the_most_specific_rule_of_imports_decides() -> Result<()> {
    let mut linker = Linker::new(engine());
    imported::App::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state)?;
    let _: &str = imported::WIT;
    Ok(())
}

mod named_like_a_namespace {
    use super::bindgen;

    world! {
        WIT = "
            package acme:app@1.0.0;

            interface one {
                a: func() -> u32;
            }

            world app {
                import one;
                resource acme {
                    m: func() -> u32;
                }
            }
        ",
        imports: { "acme": trappable },
    }
}

use named_like_a_namespace as like;

impl like::acme::app::one::Host for State {
    fn a(&mut self) -> Result<u32> {
        Ok(0)
    }
}

impl like::HostAcme for State {
    fn m(&mut self, _: Resource<like::Acme>) -> u32 {
        0
    }

    fn drop(&mut self, _: Resource<like::Acme>) -> Result<()> {
        Ok(())
    }
}

impl like::AppImports for State {}

#[test]
fn a_namespace_is_no_resource_of_its_name() -> Result<()> {
    let mut linker = Linker::new(engine());
    like::App::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state)?;
    let _: &str = like::WIT;
    Ok(())
}
