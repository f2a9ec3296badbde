// node measure.mjs <guest.wasm> measure|check <job> ascii|mixed <bytes>/<bytes>/…
//
// measure prints, for each size, the nanoseconds that one operation takes: the median of three stretches of 50 ms, after all
// sizes were run in turn for half a second. check does the job once for each size and compares what came of it.

import { readFileSync } from 'node:fs';
import { deepStrictEqual } from 'node:assert/strict';
import { glue } from './glue.mjs';

const WARMUP_MILLIS = 500;
const STRETCH_MILLIS = 50;
const STRETCHES = 4; // the first settles, and does not count

const TYPES = { BYTES: Uint8Array, INTS: Int32Array, DOUBLES: Float64Array };

const [guest, what, job, script, sizes] = process.argv.slice(2);
const { instance } = await WebAssembly.instantiate(readFileSync(guest));
const byteCounts = sizes.split('/').map(Number);
instance.exports.prepare(script === 'mixed' ? 1 : 0, Math.max(...byteCounts));
const run = glue(instance.exports)[job];

function text(byteCount) {
  const unit = Buffer.from(script === 'mixed' ? 'Grüße, ' : 'benchmark bytes ');
  return Buffer.alloc(byteCount, unit).toString('utf8');
}

function argument(byteCount) {
  if (job === 'SCALAR') return 20;
  if (job === 'STRING_IN') return text(byteCount);
  const type = TYPES[job.split('_')[0]];
  if (type === undefined) return byteCount;
  const count = byteCount / type.BYTES_PER_ELEMENT;
  return job.endsWith('_OUT') && !job.endsWith('_IN_OUT') ? count : type.from({ length: count }, (_, i) => i * 7);
}

// What a job gives, worked out without the guest.
function expected(byteCount, value) {
  if (job === 'SCALAR') return 42;
  if (job === 'STRING_IN') {
    const encoded = Buffer.from(value);
    return encoded[0] + encoded[byteCount - 1];
  }
  if (job.startsWith('STRING')) return text(byteCount);
  if (job.endsWith('_IN_OUT')) {
    const touched = value.slice();
    touched[0]++;
    touched[touched.length - 1]++;
    return touched;
  }
  if (job.endsWith('_IN')) return value[0] + value[value.length - 1];
  const numbers = Uint32Array.from({ length: byteCount / 4 }, (_, i) => Math.imul(i + 1, 2654435761) >>> 2);
  return new TYPES[job.split('_')[0]](numbers.buffer);
}

let sink;

function stretch(value, millis) {
  const start = process.hrtime.bigint();
  const end = start + BigInt(millis) * 1_000_000n;
  let operations = 0;
  let batch = 1;
  let now = start;
  while (now < end) {
    for (let i = 0; i < batch; i++) sink = run(value);
    operations += batch;
    const before = now;
    now = process.hrtime.bigint();
    // So many at a time that the clock does not count.
    if (now - before < 100_000n) batch *= 2;
  }
  return Number(now - start) / operations;
}

if (what === 'check') {
  for (const byteCount of byteCounts) {
    const value = argument(byteCount);
    const wanted = expected(byteCount, value);
    deepStrictEqual(run(value), wanted);
  }
} else {
  const values = byteCounts.map(argument);
  const turns = Math.ceil(WARMUP_MILLIS / STRETCH_MILLIS / values.length);
  for (let turn = 0; turn < turns; turn++) for (const value of values) stretch(value, STRETCH_MILLIS);
  for (const value of values) {
    const times = [];
    for (let i = 0; i < STRETCHES; i++) times.push(stretch(value, STRETCH_MILLIS));
    const counted = times.slice(1).sort((a, b) => a - b);
    console.log(counted[1]);
  }
}
if (sink === Symbol.for('never')) console.log(sink);
