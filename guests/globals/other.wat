;; As fewer.wat, with other types and kinds under names that globals.wasm has.
(module
  (memory (export "memory") 1)
  (global (export "counter") (mut i32) (i32.const 42))
  (global (export "version_text") i64 (i64.const 1024))
  (func (export "total") (result i64) (i64.const 0))
  (func (export "add_bonus") (param i64) (result i64) (local.get 0))
  (func (export "malloc") (param i32) (result i32) (i32.const 0))
  (func (export "free") (param i32)))
