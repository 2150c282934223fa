//! A function inherits the gates of the types that it uses: the bindings know which functions an
//! older plugin may lack, and a fake of an older version leaves out the same ones.

use std::path::Path;

use expect_test::expect;
use worldbind::wasmtime::component::{Component, Linker};
use worldbind::{Resolution, Version};
use worldbind_codegen::{WantedFunction, Wants, wants};
use worldbind_resolve::{Need, plain_name};
use worldbind_testing::FakeGuest;
use worldbind_tests::engine;

world_and_text!(WIT = "
    package acme:plugin@0.2.4;

    interface types {
        enum mode { fast, slow }
        @since(version = 0.2.1)
        record options { all: bool }
        record request { options: list<options> }
        @since(version = 0.2.2)
        resource session { close: func(); }
    }

    @since(version = 0.2.3)
    interface later {
        record extra { count: u32 }
        count: func(extra: extra) -> u32;
    }

    interface transform {
        use types.{mode, options, request, session};
        use later.{extra};
        use other:shared/values@1.2.0.{value};

        @since(version = 0.2.1)
        enum level { low, high }
        type renamed = options;

        describe: func(mode: mode) -> string;
        with-level: func(level: level) -> string;
        with-options: func(options: options);
        with-renamed: func() -> renamed;
        with-part: func(request: option<request>);
        with-borrow: func(session: borrow<session>);
        with-handle: func() -> result<session>;
        with-later: func(extras: list<tuple<u8, extra>>);
        with-value: func(value: value);
        @since(version = 0.2.3)
        gated: func(options: options);

        @since(version = 0.2.4)
        resource job { constructor(); run: func(); }
    }

    @since(version = 0.2.2)
    interface of-session {
        use types.{session};
        close: func(session: session);
    }

    world plugin {
        export types;
        export later;
        export transform;
        export of-session;
    }

    package other:shared@1.2.0 {
        interface values {
            @since(version = 1.1.0)
            record value { number: u32 }
        }
    }
", exports: { "acme:plugin/later": optional, "acme:plugin/of-session": optional });

const OPTIONS: &str =
    r#"exports: { "acme:plugin/later": optional, "acme:plugin/of-session": optional }"#;

/// The exports that the bindings find in a plugin that was built against a version of the package.
fn resolution(version: &str) -> Resolution {
    let fake = FakeGuest::from_text(WIT).version("acme:plugin", version);
    let bytes = fake
        .component()
        .unwrap_or_else(|error| panic!("{version}: {error}"));
    let component = Component::new(engine(), bytes).unwrap();
    match PluginPre::link(&component, &Linker::<()>::new(engine())) {
        Ok(pre) => pre.resolution().clone(),
        Err(error) => panic!("{version}: {error}"),
    }
}

/// The functions that a host does not require of an interface with this version.
fn may_lack(functions: &[WantedFunction], version: &Version) -> Vec<String> {
    let lacking = functions.iter().filter(|function| match &function.need {
        Need::Required => false,
        Need::Optional => panic!("{} is optional", function.name),
        Need::Since(since) => Version::parse(since).unwrap() > *version,
    });
    lacking.map(|function| plain_name(&function.name)).collect()
}

fn wants_of_the_world() -> Wants {
    let options = format!("{{ inline: {WIT:?}, {OPTIONS} }}");
    let (wants, _) = wants(options.parse().unwrap(), Path::new(".")).unwrap();
    wants
}

#[test]
fn a_fake_lacks_what_the_bindings_allow_an_older_plugin_to_lack() {
    let wants = wants_of_the_world();
    for version in ["0.2.0", "0.2.1", "0.2.2", "0.2.3", "0.2.4"] {
        let resolution = resolution(version);
        let version = Version::parse(version).unwrap();
        for wanted in &wants.interfaces {
            let found = resolution.interface(&wanted.name).unwrap();
            if found.found.is_some() {
                let expected = may_lack(&wanted.functions, &version);
                assert_eq!(found.absent, expected, "{} of {version}", wanted.name);
            }
        }
    }
}

/// The interface does not exist without the type either, so its functions are never missing.
#[test]
fn a_gate_of_another_interface_does_not_count_if_the_interface_has_it_too() {
    let wants = wants_of_the_world();
    let mut interfaces = wants.interfaces.iter();
    let interface = interfaces.find(|it| it.name == "acme:plugin/of-session@0.2.4");
    let interface = interface.unwrap();
    let needs: Vec<_> = interface.functions.iter().map(|it| &it.need).collect();
    assert_eq!(needs, [&Need::Required]);
}

#[test]
fn gates_of_types_count_if_they_are_in_the_same_package() {
    expect![[r#"
        wanted                        found                        absent
        acme:plugin/types@0.2.4       acme:plugin/types@0.2.0      session.close
        acme:plugin/later@0.2.4       -                            all
        acme:plugin/transform@0.2.4   acme:plugin/transform@0.2.0  with-level, with-options, with-renamed, with-part, with-borrow, with-handle, with-later, gated, job.constructor, job.run
        acme:plugin/of-session@0.2.4  -                            all"#]].assert_eq(&resolution("0.2.0").to_string());
    expect![[r#"
        wanted                        found                         absent
        acme:plugin/types@0.2.4       acme:plugin/types@0.2.2       -
        acme:plugin/later@0.2.4       -                             all
        acme:plugin/transform@0.2.4   acme:plugin/transform@0.2.2   with-later, gated, job.constructor, job.run
        acme:plugin/of-session@0.2.4  acme:plugin/of-session@0.2.2  -"#]].assert_eq(&resolution("0.2.2").to_string());
    expect![[r#"
        wanted                        found                         absent
        acme:plugin/types@0.2.4       acme:plugin/types@0.2.4       -
        acme:plugin/later@0.2.4       acme:plugin/later@0.2.4       -
        acme:plugin/transform@0.2.4   acme:plugin/transform@0.2.4   -
        acme:plugin/of-session@0.2.4  acme:plugin/of-session@0.2.4  -"#]]
    .assert_eq(&resolution("0.2.4").to_string());
}
