/** A seeded source of numbers (xorshift128, Marsaglia 2003): same seed, same sequence. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(seed: number) {
    this.a = (seed | 0) ^ 0x9e3779b9;
    this.b = 0x243f6a88;
    this.c = 0xb7e15162;
    this.d = Math.imul(seed | 0, 0x85ebca6b) ^ 0x5bd1e995;
    for (let i = 0; i < 16; i++) this.bits();
  }

  /** 32 random bits, unsigned. */
  bits(): number {
    let t = this.a ^ (this.a << 11);
    t ^= t >>> 8;
    this.a = this.b;
    this.b = this.c;
    this.c = this.d;
    this.d = this.d ^ (this.d >>> 19) ^ t;
    return this.d >>> 0;
  }

  /** From 0 up to, not including, 1. */
  fraction(): number {
    return this.bits() * 2.3283064365386963e-10;
  }

  /** A whole number from 0 to bound − 1. */
  below(bound: number): number {
    return Math.floor(this.fraction() * bound);
  }
}
