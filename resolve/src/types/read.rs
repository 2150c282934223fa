//! Reads the host's types back from their texts. Generated code contains only the texts.
//!
//! Only messages need this, so the texts are not checked: a text that this file does not understand
//! has no type. Texts of long types are cut, and their missing parts are [`Kind::Unknown`].

use super::ty::{AROUND_FIELD, Form, NamedPart};
use super::{FunctionType, Kind, Part, ResourceId, Type};
use crate::bounded::CUT;
use crate::spec::Handle;
use crate::track::parse_number;

/// The numbers of the host's resources, which are identified by their names.
const BY_NAME: ResourceId = ResourceId(usize::MAX);

/// Reads `func(items: list<item>) -> u32`. `types` contains the definitions of the types that have
/// a name; every other name is that of a resource.
///
/// Returns `None` if a type or resource has a name that is a keyword, because a text does not tell
/// which of the two is meant.
pub(crate) fn read_function(
    text: &str,
    types: &[(&str, &str)],
    handles: &[Handle<&str>],
) -> Option<FunctionType> {
    let is_keyword = |name: &str| keyword(name).is_some();
    if types.iter().any(|(name, _)| is_keyword(name))
        || handles.iter().any(|handle| is_keyword(handle.resource()))
    {
        return None;
    }
    Reader {
        types,
        known: Vec::new(),
    }
    .function(text)
}

struct Reader<'a> {
    types: &'a [(&'a str, &'a str)],
    /// The types of `types` that were read. Each is read once, so types share their parts.
    known: Vec<(&'a str, Type)>,
}

/// The rest of a text.
pub(crate) struct Text<'a>(pub(crate) &'a str);

impl<'a> Text<'a> {
    /// Skips the next text if it is this one.
    #[inline(never)]
    fn skip(&mut self, next: &str) -> bool {
        match self.0.strip_prefix(next) {
            Some(rest) => {
                self.0 = rest;
                true
            }
            None => false,
        }
    }

    fn expect(&mut self, next: &str) -> Option<()> {
        self.skip(next).then_some(())
    }

    /// The next name, keyword or number, or the `…` of a text that is cut.
    #[inline(never)]
    fn word(&mut self) -> Option<&'a str> {
        let end = self.0.bytes().position(is_after_word);
        let (word, rest) = self.0.split_at(end.unwrap_or(self.0.len()));
        self.0 = rest;
        (!word.is_empty()).then_some(word)
    }

    /// The position of the next of these characters.
    #[inline(never)]
    pub(crate) fn next_word(&mut self) -> Option<&'a str> {
        let start = self.0.bytes().position(|byte| !is_after_word(byte))?;
        self.0 = &self.0[start..];
        self.word()
    }
}

fn is_after_word(byte: u8) -> bool {
    matches!(
        byte,
        b' ' | b',' | b':' | b'<' | b'>' | b'(' | b')' | b'{' | b'}'
    )
}

impl<'a> Reader<'a> {
    fn function(&mut self, text: &'a str) -> Option<FunctionType> {
        let text = &mut Text(text);
        let is_async = text.skip("async ");
        text.expect("func(")?;
        let params = self.parts(text, AROUND_FIELD, ")")?;
        let result = match text.skip(" -> ") {
            true => Some(self.ty(text)?),
            false => None,
        };
        Some(FunctionType {
            is_async,
            params,
            result,
        })
    }

    fn ty(&mut self, text: &mut Text<'a>) -> Option<Type> {
        let word = text.word()?;
        let Some(kind) = keyword(word) else {
            return self.named(word);
        };
        match kind.form() {
            Form::Word => Some(Type::plain(kind)),
            Form::Arguments(words) => self.arguments(text, kind, words.len()),
            // A list with a length has the same keyword as other lists.
            Form::Array(_) => None,
            Form::Definition(part) => self.definition(text, kind, part),
            Form::Own(_) | Form::Borrow(_) => {
                text.expect("<")?;
                let resource = text.word()?;
                text.expect(">")?;
                Some(of_resource(kind, resource))
            }
        }
    }

    /// A type of the interface, or a resource.
    #[inline(never)]
    fn named(&mut self, name: &'a str) -> Option<Type> {
        if let Some((_, known)) = self.known.iter().find(|(known, _)| *known == name) {
            return Some(known.clone());
        }
        let definition = self.types.iter().find(|(known, _)| *known == name);
        let Some((_, definition)) = definition else {
            return Some(of_resource(Kind::Own(BY_NAME), name));
        };
        let ty = self.ty(&mut Text(definition))?.named(name);
        self.known.push((name, ty.clone()));
        Some(ty)
    }

    /// The rest of `result<_, string>` or `list<u8, 4>`. There are at most `count` parts; the last
    /// ones may be left out.
    fn arguments(&mut self, text: &mut Text<'a>, mut kind: Kind, count: usize) -> Option<Type> {
        let mut parts = Vec::new();
        let mut is_cut = false;
        if text.skip("<") {
            loop {
                let ty = match text.skip("_") {
                    true => None,
                    false => Some(self.ty(text)?),
                };
                is_cut = ty.as_ref().is_some_and(|ty| ty.kind() == Kind::Unknown);
                parts.push(Part::unnamed(ty));
                if !text.skip(", ") {
                    break;
                }
                if kind == Kind::List {
                    kind = array(text.word()?)?;
                    break;
                }
            }
            text.expect(">")?;
        }
        while parts.len() < count && !is_cut {
            parts.push(Part::unnamed(None));
        }
        Some(Type::new(kind, parts))
    }

