//! The types of a component, apart from where they were read.
//!
//! Types share their parts: of a few hundred bytes, a component can make a type that would have a million
//! parts if it were spelled out. So nothing here walks a type as a tree, but for its text, which is cut.

use std::fmt;
use std::sync::Arc;

use crate::Names;

/// A type of the component model. A clone shares all parts.
///
/// Types that are written alike are one variant, so that little code does for all of them: it is in every host.
#[derive(Clone)]
pub enum Type {
    /// One that is nothing but a name: `bool`, `string`, `error-context`.
    Plain(&'static str),
    /// One that is of other types, with its keyword: `list`, `map`, `option`, `tuple`, `result`, `future`,
    /// `stream`. `None` is a payload that is not there: the `_` of `result<_, string>`.
    Of(&'static str, Arc<[Option<Type>]>),
    /// The length in `list<u8, 4>`, which is the second of the types that the list is of.
    Length(u32),
    /// One of named parts, with its keyword: `record`, `variant`, `enum`, `flags`. Fields have a type, flags and
    /// the cases of an enum have none, those of a variant may have one.
    Parts(&'static str, Arc<[(String, Option<Type>)]>),
    /// `own<r>`, which is written `r`.
    Own(ResourceId),
    /// `borrow<r>`.
    Borrow(ResourceId),
}

/// A resource, by a number that whoever reads a component gives it: the same for the same resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ResourceId(pub usize);

/// A function's type.
#[derive(Clone, Debug)]
pub struct FunctionType {
    /// Whether WIT has it as `async`.
    pub is_async: bool,
    /// The parameters, with their names.
    pub params: Vec<(String, Type)>,
    /// What it returns, if anything.
    pub result: Option<Type>,
}

impl fmt::Debug for Type {
    /// The text, without names.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Names::default().ty(self))
    }
}
