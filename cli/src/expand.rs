//! Prints what `worldbind::bindgen!` makes of a host's options and WIT.

use worldbind_codegen::{Expansion, source};

use crate::arguments;
use crate::options::Input;
use crate::run::{Outcome, failure, success};
use crate::text::generations;

/// The code, the model of the code, or a table of the generations.
pub(crate) fn expand(arguments: &arguments::Expand) -> Outcome {
    let input = match Input::new(&arguments.host) {
        Ok(input) => input,
        Err(message) => return failure(message),
    };
    let tokens = || input.tokens.clone();
    let printed = if arguments.generations {
        let generations = worldbind_codegen::compare(tokens(), input.root());
        match generations {
            Ok(generations) if generations.is_empty() => {
                return failure(
                    "error: there are no `generations`; name them in `--options`, or with several \
                     `--wit`, such as `--wit v1=wit/v1 --wit v2=wit/v2`\n"
                        .to_owned(),
                );
            }
            Ok(generations) => Ok((self::generations(&generations), Vec::new())),
            Err(errors) => Err(errors),
        }
    } else if arguments.model {
        let model = worldbind_codegen::model_text(tokens(), input.root());
        model.map(|model| (model.text, model.warnings))
    } else {
        let Expansion {
            tokens,
            errors,
            warnings,
            ..
        } = worldbind_codegen::expand(tokens(), input.root());
        match errors {
            Some(errors) => Err(errors),
            None => Ok((source(tokens), warnings)),
        }
    };
    match printed {
        Ok((text, warnings)) => Outcome {
            stderr: input.render_warnings(&warnings),
            ..success(text)
        },
        Err(errors) => failure(input.render(errors)),
    }
}
