// What wasm-bindgen's glue does for the jobs of Bench, written from its description: text is encoded in place, an ASCII
// prefix by hand, the rest by encodeInto after a realloc; views of memory are made anew when memory grew; a result of two
// values comes through an area on the guest's stack. One thing differs, for the guest frees nothing that it is lent: here
// the glue does.

export function glue(exports) {
  const { memory, malloc, free, realloc } = exports;
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
  decoder.decode();

  let cachedBytes = null;
  let cachedInts = null;
  let cachedDoubles = null;
  let cachedData = null;
  let passedLength = 0;

  function bytes() {
    if (cachedBytes === null || cachedBytes.byteLength === 0) cachedBytes = new Uint8Array(memory.buffer);
    return cachedBytes;
  }

  function ints() {
    if (cachedInts === null || cachedInts.byteLength === 0) cachedInts = new Int32Array(memory.buffer);
    return cachedInts;
  }

  function doubles() {
    if (cachedDoubles === null || cachedDoubles.byteLength === 0) cachedDoubles = new Float64Array(memory.buffer);
    return cachedDoubles;
  }

  function data() {
    if (cachedData === null || cachedData.buffer !== memory.buffer) cachedData = new DataView(memory.buffer);
    return cachedData;
  }

  function passString(text) {
    let length = text.length;
    let pointer = malloc(length) >>> 0;
    const target = bytes();
    let offset = 0;
    for (; offset < length; offset++) {
      const code = text.charCodeAt(offset);
      if (code > 0x7f) break;
      target[pointer + offset] = code;
    }
    if (offset !== length) {
      if (offset !== 0) text = text.slice(offset);
      pointer = realloc(pointer, length, (length = offset + text.length * 3)) >>> 0;
      offset += encoder.encodeInto(text, bytes().subarray(pointer + offset, pointer + length)).written;
      pointer = realloc(pointer, length, offset) >>> 0;
    }
    passedLength = offset;
    return pointer;
  }

  function passBytes(values) {
    const pointer = malloc(values.length) >>> 0;
    bytes().set(values, pointer);
    passedLength = values.length;
    return pointer;
  }

  function passInts(values) {
    const pointer = malloc(values.length * 4) >>> 0;
    ints().set(values, pointer / 4);
    passedLength = values.length;
    return pointer;
  }

  function passDoubles(values) {
    const pointer = malloc(values.length * 8) >>> 0;
    doubles().set(values, pointer / 8);
    passedLength = values.length;
    return pointer;
  }

  const getString = (pointer, length) => decoder.decode(bytes().subarray(pointer, pointer + length));
  const getBytes = (pointer, length) => bytes().subarray(pointer, pointer + length);
  const getInts = (pointer, length) => ints().subarray(pointer / 4, pointer / 4 + length);
  const getDoubles = (pointer, length) => doubles().subarray(pointer / 8, pointer / 8 + length);

  function lend(pass, call) {
    return (value) => {
      const pointer = pass(value);
      try {
        return call(pointer, passedLength);
      } finally {
        free(pointer);
      }
    };
  }

  function lendAndCopyBack(pass, call, get) {
    return (values) => {
      const pointer = pass(values);
      try {
        call(pointer, passedLength);
        values.set(get(pointer, values.length));
        return values;
      } finally {
        free(pointer);
      }
    };
  }

  function receive(call, copy) {
    return (length) => {
      const area = exports.add_to_stack_pointer(-16);
      try {
        call(area, length);
        return copy(data().getInt32(area, true) >>> 0, data().getInt32(area + 4, true) >>> 0);
      } finally {
        exports.add_to_stack_pointer(16);
      }
    };
  }

  function handedOver(length) {
    let pointer = 0;
    const area = exports.add_to_stack_pointer(-16);
    try {
      exports.hand_over_string_at(area, length);
      pointer = data().getInt32(area, true) >>> 0;
      return getString(pointer, data().getInt32(area + 4, true) >>> 0);
    } finally {
      exports.add_to_stack_pointer(16);
      free(pointer);
    }
  }

  // wasm-bindgen has no terminated text: the shortest that does it in the same manner.
  function terminated(length) {
    const pointer = exports.give_terminated(length) >>> 0;
    const source = bytes();
    return decoder.decode(source.subarray(pointer, source.indexOf(0, pointer)));
  }

  return {
    SCALAR: (value) => exports.add(value, 22),
    STRING_IN: lend(passString, exports.take_string),
    STRING_OUT: receive(exports.give_string_at, getString),
    STRING_HANDED_OVER: handedOver,
    STRING_TERMINATED: terminated,
    BYTES_IN: lend(passBytes, exports.take_string),
    BYTES_IN_OUT: lendAndCopyBack(passBytes, exports.touch_bytes, getBytes),
    BYTES_OUT: receive(exports.give_bytes_at, (pointer, length) => getBytes(pointer, length).slice()),
    INTS_IN: lend(passInts, exports.take_ints),
    INTS_IN_OUT: lendAndCopyBack(passInts, exports.touch_ints, getInts),
    INTS_OUT: receive(exports.give_ints_at, (pointer, length) => getInts(pointer, length).slice()),
    DOUBLES_IN: lend(passDoubles, exports.take_doubles),
    DOUBLES_IN_OUT: lendAndCopyBack(passDoubles, exports.touch_doubles, getDoubles),
    DOUBLES_OUT: receive(exports.give_doubles_at, (pointer, length) => getDoubles(pointer, length).slice()),
  };
}
