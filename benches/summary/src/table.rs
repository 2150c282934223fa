//! Writes medians as tables. Groups whose names differ only in the last part are one table, with a
//! row for each.

use std::collections::BTreeMap;

use crate::measured::Measured;

/// The order of columns; hosts with other names are left out.
const HOSTS: [&str; 4] = ["plain", "hand-written", "worldbind", "wasmtime"];
const OURS: &str = "worldbind";

/// The medians of one group, by host.
type Row<'a> = BTreeMap<&'a str, f64>;

/// All tables. The fastest row comes first.
pub(crate) fn markdown(measured: &[Measured]) -> String {
    let mut tables = BTreeMap::<&str, BTreeMap<&str, Row<'_>>>::new();
    for one in measured {
        let (table, row) = one.group.rsplit_once('/').unwrap_or(("", &one.group));
        let row = tables.entry(table).or_default().entry(row).or_default();
        row.insert(&one.host, one.median);
    }
    let tables = tables.iter().map(|(name, rows)| table(name, rows));
    tables.collect::<Vec<_>>().join("\n")
}

fn table(name: &str, rows: &BTreeMap<&str, Row<'_>>) -> String {
    let measured = |host: &&str| rows.values().any(|row| row.contains_key(host));
    let hosts: Vec<&str> = HOSTS.into_iter().filter(measured).collect();
    let others: Vec<&str> = hosts.iter().copied().filter(|&host| host != OURS).collect();

    let ratios = others.iter().map(|host| format!("{OURS} / {host}"));
    let titles = hosts.iter().map(ToString::to_string).chain(ratios);
    let head = line(String::new(), titles);
    let rule = format!("|---|{}\n", "---:|".repeat(hosts.len() + others.len()));

    let mut rows: Vec<_> = rows.iter().collect();
    rows.sort_by(|(_, a), (_, b)| least(a).total_cmp(&least(b)));
    let rows = rows.into_iter().map(|(name, row)| {
        let medians = hosts.iter().map(|&host| Some(time(*row.get(host)?)));
        let ratios = others.iter().map(|&host| ratio(row, host));
        let cells = medians.chain(ratios).map(Option::unwrap_or_default);
        line(format!("`{name}`"), cells)
    });
    format!("### `{name}`\n\n{head}{rule}{}", rows.collect::<String>())
}

fn line(first: String, cells: impl Iterator<Item = String>) -> String {
    let cells: String = cells.map(|cell| format!(" {cell} |")).collect();
    format!("| {first} |{cells}\n")
}

fn least(row: &Row<'_>) -> f64 {
    row.values().copied().fold(f64::INFINITY, f64::min)
}

fn ratio(row: &Row<'_>, host: &str) -> Option<String> {
    Some(format!("{:.2}", row.get(OURS)? / row.get(host)?))
}

/// About three digits, in a unit with one to three of them before the point.
fn time(nanoseconds: f64) -> String {
    let (value, unit) = match nanoseconds {
        n if n < 1e3 => (n, "ns"),
        n if n < 1e6 => (n / 1e3, "µs"),
        n => (n / 1e6, "ms"),
    };
    let decimals = match value {
        v if v < 10.0 => 2,
        v if v < 100.0 => 1,
        _ => 0,
    };
    format!("{value:.decimals$} {unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(group: &str, host: &str, median: f64) -> Measured {
        Measured {
            group: group.to_owned(),
            host: host.to_owned(),
            median,
        }
    }

    #[test]
    fn hosts_stand_side_by_side_and_rows_begin_with_the_least() {
        let text = markdown(&[
            measured("instantiate/sync/one", "worldbind", 2_380.0),
            measured("instantiate/sync/one", "plain", 2_340.0),
            measured("instantiate/sync/one", "wasmtime", 2_460.0),
            measured("call/nothing", "hand-written", 401.6),
            measured("call/nothing", "worldbind", 400.0),
            measured("call/integers", "worldbind", 99.95),
            measured("call/integers", "someone-else", 1.0),
        ]);
        let expected = "\
### `call`

|  | hand-written | worldbind | worldbind / hand-written |
|---|---:|---:|---:|
| `integers` |  | 100.0 ns |  |
| `nothing` | 402 ns | 400 ns | 1.00 |

### `instantiate/sync`

|  | plain | worldbind | wasmtime | worldbind / plain | worldbind / wasmtime |
|---|---:|---:|---:|---:|---:|
| `one` | 2.34 µs | 2.38 µs | 2.46 µs | 1.02 | 0.97 |
";
        assert_eq!(text, expected);
    }

    #[test]
    fn times_have_three_digits_and_a_unit() {
        let times = [0.5, 12.34, 999.4, 12_340.0, 351_000.0, 2_500_000.0].map(time);
        let expected = [
            "0.50 ns", "12.3 ns", "999 ns", "12.3 µs", "351 µs", "2.50 ms",
        ];
        assert_eq!(times, expected);
    }
}
