;; Where a Java int meets an i64. The sized allocator is there to be listed among the exports.
(module
  (memory (export "memory") 1 1)
  (global $next (mut i32) (i32.const 1024))

  (func (export "add") (param i64 i64) (result i64)
    (i64.add (local.get 0) (local.get 1)))

  (func (export "fibonacci") (param $n i32) (result i64)
    (local $current i64) (local $following i64) (local $sum i64)
    (local.set $following (i64.const 1))
    (block $done
      (loop $next_number
        (br_if $done (i32.le_s (local.get $n) (i32.const 0)))
        (local.set $sum (i64.add (local.get $current) (local.get $following)))
        (local.set $current (local.get $following))
        (local.set $following (local.get $sum))
        (local.set $n (i32.sub (local.get $n) (i32.const 1)))
        (br $next_number)))
    (local.get $current))

  (func (export "alloc") (param $size i32) (result i32)
    (local $block i32)
    (local.set $block (global.get $next))
    (if (i32.gt_u (local.get $size) (i32.sub (i32.const 65520) (local.get $block)))
      (then (return (i32.const 0))))
    (global.set $next
      (i32.and
        (i32.add (i32.add (local.get $block) (local.get $size)) (i32.const 15))
        (i32.const -16)))
    (local.get $block))

  ;; Only the last block is taken back.
  (func (export "dealloc") (param $ptr i32) (param $size i32)
    (if (i32.eq
          (global.get $next)
          (i32.and
            (i32.add (i32.add (local.get $ptr) (local.get $size)) (i32.const 15))
            (i32.const -16)))
      (then (global.set $next (local.get $ptr))))))
