;; Starts with 100 pages: more than a host that limits memory may want to give.
(module
  (memory (export "memory") 100)
  (func (export "add") (param i32 i32) (result i32)
    (i32.add (local.get 0) (local.get 1))))
