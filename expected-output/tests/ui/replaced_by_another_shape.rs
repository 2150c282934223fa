//! A record of other fields, which has another size.

use worldbind::wasmtime;
use worldbind::wasmtime::component::{ComponentType, Lift, Lower};

mod bindings {
    worldbind::bindgen!({
        inline: "
            package acme:plugin;

            interface api {
                record point { x: u32, y: u32 }
                draw: func(at: point);
            }

            world plugin {
                export api;
            }
        ",
        with: { "acme:plugin/api.point": crate::Point },
    });
}

#[derive(ComponentType, Lift, Lower)]
#[component(record)]
pub struct Point {
    pub x: u32,
    pub y: u32,
    pub z: u32,
}

fn main() {}
