//! A collector of errors, so that a stage reports all of its errors together.

use proc_macro2::Span;

/// The errors of one stage. The stage must call [`Errors::finish`].
#[derive(Debug)]
#[must_use]
pub struct Errors {
    /// `None` once [`Errors::finish`] was called.
    errors: Option<Vec<syn::Error>>,
}

impl Default for Errors {
    fn default() -> Self {
        Errors::new()
    }
}

impl Errors {
    /// A collector without errors.
    pub fn new() -> Self {
        Errors {
            errors: Some(Vec::new()),
        }
    }

    /// Adds an error at a token of the user.
    pub fn push(&mut self, span: Span, message: impl std::fmt::Display) {
        self.push_error(syn::Error::new(span, message));
    }

    /// Adds an error that a parser returned.
    pub fn push_error(&mut self, error: syn::Error) {
        if let Some(errors) = &mut self.errors {
            errors.push(error);
        }
    }

    /// Returns the value of a result. If it is an error, adds the message at a token of the user.
    pub fn note<T>(&mut self, span: Span, result: Result<T, impl std::fmt::Display>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(message) => {
                self.push(span, message);
                None
            }
        }
    }

    /// Ends the collection.
    ///
    /// # Errors
    ///
    /// All errors that were added, as one error.
    pub fn finish(mut self) -> Result<(), syn::Error> {
        let errors = self.errors.take().unwrap_or_default();
        match errors.into_iter().reduce(|mut all, next| {
            all.combine(next);
            all
        }) {
            Some(error) => Err(error),
            None => Ok(()),
        }
    }
}

impl Drop for Errors {
    fn drop(&mut self) {
        debug_assert!(
            self.errors.is_none() || std::thread::panicking(),
            "the errors of a stage were collected, but `finish` was not called"
        );
    }
}
