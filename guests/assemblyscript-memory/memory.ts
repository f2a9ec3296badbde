// The module of another tutorial on the memory of AssemblyScript: the guest grows it and writes two bytes, the host reads
// and writes bytes beside them. Built once with a memory of its own, once with a memory that the host makes.

memory.grow(2);
store<u8>(0, 21);
store<u8>(1, 99);

export function readMemory(n: i32): i32 {
  return load<u8>(n);
}
