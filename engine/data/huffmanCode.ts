import { EngineError } from '../core/engineError.ts';
import type { BitReader } from './bitReader.ts';

const FAST = 9;
const LONGEST = 15;

/**
 * A canonical Huffman code of DEFLATE (RFC 1951, section 3.2.2). Codes up to nine bits are looked up, longer ones are
 * walked bit by bit, so that a hostile stream of thousands of tiny blocks cannot make the tables costly.
 */
export class HuffmanCode {
  readonly #counts = new Uint16Array(LONGEST + 1);
  readonly #symbols: Uint16Array;
  readonly #fast = new Uint16Array(1 << FAST);

  /** `lengths[symbol]` is the number of bits of its code, 0 when it has none. */
  constructor(lengths: Uint8Array) {
    for (const length of lengths) this.#counts[length]!++;
    this.#counts[0] = 0;
    const offsets = new Uint16Array(LONGEST + 2);
    const codes = new Uint16Array(LONGEST + 2);
    for (let length = 1, left = 1; length <= LONGEST; length++) {
      left = 2 * left - this.#counts[length]!;
      if (left < 0) throw new EngineError('The packed data is damaged: a code table is overfull. Load the file again.');
      offsets[length + 1] = offsets[length]! + this.#counts[length]!;
      codes[length + 1] = (codes[length]! + this.#counts[length]!) << 1;
    }
    this.#symbols = new Uint16Array(lengths.length);
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      const length = lengths[symbol]!;
      if (length === 0) continue;
      this.#symbols[offsets[length]!++] = symbol;
      const code = codes[length]!++;
      if (length <= FAST)
        for (let at = reversed(code, length); at < 1 << FAST; at += 1 << length)
          this.#fast[at] = (symbol << 4) | length;
    }
  }

  /** Takes one symbol from the stream. */
  decode(bits: BitReader): number {
    const seen = bits.peek(LONGEST);
    const entry = this.#fast[seen & ((1 << FAST) - 1)]!;
    if (entry) {
      bits.skip(entry & 15);
      return entry >> 4;
    }
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= LONGEST; length++) {
      code |= (seen >> (length - 1)) & 1;
      const count = this.#counts[length]!;
      if (code - count < first) {
        bits.skip(length);
        return this.#symbols[index + (code - first)]!;
      }
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new EngineError('The packed data is damaged: it holds a code that its table lacks. Load the file again.');
  }
}

function reversed(code: number, length: number): number {
  let out = 0;
  for (let i = 0; i < length; i++) out |= ((code >> i) & 1) << (length - 1 - i);
  return out;
}
