//! The types of a component, apart from where they were read, and their text in WIT's syntax.
//!
//! A component's type knows no names of types, only what an instance exports: a type is named where
//! the instance exports an equal one.

use std::fmt::Write as _;

/// A type of the component model.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the component model's types under their own names"
)]
pub enum Type {
    Bool,
    S8,
    U8,
    S16,
    U16,
    S32,
    U32,
    S64,
    U64,
    F32,
    F64,
    Char,
    String,
    List(Box<Type>),
    FixedLengthList(Box<Type>, u32),
    Map(Box<Type>, Box<Type>),
    Option(Box<Type>),
    Tuple(Vec<Type>),
    Result(Option<Box<Type>>, Option<Box<Type>>),
    Record(Vec<(String, Type)>),
    Variant(Vec<(String, Option<Type>)>),
    Enum(Vec<String>),
    Flags(Vec<String>),
    Own(ResourceId),
    Borrow(ResourceId),
    Future(Option<Box<Type>>),
    Stream(Option<Box<Type>>),
    ErrorContext,
}

/// A resource, by a number that whoever reads a component gives it: the same for the same resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ResourceId(pub usize);

/// A function's type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunctionType {
    /// Whether WIT has it as `async`.
    pub is_async: bool,
    /// The parameters, with their names.
    pub params: Vec<(String, Type)>,
    /// What it returns, if anything.
    pub result: Option<Type>,
}

/// The types that an instance exports, by name.
#[derive(Clone, Debug, Default)]
pub struct Names {
    types: Vec<(String, Type)>,
    resources: Vec<(String, ResourceId)>,
}

impl Names {
    /// Adds a type. One that WIT gives no name of its own is an alias, which a component does not keep
    /// apart from what it stands for; it is left out.
    pub fn insert(&mut self, name: impl Into<String>, ty: Type) {
        if is_nominal(&ty) {
            self.types.push((name.into(), ty));
        }
    }

    /// Adds a resource.
    pub fn insert_resource(&mut self, name: impl Into<String>, resource: ResourceId) {
        self.resources.push((name.into(), resource));
    }

    /// The resource that the instance exports under a name.
    pub fn resource(&self, name: &str) -> Option<ResourceId> {
        let named = self.resources.iter().find(|(n, _)| n == name);
        named.map(|(_, resource)| *resource)
    }

    /// The definition of a type that the instance exports: `enum { upper, lower }`.
    pub fn definition(&self, name: &str) -> Option<String> {
        let (_, ty) = self.types.iter().find(|(n, _)| n == name)?;
        Some(self.structure(ty))
    }

    /// A function's type: `func(items: list<item>) -> u32`.
    pub fn function(&self, function: &FunctionType) -> String {
        let FunctionType {
            is_async,
            params,
            result,
        } = function;
        let mut text = String::new();
        if *is_async {
            text.push_str("async ");
        }
        let params = join(params, |(name, ty)| format!("{name}: {}", self.ty(ty)));
        // Writing to a `String` cannot fail.
        let _ = write!(text, "func({params})");
        if let Some(result) = result {
            let _ = write!(text, " -> {}", self.ty(result));
        }
        text
    }

    /// A type: by its name, if the instance exports it, or spelled out.
    pub fn ty(&self, ty: &Type) -> String {
        match self.types.iter().find(|(_, named)| named == ty) {
            Some((name, _)) => name.clone(),
            None => self.structure(ty),
        }
    }

    fn resource_name(&self, resource: ResourceId) -> String {
        let named = self.resources.iter().find(|(_, named)| *named == resource);
        named.map_or_else(|| "_".to_owned(), |(name, _)| name.clone())
    }

    fn structure(&self, ty: &Type) -> String {
        let payload =
            |ty: &Option<Box<Type>>| ty.as_ref().map_or_else(|| "_".to_owned(), |ty| self.ty(ty));
        match ty {
            Type::Bool => "bool".into(),
            Type::S8 => "s8".into(),
            Type::U8 => "u8".into(),
            Type::S16 => "s16".into(),
            Type::U16 => "u16".into(),
            Type::S32 => "s32".into(),
            Type::U32 => "u32".into(),
            Type::S64 => "s64".into(),
            Type::U64 => "u64".into(),
            Type::F32 => "f32".into(),
            Type::F64 => "f64".into(),
            Type::Char => "char".into(),
            Type::String => "string".into(),
            Type::List(element) => format!("list<{}>", self.ty(element)),
            Type::FixedLengthList(element, len) => format!("list<{}, {len}>", self.ty(element)),
            Type::Map(key, value) => format!("map<{}, {}>", self.ty(key), self.ty(value)),
            Type::Option(ty) => format!("option<{}>", self.ty(ty)),
            Type::Tuple(types) => format!("tuple<{}>", join(types, |ty| self.ty(ty))),
            Type::Result(None, None) => "result".into(),
            Type::Result(Some(ok), None) => format!("result<{}>", self.ty(ok)),
            Type::Result(ok, err) => format!("result<{}, {}>", payload(ok), payload(err)),
            Type::Record(fields) => {
                let fields = join(fields, |(name, ty)| format!("{name}: {}", self.ty(ty)));
                format!("record {{ {fields} }}")
            }
            Type::Variant(cases) => {
                let cases = join(cases, |(name, ty)| match ty {
                    Some(ty) => format!("{name}({})", self.ty(ty)),
                    None => name.clone(),
                });
                format!("variant {{ {cases} }}")
            }
            Type::Enum(cases) => format!("enum {{ {} }}", cases.join(", ")),
            Type::Flags(flags) => format!("flags {{ {} }}", flags.join(", ")),
            Type::Own(resource) => self.resource_name(*resource),
            Type::Borrow(resource) => format!("borrow<{}>", self.resource_name(*resource)),
            Type::Future(Some(ty)) => format!("future<{}>", self.ty(ty)),
            Type::Future(None) => "future".into(),
            Type::Stream(Some(ty)) => format!("stream<{}>", self.ty(ty)),
            Type::Stream(None) => "stream".into(),
            Type::ErrorContext => "error-context".into(),
        }
    }
}

/// Whether WIT gives types of this kind a name of their own.
fn is_nominal(ty: &Type) -> bool {
    matches!(
        ty,
        Type::Record(_) | Type::Variant(_) | Type::Enum(_) | Type::Flags(_)
    )
}

fn join<T>(items: &[T], text: impl Fn(&T) -> String) -> String {
    items.iter().map(text).collect::<Vec<_>>().join(", ")
}
