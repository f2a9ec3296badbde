//! A guest with the allocator that hand-written Rust modules export: a sized `alloc` and `dealloc`, or, under
//! `--cfg aligned`, the same two with an alignment. Arguments stay the host's; text and arrays that come back are
//! handed over, as a pointer in the high half of a u64 and a count of elements in the low half.
//!
//! An empty argument is a dangling pointer, as in Rust: not null, aligned, never allocated. A host that passes anything
//! else, or gives a block back with another size or alignment, gets a trap.

use std::alloc::Layout;
use std::mem::align_of;

/// Stands in front of every block, so that `dealloc` can tell whether the host got it right.
#[repr(C)]
struct Header {
    mark: usize,
    len: usize,
    align: usize,
}

const HEADER_BYTES: usize = 16;

/// Combined with the block's address: a copied header is not one.
const MARK: usize = 0x4C49_5645;

/// What a host that cannot ask for an alignment gets, enough for any array of numbers.
#[cfg(not(aligned))]
const OVER_ALIGNMENT: usize = 8;

static mut LIVE_BLOCKS: u32 = 0;

fn trap() -> ! {
    core::arch::wasm32::unreachable()
}

fn trap_unless(right: bool) {
    if !right {
        trap()
    }
}

/// The header fits in front of a block of any alignment: the space for it is a multiple of that.
fn offset_of_block(align: usize) -> usize {
    HEADER_BYTES.max(align)
}

fn layout_of(len: usize, align: usize) -> Layout {
    match len.checked_add(offset_of_block(align)) {
        Some(size) => Layout::from_size_align(size, align.max(align_of::<Header>())).unwrap_or_else(|_| trap()),
        None => trap(),
    }
}

fn allocate(len: usize, align: usize) -> *mut u8 {
    trap_unless(align.is_power_of_two());
    if len == 0 {
        return align as *mut u8;
    }
    unsafe {
        let start = std::alloc::alloc(layout_of(len, align));
        trap_unless(!start.is_null());
        let block = start.add(offset_of_block(align));
        header_of(block).write(Header { mark: MARK ^ block as usize, len, align });
        LIVE_BLOCKS += 1;
        block
    }
}

fn deallocate(block: *mut u8, len: usize, align: usize) {
    if len == 0 {
        return;
    }
    trap_unless(!block.is_null() && block as usize % align_of::<Header>() == 0);
    unsafe {
        let header = header_of(block);
        trap_unless((*header).mark == MARK ^ block as usize);
        trap_unless((*header).len == len && (*header).align == align);
        (*header).mark = 0;
        std::alloc::dealloc(block.sub(offset_of_block(align)), layout_of(len, align));
        LIVE_BLOCKS -= 1;
    }
}

fn header_of(block: *mut u8) -> *mut Header {
    (block as usize).wrapping_sub(HEADER_BYTES) as *mut Header
}

#[cfg(not(aligned))]
mod exports {
    use super::*;

    #[no_mangle]
    pub extern "C" fn alloc(len: usize) -> *mut u8 {
        allocate(len, OVER_ALIGNMENT)
    }

    #[no_mangle]
    pub extern "C" fn dealloc(block: *mut u8, len: usize) {
        deallocate(block, len, OVER_ALIGNMENT)
    }

    pub fn alignment_of_block<T>() -> usize {
        OVER_ALIGNMENT
    }
}

#[cfg(aligned)]
mod exports {
    use super::*;

    #[no_mangle]
    pub extern "C" fn alloc(len: usize, align: usize) -> *mut u8 {
        allocate(len, align)
    }

    #[no_mangle]
    pub extern "C" fn dealloc(block: *mut u8, len: usize, align: usize) {
        deallocate(block, len, align)
    }

    pub fn alignment_of_block<T>() -> usize {
        align_of::<T>()
    }
}

#[no_mangle]
pub extern "C" fn live_blocks() -> u32 {
    unsafe { LIVE_BLOCKS }
}

/// What the host lends for the call.
fn lent<'a, T>(start: *const T, count: usize) -> &'a [T] {
    trap_unless(!start.is_null() && start as usize % align_of::<T>() == 0);
    unsafe { std::slice::from_raw_parts(start, count) }
}

fn lent_text<'a>(start: *const u8, len: usize) -> &'a str {
    std::str::from_utf8(lent(start, len)).unwrap_or_else(|_| trap())
}

fn hand_over<T: Copy>(values: &[T]) -> u64 {
    let len = std::mem::size_of_val(values);
    let block = allocate(len, exports::alignment_of_block::<T>());
    unsafe { std::ptr::copy_nonoverlapping(values.as_ptr().cast(), block, len) }
    (block as u64) << 32 | values.len() as u64
}

#[no_mangle]
pub extern "C" fn greet(name: *const u8, len: usize) -> u64 {
    let greeting = String::from("Hello, ") + lent_text(name, len) + "!";
    hand_over(greeting.as_bytes())
}

#[no_mangle]
pub extern "C" fn shout(text: *const u8, len: usize) -> u64 {
    hand_over(lent_text(text, len).to_uppercase().as_bytes())
}

#[no_mangle]
pub extern "C" fn sum(values: *const i32, count: usize) -> i64 {
    lent(values, count).iter().map(|&value| i64::from(value)).sum()
}

#[no_mangle]
pub extern "C" fn doubled(values: *const i32, count: usize) -> u64 {
    let doubled: Vec<i32> = lent(values, count).iter().map(|value| value.wrapping_mul(2)).collect();
    hand_over(&doubled)
}
