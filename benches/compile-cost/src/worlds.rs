//! The worlds that are measured, from one of two interfaces to ones as large as hosts have.

use cargo_metadata::Metadata;

use crate::Result;
use crate::compiler::Compiler;
use crate::dependencies::folder_of;
use crate::host::Host;
use crate::synthetic;

/// How many versions of the synthetic package a host has.
const VERSIONS: [u32; 3] = [1, 3, 9];
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

/// All of them, in the order of the tables. WIT that is made is written into the compiler's folder.
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
    Ok(hosts)
}

fn host(name: &str, options: String) -> Host {
    Host {
        name: name.to_owned(),
        bindings: vec![options],
    }
}

fn synthetic(count: u32, compiler: &Compiler) -> Result<Host> {
    let options = |major| {
        let file = compiler.write(&format!("synthetic{major}.wit"), &synthetic::package(major))?;
        let file = file.display().to_string().replace('\\', "/");
        Ok(format!("path: \"{file}\","))
    };
    let bindings = (1..=count).map(options).collect::<Result<_>>()?;
    let name = format!("synthetic {count}");
    Ok(Host { name, bindings })
}
