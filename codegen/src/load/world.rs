//! Chooses the world, or explains which worlds exist.
//!
//! A name, such as `command`, is a world of the main package. An id, such as
//! `wasi:cli/command@0.2.0`, is a world of any package that was read. It needs a version only if
//! several versions were read.

use crate::suggest;
use syn::LitStr;
use wit_parser::{PackageId, PackageName, ParsedUsePath, Resolve, WorldId, parse_use_path};

/// Finds the world `wanted`, or the only world of the main package.
///
/// Fails with a message that lists the existing worlds. `option` is the name of the option that
/// names the world.
pub(super) fn choose_world(
    resolve: &Resolve,
    main_packages: &[PackageId],
    wanted: Option<&LitStr>,
    option: &str,
) -> Result<WorldId, String> {
    let wanted = wanted.map(LitStr::value);
    // The name of a world may be a keyword, which the parser accepts only with a `%`.
    if let ([package], Some(wanted)) = (main_packages, &wanted)
        && let Some(world) = resolve.packages[*package].worlds.get(wanted)
    {
        return Ok(*world);
    }
    resolve
        .select_world(main_packages, wanted.as_deref())
        // The parser's message contains neither the nearest name nor the worlds of other packages.
        .map_err(|_| match wanted {
            None => explain_unnamed(resolve, main_packages, option),
            Some(wanted) => explain_unknown(resolve, main_packages, &wanted),
        })
}

fn explain_unnamed(resolve: &Resolve, main_packages: &[PackageId], option: &str) -> String {
    let choose = format!("choose one with {option}");
    let [package] = main_packages else {
        let ids = world_ids(resolve, main_packages.iter().copied());
        return format!(
            "several packages contain worlds; {choose}{}",
            line("worlds", &ids)
        );
    };
    let name = &resolve.packages[*package].name;
    let worlds = world_names(resolve, *package);
    if !worlds.is_empty() {
        return format!(
            "several worlds in package `{name}`; {choose}{}",
            line("worlds", &worlds)
        );
    }
    let elsewhere = world_ids(resolve, all_packages(resolve));
    if elsewhere.is_empty() {
        format!("no world in package `{name}`")
    } else {
        format!(
            "no world in package `{name}`; {choose}{}",
            line("worlds in other packages", &elsewhere)
        )
    }
}

fn explain_unknown(resolve: &Resolve, main_packages: &[PackageId], wanted: &str) -> String {
    match (parse_use_path(wanted), main_packages) {
        (Err(_), _) => format!(
            "`{wanted}` is not a world's name; expected one such as `command` or `wasi:cli/command`"
        ),
        (Ok(ParsedUsePath::Name(name)), [package]) => explain_name(resolve, *package, &name),
        (Ok(ParsedUsePath::Name(name)), packages) => format!(
            "several packages could contain the world `{name}`; expected its full id{}",
            line("worlds", &world_ids(resolve, packages.iter().copied()))
        ),
        (Ok(ParsedUsePath::Package(package, name)), _) => explain_id(resolve, &package, &name),
    }
}

/// Explains that no world in the package has the name. The name may be misspelled, or it may be the
/// name of a world in another package.
fn explain_name(resolve: &Resolve, package: PackageId, name: &str) -> String {
    let worlds = world_names(resolve, package);
    let elsewhere: Vec<_> = all_packages(resolve)
        .filter(|other| resolve.packages[*other].worlds.contains_key(name))
        .map(|other| resolve.id_of_name(other, name))
        .collect();
    let suggestion = match elsewhere.as_slice() {
        [] => suggest::did_you_mean(name, worlds.iter().map(String::as_str)),
        [id] => format!("; did you mean `{id}`?"),
        ids => format!(
            "; did you mean one of {}?",
            suggest::list(ids.iter().map(String::as_str))
        ),
    };
    format!(
        "no world `{name}` in package `{}`{suggestion}{}",
        resolve.packages[package].name,
        line("worlds", &worlds)
    )
}

/// Explains an unknown id. The package may be missing, it may exist only in other versions or in
/// several versions, or it may not contain the world.
fn explain_id(resolve: &Resolve, wanted: &PackageName, name: &str) -> String {
    let versions: Vec<_> = versions_of(resolve, wanted).collect();
    let exact = resolve.package_names.get(wanted);
    match (exact, versions.as_slice(), &wanted.version) {
        (Some(package), _, _) | (None, [package], None) => explain_name(resolve, *package, name),
        (None, [], _) => {
            let ids = world_ids(resolve, all_packages(resolve));
            let id = format!("{}:{}/{name}", wanted.namespace, wanted.name);
            format!(
                "no package `{wanted}`{}{}",
                suggest::did_you_mean(&id, ids.iter().map(String::as_str)),
                line("worlds", &ids)
            )
        }
        (None, packages, None) => format!(
            "several versions of package `{wanted}`; expected an id with a version{}",
            line("worlds", &world_ids(resolve, packages.iter().copied()))
        ),
        (None, packages, Some(_)) => format!(
            "no package `{wanted}`; other versions of it exist{}",
            line("worlds", &world_ids(resolve, packages.iter().copied()))
        ),
    }
}

fn versions_of(resolve: &Resolve, wanted: &PackageName) -> impl Iterator<Item = PackageId> {
    all_packages(resolve).filter(|package| {
        let other = &resolve.packages[*package].name;
        other.namespace == wanted.namespace && other.name == wanted.name
    })
}

fn all_packages(resolve: &Resolve) -> impl Iterator<Item = PackageId> {
    resolve.packages.iter().map(|(id, _)| id)
}

fn world_names(resolve: &Resolve, package: PackageId) -> Vec<String> {
    resolve.packages[package].worlds.keys().cloned().collect()
}

fn world_ids(resolve: &Resolve, packages: impl Iterator<Item = PackageId>) -> Vec<String> {
    packages
        .flat_map(|package| {
            let names = resolve.packages[package].worlds.keys();
            names.map(move |name| resolve.id_of_name(package, name))
        })
        .collect()
}

/// The last line of a message, which lists names. Empty if there are none.
fn line(label: &str, names: &[String]) -> String {
    if names.is_empty() {
        return String::new();
    }
    format!(
        "\n{label}: {}",
        suggest::list(names.iter().map(String::as_str))
    )
}
