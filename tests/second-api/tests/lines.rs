//! The lengths of both hosts. The guide has the numbers.

/// Lines of code, without blank ones and comments, as rustfmt writes them.
fn lines(source: &str) -> usize {
    let lines = source.lines().map(str::trim_start);
    lines
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .count()
}

#[test]
fn the_guide_has_the_numbers() {
    let with = lines(include_str!("../src/generations.rs"));
    let by_hand = lines(include_str!("../src/by_hand.rs"));
    let guide = include_str!("../../../runtime/src/guide/generations.md");
    let expected = format!("{with} lines with `generations`, and {by_hand} lines without it");
    let guide = guide.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(guide.contains(&expected), "{expected}");
}
