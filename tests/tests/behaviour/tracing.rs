//! The spans and events of calls in both directions.

use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};
use worldbind::wasmtime::Store;
use worldbind::wasmtime::component::{HasSelf, Linker};
use worldbind_tests::{engine, guest};

mod sync_host {
    worldbind::bindgen!({
        path: "guests/wit/with-imports",
        imports: {
            "now": tracing,
            "acme:host/log": tracing,
            "config": tracing | verbose_tracing,
        },
        exports: { "run": tracing },
    });
}

mod async_host {
    worldbind::bindgen!({
        path: "guests/wit/with-imports",
        imports: { "now": async | tracing, "acme:host/log": tracing | verbose_tracing },
        exports: { "run": async | tracing, default: async },
    });
}

struct Host;

macro_rules! impl_host {
    ($bindings:ident) => {
        impl $bindings::acme::host::log::Host for Host {
            fn log(&mut self, _: $bindings::acme::host::log::Entry) {}
        }

        impl $bindings::acme::host::kv::Host for Host {}

        impl $bindings::acme::host::kv::HostBucket for Host {
            fn open(
                &mut self,
                _: String,
            ) -> Result<
                worldbind::wasmtime::component::Resource<$bindings::acme::host::kv::Bucket>,
                $bindings::acme::host::kv::Error,
            > {
                Err($bindings::acme::host::kv::Error::Closed)
            }

            fn get(
                &mut self,
                _: worldbind::wasmtime::component::Resource<$bindings::acme::host::kv::Bucket>,
                _: String,
            ) -> Result<Option<Vec<u8>>, $bindings::acme::host::kv::Error> {
                Ok(None)
            }

            fn set(
                &mut self,
                _: worldbind::wasmtime::component::Resource<$bindings::acme::host::kv::Bucket>,
                _: String,
                _: Vec<u8>,
            ) -> Result<(), $bindings::acme::host::kv::Error> {
                Ok(())
            }

            fn keys(
                &mut self,
                _: worldbind::wasmtime::component::Resource<$bindings::acme::host::kv::Bucket>,
            ) -> Vec<String> {
                Vec::new()
            }

            fn drop(
                &mut self,
                _: worldbind::wasmtime::component::Resource<$bindings::acme::host::kv::Bucket>,
            ) -> worldbind::wasmtime::Result<()> {
                Ok(())
            }
        }

        impl $bindings::config::Host for Host {
            fn get(&mut self, key: String) -> Option<String> {
                Some(key)
            }
        }
    };
}

impl_host!(sync_host);
impl_host!(async_host);

impl sync_host::PluginImports for Host {
    fn now(&mut self) -> u64 {
        7
    }
}

impl async_host::PluginImports for Host {
    async fn now(&mut self) -> u64 {
        7
    }
}

/// Records spans and events as text.
#[derive(Clone, Default)]
struct Notes(Arc<Mutex<Vec<String>>>);

struct Fields(String);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        self.0 += &format!(" {}={value:?}", field.name());
    }
}

impl Notes {
    fn note(&self, text: String) {
        self.0.lock().unwrap().push(text);
    }
}

impl Subscriber for Notes {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata
            .module_path()
            .is_some_and(|path| path.contains("_host"))
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut fields = Fields(span.metadata().name().to_owned());
        span.record(&mut fields);
        self.note(fields.0);
        Id::from_u64(self.0.lock().unwrap().len() as u64)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields("-".to_owned());
        event.record(&mut fields);
        self.note(fields.0);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

impl Notes {
    fn of(act: impl FnOnce()) -> String {
        let notes = Notes::default();
        crate::with_subscriber(notes.clone(), act);
        let notes = notes.0.lock().unwrap();
        notes.join("\n")
    }
}

#[test]
fn sync_calls_are_traced() {
    let mut linker = Linker::new(engine());
    sync_host::Plugin::add_to_linker::<_, HasSelf<_>>(&mut linker, |host| host).unwrap();
    let mut store = Store::new(engine(), Host);
    let component = guest("rust-with-imports");
    let plugin = sync_host::Plugin::instantiate(&mut store, &component, &linker).unwrap();
    let notes = Notes::of(|| {
        plugin
            .call_run(&mut store, &["a".to_owned()])
            .unwrap()
            .unwrap();
    });
    expect_test::expect![[r#"
        wit-bindgen export module="default" function="run"
        wit-bindgen import module="plugin" function="now"
        - message=call
        - message=return result=7
        wit-bindgen import module="log" function="log"
        - message=call e="..."
        - message=return result=()
        wit-bindgen import module="<no module>" function="get"
        - message=call key="answer"
        - message=return result=Some("answer")"#]]
    .assert_eq(&notes);
}

#[test]
fn async_calls_are_traced() {
    let mut linker = Linker::new(engine());
    async_host::Plugin::add_to_linker::<_, HasSelf<_>>(&mut linker, |host| host).unwrap();
    let component = guest("rust-with-imports");
    let notes = Notes::of(|| {
        pollster::block_on(async {
            let mut store = Store::new(engine(), Host);
            let plugin = async_host::Plugin::instantiate_async(&mut store, &component, &linker);
            let plugin = plugin.await.unwrap();
            plugin
                .call_run(&mut store, &["a".to_owned()])
                .await
                .unwrap()
                .unwrap();
        });
    });
    expect_test::expect![[r#"
        wit-bindgen export module="default" function="run"
        wit-bindgen import module="plugin" function="now"
        - message=call
        - message=return result=7
        wit-bindgen import module="log" function="log"
        - message=call e=Entry { level: Info, message: "run with 1 args at 7", fields: [("0", "a")] }
        - message=return result=()"#]].assert_eq(&notes);
}
