import { EngineError } from '../core/engineError.ts';

/** Reads a packed stream bit by bit, lowest bit first, and refuses to read past its end. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #next: number;
  #buffer = 0;
  #count = 0;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#next = start;
  }

  /** The next `count` bits (at most 16) without taking them; behind the end they read as zeros. */
  peek(count: number): number {
    while (this.#count < count && this.#next < this.#bytes.length) {
      this.#buffer |= this.#bytes[this.#next++]! << this.#count;
      this.#count += 8;
    }
    return this.#buffer & ((1 << count) - 1);
  }

  /** Takes `count` bits that were peeked at. */
  skip(count: number): void {
    if (count > this.#count)
      throw new EngineError('The packed data ends too early: the file was cut off. Load it or download it again.');
    this.#buffer >>>= count;
    this.#count -= count;
  }

  /** Takes the next `count` bits (at most 16). */
  take(count: number): number {
    const bits = this.peek(count);
    this.skip(count);
    return bits;
  }

  /** Drops what is left of the current byte and says where the next whole byte lies. */
  align(): number {
    this.#next -= this.#count >> 3;
    this.#buffer = 0;
    this.#count = 0;
    return this.#next;
  }

  /** Takes `count` whole bytes, from the next byte boundary on. */
  bytes(count: number): Uint8Array {
    const start = this.align();
    if (start + count > this.#bytes.length)
      throw new EngineError('The packed data ends too early: the file was cut off. Load it or download it again.');
    this.#next = start + count;
    return this.#bytes.subarray(start, this.#next);
  }
}
