//! A type that nothing contains does not need `Clone` and `Debug`; one that is contained does.

use worldbind::wasmtime;
use worldbind::wasmtime::component::{ComponentType, Lift, Lower};

mod alone {
    worldbind::bindgen!({
        inline: "
            package acme:plugin;

            interface types {
                record point { x: u32, y: u32 }
                enum color { red, green }
            }

            interface api {
                use types.{point, color};
                draw: func(at: list<point>) -> option<color>;
            }

            world plugin {
                export api;
            }
        ",
        with: {
            "acme:plugin/types.point": super::Point,
            "acme:plugin/types.color": super::Color,
        },
    });
}

mod contained {
    worldbind::bindgen!({
        inline: "
            package acme:plugin;

            world plugin {
                record point { x: u32, y: u32 }
                enum color { red, green }
                variant shape { dot(point), text(option<color>) }
                import draw: func(shape: shape);
            }
        ",
        with: { "point": crate::Point, "color": crate::Color },
    });
}

#[derive(ComponentType, Lift, Lower)]
#[component(record)]
pub struct Point {
    pub x: u32,
    pub y: u32,
}

#[derive(Clone, Copy, ComponentType, Lift, Lower)]
#[component(enum)]
#[repr(u8)]
pub enum Color {
    #[component(name = "red")]
    Red,
    #[component(name = "green")]
    Green,
}

fn main() {}
