//! A host that implements every import and answers none.

use worldbind::wasmtime::component::Resource;
use worldbind::wasmtime::{Result, bail};

use super::bindings::zed::extension::{
    common, context_server, dap, github, http_client, lsp, nodejs, platform, process, slash_command,
};
use super::bindings::{
    DownloadedFileType, EnvVars, ExtensionImports, HostKeyValueStore, HostProject, HostWorktree,
    KeyValueStore, LanguageServerInstallationStatus, Project, SettingsLocation, Worktree,
    since_v0_0_1,
};

/// The state of a store.
pub(crate) struct Host;

/// The error of a host's function.
type Answer<T, E = String> = Result<Result<T, E>>;

/// Methods that fail.
macro_rules! stub {
    ($(impl $trait:path { $(fn $name:ident($($param:ident: $ty:ty),* $(,)?) $(-> $result:ty)?;)* })*) => {
        $(impl $trait for Host {
            $(async fn $name(&mut self, $($param: $ty),*) -> stub!(@ $($result)?) {
                let _ = ($($param,)*);
                bail!(concat!("`", stringify!($name), "` of the stub"))
            })*
        })*
    };
    (@) => { Result<()> };
    (@ $result:ty) => { $result };
}

impl common::Host for Host {}
impl context_server::Host for Host {}
impl lsp::Host for Host {}
impl slash_command::Host for Host {}

stub! {
    impl ExtensionImports {
        fn get_settings(
            path: Option<SettingsLocation>,
            category: String,
            key: Option<String>,
        ) -> Answer<String>;
        fn download_file(url: String, path: String, ty: DownloadedFileType) -> Answer<()>;
        fn make_file_executable(path: String) -> Answer<()>;
        fn set_language_server_installation_status(
            name: String,
            status: LanguageServerInstallationStatus,
        );
    }
    impl HostWorktree {
        fn drop(rep: Resource<Worktree>);
        fn id(worktree: Resource<Worktree>) -> Result<u64>;
        fn root_path(worktree: Resource<Worktree>) -> Result<String>;
        fn read_text_file(worktree: Resource<Worktree>, path: String) -> Answer<String>;
        fn which(worktree: Resource<Worktree>, name: String) -> Result<Option<String>>;
        fn shell_env(worktree: Resource<Worktree>) -> Result<EnvVars>;
    }
    impl HostProject {
        fn drop(rep: Resource<Project>);
        fn worktree_ids(project: Resource<Project>) -> Result<Vec<u64>>;
    }
    impl HostKeyValueStore {
        fn drop(rep: Resource<KeyValueStore>);
        fn insert(store: Resource<KeyValueStore>, key: String, value: String) -> Answer<()>;
    }
    impl dap::Host {
        fn resolve_tcp_template(template: dap::TcpArgumentsTemplate) -> Answer<dap::TcpArguments>;
    }
    impl github::Host {
        fn latest_github_release(
            repo: String,
            options: github::GithubReleaseOptions,
        ) -> Answer<github::GithubRelease>;
        fn github_release_by_tag_name(repo: String, tag: String) -> Answer<github::GithubRelease>;
    }
    impl http_client::Host {
        fn fetch(request: http_client::HttpRequest) -> Answer<http_client::HttpResponse>;
        fn fetch_stream(
            request: http_client::HttpRequest,
        ) -> Answer<Resource<http_client::HttpResponseStream>>;
    }
    impl http_client::HostHttpResponseStream {
        fn drop(rep: Resource<http_client::HttpResponseStream>);
        fn next_chunk(
            stream: Resource<http_client::HttpResponseStream>,
        ) -> Answer<Option<Vec<u8>>>;
    }
    impl nodejs::Host {
        fn node_binary_path() -> Answer<String>;
        fn npm_package_latest_version(name: String) -> Answer<String>;
        fn npm_package_installed_version(name: String) -> Answer<Option<String>>;
        fn npm_install_package(name: String, version: String) -> Answer<()>;
    }
    impl platform::Host {
        fn current_platform() -> Result<(platform::Os, platform::Architecture)>;
    }
    impl process::Host {
        fn run_command(command: process::Command) -> Answer<process::Output>;
    }
    impl since_v0_0_1::ExtensionImports {
        fn download_file(url: String, name: String, ty: DownloadedFileType) -> Answer<()>;
        fn set_language_server_installation_status(
            name: String,
            status: since_v0_0_1::LanguageServerInstallationStatus,
        );
    }
}
