;; A plugin that reads a chunk of a stream, writes it to another stream in upper case, and so on.
(module
  (import "[export]acme:text/filter@0.1.0" "[task-return]upper"
    (func $return (param i32 i32)))
  ;; Streams and futures of `upper` are numbered: 0 is the parameter, 1 and 2 are the result.
  (import "[export]acme:text/filter@0.1.0" "[async-lower][stream-read-0]upper"
    (func $read (param i32 i32 i32) (result i32)))
  (import "[export]acme:text/filter@0.1.0" "[stream-drop-readable-0]upper"
    (func $drop-readable (param i32)))
  (import "[export]acme:text/filter@0.1.0" "[stream-new-1]upper"
    (func $new-stream (result i64)))
  (import "[export]acme:text/filter@0.1.0" "[async-lower][stream-write-1]upper"
    (func $write (param i32 i32 i32) (result i32)))
  (import "[export]acme:text/filter@0.1.0" "[stream-drop-writable-1]upper"
    (func $drop-writable (param i32)))
  (import "[export]acme:text/filter@0.1.0" "[future-new-2]upper"
    (func $new-future (result i64)))
  (import "[export]acme:text/filter@0.1.0" "[async-lower][future-write-2]upper"
    (func $write-future (param i32 i32) (result i32)))
  (import "[export]acme:text/filter@0.1.0" "[future-drop-writable-2]upper"
    (func $drop-future (param i32)))
  (import "$root" "[waitable-set-new]" (func $new-set (result i32)))
  (import "$root" "[waitable-set-wait]" (func $wait (param i32 i32) (result i32)))
  (import "$root" "[waitable-set-drop]" (func $drop-set (param i32)))
  (import "$root" "[waitable-join]" (func $join (param i32 i32)))

  (memory (export "memory") 1)
  (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) (unreachable))

  (func (export "[async-lift]acme:text/filter@0.1.0#upper") (param $text i32) (result i32)
    (local $stream i64) (local $future i64)
    (local $writer i32) (local $read i32) (local $written i32)
    (local $from i32) (local $to i32) (local $length i32)
    ;; A new stream is two handles: the lower half reads, the upper half writes.
    (local.set $stream (call $new-stream))
    (local.set $writer (i32.wrap_i64 (i64.shr_u (local.get $stream) (i64.const 32))))
    (local.set $future (call $new-future))
    ;; The host gets both now. Everything below runs while it reads.
    (call $return (i32.wrap_i64 (local.get $stream)) (i32.wrap_i64 (local.get $future)))
    (loop $chunks
      ;; A chunk. The result is its length, times 16, and 1 if the stream has ended.
      (local.set $read
        (call $done
          (local.get $text)
          (call $read (local.get $text) (i32.const 16) (i32.const 4096))))
      (local.set $from (i32.const 16))
      (local.set $to (i32.add (i32.const 16) (i32.shr_u (local.get $read) (i32.const 4))))
      (local.set $length
        (i32.add (local.get $length) (i32.shr_u (local.get $read) (i32.const 4))))
      (call $raise (local.get $from) (local.get $to))
      (loop $rest
        (if (i32.lt_u (local.get $from) (local.get $to))
          (then
            (local.set $written
              (call $done
                (local.get $writer)
                (call $write
                  (local.get $writer)
                  (local.get $from)
                  (i32.sub (local.get $to) (local.get $from)))))
            (local.set $from
              (i32.add (local.get $from) (i32.shr_u (local.get $written) (i32.const 4))))
            ;; Until all is written, or the host does not read any more.
            (br_if $rest (i32.eqz (i32.and (local.get $written) (i32.const 15)))))))
      (br_if $chunks (i32.eqz (i32.and (local.get $read) (i32.const 15)))))
    (call $drop-readable (local.get $text))
    (call $drop-writable (local.get $writer))
    (local.set $writer (i32.wrap_i64 (i64.shr_u (local.get $future) (i64.const 32))))
    (i32.store (i32.const 0) (local.get $length))
    (drop (call $done (local.get $writer) (call $write-future (local.get $writer) (i32.const 0))))
    (call $drop-future (local.get $writer))
    ;; The task has ended.
    (i32.const 0))

  ;; The result of a read or a write. If it is -1, this waits until there is one.
  (func $done (param $handle i32) (param $result i32) (result i32)
    (local $set i32)
    (if (i32.ne (local.get $result) (i32.const -1)) (then (return (local.get $result))))
    (local.set $set (call $new-set))
    (call $join (local.get $handle) (local.get $set))
    (drop (call $wait (local.get $set) (i32.const 0)))
    (call $join (local.get $handle) (i32.const 0))
    (call $drop-set (local.get $set))
    ;; The event is the handle and the result.
    (i32.load (i32.const 4)))

  ;; For a task that waits by returning to its caller. This one does not.
  (func (export "[callback][async-lift]acme:text/filter@0.1.0#upper")
    (param i32 i32 i32) (result i32)
    (unreachable))

  ;; Turns the letters of ASCII in a part of the memory into capitals.
  (func $raise (param $from i32) (param $to i32)
    (local $byte i32)
    (block $end
      (loop $bytes
        (br_if $end (i32.ge_u (local.get $from) (local.get $to)))
        (local.set $byte (i32.load8_u (local.get $from)))
        (if (i32.lt_u (i32.sub (local.get $byte) (i32.const 97)) (i32.const 26))
          (then (i32.store8 (local.get $from) (i32.sub (local.get $byte) (i32.const 32)))))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (br $bytes)))))
