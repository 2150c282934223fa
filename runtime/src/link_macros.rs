//! What generated code says of a function that a host gives: one line, which becomes a type with one of the
//! traits of `link.rs`, and a call that links it.
//!
//! ```text
//! rt::link!(func link, "level", Host::level() -> u8, Plain);
//! rt::link!(async_func link, "get", Host::get(key: rt::String) -> rt::Result<u8>, Trappable);
//! ```
//!
//! The first is of the function `level`: which trait of `link.rs` it has, the host's method, its parameters, what it
//! gives, and how that becomes what the component gets, a [`Results`](crate::__private::Results). There are also
//!
//! ```text
//! rt::link!(func link, "level", Host::level[id: Id]() -> u8, Plain);
//! rt::link!(func link, "level", |host: Host| -> u8 { … }, Plain);
//! rt::link!(func func_or link, "open", Host::open() -> Result<u8, Error>, <Host>::convert_error(Error) -> Code);
//! rt::link!(func resource link, "bucket", HostBucket::drop(rep: rt::Resource<Bucket>) -> rt::Result<()>);
//! ```
//!
//! for a method that is given an id, for a call that does more than the method, for an error that the host
//! converts, and for a destructor.
//!
//! It is a macro because each function needs a type of its own, which no generic function can make. `_Call`, `_H`,
//! `_T` and `_D` are names that no type of WIT has.

/// Links a function or a resource.
#[doc(hidden)]
#[macro_export]
macro_rules! __link {
    ($kind:ident $link:ident, $name:literal, $host:ident::$method:ident $([$id:ident: $Id:ty])? ($($param:ident: $ty:ty),* $(,)?) -> $output:ty, $results:ident) => {{
        struct _Call;
        $crate::__call! { $kind $host::$method $([$id: $Id])? ($($param: $ty),*) -> $output }
        $link.$kind::<$crate::__private::$results, _Call, ($($ty,)*), $output>($name);
    }};
    ($kind:ident $link:ident, $name:literal, |$this:ident: $host:ident $([$id:ident: $Id:ty])? $(, $param:ident: $ty:ty)*| -> $output:ty $body:block, $results:ident) => {{
        struct _Call;
        $crate::__call! { $kind |$this: $host $([$id: $Id])? $(, $param: $ty)*| -> $output $body }
        $link.$kind::<$crate::__private::$results, _Call, ($($ty,)*), $output>($name);
    }};
    ($kind:ident $resource:ident $link:ident, $name:literal, $host:ident::$method:ident $([$id:ident: $Id:ty])? ($($param:ident: $ty:ty),* $(,)?) -> $output:ty) => {{
        struct _Call;
        $crate::__call! { $kind $host::$method $([$id: $Id])? ($($param: $ty),*) -> $output }
        $link.$resource::<_Call, $($ty)*, $output>($name);
    }};
    ($kind:ident $or:ident $link:ident, $name:literal, $host:ident::$method:ident $([$id:ident: $Id:ty])? ($($param:ident: $ty:ty),* $(,)?) -> $output:ty, $($conversion:tt)+) => {{
        struct _Call;
        $crate::__call! { $kind $host::$method $([$id: $Id])? ($($param: $ty),*) -> $output }
        $crate::__convert! { $or $link, $name, ($($ty,)*), $($conversion)+ }
    }};
    ($kind:ident $or:ident $link:ident, $name:literal, |$this:ident: $host:ident $([$id:ident: $Id:ty])? $(, $param:ident: $ty:ty)*| -> $output:ty $body:block, $($conversion:tt)+) => {{
        struct _Call;
        $crate::__call! { $kind |$this: $host $([$id: $Id])? $(, $param: $ty)*| -> $output $body }
        $crate::__convert! { $or $link, $name, ($($ty,)*), $($conversion)+ }
    }};
}

