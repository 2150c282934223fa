//! The requirements of each generation for a component.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use worldbind_resolve::Need;

use crate::emit::Context;
use crate::model::{
    Generation, GenerationVersion, Generations, GuestRow, Guests, RowOf, RowPlace, World,
};

/// ```text
/// const GENERATIONS: &'static [__plugin_rt::GenerationSpec] = &[
///     __plugin_rt::GenerationSpec::new("v1", …),
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
    let older = older
        .iter()
        .map(|generation| emit_older_spec(cx, world, generation));
    let newest = newest
        .iter()
        .map(|generation| emit_newest_spec(cx, world, generation));
    let specs = older.chain(newest);
    quote!(const GENERATIONS: &'static [#rt::GenerationSpec] = &[#(#specs),*];)
}

/// `__plugin_rt::GenerationSpec::newest::<Self>("v2")`, with what [`World`] does not say.
fn emit_newest_spec(cx: &Context<'_>, world: &World, generation: &Generation) -> TokenStream {
    let rt = &cx.rt;
    let Generation {
        module,
        version,
        guests,
        ..
    } = generation;
    let label = module.to_string();
    let (version, guests) = (emit_version(version), emit_guests(cx, world, guests));
    quote!(#rt::GenerationSpec::newest::<Self>(#label) #version #guests)
}

/// ```text
/// __plugin_rt::GenerationSpec::new("v1", "acme:plugin/plugin@1.0.0")
///     .interfaces(&["acme:plugin/transform@1.0.0"])
///     .guests(&[ … ])
/// ```
fn emit_older_spec(cx: &Context<'_>, world: &World, generation: &Generation) -> TokenStream {
    let rt = &cx.rt;
    let Generation {
        module,
        version,
        world: wit_name,
        imports,
        interfaces,
        optional,
        versions,
        guests,
        variant: _,
        package: _,
        summary: _,
    } = generation;
    let label = module.to_string();
    let version = emit_version(version);
    let imports = emit_list("imports", imports.iter().map(|name| quote!(#name)));
    let interfaces = emit_list("interfaces", interfaces.iter().map(|name| quote!(#name)));
    let optional = emit_list("optional", optional.iter().map(|name| quote!(#name)));
    let versions = versions.iter().map(|(key, rule)| quote!((#key, #rule)));
    let versions = emit_list("versions", versions);
    let guests = emit_guests(cx, world, guests);
    quote! {
        #rt::GenerationSpec::new(#label, #wit_name)
            #version #imports #interfaces #optional #versions #guests
    }
}

/// `.version(1, 0, 0)`, `.version(1, 0, 0).prerelease("rc.2")`
fn emit_version(version: &GenerationVersion) -> TokenStream {
    let GenerationVersion::Given(version) = version else {
        return quote!();
    };
    let parts = [version.major, version.minor, version.patch].map(Literal::u64_unsuffixed);
    let prerelease = (!version.pre.is_empty()).then(|| {
        let prerelease = version.pre.as_str();
        quote!(.prerelease(#prerelease))
    });
    quote!(.version(#(#parts),*) #prerelease)
}

/// `.imports(&["acme:host/log@1.0.0"])`, or nothing.
fn emit_list(method: &str, items: impl Iterator<Item = TokenStream>) -> TokenStream {
    let items: Vec<_> = items.collect();
    let method = format_ident!("{method}");
    let is_empty = items.is_empty();
    let list = (!is_empty).then(|| quote!(.#method(&[#(#items),*])));
    quote!(#list)
}

/// `.guests(&[ … ])`, or nothing.
fn emit_guests(cx: &Context<'_>, world: &World, guests: &Guests) -> TokenStream {
    match guests {
        Guests::AsNewest => quote!(),
        Guests::Rows(rows) => emit_list("guests", rows.iter().map(|row| emit_row(cx, world, row))),
    }
}

/// ```text
/// __plugin_rt::GuestSpec::of::<exports::acme::plugin::transform::Guest>()
///     .in_interface(0)
///     .lacks(&["apply"])
/// ```
fn emit_row(cx: &Context<'_>, world: &World, row: &GuestRow) -> TokenStream {
    let rt = &cx.rt;
    let GuestRow {
        of,
        place,
        others,
        lacks,
        needs,
        moved,
        hidden_types,
        within,
    } = row;
    let (of, place) = match of {
        RowOf::Newest(guest) => {
            let guest = cx.path(guest);
            (quote!(of::<#guest>()), *place)
        }
        RowOf::Older(guest) => {
            let guest = cx.path(guest);
            (quote!(older::<#guest>()), *place)
        }
        RowOf::World => {
            let ident = &world.ident;
            (quote!(of_world::<#ident>()), None)
        }
    };
    let place = place.map(|place| match place {
        RowPlace::Interface(position) => {
            let position = Literal::usize_unsuffixed(position);
            quote!(.in_interface(#position))
        }
        RowPlace::World => quote!(.in_world()),
    });
    let others = emit_list("or_in", others.iter().map(|place| emit_place(cx, *place)));
    let lacks = (!lacks.is_empty()).then(|| quote!(.lacks(&[#(#lacks),*])));
    let needs = needs.iter().map(|(name, need)| {
        let need = emit_need(cx, need);
        quote!((#name, #need))
    });
    let needs: Vec<_> = needs.collect();
    let needs = (!needs.is_empty()).then(|| quote!(.needs(&[#(#needs),*])));
    let moved = moved.iter().map(|(name, place, old)| {
        let place = emit_place(cx, *place);
        quote!((#name, #place, #old))
    });
    let moved: Vec<_> = moved.collect();
    let moved = (!moved.is_empty()).then(|| quote!(.moved(&[#(#moved),*])));
    let hidden = (!hidden_types.is_empty()).then(|| quote!(.hides_types(&[#(#hidden_types),*])));
    let within: Vec<_> = within.iter().map(|row| emit_row(cx, world, row)).collect();
    let within = (!within.is_empty()).then(|| quote!(.within(&[#(#within),*])));
    quote!(#rt::GuestSpec::#of #place #others #lacks #needs #moved #hidden #within)
}

/// `rt::Place::World`
fn emit_place(cx: &Context<'_>, place: RowPlace) -> TokenStream {
    let rt = &cx.rt;
    match place {
        RowPlace::Interface(position) => {
            let position = Literal::usize_unsuffixed(position);
            quote!(#rt::Place::Interface(#position))
        }
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
