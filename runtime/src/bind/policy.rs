//! Where the policy for binding a component comes from.

use std::borrow::Borrow;

use wasmtime::Result;
use worldbind_resolve::{DEFAULT_POLICY, Policy};

/// The option `versions`: keys and rules, as [`Policy::parse`] reads them.
pub type Versions = &'static [(&'static str, &'static str)];

/// The source of the policy for binding a component.
#[derive(Clone, Copy)]
pub(super) enum PolicySource<'a> {
    /// A policy of the host.
    Given(&'a Policy),
    /// The rules of the option `versions`, and the function that reads them.
    Rules { versions: Versions, read: Read },
}

/// Reads rules, which the generator has checked. Only this type refers to the code that drops a
/// policy.
type Read = fn(Versions) -> Result<OwnPolicy>;

/// A policy that was read.
pub(super) type OwnPolicy = Box<dyn Borrow<Policy>>;

impl<'a> PolicySource<'a> {
    /// Makes the source for a constant. Without rules, the result does not refer to the function
    /// that reads rules, so a host without rules does not contain it.
    pub(super) const fn of(versions: Versions) -> PolicySource<'static> {
        match versions {
            [] => PolicySource::Given(&DEFAULT_POLICY),
            versions => PolicySource::Rules { versions, read },
        }
    }

    /// The policy. If it is read here, `own` keeps it.
    #[inline(never)]
    pub(super) fn get<'p>(self, own: &'p mut Option<OwnPolicy>) -> Result<&'p Policy>
    where
        'a: 'p,
    {
        match self {
            PolicySource::Given(policy) => Ok(policy),
            PolicySource::Rules { versions, read } => {
                let own = own.insert(read(versions)?);
                Ok((**own).borrow())
            }
        }
    }
}

fn read(versions: Versions) -> Result<OwnPolicy> {
    Ok(Box::new(Policy::parse(versions.iter().copied())?))
}
