//! A guest that the wasm-bindgen crate makes: each kind of value that crosses without an object of JavaScript, a class,
//! and each way to fail. Every block of the language's allocator is counted, and checked when it is freed.

use std::alloc::{GlobalAlloc, Layout, System};
use wasm_bindgen::prelude::*;

/// Stands in front of every block, so that a host that frees with another size or alignment gets a trap.
#[repr(C)]
struct Header {
    mark: usize,
    size: usize,
    align: usize,
}

const HEADER_BYTES: usize = 16;

/// Combined with the block's address: a copied header is not one.
const MARK: usize = 0x4C49_5645;

/// The host's `__wbindgen_malloc` asks for this alignment, whatever the elements are: that is what version 0.2.83 does.
const HOST_ALIGNMENT: usize = 4;

struct Counting;

static mut LIVE_BLOCKS: u32 = 0;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn offset_of_block(align: usize) -> usize {
    HEADER_BYTES.max(align)
}

fn whole(layout: Layout) -> Layout {
    let size = layout.size().checked_add(offset_of_block(layout.align())).unwrap_or_else(|| trap());
    Layout::from_size_align(size, layout.align().max(HEADER_BYTES)).unwrap_or_else(|_| trap())
}

fn trap() -> ! {
    core::arch::wasm32::unreachable()
}

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let start = System.alloc(whole(layout));
        if start.is_null() {
            return start;
        }
        let block = start.add(offset_of_block(layout.align()));
        let header = Header { mark: MARK ^ block as usize, size: layout.size(), align: layout.align() };
        (block.sub(HEADER_BYTES) as *mut Header).write(header);
        LIVE_BLOCKS += 1;
        block
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // A host's block is freed as a vector of its elements: the size is the same, the alignment need not be.
        let header = (block as usize).wrapping_sub(HEADER_BYTES) as *mut Header;
        if (*header).mark != MARK ^ block as usize || (*header).size != layout.size() {
            trap()
        }
        (*header).mark = 0;
        let made = Layout::from_size_align((*header).size, (*header).align).unwrap_or_else(|_| trap());
        if made.align() != layout.align() && made.align() != HOST_ALIGNMENT && layout.align() != HOST_ALIGNMENT {
            trap()
        }
        System.dealloc(block.sub(offset_of_block(made.align())), whole(made));
        LIVE_BLOCKS -= 1;
    }
}

#[wasm_bindgen]
pub fn live_blocks() -> u32 {
    unsafe { LIVE_BLOCKS }
}

// --- Scalars ---

#[wasm_bindgen]
pub fn add(a: i32, b: i32) -> i32 {
    a.wrapping_add(b)
}

#[wasm_bindgen]
pub fn add_i64(a: i64, b: i64) -> i64 {
    a.wrapping_add(b)
}

#[wasm_bindgen]
pub fn not(flag: bool) -> bool {
    !flag
}

#[wasm_bindgen]
pub fn next_u8(value: u8) -> u8 {
    value.wrapping_add(1)
}

#[wasm_bindgen]
pub fn next_char(value: char) -> char {
    char::from_u32(value as u32 + 1).unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[wasm_bindgen]
pub fn half_f32(value: f32) -> f32 {
    value / 2.0
}

#[wasm_bindgen]
#[derive(Clone, Copy)]
pub enum Color {
    Red = 0,
    Green = 1,
    Blue = 7,
}

#[wasm_bindgen]
pub fn next_color(color: Color) -> Color {
    match color {
        Color::Red => Color::Green,
        Color::Green => Color::Blue,
        Color::Blue => Color::Red,
    }
}

// --- Text and arrays ---

#[wasm_bindgen]
pub fn greet(name: &str) -> String {
    format!("Hello, {}!", name)
}

#[wasm_bindgen]
pub fn shout(text: String) -> String {
    text.to_uppercase()
}

/// The text twice, with a separator between: two texts in one call.
#[wasm_bindgen]
pub fn join(first: &str, second: &str) -> String {
    [first, second].join(" ")
}

#[wasm_bindgen]
pub fn sum(values: &[i32]) -> i64 {
    values.iter().map(|&value| i64::from(value)).sum()
}

#[wasm_bindgen]
pub fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

#[wasm_bindgen]
pub fn count_zeros(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&byte| byte == 0).count() as u32
}

#[wasm_bindgen]
pub fn doubled(values: &[i32]) -> Vec<i32> {
    values.iter().map(|value| value.wrapping_mul(2)).collect()
}

#[wasm_bindgen]
pub fn halves(values: &[f64]) -> Vec<f64> {
    values.iter().map(|value| value / 2.0).collect()
}

#[wasm_bindgen]
pub fn reversed(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.reverse();
    bytes
}

#[wasm_bindgen]
pub fn squares(count: u32) -> Vec<i64> {
    (0..i64::from(count)).map(|i| i * i).collect()
}

