/** Arrays that pass between threads. */
export type Numbers = Uint8Array | Int32Array | Float64Array;

type Kind = new (buffer: SharedArrayBuffer, from: number, length: number) => Numbers;

const KINDS: readonly Kind[] = [Uint8Array, Int32Array, Float64Array];

/** Kind and length before every array, each at a multiple of eight bytes. */
const HEAD = 8;

/** Writes how many arrays, then the arrays; false when they have no room, and then nothing is written. */
export function writeArrays(to: Place, arrays: readonly Numbers[]): boolean {
  const size = arrays.reduce((sum, array) => sum + HEAD + rounded(array.byteLength), HEAD);
  if (size > to.length) return false;
  new Int32Array(to.buffer, to.from, 1)[0] = arrays.length;
  let at = to.from + HEAD;
  for (const array of arrays) {
    const kind = KINDS.findIndex((Kind) => array instanceof Kind);
    new Int32Array(to.buffer, at, 2).set([kind, array.length]);
    new KINDS[kind]!(to.buffer, at + HEAD, array.length).set(array);
    at += HEAD + rounded(array.byteLength);
  }
  return true;
}

/** Copies of what was written there. */
export function readArrays(from: Place): Numbers[] {
  let at = from.from + HEAD;
  return Array.from({ length: new Int32Array(from.buffer, from.from, 1)[0]! }, () => {
    const [kind, length] = new Int32Array(from.buffer, at, 2) as unknown as [number, number];
    const array = new KINDS[kind]!(from.buffer, at + HEAD, length).slice();
    at += HEAD + rounded(array.byteLength);
    return array;
  });
}

/** A stretch of a shared buffer, in bytes; it begins at a multiple of eight. */
export type Place = { buffer: SharedArrayBuffer; from: number; length: number };

const rounded = (bytes: number): number => 8 * Math.ceil(bytes / 8);
