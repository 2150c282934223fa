//! What each generation requires from a component.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::Context;
use crate::model::{Absence, Generation, Generations, GuestRow, RowOf, RowPlace, World};

/// ```text
/// impl __plugin_rt::Generations for Plugin {
///     const GENERATIONS: &'static [__plugin_rt::GenerationSpec] = &[ … ];
/// }
/// ```
pub(in crate::emit) fn emit_generations_impl(
    cx: &Context<'_>,
    world: &World,
    generations: &Generations,
) -> TokenStream {
    let rt = &cx.rt;
    let ident = &world.ident;
    let specs = generations.all.iter();
    let specs = specs.map(|generation| emit_generation_spec(cx, world, generation));
    quote! {
        impl #rt::Generations for #ident {
            const GENERATIONS: &'static [#rt::GenerationSpec] = &[#(#specs),*];
        }
    }
}

fn emit_generation_spec(cx: &Context<'_>, world: &World, generation: &Generation) -> TokenStream {
    let rt = &cx.rt;
    let Generation {
        module,
        world: wit_name,
        imports,
        interfaces,
        optional,
        versions,
        guests,
        ..
    } = generation;
    let label = module.to_string();
    let versions = versions.iter().map(|(key, rule)| quote!((#key, #rule)));
    let guests = guests.iter().map(|row| emit_row(cx, world, row));
    quote! {
        #rt::GenerationSpec {
            label: #label,
            world: #wit_name,
            imports: &[#(#imports),*],
            interfaces: &[#(#interfaces),*],
            optional: &[#(#optional),*],
            versions: &[#(#versions),*],
            guests: &[#(#guests),*],
        }
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
    let lacks = (!lacks.is_empty()).then(|| quote!(.lacks(&[#(#lacks),*])));
    let needs = needs.iter().map(|(name, absence)| {
        let need = emit_need(cx, absence.as_ref());
        quote!((#name, #need))
    });
    let needs: Vec<_> = needs.collect();
    let needs = (!needs.is_empty()).then(|| quote!(.needs(&[#(#needs),*])));
    let moved = moved.iter().map(|(name, place, old)| {
        let place = match place {
            RowPlace::Interface(position) => {
                let position = Literal::usize_unsuffixed(*position);
                quote!(#rt::Place::Interface(#position))
            }
            RowPlace::World => quote!(#rt::Place::World),
        };
        quote!((#name, #place, #old))
    });
    let moved: Vec<_> = moved.collect();
    let moved = (!moved.is_empty()).then(|| quote!(.moved(&[#(#moved),*])));
    let hidden = (!hidden_types.is_empty()).then(|| quote!(.hides_types(&[#(#hidden_types),*])));
    let within: Vec<_> = within.iter().map(|row| emit_row(cx, world, row)).collect();
    let within = (!within.is_empty()).then(|| quote!(.within(&[#(#within),*])));
    quote!(#rt::GuestSpec::#of #place #lacks #needs #moved #hidden #within)
}

fn emit_need(cx: &Context<'_>, absence: Option<&Absence>) -> TokenStream {
    let rt = &cx.rt;
    match absence {
        None => quote!(#rt::Need::Required),
        Some(Absence::Since(version)) => quote!(#rt::Need::Since(#version)),
        Some(Absence::Unstable(_) | Absence::Optional) => quote!(#rt::Need::Optional),
    }
}
