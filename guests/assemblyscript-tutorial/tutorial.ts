// The module of a widely read tutorial on sharing linear memory with AssemblyScript: bytes at addresses that both sides
// know, without an allocator. What stands outside of functions runs when the module is instantiated.

memory.grow(1);
store<u8>(0, 24);

export function readWasmMemoryAndReturnIndexOne(): i32 {
  return load<u8>(1);
}
