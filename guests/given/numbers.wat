;; A guest whose numbers its host chooses.
(module
  (import "env" "whole" (global $whole i32))
  (import "env" "wide" (global $wide i64))
  (import "env" "single" (global $single f32))
  (import "config" "real" (global $real f64))
  (import "env" "state" (global $state (mut i32)))
  (func (export "whole") (result i32) (global.get $whole))
  (func (export "wide") (result i64) (global.get $wide))
  (func (export "single") (result f32) (global.get $single))
  (func (export "real") (result f64) (global.get $real))
  (func (export "advance") (result i32)
    (global.set $state (i32.add (global.get $state) (i32.const 1)))
    (global.get $state)))
