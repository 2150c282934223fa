//! Values as the canonical ABI passes them: as core values, and as bytes in memory.
//!
//! All values are constants, so the module's memory begins with one image of all of them. A value
//! is lowered with the type that it was parsed with.

use wasm_wave::value::Value;
use wasm_wave::wasm::WasmValue;
use wit_parser::abi::{FlatTypes, WasmType};
use wit_parser::{Int, Resolve, SizeAlign, Type, TypeDefKind};

use crate::engine::fill;
use crate::error::Error;
use crate::parts::{Case, case, fields, flag_words};

/// The address of the image. No value has the address 0.
const START: usize = 1024;

/// A core value: its bits, and its core type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Core {
    pub(crate) ty: WasmType,
    pub(crate) bits: u64,
}

/// The beginning of a module's memory.
pub(crate) struct Memory<'a> {
    resolve: &'a Resolve,
    sizes: SizeAlign,
    image: Vec<u8>,
}

impl<'a> Memory<'a> {
    pub(crate) fn new(resolve: &'a Resolve) -> Self {
        let mut sizes = SizeAlign::default();
        fill(&mut sizes, resolve);
        Memory {
            resolve,
            sizes,
            image: Vec::new(),
        }
    }

    /// Where the image begins, and its bytes.
    pub(crate) fn image(&self) -> (usize, &[u8]) {
        (START, &self.image)
    }

    /// Reserves memory for a value of this type.
    pub(crate) fn room(&mut self, ty: &Type) -> usize {
        let size = self.sizes.size(ty).size_wasm32();
        self.allocate(size, self.sizes.align(ty).align_wasm32())
    }

    /// The value in memory.
    pub(crate) fn place(&mut self, ty: &Type, value: &Value) -> Result<usize, Error> {
        let at = self.room(ty);
        self.store(at, ty, value)?;
        Ok(at)
    }

    /// Stores values in memory, like the fields of a record.
    pub(crate) fn place_all(&mut self, types: &[Type], values: &[Value]) -> Result<usize, Error> {
        let layout = self.sizes.params(types);
        let start = self.allocate(layout.size.size_wasm32(), layout.align.align_wasm32());
        self.store_all(start, types, values.iter())?;
        Ok(start)
    }

    fn allocate(&mut self, size: usize, align: usize) -> usize {
        let at = (START + self.image.len()).next_multiple_of(align.max(1));
        self.image.resize(at + size - START, 0);
        at
    }

    fn write(&mut self, at: usize, bytes: &[u8]) {
        self.image[at - START..][..bytes.len()].copy_from_slice(bytes);
    }

    fn write_number(&mut self, at: usize, number: u64, size: usize) {
        self.write(at, &number.to_le_bytes()[..size]);
    }

