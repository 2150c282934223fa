//! Compiles hosts with `wasmtime::component::bindgen!` and with `worldbind::bindgen!`, and prints
//! the cost of each.

mod arguments;
mod chart;
mod code;
mod compiler;
mod dependencies;
mod generations;
mod host;
mod kind;
mod laboratory;
mod measure;
mod object;
mod parts;
mod passes;
mod statistics;
mod synthetic;
mod table;
mod types;
mod used;
mod worlds;

use std::fs;
use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;
use compiler::Compiler;
use host::{Host, Macro};
use kind::Kind;
use laboratory::Laboratory;

/// Errors are texts.
type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<()> {
    let metadata = dependencies::metadata()?;
    let folder = metadata.target_directory.join("compile-cost");
    let compiler = Compiler::new(folder.into())?;
    let hosts = chosen(worlds::all(&metadata, &compiler)?, &arguments.worlds)?;
    if arguments.list {
        hosts.iter().for_each(|host| println!("{}", host.name));
        return Ok(());
    }

    let kinds = arguments.kinds();
    let expansion = (arguments.passes || arguments.parts).then_some(Kind::Expand);
    let needed: Vec<_> = kinds.iter().copied().chain(expansion).collect();
    let laboratory = Laboratory::new(compiler, &needed)?;
    let mut all = Vec::new();
    println!("{}", table::heading(arguments.runs));
    for kind in kinds {
        let runs = if kind.is_exact() { 1 } else { arguments.runs };
        let sample = |host: &Host, by| laboratory.sample(kind, host, by);
        let measured = measure::measure(kind, &hosts, runs, &sample)?;
        println!("{}", table::markdown(&measured));
        all.push(measured);
    }
    if arguments.passes {
        for host in &hosts {
            let [wasmtime, worldbind] = Macro::ALL.map(|by| laboratory.passes(host, by));
            println!("{}", passes::markdown(&host.name, &wasmtime?, &worldbind?));
        }
    }
    if arguments.parts {
        for host in &hosts {
            let [wasmtime, worldbind] = Macro::ALL.map(|by| laboratory.parts(host, by));
            println!("{}", parts::markdown(&host.name, &wasmtime?, &worldbind?));
        }
    }
    if let Some(file) = &arguments.svg {
        fs::write(file, chart::svg(&all))?;
    }
    if let Some(file) = &arguments.json {
        fs::write(file, format!("{:#}\n", table::json(&all)))?;
    }
    Ok(())
}

/// The hosts with the names in the arguments, or all.
fn chosen(hosts: Vec<Host>, names: &[String]) -> Result<Vec<Host>> {
    if let Some(name) = names
        .iter()
        .find(|name| hosts.iter().all(|host| host.name != **name))
    {
        return Err(format!("there is no world `{name}`; `--list` has their names").into());
    }
    let is_chosen = |host: &Host| names.is_empty() || names.contains(&host.name);
    Ok(hosts.into_iter().filter(is_chosen).collect())
}
