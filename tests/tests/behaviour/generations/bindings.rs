//! The bindings of the tests beside this file. Each module is one invocation.

pub(super) mod cases {
    worldbind::bindgen!({
        generations: {
            g0: "tests/behaviour/generations/wit/cases-g0.wit",
            g1: {
                path: "tests/behaviour/generations/wit/cases-g1.wit",
                moved: { "test:cases/i.move-me": "test:cases/j.moved" },
                by_hand: ["test:cases/i.b"],
            },
            g2: "tests/behaviour/generations/wit/cases-g2.wit",
        },
    });
}

pub(super) mod host {
    worldbind::bindgen!({
        world: "acme:plugin/plugin",
        generations: {
            v0_1: "tests/behaviour/generations/wit/host-v0_1.wit",
            v0_2: "tests/behaviour/generations/wit/host-v0_2.wit",
            v1: "tests/behaviour/generations/wit/host-v1.wit",
        },
    });
}

pub(super) mod named {
    worldbind::bindgen!({
        world: "test:named/plugin",
        generations: {
            g1: {
                path: "tests/behaviour/generations/wit/named-g1.wit",
                by_hand: ["test:named/i.b"],
            },
            g2: "tests/behaviour/generations/wit/named-g2.wit",
        },
        imports: { default: async },
        exports: { default: async },
    });
}

pub(super) mod plugin {
    worldbind::bindgen!({
        generations: {
            v0_0: "guests/wit/v0.0.1",
            v0_1: "guests/wit/v0.1.0",
            v0_2: "tests/behaviour/generations/wit/plugin-v0_2.wit",
            v0_3: "guests/wit/v0.3.0",
            v1: "guests/wit/v1.4.2",
            v2: "guests/wit/v2.0.0",
        },
    });
}

pub(super) mod unversioned {
    worldbind::bindgen!({
        generations: {
            g1: {
                path: "tests/behaviour/generations/wit/unversioned-g1.wit",
                with: { "test:unversioned/k.r": crate::generations::unversioned::OldR },
                trappable_error_type: {
                    "test:unversioned/k.error" => crate::generations::unversioned::OldError,
                },
            },
            g2: "tests/behaviour/generations/wit/unversioned-g2.wit",
        },
        imports: { "test:unversioned/k.get": trappable },
        trappable_error_type: {
            "test:unversioned/k.error" => crate::generations::unversioned::HostError,
        },
    });
}
