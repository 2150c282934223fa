worldbind::bindgen!({
    with: {
        "a:b/c.r": Self,
        "a:b/c.s": crate::super::x,
        "a:b/c.t": my::self::x,
        "a:b/c.u": super::crate::x,
        "a:b/c.v": ::self::x,
        "a:b/c.w": ::super::x,
        "a:b/c.x": my::Self,
        "a:b/c.y": crate::self,
    },
    crate: Self,
    wasmtime_crate: my::Self,
});
