;; The plugin for README's example. It was built against version 0.2.0, which has only `describe`.
(component
  (core module $plugin
    (memory (export "memory") 1)
    (data (i32.const 8) "a plugin of version 0.2.0")
    (data (i32.const 0) "\08\00\00\00\19\00\00\00")
    (func (export "realloc") (param i32 i32 i32 i32) (result i32) unreachable)
    ;; The address and the length of the text are at address 0.
    (func (export "describe") (result i32) (i32.const 0)))
  (core instance $plugin (instantiate $plugin))
  (func $describe (result string)
    (canon lift
      (core func $plugin "describe")
      (memory (core memory $plugin "memory"))
      (realloc (core func $plugin "realloc"))))
  (instance $transform (export "describe" (func $describe)))
  (export "acme:plugin/transform@0.2.0" (instance $transform)))