    /// The rest of `record { a: u8, b: string }`.
    fn definition(&mut self, text: &mut Text<'a>, kind: Kind, part: NamedPart) -> Option<Type> {
        text.expect(" { ")?;
        let parts = self.parts(text, part.around, " }")?;
        Some(Type::new(kind, parts))
    }

    /// Parts with names, up to `end`.
    fn parts(
        &mut self,
        text: &mut Text<'a>,
        [before, after]: [&str; 2],
        end: &str,
    ) -> Option<Vec<Part>> {
        let mut parts = Vec::new();
        while !text.skip(end) {
            if !parts.is_empty() {
                text.expect(", ")?;
            }
            let name = text.word()?;
            let ty = match text.skip(before) {
                true => {
                    let ty = self.ty(text)?;
                    text.expect(after)?;
                    Some(ty)
                }
                false => None,
            };
            parts.push(Part::named(name, ty));
        }
        Some(parts)
    }
}

fn of_resource(kind: Kind, name: &str) -> Type {
    match name {
        // It has no name.
        "_" => Type::plain(kind),
        name => Type::plain(kind).named(name),
    }
}

/// The kind of a list with a length. If the length is cut, the type is unknown.
fn array(length: &str) -> Option<Kind> {
    match length {
        CUT => Some(Kind::Unknown),
        length => {
            let length = u32::try_from(parse_number(length)?);
            length.ok().map(Kind::FixedLengthList)
        }
    }
}

/// The kind with this keyword.
#[inline(never)]
fn keyword(word: &str) -> Option<Kind> {
    KEYWORDS.iter().copied().find(|kind| kind.name() == word)
}

/// The kinds whose names are keywords, or the `…` of a text that is cut.
const KEYWORDS: [Kind; 27] = [
    Kind::Bool,
    Kind::S8,
    Kind::U8,
    Kind::S16,
    Kind::U16,
    Kind::S32,
    Kind::U32,
    Kind::S64,
    Kind::U64,
    Kind::F32,
    Kind::F64,
    Kind::Char,
    Kind::String,
    Kind::ErrorContext,
    Kind::List,
    Kind::Map,
    Kind::Option,
    Kind::Tuple,
    Kind::Result,
    Kind::Future,
    Kind::Stream,
    Kind::Record,
    Kind::Variant,
    Kind::Enum,
    Kind::Flags,
    Kind::Borrow(BY_NAME),
    Kind::Unknown,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Names;
    use std::collections::BTreeSet;

    /// The text after it was read and printed again.
    fn read(text: &str, types: &[(&str, &str)]) -> Option<String> {
        let function = read_function(text, types, &[])?;
        Some(Names::default().function(&function))
    }

    #[test]
    fn a_text_is_read_as_it_is_written() {
        let types = [
            ("r", "record { x: u32, y: e, z: borrow<h> }"),
            ("e", "enum { one, two }"),
            ("v", "variant { a, b(r), c(tuple<u8, char>) }"),
            ("f", "flags { f, g }"),
        ];
        for text in [
            "func()",
            "async func(a: h, b: borrow<h>) -> map<u8, list<char, 4>>",
            "func(a: list<r>, b: tuple<u8, option<string>>) -> result<_, v>",
            "func(a: result, b: result<u8>, c: future, d: stream<r>, e: future<f>) -> u32",
            "func(a: borrow<_>, b: _) -> error-context",
            "func(a: record { x: bool, y: f64 }, b: variant { none, some(e) })",
            "func(a: tuple<u8, …>, b: list<…>, c: result<…>, …) -> enum { a, … }",
        ] {
            assert_eq!(read(text, &types).as_deref(), Some(text));
        }
    }

    /// The names of all kinds, from the source of the enum.
    fn all_kinds() -> BTreeSet<&'static str> {
        let (_, rest) = include_str!("ty.rs").split_once("pub enum Kind {").unwrap();
        let (variants, _) = rest.split_once("\n}").unwrap();
        let lines = variants.lines().map(str::trim);
        let lines = lines.filter(|line| !line.starts_with("///"));
        lines
            .filter_map(|line| line.split(['(', ',']).next())
            .filter(|name| !name.is_empty())
            .collect()
    }

    #[test]
    fn each_kind_has_its_keyword() {
        let shown = KEYWORDS.map(|kind| format!("{kind:?}"));
        let with_keyword = shown.iter().filter_map(|shown| shown.split('(').next());
        // A list with a length has the same keyword as other lists. A handle is a name.
        let known = with_keyword.chain(["FixedLengthList", "Own"]);
        assert_eq!(known.collect::<BTreeSet<_>>(), all_kinds());
        for kind in KEYWORDS {
            assert_eq!(keyword(kind.name()), Some(kind));
        }
    }

    #[test]
    fn a_name_that_is_a_keyword_has_no_type() {
        assert_eq!(read("func(a: string)", &[("string", "enum { a }")]), None);
        let handles = [Handle::Own("list")];
        assert!(read_function("func(a: list)", &[], &handles).is_none());
    }

    #[test]
    fn a_text_of_another_form_has_no_type() {
        for text in [
            "",
            "func",
            "func(a u8)",
            "func(a: list<u8)",
            "func(a: list<u8, x>)",
        ] {
            assert_eq!(read(text, &[]), None, "{text}");
        }
    }
}
