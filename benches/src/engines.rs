//! Engines that differ in how they allocate instances.

use wasmtime::Engine;

/// Each engine with the name of its allocator. The pooling one exists only with the feature
/// `pooling`.
pub fn engines() -> Vec<(&'static str, Engine)> {
    vec![
        ("on-demand", Engine::default()),
        #[cfg(feature = "pooling")]
        ("pooling", pooling()),
    ]
}

#[cfg(feature = "pooling")]
fn pooling() -> Engine {
    use wasmtime::{Config, PoolingAllocationConfig};

    let mut pool = PoolingAllocationConfig::default();
    // The address space of each memory is reserved at once.
    pool.total_memories(100);
    Engine::new(Config::new().allocation_strategy(pool)).unwrap()
}
