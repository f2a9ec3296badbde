;; A guest that writes to the memory that it was given, and traps as soon as it is there.
(module
  (import "env" "memory" (memory 1))
  (func $start (i32.store (i32.const 0) (i32.const -1)) unreachable)
  (start $start))
