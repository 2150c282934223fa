//! The types of a component, apart from where they were read.
//!
//! Types share their parts: of a few hundred bytes, a component can make a type that would have a million
//! parts if it were spelled out. So nothing here walks a type as a tree, but for its text, which is cut.

use std::fmt;
use std::sync::Arc;

use crate::Names;

/// A type of the component model. A clone shares all parts.
///
/// Types that are written in the same way share one variant. This keeps the code small, which
/// matters because every host contains it.
#[derive(Clone)]
pub enum Type {
    /// A type that is only a name: `bool`, `string`, `error-context`.
    Plain(&'static str),
    /// A keyword with types: `list`, `map`, `option`, `tuple`, `result`, `future`, `stream`. `None`
    /// is a missing payload: the `_` of `result<_, string>`.
    Of(&'static str, Arc<[Option<Type>]>),
    /// The length in `list<u8, 4>`. It is the second entry in the types of the list.
    Length(u32),
    /// A keyword with named parts: `record`, `variant`, `enum`, `flags`. Fields have a type. Flags
    /// and the cases of an enum have none. The cases of a variant may have one.
    Parts(&'static str, Arc<[(String, Option<Type>)]>),
    /// `own<r>`, which is printed as `r`.
    Own(ResourceId),
    /// `borrow<r>`.
    Borrow(ResourceId),
}

/// A resource, identified by a number. The code that reads the component assigns it; equal
/// resources get the same number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ResourceId(pub usize);

/// A function's type.
#[derive(Clone, Debug)]
pub struct FunctionType {
    /// Whether it is `async` in WIT.
    pub is_async: bool,
    /// The parameters, with their names.
    pub params: Vec<(String, Type)>,
    /// Its result type, if it has one.
    pub result: Option<Type>,
}

impl fmt::Debug for Type {
    /// The text, without names.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Names::default().ty(self))
    }
}
