// The guest of docs/guests/assemblyscript.md: scalars and raw memory, without objects of the language.

// What the host calls to allocate and free, under the names that C has.
export function malloc(size: usize): usize {
  return heap.alloc(size);
}

export function free(block: usize): void {
  heap.free(block);
}

export function add(a: i32, b: i32): i32 {
  return a + b;
}

// Text and arrays that the host lends: an address and a number of elements, valid until the function returns.
export function countSpaces(text: usize, length: i32): i32 {
  let spaces = 0;
  for (let i = 0; i < length; i++) {
    if (load<u8>(text + i) == 0x20) spaces++;
  }
  return spaces;
}

export function sum(values: usize, count: i32): i64 {
  let total: i64 = 0;
  for (let i = 0; i < count; i++) total += load<i32>(values + (<usize>i << 2));
  return total;
}

// The host copies the array back after the call.
export function negate(values: usize, count: i32): void {
  for (let i = 0; i < count; i++) {
    const address = values + (<usize>i << 2);
    store<i32>(address, -load<i32>(address));
  }
}

// Text that the host hands over: the guest frees it.
let kept: usize = 0;
let keptLength: i32 = 0;

export function remember(text: usize, length: i32): void {
  if (keptLength > 0) heap.free(kept);
  kept = text;
  keptLength = length;
}

export function keptBytes(): i32 {
  return keptLength;
}

// An array that the guest hands over: the host frees it. The address is in the high half, the count in the low half.
export function squares(count: i32): u64 {
  const block = heap.alloc(<usize>count << 2);
  for (let i = 0; i < count; i++) store<i32>(block + (<usize>i << 2), i * i);
  return ((<u64>block) << 32) | <u64>count;
}

// A static buffer: both sides work on the same memory.
const samples = memory.data(4 * sizeof<f64>(), 8);

export function getSamples(): usize {
  return samples;
}

export function meanOfSamples(): f64 {
  let total = 0.0;
  for (let i = 0; i < 4; i++) total += load<f64>(samples + (<usize>i << 3));
  return total / 4;
}
