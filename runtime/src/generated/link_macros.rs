//! The macros with which generated code links the functions of a host. Each line becomes a type
//! that implements one of the traits of `link.rs`, and a call that links it.
//!
//! ```text
//! rt::link!(
//!     link;
//!     type "bucket" = async_func async_resource HostBucket::drop(rep: rt::Resource<Bucket>) -> rt::Result<()>;
//!     fn "level" = func Host::level() -> u8, Plain;
//!     fn "open" = func Host::open(path: rt::String) -> Result<u8, Error> => func_or, <Host>::convert(Error) -> Code;
//! );
//! ```
//!
//! The second line links the function `level`. It contains, in this order: the trait of `link.rs`,
//! the host's method, its parameters, its result type, and the
//! [`Results`](crate::__private::Results) that converts the result for the component. The first
//! line links a destructor. The third line links a function with an error that the host converts.
//! `Host::level[id: Id]()` passes an id. `|host: Host| -> u8 { … }` contains the code of the call;
//! such a line must be the only one in its `link!`.
//!
//! This is a macro because each function needs its own type, and a generic function cannot define
//! types. No type from WIT has one of the names `_Call`, `_Params`, `_H`, `_T` and `_D`.

/// Links functions and resources.
#[doc(hidden)]
#[macro_export]
macro_rules! __link {
    (
        $link:ident;
        $(
            type $resource:literal = $drop_kind:ident $link_resource:ident
            $drop_host:ident::$drop:ident $([$drop_id:ident: $DropId:ty])? ($rep:ident: $handle:ty) -> $dropped:ty;
        )*
        $(
            fn $name:literal = $kind:ident
            $host:ident::$method:ident $([$id:ident: $Id:ty])? ($($param:ident: $ty:ty),*) -> $output:ty
            $(, $results:ident)?
            $(=> $link_or:ident, <$converter:path>::$convert:ident($error:ty) -> $converted:ty)?;
        )*
    ) => {
        $({
            struct _Call;
            $crate::__call! {
                $drop_kind $drop_host::$drop $([$drop_id: $DropId])? ($rep: $handle) -> $dropped
            }
            $link.$link_resource::<_Call, ($handle,), $dropped>($resource);
        })*
        $({
            struct _Call;
            type _Params = ($($ty,)*);
            $crate::__call! { $kind $host::$method $([$id: $Id])? ($($param: $ty),*) -> $output }
            $($link.$kind::<$crate::__private::$results, _Call, _Params, $output>($name);)?
            $(
                $crate::__convert! { <$converter>::$convert($error) -> $converted }
                $link.$link_or::<_Call, _Params, _, $error, $converted>($name);
            )?
        })*
    };
    (
        $link:ident;
        fn $name:literal = $kind:ident
        |$this:ident: $host:ident $([$id:ident: $Id:ty])? $(, $param:ident: $ty:ty)*| -> $output:ty $body:block
        $(, $results:ident)?
        $(=> $link_or:ident, <$converter:path>::$convert:ident($error:ty) -> $converted:ty)?;
    ) => {{
        struct _Call;
        type _Params = ($($ty,)*);
        $crate::__call! { $kind |$this: $host $([$id: $Id])? $(, $param: $ty)*| -> $output $body }
        $($link.$kind::<$crate::__private::$results, _Call, _Params, $output>($name);)?
        $(
            $crate::__convert! { <$converter>::$convert($error) -> $converted }
            $link.$link_or::<_Call, _Params, _, $error, $converted>($name);
        )?
    }};
}

/// Implements the trait that calls the host, for the type `_Call`.
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

/// Implements the conversion of a host-defined error, for the function `_Call`.
#[doc(hidden)]
#[macro_export]
macro_rules! __convert {
    (<$converter:path>::$convert:ident($error:ty) -> $converted:ty) => {
        impl<_H: $converter> $crate::__private::Convert<_H, $error, $converted> for _Call {
            fn convert(host: &mut _H, error: $error) -> $crate::__private::Result<$converted> {
                let converted = <_H as $converter>::$convert(host, error);
                $crate::__private::HostResult::to_wasmtime(converted)
            }
        }
    };
}

/// Defines `add_to_linker` of an interface.
///
/// ```text
/// rt::add_to_linker!("acme:host/log", HostWithStore, [Host], ['static]);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __add_to_linker {
    ($name:literal, $with_store:ident, [$($host:tt)*], [$($data:tt)*]) => {
        /// Adds this interface to a `Linker`. Where `host_getter` returns a `&mut` of the host,
        /// call it as `add_to_linker::<_, HasSelf<_>>`.
        pub fn add_to_linker<T, D>(
            linker: &mut $crate::__private::Linker<T>,
            host_getter: fn(&mut T) -> D::Data<'_>,
        ) -> $crate::__private::Result<()>
        where
            D: $with_store<T>,
            for<'a> D::Data<'a>: $($host)*,
            T: $($data)*,
        {
            $crate::__private::add_interface(linker, $name, |linker| {
                add_to_linker_instance::<T, D>(linker, host_getter)
            })
        }
    };
}

/// Defines the trait for functions that need the store, for an interface without such functions. A
/// host does not have to implement it.
///
/// ```text
/// rt::no_store!(HostWithStore, "Host", HostBucketWithStore<T> + rt::Send);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __no_store {
    ($(#$attribute:tt)* $with_store:ident, $host:literal $(, $($bounds:tt)+)?) => {
        #[doc = ::core::concat!("The functions of [`", $host, "`] that need the store.")]
        $(#$attribute)*
        pub trait $with_store<T>: $crate::__private::HasData $(+ $($bounds)+)? {}

        impl<T, _H> $with_store<T> for _H
        where
            _H: ?::core::marker::Sized + $crate::__private::HasData $(+ $($bounds)+)?,
        {
        }
    };
}

/// Implements a host's trait for references to a host.
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
