//! What rustc says of how long its passes take: the text of `-Ztime-passes`.

/// How long each pass took, in seconds, in the order in which they ended. A pass may be within another.
pub(crate) fn parse(text: &str) -> Vec<(String, f64)> {
    text.lines().filter_map(parse_line).collect()
}

/// The time of all passes of a name.
pub(crate) fn time_of(name: &str, passes: &[(String, f64)]) -> f64 {
    let of_name = passes.iter().filter(|(pass, _)| pass == name);
    of_name.map(|(_, time)| time).sum()
}

/// A line such as `time:   0.123; rss:   50MB ->   60MB (  +10MB)	macro_expand_crate`.
fn parse_line(line: &str) -> Option<(String, f64)> {
    let line = line.trim_start().strip_prefix("time:")?;
    let (time, rest) = line.split_once([';', '\t'])?;
    let name = rest.rsplit('\t').next()?;
    Some((name.trim().to_owned(), time.trim().parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
time:   0.001; rss:   39MB ->   41MB (   +2MB)\tparse_crate
warning: something else
time:   0.500; rss:   41MB ->   80MB (  +39MB)\tmacro_expand_crate
  time:   0.250; rss:   41MB ->   80MB (  +39MB)\tmacro_expand_crate
time:   0.750; rss:   80MB\ttype_check_crate
";

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
}
