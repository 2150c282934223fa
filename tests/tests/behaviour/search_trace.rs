//! The events of the search for an export, with the feature `tracing`.

use std::fmt::Debug;
use std::sync::{Arc, Mutex};

use expect_test::expect;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};
use worldbind::wasmtime::component::Component;
use worldbind_tests::{engine, linker, stub_bytes};

worldbind::bindgen!({
    inline: "
        package acme:app@0.2.3;
        interface api { f: func() -> u32; }
        interface log { g: func(); }
        interface more { h: func(); }
        world app { export api; export log; export more; export start: func(); }
    ",
    exports: { "acme:app/more": optional },
});

const COMPONENT: &str = "
    package acme:component;
    package acme:app@0.2.0 { interface api { f: func() -> u32; } }
    package acme:app@0.2.7 { interface api { f: func() -> string; } }
    package acme:app@0.2.9 { interface api { e: func(); } }
    package acme:app@0.3.0 { interface log { g: func(); } }
    world component {
        export acme:app/api@0.2.0;
        export acme:app/api@0.2.7;
        export acme:app/api@0.2.9;
        export acme:app/log@0.3.0;
    }
";

/// Spans and events of the target `worldbind`, as text. An event is indented by the spans that it
/// is in.
#[derive(Clone, Default)]
struct Notes(Arc<Mutex<Noted>>);

#[derive(Default)]
struct Noted {
    lines: Vec<String>,
    depth: usize,
}

struct Fields(String);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        match field.name() {
            // It is different in each run.
            "elapsed" => self.0 += " elapsed=…",
            name => self.0 += &format!(" {name}={value:?}"),
        }
    }
}

impl Notes {
    fn note(&self, text: &str) {
        let mut noted = self.0.lock().unwrap();
        let line = format!("{}{text}", "  ".repeat(noted.depth));
        noted.lines.push(line);
    }
}

impl Subscriber for Notes {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "worldbind"
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut fields = Fields(span.metadata().name().to_owned());
        span.record(&mut fields);
        self.note(&fields.0);
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields(String::new());
        event.record(&mut fields);
        self.note(fields.0.trim_start());
    }

    fn enter(&self, _: &Id) {
        self.0.lock().unwrap().depth += 1;
    }

    fn exit(&self, _: &Id) {
        self.0.lock().unwrap().depth -= 1;
    }
}

#[test]
fn each_export_that_is_tried_is_an_event_within_a_span_around_binding() {
    let component = Component::new(engine(), stub_bytes(COMPONENT)).unwrap();
    let pre = linker(&component).instantiate_pre(&component).unwrap();
    let notes = Notes::default();
    crate::with_subscriber(notes.clone(), || {
        assert!(AppPre::new(pre.clone()).is_err());
        exports::acme::app::api::GuestPre::new(&pre).unwrap();
    });
    let noted = notes.0.lock().unwrap();
    assert_eq!(noted.depth, 0);
    expect![[r#"
        bind name="acme:app/app@0.2.3"
          message=refused wanted=acme:app/api@0.2.3 candidate=acme:app/api@0.2.9 reason=`f` is missing
          message=refused wanted=acme:app/api@0.2.3 candidate=acme:app/api@0.2.7 reason=`f` has a different type
          message=chosen wanted=acme:app/api@0.2.3 candidate=acme:app/api@0.2.0
          message=skipped wanted=acme:app/log@0.2.3 candidate=acme:app/log@0.3.0 reason=0.3.0 is not compatible with 0.2.3
          message=not found wanted=acme:app/log@0.2.3
          message=absent wanted=acme:app/more@0.2.3
          message=refused wanted=start reason=the function `start` is missing
          message=not bound elapsed=…
        bind name="acme:app/api@0.2.3"
          message=refused wanted=acme:app/api@0.2.3 candidate=acme:app/api@0.2.9 reason=`f` is missing
          message=refused wanted=acme:app/api@0.2.3 candidate=acme:app/api@0.2.7 reason=`f` has a different type
          message=chosen wanted=acme:app/api@0.2.3 candidate=acme:app/api@0.2.0
          message=bound elapsed=…"#]].assert_eq(&noted.lines.join("\n"));
}

mod of_generations {
    worldbind::bindgen!({
        generations: {
            v1: { inline: "
                package acme:tool@1.0.0;
                interface api { f: func() -> u32; }
                world tool { export api; }
            " },
            v2: { inline: "
                package acme:tool@2.0.0;
                interface api { f: func() -> u64; }
                world tool { export api; }
            " },
        },
    });
}

#[test]
fn each_generation_that_is_tried_is_a_span() {
    let of_v1 = stub_bytes(
        "package acme:tool@1.0.0;
         interface api { f: func() -> u32; }
         world component { export api; }",
    );
    let with_imports = br#"(component (import "start" (func)) (import "stop" (func)))"#.to_vec();
    let linkers = of_generations::ToolLinkers::<()>::new(engine());
    let notes = Notes::default();
    crate::with_subscriber(notes.clone(), || {
        let results = [of_v1, with_imports].map(|bytes| {
            let component = Component::new(engine(), bytes).unwrap();
            of_generations::ToolPre::choose(&linkers, &component)
        });
        assert_eq!(results.map(|result| result.is_ok()), [true, false]);
    });
    let noted = notes.0.lock().unwrap();
    assert_eq!(noted.depth, 0);
    expect![[r#"
        generation name="v2"
          bind name="acme:tool/tool@2.0.0"
            message=skipped wanted=acme:tool/api@2.0.0 candidate=acme:tool/api@1.0.0 reason=1.0.0 is not compatible with 2.0.0
            message=not found wanted=acme:tool/api@2.0.0
            message=not bound elapsed=…
        generation name="v1"
          bind name="acme:tool/tool@1.0.0"
            message=chosen wanted=acme:tool/api@1.0.0 candidate=acme:tool/api@1.0.0
            message=bound elapsed=…
        generation name="v2"
          message=not linked reason=`start` is required, but the host does not provide it (and 1 more problem)
        generation name="v1"
          message=not linked reason=`start` is required, but the host does not provide it (and 1 more problem)"#]].assert_eq(&noted.lines.join("\n"));
}
