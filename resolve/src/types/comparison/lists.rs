//! Compares lists: the parts of two types of one kind, or the parameters of two functions.

use crate::bounded::CUT;
use crate::printable;
use crate::types::ty::{Form, NamedPart};
use crate::types::{FunctionType, Kind, Part, Type};

/// Two lists of parts or parameters.
#[derive(Clone, Copy)]
pub(super) struct Lists<'a> {
    pub(super) host: &'a [Part],
    pub(super) component: &'a [Part],
    /// The word for an entry.
    pub(super) what: &'static str,
    pub(super) names: PartNames,
    /// Whether the host's list ends with the mark of a text that was cut.
    pub(super) is_cut: bool,
    form: Form,
}

/// The names of entries.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PartNames {
    /// They have none.
    None,
    /// The names matter only between two versions of an API.
    ByName,
    /// They must be the same.
    Compared,
}

impl<'a> Lists<'a> {
    pub(super) fn of_params(host: &'a FunctionType, component: &'a FunctionType) -> Self {
        let (host, component) = (&*host.params, &*component.params);
        Lists {
            host,
            component,
            what: "parameter",
            names: PartNames::ByName,
            is_cut: host
                .last()
                .is_some_and(|param| param.name.as_deref() == Some(CUT)),
            form: Form::Definition(NamedPart::PARAMETER),
        }
    }

    pub(super) fn of_parts(host: &'a Type, component: &'a Type) -> Self {
        let form = host.kind().form();
        let (what, names) = match form {
            Form::Definition(part) => (part.word, PartNames::Compared),
            Form::Word | Form::Arguments(_) | Form::Array(_) | Form::Own(_) | Form::Borrow(_) => {
                ("element", PartNames::None)
            }
        };
        Lists {
            host: host.parts(),
            component: component.parts(),
            what,
            names,
            is_cut: host.parts().last().is_some_and(is_cut),
            form,
        }
    }

    /// Where an entry is.
    pub(super) fn place(&self, index: usize) -> String {
        match self.form {
            Form::Definition(NamedPart { word, .. }) => {
                format!("{word} `{}`", printable(self.host[index].shown_name()))
            }
            Form::Arguments([]) => format!("element {}", index + 1),
            Form::Arguments(words) => words.get(index).map_or("element", |word| *word).to_owned(),
            Form::Word | Form::Array(_) | Form::Own(_) | Form::Borrow(_) => "element".to_owned(),
        }
    }
}

/// Whether this part is the mark of the host's text for parts that were cut.
fn is_cut(part: &Part) -> bool {
    let is_unknown = |ty: &Type| ty.kind() == Kind::Unknown;
    part.name.as_deref() == Some(CUT) || part.ty.as_ref().is_some_and(is_unknown)
}
