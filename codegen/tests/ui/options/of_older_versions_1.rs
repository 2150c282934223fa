worldbind::bindgen!({
    async: true,
    tracing: true,
    verbose_tracing: true,
    trappable_imports: true,
    concurrent_imports: true,
    concurrent_exports: true,
    only_imports: ["get"],
    except_imports: ["get"],
    generate_all,
    features: ["a"],
    imports: { default: ignore_wit | task_exit },
    exports: { default: async | task_exit },
});
