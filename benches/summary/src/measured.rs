//! Reads the folder that criterion writes.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use serde_json::Value;

/// The median of one benchmark.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Measured {
    /// `call/sync/nothing`
    pub(crate) group: String,
    /// `worldbind`
    pub(crate) host: String,
    /// Nanoseconds of an iteration, or of an element if criterion knows the number of elements.
    pub(crate) median: f64,
}

/// All measurements, in no order. Fails if the folder or a file in it cannot be read.
pub(crate) fn read(criterion: &Path) -> io::Result<Vec<Measured>> {
    let mut all = Vec::new();
    for group in fs::read_dir(criterion)? {
        let group = group?.path();
        if !group.is_dir() {
            continue;
        }
        for benchmark in fs::read_dir(group)? {
            let new = benchmark?.path().join("new");
            // The folder `report` contains no measurement.
            if new.is_dir() {
                let benchmark = json(&new.join("benchmark.json"))?;
                let estimates = json(&new.join("estimates.json"))?;
                all.extend(parse(&benchmark, &estimates));
            }
        }
    }
    Ok(all)
}

fn json(path: &Path) -> io::Result<Value> {
    let file = io::BufReader::new(File::open(path)?);
    Ok(serde_json::from_reader(file)?)
}

fn parse(benchmark: &Value, estimates: &Value) -> Option<Measured> {
    let elements = benchmark["throughput"]["Elements"].as_f64().unwrap_or(1.0);
    Some(Measured {
        group: benchmark["group_id"].as_str()?.to_owned(),
        host: benchmark["function_id"].as_str()?.to_owned(),
        median: estimates["median"]["point_estimate"].as_f64()? / elements,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_median_is_that_of_one_element() {
        let mut benchmark = json!({
            "group_id": "import/sync/nothing",
            "function_id": "worldbind",
            "value_str": null,
            "throughput": { "Elements": 1000 },
        });
        let estimates = json!({
            "mean": { "point_estimate": 1.0 },
            "median": { "point_estimate": 52_000.0 },
        });
        let mut measured = Measured {
            group: "import/sync/nothing".to_owned(),
            host: "worldbind".to_owned(),
            median: 52.0,
        };
        assert_eq!(parse(&benchmark, &estimates), Some(measured.clone()));

        benchmark["throughput"] = Value::Null;
        measured.median = 52_000.0;
        assert_eq!(parse(&benchmark, &estimates), Some(measured));
    }
}
