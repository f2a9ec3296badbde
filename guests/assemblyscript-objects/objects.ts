// A guest whose functions take and give objects of AssemblyScript: text, typed arrays, arrays, buffers, instances.
// Nothing in it frees; it counts what its heap holds, and fills it on request until what is not pinned is collected.

// --- The heap: blocks of the allocator of the incremental and the minimal runtime, one behind the other ---

// The layout of a TLSF heap, from std/assembly/rt/tlsf.ts: the root, then blocks of {size and two flags, content}.
const ROOT_BYTES: usize = (1 + 23 + 23 * 16 + 1) * sizeof<u32>();
const BLOCK_OVERHEAD: usize = sizeof<usize>();
const FREE: usize = 1;
const FLAGS: usize = 3;
const ALIGNMENT: usize = 16;

// What the compiler sets ASC_RUNTIME to.
const STUB = 0;

function aligned(address: usize): usize {
  return (address + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
}

// Blocks that are in use, garbage that was not collected yet included; -1 under the stub runtime, which has no heap.
export function live_blocks(): i32 {
  if (ASC_RUNTIME == STUB) return -1;
  if (!heapIsMade()) return 0;
  let block = aligned(aligned(__heap_base) + ROOT_BYTES + BLOCK_OVERHEAD) - BLOCK_OVERHEAD;
  let count = 0;
  // The last block has no content.
  for (let info = load<usize>(block); (info & ~FLAGS) != 0; info = load<usize>(block)) {
    if (!(info & FREE)) count++;
    block += BLOCK_OVERHEAD + (info & ~FLAGS);
  }
  return count;
}

function heapIsMade(): bool {
  return load<usize>(aligned(__heap_base) + ROOT_BYTES - BLOCK_OVERHEAD) != 0;
}

// Frees every object that nothing holds and nobody has pinned.
export function collect(): void {
  __collect();
}

// Allocates `count` texts of `length` letters, which nobody holds: they overwrite what was freed.
export function litter(count: i32, length: i32): void {
  for (let i = 0; i < count; i++) "x".repeat(length);
}

// --- What typed arrays and classes are called in this module ---

export const ID_OF_INT32_ARRAY: u32 = idof<Int32Array>();
export const ID_OF_FLOAT64_ARRAY: u32 = idof<Float64Array>();
export const ID_OF_UINT8_ARRAY: u32 = idof<Uint8Array>();
export const ID_OF_INT64_ARRAY: u32 = idof<Int64Array>();
export const ID_OF_ARRAY_OF_I32: u32 = idof<Array<i32>>();
export const ID_OF_ARRAY_OF_COUNTER: u32 = idof<Array<Counter>>();
export const ID_OF_ARRAY_OF_STRING: u32 = idof<Array<string>>();
export const ID_OF_STATIC_ARRAY_OF_U8: u32 = idof<StaticArray<u8>>();

// --- Text ---

export function add(a: i32, b: i32): i32 {
  return a + b;
}

export function greet(name: string): string {
  return "Hello, " + name + "!";
}

// Two texts: the second may be where the first was, if the host did not pin the first.
export function join(first: string, second: string): string {
  return first + " " + second;
}

export function lengthOf(text: string): i32 {
  return text.length;
}

export function firstWord(text: string): string | null {
  const end = text.indexOf(" ");
  return text.length == 0 ? null : end < 0 ? text : text.substring(0, end);
}

export function orNobody(name: string | null): string {
  return name === null ? "nobody" : name;
}

let kept: string = "";

export function remember(text: string): void {
  kept = text;
}

export function remembered(): string {
  return kept;
}

// --- Arrays ---

export function sum(values: Int32Array): i64 {
  let total: i64 = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

export function negate(values: Int32Array): void {
  for (let i = 0; i < values.length; i++) values[i] = -values[i];
}

export function doubled(values: Int32Array): Int32Array {
  return values.map(value => value * 2);
}

export function mean(values: Float64Array): f64 {
  let total = 0.0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total / values.length;
}

export function halves(values: Float64Array): Float64Array {
  return values.map(value => value / 2);
}

// A view that does not begin where its buffer does.
export function withoutFirst(values: Float64Array): Float64Array {
  return values.subarray(1);
}

export function reversed(bytes: Uint8Array): Uint8Array {
  return bytes.slice().reverse();
}

export function squares(count: i32): Int64Array {
  const values = new Int64Array(count);
  for (let i = 0; i < count; i++) values[i] = <i64>i * i;
  return values;
}

export function sumOfArray(values: Array<i32>): i64 {
  let total: i64 = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

export function sortedArray(values: Array<i32>): Array<i32> {
  return values.slice().sort();
}

export function words(text: string): Array<string> {
  return text.split(" ");
}

export function joined(parts: Array<string>): string {
  return parts.join(",");
}

export function hashOfStatic(bytes: StaticArray<u8>): u32 {
  let hash: u32 = 0x811C9DC5;
  for (let i = 0; i < bytes.length; i++) hash = (hash ^ bytes[i]) * 0x01000193;
  return hash;
}

export function staticSquares(count: i32): StaticArray<u8> {
  const values = new StaticArray<u8>(count);
  for (let i = 0; i < count; i++) values[i] = <u8>(i * i);
  return values;
}

export function hashOfBuffer(buffer: ArrayBuffer): u32 {
  let hash: u32 = 0x811C9DC5;
  for (let i = 0; i < buffer.byteLength; i++) hash = (hash ^ load<u8>(changetype<usize>(buffer) + i)) * 0x01000193;
  return hash;
}

export function bufferOf(count: i32): ArrayBuffer {
  const buffer = new ArrayBuffer(count);
  for (let i = 0; i < count; i++) store<u8>(changetype<usize>(buffer) + i, <u8>i);
  return buffer;
}

// --- An instance behind a handle ---

class Counter {
  label: string = "counter";
  constructor(public value: i64) {}
}

export function counterNew(start: i64): Counter {
  return new Counter(start);
}

export function counterAdvance(counter: Counter, by: i64): i64 {
  counter.value += by;
  return counter.value;
}

export function counterRename(counter: Counter, label: string): void {
  counter.label = label;
}

export function counterLabel(counter: Counter): string {
  return counter.label;
}

export function counterTwin(counter: Counter): Counter {
  const twin = new Counter(counter.value);
  twin.label = counter.label + "'";
  return twin;
}

export function counterOrNone(start: i64): Counter | null {
  return start < 0 ? null : new Counter(start);
}

export function totalOf(first: Counter, second: Counter): i64 {
  return first.value + second.value;
}

let keptCounter: Counter = new Counter(0);

export function keepCounter(counter: Counter): void {
  keptCounter = counter;
}

export function lastCounter(): Counter {
  return keptCounter;
}

// --- Two classes that are described alike: the one that is used first has the lower id ---

const counters: Array<Counter> = [keptCounter];

// By this name a host finds the one that it means.
export const Array_string_ID: u32 = idof<Array<string>>();

export function isOfStrings(parts: Array<string>): bool {
  return counters.length > 0 && changetype<Object>(changetype<usize>(parts)) instanceof Array<string>;
}

// --- Parameters that may be left out, and what the host is asked for ---

export function scaled(value: f64, by: f64 = 2): f64 {
  return value * by;
}

export function giveUp(reason: string): void {
  throw new Error(reason);
}

export function at(values: Int32Array, index: i32): i32 {
  return values[index];
}

export function note(text: string, value: f64): void {
  trace(text, 1, value);
}

export function chance(): f64 {
  return Math.random();
}
