//! Decides how often and in which order hosts are measured, and computes medians. The two macros
//! take turns for each host, so that other work on the machine affects both equally. The median of
//! the empty host of the same macro is subtracted from each median.

use crate::Result;
use crate::host::{Host, Macro};
use crate::kind::Kind;
use crate::statistics::median;

/// The measurements of one kind.
#[derive(Debug)]
pub(crate) struct Measured {
    pub(crate) kind: Kind,
    /// The medians of the empty host, which are subtracted from the others.
    pub(crate) baseline: Medians,
    pub(crate) rows: Vec<Row>,
    /// Worlds that are not in the rows, with the reason.
    pub(crate) left_out: Vec<(String, String)>,
}

/// The medians of one world.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) world: String,
    pub(crate) medians: Medians,
}

/// One number for each of [`Kind::quantities`].
#[derive(Debug)]
pub(crate) struct Medians {
    pub(crate) wasmtime: Vec<f64>,
    pub(crate) worldbind: Vec<f64>,
}

/// Measures all hosts in `runs` runs. `measure` measures one host.
///
/// # Errors
///
/// If the empty host cannot be measured. A world that cannot is left out.
pub(crate) fn measure(
    kind: Kind,
    hosts: &[Host],
    runs: u32,
    sample: &dyn Fn(&Host, Macro) -> Result<Vec<f64>>,
) -> Result<Measured> {
    let empty = Host::empty();
    let mut samples: Vec<_> = [&empty]
        .into_iter()
        .chain(hosts)
        .map(Samples::new)
        .collect();
    for run in 1..=runs {
        eprintln!("{}: run {run} of {runs}", kind.name());
        // The first calls read the compiler and the crates from the disk, or from memory that the
        // largest world of the run before has put out of the caches.
        for by in Macro::ALL {
            sample(&empty, by)?;
        }
        for samples in &mut samples {
            samples.take(sample);
        }
    }
    let mut samples = samples.into_iter();
    let baseline = samples.next().ok_or("nothing was measured")?;
    if let Some(error) = baseline.error {
        return Err(error.into());
    }
    let baseline = baseline.medians();
    let mut measured = Measured {
        kind,
        baseline,
        rows: Vec::new(),
        left_out: Vec::new(),
    };
    for samples in samples {
        measured.add(samples);
    }
    Ok(measured)
}

impl Measured {
    fn add(&mut self, samples: Samples<'_>) {
        let world = samples.host.name.clone();
        match &samples.error {
            Some(error) => self.left_out.push((world, error.clone())),
            None => {
                let medians = samples.medians().above(&self.baseline);
                self.rows.push(Row { world, medians });
            }
        }
    }
}

impl Medians {
    fn above(&self, baseline: &Medians) -> Medians {
        let above = |values: &[f64], baseline: &[f64]| {
            let pairs = values.iter().zip(baseline);
            pairs.map(|(value, baseline)| value - baseline).collect()
        };
        Medians {
            wasmtime: above(&self.wasmtime, &baseline.wasmtime),
            worldbind: above(&self.worldbind, &baseline.worldbind),
        }
    }
}

/// All runs of one host.
struct Samples<'a> {
    host: &'a Host,
    wasmtime: Vec<Vec<f64>>,
    worldbind: Vec<Vec<f64>>,
    /// A host with an error is not measured again.
    error: Option<String>,
}

impl<'a> Samples<'a> {
    fn new(host: &'a Host) -> Self {
        Samples {
            host,
            wasmtime: Vec::new(),
            worldbind: Vec::new(),
            error: None,
        }
    }

    fn take(&mut self, sample: &dyn Fn(&Host, Macro) -> Result<Vec<f64>>) {
        for by in Macro::ALL {
            if self.error.is_some() {
                return;
            }
            let name = &self.host.name;
            let runs = match by {
                Macro::Wasmtime => &mut self.wasmtime,
                Macro::Worldbind => &mut self.worldbind,
            };
            match sample(self.host, by) {
                Ok(values) => {
                    eprintln!("  {name}, {}: {values:.2?}", by.crate_name());
                    runs.push(values);
                }
                Err(error) => {
                    eprintln!("  {name}, {}: {error}", by.crate_name());
                    self.error = Some(format!("{}: {error}", by.crate_name()));
                }
            }
        }
    }

    fn medians(&self) -> Medians {
        let medians = |runs: &[Vec<f64>]| {
            let quantities = runs.first().map_or(0, Vec::len);
            let of = |index: usize| runs.iter().map(|run| run[index]).collect::<Vec<_>>();
            (0..quantities).map(|index| median(&of(index))).collect()
        };
        Medians {
            wasmtime: medians(&self.wasmtime),
            worldbind: medians(&self.worldbind),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    fn host(name: &str) -> Host {
        Host::new(name, Vec::new())
    }

    #[test]
    fn the_macros_take_turns_and_the_empty_host_is_subtracted() {
        let turns = RefCell::new(Vec::new());
        let measured = measure(Kind::Expand, &[host("one")], 2, &|host, by| {
            turns.borrow_mut().push((host.name.clone(), by));
            let value = if host.name == "empty" { 1.0 } else { 5.0 };
            Ok(vec![value])
        });
        let measured = measured.unwrap();
        assert_eq!(measured.baseline.wasmtime, [1.0]);
        assert_eq!(measured.rows[0].medians.worldbind, [4.0]);
        // In each run the empty host comes twice, and counts the second time.
        let turns = turns.borrow();
        let (hosts, by): (Vec<_>, Vec<_>) = turns.iter().map(|(host, by)| (&**host, *by)).unzip();
        assert_eq!(by, Macro::ALL.repeat(6));
        let run = ["empty", "empty", "empty", "empty", "one", "one"];
        assert_eq!(hosts, run.repeat(2));
    }

    #[test]
    fn a_world_that_has_errors_is_left_out_and_said_to_be() {
        let hosts = [host("bad"), host("good")];
        let measured = measure(Kind::Expand, &hosts, 1, &|host, _| match &*host.name {
            "bad" => Err("it does not compile".into()),
            _ => Ok(vec![1.0]),
        });
        let measured = measured.unwrap();
        assert_eq!(measured.rows.len(), 1);
        let (world, why) = &measured.left_out[0];
        assert_eq!((&**world, &**why), ("bad", "wasmtime: it does not compile"));
    }
}
