// A guest whose host gives it and takes from it objects of AssemblyScript, and counts what its heap holds.

// The layout of a TLSF heap, from std/assembly/rt/tlsf.ts: the root, then blocks of {size and two flags, content}.
const ROOT_BYTES: usize = (1 + 23 + 23 * 16 + 1) * sizeof<u32>();
const BLOCK_OVERHEAD: usize = sizeof<usize>();
const FREE: usize = 1;
const FLAGS: usize = 3;
const ALIGNMENT: usize = 16;

function aligned(address: usize): usize {
  return (address + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
}

// Blocks that are in use, garbage that was not collected yet included.
export function live_blocks(): i32 {
  if (load<usize>(aligned(__heap_base) + ROOT_BYTES - BLOCK_OVERHEAD) == 0) return 0;
  let block = aligned(aligned(__heap_base) + ROOT_BYTES + BLOCK_OVERHEAD) - BLOCK_OVERHEAD;
  let count = 0;
  // The last block has no content.
  for (let info = load<usize>(block); (info & ~FLAGS) != 0; info = load<usize>(block)) {
    if (!(info & FREE)) count++;
    block += BLOCK_OVERHEAD + (info & ~FLAGS);
  }
  return count;
}

// Frees every object that nothing holds and nobody has pinned.
export function collect(): void {
  __collect();
}

@external("env", "shout") declare function shout(text: string): string;
@external("env", "name_of") declare function nameOf(key: i32): string | null;
@external("env", "sum") declare function sum(values: Int32Array): i32;
@external("env", "doubled") declare function doubled(values: Float64Array): Float64Array;
@external("env", "words") declare function words(text: string): Array<string>;
@external("env", "joined") declare function joined(words: Array<string>): string;
@external("env", "bytes") declare function bytes(size: i32): ArrayBuffer;
@external("env", "numbers") declare function numbers(count: i32): StaticArray<i32>;
@external("env", "echoed") declare function echoed(text: string | null): string | null;

export function run_shout(text: string): string {
  let first = shout(text);
  let second = shout(text + "?");
  return first + " " + second;
}

export function run_name_of(key: i32): i32 {
  let name = nameOf(key);
  return name == null ? -1 : name.length;
}

export function run_sum(count: i32): i32 {
  let values = new Int32Array(count);
  for (let i = 0; i < count; i++) values[i] = i;
  return sum(values);
}

export function run_doubled(count: i32): f64 {
  let values = new Float64Array(count);
  for (let i = 0; i < count; i++) values[i] = i + 0.5;
  let twice = doubled(values);
  let total: f64 = twice.length * 1000;
  for (let i = 0; i < twice.length; i++) total += twice[i];
  return total;
}

export function run_words(text: string): string {
  let all = words(text);
  let reversed = new Array<string>();
  for (let i = all.length - 1; i >= 0; i--) reversed.push(all[i]);
  return joined(reversed);
}

export function run_bytes(size: i32): i32 {
  let given = Uint8Array.wrap(bytes(size));
  let total = 0;
  for (let i = 0; i < given.length; i++) total += given[i];
  return total;
}

export function run_numbers(count: i32): i32 {
  let given = numbers(count);
  let total = given.length * 1000;
  for (let i = 0; i < given.length; i++) total += given[i];
  return total;
}

export function run_echoed(present: bool): i32 {
  let text = echoed(present ? "text" : null);
  return text == null ? -1 : text.length;
}

export function bad_sum(address: usize): i32 {
  return sum(changetype<Int32Array>(address));
}
