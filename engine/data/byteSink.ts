import { EngineError } from '../core/engineError.ts';

/** Collects bytes up to a limit, doubling its room as they come, so that no header's claim is believed. */
export class ByteSink {
  #bytes: Uint8Array = new Uint8Array(1024);
  #length = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get length(): number {
    return this.#length;
  }

  /** What was collected from `start` on, without copying. */
  since(start: number): Uint8Array {
    return this.#bytes.subarray(start, this.#length);
  }

  push(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = byte;
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Repeats `count` bytes from `distance` back; source and copy may overlap. */
  copy(distance: number, count: number): void {
    this.#reserve(count);
    for (let i = 0; i < count; i++) {
      this.#bytes[this.#length] = this.#bytes[this.#length - distance]!;
      this.#length++;
    }
  }

  #reserve(count: number): void {
    const needed = this.#length + count;
    if (needed > this.#limit)
      throw new EngineError(
        `The packed data grows beyond the ${this.#limit} bytes that are allowed here. Load a smaller file, or one with fewer rows.`,
      );
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.min(this.#limit, Math.max(needed, 2 * this.#bytes.length)));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}
