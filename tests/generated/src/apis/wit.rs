//! The WIT of a generation.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::{Definition, Function, Generation, Interface, Kind, PACKAGES, Role, Ty};

impl Generation {
    /// The WIT of this generation, which is one of those of an API, as exports or as imports.
    pub fn wit(&self, position: usize, is_exported: bool) -> String {
        let version = format!("{}.0.0", position + 1);
        let mut text = format!("package w:w@{version};\n");
        for package in PACKAGES {
            let interfaces = self.interfaces.iter();
            let interfaces = interfaces.filter(|interface| interface.package == package);
            let interfaces: String = interfaces.map(|it| self.interface(it, &version)).collect();
            if !interfaces.is_empty() {
                writeln!(text, "package {package}@{version} {{ {interfaces}}}").unwrap();
            }
        }
        let side = if is_exported { "export" } else { "import" };
        let mut world = String::new();
        for interface in &self.interfaces {
            write!(world, "{side} {}@{version}; ", interface.path()).unwrap();
        }
        for function in &self.functions {
            write!(world, "{side} {}", self.function(function)).unwrap();
        }
        text + &format!("world plugin {{ {world}}}")
    }

    fn interface(&self, interface: &Interface, version: &str) -> String {
        let mut text = format!("interface {} {{ ", interface.name);
        for (path, names) in self.uses(interface) {
            match path.strip_prefix(&format!("{}/", interface.package)) {
                Some(name) => write!(text, "use {name}.{{{names}}}; ").unwrap(),
                None => write!(text, "use {path}@{version}.{{{names}}}; ").unwrap(),
            }
        }
        for ty in &interface.types {
            text += &self.definition(interface, ty);
        }
        let functions = interface.functions.iter();
        let free = functions.filter(|function| function.role == Role::Free);
        free.for_each(|function| text += &self.function(function));
        text + "}\n"
    }

    /// The types of other interfaces that an interface uses.
    fn uses(&self, interface: &Interface) -> Vec<(String, String)> {
        let mut used = BTreeSet::new();
        for ty in &interface.types {
            ty.parts().for_each(|ty| ty.add_ids(&mut used));
        }
        for function in &interface.functions {
            function.types().for_each(|ty| ty.add_ids(&mut used));
        }
        let others = self.interfaces.iter();
        let others = others.filter(|other| other.path() != interface.path());
        let uses = others.filter_map(|other| {
            let types = other.types.iter().filter(|ty| used.contains(&ty.id));
            let names: Vec<_> = types.map(|ty| ty.name.as_str()).collect();
            (!names.is_empty()).then(|| (other.path(), names.join(", ")))
        });
        uses.collect()
    }

    fn definition(&self, interface: &Interface, ty: &Definition) -> String {
        let Definition { id, name, kind } = ty;
        match kind {
            Kind::Record(fields) => {
                let fields = fields.iter().enumerate();
                let fields = fields.map(|(n, ty)| format!("x{n}: {}", self.ty(ty)));
                format!("record {name} {{ {} }} ", join(fields))
            }
            Kind::Variant(cases) => {
                let cases = cases.iter().enumerate().map(|(n, ty)| match ty {
                    Some(ty) => format!("x{n}({})", self.ty(ty)),
                    None => format!("x{n}"),
                });
                format!("variant {name} {{ {} }} ", join(cases))
            }
            Kind::Enum(count) => {
                format!(
                    "enum {name} {{ {} }} ",
                    join((0..*count).map(|n| format!("x{n}")))
                )
            }
            Kind::Flags(count) => {
                format!(
                    "flags {name} {{ {} }} ",
                    join((0..*count).map(|n| format!("x{n}")))
                )
            }
            Kind::Alias(ty) => format!("type {name} = {}; ", self.ty(ty)),
            Kind::Resource => {
                let functions = interface.functions.iter();
                let own = functions.filter(|it| it.role.resource() == Some(*id));
                let own: String = own.map(|function| self.function(function)).collect();
                format!("resource {name} {{ {own}}} ")
            }
        }
    }

    fn function(&self, function: &Function) -> String {
        let params = function.params.iter().enumerate();
        let params = params.map(|(n, ty)| format!("a{n}: {}", self.ty(ty)));
        let params = join(params);
        let result = function.result.as_ref();
        let result = result.map_or_else(String::new, |ty| format!(" -> {}", self.ty(ty)));
        let is_async = if function.is_async { "async " } else { "" };
        let name = &function.name;
        match function.role {
            Role::Constructor(_) => format!("constructor({params}); "),
            Role::Static(_) => format!("{name}: static {is_async}func({params}){result}; "),
            Role::Free | Role::Method(_) => format!("{name}: {is_async}func({params}){result}; "),
        }
    }

    fn ty(&self, ty: &Ty) -> String {
        match ty {
            Ty::Primitive(name) => (*name).to_owned(),
            Ty::Named(id) => self.name_of(*id).to_owned(),
            Ty::Of(name, parts) => {
                format!("{name}<{}>", join(parts.iter().map(|ty| self.ty(ty))))
            }
            Ty::Borrow(id) => format!("borrow<{}>", self.name_of(*id)),
        }
    }

    /// The name of the type with an id.
    pub(super) fn name_of(&self, id: usize) -> &str {
        let mut types = self.interfaces.iter().flat_map(|it| &it.types);
        let ty = types.find(|ty| ty.id == id);
        ty.map_or("unknown", |ty| &ty.name)
    }
}

impl Definition {
    pub(super) fn parts(&self) -> impl Iterator<Item = &Ty> {
        let parts: Vec<&Ty> = match &self.kind {
            Kind::Record(fields) => fields.iter().collect(),
            Kind::Variant(cases) => cases.iter().flatten().collect(),
            Kind::Alias(ty) => vec![ty],
            Kind::Enum(_) | Kind::Flags(_) | Kind::Resource => Vec::new(),
        };
        parts.into_iter()
    }
}

impl Function {
    pub(super) fn types(&self) -> impl Iterator<Item = &Ty> {
        self.params.iter().chain(&self.result)
    }
}

impl Role {
    pub(super) fn resource(self) -> Option<usize> {
        match self {
            Role::Free => None,
            Role::Method(id) | Role::Static(id) | Role::Constructor(id) => Some(id),
        }
    }
}

impl Ty {
    pub(super) fn add_ids(&self, to: &mut BTreeSet<usize>) {
        match self {
            Ty::Primitive(_) => {}
            Ty::Named(id) | Ty::Borrow(id) => {
                to.insert(*id);
            }
            Ty::Of(_, parts) => parts.iter().for_each(|ty| ty.add_ids(to)),
        }
    }
}

fn join(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}
