//! Keys of an [`Interned`](crate::Interned): bytes, one after the other.

/// A key under construction. Its methods are not inlined, because many places call them.
#[derive(Default)]
pub(super) struct Key(Vec<u8>);

impl Key {
    #[inline(never)]
    pub(super) fn number(&mut self, number: usize) {
        self.0.extend_from_slice(&number.to_ne_bytes());
    }

    /// Adds a text with its length, so that different texts cannot make the same key.
    #[inline(never)]
    pub(super) fn text(&mut self, text: &str) {
        self.number(text.len());
        self.0.extend_from_slice(text.as_bytes());
    }

    /// A number, or none.
    pub(super) fn optional(&mut self, number: Option<usize>) {
        self.number(number.is_some().into());
        self.number(number.unwrap_or_default());
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }
}
