worldbind::bindgen!({ with: { "a:b/c": d, "a:b/c@1.0.0": e, r#"a:b/c"#: f } });
