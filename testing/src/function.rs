//! The functions of a fake, as text of its core module.

use wasm_wave::value::{Type, Value, resolve_wit_func_type};
use wit_parser::abi::{AbiVariant, WasmSignature, WasmType};
use wit_parser::{Function, FunctionKind, Resolve};

use crate::answer::Answer;
use crate::error::{Error, unknown};
use crate::lower::{Core, Memory};
use crate::world::Item;

pub(crate) struct Functions<'a> {
    pub(crate) resolve: &'a Resolve,
    /// The imports of the world.
    pub(crate) imports: Vec<Item<'a>>,
    pub(crate) memory: Memory<'a>,
    /// The imports that are called: module, name, and signature.
    pub(crate) used: Vec<(String, String, WasmSignature)>,
}

/// `(param i32 i64)` and `(result i32)`.
pub(crate) fn core_types(signature: &WasmSignature) -> (String, String) {
    let list = |word: &str, types: &[WasmType]| {
        let types: Vec<_> = types.iter().copied().map(core_type).collect();
        format!("({word} {})", types.join(" "))
    };
    (
        list("param", &signature.params),
        list("result", &signature.results),
    )
}

fn core_type(ty: WasmType) -> &'static str {
    match ty {
        WasmType::I32 | WasmType::Pointer | WasmType::Length => "i32",
        WasmType::I64 | WasmType::PointerOrI64 => "i64",
        WasmType::F32 => "f32",
        WasmType::F64 => "f64",
    }
}

/// A constant. Floating-point numbers are written as bits, so that a NaN does not change.
fn constant(Core { ty, bits }: Core) -> String {
    match core_type(ty) {
        "i64" => format!("(i64.const {bits})"),
        "f32" => format!("(f32.reinterpret_i32 (i32.const {}))", bits as u32),
        "f64" => format!("(f64.reinterpret_i64 (i64.const {bits}))"),
        _ => format!("(i32.const {})", bits as u32),
    }
}

impl<'a> Functions<'a> {
    /// An exported function.
    pub(crate) fn export(&mut self, item: &Item<'_>, answers: &[&Answer]) -> Result<String, Error> {
        let Item {
            key,
            module,
            function,
        } = item;
        let in_function = |error: Error| Error::new(format!("`{key}`: {error}"));
        let signature = (self.resolve).wasm_signature(AbiVariant::GuestExport, function);
        let mut body = String::new();
        let mut end = None;
        for answer in answers {
            match answer {
                Answer::Calls { import, arguments } => {
                    body += &self.call(import, arguments).map_err(in_function)?;
                }
                Answer::Returns(_) | Answer::Traps | Answer::Forwards(_) => end = Some(*answer),
            }
        }
        body += &match end {
            None => self.default_end(item)?,
            Some(Answer::Forwards(import)) => {
                self.forward(import, function).map_err(in_function)?
            }
            Some(Answer::Returns(value)) => self.returned(function, value).map_err(in_function)?,
            Some(Answer::Traps | Answer::Calls { .. }) => "unreachable".to_owned(),
        };
        let name = match module {
            Some(module) => format!("{module}#{}", function.name),
            None => function.name.clone(),
        };
        let (params, results) = core_types(&signature);
        Ok(format!(
            "(func (export \"{name}\") {params} {results} {body})\n"
        ))
    }

    /// The behaviour of a function that the test does not mention.
    fn default_end(&mut self, item: &Item<'_>) -> Result<String, Error> {
        let Item {
            module, function, ..
        } = item;
        if let (FunctionKind::Constructor(resource), Some(module)) = (&function.kind, module)
            // A constructor that can fail returns a handle in a result.
            && self.is_handle(function)
        {
            let resource = self.resolve.types[*resource].name.as_deref();
            let name = format!("[resource-new]{}", resource.unwrap_or_default());
            let signature = WasmSignature {
                params: vec![WasmType::I32],
                results: vec![WasmType::I32],
                indirect_params: false,
                retptr: false,
            };
            let new = self.import(&format!("[export]{module}"), &name, signature);
            return Ok(format!("(call {new} (i32.const 1))"));
        }
        Ok(match function.result {
            None => String::new(),
            Some(_) => "unreachable".to_owned(),
        })
    }

    fn is_handle(&self, function: &Function) -> bool {
        let Some(wit_parser::Type::Id(id)) = function.result else {
            return false;
        };
        matches!(
            self.resolve.types[id].kind,
            wit_parser::TypeDefKind::Handle(_)
        )
    }

    fn returned(&mut self, function: &Function, text: &str) -> Result<String, Error> {
        let Some(ty) = &function.result else {
            return Err(Error::new("the function has no result"));
        };
        let signature = (self.resolve).wasm_signature(AbiVariant::GuestExport, function);
        let wave_type = function_types(self.resolve, function, Part::Result)?;
        let value = parse(wave_type.first(), text)?;
        if signature.retptr {
            let at = self.memory.place(ty, &value)?;
            return Ok(format!("(i32.const {at})"));
        }
        let values = self.memory.flat(ty, &value)?;
        Ok(values.into_iter().map(constant).collect())
    }

