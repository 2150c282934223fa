//! The least that runs a future: nothing here ever waits, so what is measured is the engine's and
//! the bindings' part.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Polls a future until it is ready.
pub fn ready<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
}
