// From the folder of the `Cargo.toml` that trybuild writes.
worldbind_macro::bindgen!("plugin" in "../../../tmp/worldbind-ui/invalid.wit");

fn main() {}
