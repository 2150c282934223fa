//! A program where nothing is public: no types that replace WIT types, no modules, errors or ids.
//! The test is that it compiles.

#![forbid(unsafe_code)]
#![deny(
    warnings,
    missing_docs,
    private_bounds,
    private_interfaces,
    unreachable_pub,
    unused
)]
#![allow(dead_code, reason = "nothing is called")]

mod state {
    use renamed::wasmtime;
    use renamed::wasmtime::component::{ComponentType, Lift, Lower};

    pub(crate) struct Cell(pub(crate) u32);
    pub(crate) struct HostHandle;
    pub(crate) struct Open;

    #[derive(Clone, Debug, ComponentType, Lift, Lower)]
    #[component(record)]
    pub(crate) struct Point {
        x: u32,
    }

    pub(crate) enum Failure {
        Full,
    }

    #[derive(Clone)]
    pub(crate) struct Id(u32);

    pub(crate) mod clock {
        use renamed::wasmtime;
        use renamed::wasmtime::component::{ComponentType, Lift, Lower};

        #[derive(Clone, Copy, Debug, ComponentType, Lift, Lower)]
        #[component(record)]
        pub(crate) struct Time {
            s: u64,
        }
    }
}

struct Token(u32);
type Alias = std::sync::Arc<std::sync::Mutex<Vec<u8>>>;

mod bindings {
    renamed::bindgen!({
        inline: "
            package a:b;
            interface clock { record time { s: u64 } }
            interface i {
                use clock.{time};
                resource cell { constructor(x: u32); get: func() -> u32; }
                resource handle;
                resource open;
                resource aliased;
                record point { x: u32 }
                enum failure { full }
                f: func(l: list<point>, t: time) -> result<point, failure>;
                g: func(d: handle, o: borrow<open>) -> list<aliased>;
            }
            interface api { use i.{cell, point}; run: func(p: point) -> point; take: func(c: borrow<cell>); }
            world w {
                import i;
                export api;
                resource token;
                import t: func(t: token);
            }",
        with: {
            "a:b/i.cell": crate::state::Cell,
            "a:b/i.handle": super::state::HostHandle,
            "a:b/i.open": crate::state::Open,
            "a:b/i.aliased": crate::Alias,
            "a:b/i.point": crate::state::Point,
            "a:b/clock": crate::state::clock,
            "token": super::Token,
        },
        imports: { default: trappable },
        trappable_error_type: { "a:b/i.failure" => crate::state::Failure },
        named_imports: { "a:b/i": crate::state::Id },
        crate: ::renamed,
    });
}

// A public name for items that are public in wasmtime's bindings.
#[allow(unreachable_pub, unused_imports, reason = "nobody uses it")]
pub use bindings::a::b::i::Open;

mod host {
    // Both have `Cell` and `Open`, which are the same.
    use super::bindings::a::b::i::*;
    use super::state::*;

    fn is_host(_: impl Host) {}
    fn cell() -> Cell {
        Cell(1)
    }
    fn open() -> Open {
        Open
    }
    fn from_bindings() -> super::bindings::a::b::i::Cell {
        super::bindings::a::b::i::Cell(2)
    }
    fn handle() -> super::bindings::a::b::i::Handle {
        HostHandle
    }
}

fn main() {}
