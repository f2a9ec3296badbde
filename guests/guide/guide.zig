//! The guest of docs/guests/zig.md: an allocator that takes sizes, and each way for text and arrays to cross.

const std = @import("std");
const heap = std.heap.wasm_allocator;

/// Enough for an array of any number: the host does not say what it allocates for.
const alignment = 8;

export fn alloc(len: usize) ?[*]align(alignment) u8 {
    const block = heap.alignedAlloc(u8, alignment, len) catch return null;
    return block.ptr;
}

/// The size is the one that was given to `alloc`.
export fn dealloc(block: [*]align(alignment) u8, len: usize) void {
    heap.free(block[0..len]);
}

/// A pointer in the high half of an u64, and a number of elements in the low half.
fn pack(start: usize, count: usize) u64 {
    return @as(u64, start) << 32 | count;
}

export fn add(a: i32, b: i32) i32 {
    return a + b;
}

/// Text and arrays that the host lends: valid until the function returns.
export fn count_spaces(text: [*]const u8, len: usize) usize {
    return std.mem.count(u8, text[0..len], " ");
}

export fn sum(values: [*]const i32, count: usize) i64 {
    var total: i64 = 0;
    for (values[0..count]) |value| total += value;
    return total;
}

/// The host copies the array back after the call.
export fn negate(values: [*]i32, count: usize) void {
    for (values[0..count]) |*value| value.* = -value.*;
}

/// Text that the host hands over: the guest frees it.
var kept: []align(alignment) u8 = &.{};

export fn remember(text: [*]align(alignment) u8, len: usize) void {
    heap.free(kept);
    kept = text[0..len];
}

export fn kept_bytes() usize {
    return kept.len;
}

/// Text and arrays that the guest hands over: the host frees them.
export fn greet(name: [*]const u8, len: usize) u64 {
    const parts = [_][]const u8{ "Hello, ", name[0..len], "!" };
    var length: usize = 0;
    for (parts) |part| length += part.len;
    const greeting = alloc(length) orelse return pack(0, length);
    var end: usize = 0;
    for (parts) |part| {
        @memcpy(greeting[end .. end + part.len], part);
        end += part.len;
    }
    return pack(@intFromPtr(greeting), length);
}

export fn squares(count: u32) u64 {
    if (count == 0) return 0;
    const block = alloc(count * @sizeOf(i32)) orelse return pack(0, count);
    const values: [*]i32 = @ptrCast(block);
    for (values[0..count], 0..) |*value, i| value.* = @intCast(i * i);
    return pack(@intFromPtr(block), count);
}

/// Text that stays the guest's.
export fn version() u64 {
    const text = "1.0.0";
    return pack(@intFromPtr(text), text.len);
}

/// A static buffer: both sides work on the same memory.
var samples = [_]f64{0} ** 4;

export fn get_samples() *[4]f64 {
    return &samples;
}

export fn mean_of_samples() f64 {
    var total: f64 = 0;
    for (samples) |sample| total += sample;
    return total / samples.len;
}
