worldbind_macro::bindgen!("plugin" in "nowhere");

// The default.
mod bindings {
    worldbind_macro::bindgen!();
}

fn main() {}
