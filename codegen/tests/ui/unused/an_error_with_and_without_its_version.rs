worldbind::bindgen!({
    path: "checked",
    imports: { default: trappable },
    trappable_error_type: {
        "acme:checked/host.failure" => crate::Failure,
        "acme:checked/host@0.2.0.failure" => crate::Failure,
    },
});
