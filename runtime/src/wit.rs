//! The types of a component in WIT's syntax, for error messages.
//!
//! A component's type knows no names of types, only what an instance exports: a type is named where
//! the instance exports an equal one.

use std::fmt::Write as _;

use wasmtime::Engine;
use wasmtime::component::ResourceType;
use wasmtime::component::types::{ComponentFunc, ComponentInstance, ComponentItem, Type};

/// The types that an instance exports, by name.
#[derive(Default)]
pub(crate) struct Names {
    types: Vec<(String, Type)>,
    resources: Vec<(String, ResourceType)>,
}

impl Names {
    /// Collects the exported types of an instance.
    pub(crate) fn of(instance: &ComponentInstance, engine: &Engine) -> Self {
        let mut names = Names::default();
        for (name, export) in instance.exports(engine) {
            match export.ty {
                ComponentItem::Type(ty) if is_nominal(&ty) => names.types.push((name.into(), ty)),
                ComponentItem::Resource(ty) => names.resources.push((name.into(), ty)),
                _ => {}
            }
        }
        names
    }

    /// A function's type: `func(items: list<item>) -> u32`.
    pub(crate) fn function(&self, function: &ComponentFunc) -> String {
        let mut text = String::new();
        if function.async_() {
            text.push_str("async ");
        }
        text.push_str("func(");
        let params = function.params();
        text.push_str(&join(params, |(name, ty)| {
            format!("{name}: {}", self.ty(&ty))
        }));
        text.push(')');
        for result in function.results() {
            // Writing to a `String` cannot fail.
            let _ = write!(text, " -> {}", self.ty(&result));
        }
        text
    }

    /// The definition of a type that the instance exports: `enum { upper, lower }`.
    pub(crate) fn definition(&self, name: &str) -> Option<String> {
        let (_, ty) = self.types.iter().find(|(n, _)| n == name)?;
        Some(self.structure(ty))
    }

    /// Whether the instance exports this resource under this name. One that it does not export under
    /// the name at all is not known to differ.
    pub(crate) fn may_be_resource(&self, name: &str, ty: &ResourceType) -> bool {
        let named = self.resources.iter().find(|(n, _)| n == name);
        named.is_none_or(|(_, named)| named == ty)
    }

    fn ty(&self, ty: &Type) -> String {
        match self.types.iter().find(|(_, named)| named == ty) {
            Some((name, _)) => name.clone(),
            None => self.structure(ty),
        }
    }

    fn resource(&self, ty: &ResourceType) -> String {
        let named = self.resources.iter().find(|(_, named)| named == ty);
        named.map_or_else(|| "_".to_owned(), |(name, _)| name.clone())
    }

    fn structure(&self, ty: &Type) -> String {
        let payload = |ty: Option<Type>| ty.map_or_else(|| "_".to_owned(), |ty| self.ty(&ty));
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
            Type::Float32 => "f32".into(),
            Type::Float64 => "f64".into(),
            Type::Char => "char".into(),
            Type::String => "string".into(),
            Type::List(list) => format!("list<{}>", self.ty(&list.ty())),
            Type::FixedLengthList(list) => format!("list<{}, {}>", self.ty(&list.ty()), list.len()),
            Type::Map(map) => format!("map<{}, {}>", self.ty(&map.key()), self.ty(&map.value())),
            Type::Option(option) => format!("option<{}>", self.ty(&option.ty())),
            Type::Tuple(tuple) => format!("tuple<{}>", join(tuple.types(), |ty| self.ty(&ty))),
            Type::Result(result) => match (result.ok(), result.err()) {
                (None, None) => "result".into(),
                (Some(ok), None) => format!("result<{}>", self.ty(&ok)),
                (ok, err) => format!("result<{}, {}>", payload(ok), payload(err)),
            },
            Type::Record(record) => {
                let fields = join(record.fields(), |f| {
                    format!("{}: {}", f.name, self.ty(&f.ty))
                });
                format!("record {{ {fields} }}")
            }
            Type::Variant(variant) => {
                let cases = join(variant.cases(), |case| match case.ty {
                    Some(ty) => format!("{}({})", case.name, self.ty(&ty)),
                    None => case.name.to_owned(),
                });
                format!("variant {{ {cases} }}")
            }
            Type::Enum(ty) => format!("enum {{ {} }}", join(ty.names(), str::to_owned)),
            Type::Flags(ty) => format!("flags {{ {} }}", join(ty.names(), str::to_owned)),
            Type::Own(resource) => self.resource(resource),
            Type::Borrow(resource) => format!("borrow<{}>", self.resource(resource)),
            Type::Future(future) => match future.ty() {
                Some(ty) => format!("future<{}>", self.ty(&ty)),
                None => "future".into(),
            },
            Type::Stream(stream) => match stream.ty() {
                Some(ty) => format!("stream<{}>", self.ty(&ty)),
                None => "stream".into(),
            },
            Type::ErrorContext => "error-context".into(),
        }
    }
}

/// Whether WIT gives types of this kind a name of their own. Others are aliases, which a component
/// does not keep apart from what they stand for.
fn is_nominal(ty: &Type) -> bool {
    matches!(
        ty,
        Type::Record(_) | Type::Variant(_) | Type::Enum(_) | Type::Flags(_)
    )
}

fn join<T>(items: impl Iterator<Item = T>, text: impl Fn(T) -> String) -> String {
    items.map(text).collect::<Vec<_>>().join(", ")
}

/// The handles in a function's type, parameters first, in the order in which they stand there.
pub(crate) fn handles(function: &ComponentFunc) -> Vec<Type> {
    let mut found = Vec::new();
    for (_, ty) in function.params() {
        collect_handles(&ty, &mut found);
    }
    for ty in function.results() {
        collect_handles(&ty, &mut found);
    }
    found
}

fn collect_handles(ty: &Type, found: &mut Vec<Type>) {
    match ty {
        Type::Own(_) | Type::Borrow(_) => found.push(ty.clone()),
        Type::List(list) => collect_handles(&list.ty(), found),
        Type::FixedLengthList(list) => collect_handles(&list.ty(), found),
        Type::Map(map) => {
            collect_handles(&map.key(), found);
            collect_handles(&map.value(), found);
        }
        Type::Option(option) => collect_handles(&option.ty(), found),
        Type::Tuple(tuple) => tuple.types().for_each(|ty| collect_handles(&ty, found)),
        Type::Result(result) => [result.ok(), result.err()]
            .iter()
            .flatten()
            .for_each(|ty| collect_handles(ty, found)),
        Type::Record(record) => record
            .fields()
            .for_each(|field| collect_handles(&field.ty, found)),
        Type::Variant(variant) => variant
            .cases()
            .filter_map(|case| case.ty)
            .for_each(|ty| collect_handles(&ty, found)),
        Type::Future(future) => future.ty().iter().for_each(|ty| collect_handles(ty, found)),
        Type::Stream(stream) => stream.ty().iter().for_each(|ty| collect_handles(ty, found)),
        _ => {}
    }
}
