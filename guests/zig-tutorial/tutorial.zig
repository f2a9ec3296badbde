//! The module of a tutorial on sharing memory with Zig: one global byte, which guest and host both read and write. It
//! allocates nothing.

var counter: u8 = 0;

export fn get_counter_ptr() *u8 {
    return &counter;
}

export fn increment() void {
    counter +%= 1;
}
