//! Several incompatible generations of an API in one set of bindings.

/// Bindings of generations whose WIT is in the text, and constants for tests: the WIT of each
/// generation, and the options.
macro_rules! bindings {
    (
        mod $name:ident {
            $($generation:ident: $wit:literal $({ $($own:tt)* })?),* $(,)?
        }
        $($shared:tt)*
    ) => {
        mod $name {
            #[allow(dead_code, reason = "not every test makes a component of each")]
            pub(super) const WIT: &[&str] = &[$($wit),*];
            #[allow(dead_code, reason = "not every test looks at the text")]
            pub(super) const OPTIONS: &str = stringify!({
                generations: { $($generation: { inline: $wit, $($($own)*)? }),* },
                $($shared)*
            });

            worldbind::bindgen!({
                generations: { $($generation: { inline: $wit, $($($own)*)? }),* },
                $($shared)*
            });
        }
    };
}

/// An instance of a component, in the generation that `choose` takes, which must be this one.
macro_rules! instance {
    ($bindings:ident, $generation:ident, $component:expr) => {{
        let linkers = $bindings::PluginLinkers::new(engine());
        instance!($bindings, $generation, $component, &linkers, ())
    }};
    ($bindings:ident, $generation:ident, $component:expr, $linkers:expr, $host:expr) => {{
        let pre = $bindings::PluginPre::choose($linkers, $component);
        let pre = pre.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(pre.generation(), $bindings::Generation::$generation);
        let mut store = Store::new(engine(), $host);
        let plugin = pre.instantiate(&mut store).unwrap();
        assert_eq!(plugin.generation(), $bindings::Generation::$generation);
        (store, plugin)
    }};
}

mod absent_gated;
mod async_values;
mod bindings;
mod borrowed;
mod cases;
mod conversions;
mod equality;
mod explained;
mod explains;
mod exports;
mod gates;
mod host;
mod joined;
mod made;
mod mixed;
mod moved;
mod moved_exports;
mod moved_resources;
mod named;
mod order;
mod parted_resources;
mod plugin;
mod replaced;
mod replaced_older;
mod table;
mod tracks;
mod unversioned;
mod ways;
