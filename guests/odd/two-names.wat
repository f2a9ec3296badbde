;; Both spellings of one name: the result tells which of the two was called.
(module
  (memory (export "memory") 1 1)
  (global $next (mut i32) (i32.const 1024))

  ;; One block at a time is enough: the next one starts over when the last one is freed.
  (func (export "malloc") (param $size i32) (result i32)
    (local $block i32)
    (local.set $block (global.get $next))
    (if (i32.gt_u (local.get $size) (i32.sub (i32.const 65520) (local.get $block)))
      (then (return (i32.const 0))))
    (global.set $next
      (i32.and
        (i32.add (i32.add (local.get $block) (local.get $size)) (i32.const 15))
        (i32.const -16)))
    (local.get $block))

  (func (export "free") (param $ptr i32)
    (global.set $next (i32.const 1024)))

  (func (export "count_vowels") (param $ptr i32) (param $len i32) (result i32)
    (i32.const 1))

  (func (export "countVowels") (param $ptr i32) (param $len i32) (result i32)
    (i32.const 2)))
