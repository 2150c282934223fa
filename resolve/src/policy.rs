//! Which rule applies to which interface.

use crate::{InterfaceName, Order, Rule, RuleError};

/// Rules for the interfaces that a host requires.
///
/// The default policy is the default [`Rule`] for all of them: every version on the track, the
/// newest first.
///
/// A key names an interface, a package or a namespace: `acme:plugin/transform@0.2.3`,
/// `acme:plugin/transform`, `acme:plugin@0.2.3`, `acme:plugin` or `acme`. Only the rule of the
/// first of these keys that exists applies. If none exists, the default rule applies. A version in
/// a key is the version in the host's WIT.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Policy {
    default: Rule,
    rules: Vec<(String, Rule)>,
}

/// The default policy. It is never dropped, so a host that uses only this policy does not contain
/// the code that drops one.
pub static DEFAULT_POLICY: Policy = Policy {
    default: Rule {
        order: Order::Newest,
        requirement: None,
        prereleases: false,
    },
    rules: Vec::new(),
};

impl Policy {
    /// A policy with one rule for all interfaces.
    pub fn new(default: Rule) -> Self {
        Policy {
            default,
            rules: Vec::new(),
        }
    }

    /// Replaces the rule for the interfaces that no key matches.
    pub fn with_default(self, default: Rule) -> Self {
        Policy { default, ..self }
    }

    /// Adds a rule for a key, or replaces the rule of this key.
    pub fn with(mut self, key: &str, rule: Rule) -> Self {
        self.rules.retain(|(known, _)| known != key);
        self.rules.push((key.to_owned(), rule));
        self
    }

    /// Reads keys and rules. The key `default` is for all interfaces that no other key matches.
    ///
    /// ```
    /// # use worldbind_resolve::Policy;
    /// let policy = Policy::parse([("default", "nearest"), ("wasi:http", ">=0.2.3, <0.3")])?;
    /// # Ok::<(), worldbind_resolve::RuleError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The first text that is not a rule.
    pub fn parse<K: AsRef<str>, R: AsRef<str>>(
        entries: impl IntoIterator<Item = (K, R)>,
    ) -> Result<Self, RuleError> {
        let mut policy = Policy::default();
        for (key, rule) in entries {
            let rule = rule.as_ref().parse()?;
            match key.as_ref() {
                "default" => policy = policy.with_default(rule),
                key => policy = policy.with(key, rule),
            }
        }
        Ok(policy)
    }

    /// The rule for an interface.
    pub fn rule(&self, interface: &InterfaceName) -> &Rule {
        match self.key(interface) {
            Some(index) => &self.rules[index].1,
            None => &self.default,
        }
    }

    /// The key whose rule applies to an interface; `None` if the default applies.
    pub fn key_of(&self, interface: &InterfaceName) -> Option<&str> {
        self.key(interface)
            .map(|index| self.rules[index].0.as_str())
    }

    fn key(&self, interface: &InterfaceName) -> Option<usize> {
        if self.rules.is_empty() {
            return None;
        }
        let mut found = None;
        for_each_key(interface, &mut |key| {
            let position = || self.rules.iter().position(|(known, _)| known == key);
            found = found.or_else(position);
        });
        found
    }

    /// All keys that match an interface, the most specific first.
    pub fn keys(interface: &InterfaceName) -> Vec<String> {
        let mut keys = Vec::new();
        for_each_key(interface, &mut |key| keys.push(key.to_owned()));
        keys
    }

    /// Whether one of the keys that match an interface is the right one. They are tried in the
    /// order of [`Self::keys`].
    pub fn any_key(interface: &InterfaceName, is_right: &mut dyn FnMut(&str) -> bool) -> bool {
        let mut is_any = false;
        for_each_key(interface, &mut |key| is_any = is_any || is_right(key));
        is_any
    }
}

/// Visits all keys that match an interface, the most specific first.
#[inline(never)]
fn for_each_key(interface: &InterfaceName, each: &mut dyn FnMut(&str)) {
    each(interface.as_str());
    each(interface.path());
    if let Some(package) = interface.package() {
        if let Some(version) = interface.version() {
            each(&format!("{package}@{version}"));
        }
        each(package);
        if let Some((namespace, _)) = package.split_once(':') {
            each(namespace);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_specific_key_counts_alone() {
        let policy = Policy::parse([
            ("default", "nearest"),
            ("acme", "^1"),
            ("acme:plugin", "^2"),
            ("acme:plugin@2.0.0", "^3"),
            ("acme:plugin/api", "^4"),
            ("acme:plugin/api@1.0.0", "^5"),
        ])
        .unwrap();
        for (interface, rule) in [
            ("acme:plugin/api@1.0.0", "newest | ^5"),
            ("acme:plugin/api@1.1.0", "newest | ^4"),
            ("acme:plugin/other@2.0.0", "newest | ^3"),
            ("acme:plugin/other@1.0.0", "newest | ^2"),
            ("acme:else/other@1.0.0", "newest | ^1"),
            ("wasi:http/types@0.2.0", "nearest"),
            ("health", "nearest"),
        ] {
            assert_eq!(
                policy.rule(&InterfaceName::new(interface)).to_string(),
                rule
            );
        }
    }
}
