//! Types, bounds and signatures as text that contains only what a caller can notice. Parameters are
//! numbered. The place, the order and the repetition of bounds make no difference.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value;

use crate::docs::{Docs, Id, list, variant};

/// The meaning of names at the place of a type.
#[derive(Clone)]
pub(crate) struct Scope<'a> {
    pub(crate) docs: &'a Docs,
    /// The items of one side by their paths in it.
    pub(crate) paths: &'a HashMap<Id, String>,
    /// The names of the parameters in scope, and of `Self`.
    pub(crate) params: BTreeMap<String, String>,
    /// The bounds of those.
    pub(crate) bounds: BTreeSet<String>,
    /// The number of parameters that a caller can set.
    pub(crate) count: usize,
    /// The type that is called `Self`.
    pub(crate) own: Option<Id>,
}

impl<'a> Scope<'a> {
    /// Without parameters.
    pub(crate) fn new(docs: &'a Docs, paths: &'a HashMap<Id, String>) -> Self {
        Scope {
            docs,
            paths,
            params: BTreeMap::new(),
            bounds: BTreeSet::new(),
            count: 0,
            own: None,
        }
    }

    /// Adds the parameters of an item, in the order of `by`, which says where each is first used.
    pub(crate) fn within(&self, generics: &Value, by: impl Fn(&str) -> usize) -> Self {
        let mut scope = self.clone();
        scope.count = 0;
        let mut params: Vec<_> = list(&generics["params"]).collect();
        params.sort_by_key(|param| by(param["name"].as_str().unwrap_or_default()));
        for param in &params {
            scope.name(param);
        }
        for param in &params {
            let name = param["name"].as_str().unwrap_or_default();
            if let ("type", kind) = variant(&param["kind"])
                && kind["is_synthetic"] == false
            {
                let ty = scope.params[name].clone();
                scope.bind(&ty, &kind["bounds"]);
            }
        }
        for predicate in list(&generics["where_predicates"]) {
            match variant(predicate) {
                ("bound_predicate", predicate) => {
                    let ty = scope.ty(&predicate["type"]);
                    scope.bind(&ty, &predicate["bounds"]);
                }
                (kind, predicate) => {
                    scope.bounds.insert(format!("{kind} {predicate}"));
                }
            }
        }
        scope
    }

    fn name(&mut self, param: &Value) {
        let name = param["name"].as_str().unwrap_or_default().to_owned();
        let (kind, of_kind) = variant(&param["kind"]);
        let number = self.params.len();
        let called = match kind {
            "lifetime" => format!("'{number}"),
            // `impl Trait`, which names itself.
            _ if of_kind["is_synthetic"] == true => name.clone(),
            _ => {
                self.count += 1;
                format!("P{number}")
            }
        };
        self.params.insert(name, called);
    }

    /// `T: Trait<Data: Send>` is `T: Trait` and `T::Data: Send`.
    fn bind(&mut self, ty: &str, bounds: &Value) {
        for bound in list(bounds) {
            let mut bound = bound.clone();
            let args = &mut bound["trait_bound"]["trait"]["args"]["angle_bracketed"];
            if let Some(constraints) = args["constraints"].as_array_mut() {
                let nested = constraints
                    .extract_if(.., |it| variant(&it["binding"]).0 == "constraint")
                    .collect::<Vec<_>>();
                for constraint in nested {
                    let ty = format!("{ty}::{}", constraint["name"].as_str().unwrap_or_default());
                    self.bind(&ty, &constraint["binding"]["constraint"]);
                }
            }
            let bound = self.bound(&bound);
            self.bounds.insert(format!("{ty}: {bound}"));
        }
    }

    /// The bounds after a signature.
    pub(crate) fn clause(&self) -> String {
        let bounds: Vec<_> = self.bounds.iter().map(String::as_str).collect();
        match bounds.is_empty() {
            true => String::new(),
            false => format!(" where {}", bounds.join(", ")),
        }
    }

