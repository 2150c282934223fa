worldbind::bindgen!({ async: { except_imports: [] }, trappable_error_type: { "acme:host/kv"::"error" => crate::Error, "a:b/c.e": crate::E } });
