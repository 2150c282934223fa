;; Implements `wit/calls.wit` and does next to nothing itself, so that what a call costs is the host's part.
(module
  (import "[export]bench:calls/api@0.1.0" "[resource-new]counter" (func $new_counter (param i32) (result i32)))

  (memory (export "memory") 16)
  (global $heap i32 (i32.const 16))
  (global $top (mut i32) (i32.const 16))

  ;; Gives memory from `$top` up; the end of a call takes all of it back.
  (func (export "cabi_realloc") (param $old i32) (param $old_size i32) (param $align i32) (param $size i32) (result i32)
    (local $start i32)
    (local.set $start
      (i32.and
        (i32.add (global.get $top) (i32.sub (local.get $align) (i32.const 1)))
        (i32.sub (i32.const 0) (local.get $align))))
    (global.set $top (i32.add (local.get $start) (local.get $size)))
    (if (i32.gt_u (global.get $top) (i32.const 0x100000)) (then unreachable))
    (local.get $start))

  (func (export "bench:calls/api@0.1.0#nothing"))

  (func (export "bench:calls/api@0.1.0#add") (param i32 i32) (result i32)
    (i32.add (local.get 0) (local.get 1)))

  ;; There is one counter, at address 8, and its handle stands for that address.
  (func (export "bench:calls/api@0.1.0#[constructor]counter") (param $start i32) (result i32)
    (i32.store (i32.const 8) (local.get $start))
    (call $new_counter (i32.const 8)))

  (func (export "bench:calls/api@0.1.0#[method]counter.add") (param $counter i32) (param $by i32) (result i32)
    (i32.store
      (local.get $counter)
      (i32.add (i32.load (local.get $counter)) (local.get $by)))
    (i32.load (local.get $counter)))

  ;; Returns the pointer and the length that it was given, through the first 8 bytes of memory.
  (func $echo (param $pointer i32) (param $length i32) (result i32)
    (i32.store (i32.const 0) (local.get $pointer))
    (i32.store (i32.const 4) (local.get $length))
    (i32.const 0))
  (func $forget (param i32)
    (global.set $top (global.get $heap)))

  (export "bench:calls/api@0.1.0#echo-text" (func $echo))
  (export "cabi_post_bench:calls/api@0.1.0#echo-text" (func $forget))
  (export "bench:calls/api@0.1.0#echo-items" (func $echo))
  (export "cabi_post_bench:calls/api@0.1.0#echo-items" (func $forget))
)
