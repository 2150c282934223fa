worldbind::bindgen!({ exports: {
    "run": async | exact | async,
    default: async,
    "run": exact,
    default: async,
} });
