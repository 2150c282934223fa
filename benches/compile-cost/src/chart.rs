//! Draws measurements as a chart: for each world, the ratios worldbind / wasmtime's as bars, next
//! to a line at 1. The colors are readable on light and on dark backgrounds.

use std::fmt::Write as _;

use crate::kind::Kind;
use crate::measure::Measured;
use crate::statistics::ratio;

const LABELS: f64 = 190.0;
const BARS: f64 = 480.0;
const NUMBERS: f64 = 60.0;
const BAR: f64 = 12.0;
const GAP: f64 = 10.0;
const TOP: f64 = 64.0;

/// One bar for each kind of measurement that a world has.
struct Group<'a> {
    world: &'a str,
    bars: Vec<(Kind, f64)>,
}

/// The chart of each kind's first quantity, as an SVG file. The kind `types` is not in it, because
/// it is a part of `check`.
pub(crate) fn svg(measured: &[Measured]) -> String {
    let measured = measured.iter().filter(|it| it.kind != Kind::Types);
    let measured: Vec<_> = measured.collect();
    let groups = groups(&measured);
    let ratios = groups.iter().flat_map(|group| &group.bars);
    let most = ratios.map(|(_, ratio)| *ratio).fold(1.1, f64::max);
    let scale = BARS / most;
    let bars: usize = groups.iter().map(|group| group.bars.len()).sum();
    let bottom = TOP + bars as f64 * BAR + groups.len() as f64 * GAP;
    let (width, height) = (LABELS + BARS + NUMBERS, bottom + 8.0);

    let mut body = legend(&measured);
    let mut y = TOP;
    for group in &groups {
        push_group(&mut body, group, y, scale);
        y += group.bars.len() as f64 * BAR + GAP;
    }
    let one = LABELS + scale;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" width=\"{width:.0}\" height=\"{height:.0}\" role=\"img\">
<title>What bindings cost to compile: worldbind / wasmtime's macro, less is better</title>
<style>
{STYLE}</style>
<text class=\"heading\" x=\"8\" y=\"18\">What bindings cost to compile: worldbind / wasmtime's macro, less is better</text>
{body}<line class=\"one\" x1=\"{one:.1}\" x2=\"{one:.1}\" y1=\"{from:.1}\" y2=\"{bottom:.1}\"/>
<text class=\"number\" text-anchor=\"middle\" x=\"{one:.1}\" y=\"{label:.1}\">1.0</text>
</svg>
",
        from = TOP - 6.0,
        label = TOP - 10.0,
    )
}

const STYLE: &str = "\
text { font: 12px system-ui, sans-serif; fill: #1f2328; }
.heading { font-weight: 600; }
.number { font-size: 10px; }
.one { stroke: #1f2328; stroke-dasharray: 3 2; }
.check { fill: #3b82f6; }
.expand { fill: #14a38b; }
.lines { fill: #8b949e; }
.debug { fill: #d98a1f; }
.release { fill: #d1495b; }
.object { fill: #9b6bd3; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; }
  .one { stroke: #e6edf3; }
}
";

/// The worlds in the order in which they are first named.
fn groups<'a>(measured: &[&'a Measured]) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for Measured { kind, rows, .. } in measured {
        for row in rows {
            let Some(ratio) = ratio(row.medians.worldbind[0], row.medians.wasmtime[0]) else {
                continue;
            };
            let bar = (*kind, ratio.max(0.0));
            match groups.iter_mut().find(|group| group.world == row.world) {
                Some(group) => group.bars.push(bar),
                None => groups.push(Group {
                    world: &row.world,
                    bars: vec![bar],
                }),
            }
        }
    }
    groups
}

fn legend(measured: &[&Measured]) -> String {
    let mut text = String::new();
    let mut x = 8.0;
    for Measured { kind, .. } in measured {
        let (class, name) = (kind.name(), label(*kind));
        writeln!(
            text,
            "<rect class=\"{class}\" x=\"{x:.1}\" y=\"28\" width=\"10\" height=\"10\"/>\
             <text class=\"number\" x=\"{after:.1}\" y=\"37\">{name}</text>",
            after = x + 14.0,
        )
        .expect("a string takes all text");
        x += 112.0;
    }
    text
}

/// The label of a kind's bars.
fn label(kind: Kind) -> &'static str {
    match kind {
        Kind::Check => "check, CPU time",
        Kind::Types => "types",
        Kind::Expand => "expansion, time",
        Kind::Lines => "formatted lines",
        Kind::Instructions => "instructions",
        Kind::Edit => "after an edit, instructions",
        Kind::Debug => "debug, CPU time",
        Kind::Release => "release, CPU time",
        Kind::Object => "machine code",
    }
}

fn push_group(text: &mut String, group: &Group<'_>, y: f64, scale: f64) {
    let world = escaped(group.world);
    let middle = y + group.bars.len() as f64 * BAR / 2.0 + 4.0;
    writeln!(
        text,
        "<text text-anchor=\"end\" x=\"{:.1}\" y=\"{middle:.1}\">{world}</text>",
        LABELS - 8.0
    )
    .expect("a string takes all text");
    for (index, (kind, ratio)) in group.bars.iter().enumerate() {
        let y = y + index as f64 * BAR;
        let length = ratio * scale;
        writeln!(
            text,
            "<rect class=\"{class}\" x=\"{LABELS:.1}\" y=\"{y:.1}\" width=\"{length:.1}\" height=\"{height:.1}\"/>\
             <text class=\"number\" x=\"{after:.1}\" y=\"{base:.1}\">{ratio:.2}</text>",
            class = kind.name(),
            height = BAR - 2.0,
            after = LABELS + length + 4.0,
            base = y + BAR - 3.0,
        )
        .expect("a string takes all text");
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::{Medians, Row};

    fn measured(kind: Kind, wasmtime: f64, worldbind: f64) -> Measured {
        let medians = |wasmtime, worldbind| Medians {
            wasmtime: vec![wasmtime],
            worldbind: vec![worldbind],
        };
        Measured {
            kind,
            baseline: medians(0.0, 0.0),
            rows: vec![Row {
                world: "a<b".to_owned(),
                medians: medians(wasmtime, worldbind),
            }],
            left_out: Vec::new(),
        }
    }

    #[test]
    fn a_bar_is_as_long_as_its_ratio_says() {
        let svg = svg(&[
            measured(Kind::Check, 4.0, 2.0),
            measured(Kind::Lines, 4.0, 8.0),
        ]);
        // The longest bar, of 2.0, has all of the width, and the line is at half of it.
        assert!(
            svg.contains("class=\"lines\" x=\"190.0\" y=\"76.0\" width=\"480.0\""),
            "{svg}"
        );
        assert!(
            svg.contains("class=\"check\" x=\"190.0\" y=\"64.0\" width=\"120.0\""),
            "{svg}"
        );
        assert!(svg.contains("class=\"one\" x1=\"430.0\""), "{svg}");
        assert!(svg.contains(">0.50<") && svg.contains(">2.00<"), "{svg}");
    }

    #[test]
    fn names_are_escaped_and_worlds_have_one_group() {
        let both = [
            measured(Kind::Check, 1.0, 1.0),
            measured(Kind::Lines, 1.0, 1.0),
        ];
        assert_eq!(svg(&both).matches(">a&lt;b<").count(), 1);
    }

    #[test]
    fn what_has_no_ratio_has_no_bar() {
        let svg = svg(&[measured(Kind::Check, 0.0, 1.0)]);
        assert!(!svg.contains("a&lt;b"), "{svg}");
    }
}
