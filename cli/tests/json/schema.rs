//! Validates values against `explain.schema.json`.

use serde_json::Value;

pub(crate) fn schema() -> Value {
    serde_json::from_str(include_str!("../../explain.schema.json")).unwrap()
}

/// The properties that occurred, with a value that is neither null nor empty.
#[derive(Default)]
pub(crate) struct Seen(pub(crate) std::collections::BTreeSet<String>);

/// Validates a value against the part of JSON Schema that the schema uses.
pub(crate) fn validate(root: &Value, schema: &Value, value: &Value, at: &str, seen: &mut Seen) {
    let schema = match schema.get("$ref").and_then(Value::as_str) {
        Some(reference) => root.pointer(reference.trim_start_matches('#')).unwrap(),
        None => schema,
    };
    for keyword in schema.as_object().unwrap().keys() {
        let known = [
            "$schema",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "enum",
            "const",
            "anyOf",
        ];
        assert!(known.contains(&keyword.as_str()), "{keyword}");
    }
    if let Some(ty) = schema.get("type") {
        let types = ty.as_array().cloned().unwrap_or_else(|| vec![ty.clone()]);
        assert!(
            types.contains(&type_of(value).into()),
            "{at}: {value} is no {ty}"
        );
    }
    if let Some(values) = schema.get("enum") {
        assert!(values.as_array().unwrap().contains(value), "{at}: {value}");
    }
    if let Some(only) = schema.get("const") {
        assert_eq!(value, only, "{at}");
    }
    if let Some(options) = schema.get("anyOf") {
        let any = options.as_array().unwrap();
        let option = any.iter().find(|option| match option.get("type") {
            Some(ty) => ty == type_of(value),
            None => value.is_object(),
        });
        validate(root, option.unwrap(), value, at, seen);
    }
    if let (Some(items), Some(values)) = (schema.get("items"), value.as_array()) {
        for value in values {
            validate(root, items, value, at, seen);
        }
    }
    if let (Some(properties), Some(fields)) = (schema.get("properties"), value.as_object()) {
        for required in schema["required"].as_array().unwrap() {
            assert!(
                fields.contains_key(required.as_str().unwrap()),
                "{at}: no {required}"
            );
        }
        for (name, value) in fields {
            let is_there = !value.is_null() && value.as_array().is_none_or(|v| !v.is_empty());
            if is_there {
                seen.0.insert(name.clone());
            }
            let property = properties.get(name);
            let property = property.unwrap_or_else(|| panic!("{at}: {name} is not documented"));
            validate(root, property, value, &format!("{at}.{name}"), seen);
        }
    }
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