    /// A function's type.
    pub(crate) fn function(&self, function: &Value) -> String {
        let scope = self.within(&function["generics"], |_| 0);
        let header = &function["header"];
        let words = ["is_const", "is_unsafe", "is_async"];
        let words = words.into_iter().filter(|word| header[*word] == true);
        let words: String = words.map(|word| format!("{} ", &word[3..])).collect();
        let signature = scope.signature(&function["sig"]);
        let (count, clause) = (scope.count, scope.clause());
        format!("{words}fn<{count}>{signature}{clause}")
    }

    fn signature(&self, signature: &Value) -> String {
        // Names of parameters are for readers.
        let inputs = list(&signature["inputs"]).map(|input| self.ty(&input[1]));
        let inputs = inputs.collect::<Vec<_>>().join(", ");
        format!("({inputs}) -> {}", self.ty(&signature["output"]))
    }

    /// A type.
    pub(crate) fn ty(&self, ty: &Value) -> String {
        let (kind, of_kind) = variant(ty);
        match kind {
            // The result of a function that returns nothing.
            "" => "()".to_owned(),
            "primitive" => of_kind.as_str().unwrap_or_default().to_owned(),
            "generic" => {
                let name = of_kind.as_str().unwrap_or_default();
                self.params
                    .get(name)
                    .map_or(name, String::as_str)
                    .to_owned()
            }
            "resolved_path" => self.path(of_kind),
            "tuple" => format!("({})", self.types(of_kind).join(", ")),
            "slice" => format!("[{}]", self.ty(of_kind)),
            "array" => format!("[{}; {}]", self.ty(&of_kind["type"]), of_kind["len"]),
            "impl_trait" => format!("impl {}", self.bounds(of_kind)),
            "borrowed_ref" => {
                let lifetime = self.lifetime(&of_kind["lifetime"]);
                let mutable = if of_kind["is_mutable"] == true {
                    "mut "
                } else {
                    ""
                };
                format!("&{lifetime}{mutable}{}", self.ty(&of_kind["type"]))
            }
            "qualified_path" => {
                let name = of_kind["name"].as_str().unwrap_or_default();
                let of = self.ty(&of_kind["self_type"]);
                format!("{of}::{name}{}", self.args(&of_kind["args"]))
            }
            "function_pointer" => format!("fn{}", self.signature(&of_kind["sig"])),
            "dyn_trait" => {
                let traits = list(&of_kind["traits"]).map(|it| self.path(&it["trait"]));
                format!("dyn {}", traits.collect::<Vec<_>>().join(" + "))
            }
            _ => format!("{kind} {of_kind}"),
        }
    }

    fn types(&self, types: &Value) -> Vec<String> {
        list(types).map(|ty| self.ty(ty)).collect()
    }

    /// An elided lifetime may be written or not.
    fn lifetime(&self, lifetime: &Value) -> String {
        match lifetime.as_str() {
            None | Some("'_") => String::new(),
            Some(name) => {
                let name = self.params.get(name).map_or(name, String::as_str);
                format!("{name} ")
            }
        }
    }

    /// A path to a type or trait, with its arguments.
    pub(crate) fn path(&self, path: &Value) -> String {
        let id = &path["id"];
        let own = id.as_u64().and_then(|id| match self.own == Some(id) {
            true => Some("Self".to_owned()),
            false => self.paths.get(&id).cloned(),
        });
        let mut called = own
            .or_else(|| self.docs.path(id))
            .unwrap_or_else(|| path["path"].as_str().unwrap_or_default().to_owned());
        let args = &path["args"];
        // The engine's alias is the type of the standard library with the engine's error.
        if called.ends_with("::error::Result")
            && list(&args["angle_bracketed"]["args"]).count() == 2
        {
            called = "core::result::Result".to_owned();
        }
        format!("{called}{}", self.args(args))
    }

