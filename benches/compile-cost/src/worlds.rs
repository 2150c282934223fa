//! The measured worlds, from one with two interfaces to worlds with the size of real ones.

use cargo_metadata::Metadata;

use crate::Result;
use crate::compiler::Compiler;
use crate::dependencies::folder_of;
use crate::host::Host;
use crate::{generations, synthetic};

/// The numbers of versions of the synthetic package in a host.
const VERSIONS: [u32; 3] = [1, 3, 9];
/// The numbers of versions in one `bindgen!`, with the option `generations`.
const GENERATIONS: [u32; 2] = [3, 9];
/// The worlds that are measured again with [`Host::lean`].
const LEAN: [&str; 4] = [
    "wasi:cli/command",
    "wasi:cli/command async",
    "wasi:http/proxy",
    "synthetic 1",
];
const ASYNC: &str = "imports: { default: async },\nexports: { default: async },";
const SMALL: &str = r#"inline: "
    package acme:small@1.0.0;

    interface store {
        record entry { key: string, value: list<u8> }
        get: func(key: string) -> option<entry>;
        put: func(entry: entry) -> result<_, string>;
    }

    interface transform {
        record input { text: string, times: u32 }
        record output { text: string, changed: bool }
        apply: func(input: input) -> result<output, string>;
    }

    world small {
        import store;
        export transform;
    }
","#;

/// All of them, in the order of the tables. Generated WIT is written into the compiler's folder.
///
/// # Errors
///
/// If that fails, or a package with WIT is not found.
pub(crate) fn all(metadata: &Metadata, compiler: &Compiler) -> Result<Vec<Host>> {
    let wasi = folder_of("wasmtime-wasi", metadata)?;
    let http = folder_of("wasmtime-wasi-http", metadata)?;
    let from = |name: &str, folder: &str, world: &str, more: &str| {
        let folder = folder.replace('\\', "/");
        host(
            name,
            format!("path: \"{folder}\",\nworld: \"{world}\",\n{more}"),
        )
    };
    let (command, command3) = (format!("{wasi}/src/p2/wit"), format!("{wasi}/src/p3/wit"));
    let (proxy, service) = (format!("{http}/wit"), format!("{http}/src/p3/wit"));
    let medium = concat!(env!("CARGO_MANIFEST_DIR"), "/../wit/worlds");
    let mut hosts = vec![
        host("small", SMALL.to_owned()),
        from("medium", medium, "twenty", ""),
        from("wasi:cli/command", &command, "wasi:cli/command", ""),
        from(
            "wasi:cli/command async",
            &command,
            "wasi:cli/command",
            ASYNC,
        ),
        from("wasi:http/proxy", &proxy, "wasi:http/proxy", ""),
        from("wasi:http/proxy async", &proxy, "wasi:http/proxy", ASYNC),
        from("wasi:cli/command@0.3", &command3, "wasi:cli/command", ""),
        from("wasi:http/service@0.3", &service, "wasi:http/service", ""),
    ];
    for count in VERSIONS {
        hosts.push(synthetic(count, compiler)?);
    }
    for count in GENERATIONS {
        let files = synthetic_files(count, compiler)?;
        hosts.push(generations::synthetic(&files));
    }
    hosts.extend(generations::zed(&folder_of("zed_extension_api", metadata)?));
    let lean = hosts.iter().filter(|host| LEAN.contains(&&*host.name));
    let lean: Vec<_> = lean.map(Host::lean).collect();
    hosts.extend(lean);
    Ok(hosts)
}

fn host(name: &str, options: String) -> Host {
    Host::new(name, vec![options])
}

fn synthetic(count: u32, compiler: &Compiler) -> Result<Host> {
    let files = synthetic_files(count, compiler)?;
    let options = files.iter().map(|file| format!("path: \"{file}\","));
    Ok(Host::new(&format!("synthetic {count}"), options.collect()))
}

/// The first versions of the synthetic package, from the oldest.
fn synthetic_files(count: u32, compiler: &Compiler) -> Result<Vec<String>> {
    let file = |major| {
        let file = compiler.write(&format!("synthetic{major}.wit"), &synthetic::package(major))?;
        Ok(file.display().to_string().replace('\\', "/"))
    };
    (1..=count).map(file).collect()
}
