worldbind_macro::bindgen!({
    wrold: "plugin",
    inline: "package acme:plugin; world plugin {}",
    additional_derive: [PartialEq],
});

fn main() {}
