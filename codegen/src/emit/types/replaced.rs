//! A user's type in place of a WIT type.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;

use crate::emit::Context;
use crate::model::{UsersPath, Visibility};

/// A user-defined type in the module of its WIT interface. Its span is the user's type: the
/// compiler reports there if the type is not visible enough.
///
/// In a program, only the crate sees the type, so it does not have to be public. The module can
/// still be exported again. The compiler refuses to export a name only if everything with this name
/// is too private, and the macro of the same name is public.
///
/// ```text
/// pub use crate::my::Bucket;
/// pub use super::super::super::__with_name0 as Bucket;
///
/// pub(crate) use crate::my::Bucket;
/// #[doc(hidden)]
/// pub use rt::visible as Bucket;
/// ```
pub(super) fn emit_replaced(
    cx: &Context<'_>,
    path: &UsersPath,
    visibility: Visibility,
    ident: &Ident,
    docs: &TokenStream,
) -> TokenStream {
    let rt = &cx.rt;
    let segments = cx.users_path(path);
    let last = segments.last().map_or_else(Span::call_site, Ident::span);
    let span = Span::call_site().located_at(last);
    let ident = Ident::new(&ident.to_string(), span);
    let has_this_name = segments.last().is_some_and(|last| *last == ident);
    let renamed = (!has_this_name).then(|| quote_spanned!(span=> as #ident));
    match visibility {
        Visibility::Crate => quote_spanned! {span=>
            #docs
            pub(crate) use #(#segments)::* #renamed;
            #[doc(hidden)]
            pub use #rt::visible as #ident;
        },
        Visibility::Bindings | Visibility::Everywhere => {
            quote_spanned!(span=> #docs pub use #(#segments)::* #renamed;)
        }
    }
}
