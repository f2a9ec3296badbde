;; A guest whose data does not fit a memory of two pages.
(module
  (import "env" "memory" (memory 1))
  (data (i32.const 0) "first")
  (data (i32.const 131070) "outside"))
