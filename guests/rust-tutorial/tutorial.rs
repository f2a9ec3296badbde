//! The module of the widely read tutorial on sharing linear memory with Rust: one static buffer of two bytes, which
//! guest and host both write and read. It allocates nothing.

const BUFFER_BYTES: usize = 2;

static mut BUFFER: [u8; BUFFER_BYTES] = [0; BUFFER_BYTES];

#[no_mangle]
pub extern "C" fn store_value_in_wasm_memory_buffer_index_zero(value: u8) {
    unsafe { BUFFER[0] = value }
}

#[no_mangle]
pub extern "C" fn get_wasm_memory_buffer_pointer() -> *const u8 {
    unsafe { BUFFER.as_ptr() }
}

#[no_mangle]
pub extern "C" fn read_wasm_memory_buffer_and_return_index_one() -> u8 {
    unsafe { BUFFER[1] }
}
