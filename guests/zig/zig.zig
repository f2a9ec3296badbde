//! A guest in the manner of Zig: an allocator that takes sizes and gives null where memory ends, slices as a pointer and
//! a length, results packed into an u64 that is 0 for an error, structs by pointer. Every block of the host's is counted,
//! and freeing one with another size traps.

const std = @import("std");
const heap = std.heap.wasm_allocator;

/// Enough for an array of any number: the host does not say what it allocates for.
const alignment = 8;

/// Stands in front of every block.
const Header = extern struct {
    mark: usize,
    len: usize,
};

/// Combined with the block's address: a copied header is not one.
const live_mark = 0x4C495645;

var live: u32 = 0;

/// Nothing has no block: its address is only aligned, as in Zig.
export fn alloc(len: usize) ?[*]align(alignment) u8 {
    if (len == 0) return @ptrFromInt(alignment);
    const size = std.math.add(usize, @sizeOf(Header), len) catch return null;
    const start = heap.alignedAlloc(u8, alignment, size) catch return null;
    const header: *Header = @ptrCast(start.ptr);
    header.* = .{ .mark = live_mark ^ @intFromPtr(start.ptr), .len = len };
    live += 1;
    return start.ptr + @sizeOf(Header);
}

export fn free(block: [*]align(alignment) u8, len: usize) void {
    if (len == 0) return;
    const start = block - @sizeOf(Header);
    const header: *Header = @ptrCast(start);
    if (header.mark != live_mark ^ @intFromPtr(start) or header.len != len) @trap();
    header.mark = 0;
    live -= 1;
    heap.free(start[0 .. @sizeOf(Header) + len]);
}

export fn live_blocks() u32 {
    return live;
}

/// A pointer in the high half of an u64, and a number of elements in the low half.
fn pack(start: anytype, count: usize) u64 {
    return @as(u64, @intFromPtr(start)) << 32 | count;
}

/// A copy that the host frees, or 0.
fn handOver(comptime T: type, values: []const T) u64 {
    const block = alloc(values.len * @sizeOf(T)) orelse return 0;
    const copy: [*]T = @ptrCast(block);
    @memcpy(copy[0..values.len], values);
    return pack(block, values.len);
}

// --- Scalars ---

export fn add(a: i32, b: i32) i32 {
    return a +% b;
}

export fn add_i64(a: i64, b: i64) i64 {
    return a +% b;
}

export fn is_even(number: i32) bool {
    return @mod(number, 2) == 0;
}

// --- Text and arrays that the host lends ---

export fn count_spaces(text: [*]const u8, len: usize) usize {
    return std.mem.count(u8, text[0..len], " ");
}

export fn sum(values: [*]const i32, count: usize) i64 {
    var total: i64 = 0;
    for (values[0..count]) |value| total += value;
    return total;
}

export fn mean(values: [*]const f64, count: usize) f64 {
    var total: f64 = 0;
    for (values[0..count]) |value| total += value;
    return total / @as(f64, @floatFromInt(count));
}

export fn negate(values: [*]i32, count: usize) void {
    for (values[0..count]) |*value| value.* = -%value.*;
}

/// 0 for ordinary text, 1 for text that is not UTF-8.
export fn check_utf8(text: [*]const u8, len: usize) u32 {
    return @intFromBool(!std.unicode.utf8ValidateSlice(text[0..len]));
}

// --- Text and arrays that the guest hands over ---

export fn greet(name: [*]const u8, len: usize) u64 {
    const greeting = std.mem.concat(heap, u8, &.{ "Hello, ", name[0..len], "!" }) catch return 0;
    defer heap.free(greeting);
    return handOver(u8, greeting);
}

export fn reversed(bytes: [*]const u8, len: usize) u64 {
    const block = alloc(len) orelse return 0;
    for (bytes[0..len], 1..) |byte, i| block[len - i] = byte;
    return pack(block, len);
}

export fn doubled(values: [*]const i32, count: usize) u64 {
    const block = alloc(count * @sizeOf(i32)) orelse return 0;
    const doubles: [*]i32 = @ptrCast(block);
    for (values[0..count], doubles[0..count]) |value, *double| double.* = value *% 2;
    return pack(block, count);
}

/// The numbers in the text, separated by commas; 0 where one is none.
export fn parse_all(text: [*]const u8, len: usize) u64 {
    const block = alloc(len * @sizeOf(i64)) orelse return 0;
    const all: [*]i64 = @ptrCast(block);
    defer free(block, len * @sizeOf(i64));
    var count: usize = 0;
    var parts = std.mem.splitScalar(u8, text[0..len], ',');
    while (parts.next()) |part| : (count += 1) all[count] = std.fmt.parseInt(i64, part, 10) catch return 0;
    return handOver(i64, all[0..count]);
}

// --- Text that the host hands over, and text that stays the guest's ---

var kept: ?[]align(alignment) u8 = null;

export fn keep(text: [*]align(alignment) u8, len: usize) void {
    drop_kept();
    kept = text[0..len];
}

export fn kept_text() u64 {
    const text = kept orelse return pack("", 0);
    return pack(text.ptr, text.len);
}

export fn drop_kept() void {
    if (kept) |text| free(text.ptr, text.len);
    kept = null;
}

export fn version() u64 {
    const text = "0.12.0";
    return pack(text, text.len);
}

// --- Structs ---

const Point = extern struct {
    x: f64,
    y: f64,
};

const Person = extern struct {
    id: i32,
    age: u8,
    balance: i64,
    name: [16]u8,
};

export fn distance(a: *const Point, b: *const Point) f64 {
    return std.math.hypot(f64, a.x - b.x, a.y - b.y);
}

export fn translate(point: *Point, x: f64, y: f64) void {
    point.x += x;
    point.y += y;
}

/// By value: a pointer in front receives the result.
export fn middle(a: Point, b: Point) Point {
    return .{ .x = (a.x + b.x) / 2, .y = (a.y + b.y) / 2 };
}

export fn birthday(person: *Person) void {
    person.age += 1;
    person.balance += person.id;
}

export fn person_size() usize {
    return @sizeOf(Person);
}

// --- Failing ---

/// With a check of the language: traps outside the slice.
export fn at(values: [*]const i32, count: usize, index: usize) i32 {
    @setRuntimeSafety(true);
    return values[0..count][index];
}