    fn kind(&self, ty: &Type) -> Kind<'a> {
        let mut ty = *ty;
        while let Type::Id(id) = ty {
            match &self.resolve.types[id].kind {
                TypeDefKind::Type(inner) => ty = *inner,
                kind @ (TypeDefKind::Record(_)
                | TypeDefKind::Flags(_)
                | TypeDefKind::Variant(_)
                | TypeDefKind::Enum(_)
                | TypeDefKind::Tuple(_)
                | TypeDefKind::Option(_)
                | TypeDefKind::Result(_)
                | TypeDefKind::List(_)
                | TypeDefKind::Map(..)
                | TypeDefKind::FixedLengthList(..)
                | TypeDefKind::Resource
                | TypeDefKind::Handle(_)
                | TypeDefKind::Future(_)
                | TypeDefKind::Stream(_)
                | TypeDefKind::Unknown) => return Kind::Defined(kind),
            }
        }
        Kind::Primitive(ty)
    }

    fn store(&mut self, at: usize, ty: &Type, value: &Value) -> Result<(), Error> {
        match self.kind(ty) {
            Kind::Primitive(Type::String) => {
                let text = value.unwrap_string();
                self.store_slice(at, text.len(), |memory| memory.bytes(text.as_bytes()))
            }
            Kind::Primitive(primitive) => {
                let size = self.sizes.size(ty).size_wasm32();
                self.write_number(at, bits(primitive, value), size);
                Ok(())
            }
            Kind::Defined(kind) => self.store_defined(at, ty, kind, value),
        }
    }

    fn store_defined(
        &mut self,
        at: usize,
        ty: &Type,
        kind: &TypeDefKind,
        value: &Value,
    ) -> Result<(), Error> {
        match kind {
            TypeDefKind::List(element) => {
                let elements: Vec<_> = value.unwrap_list().map(|it| it.into_owned()).collect();
                self.store_slice(at, elements.len(), |memory| memory.list(element, &elements))
            }
            TypeDefKind::Record(_) | TypeDefKind::Tuple(_) | TypeDefKind::FixedLengthList(..) => {
                let (types, values) = fields(kind, value);
                self.store_all(at, &types, values.iter())
            }
            TypeDefKind::Flags(flags) => {
                let size = self.sizes.size(ty).size_wasm32();
                let words = flag_words(flags, value);
                let bytes: Vec<_> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
                self.write(at, &bytes[..size.min(bytes.len())]);
                Ok(())
            }
            TypeDefKind::Variant(_)
            | TypeDefKind::Enum(_)
            | TypeDefKind::Option(_)
            | TypeDefKind::Result(_)
            | TypeDefKind::Map(..)
            | TypeDefKind::Resource
            | TypeDefKind::Handle(_)
            | TypeDefKind::Future(_)
            | TypeDefKind::Stream(_)
            | TypeDefKind::Type(_)
            | TypeDefKind::Unknown => {
                let Case {
                    index,
                    tag,
                    payload,
                    types,
                } = case(kind, value)?;
                self.write_number(at, index as u64, int_size(tag));
                let types = types.iter().map(Option::as_ref);
                let offset = self.sizes.payload_offset(tag, types).size_wasm32();
                match payload {
                    Some((ty, value)) => self.store(at + offset, &ty, &value),
                    None => Ok(()),
                }
            }
        }
    }

    /// Stores values next to each other.
    fn store_all<'v>(
        &mut self,
        at: usize,
        types: &[Type],
        values: impl Iterator<Item = &'v Value>,
    ) -> Result<(), Error> {
        let offsets = self.sizes.field_offsets(types);
        let offsets: Vec<_> = offsets.iter().map(|(it, _)| it.size_wasm32()).collect();
        for ((offset, ty), value) in offsets.into_iter().zip(types).zip(values) {
            self.store(at + offset, ty, value)?;
        }
        Ok(())
    }

    /// Stores the address and the length of the bytes that `contents` writes.
    fn store_slice(
        &mut self,
        at: usize,
        len: usize,
        contents: impl FnOnce(&mut Self) -> Result<usize, Error>,
    ) -> Result<(), Error> {
        let address = contents(self)?;
        self.write_number(at, address as u64, 4);
        self.write_number(at + 4, len as u64, 4);
        Ok(())
    }

    fn bytes(&mut self, bytes: &[u8]) -> Result<usize, Error> {
        let at = self.allocate(bytes.len(), 1);
        self.write(at, bytes);
        Ok(at)
    }

    fn list(&mut self, element: &Type, values: &[Value]) -> Result<usize, Error> {
        let size = self.sizes.size(element).size_wasm32();
        let align = self.sizes.align(element).align_wasm32();
        let start = self.allocate(size * values.len(), align);
        for (index, value) in values.iter().enumerate() {
            self.store(start + index * size, element, value)?;
        }
        Ok(start)
    }

    /// The value as core values.
    pub(crate) fn flat(&mut self, ty: &Type, value: &Value) -> Result<Vec<Core>, Error> {
        let i32 = |bits: usize| Core {
            ty: WasmType::I32,
            bits: bits as u64,
        };
        Ok(match self.kind(ty) {
            Kind::Primitive(Type::String) => {
                let text = value.unwrap_string();
                vec![i32(self.bytes(text.as_bytes())?), i32(text.len())]
            }
            Kind::Primitive(primitive) => vec![Core {
                ty: self.flat_types(ty)[0],
                bits: bits(primitive, value),
            }],
            Kind::Defined(TypeDefKind::List(element)) => {
                let elements: Vec<_> = value.unwrap_list().map(|it| it.into_owned()).collect();
                vec![i32(self.list(element, &elements)?), i32(elements.len())]
            }
            Kind::Defined(
                kind @ (TypeDefKind::Record(_)
                | TypeDefKind::Tuple(_)
                | TypeDefKind::FixedLengthList(..)),
            ) => {
                let (types, values) = fields(kind, value);
                let mut all = Vec::new();
                for (ty, value) in types.iter().zip(&values) {
                    all.extend(self.flat(ty, value)?);
                }
                all
            }
            Kind::Defined(TypeDefKind::Flags(flags)) => {
                let words = flag_words(flags, value).into_iter();
                words.map(|word| i32(word as usize)).collect()
            }
            Kind::Defined(
                kind @ (TypeDefKind::Variant(_)
                | TypeDefKind::Enum(_)
                | TypeDefKind::Option(_)
                | TypeDefKind::Result(_)
                | TypeDefKind::Map(..)
                | TypeDefKind::Resource
                | TypeDefKind::Handle(_)
                | TypeDefKind::Future(_)
                | TypeDefKind::Stream(_)
                | TypeDefKind::Type(_)
                | TypeDefKind::Unknown),
            ) => self.flat_case(ty, case(kind, value)?)?,
        })
    }

    /// The case, then its payload in the types that all cases have in common, then zeros.
    fn flat_case(&mut self, ty: &Type, case: Case) -> Result<Vec<Core>, Error> {
        let mut bits = vec![case.index as u64];
        if let Some((ty, value)) = case.payload {
            bits.extend(self.flat(&ty, &value)?.iter().map(|core| core.bits));
        }
        let bits = bits.into_iter().chain(std::iter::repeat(0));
        let types = self.flat_types(ty).into_iter();
        Ok(types
            .zip(bits)
            .map(|(ty, bits)| Core { ty, bits })
            .collect())
    }

    /// The core types of a value. The list is cut after the maximal number of parameters.
    fn flat_types(&self, ty: &Type) -> Vec<WasmType> {
        let mut storage = [WasmType::I32; Resolve::MAX_FLAT_PARAMS];
        let mut types = FlatTypes::new(&mut storage);
        self.resolve.push_flat(ty, &mut types);
        types.to_vec()
    }
}

