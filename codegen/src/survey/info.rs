//! Facts about types that are not part of their definitions.

use std::collections::HashMap;

use wit_parser as wit;
use wit_parser::{TypeDefKind, TypeId};

use super::forms::Mode;
use super::functions::Exports;
use super::items::Items;
use super::replaced::Replaced;
use super::ways::Ways;
use crate::load::{components, error_of, id_of};

/// Facts about a type, including everything that it contains.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Info {
    /// It contains a list, a map or a string, so it owns memory.
    pub(crate) has_list: bool,
    /// It contains a list, which may be too long to show. Strings, and values in futures and
    /// streams, do not count.
    pub(crate) is_long: bool,
    /// It contains a handle to a resource.
    pub(crate) has_handle: bool,
    /// It contains a future or a stream.
    pub(crate) has_future_or_stream: bool,
    /// It contains an `error-context`, for which the engine implements neither `Clone` nor `Debug`.
    pub(crate) has_error_context: bool,
    /// It contains a type that the user replaced. Such a type is only known to implement `Clone`
    /// and `Debug`.
    pub(crate) has_replaced: bool,
    /// It is the error type of a function. Types that contain it do not inherit this.
    pub(crate) is_error: bool,
    /// It occurs in a parameter of an exported function that takes references.
    pub(crate) is_lent: bool,
    /// It occurs elsewhere, where values are owned.
    pub(crate) is_kept: bool,
    /// The directions in which its values are passed; both, unless the option `one_way_types` is
    /// set.
    pub(crate) ways: Ways,
}

impl Info {
    pub(crate) fn is_clone(self) -> bool {
        !self.has_handle && !self.has_future_or_stream && !self.has_error_context
    }

    pub(crate) fn is_copy(self) -> bool {
        self.is_clone() && !self.has_list && !self.has_replaced
    }

    pub(crate) fn is_debug(self) -> bool {
        !self.has_error_context
    }

    /// Whether it is the error type of a function and can implement `Error`.
    pub(crate) fn is_rust_error(self) -> bool {
        self.is_error && self.is_debug()
    }

    /// The facts about a type that is also used where `other` is.
    pub(super) fn with_uses(self, other: Info) -> Info {
        Info {
            is_error: self.is_error || other.is_error,
            is_lent: self.is_lent || other.is_lent,
            is_kept: self.is_kept || other.is_kept,
            ways: self.ways.join(other.ways),
            ..self
        }
    }

    fn join(self, other: Info) -> Info {
        Info {
            has_list: self.has_list || other.has_list,
            is_long: self.is_long || other.is_long,
            has_handle: self.has_handle || other.has_handle,
            has_future_or_stream: self.has_future_or_stream || other.has_future_or_stream,
            has_error_context: self.has_error_context || other.has_error_context,
            has_replaced: self.has_replaced || other.has_replaced,
            ..Info::default()
        }
    }
}

/// The facts about all types of a `Resolve`.
#[derive(Debug, Default)]
pub(crate) struct Infos {
    by_type: HashMap<TypeId, Info>,
}

impl Infos {
    /// Collects the facts about all types of a world. Without `ways`, all types are passed in both
    /// directions.
    pub(super) fn of_world(
        items: &Items<'_>,
        exports: &Exports<'_>,
        replaced: &Replaced,
        ways: Option<&HashMap<TypeId, Ways>>,
    ) -> Self {
        let exported = exports
            .interfaces
            .iter()
            .flat_map(|export| &export.functions);
        let exported = exported.chain(&exports.functions);
        let exported = exported.map(|export| (export.function, Mode::of_params(export.call)));
        let imported = items.imports.iter();
        let imported = imported.flat_map(|import| items.functions_of(import.id));
        let imported = imported.chain(items.imported_functions.iter().copied());
        let imported = imported.map(|function| (function, Mode::Owned));
        let mut infos = Infos::collect(items.resolve, exported.chain(imported), replaced);
        for (id, info) in &mut infos.by_type {
            info.ways = match ways {
                Some(ways) => ways.get(id).copied().unwrap_or_default(),
                None => Ways::BOTH,
            };
        }
        infos
    }

    /// Collects the facts about all types. `functions` contains the functions of the world, and how
    /// each takes its parameters.
    fn collect<'a>(
        resolve: &wit::Resolve,
        functions: impl Iterator<Item = (&'a wit::Function, Mode)>,
        replaced: &Replaced,
    ) -> Self {
        let mut infos = Infos::default();
        for (id, _) in resolve.types.iter() {
            infos.collect_id(resolve, id, replaced);
        }
        for (function, mode) in functions {
            for param in &function.params {
                infos.mark(resolve, &param.ty, mode);
            }
            if let Some(result) = &function.result {
                infos.mark(resolve, result, Mode::Owned);
            }
            if let Some(error) = error_of(resolve, function)
                && let Some(info) = infos.by_type.get_mut(&error)
            {
                info.is_error = true;
            }
        }
        infos
    }