#[wasm_bindgen]
pub fn negate(values: &mut [i32]) {
    values.iter_mut().for_each(|value| *value = value.wrapping_neg());
}

#[wasm_bindgen]
pub fn halve(values: &mut [f64]) {
    values.iter_mut().for_each(|value| *value /= 2.0);
}

static mut KEPT: Option<String> = None;

/// Frees the text that was kept before.
#[wasm_bindgen]
pub fn remember(text: String) {
    unsafe { KEPT = Some(text) }
}

#[wasm_bindgen]
pub fn kept_bytes() -> usize {
    unsafe { KEPT.as_ref().map_or(0, |text| text.len()) }
}

#[wasm_bindgen]
pub fn forget() {
    unsafe { KEPT = None }
}

// --- What may be absent ---

#[wasm_bindgen]
pub fn index_of(values: &[i32], wanted: i32) -> Option<u32> {
    values.iter().position(|&value| value == wanted).map(|index| index as u32)
}

#[wasm_bindgen]
pub fn next_u32(value: Option<u32>) -> Option<u32> {
    value.map(|value| value.wrapping_add(1))
}

#[wasm_bindgen]
pub fn next_f64(value: Option<f64>) -> Option<f64> {
    value.map(|value| value + 1.0)
}

#[wasm_bindgen]
pub fn next_i64(value: Option<i64>) -> Option<i64> {
    value.map(|value| value.wrapping_add(1))
}

#[wasm_bindgen]
pub fn next_byte(value: Option<u8>) -> Option<u8> {
    value.map(|value| value.wrapping_add(1))
}

#[wasm_bindgen]
pub fn toggled(value: Option<bool>) -> Option<bool> {
    value.map(|value| !value)
}

#[wasm_bindgen]
pub fn first_word(text: &str) -> Option<String> {
    text.split_whitespace().next().map(String::from)
}

#[wasm_bindgen]
pub fn or_nobody(name: Option<String>) -> String {
    name.unwrap_or_else(|| String::from("nobody"))
}

#[wasm_bindgen]
pub fn without_first(values: Option<Vec<i32>>) -> Option<Vec<i32>> {
    values.and_then(|values| if values.is_empty() { None } else { Some(values[1..].to_vec()) })
}

// --- Failing ---

#[wasm_bindgen]
pub fn checked(fail: bool) -> Result<(), JsValue> {
    if fail { Err(JsValue::from_str("asked to fail")) } else { Ok(()) }
}

#[wasm_bindgen]
pub fn parse(text: &str) -> Result<i32, JsValue> {
    text.parse().map_err(|_| JsValue::from_str(&format!("not a number: {}", text)))
}

#[wasm_bindgen]
pub fn half(value: i64) -> Result<i64, String> {
    if value % 2 == 0 { Ok(value / 2) } else { Err(format!("{} is odd", value)) }
}

#[wasm_bindgen]
pub fn greet_known(name: &str) -> Result<String, JsError> {
    if name.is_empty() { Err(JsError::new("nobody to greet")) } else { Ok(greet(name)) }
}

#[wasm_bindgen]
pub fn digits(text: &str) -> Result<Vec<u8>, JsValue> {
    let digit = |c: char| c.to_digit(10).map(|digit| digit as u8).ok_or_else(|| JsValue::from_str("not a digit"));
    text.chars().map(digit).collect()
}

/// Panics with an index out of bounds.
#[wasm_bindgen]
pub fn at(values: &[i32], index: usize) -> i32 {
    values[index]
}

// --- A class ---

#[wasm_bindgen]
pub struct Counter {
    value: i64,
    label: String,
    pub step: i32,
}

#[wasm_bindgen]
impl Counter {
    #[wasm_bindgen(constructor)]
    pub fn new(start: i64) -> Counter {
        Counter { value: start, label: String::from("counter"), step: 1 }
    }

    /// A constructor that may fail.
    pub fn parsed(text: &str) -> Result<Counter, JsValue> {
        text.parse().map(Counter::new).map_err(|_| JsValue::from_str("not a number"))
    }

    pub fn advance(&mut self) -> i64 {
        self.value = self.value.wrapping_add(i64::from(self.step));
        self.value
    }

    pub fn value(&self) -> i64 {
        self.value
    }

    pub fn label(&self) -> String {
        self.label.clone()
    }

    pub fn rename(&mut self, label: &str) {
        self.label = String::from(label);
    }

    pub fn twin(&self) -> Counter {
        Counter { value: self.value, label: self.label.clone(), step: self.step }
    }

    pub fn add_all(&mut self, other: &Counter) {
        self.value = self.value.wrapping_add(other.value);
    }

    /// Takes the counter: it is gone when the function returns.
    pub fn finish(self) -> i64 {
        self.value
    }
}

/// Takes two counters and hands over a third.
#[wasm_bindgen]
pub fn merged(first: Counter, second: Counter) -> Counter {
    Counter::new(first.value.wrapping_add(second.value))
}
