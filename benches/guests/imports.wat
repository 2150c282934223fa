;; Implements `wit/imports.wit`: loops that do nothing but call the host's functions.
(module
  (import "bench:imports/host@0.1.0" "nothing" (func $nothing))
  (import "bench:imports/host@0.1.0" "add" (func $add (param i32 i32) (result i32)))
  (import "bench:imports/host@0.1.0" "length" (func $length (param i32 i32) (result i32)))

  (memory (export "memory") 1)
  (data (i32.const 0) "a string of forty characters, more or less")

  (func (export "bench:imports/loops@0.1.0#call-nothing") (param $times i32)
    (block $done
      (loop $again
        (br_if $done (i32.eqz (local.get $times)))
        (call $nothing)
        (local.set $times (i32.sub (local.get $times) (i32.const 1)))
        (br $again))))

  (func (export "bench:imports/loops@0.1.0#call-add") (param $times i32)
    (block $done
      (loop $again
        (br_if $done (i32.eqz (local.get $times)))
        (drop (call $add (local.get $times) (i32.const 1)))
        (local.set $times (i32.sub (local.get $times) (i32.const 1)))
        (br $again))))

  (func (export "bench:imports/loops@0.1.0#call-length") (param $times i32)
    (block $done
      (loop $again
        (br_if $done (i32.eqz (local.get $times)))
        (drop (call $length (i32.const 0) (i32.const 42)))
        (local.set $times (i32.sub (local.get $times) (i32.const 1)))
        (br $again))))
)
