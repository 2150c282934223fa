//! Random worlds, and their WIT.

use std::fmt::Write;

/// The interface with the host's resources.
pub(super) const HOST: &str = "p:q/host";
pub(super) const RESOURCES: [&str; 2] = ["file", "folder"];

const PRIMITIVES: [&str; 5] = ["u8", "s64", "f32", "char", "string"];

/// A world with one exported interface.
#[derive(Clone, Debug)]
pub(super) struct World {
    /// The types `t0`, `t1`, ..
    pub(super) types: Vec<Definition>,
    /// The functions `f0`, `f1`, ..
    pub(super) functions: Vec<Function>,
}

/// A type that has a name.
#[derive(Clone, Debug)]
pub(super) enum Definition {
    Record(Vec<Type>),
    Variant(Vec<Option<Type>>),
    /// The number of cases or flags after the first.
    Enum(usize),
    Flags(usize),
    Alias(Type),
}

#[derive(Clone, Debug)]
pub(super) enum Type {
    Primitive(usize),
    /// One of the earlier types.
    Named(usize),
    Own(usize),
    List(Box<Type>),
    FixedLengthList(Box<Type>, u32),
    Option(Box<Type>),
    Result(Option<Box<Type>>, Option<Box<Type>>),
    Tuple(Vec<Type>),
    Map(Box<Type>),
}

#[derive(Clone, Debug)]
pub(super) struct Function {
    pub(super) is_async: bool,
    /// Whether the names of the parameters differ.
    pub(super) is_renamed: bool,
    pub(super) params: Vec<Type>,
    pub(super) result: Option<Type>,
}

impl World {
    pub(super) fn wit(&self) -> String {
        let mut wit = String::from(
            "package p:q;\ninterface host { resource file; resource folder; }\n\
             interface i {\nuse host.{file, folder};\n",
        );
        for (number, definition) in self.types.iter().enumerate() {
            definition.write(number, &mut wit);
        }
        for (number, function) in self.functions.iter().enumerate() {
            function.write(number, self.types.len(), &mut wit);
        }
        wit.push_str("}\nworld w { export i; }\n");
        wit
    }
}

impl Definition {
    /// `number` is how many types there are before.
    fn write(&self, number: usize, wit: &mut String) {
        let name = format!("t{number}");
        let parts = |parts: Vec<String>| {
            let first = [format!("{name}-x")];
            first
                .into_iter()
                .chain(parts)
                .collect::<Vec<_>>()
                .join(", ")
        };
        let text = match self {
            Definition::Record(fields) => {
                let fields = fields.iter().enumerate();
                let fields = fields.map(|(at, ty)| format!("p{at}: {}", ty.wit(number)));
                let fields: Vec<_> = fields.collect();
                let parts = parts(fields).replacen("-x", "-x: u8", 1);
                format!("record {name} {{ {parts} }}")
            }
            Definition::Variant(cases) => {
                let cases = cases.iter().enumerate().map(|(at, ty)| match ty {
                    Some(ty) => format!("p{at}({})", ty.wit(number)),
                    None => format!("p{at}"),
                });
                format!("variant {name} {{ {} }}", parts(cases.collect()))
            }
            Definition::Enum(count) => {
                let cases = (0..*count).map(|at| format!("p{at}"));
                format!("enum {name} {{ {} }}", parts(cases.collect()))
            }
            Definition::Flags(count) => {
                let flags = (0..*count).map(|at| format!("p{at}"));
                format!("flags {name} {{ {} }}", parts(flags.collect()))
            }
            Definition::Alias(ty) => format!("type {name} = {};", ty.wit(number)),
        };
        writeln!(wit, "{text}").unwrap();
    }
}

impl Type {
    /// `before` is how many types there are before.
    fn wit(&self, before: usize) -> String {
        let within = |ty: &Option<Box<Type>>| {
            let ty = ty.as_ref().map(|ty| ty.wit(before));
            ty.unwrap_or_else(|| "_".to_owned())
        };
        match self {
            Type::Named(number) if before > 0 => format!("t{}", number % before),
            Type::Primitive(number) | Type::Named(number) => {
                PRIMITIVES[number % PRIMITIVES.len()].to_owned()
            }
            Type::Own(number) => RESOURCES[number % RESOURCES.len()].to_owned(),
            Type::List(ty) => format!("list<{}>", ty.wit(before)),
            Type::FixedLengthList(ty, length) => format!("list<{}, {length}>", ty.wit(before)),
            Type::Option(ty) => format!("option<{}>", ty.wit(before)),
            Type::Result(None, None) => "result".to_owned(),
            Type::Result(ok, err) => format!(
                "result<{}, {}>",
                within(ok),
                match err {
                    Some(err) => err.wit(before),
                    // WIT has no `_` there.
                    None => "u8".to_owned(),
                }
            ),
            Type::Tuple(types) => {
                let types: Vec<_> = types.iter().map(|ty| ty.wit(before)).collect();
                format!("tuple<{}>", types.join(", "))
            }
            Type::Map(value) => format!("map<string, {}>", value.wit(before)),
        }
    }
}

impl Function {
    fn write(&self, number: usize, types: usize, wit: &mut String) {
        let prefix = if self.is_renamed { "b" } else { "a" };
        let params = self.params.iter().enumerate();
        let params = params.map(|(at, ty)| format!("{prefix}{at}: {}", ty.wit(types)));
        let params: Vec<_> = params.collect();
        let result = self
            .result
            .as_ref()
            .map(|ty| format!(" -> {}", ty.wit(types)));
        let is_async = if self.is_async { "async " } else { "" };
        let result = result.unwrap_or_default();
        writeln!(
            wit,
            "f{number}: {is_async}func({}){result};",
            params.join(", ")
        )
        .unwrap();
    }
}
