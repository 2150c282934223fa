//! Converts the results of hosts that return errors of the crate `anyhow`.

use wasmtime::component::Lower;
use wasmtime::{Result, ToWasmtimeResult, anyhow};

use super::results::{HostResult, Results, Trappable};

/// The engine's error contains the host's error as an `anyhow::Error`.
impl<O> HostResult<O> for anyhow::Result<O> {
    fn to_wasmtime(self) -> Result<O> {
        self.to_wasmtime_result()
    }
}

impl<O: Lower + 'static> Results<anyhow::Result<O>> for Trappable {
    type Results = (O,);

    fn results(output: anyhow::Result<O>) -> Result<(O,)> {
        output.to_wasmtime().map(|output| (output,))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hosts_error_is_found_in_the_engines() {
        let failed: anyhow::Result<()> = Err(anyhow::Error::msg("the disk is broken"));
        let error = failed.to_wasmtime().unwrap_err();
        assert!(error.is::<anyhow::Error>());
        assert_eq!(error.to_string(), "the disk is broken");
    }
}
