//! Hosts that support several versions of an API: with a `bindgen!` of wasmtime for each version,
//! and with one of worldbind for all.

use cargo_metadata::camino::Utf8Path;

use crate::host::Host;

/// The options of `tests/zed` for all versions of the API of Zed's extensions, with `<wit>` for the
/// folder of their WIT.
const ZED: &str = include_str!("../../../tests/zed/bindings.options");
/// The same versions, from the oldest.
const ZED_VERSIONS: [&str; 9] = [
    "0.0.1", "0.0.4", "0.0.6", "0.1.0", "0.2.0", "0.3.0", "0.4.0", "0.5.0", "0.6.0",
];

/// All versions of Zed's API, and only the newest of them. `package` is the folder of
/// `zed_extension_api`.
pub(crate) fn zed(package: &Utf8Path) -> [Host; 2] {
    let wit = format!("{package}/wit").replace('\\', "/");
    let each = ZED_VERSIONS.map(|version| {
        format!(
            "path: \"{wit}/since_v{version}\",
            world: \"extension\",
            imports: {{ default: async | trappable }},
            exports: {{ default: async }},"
        )
    });
    let newest = each[ZED_VERSIONS.len() - 1].clone();
    let all = ZED.trim().trim_start_matches('{').trim_end_matches('}');
    let all = all.replace("<wit>", &wit);
    [
        Host::with_options_of_each("zed, 9 generations", each.into(), vec![all]),
        Host::new("zed, only the newest", vec![newest]),
    ]
}

/// Versions of the synthetic API, whose WIT is in these files, from the oldest.
pub(crate) fn synthetic(files: &[String]) -> Host {
    let each = files.iter().map(|file| format!("path: \"{file}\","));
    let generations = files.iter().enumerate();
    let generations = generations.map(|(number, file)| format!("    v{number}: \"{file}\",\n"));
    let generations: String = generations.collect();
    let all = format!("world: \"plugin\",\ngenerations: {{\n{generations}}},");
    let name = format!("synthetic, {} generations", files.len());
    Host::with_options_of_each(&name, each.collect(), vec![all])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::Macro;

    #[test]
    fn one_macro_has_an_invocation_for_each_version_and_the_other_a_generation() {
        let files = ["a.wit", "b.wit"].map(str::to_owned);
        let host = synthetic(&files);
        assert_eq!(host.name, "synthetic, 2 generations");
        let [wasmtime, worldbind] = Macro::ALL.map(|by| host.source(by));
        assert_eq!(wasmtime.matches("bindgen!").count(), 2);
        assert_eq!(worldbind.matches("bindgen!").count(), 1);
        let generations = "generations: {\n    v0: \"a.wit\",\n    v1: \"b.wit\",\n},";
        assert!(worldbind.contains(generations), "{worldbind}");
    }

    #[test]
    fn both_macros_have_the_same_versions_of_a_real_api() {
        let [all, newest] = zed(Utf8Path::new("zed"));
        for source in Macro::ALL.map(|by| all.source(by)) {
            let mut paths = ZED_VERSIONS.iter();
            let is_there = |version| source.contains(&format!("\"zed/wit/since_v{version}\""));
            assert!(paths.all(is_there), "{source}");
            assert_eq!(source.matches("zed/wit").count(), ZED_VERSIONS.len());
        }
        let newest = newest.source(Macro::Wasmtime);
        assert_eq!(newest.matches("zed/wit").count(), 1);
    }
}
