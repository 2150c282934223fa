//! The types of a component, apart from where they were read, and their text in WIT's syntax.
//!
//! A component's type knows no names of types, only what an instance exports: a type is named where
//! the instance exports an equal one.

/// A type of the component model.
///
/// Types that are written alike are one variant, so that little code does for all of them: it is in every host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    /// One that is nothing but a name: `bool`, `string`, `error-context`.
    Plain(&'static str),
    /// One that is of other types, with its keyword: `list`, `map`, `option`, `tuple`, `result`, `future`,
    /// `stream`. `None` is a payload that is not there: the `_` of `result<_, string>`.
    Of(&'static str, Vec<Option<Type>>),
    /// The length in `list<u8, 4>`, which is the second of the types that the list is of.
    Length(u32),
    /// One of named parts, with its keyword: `record`, `variant`, `enum`, `flags`. Fields have a type, flags and
    /// the cases of an enum have none, those of a variant may have one.
    Parts(&'static str, Vec<(String, Option<Type>)>),
    /// `own<r>`, which is written `r`.
    Own(ResourceId),
    /// `borrow<r>`.
    Borrow(ResourceId),
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
        if matches!(ty, Type::Parts(..)) {
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
        let mut text = String::new();
        self.write_structure(ty, &mut text);
        Some(text)
    }

    /// A function's type: `func(items: list<item>) -> u32`.
    pub fn function(&self, function: &FunctionType) -> String {
        let FunctionType {
            is_async,
            params,
            result,
        } = function;
        let mut text = String::from(if *is_async { "async func(" } else { "func(" });
        for (index, (name, ty)) in params.iter().enumerate() {
            separate(&mut text, index);
            push(&mut text, name);
            push(&mut text, ": ");
            self.write(ty, &mut text);
        }
        push(&mut text, ")");
        if let Some(result) = result {
            push(&mut text, " -> ");
            self.write(result, &mut text);
        }
        text
    }

    /// A type: by its name, if the instance exports it, or spelled out.
    pub fn ty(&self, ty: &Type) -> String {
        let mut text = String::new();
        self.write(ty, &mut text);
        text
    }

    fn write(&self, ty: &Type, text: &mut String) {
        for (name, named) in &self.types {
            if named == ty {
                return push(text, name);
            }
        }
        self.write_structure(ty, text);
    }

    fn write_structure(&self, ty: &Type, text: &mut String) {
        match ty {
            Type::Plain(name) => push(text, name),
            Type::Of(keyword, types) => {
                push(text, keyword);
                self.write_arguments(types, text);
            }
            Type::Length(len) => push(text, &len.to_string()),
            Type::Parts(keyword, parts) => {
                push(text, keyword);
                push(text, " { ");
                let [before, after] = match *keyword {
                    "record" => [": ", ""],
                    _ => ["(", ")"],
                };
                for (index, (name, ty)) in parts.iter().enumerate() {
                    separate(text, index);
                    push(text, name);
                    if let Some(ty) = ty {
                        push(text, before);
                        self.write(ty, text);
                        push(text, after);
                    }
                }
                push(text, " }");
            }
            Type::Own(resource) => push(text, self.resource_name(*resource)),
            Type::Borrow(resource) => {
                push(text, "borrow<");
                push(text, self.resource_name(*resource));
                push(text, ">");
            }
        }
    }

    /// `<_, string>`, without what is absent at the end.
    fn write_arguments(&self, types: &[Option<Type>], text: &mut String) {
        let Some(last) = types.iter().rposition(Option::is_some) else {
            return;
        };
        push(text, "<");
        for (index, ty) in types[..=last].iter().enumerate() {
            separate(text, index);
            match ty {
                Some(ty) => self.write(ty, text),
                None => push(text, "_"),
            }
        }
        push(text, ">");
    }

    fn resource_name(&self, resource: ResourceId) -> &str {
        let named = self.resources.iter().find(|(_, named)| *named == resource);
        named.map_or("_", |(name, _)| name)
    }
}

fn separate(text: &mut String, index: usize) {
    if index > 0 {
        push(text, ", ");
    }
}

/// Not inlined, as it is called in so many places.
#[inline(never)]
fn push(text: &mut String, part: &str) {
    text.push_str(part);
}