    fn call(&mut self, import: &str, arguments: &[String]) -> Result<String, Error> {
        let (name, function, signature) = self.imported(import)?;
        let types = function_types(self.resolve, function, Part::Params)?;
        if types.len() != arguments.len() {
            let (expected, found) = (types.len(), arguments.len());
            return Err(Error::new(format!(
                "`{import}` has {expected} parameters, but {found} arguments were passed"
            )));
        }
        let values = types.iter().zip(arguments);
        let values = values.map(|(ty, text)| parse(Some(ty), text));
        let values = values.collect::<Result<Vec<_>, _>>()?;
        let mut text = self.arguments(function, &values, signature.indirect_params)?;
        if let (true, Some(ty)) = (signature.retptr, &function.result) {
            text += &format!("(i32.const {})", self.memory.room(ty));
        }
        text += &format!("(call {name})");
        text += &"(drop)".repeat(signature.results.len());
        Ok(text)
    }

    /// The instructions that push the arguments of a call.
    fn arguments(
        &mut self,
        function: &Function,
        values: &[Value],
        is_indirect: bool,
    ) -> Result<String, Error> {
        let types: Vec<_> = function.params.iter().map(|param| param.ty).collect();
        if is_indirect {
            let at = self.memory.place_all(&types, values)?;
            return Ok(format!("(i32.const {at})"));
        }
        let mut text = String::new();
        for (ty, value) in types.iter().zip(values) {
            let values = self.memory.flat(ty, value)?;
            text.extend(values.into_iter().map(constant));
        }
        Ok(text)
    }

    fn forward(&mut self, import: &str, function: &Function) -> Result<String, Error> {
        let (name, imported, signature) = self.imported(import)?;
        let export = (self.resolve).wasm_signature(AbiVariant::GuestExport, function);
        // The import has one more parameter if its result is in memory.
        let params = &signature.params[..signature.params.len() - usize::from(signature.retptr)];
        let is_same_result = signature.retptr == export.retptr
            && (export.retptr || signature.results == export.results);
        if params != export.params || !is_same_result {
            return Err(Error::new(format!(
                "`{import}` has a different type than the function that forwards to it"
            )));
        }
        let arguments: String = (0..params.len())
            .map(|index| format!("(local.get {index})"))
            .collect();
        Ok(match (signature.retptr, &imported.result) {
            (true, Some(ty)) => {
                let at = self.memory.room(ty);
                format!("(call {name} {arguments} (i32.const {at})) (i32.const {at})")
            }
            _ => format!("(call {name} {arguments})"),
        })
    }

    /// An import by its name in the test, and its name in the module.
    fn imported(&mut self, key: &str) -> Result<(String, &'a Function, WasmSignature), Error> {
        let Some(item) = self.imports.iter().find(|item| item.key == key) else {
            let known = self.imports.iter().map(|item| item.key.clone());
            return Err(unknown("imported function", key, known));
        };
        let function = item.function;
        let module = item.module.clone().unwrap_or_else(|| "$root".to_owned());
        let signature = (self.resolve).wasm_signature(AbiVariant::GuestImport, function);
        let name = self.import(&module, &function.name, signature.clone());
        Ok((name, function, signature))
    }

    /// Adds an import to the module, and returns its name there.
    fn import(&mut self, module: &str, name: &str, signature: WasmSignature) -> String {
        let is_same = |(m, n, _): &(String, String, _)| m == module && n == name;
        if !self.used.iter().any(is_same) {
            self.used
                .push((module.to_owned(), name.to_owned(), signature));
        }
        format!("$\"{module} {name}\"")
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Params,
    Result,
}

/// The types of a function, as values are parsed with them.
fn function_types(resolve: &Resolve, function: &Function, part: Part) -> Result<Vec<Type>, Error> {
    let mut function = function.clone();
    match part {
        Part::Params => function.result = None,
        Part::Result => function.params.clear(),
    }
    let ty = resolve_wit_func_type(resolve, &function);
    let ty = ty.map_err(|error| {
        Error::new(format!("there is no text for a value of its type: {error}"))
    })?;
    use wasm_wave::wasm::WasmFunc;
    Ok(match part {
        Part::Params => ty.params().collect(),
        Part::Result => ty.results().collect(),
    })
}

fn parse(ty: Option<&Type>, text: &str) -> Result<Value, Error> {
    let ty = ty.ok_or_else(|| Error::new("the function has no result"))?;
    wasm_wave::from_str(ty, text)
        .map_err(|error| Error::new(format!("`{text}` is not a value of `{ty}`: {error}")))
}
