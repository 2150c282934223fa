//! Counts the steps of work for the parts of a component. Tests check how the number grows with the
//! size of a component.

/// Counts a visit to one part of a component, or to one pair of parts.
#[inline]
pub(crate) fn step() {
    #[cfg(test)]
    counted::STEPS.set(counted::STEPS.get() + 1);
}

#[cfg(test)]
pub(crate) mod counted {
    use std::cell::Cell;

    thread_local! {
        pub(super) static STEPS: Cell<u64> = const { Cell::new(0) };
    }

    /// The number of steps of `run`.
    pub(crate) fn steps_of(run: impl FnOnce()) -> u64 {
        let before = STEPS.get();
        run();
        STEPS.get() - before
    }
}

#[cfg(test)]
mod tests {
    use super::counted::steps_of;
    use crate::{Host, HostArguments, Provided, explain};

    fn host(wit: &str) -> Host {
        let options = format!("inline: {wit:?}");
        let arguments = HostArguments {
            options: Some(options),
            ..HostArguments::default()
        };
        Host::new(&arguments).unwrap()
    }

    /// Joins the texts for the numbers from 0 to `count` - 1.
    fn each(count: usize, text: impl Fn(usize) -> String) -> String {
        (0..count).map(text).collect()
    }

    /// Makes a component and a host of a given size and compares them. Checks that for twice the
    /// size, the number of steps is at most about twice as high.
    fn check_growth(
        size: usize,
        host_wit: impl Fn(usize) -> String,
        wat: impl Fn(usize) -> String,
    ) {
        let steps = |size: usize| {
            let host = host(&host_wit(size));
            let bytes = wat::parse_str(wat(size)).unwrap();
            let provided = Provided::new(["acme:nothing".to_owned()]);
            steps_of(|| {
                let report = explain(&host, "", &bytes, &provided);
                assert_eq!(report.error, None);
            })
        };
        let (small, large) = (steps(size), steps(2 * size));
        // Steps are counted, and at least one for each part.
        assert!(small >= size as u64, "{small} steps of {size}");
        assert!(large <= 2 * small + 1_000, "{small} steps became {large}");
    }

    /// A component that exports the same instance under several names.
    fn exports(instance: &str, names: impl Iterator<Item = String>) -> String {
        let exports = names.map(|name| format!("(export \"{name}\" (instance $i))"));
        let exports: String = exports.collect();
        format!("(component {instance} {exports})")
    }

    const WITHOUT_FUNCTIONS: &str = "(instance $i)";

    #[test]
    fn many_versions_of_what_is_wanted() {
        let wit = "package acme:app@0.2.3; interface api { f: func(); } world app { export api; }";
        check_growth(
            200,
            |_| wit.to_owned(),
            |size| {
                let names = (0..size).map(|i| format!("acme:app/api@0.2.{i}"));
                exports(WITHOUT_FUNCTIONS, names)
            },
        );
    }

    #[test]
    fn many_packages_beside_many_that_are_wanted() {
        let wit = |size| {
            let packages = each(size, |i| {
                format!("package acme:p{i}@0.2.3 {{ interface api {{ f: func(); }} }}")
            });
            let world = each(size, |i| format!("export acme:p{i}/api@0.2.3;"));
            format!("package acme:app; {packages} world app {{ {world} }}")
        };
        check_growth(200, wit, |size| {
            let names = (0..size).map(|i| format!("acme:p{i}/api@0.2.0"));
            exports(WITHOUT_FUNCTIONS, names)
        });
    }

    /// The names are not even read.
    #[test]
    fn many_packages_that_are_not_wanted() {
        let host =
            host("package acme:app@0.2.3; interface api { f: func(); } world app { export api; }");
        let provided = Provided::default();
        let [small, large] = [10, 900].map(|size| {
            let names = (0..size).map(|i| format!("acme:p{i}/api@0.2.0"));
            let bytes = wat::parse_str(exports(WITHOUT_FUNCTIONS, names)).unwrap();
            steps_of(|| drop(explain(&host, "", &bytes, &provided)))
        });
        assert_eq!(small, large);
    }

