//! The guest of docs/guests/rust.md: an allocator that takes sizes, and each way for text and arrays to cross.

use std::alloc::Layout;

/// Enough for an array of any number: the host does not say what it allocates for.
const ALIGNMENT: usize = 8;

fn layout(len: usize) -> Layout {
    Layout::from_size_align(len, ALIGNMENT).expect("a size that fits into memory")
}

#[no_mangle]
pub extern "C" fn alloc(len: usize) -> *mut u8 {
    unsafe { std::alloc::alloc(layout(len)) }
}

/// The size is the one that was given to `alloc`.
#[no_mangle]
pub unsafe extern "C" fn dealloc(block: *mut u8, len: usize) {
    std::alloc::dealloc(block, layout(len))
}

/// A copy for the host to free: its pointer in the high half of an u64, and a number of elements in the low half.
fn hand_over<T: Copy>(values: &[T]) -> u64 {
    if values.is_empty() {
        return 0;
    }
    let block = alloc(std::mem::size_of_val(values)).cast::<T>();
    if !block.is_null() {
        unsafe { block.copy_from_nonoverlapping(values.as_ptr(), values.len()) }
    }
    packed(block, values.len())
}

fn packed<T>(start: *const T, count: usize) -> u64 {
    (start as u64) << 32 | count as u64
}

#[no_mangle]
pub extern "C" fn add(a: i32, b: i32) -> i32 {
    a + b
}

/// Text and arrays that the host lends: valid until the function returns.
unsafe fn lent_text<'a>(start: *const u8, len: usize) -> &'a str {
    std::str::from_utf8_unchecked(std::slice::from_raw_parts(start, len))
}

#[no_mangle]
pub unsafe extern "C" fn count_words(text: *const u8, len: usize) -> usize {
    lent_text(text, len).split_whitespace().count()
}

#[no_mangle]
pub unsafe extern "C" fn sum(values: *const i32, count: usize) -> i64 {
    std::slice::from_raw_parts(values, count).iter().map(|&value| i64::from(value)).sum()
}

/// The host copies the array back after the call.
#[no_mangle]
pub unsafe extern "C" fn negate(values: *mut i32, count: usize) {
    for value in std::slice::from_raw_parts_mut(values, count) {
        *value = -*value;
    }
}

/// Text that the host hands over: the guest frees it.
static mut KEPT: (*mut u8, usize) = (std::ptr::null_mut(), 0);

#[no_mangle]
pub unsafe extern "C" fn remember(text: *mut u8, len: usize) {
    if KEPT.1 > 0 {
        dealloc(KEPT.0, KEPT.1);
    }
    KEPT = (text, len);
}

#[no_mangle]
pub unsafe extern "C" fn kept_bytes() -> usize {
    KEPT.1
}

/// Text and arrays that the guest hands over: the host frees them.
#[no_mangle]
pub unsafe extern "C" fn greet(name: *const u8, len: usize) -> u64 {
    hand_over(format!("Hello, {}!", lent_text(name, len)).as_bytes())
}

#[no_mangle]
pub extern "C" fn squares(count: i32) -> u64 {
    hand_over(&(0..count).map(|i| i * i).collect::<Vec<i32>>())
}

/// Text that stays the guest's.
#[no_mangle]
pub extern "C" fn version() -> u64 {
    const VERSION: &str = "1.0.0";
    packed(VERSION.as_ptr(), VERSION.len())
}

/// A static buffer: both sides work on the same memory.
static mut SAMPLES: [f64; 4] = [0.0; 4];

#[no_mangle]
pub unsafe extern "C" fn get_samples() -> *mut f64 {
    SAMPLES.as_mut_ptr()
}

#[no_mangle]
pub unsafe extern "C" fn mean_of_samples() -> f64 {
    SAMPLES.iter().sum::<f64>() / SAMPLES.len() as f64
}
