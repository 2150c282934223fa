//! Runs one function for each item of a list, on all processors.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, Builder, ScopedJoinHandle};

/// The stack of each thread: as large as that of the main thread.
const STACK: usize = 8 << 20;

/// The results of `run` for all items, in the order of the items.
pub(crate) fn map<T: Sync, R: Send>(items: &[T], run: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    map_on(threads, items, run)
}

/// The same, on this number of threads. The current thread is one of them.
fn map_on<T: Sync, R: Send>(threads: usize, items: &[T], run: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    // Each thread takes the next item as soon as it is free, because one item may take much longer
    // than another.
    let take_items = || {
        let mut results = Vec::new();
        loop {
            let position = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(position) else {
                return results;
            };
            results.push((position, run(item)));
        }
    };
    let mut results = thread::scope(|scope| {
        let others = 1..threads.min(items.len());
        // If the system cannot start more threads, the running ones take all items.
        let others: Vec<ScopedJoinHandle<'_, _>> = others
            .filter_map(|_| {
                let thread = Builder::new().stack_size(STACK);
                thread.spawn_scoped(scope, take_items).ok()
            })
            .collect();
        let mut results = take_items();
        for other in others {
            match other.join() {
                Ok(more) => results.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        results
    });
    results.sort_unstable_by_key(|(position, _)| *position);
    results.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Barrier;

    use super::*;

    #[test]
    fn results_are_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..100).collect();
        for threads in [1, 2, 7, 200] {
            assert_eq!(
                map_on(threads, &items, |item| item + 1)[..],
                (1..=100).collect::<Vec<_>>()
            );
        }
        assert!(map_on(4, &[], |item: &usize| *item).is_empty());
    }

    #[test]
    fn all_threads_work_at_the_same_time() {
        // Each item waits for the others, so with fewer threads the test would never end.
        let barrier = Barrier::new(3);
        map_on(3, &[(); 3], |()| barrier.wait());
    }
}
