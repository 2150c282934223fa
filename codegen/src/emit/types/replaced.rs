//! A user's type in place of a WIT type.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;

use crate::emit::Context;
use crate::model::{UsersPath, Visibility};

/// A type of the user's in the module of its WIT interface. To the compiler it stands where the user wrote the type: what
/// can be wrong here is the type's visibility.
///
/// In a program, the type is there for the crate, so that it need not be public. Who exports it once more need not
/// know: the compiler refuses to export a name only if all that it means is too private, and the macro of
/// the same name is not.
///
/// ```text
/// pub use crate::my::Bucket as Bucket;
/// pub use super::super::super::__with_name0 as Bucket;
///
/// pub(crate) use crate::my::Bucket as Bucket;
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
    match visibility {
        Visibility::Crate => quote_spanned! {span=>
            #docs
            pub(crate) use #(#segments)::* as #ident;
            #[doc(hidden)]
            pub use #rt::visible as #ident;
        },
        Visibility::Bindings | Visibility::Everywhere => {
            quote_spanned!(span=> #docs pub use #(#segments)::* as #ident;)
        }
    }
}
