//! Types and functions in WIT's syntax, for the messages of the runtime.
//!
//! The runtime prints the types of a component in the same way, so that both texts of a function are
//! equal where the types are: a record, variant, enum, set of flags or resource has the name under which
//! the interface knows it, and all else is spelled out.

use wit_parser as wit;
use wit_parser::{Handle, InterfaceId, Resolve, TypeDefKind, TypeId};

use super::info::definition;

/// The names that are known where a text stands.
#[derive(Clone, Copy)]
pub(crate) struct WitText<'a> {
    pub(crate) resolve: &'a Resolve,
    /// `None` for what stands in the world itself, where nothing has a name that a component keeps.
    pub(crate) interface: Option<InterfaceId>,
}

impl WitText<'_> {
    /// `func(items: list<item>) -> u32`.
    pub(crate) fn function(self, function: &wit::Function) -> String {
        let async_ = if function.kind.is_async() {
            "async "
        } else {
            ""
        };
        let params = join(&function.params, |param| {
            format!("{}: {}", param.name, self.ty(&param.ty))
        });
        match &function.result {
            Some(result) => format!("{async_}func({params}) -> {}", self.ty(result)),
            None => format!("{async_}func({params})"),
        }
    }

    /// The definitions of all types of the interface that keep a name.
    pub(crate) fn definitions(self) -> Vec<(String, String)> {
        let Some(interface) = self.interface else {
            return Vec::new();
        };
        let types = self.resolve.interfaces[interface].types.iter();
        types
            .map(|(name, id)| (name, definition(self.resolve, *id)))
            .filter(|(_, id)| is_nominal(&self.resolve.types[*id].kind))
            .map(|(name, id)| (name.clone(), self.structure(id)))
            .collect()
    }

    /// The name under which the interface knows a type.
    fn known_name(&self, id: TypeId) -> Option<&str> {
        let target = definition(self.resolve, id);
        let types = &self.resolve.interfaces[self.interface?].types;
        let mut same = types
            .iter()
            .filter(|(_, id)| definition(self.resolve, **id) == target);
        same.next().map(|(name, _)| name.as_str())
    }

    /// The name of the resource that a handle is to, or `_`.
    pub(crate) fn resource(&self, id: TypeId) -> String {
        let own_name = || self.resolve.types[id].name.as_deref();
        let name = match self.interface {
            Some(_) => self.known_name(id),
            None => own_name(),
        };
        name.unwrap_or("_").to_owned()
    }

    fn ty(&self, ty: &wit::Type) -> String {
        match ty {
            wit::Type::Bool => "bool".into(),
            wit::Type::U8 => "u8".into(),
            wit::Type::U16 => "u16".into(),
            wit::Type::U32 => "u32".into(),
            wit::Type::U64 => "u64".into(),
            wit::Type::S8 => "s8".into(),
            wit::Type::S16 => "s16".into(),
            wit::Type::S32 => "s32".into(),
            wit::Type::S64 => "s64".into(),
            wit::Type::F32 => "f32".into(),
            wit::Type::F64 => "f64".into(),
            wit::Type::Char => "char".into(),
            wit::Type::String => "string".into(),
            wit::Type::ErrorContext => "error-context".into(),
            wit::Type::Id(id) => self.id(*id),
        }
    }

    fn id(&self, id: TypeId) -> String {
        let target = definition(self.resolve, id);
        match &self.resolve.types[target].kind {
            kind if is_nominal(kind) => match self.known_name(target) {
                Some(name) => name.to_owned(),
                None => self.structure(target),
            },
            _ => self.structure(target),
        }
    }

    fn structure(&self, id: TypeId) -> String {
        let optional = |ty: &Option<wit::Type>| ty.as_ref().map(|ty| self.ty(ty));
        match &self.resolve.types[id].kind {
            TypeDefKind::Record(record) => {
                let fields = join(&record.fields, |f| {
                    format!("{}: {}", f.name, self.ty(&f.ty))
                });
                format!("record {{ {fields} }}")
            }
            TypeDefKind::Variant(variant) => {
                let cases = join(&variant.cases, |case| match &case.ty {
                    Some(ty) => format!("{}({})", case.name, self.ty(ty)),
                    None => case.name.clone(),
                });
                format!("variant {{ {cases} }}")
            }
            TypeDefKind::Enum(ty) => format!("enum {{ {} }}", join(&ty.cases, |c| c.name.clone())),
            TypeDefKind::Flags(ty) => {
                format!("flags {{ {} }}", join(&ty.flags, |f| f.name.clone()))
            }
            TypeDefKind::Tuple(tuple) => format!("tuple<{}>", join(&tuple.types, |t| self.ty(t))),
            TypeDefKind::Option(ty) => format!("option<{}>", self.ty(ty)),
            TypeDefKind::List(ty) => format!("list<{}>", self.ty(ty)),
            TypeDefKind::FixedLengthList(ty, len) => format!("list<{}, {len}>", self.ty(ty)),
            TypeDefKind::Map(key, value) => format!("map<{}, {}>", self.ty(key), self.ty(value)),
            TypeDefKind::Result(result) => match (optional(&result.ok), optional(&result.err)) {
                (None, None) => "result".into(),
                (Some(ok), None) => format!("result<{ok}>"),
                (None, Some(err)) => format!("result<_, {err}>"),
                (Some(ok), Some(err)) => format!("result<{ok}, {err}>"),
            },
            TypeDefKind::Future(ty) => match optional(ty) {
                Some(ty) => format!("future<{ty}>"),
                None => "future".into(),
            },
            TypeDefKind::Stream(ty) => match optional(ty) {
                Some(ty) => format!("stream<{ty}>"),
                None => "stream".into(),
            },
            TypeDefKind::Handle(Handle::Own(id)) => self.resource(*id),
            TypeDefKind::Handle(Handle::Borrow(id)) => format!("borrow<{}>", self.resource(*id)),
            TypeDefKind::Resource => self.resource(id),
            TypeDefKind::Type(ty) => self.ty(ty),
            TypeDefKind::Unknown => "_".into(),
        }
    }
}

/// Whether a type of this kind keeps its name in a component.
fn is_nominal(kind: &TypeDefKind) -> bool {
    matches!(
        kind,
        TypeDefKind::Record(_)
            | TypeDefKind::Variant(_)
            | TypeDefKind::Enum(_)
            | TypeDefKind::Flags(_)
    )
}

fn join<T>(items: &[T], text: impl Fn(&T) -> String) -> String {
    items.iter().map(text).collect::<Vec<_>>().join(", ")
}