/// What calls the host, for the type `_Call`.
#[doc(hidden)]
#[macro_export]
macro_rules! __call {
    (func |$this:ident: $host:ident $([$id:ident: $Id:ty])? $(, $param:ident: $ty:ty)*| -> $output:ty $body:block) => {
        impl<_H: $host> $crate::__private::Func<_H, ($($Id,)?), ($($ty,)*), $output> for _Call {
            fn call(
                $this: &mut _H,
                ($($id,)?): &($($Id,)?),
                ($($param,)*): ($($ty,)*),
            ) -> $output $body
        }
    };
    (async_func |$this:ident: $host:ident $([$id:ident: $Id:ty])? $(, $param:ident: $ty:ty)*| -> $output:ty $body:block) => {
        impl<_H: $host> $crate::__private::AsyncFunc<_H, ($($Id,)?), ($($ty,)*), $output> for _Call {
            fn call(
                $this: &mut _H,
                ($($id,)?): &($($Id,)?),
                ($($param,)*): ($($ty,)*),
            ) -> impl ::core::future::Future<Output = $output> + ::core::marker::Send $body
        }
    };
    (store_func |$this:ident: $host:ident $([$id:ident: $Id:ty])? $(, $param:ident: $ty:ty)*| -> $output:ty $body:block) => {
        impl<_T: 'static, _D: $host<_T>> $crate::__private::StoreFunc<_T, _D, ($($Id,)?), ($($ty,)*), $output> for _Call {
            fn call(
                $this: $crate::__private::Access<'_, _T, _D>,
                ($($id,)?): &($($Id,)?),
                ($($param,)*): ($($ty,)*),
            ) -> $output $body
        }
    };
    (async_store_func |$this:ident: $host:ident $([$id:ident: $Id:ty])? $(, $param:ident: $ty:ty)*| -> $output:ty $body:block) => {
        impl<_T: ::core::marker::Send + 'static, _D: $host<_T>> $crate::__private::AsyncStoreFunc<_T, _D, ($($Id,)?), ($($ty,)*), $output> for _Call {
            fn call(
                $this: $crate::__private::Access<'_, _T, _D>,
                ($($id,)?): &($($Id,)?),
                ($($param,)*): ($($ty,)*),
            ) -> impl ::core::future::Future<Output = $output> + ::core::marker::Send $body
        }
    };
    (concurrent_func |$this:ident: $host:ident $([$id:ident: $Id:ty])? $(, $param:ident: $ty:ty)*| -> $output:ty $body:block) => {
        impl<_T: 'static, _D: $host<_T>> $crate::__private::ConcurrentFunc<_T, _D, ($($Id,)?), ($($ty,)*), $output> for _Call {
            fn call(
                $this: &$crate::__private::Accessor<_T, _D>,
                ($($id,)?): &($($Id,)?),
                ($($param,)*): ($($ty,)*),
            ) -> impl ::core::future::Future<Output = $output> + ::core::marker::Send $body
        }
    };
    (func $host:ident::$method:ident $([$id:ident: $Id:ty])? ($($param:ident: $ty:ty),* $(,)?) -> $output:ty) => {
        $crate::__call! {
            func |host: $host $([$id: $Id])? $(, $param: $ty)*| -> $output {
                $host::$method(host, $(::core::clone::Clone::clone($id),)? $($param),*)
            }
        }
    };
    (async_func $host:ident::$method:ident $([$id:ident: $Id:ty])? ($($param:ident: $ty:ty),* $(,)?) -> $output:ty) => {
        $crate::__call! {
            async_func |host: $host $([$id: $Id])? $(, $param: $ty)*| -> $output {
                $host::$method(host, $(::core::clone::Clone::clone($id),)? $($param),*)
            }
        }
    };
    ($kind:ident $host:ident::$method:ident $([$id:ident: $Id:ty])? ($($param:ident: $ty:ty),* $(,)?) -> $output:ty) => {
        $crate::__call! {
            $kind |host: $host $([$id: $Id])? $(, $param: $ty)*| -> $output {
                <_D as $host<_T>>::$method(host, $(::core::clone::Clone::clone($id),)? $($param),*)
            }
        }
    };
}

/// How the host converts an error of the function `_Call`.
#[doc(hidden)]
#[macro_export]
macro_rules! __convert {
    (
        $or:ident $link:ident, $name:literal, $params:ty,
        <$converter:path>::$convert:ident($error:ty) -> $converted:ty
    ) => {
        impl<_H: $converter> $crate::__private::Convert<_H, $error, $converted> for _Call {
            fn convert(host: &mut _H, error: $error) -> $crate::__private::Result<$converted> {
                let converted = <_H as $converter>::$convert(host, error);
                $crate::__private::HostResult::to_wasmtime(converted)
            }
        }
        $link.$or::<_Call, $params, _, $error, $converted>($name);
    };
}

/// A host's trait for a host behind a reference.
///
/// ```text
/// rt::forward!(Host; fn write(entry: Entry) -> (); async fn level() -> u8;);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __forward {
    (
        $(#$attribute:tt)*
        $host:ident;
        $(fn $method:ident($($param:ident: $ty:ty),*) -> $output:ty;)*
        $(async fn $future:ident($($argument:ident: $of:ty),*) -> $gives:ty;)*
    ) => {
        $(#$attribute)*
        impl<_H: $host + ?::core::marker::Sized> $host for &mut _H {
            $(
                fn $method(&mut self, $($param: $ty),*) -> $output {
                    $host::$method(&mut **self, $($param),*)
                }
            )*
            $(
                fn $future(
                    &mut self,
                    $($argument: $of),*
                ) -> impl ::core::future::Future<Output = $gives> + ::core::marker::Send {
                    $host::$future(&mut **self, $($argument),*)
                }
            )*
        }
    };
}
