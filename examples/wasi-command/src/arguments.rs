//! Reads the command line as [`Arguments`], or returns a message about a mistake.

use std::ffi::OsString;

pub(crate) const USAGE: &str = "\
usage: wasi-command [OPTION].. COMPONENT [ARGUMENT]..

  --env NAME=VALUE   sets a variable of the program's environment
  --dir HOST::GUEST  lets the program use the folder HOST, as GUEST
  --verbose          says which version of `wasi:cli/run` the program has";

/// The program to run, and its access to this process's environment.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// The file of the program.
    pub(crate) component: String,
    /// The arguments of the program, without its own name.
    pub(crate) arguments: Vec<String>,
    /// Names and values.
    pub(crate) environment: Vec<(String, String)>,
    /// Folders of the host, and their names for the program.
    pub(crate) folders: Vec<(String, String)>,
    /// Whether to print what was found.
    pub(crate) is_verbose: bool,
}

impl Arguments {
    /// Options end at the name of the component. The rest is for the program.
    pub(crate) fn parse(words: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut words = words.map(unicode);
        let mut parsed = Arguments::default();
        while let Some(word) = words.next().transpose()? {
            match word.as_str() {
                "--env" => parsed.environment.push(pair(&word, words.next(), "=")?),
                "--dir" => parsed.folders.push(pair(&word, words.next(), "::")?),
                "--verbose" => parsed.is_verbose = true,
                option if option.starts_with('-') => {
                    return Err(format!("unknown option `{option}`"));
                }
                _ => {
                    parsed.component = word;
                    parsed.arguments = words.collect::<Result<_, _>>()?;
                    return Ok(parsed);
                }
            }
        }
        Err("expected the file of a component".to_owned())
    }
}

fn unicode(word: OsString) -> Result<String, String> {
    let not_unicode = |word: OsString| format!("`{}` is not Unicode", word.display());
    word.into_string().map_err(not_unicode)
}

/// The two halves of an option's value.
fn pair(
    option: &str,
    value: Option<Result<String, String>>,
    separator: &str,
) -> Result<(String, String), String> {
    let value = value.unwrap_or_else(|| Err(format!("`{option}` needs a value")))?;
    let halves = value.split_once(separator);
    let (first, second) = halves
        .ok_or_else(|| format!("expected `{separator}` in the value `{value}` of `{option}`"))?;
    Ok((first.to_owned(), second.to_owned()))
}
