worldbind::bindgen!({
    generations: {
        v1: {
            inline: "package p:q; interface i { variant e { a } variant idle { a } variant other { a } f: func() -> result<_, e>; } world w { import i; }",
            imports: { default: trappable },
            trappable_error_type: { "p:q/i.other" => crate::Own },
        },
        v2: {
            inline: "package p:q; interface i { variant e { a, b } variant idle { a, b } f: func() -> result<_, e>; } world w { import i; }",
        },
    },
    trappable_error_type: {
        "p:q/i.e" => crate::Error,
        "p:q/i.idle" => crate::Idle,
    },
});