    #[test]
    fn many_interfaces_of_the_package() {
        let interfaces = each(30, |i| format!("interface i{i} {{ f: func(); }}"));
        let world = each(30, |i| format!("export i{i};"));
        let wit = format!("package acme:app@0.2.3; {interfaces} world app {{ {world} }}");
        check_growth(
            200,
            |_| wit.clone(),
            |size| {
                let names = (0..size).map(|i| format!("acme:app/other{i}@0.2.3"));
                exports(WITHOUT_FUNCTIONS, names)
            },
        );
    }

    /// A host that requires functions which the components have with different types.
    fn host_of_functions(side: &str, count: usize) -> String {
        let functions = each(count, |i| format!("g{i}: func() -> string;"));
        format!(
            "package acme:app@0.2.3; interface api {{ {functions} }} world app {{ {side} api; }}"
        )
    }

    /// An instance type with many records, where the last record contains all others, and with the
    /// same number of functions that use it.
    fn records(size: usize) -> String {
        let records = each(size, |i| {
            format!(
                "(type (record (field \"p{i}\" u8))) (export \"r{i}\" (type (eq {})))",
                2 * i
            )
        });
        let fields = each(size, |i| format!("(field \"p{i}\" {})", 2 * i + 1));
        let all = format!(
            "(type (record {fields})) (export \"all\" (type $all (eq {})))",
            2 * size
        );
        let functions = each(size, |i| {
            format!("(export \"g{i}\" (func (param \"x\" $all) (result $all)))")
        });
        format!("{records} {all} {functions}")
    }

    fn import_of_records(size: usize) -> String {
        let records = records(size);
        format!("(component (import \"acme:app/api@0.2.3\" (instance {records})))")
    }

    #[test]
    fn many_types_in_many_functions_that_differ() {
        check_growth(
            100,
            |size| host_of_functions("import", size),
            import_of_records,
        );
        check_growth(
            100,
            |size| host_of_functions("export", size),
            |size| {
                let records = records(size);
                let import = format!("(import \"acme:other/api@0.2.3\" (instance $i {records}))");
                exports(&import, ["acme:app/api@0.2.3".to_owned()].into_iter())
            },
        );
    }

    #[test]
    fn many_functions_that_the_host_does_not_have() {
        let host = |_| host_of_functions("import", 1);
        check_growth(200, host, import_of_records);
        check_growth(2_000, host, |size| {
            let imports = each(size, |i| format!("(import \"f{i}\" (func))"));
            format!("(component {imports})")
        });
    }

    #[test]
    fn many_functions_of_one_large_type() {
        let wit = |size| {
            let fields = each(size, |i| format!("p{i}: u8,"));
            let functions = each(size, |i| format!("g{i}: func(r: r);"));
            format!(
                "package acme:app@0.2.3;
                interface api {{ record r {{ {fields} }} {functions} }}
                world app {{ import api; }}"
            )
        };
        check_growth(200, wit, |size| {
            let fields = each(size, |i| format!("(field \"p{i}\" u8)"));
            let functions = each(size, |i| {
                format!("(export \"g{i}\" (func (param \"r\" $r)))")
            });
            let ty = format!("(type (record {fields})) (export \"r\" (type $r (eq 0)))");
            format!("(component (import \"acme:app/api@0.2.3\" (instance {ty} {functions})))")
        });
    }

    #[test]
    fn many_resources() {
        let host = |_| host_of_functions("import", 1);
        check_growth(1_000, host, |size| {
            let resources = each(size, |i| {
                format!(
                    "(export \"r{i}\" (type $r{i} (sub resource)))
                    (export \"[method]r{i}.m\" (func (param \"self\" (borrow $r{i}))))"
                )
            });
            format!("(component (import \"acme:app/api@0.2.3\" (instance {resources})))")
        });
    }
}
