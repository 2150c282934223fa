worldbind::bindgen!({ path: concat!(env!("CARGO_MANIFEST_DIR"), "/wit"), inline: include_str!("a.wit"), world: crate::WORLD, with: { concat!("a:b", "/c"): crate::c } });
