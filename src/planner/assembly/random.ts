/** A seeded source of numbers (xorshift128, Marsaglia 2003), with the sequence of `../core/random.ts`. */
@final
export class Random {
  private a: u32;
  private b: u32;
  private c: u32;
  private d: u32;

  constructor(seed: i32) {
    this.a = seed ^ 0x9e3779b9;
    this.b = 0x243f6a88;
    this.c = 0xb7e15162;
    this.d = (seed * 0x85ebca6b) ^ 0x5bd1e995;
    for (let i = 0; i < 16; i++) this.bits();
  }

  bits(): u32 {
    let t = this.a ^ (this.a << 11);
    t ^= t >> 8;
    this.a = this.b;
    this.b = this.c;
    this.c = this.d;
    this.d = this.d ^ (this.d >> 19) ^ t;
    return this.d;
  }

  /** From 0 up to, not including, 1. */
  fraction(): f64 {
    return <f64>this.bits() * 2.3283064365386963e-10;
  }

  /** A whole number from 0 to bound − 1. */
  below(bound: i32): i32 {
    return <i32>((<u64>this.bits() * <u64>bound) >> 32);
  }
}