enum Kind<'a> {
    Primitive(Type),
    Defined(&'a TypeDefKind),
}

fn int_size(int: Int) -> usize {
    match int {
        Int::U8 => 1,
        Int::U16 => 2,
        Int::U32 => 4,
        Int::U64 => 8,
    }
}

/// The bits of a primitive value: signed numbers are extended to the 32 bits of a core value.
fn bits(ty: Type, value: &Value) -> u64 {
    let signed = |number: i32| u64::from(number as u32);
    match ty {
        Type::Bool => value.unwrap_bool().into(),
        Type::U8 => value.unwrap_u8().into(),
        Type::U16 => value.unwrap_u16().into(),
        Type::U32 => value.unwrap_u32().into(),
        Type::U64 => value.unwrap_u64(),
        Type::S8 => signed(value.unwrap_s8().into()),
        Type::S16 => signed(value.unwrap_s16().into()),
        Type::S32 => signed(value.unwrap_s32()),
        Type::S64 => value.unwrap_s64() as u64,
        Type::F32 => value.unwrap_f32().to_bits().into(),
        Type::F64 => value.unwrap_f64().to_bits(),
        Type::Char => u32::from(value.unwrap_char()).into(),
        // These are not parsed: they have no text.
        Type::String | Type::ErrorContext | Type::Id(_) => 0,
    }
}
