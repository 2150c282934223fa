//! Hosts that decide at run time which versions they accept.

use expect_test::expect;
use worldbind::wasmtime::Store;
use worldbind::wasmtime::component::{Component, InstancePre};
use worldbind::{BindError, Policy, Rule, VersionReq};
use worldbind_tests::{engine, linker, stub};

mod host {
    worldbind::bindgen!({
        inline: "
            package acme:app@0.2.5;

            interface api { f: func() -> u32; }

            world app { export api; }
        ",
        versions: {},
    });
}

use host::exports::acme::app::api::{Guest, GuestPre};
use host::{App, AppIndices, AppPre};

/// A component that exports the interface at each of these versions.
fn component(versions: &[&str]) -> Component {
    let mut wit = "package test:component;\n".to_owned();
    for version in versions {
        wit += &format!("package acme:app@{version} {{ interface api {{ f: func() -> u32; }} }}\n");
    }
    let exports = versions
        .iter()
        .map(|version| format!("export acme:app/api@{version};"));
    stub(&format!(
        "{wit} world component {{ {} }}",
        exports.collect::<String>()
    ))
}

fn instance_pre(component: &Component) -> InstancePre<()> {
    linker(component).instantiate_pre(component).unwrap()
}

/// The version that each constructor uses with a policy. They must agree.
fn taken(instance_pre: &InstancePre<()>, policy: &Policy) -> String {
    let mut store = Store::new(engine(), ());
    let instance = instance_pre.instantiate(&mut store).unwrap();
    let pre = AppPre::with_policy(instance_pre.clone(), policy).unwrap();
    let resolved = pre.resolution().interface("acme:app/api").unwrap();
    let app = pre.instantiate(&mut store).unwrap();
    let indices = AppIndices::with_policy(instance_pre, policy).unwrap();
    let names = [
        resolved.found.clone().unwrap(),
        app.acme_app_api().interface().clone(),
        App::with_policy(&mut store, &instance, policy)
            .unwrap()
            .acme_app_api()
            .interface()
            .clone(),
        indices
            .load(&mut store, &instance)
            .unwrap()
            .acme_app_api()
            .interface()
            .clone(),
        GuestPre::with_policy(instance_pre, policy)
            .unwrap()
            .interface()
            .clone(),
        Guest::with_policy(&mut store, &instance, policy)
            .unwrap()
            .interface()
            .clone(),
    ];
    assert!(names.iter().all(|name| *name == names[0]), "{names:?}");
    names[0].version().unwrap().to_string()
}

#[test]
fn a_policy_is_given_when_the_host_runs() {
    let instance_pre = instance_pre(&component(&["0.2.1", "0.2.4", "0.2.6", "0.2.9"]));
    let upto = |requirement| VersionReq::parse(requirement).unwrap();
    for (policy, version) in [
        (Policy::default(), "0.2.9"),
        (Policy::new(Rule::nearest()), "0.2.6"),
        (Policy::new(Rule::newest().meeting(upto("<0.2.6"))), "0.2.4"),
        (
            Policy::new(Rule::newest()).with("acme:app", Rule::nearest().meeting(upto("<0.2.4"))),
            "0.2.1",
        ),
        (
            Policy::parse([("acme:app/api", "nearest")]).unwrap(),
            "0.2.6",
        ),
        // A key for a package that the host does not have.
        (Policy::parse([("wasi:http", "nearest")]).unwrap(), "0.2.9"),
    ] {
        assert_eq!(taken(&instance_pre, &policy), version, "{policy:?}");
    }
}

#[test]
fn without_one_the_default_holds() {
    let instance_pre = instance_pre(&component(&["0.2.6", "0.2.9"]));
    let pre = AppPre::new(instance_pre).unwrap();
    assert_eq!(
        pre.resolution().interfaces[0].found.as_ref().unwrap(),
        "acme:app/api@0.2.9"
    );
}

#[test]
fn what_does_not_meet_it_is_refused_with_the_reason() {
    let instance_pre = instance_pre(&component(&["0.2.1", "0.2.2-rc.1"]));
    let policy = Policy::parse([("acme", "prerelease | >=0.2.2")]).unwrap();
    let error = AppPre::with_policy(instance_pre, &policy).err().unwrap();
    expect![[r#"
        the component does not fit the host's world `acme:app/app@0.2.5`

        `acme:app/api@0.2.5` is required, but no compatible version (any 0.2.z, including prereleases, that meets `>=0.2.2`) is exported
          `acme:app/api@0.2.1`: version 0.2.1 is compatible, but the host accepts only versions that meet `>=0.2.2`
          `acme:app/api@0.2.2-rc.1`: version 0.2.2-rc.1 is compatible, but the host accepts only versions that meet `>=0.2.2`"#]].assert_eq(&error.downcast::<BindError>().unwrap().to_string());
}

#[test]
fn a_bad_rule_is_an_error() {
    let error = Policy::parse([("default", "nearest"), ("acme:app", "oldest")]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "bad version rule `oldest`: expected `newest`, `nearest`, `prerelease` or a requirement"
    );
}
