;; A plugin that keeps each report in a notebook of the host.
;;
;; The host's handle to a notebook is a number. The plugin uses this number as the representation of
;; its own resource, so it needs no table.
(module
  (import "acme:reports/store@0.1.0" "[constructor]notebook"
    (func $new-notebook (param i32 i32) (result i32)))
  (import "acme:reports/store@0.1.0" "[method]notebook.add"
    (func $add (param i32 i32 i32) (result i32)))
  (import "acme:reports/store@0.1.0" "[resource-drop]notebook"
    (func $drop-notebook (param i32)))
  (import "[export]acme:reports/writer@0.1.0" "[resource-new]report"
    (func $new-report (param i32) (result i32)))

  (func (export "acme:reports/writer@0.1.0#[constructor]report")
    (param $name i32) (param $length i32) (result i32)
    (call $new-report (call $new-notebook (local.get $name) (local.get $length))))

  (func (export "acme:reports/writer@0.1.0#[method]report.add")
    (param $report i32) (param $line i32) (param $length i32) (result i32)
    (call $add (local.get $report) (local.get $line) (local.get $length)))

  ;; Called when the host drops its last handle to the report.
  (func (export "acme:reports/writer@0.1.0#[dtor]report") (param $report i32)
    (call $drop-notebook (local.get $report)))

  (memory (export "memory") 1)
  (global $next (mut i32) (i32.const 8))
  ;; Where the host writes strings. Nothing is ever freed.
  (func (export "cabi_realloc") (param i32 i32 i32) (param $size i32) (result i32)
    (global.get $next)
    (global.set $next (i32.add (global.get $next) (local.get $size)))))
