// What AssemblyScript's library imports of JavaScript, each by a function of its own.
export function check(condition: bool, message: string): void {
  console.assert(condition, message);
}

export function timed(label: string): void {
  console.time(label);
  console.timeLog(label);
  console.timeEnd(label);
}

export function untimed(label: string): void {
  console.timeEnd(label);
}

export function leave(code: i32): void {
  process.exit(code);
}

export function say(text: string): void {
  console.log(text);
}

export function now(): i64 {
  return Date.now();
}

export function elapsed(): f64 {
  return performance.now();
}

export function chance(): f64 {
  return Math.random();
}

export function fail(message: string): void {
  throw new Error(message);
}
