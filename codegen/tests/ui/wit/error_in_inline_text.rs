worldbind::bindgen!({
    inline: "package acme:inline;

world plugin {
    export run: func() => u8;
}",
});
