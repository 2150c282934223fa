worldbind::bindgen!({
    inline: "
        package shop:alias;
        interface types {
            variant err { a, b(string) }
            type fault = err;
            enum unused { x, y }
            enum plain { x, y }
            resource r;
        }
        interface api {
            use types.{err, plain};
            get: func() -> result<u8, err>;
            keep: func() -> result<u8, plain>;
        }
        interface away { enum gone { a } f: func() -> result<u8, gone>; }
        world w { import api; import away; }
    ",
    imports: { "shop:alias/api.get": trappable },
    with: { "shop:alias/away": crate::away },
    trappable_error_type: {
        "shop:alias/types.err" => Right,
        "shop:alias/types.fault" => E,
        "shop:alias/api.plain" => E,
        "shop:alias/types.unused" => E,
        "shop:alias/types.plain" => E,
        "shop:alias/types.r" => E,
        "shop:alias/away.gone" => E,
    },
});
