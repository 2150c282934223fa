worldbind::bindgen!({
    path: ["plugin", 7, "several" "more"],
    inline: include_str!("a.wit"),
    world: plugin,
    wiht: { "a:b/c": d },
    with: { "a:b/c" = d, e: f, "g:h/i": j<K, L>, "m:n/o": p, },
    additional_derives: [Clone, 8],
    exports: { default: asynch, "acme:plugin": | },
});
