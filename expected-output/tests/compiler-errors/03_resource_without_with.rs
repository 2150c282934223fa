// E0053: a resource without `with`
// Without the option `with`, the macro generates a type for each imported resource, and your methods use another one. Name your type in the options: `with: { "acme:app/store.bucket": Bucket }`.

use worldbind::wasmtime::component::Resource;

worldbind::bindgen!({
    inline: "
        package acme:app;

        interface store {
            resource bucket {
                size: func() -> u32;
            }
        }

        world app {
            import store;
        }
    ",
});

pub struct Bucket;

struct Host;

impl acme::app::store::Host for Host {}

impl acme::app::store::HostBucket for Host {
    fn size(&mut self, _: Resource<Bucket>) -> u32 {
        0
    }

    fn drop(&mut self, _: Resource<Bucket>) -> worldbind::wasmtime::Result<()> {
        Ok(())
    }
}

fn main() {}
