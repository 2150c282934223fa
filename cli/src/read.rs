//! Reads the bytes of a component, or the text of options, from a path. It never reads more than
//! necessary.
//!
//! A path may lead to an endless device, a pipe, or a file that is larger than the memory. So only
//! the header is read first. If it is not the header of a component, nothing else is read.

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::component::{NotAComponent, check_start};
use crate::foreign::escaped;

/// The path that means standard input.
pub(crate) const STANDARD_INPUT: &str = "-";

/// The name of a file in error messages.
pub(crate) fn shown_file(path: &Path) -> String {
    if path == Path::new(STANDARD_INPUT) {
        "standard input".to_owned()
    } else {
        format!("`{}`", escaped(&path.display().to_string()))
    }
}

/// The largest component, in bytes. `wasmparser` has the same limit for a module, and no engine
/// accepts a larger one.
const LARGEST_COMPONENT: u64 = 1 << 30;

/// The longest text of options, in bytes.
const LARGEST_TEXT: u64 = 1 << 20;

/// The number of bytes that are checked before the rest is read. They are enough to recognize text.
const START: u64 = 1 << 10;

/// The reason why a component cannot be read. In messages, the text follows the name of the file.
#[derive(Debug)]
pub(crate) enum Unreadable {
    Folder,
    Io(io::Error),
    NotAComponent(NotAComponent),
    TooLarge { limit: u64 },
}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        match error.kind() == io::ErrorKind::IsADirectory {
            true => Unreadable::Folder,
            false => Unreadable::Io(error),
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unreadable::Folder => f.write_str("is a folder, not a component"),
            Unreadable::Io(error) => write!(f, "cannot be read: {error}"),
            Unreadable::NotAComponent(error) => error.fmt(f),
            Unreadable::TooLarge { limit } => {
                let limit = limit >> 20;
                write!(
                    f,
                    "is too large; expected a component of at most {limit} MiB"
                )
            }
        }
    }
}

/// Reads the file of a component; `-` is standard input.
pub(crate) fn read_component(path: &Path) -> Result<Vec<u8>, Unreadable> {
    if path == Path::new(STANDARD_INPUT) {
        return read_bounded(io::stdin().lock(), None, LARGEST_COMPONENT);
    }
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(Unreadable::Folder);
    }
    // The reported size of devices and pipes can be 0, or any other number.
    let size = metadata.is_file().then_some(metadata.len());
    read_bounded(file, size, LARGEST_COMPONENT)
}

/// `size` is the number of bytes to read, if it is known.
fn read_bounded(
    mut input: impl Read,
    size: Option<u64>,
    limit: u64,
) -> Result<Vec<u8>, Unreadable> {
    let mut bytes = Vec::new();
    input.by_ref().take(START).read_to_end(&mut bytes)?;
    check_start(&bytes).map_err(Unreadable::NotAComponent)?;
    let read = bytes.len() as u64;
    if size.is_none_or(|size| size <= limit) {
        // One byte more shows whether a file is longer than the limit.
        let rest = (limit + 1).saturating_sub(read);
        input.take(rest).read_to_end(&mut bytes)?;
        if bytes.len() as u64 <= limit {
            return Ok(bytes);
        }
    }
    Err(Unreadable::TooLarge { limit })
}

/// Reads a file of options.
pub(crate) fn read_text(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    File::open(path)?
        .take(LARGEST_TEXT + 1)
        .read_to_string(&mut text)?;
    match text.len() as u64 {
        ..=LARGEST_TEXT => Ok(text),
        _ => Err(io::Error::new(
            io::ErrorKind::FileTooLarge,
            "it has more than 1 MiB",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A component, and zeros without an end; counts the bytes that are taken of it.
    struct Endless {
        header: &'static [u8],
        read: u64,
    }

    impl Read for &mut Endless {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            buffer.fill(0);
            let len = self.header.read(buffer)?.max(buffer.len());
            self.read += len as u64;
            Ok(len)
        }
    }

    fn read_endless(header: &'static [u8], size: Option<u64>) -> (Unreadable, u64) {
        let mut input = Endless { header, read: 0 };
        let error = read_bounded(&mut input, size, 100_000).unwrap_err();
        (error, input.read)
    }

    const COMPONENT: &[u8] = b"\0asm\x0d\0\x01\0";

    #[test]
    fn what_is_no_component_is_not_read_to_its_end() {
        for header in [&b"\0\0"[..], b"\x7fELF", b"(component", b"\0asm\x01\0\0\0"] {
            let (error, read) = read_endless(header, None);
            assert!(matches!(error, Unreadable::NotAComponent(_)), "{error}");
            assert_eq!(read, START);
        }
    }

    #[test]
    fn a_component_is_not_read_behind_the_limit() {
        let (error, read) = read_endless(COMPONENT, None);
        assert!(matches!(error, Unreadable::TooLarge { .. }), "{error}");
        assert_eq!(read, 100_001);
        let (error, read) = read_endless(COMPONENT, Some(100_001));
        assert!(matches!(error, Unreadable::TooLarge { .. }), "{error}");
        assert_eq!(read, START);
    }

    #[test]
    fn a_component_may_be_as_large_as_the_limit() {
        for size in [None, Some(8)] {
            assert_eq!(read_bounded(COMPONENT, size, 8).unwrap(), COMPONENT);
            assert!(read_bounded(COMPONENT, size, 7).is_err());
        }
    }
}
