//! Writes measurements as tables in Markdown, and as JSON.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::kind::Quantity;
use crate::measure::{Measured, Medians};
use crate::statistics::ratio;

/// The common text of all tables.
pub(crate) fn heading(runs: u32) -> String {
    let runs = if runs == 1 {
        "one run".to_owned()
    } else {
        format!("the median of {runs} runs")
    };
    format!("Each figure is {runs}, above the crate without bindings, `(empty)`.\n")
}

/// A heading, a table with a row for each world, and the worlds that were left out.
pub(crate) fn markdown(measured: &Measured) -> String {
    let quantities = measured.kind.quantities();
    let mut text = format!("### {}\n\n| world |", measured.kind.title());
    for Quantity { name, .. } in quantities {
        write!(text, " {name}: wasmtime's | worldbind | ratio |").expect("a string takes all text");
    }
    text.push_str("\n|---|");
    text.push_str(&"---:|---:|---:|".repeat(quantities.len()));
    text.push('\n');
    push_row(&mut text, "(empty)", quantities, &measured.baseline);
    for row in &measured.rows {
        push_row(
            &mut text,
            &format!("`{}`", row.world),
            quantities,
            &row.medians,
        );
    }
    for (world, why) in &measured.left_out {
        let why = why.lines().next().unwrap_or_default();
        write!(text, "\n`{world}` is left out: {why}\n").expect("a string takes all text");
    }
    text
}

fn push_row(text: &mut String, name: &str, quantities: &[Quantity], medians: &Medians) {
    write!(text, "| {name} |").expect("a string takes all text");
    for (index, quantity) in quantities.iter().enumerate() {
        let (wasmtime, worldbind) = (medians.wasmtime[index], medians.worldbind[index]);
        let ratio = ratio(worldbind, wasmtime).map_or("-".to_owned(), |it| format!("{it:.2}"));
        let [wasmtime, worldbind] = [wasmtime, worldbind].map(|value| quantity.unit.text(value));
        write!(text, " {wasmtime} | {worldbind} | {ratio} |").expect("a string takes all text");
    }
    text.push('\n');
}

/// All medians: an object for each kind. It has an object for each world, which has the quantities
/// with the numbers of both macros.
pub(crate) fn json(measured: &[Measured]) -> Value {
    let mut kinds = serde_json::Map::new();
    for measured in measured {
        let quantities = measured.kind.quantities();
        let mut worlds = serde_json::Map::new();
        worlds.insert(
            "(empty)".to_owned(),
            medians(quantities, &measured.baseline),
        );
        for row in &measured.rows {
            worlds.insert(row.world.clone(), medians(quantities, &row.medians));
        }
        kinds.insert(measured.kind.name().to_owned(), worlds.into());
    }
    kinds.into()
}

fn medians(quantities: &[Quantity], medians: &Medians) -> Value {
    let each = quantities.iter().enumerate().map(|(index, quantity)| {
        let numbers = json!({
            "wasmtime": rounded(medians.wasmtime[index]),
            "worldbind": rounded(medians.worldbind[index]),
        });
        (quantity.name.to_owned(), numbers)
    });
    Value::Object(each.collect())
}

/// Rounded to microseconds and bytes, which is more precise than the measurement.
fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::Kind;
    use crate::measure::Row;

    fn measured() -> Measured {
        let medians = |wasmtime, worldbind| Medians {
            wasmtime: vec![wasmtime],
            worldbind: vec![worldbind],
        };
        Measured {
            kind: Kind::Expand,
            baseline: medians(0.0, 0.125),
            rows: vec![Row {
                world: "small".to_owned(),
                medians: medians(0.5, 0.25),
            }],
            left_out: vec![("large".to_owned(), "no\nmore".to_owned())],
        }
    }

    #[test]
    fn a_table_has_both_medians_and_the_ratio_of_each_world() {
        assert_eq!(
            markdown(&measured()),
            "### Expansion of macros

| world | expansion: wasmtime's | worldbind | ratio |
|---|---:|---:|---:|
| (empty) | 0.000 s | 0.125 s | - |
| `small` | 0.500 s | 0.250 s | 0.50 |

`large` is left out: no
"
        );
    }

    #[test]
    fn json_has_what_the_tables_have() {
        let numbers = &json(&[measured()])["expand"]["small"]["expansion"];
        assert_eq!(numbers, &json!({ "wasmtime": 0.5, "worldbind": 0.25 }));
    }
}
