//! The ends of a stream as ends of a channel of tokio.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::sync::mpsc::{OwnedPermit, Receiver, Sender};
use tokio::sync::oneshot;
use worldbind::wasmtime::component::{
    Destination, FutureConsumer, Lift, Source, StreamConsumer, StreamProducer, StreamResult,
    VecBuffer,
};
use worldbind::wasmtime::{Result, StoreContextMut};

/// A stream of the chunks that a channel receives. It ends with the channel.
pub(crate) struct FromChannel(pub(crate) Receiver<Vec<u8>>);

impl<D> StreamProducer<D> for FromChannel {
    type Item = u8;
    type Buffer = VecBuffer<u8>;

    fn poll_produce<'a>(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        _: StoreContextMut<'a, D>,
        mut destination: Destination<'a, u8, VecBuffer<u8>>,
        finish: bool,
    ) -> Poll<Result<StreamResult>> {
        Poll::Ready(Ok(match self.0.poll_recv(context) {
            Poll::Ready(Some(chunk)) => {
                destination.set_buffer(chunk.into());
                StreamResult::Completed
            }
            Poll::Ready(None) => StreamResult::Dropped,
            // The reader does not want to wait any longer.
            Poll::Pending if finish => StreamResult::Cancelled,
            Poll::Pending => return Poll::Pending,
        }))
    }
}

/// Sends each chunk of a stream to a channel. The writer waits while the channel is full.
pub(crate) struct ToChannel {
    channel: Sender<Vec<u8>>,
    waiting: Option<Waiting>,
}

/// Waits for a place in the channel; `None` if nobody receives any more.
type Waiting = Pin<Box<dyn Future<Output = Option<OwnedPermit<Vec<u8>>>> + Send>>;

impl ToChannel {
    pub(crate) fn new(channel: Sender<Vec<u8>>) -> Self {
        ToChannel {
            channel,
            waiting: None,
        }
    }
}

impl<D> StreamConsumer<D> for ToChannel {
    type Item = u8;

    fn poll_consume(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        mut store: StoreContextMut<'_, D>,
        mut source: Source<'_, u8>,
        finish: bool,
    ) -> Poll<Result<StreamResult>> {
        let channel = self.channel.clone();
        let waiting = self
            .waiting
            .get_or_insert_with(|| Box::pin(async { channel.reserve_owned().await.ok() }));
        let permit = match waiting.as_mut().poll(context) {
            Poll::Pending if finish => return Poll::Ready(Ok(StreamResult::Cancelled)),
            poll => ready!(poll),
        };
        self.waiting = None;
        let Some(permit) = permit else {
            return Poll::Ready(Ok(StreamResult::Dropped));
        };
        let mut chunk = Vec::with_capacity(source.remaining(&mut store));
        source.read(&mut store, &mut chunk)?;
        if !chunk.is_empty() {
            permit.send(chunk);
        }
        Poll::Ready(Ok(StreamResult::Completed))
    }
}

/// Sends the value of a future to a channel.
pub(crate) struct One<T>(pub(crate) Option<oneshot::Sender<T>>);

impl<D, T: Lift + Send + 'static> FutureConsumer<D> for One<T> {
    type Item = T;

    fn poll_consume(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
        store: StoreContextMut<'_, D>,
        mut source: Source<'_, T>,
        _: bool,
    ) -> Poll<Result<()>> {
        let mut value = None;
        source.read(store, &mut value)?;
        if let (Some(channel), Some(value)) = (self.0.take(), value) {
            // Nobody may want it any more.
            let _ = channel.send(value);
        }
        Poll::Ready(Ok(()))
    }
}
