//! A type that only the host passes to a component, where a component would pass it to the host.

use worldbind::wasmtime::component::{Instance, TypedFunc};
use worldbind::wasmtime::{Result, Store};

mod bindings {
    worldbind::bindgen!({
        inline: "
            package acme:plugin;

            interface jobs {
                record job { number: u32 }
                run: func(job: job);
            }

            world plugin {
                export jobs;
            }
        ",
        one_way_types: true,
    });
}

mod other {
    worldbind::bindgen!({
        inline: "
            package acme:other;

            interface log {
                record job { number: u32 }
                put: func(job: job);
            }

            world other {
                import log;
            }
        ",
        with: { "acme:other/log.job": super::Job },
    });
}

use bindings::exports::acme::plugin::jobs::Job;

fn next(store: &mut Store<()>, instance: &Instance) -> Result<Job> {
    let next: TypedFunc<(), (Job,)> = instance.get_typed_func(&mut *store, "next")?;
    let (job,) = next.call(&mut *store, ())?;
    Ok(job)
}

fn main() {}
