worldbind::bindgen!({
    inline: "
        package my:inline@1.0.0;
        interface i { enum e { a, b } enum f { a } }
        interface exported { enum e { a, b } f: func() -> result<_, e>; }
        world foo { export exported; }
    ",
    trappable_error_type: {
        "my:inline/i.e" => MyError,
        "my:inline/i@1.0.0.f" => MyError,
        "my:inline/exported.e" => MyError,
    },
});
