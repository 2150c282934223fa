//! Functions that generated code calls for types that contain others. These are types of the
//! standard library, so no `From` between them can be generated.

use std::collections::HashMap;
use std::fmt::Debug;
use std::hash::Hash;

use worldbind_resolve::printable_up_to;

use super::parts::converted_part;
use super::unrepresentable::{Unrepresentable, UnrepresentableValue};

/// Each element of a list.
pub fn convert_list<T, U>(list: Vec<T>, convert: impl FnMut(T) -> U) -> Vec<U> {
    list.into_iter().map(convert).collect()
}

/// Each key and value of a map.
pub fn convert_map<K, V, L: Eq + Hash, W>(
    map: HashMap<K, V>,
    mut key: impl FnMut(K) -> L,
    mut value: impl FnMut(V) -> W,
) -> HashMap<L, W> {
    map.into_iter().map(|(k, v)| (key(k), value(v))).collect()
}

/// The value of an option.
///
/// # Errors
///
/// The error of `convert`.
pub fn try_convert_option<T, U>(
    option: Option<T>,
    convert: impl FnOnce(T) -> Result<U, Unrepresentable>,
) -> Result<Option<U>, Unrepresentable> {
    option.map(convert).transpose()
}

/// Each element of a list.
///
/// # Errors
///
/// The first error of `convert`, with the index of the element.
pub fn try_convert_list<T, U>(
    list: Vec<T>,
    convert: impl FnMut(T) -> Result<U, Unrepresentable>,
) -> Result<Vec<U>, Unrepresentable> {
    try_each(list, convert)
}

/// Each element of a list of a fixed length.
///
/// # Errors
///
/// The first error of `convert`, with the index of the element.
pub fn try_convert_array<T, U, const N: usize>(
    array: [T; N],
    convert: impl FnMut(T) -> Result<U, Unrepresentable>,
) -> Result<[U; N], Unrepresentable> {
    let elements: Vec<U> = try_each(array, convert)?;
    match elements.try_into() {
        Ok(array) => Ok(array),
        Err(_) => unreachable!("there is one element for each of the array"),
    }
}

fn try_each<T, U>(
    elements: impl IntoIterator<Item = T>,
    mut convert: impl FnMut(T) -> Result<U, Unrepresentable>,
) -> Result<Vec<U>, Unrepresentable> {
    let elements = elements.into_iter().enumerate();
    let elements = elements.map(|(index, element)| {
        let result = convert(element);
        result.map_err(|error| error.within(&format!("[{index}]")))
    });
    elements.collect()
}

/// Each key and value of a map.
///
/// # Errors
///
/// The first error of `value` or `key`, with the key.
pub fn try_convert_map<K: Debug, V, L: Eq + Hash, W>(
    map: HashMap<K, V>,
    mut key: impl FnMut(K) -> Result<L, Unrepresentable>,
    mut value: impl FnMut(V) -> Result<W, Unrepresentable>,
) -> Result<HashMap<L, W>, Unrepresentable> {
    let entries = map.into_iter().map(|(k, v)| {
        let value = value(v).map_err(|error| error.within(&of_key(&k)))?;
        // Only integer keys can fail, and the error contains the integer.
        let key = key(k).map_err(|error| match error.value {
            UnrepresentableValue::Integer { value, .. } => error.within(&of_key(&value)),
            UnrepresentableValue::Case(_)
            | UnrepresentableValue::Flag(_)
            | UnrepresentableValue::None => error.within("[]"),
        });
        Ok((key?, value))
    });
    entries.collect()
}

/// The maximal number of characters of a key in an error.
const LONGEST_KEY: usize = 64;

/// The part of a path that is the value of a key: `["name"]`, `[3]`. A guest may have made the key.
fn of_key(key: &impl Debug) -> String {
    let key = format!("{key:?}");
    format!("[{}]", printable_up_to(&key, LONGEST_KEY))
}

/// The value of a result, or its error.
///
/// # Errors
///
/// The error of `ok` or `err`, with the side of the result.
pub fn try_convert_result<T, U, E, F>(
    result: Result<T, E>,
    ok: impl FnOnce(T) -> Result<U, Unrepresentable>,
    err: impl FnOnce(E) -> Result<F, Unrepresentable>,
) -> Result<Result<U, F>, Unrepresentable> {
    Ok(match result {
        Ok(value) => Ok(converted_part("ok", ok(value))?),
        Err(error) => Err(converted_part("err", err(error))?),
    })
}
