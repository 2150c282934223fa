worldbind::bindgen!({ exports: {
    "run": async | exact,
    default: async,
    "run": exact,
} });
