//! Reads how long the passes of rustc take: `-Ztime-passes`, as JSON. The text would have only
//! milliseconds.

use crate::kind::Unit;

/// A name, and seconds.
pub(crate) type Pass = (String, f64);

/// The number of passes in a table.
const SHOWN: usize = 12;

/// The time of each pass in seconds, in the order in which they ended. Passes may be nested.
pub(crate) fn parse(text: &str) -> Vec<Pass> {
    text.lines().filter_map(parse_line).collect()
}

/// The time of all passes with a name.
pub(crate) fn time_of(name: &str, passes: &[Pass]) -> f64 {
    let of_name = passes.iter().filter(|(pass, _)| pass == name);
    of_name.fold(0.0, |sum, (_, time)| sum + time)
}

/// A table of the longest passes of one world. A row has a pass for the hosts of both macros.
pub(crate) fn markdown(world: &str, wasmtime: &[Pass], worldbind: &[Pass]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in wasmtime.iter().chain(worldbind) {
        if !names.contains(&&**name) {
            names.push(name);
        }
    }
    let longer = |name| f64::max(time_of(name, wasmtime), time_of(name, worldbind));
    names.sort_by(|a, b| longer(b).total_cmp(&longer(a)));
    let mut text = format!("| passes of `{world}` | wasmtime's | worldbind |\n|---|---:|---:|\n");
    for name in names.into_iter().take(SHOWN) {
        let times = [wasmtime, worldbind].map(|passes| time_of(name, passes));
        let [wasmtime, worldbind] = times.map(|time| Unit::Seconds.text(time));
        text.push_str(&format!("| {name} | {wasmtime} | {worldbind} |\n"));
    }
    text
}

/// A line such as `time: {"pass":"macro_expand_crate","time":0.123,"rss_start":1,"rss_end":2}`.
fn parse_line(line: &str) -> Option<Pass> {
    let line = line.trim_start().strip_prefix("time:")?;
    let pass: serde_json::Value = serde_json::from_str(line).ok()?;
    Some((
        pass.get("pass")?.as_str()?.to_owned(),
        pass.get("time")?.as_f64()?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"
time: {"pass":"parse_crate","time":0.001,"rss_start":39,"rss_end":41}
warning: something else
time: {"pass":"macro_expand_crate","time":0.5,"rss_start":41,"rss_end":80}
  time: {"pass":"macro_expand_crate","time":0.25,"rss_start":41,"rss_end":80}
time: {"pass":"type_check_crate","time":0.75,"rss_start":80,"rss_end":80}
"#;

    #[test]
    fn each_line_of_a_pass_has_its_time_and_name() {
        let passes = parse(TEXT);
        let names: Vec<_> = passes.iter().map(|(name, _)| &**name).collect();
        assert_eq!(
            names,
            [
                "parse_crate",
                "macro_expand_crate",
                "macro_expand_crate",
                "type_check_crate"
            ]
        );
        assert_eq!(time_of("macro_expand_crate", &passes), 0.75);
        assert_eq!(time_of("type_check_crate", &passes), 0.75);
        assert_eq!(time_of("codegen_crate", &passes), 0.0);
    }

    #[test]
    fn a_table_has_the_longest_pass_first_whichever_host_has_it() {
        let pass = |name: &str, time| (name.to_owned(), time);
        let wasmtime = [pass("a", 0.25), pass("b", 0.5)];
        let worldbind = [pass("a", 0.75), pass("c", 0.125)];
        assert_eq!(
            markdown("small", &wasmtime, &worldbind),
            "\
| passes of `small` | wasmtime's | worldbind |
|---|---:|---:|
| a | 0.250 s | 0.750 s |
| b | 0.500 s | 0.000 s |
| c | 0.000 s | 0.125 s |
"
        );
    }
}
