worldbind::bindgen!({ path: "checked", trappable_error_type: { "acme:checked/host.failures" => crate::Failure } });