    /// The arguments of a path.
    pub(crate) fn args(&self, args: &Value) -> String {
        let (kind, of_kind) = variant(args);
        let args: Vec<_> = match kind {
            "" => return String::new(),
            "angle_bracketed" => {
                let args = list(&of_kind["args"]).filter_map(|arg| self.arg(arg));
                let constraints = list(&of_kind["constraints"]).map(|it| self.constraint(it));
                args.chain(constraints).collect()
            }
            "parenthesized" => {
                let inputs = self.types(&of_kind["inputs"]).join(", ");
                return format!("({inputs}) -> {}", self.ty(&of_kind["output"]));
            }
            _ => vec![args.to_string()],
        };
        match args.is_empty() {
            true => String::new(),
            false => format!("<{}>", args.join(", ")),
        }
    }

    fn arg(&self, arg: &Value) -> Option<String> {
        match variant(arg) {
            ("type", ty) => Some(self.ty(ty)),
            ("lifetime", lifetime) => {
                let text = self.lifetime(lifetime);
                (!text.is_empty()).then(|| text.trim_end().to_owned())
            }
            _ => Some(arg.to_string()),
        }
    }

    fn constraint(&self, constraint: &Value) -> String {
        let name = constraint["name"].as_str().unwrap_or_default();
        match variant(&constraint["binding"]) {
            ("equality", term) => format!("{name} = {}", self.ty(&term["type"])),
            (_, bounds) => format!("{name}: {}", self.bounds(bounds)),
        }
    }

    /// Bounds, whose order does not matter.
    pub(crate) fn bounds(&self, bounds: &Value) -> String {
        let bounds: BTreeSet<_> = list(bounds).map(|bound| self.bound(bound)).collect();
        bounds.into_iter().collect::<Vec<_>>().join(" + ")
    }

    fn bound(&self, bound: &Value) -> String {
        match variant(bound) {
            ("trait_bound", bound) => {
                let modifier = match bound["modifier"].as_str() {
                    Some("none") | None => "",
                    Some("maybe") => "?",
                    Some(other) => other,
                };
                format!("{modifier}{}", self.path(&bound["trait"]))
            }
            ("outlives", lifetime) => self.lifetime(lifetime).trim_end().to_owned(),
            _ => bound.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn bound(name: &str, constraints: Value) -> Value {
        let args = json!({ "angle_bracketed": { "args": [], "constraints": constraints } });
        let path = json!({ "path": name, "id": null, "args": args });
        json!({ "trait_bound": { "trait": path, "modifier": "none" } })
    }

    fn function(name: &str, bounds: Value, where_predicates: Value) -> Value {
        let kind = json!({ "type": { "bounds": bounds, "is_synthetic": false } });
        json!({
            "generics": {
                "params": [{ "name": name, "kind": kind }],
                "where_predicates": where_predicates,
            },
            "header": { "is_async": true },
            "sig": { "inputs": [["store", { "generic": name }]], "output": null },
        })
    }

    #[test]
    fn where_a_bound_stands_makes_no_difference() {
        let docs = Docs::new(json!({ "index": {}, "paths": {} }));
        let paths = HashMap::new();
        let scope = Scope::new(&docs, &paths);

        let send = json!([bound("Send", json!([]))]);
        let data = json!([{ "name": "Data", "args": null, "binding": { "constraint": send } }]);
        let within = function("S", json!([bound("Store", data)]), json!([]));

        let projection = json!({ "qualified_path": {
            "name": "Data", "args": null, "self_type": { "generic": "T" },
        } });
        let apart = json!([{ "bound_predicate": { "type": projection, "bounds": send } }]);
        let apart = function("T", json!([bound("Store", json!([]))]), apart);

        let expected = "async fn<1>(P0) -> () where P0: Store, P0::Data: Send";
        assert_eq!(scope.function(&within), expected);
        assert_eq!(scope.function(&apart), expected);
    }
}
