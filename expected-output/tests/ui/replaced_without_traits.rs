//! A type of the user's without any of the traits that it needs to stand for a record.

mod bindings {
    worldbind::bindgen!({
        inline: "
            package acme:plugin;

            interface types {
                record point { x: u32, y: u32 }
            }

            world plugin {
                import types;
            }
        ",
        with: { "acme:plugin/types.point": super::my::Point },
    });
}

mod my {
    pub struct Point {
        pub x: u32,
        pub y: u32,
    }
}

fn main() {}
