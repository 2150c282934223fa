//! The size of a program's machine code.

use std::fs;
use std::path::Path;

use object::{Object, ObjectSection};

use crate::Result;

/// The bytes of the section `.text` of an ELF file.
///
/// # Errors
///
/// If the file cannot be read, or is not an ELF file with that section.
pub(crate) fn text_size(program: &Path) -> Result<u64> {
    let bytes = fs::read(program)?;
    let file = object::File::parse(&*bytes)?;
    let section = file.section_by_name(".text");
    Ok(section.ok_or("the program has no section `.text`")?.size())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn the_tests_have_machine_code() {
        let program = std::env::current_exe().unwrap();
        let size = text_size(&program).unwrap();
        assert!(
            (10_000..fs::metadata(program).unwrap().len()).contains(&size),
            "{size}"
        );
    }

    #[test]
    fn what_is_no_program_is_an_error() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
        assert!(text_size(&source).is_err());
    }
}
