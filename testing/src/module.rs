//! The core module of a fake, as text.

use std::fmt::Write as _;

use crate::answer::Answer;
use crate::error::{Error, unknown};
use crate::function::{Functions, core_types};
use crate::lower::Memory;
use crate::world::World;

/// The module for a world, in which functions do what `answers` says.
pub(crate) fn core_module(world: &World, answers: &[(String, Answer)]) -> Result<String, Error> {
    let exports = world.exports();
    if let Some((function, _)) = answers
        .iter()
        .find(|(function, _)| exports.iter().all(|item| item.key != *function))
    {
        let known = exports.into_iter().map(|item| item.key);
        return Err(unknown("exported function", function, known));
    }
    let mut functions = Functions {
        resolve: &world.resolve,
        imports: world.imports(),
        memory: Memory::new(&world.resolve),
        used: Vec::new(),
    };
    let mut text = String::new();
    for item in &exports {
        let answers = answers.iter().filter(|(key, _)| *key == item.key);
        let answers: Vec<_> = answers.map(|(_, answer)| answer).collect();
        text += &functions.export(item, &answers)?;
    }
    let Functions { memory, used, .. } = functions;
    let mut imports = String::new();
    for (module, name, signature) in used {
        let (params, results) = core_types(&signature);
        // Writing to a `String` cannot fail.
        let _ = writeln!(
            imports,
            "(import \"{module}\" \"{name}\" (func $\"{module} {name}\" {params} {results}))"
        );
    }
    Ok(format!(
        "(module {imports} {} {text})",
        memory_text(&memory)
    ))
}

/// A memory that begins with the constants, and that only grows: a fake lives for a test.
fn memory_text(memory: &Memory<'_>) -> String {
    let (start, image) = memory.image();
    let end = (start + image.len()).next_multiple_of(16);
    let pages = end / 0x1_0000 + 1;
    let data = data_text(image);
    format!(
        r#"
(memory (export "memory") {pages})
(data (i32.const {start}) "{data}")
(global $next (mut i32) (i32.const {end}))
(func (export "cabi_realloc") (param $old i32) (param $old-size i32) (param $align i32) (param $size i32) (result i32)
    (local $at i32)
    (local.set $at
        (i32.and
            (i32.add (global.get $next) (i32.sub (local.get $align) (i32.const 1)))
            (i32.sub (i32.const 0) (local.get $align))))
    (global.set $next (i32.add (local.get $at) (local.get $size)))
    (if (i32.gt_u (global.get $next) (i32.shl (memory.size) (i32.const 16)))
        (then
            (drop (memory.grow (i32.add (i32.shr_u (local.get $size) (i32.const 16)) (i32.const 1))))))
    (memory.copy (local.get $at) (local.get $old) (local.get $old-size))
    (local.get $at))
"#
    )
}

fn data_text(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in bytes {
        let _ = write!(text, "\\{byte:02x}");
    }
    text
}
