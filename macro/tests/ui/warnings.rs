// A warning fails nothing; denied, it is shown here.
#![deny(deprecated)]

struct MyError;

worldbind_macro::bindgen!({
    path: "../../../tmp/worldbind-ui/types.wit",
    interfaces: "",
    trappable_error_type: { "acme:types/basics.point" => MyError },
});

fn in_a_function() {
    struct MyError;

    worldbind_macro::bindgen!({
        path: "../../../tmp/worldbind-ui/types.wit",
        interfaces: "",
        trappable_error_type: { "acme:types/basics.point" => MyError },
    });

    // Two in one place.
    const _: &str = worldbind_macro::bindgen!({
        path: "../../../tmp/worldbind-ui/types.wit",
        interfaces: "",
        trappable_error_type: { "acme:types/basics.point" => MyError },
        stringify: true,
    });
}

mod in_a_file {
    struct MyError;

    worldbind_macro::bindgen!({
        path: "../../../tmp/worldbind-ui/types.wit",
        interfaces: "",
        trappable_error_type: { "acme:types/basics.point" => MyError },
        debug: true,
    });
}

fn main() {}
