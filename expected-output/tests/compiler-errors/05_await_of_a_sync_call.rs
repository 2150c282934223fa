// E0277: a call is not a future
// By default, calls are sync. Remove `.await`, or make the calls async with `exports: { default: async }`.

use worldbind::wasmtime::{Result, Store};

worldbind::bindgen!({
    inline: "
        package acme:app;

        interface log {
            write: func(line: string);
        }

        world app {
            import log;
            export run: func() -> u32;
        }
    ",
});

async fn run(app: &App, store: &mut Store<()>) -> Result<u32> {
    app.call_run(store).await
}

fn main() {}
