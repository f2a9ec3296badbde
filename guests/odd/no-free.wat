;; Allocates, never takes back: blocks follow each other until the one page is full, then malloc gives 0.
(module
  (memory (export "memory") 1 1)
  (global $next (mut i32) (i32.const 1024))

  (func $malloc (export "malloc") (param $size i32) (result i32)
    (local $block i32)
    (local.set $block (global.get $next))
    (if (i32.gt_u (local.get $size) (i32.sub (i32.const 65520) (local.get $block)))
      (then (return (i32.const 0))))
    (global.set $next
      (i32.and
        (i32.add (i32.add (local.get $block) (local.get $size)) (i32.const 15))
        (i32.const -16)))
    (local.get $block))

  (func (export "count_bytes") (param $ptr i32) (param $len i32) (result i32)
    (local.get $len))

  ;; "handed over" and its terminator, in a block of their own.
  (func (export "made_text") (result i32)
    (local $text i32)
    (local.set $text (call $malloc (i32.const 12)))
    (if (i32.eqz (local.get $text)) (then (return (i32.const 0))))
    (i64.store (local.get $text) (i64.const 0x6f206465646e6168))
    (i32.store offset=8 (local.get $text) (i32.const 0x00726576))
    (local.get $text)))
