//! The requirements of each generation for a component.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use worldbind_resolve::Need;

use crate::emit::Context;
use crate::model::{
    Generation, GenerationVersion, Generations, GuestRow, Guests, MovedFunction, NeededFunction,
    RowOf, RowPlace, World,
};

/// ```text
/// const GENERATIONS: &'static [__plugin_rt::GenerationSpec] = &[
///     __plugin_rt::GenerationSpec { name: "v1", … },
///     __plugin_rt::GenerationSpec::newest::<Self>("v2"),
/// ];
/// ```
pub(in crate::emit) fn emit_generation_specs(
    cx: &Context<'_>,
    world: &World,
    generations: &Generations,
) -> TokenStream {
    let rt = &cx.rt;
    let (newest, older) = match generations.all.split_last() {
        Some((newest, older)) => (Some(newest), older),
        None => (None, &[][..]),
    };
    let older = older.iter().map(|generation| match &generation.guests {
        Guests::AsInNewest => emit_equal_spec(cx, generation),
        Guests::Listed(rows) => emit_older_spec(cx, world, generation, rows),
    });
    let newest = newest
        .iter()
        .map(|generation| emit_newest_spec(cx, generation));
    let specs = older.chain(newest);
    quote!(const GENERATIONS: &'static [#rt::GenerationSpec] = &[#(#specs),*];)
}

/// `__plugin_rt::GenerationSpec::newest::<Self>("v2")`. [`World`] says all the rest.
fn emit_newest_spec(cx: &Context<'_>, generation: &Generation) -> TokenStream {
    let rt = &cx.rt;
    let name = generation.module.to_string();
    let version = emit_given_version(generation);
    quote!(#rt::GenerationSpec::newest::<Self>(#name) #version)
}

/// ```text
/// __plugin_rt::GenerationSpec::equal("v1", "acme:plugin/plugin@1.0.0")
///     .interfaces(&["acme:plugin/api@1.0.0"])
/// ```
fn emit_equal_spec(cx: &Context<'_>, generation: &Generation) -> TokenStream {
    let rt = &cx.rt;
    let Generation {
        module,
        version: _,
        world,
        imports,
        interfaces,
        optional,
        versions,
        guests: _,
        variant: _,
        package: _,
        summary: _,
    } = generation;
    let name = module.to_string();
    let version = emit_given_version(generation);
    let imports = emit_list("imports", imports.iter().map(|name| quote!(#name)));
    let optional = emit_list("optional", optional.iter().map(|name| quote!(#name)));
    let versions = versions.iter().map(|(key, rule)| quote!((#key, #rule)));
    let versions = emit_list("versions", versions);
    let interfaces = emit_list("interfaces", interfaces.iter().map(|name| quote!(#name)));
    quote! {
        #rt::GenerationSpec::equal(#name, #world)
            #version #imports #interfaces #optional #versions
    }
}

/// `.version("1.0.0-rc.2")`, or nothing if the name of the world has the version.
fn emit_given_version(generation: &Generation) -> TokenStream {
    match &generation.version {
        Some(GenerationVersion::Given(version)) => {
            let version = version.to_string();
            quote!(.version(#version))
        }
        Some(GenerationVersion::OfWorld(_)) | None => quote!(),
    }
}

/// ```text
/// __plugin_rt::GenerationSpec {
///     name: "v1",
///     version: __plugin_rt::Some("1.0.0"),
///     world: "acme:plugin/plugin@1.0.0",
///     imports: &[],
///     interfaces: &["acme:plugin/transform@1.0.0"],
///     optional: &[],
///     versions: &[],
///     guests: __plugin_rt::Guests::Listed(&[ … ]),
/// }
/// ```
fn emit_older_spec(
    cx: &Context<'_>,
    world: &World,
    generation: &Generation,
    rows: &[GuestRow],
) -> TokenStream {
    let rt = &cx.rt;
    let Generation {
        module,
        version,
        world: wit_name,
        imports,
        interfaces,
        optional,
        versions,
        guests: _,
        variant: _,
        package: _,
        summary: _,
    } = generation;
    let name = module.to_string();
    let version = match version {
        Some(version) => {
            let version = version.version().to_string();
            quote!(#rt::Some(#version))
        }
        None => quote!(#rt::None),
    };
    let versions = versions.iter().map(|(key, rule)| quote!((#key, #rule)));
    let rows = rows.iter().map(|row| emit_row(cx, world, row));
    quote! {
        #rt::GenerationSpec {
            name: #name,
            version: #version,
            world: #wit_name,
            imports: &[#(#imports),*],
            interfaces: &[#(#interfaces),*],
            optional: &[#(#optional),*],
            versions: &[#(#versions),*],
            guests: #rt::Guests::Listed(&[#(#rows),*]),
        }
    }
}

/// ```text
/// __plugin_rt::GuestSpec::of::<exports::acme::plugin::transform::Guest>()
///     .in_interface("acme:plugin/transform@1.0.0")
///     .lacks(&["apply"])
/// ```
///
/// `__plugin_rt::GuestSpec::absent::<exports::acme::plugin::fresh::Guest>()`
fn emit_row(cx: &Context<'_>, world: &World, row: &GuestRow) -> TokenStream {
    let rt = &cx.rt;
    let GuestRow {
        of,
        place,
        others,
        lacks,
        needs,
        moved,
        changed_types,
        older,
    } = row;
    let of = emit_guest_and_place(cx, world, of, place.as_ref());
    let others = others.iter().map(|place| emit_place(cx, place));
    let others = emit_list("or_in", others);
    let lacks = emit_list("lacks", lacks.iter().map(|name| quote!(#name)));
    let needs = needs.iter().map(|needed| {
        let NeededFunction { function, need } = needed;
        let need = emit_need(cx, need);
        quote!((#function, #need))
    });
    let needs = emit_list("needs", needs);
    let moved = emit_list("moved", moved.iter().map(|moved| emit_moved(cx, moved)));
    let changed_types = changed_types.iter().map(|name| quote!(#name));
    let changed_types = emit_list("changed_types", changed_types);
    let older = older.iter().map(|row| emit_row(cx, world, row));
    let older = emit_list("with_older", older);
    quote!(#rt::GuestSpec::#of #others #lacks #needs #moved #changed_types #older)
}

/// `of::<exports::acme::plugin::transform::Guest>().in_interface("acme:plugin/transform@1.0.0")`
fn emit_guest_and_place(
    cx: &Context<'_>,
    world: &World,
    of: &RowOf,
    place: Option<&RowPlace>,
) -> TokenStream {
    let (constructor, guest) = match of {
        RowOf::Newest(guest) => (quote!(of), guest),
        RowOf::Older(guest) => (quote!(older), guest),
        RowOf::World => {
            let ident = &world.ident;
            return quote!(of_world::<#ident>());
        }
    };
    let guest = cx.path(guest);
    match place {
        None => quote!(absent::<#guest>()),
        Some(RowPlace::Interface(name)) => quote!(#constructor::<#guest>().in_interface(#name)),
        Some(RowPlace::World) => quote!(#constructor::<#guest>().in_world()),
    }
}

/// `.lacks(&["apply"])`, or nothing.
fn emit_list(method: &str, items: impl Iterator<Item = TokenStream>) -> TokenStream {
    let items: Vec<_> = items.collect();
    let method = format_ident!("{method}");
    let list = (!items.is_empty()).then(|| quote!(.#method(&[#(#items),*])));
    quote!(#list)
}

/// ```text
/// __plugin_rt::MovedFunction {
///     function: "[method]session.reset",
///     place: __plugin_rt::Place::Interface("acme:plugin/api@0.3.0"),
///     name: "reset",
/// }
/// ```
fn emit_moved(cx: &Context<'_>, moved: &MovedFunction) -> TokenStream {
    let rt = &cx.rt;
    let MovedFunction {
        function,
        place,
        name,
    } = moved;
    let place = emit_place(cx, place);
    quote!(#rt::MovedFunction { function: #function, place: #place, name: #name })
}

/// `__plugin_rt::Place::Interface("acme:plugin/api@0.3.0")`, `__plugin_rt::Place::World`
fn emit_place(cx: &Context<'_>, place: &RowPlace) -> TokenStream {
    let rt = &cx.rt;
    match place {
        RowPlace::Interface(name) => quote!(#rt::Place::Interface(#name)),
        RowPlace::World => quote!(#rt::Place::World),
    }
}

fn emit_need(cx: &Context<'_>, need: &Need<String>) -> TokenStream {
    let rt = &cx.rt;
    match need {
        Need::Required => quote!(#rt::Need::Required),
        Need::Since(version) => quote!(#rt::Need::Since(#version)),
        Need::Optional => quote!(#rt::Need::Optional),
    }
}
