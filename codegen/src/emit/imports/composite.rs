//! Links what several generations implement of one interface, or a part of what one implements.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::bounds::{emit_bounds, emit_bounds_with};
use super::links::{emit_links, emit_links_named};
use super::options::{emit_gated, emit_link_options, emit_options_param};
use super::own_name::emit_add_to_linker;
use super::traits::emit_traits;
use crate::emit::Context;
use crate::model::{
    HostOf, Imports, ItemPath, LinkNames, LinkPart, Linked, LinkedImports, MethodKind, PartOf,
};
use crate::names;

/// `add_to_linker_named`, `add_to_linker_instance` and `add_to_linker` of an interface that several
/// generations implement, or of which another generation links a part.
///
/// ```text
/// pub fn add_to_linker_instance<T, D>(linker: …, host_getter: …) -> rt::Result<()> {
///     super::super::super::super::acme::host::kv::add_to_linker_named::<T, D>(
///         linker, host_getter, rt::Names::Except(&["[method]bucket.keys"]),
///     )?;
///     …
/// }
/// ```
pub(super) fn emit_composite_link(
    cx: &Context<'_>,
    linked: &LinkedImports,
    of: &HostOf,
) -> TokenStream {
    let rt = &cx.rt;
    let LinkedImports { imports, links } = linked;
    let options = of.linking.options();
    let options_struct = emit_link_options(options);
    let param = emit_options_param(options, needs_options(linked));
    let named = links.is_named.then(|| emit_named(cx, imports));
    let bounds = emit_bounds_with(cx, imports, &links.parts);
    let parts = links.parts.iter();
    let parts = parts.map(|part| emit_part_step(cx, part, &quote!(linker)));
    let own = match links.is_named {
        true => emit_own_all(
            cx,
            imports,
            |names| quote!(add_to_linker_named::<T, D>(linker, host_getter, #names)),
        ),
        false => emit_links(cx, imports),
    };
    let add_to_linker = emit_add_to_linker(cx, &of.wit_name, imports, &links.parts, options);
    quote! {
        #options_struct

        #named

        /// Adds this interface to a `LinkerInstance` under a different import name.
        pub fn add_to_linker_instance<T, D>(
            linker: &mut #rt::LinkerInstance<'_, T>,
            #param
            host_getter: fn(&mut T) -> D::Data<'_>,
        ) -> #rt::Result<()>
        #bounds
        {
            #(#parts)*
            #own
        }

        #add_to_linker
    }
}

/// Whether linking everything depends on unstable features.
fn needs_options(LinkedImports { imports, links }: &LinkedImports) -> bool {
    let mut parts = links.parts.iter();
    imports.linked.needs_options() || parts.any(|part| !part.gates.is_empty())
}

/// Links everything that a module implements with its function that links a part: first what needs
/// no feature, then what each feature enables.
///
/// ```text
/// add_to_linker_named::<T, D>(linker, host_getter, rt::Names::Except(&["raw"]))?;
/// if options.raw_sockets {
///     add_to_linker_named::<T, D>(linker, host_getter, rt::Names::Only(&[("raw", "raw")]))?;
/// }
/// rt::Ok(())
/// ```
pub(crate) fn emit_own_all(
    cx: &Context<'_>,
    imports: &Imports,
    call: impl Fn(TokenStream) -> TokenStream,
) -> TokenStream {
    let rt = &cx.rt;
    let all = call(emit_names(cx, &LinkNames::All));
    match &imports.linked {
        Linked::Nothing | Linked::Everything => return all,
        Linked::Parts | Linked::If(_) => {}
    }
    let linked = imports.methods.iter().filter(|method| match method.kind {
        MethodKind::Function(_) | MethodKind::Drop => true,
        MethodKind::Convert => false,
    });
    let mut gates: Vec<(&Ident, Vec<(String, String)>)> = Vec::new();
    let mut ungated = false;
    for method in linked {
        let name = method.wit_name.clone();
        match &method.gate {
            None => ungated = true,
            Some(gate) => match gates.iter_mut().find(|(of, _)| *of == gate) {
                Some((_, names)) => names.push((name.clone(), name)),
                None => gates.push((gate, vec![(name.clone(), name)])),
            },
        }
    }
    let gated = gates.iter().flat_map(|(_, names)| names);
    let except = LinkNames::Except(gated.map(|(name, _)| name.clone()).collect());
    let first = match (ungated, gates.is_empty()) {
        (false, _) => None,
        (true, true) => Some(all),
        (true, false) => Some(call(emit_names(cx, &except))),
    };
    let first = first.into_iter();
    let others = gates.into_iter().map(|(gate, names)| {
        let call = call(emit_names(cx, &LinkNames::Only(names)));
        emit_gated([gate], quote!(#call?;))
    });
    let gate = match &imports.linked {
        Linked::If(gate) => Some(gate),
        Linked::Nothing | Linked::Everything | Linked::Parts => None,
    };
    let links = emit_gated(gate, quote!(#(#first?;)* #(#others)*));
    quote!(#links #rt::Ok(()))
}

/// The function that links a part of the own functions.
fn emit_named(cx: &Context<'_>, imports: &Imports) -> TokenStream {
    let rt = &cx.rt;
    let root = cx.root();
    let bounds = emit_bounds(cx, imports);
    let links = emit_links_named(cx, imports);
    let (linker, getter, names) = unused(imports);
    quote! {
        /// Adds some of the functions that are implemented here, perhaps under other names.
        pub(in #root) fn add_to_linker_named<T, D>(
            #linker: &mut #rt::LinkerInstance<'_, T>,
            #getter: fn(&mut T) -> D::Data<'_>,
            #names: #rt::Names<'_>,
        ) -> #rt::Result<()>
        #bounds
        {
            #links
        }
    }
}

/// The names of the parameters, which nothing uses if there is nothing to link.
fn unused(imports: &Imports) -> (TokenStream, TokenStream, TokenStream) {
    match imports.linked {
        Linked::Nothing => (quote!(_), quote!(_), quote!(_)),
        Linked::Everything | Linked::Parts | Linked::If(_) => {
            (quote!(linker), quote!(host_getter), quote!(names))
        }
    }
}

/// The statement that links a part of what a module implements, if its features are enabled.
pub(crate) fn emit_part_step(
    cx: &Context<'_>,
    part: &LinkPart,
    linker: &TokenStream,
) -> TokenStream {
    let call = emit_part(cx, part, linker);
    emit_gated(&part.gates, quote!(#call?;))
}

/// A call that adds a part of what a module implements to a `LinkerInstance`.
fn emit_part(cx: &Context<'_>, part: &LinkPart, linker: &TokenStream) -> TokenStream {
    let name = match (&part.of, part.needs_names()) {
        (PartOf::Interface, false) => {
            let function = part_function(cx, part, "add_to_linker_instance");
            return quote!(#function::<T, D>(#linker, host_getter));
        }
        (PartOf::Interface, true) => "add_to_linker_named",
        (PartOf::NewestWorld(_) | PartOf::OlderWorld, _) => "add_to_linker_imports_named",
    };
    let function = part_function(cx, part, name);
    let names = emit_names(cx, &part.names);
    quote!(#function::<T, D>(#linker, host_getter, #names))
}

/// The step that adds imports of a world itself to a `Linker`.
pub(crate) fn emit_own_step(
    cx: &Context<'_>,
    part: &LinkPart,
    linker: &TokenStream,
) -> TokenStream {
    match (&part.of, part.needs_names()) {
        (PartOf::NewestWorld(_) | PartOf::OlderWorld, false) => {
            let function = part_function(cx, part, "add_to_linker_imports");
            let call = quote!(#function::<T, D>(#linker, host_getter)?;);
            emit_gated(&part.gates, call)
        }
        (PartOf::NewestWorld(_) | PartOf::OlderWorld, true) | (PartOf::Interface, _) => {
            emit_part_step(cx, part, &quote!(&mut linker.root()))
        }
    }
}

/// A function that links what a module implements. For the newest world itself, it is a function of
/// the world's struct.
fn part_function(cx: &Context<'_>, part: &LinkPart, name: &str) -> TokenStream {
    let ident = names::ident(name);
    match &part.of {
        PartOf::NewestWorld(world) => {
            let world = cx.path(&ItemPath::at_root(world.clone()));
            quote!(#world::#ident)
        }
        PartOf::Interface | PartOf::OlderWorld => cx.path(&ItemPath {
            module: part.module.clone(),
            ident,
        }),
    }
}

/// ```text
/// rt::Names::Except(&["now"])
/// ```
pub(crate) fn emit_names(cx: &Context<'_>, names: &LinkNames) -> TokenStream {
    let rt = &cx.rt;
    match names {
        LinkNames::All => quote!(#rt::Names::All),
        LinkNames::Except(names) => quote!(#rt::Names::Except(&[#(#names),*])),
        LinkNames::Only(names) => {
            let pairs = names.iter().map(|(now, here)| quote!((#now, #here)));
            quote!(#rt::Names::Only(&[#(#pairs),*]))
        }
    }
}

/// The traits for the imports of an older generation's world itself, and the functions that link
/// them.
pub(crate) fn emit_own_imports(cx: &Context<'_>, linked: &LinkedImports) -> TokenStream {
    let rt = &cx.rt;
    let LinkedImports { imports, links } = linked;
    let traits = emit_traits(cx, imports, &quote!());
    let named = links
        .is_named
        .then(|| emit_own_imports_named(cx, imports, &quote!(pub(super))));
    let bounds = emit_bounds_with(cx, imports, &links.parts);
    let param = needs_options(linked).then(|| {
        let options = cx.path(&ItemPath::at_root(names::ident("LinkOptions")));
        quote!(options: &#options,)
    });
    let parts = links
        .parts
        .iter()
        .map(|part| emit_own_step(cx, part, &quote!(linker)));
    let own = match links.is_named {
        true => emit_own_all(cx, imports, |names| {
            quote! {
                add_to_linker_imports_named::<T, D>(&mut linker.root(), host_getter, #names)
            }
        }),
        false => {
            let statements = emit_links(cx, imports);
            quote! {
                let linker = &mut linker.root();
                #statements
            }
        }
    };
    quote! {
        #traits

        #named

        /// Adds the functions and resources that the world itself imports to a `Linker`, for
        /// components of this generation.
        pub fn add_to_linker_imports<T, D>(
            linker: &mut #rt::Linker<T>,
            #param
            host_getter: fn(&mut T) -> D::Data<'_>,
        ) -> #rt::Result<()>
        #bounds
        {
            #(#parts)*
            #own
        }
    }
}

/// The function that links some of the imports of a world itself.
pub(crate) fn emit_own_imports_named(
    cx: &Context<'_>,
    imports: &Imports,
    visibility: &TokenStream,
) -> TokenStream {
    let rt = &cx.rt;
    let bounds = emit_bounds(cx, imports);
    let links = emit_links_named(cx, imports);
    quote! {
        /// Adds some of the functions that the world itself imports, perhaps under other names.
        #visibility fn add_to_linker_imports_named<T, D>(
            linker: &mut #rt::LinkerInstance<'_, T>,
            host_getter: fn(&mut T) -> D::Data<'_>,
            names: #rt::Names<'_>,
        ) -> #rt::Result<()>
        #bounds
        {
            #links
        }
    }
}
