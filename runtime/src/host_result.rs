//! What hosts give that trap with an error of the crate `anyhow`, as the engine takes it.

use wasmtime::{Result, ToWasmtimeResult, anyhow};

/// The engine's result. The host's error is found in it as an `anyhow::Error`.
///
/// # Errors
///
/// The host's.
pub fn to_wasmtime<T>(result: anyhow::Result<T>) -> Result<T> {
    result.to_wasmtime_result()
}

/// The same, once the host is done.
///
/// # Errors
///
/// The host's.
pub async fn to_wasmtime_async<T>(result: impl Future<Output = anyhow::Result<T>>) -> Result<T> {
    to_wasmtime(result.await)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hosts_error_is_found_in_the_engines() {
        let failed: anyhow::Result<()> = Err(anyhow::Error::msg("the disk is broken"));
        let error = to_wasmtime(failed).unwrap_err();
        assert!(error.is::<anyhow::Error>());
        assert_eq!(error.to_string(), "the disk is broken");
    }
}
