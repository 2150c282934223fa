//! Random options of `bindgen!`.

use crate::packages::Package;
use crate::random::Random;

const IMPORTS: &[&str] = &[
    "",
    "imports: { default: async },",
    "imports: { default: store },",
    "imports: { default: async | store },",
    "imports: { default: trappable },",
    "imports: { default: async | trappable },",
    "imports: { default: store | trappable },",
    "imports: { default: async | store | trappable },",
    "imports: { default: trappable | tracing },",
    "imports: { default: async | tracing | verbose_tracing },",
];

const EXPORTS: &[&str] = &[
    "",
    "exports: { default: async },",
    "exports: { default: async | store },",
    "exports: { default: tracing },",
    "exports: { default: async | tracing | verbose_tracing },",
];

const OWNERSHIPS: &[&str] = &[
    "",
    "",
    "ownership: Owning,",
    "ownership: Borrowing { duplicate_if_necessary: false },",
    "ownership: Borrowing { duplicate_if_necessary: true },",
];

const SWITCHES: &[&str] = &[
    "require_store_data_send: true,",
    "skip_mut_forwarding_impls: true,",
    "include_component_type: true,",
    "one_way_types: true,",
];

/// The options that do not name an item of the WIT.
pub fn random(random: &mut Random) -> String {
    let mut options = String::new();
    for several in [IMPORTS, EXPORTS, OWNERSHIPS] {
        options.push_str(random.choose(several));
    }
    for switch in SWITCHES {
        if random.one_in(4) {
            options.push_str(switch);
        }
    }
    options
}

/// The options for a package.
pub fn input(package: &Package, options: &str) -> String {
    format!(
        "{{ inline: {:?}, world: {:?}, {options} }}",
        package.text, package.world
    )
}