    /// Marks a type, and everything that it contains, as borrowed or owned.
    fn mark(&mut self, resolve: &wit::Resolve, ty: &wit::Type, mode: Mode) {
        let wit::Type::Id(id) = ty else { return };
        let Some(info) = self.by_type.get_mut(id) else {
            return;
        };
        let is_marked = match mode {
            Mode::Borrowed => std::mem::replace(&mut info.is_lent, true),
            Mode::Owned => std::mem::replace(&mut info.is_kept, true),
        };
        if is_marked {
            return;
        }
        let kind = &resolve.types[*id].kind;
        // Values in a future or a stream are owned.
        let mode = match kind {
            TypeDefKind::Future(_) | TypeDefKind::Stream(_) => Mode::Owned,
            TypeDefKind::Record(_)
            | TypeDefKind::Variant(_)
            | TypeDefKind::Enum(_)
            | TypeDefKind::Flags(_)
            | TypeDefKind::Resource
            | TypeDefKind::Handle(_)
            | TypeDefKind::Tuple(_)
            | TypeDefKind::Option(_)
            | TypeDefKind::Result(_)
            | TypeDefKind::List(_)
            | TypeDefKind::Map(..)
            | TypeDefKind::FixedLengthList(..)
            | TypeDefKind::Type(_)
            | TypeDefKind::Unknown => mode,
        };
        for ty in components(kind) {
            self.mark(resolve, &ty, mode);
        }
    }

    /// Marks types that no function uses as borrowed, if they contain a type that is only borrowed:
    /// there is no owning form of it that they could name.
    pub(super) fn with_unused(mut self, resolve: &wit::Resolve) -> Self {
        let mut known = HashMap::new();
        for (id, _) in resolve.types.iter() {
            let info = self.get(id);
            let is_unused = !info.is_lent && !info.is_kept;
            if is_unused
                && self.has_only_lent(resolve, id, &mut known)
                && let Some(info) = self.by_type.get_mut(&id)
            {
                info.is_lent = true;
            }
        }
        self
    }

    /// Whether a type is, or contains, one that owns memory and is only borrowed.
    fn has_only_lent(
        &self,
        resolve: &wit::Resolve,
        id: TypeId,
        known: &mut HashMap<TypeId, bool>,
    ) -> bool {
        if let Some(known) = known.get(&id) {
            return *known;
        }
        let info = self.get(id);
        let parts = components(&resolve.types[id].kind);
        let mut parts = parts.iter().filter_map(id_of);
        let found = (info.has_list && info.is_lent && !info.is_kept)
            || parts.any(|part| self.has_only_lent(resolve, part, known));
        known.insert(id, found);
        found
    }

    /// These facts, with those of types that several types or worlds have in common.
    pub(super) fn joined(mut self, common: HashMap<TypeId, Info>) -> Self {
        self.by_type.extend(common);
        self
    }

    /// The facts about one type.
    pub(crate) fn get(&self, id: TypeId) -> Info {
        self.by_type.get(&id).copied().unwrap_or_default()
    }

    /// Whether a type contains a list that may be too long to show.
    pub(crate) fn is_long(&self, ty: &wit::Type) -> bool {
        id_of(ty).is_some_and(|id| self.get(id).is_long)
    }

    /// Whether a type implements `Debug`.
    pub(crate) fn is_debug(&self, ty: &wit::Type) -> bool {
        match ty {
            wit::Type::ErrorContext => false,
            wit::Type::Id(id) => self.get(*id).is_debug(),
            wit::Type::String
            | wit::Type::Bool
            | wit::Type::U8
            | wit::Type::U16
            | wit::Type::U32
            | wit::Type::U64
            | wit::Type::S8
            | wit::Type::S16
            | wit::Type::S32
            | wit::Type::S64
            | wit::Type::F32
            | wit::Type::F64
            | wit::Type::Char => true,
        }
    }

    fn collect_id(&mut self, resolve: &wit::Resolve, id: TypeId, replaced: &Replaced) -> Info {
        if let Some(info) = self.by_type.get(&id) {
            return *info;
        }
        let kind = &resolve.types[id].kind;
        let mut info = components(kind)
            .into_iter()
            .map(|ty| match ty {
                wit::Type::Id(id) => self.collect_id(resolve, id, replaced),
                wit::Type::String => Info {
                    has_list: true,
                    ..Info::default()
                },
                wit::Type::ErrorContext => Info {
                    has_error_context: true,
                    ..Info::default()
                },
                wit::Type::Bool
                | wit::Type::U8
                | wit::Type::U16
                | wit::Type::U32
                | wit::Type::U64
                | wit::Type::S8
                | wit::Type::S16
                | wit::Type::S32
                | wit::Type::S64
                | wit::Type::F32
                | wit::Type::F64
                | wit::Type::Char => Info::default(),
            })
            .fold(Info::default(), Info::join);
        match kind {
            TypeDefKind::List(_) => (info.has_list, info.is_long) = (true, true),
            TypeDefKind::Map(..) => info.has_list = true,
            TypeDefKind::Handle(_) => info.has_handle = true,
            TypeDefKind::Future(_) | TypeDefKind::Stream(_) => {
                (info.has_future_or_stream, info.is_long) = (true, false);
            }
            TypeDefKind::Record(_)
            | TypeDefKind::Variant(_)
            | TypeDefKind::Enum(_)
            | TypeDefKind::Flags(_)
            | TypeDefKind::Resource
            | TypeDefKind::Tuple(_)
            | TypeDefKind::Option(_)
            | TypeDefKind::Result(_)
            | TypeDefKind::FixedLengthList(..)
            | TypeDefKind::Type(_)
            | TypeDefKind::Unknown => {}
        }
        info.has_replaced |= replaced.types.contains_key(&id);
        self.by_type.insert(id, info);
        info
    }
}
