//! The results of the engine, with a specification that is made from the generator's requirements.

use worldbind::wasmtime::component::{InstancePre, Linker, ResourceType};
use worldbind::{BindError, Resolution};
use worldbind_cli::HostArguments;
use worldbind_codegen::{WantedFunction, Wants, wants};
use worldbind_resolve::{FunctionSpec, Handle, Need};
use worldbind_tests::engine;
use worldbind_tests::private::{InterfaceSpec, WorldSpec};
use worldbind_tests::resolution_of;

use super::kinds::{File, Folder, KINDS, Signature};
use super::worlds::{FILES, Host};

pub(super) fn leak<T: ?Sized>(value: Box<T>) -> &'static T {
    Box::leak(value)
}

pub(super) fn text(text: &str) -> &'static str {
    leak(text.to_owned().into_boxed_str())
}

/// The specification that generated code would contain as a constant.
pub(super) fn world_spec(wants: &Wants, host: &Host) -> &'static WorldSpec {
    let interfaces = wants.interfaces.iter().map(|interface| {
        let kind = |function: &str| host.kind(&interface.name, function);
        let functions = interface.functions.iter();
        let functions = functions.map(|f| function_spec(f, (kind(&f.name).signature)()));
        let types = interface.types.iter();
        let types = types.map(|(name, definition)| (text(name), text(definition)));
        leak(Box::new(InterfaceSpec {
            name: text(&interface.name),
            functions: leak(functions.collect()),
            types: leak(types.collect()),
        }))
    });
    let functions = wants.functions.iter().map(|function| {
        let (kind, _) = host.run.expect("a function of the world");
        function_spec(function, (KINDS[kind].signature)())
    });
    leak(Box::new(WorldSpec {
        name: text(&wants.world),
        imports: &[],
        interfaces: leak(interfaces.collect()),
        functions: leak(functions.collect()),
    }))
}

pub(super) fn function_spec(
    wanted: &WantedFunction,
    signature: Signature,
) -> FunctionSpec<'static, Signature> {
    let handles = wanted.handles.iter().map(|handle| match handle {
        Handle::Own(name) => Handle::Own(text(name)),
        Handle::Borrow(name) => Handle::Borrow(text(name)),
    });
    FunctionSpec {
        name: text(&wanted.name),
        wit: text(&wanted.wit),
        is_async: wanted.is_async,
        need: match &wanted.need {
            Need::Required => Need::Required,
            Need::Optional => Need::Optional,
            Need::Since(version) => Need::Since(text(version)),
        },
        handles: leak(handles.collect()),
        signature,
    }
}

pub(super) fn files_linker() -> Linker<()> {
    let mut linker = Linker::new(engine());
    let mut files = linker
        .instance(&format!("acme:files/files@{FILES}"))
        .unwrap();
    files
        .resource("file", ResourceType::host::<File>(), |_, _| Ok(()))
        .unwrap();
    files
        .resource("folder", ResourceType::host::<Folder>(), |_, _| Ok(()))
        .unwrap();
    linker
}

pub(super) fn wants_of(options: &str) -> Wants {
    let tokens = format!("{{ {options} }}").parse().unwrap();
    let wants = wants(tokens, std::path::Path::new("."));
    wants.unwrap_or_else(|error| panic!("{error}: {options}")).0
}

pub(super) fn cli_host(options: &str) -> worldbind_cli::Host {
    let arguments = HostArguments {
        options: Some(options.to_owned()),
        ..HostArguments::default()
    };
    worldbind_cli::Host::new(&arguments).unwrap_or_else(|error| panic!("{error}"))
}

pub(super) fn found_by_engine(
    wants: &Wants,
    host: &Host,
    pre: &InstancePre<()>,
) -> std::result::Result<Resolution, BindError> {
    let optional = wants.interfaces.iter().filter(|i| i.is_optional);
    let optional: Vec<_> = optional.map(|interface| interface.name.as_str()).collect();
    resolution_of(world_spec(wants, host), &optional, &wants.policy, pre)
}
