//! Prints the code that `worldbind::bindgen!` generates from a host's options and WIT.

use worldbind_codegen::{Expansion, Warning, source};

use crate::arguments::{self, Format};
use crate::generations::GenerationsReport;
use crate::json::to_json;
use crate::options::Input;
use crate::outcome::{Outcome, failure, success};
use crate::text;

/// The code, the model of the code, or a table of the generations.
pub(crate) fn expand(arguments: &arguments::Expand) -> Outcome {
    let input = match Input::new(&arguments.host) {
        Ok(input) => input,
        Err(message) => return failure(message),
    };
    let printed = match (arguments.generations, arguments.model) {
        (true, _) => generations(&input, arguments.format),
        (false, true) => model(&input),
        (false, false) => code(&input),
    };
    match printed {
        Ok((text, warnings)) => Outcome {
            stderr: input.render_warnings(&warnings),
            ..success(text)
        },
        Err(message) => failure(message),
    }
}

/// The output and the warnings, or the text of an error.
type Printed = Result<(String, Vec<Warning>), String>;

fn code(input: &Input) -> Printed {
    let Expansion {
        tokens,
        errors,
        warnings,
        ..
    } = worldbind_codegen::expand(input.tokens.clone(), input.root());
    match errors {
        Some(errors) => Err(input.render(errors)),
        None => Ok((source(tokens), warnings)),
    }
}

fn model(input: &Input) -> Printed {
    let model = worldbind_codegen::model_text(input.tokens.clone(), input.root());
    let model = model.map_err(|errors| input.render(errors))?;
    Ok((model.text, model.warnings))
}

fn generations(input: &Input, format: Option<Format>) -> Printed {
    let compared = worldbind_codegen::compare(input.tokens.clone(), input.root());
    let (generations, warnings) = compared.map_err(|errors| input.render(errors))?;
    if generations.is_empty() {
        return Err(
            "error: there are no `generations`; name them in `--options`, or with several `--wit`, \
             such as `--wit v1=wit/v1 --wit v2=wit/v2`\n"
                .to_owned(),
        );
    }
    let printed = match format.unwrap_or(Format::Text) {
        Format::Text => text::generations(&generations),
        Format::Json => {
            let json = to_json(&GenerationsReport::new(&generations));
            json.map_err(|error| format!("error: {error}\n"))? + "\n"
        }
    };
    Ok((printed, warnings))
}
