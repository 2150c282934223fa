// A Cargo feature is missing
// Some options need a feature of `worldbind`. The message names it. For this one: `worldbind = { version = "0.48", features = ["anyhow"] }`.

worldbind::bindgen!({
    inline: "
        package acme:app;

        world app {
            import write: func(line: string);
        }
    ",
    anyhow: true,
    imports: { default: trappable },
});

fn main() {}
