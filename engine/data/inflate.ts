import { EngineError, ensure } from '../core/engineError.ts';
import { BitReader } from './bitReader.ts';
import type { ByteSink } from './byteSink.ts';
import { HuffmanCode } from './huffmanCode.ts';

const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const LENGTH_BASE = bases(LENGTH_EXTRA, 3);
const DISTANCE_BASE = bases(DISTANCE_EXTRA, 1);
const END_OF_BLOCK = 256;
const damaged = (what: string): EngineError =>
  new EngineError(`The packed data is damaged: ${what}. Load the file again.`);

/** Where each range of lengths or distances begins; length code 28 is the exception that means 258 alone. */
function bases(extra: readonly number[], first: number): number[] {
  let next = first;
  return extra.map((bits, code) => {
    const base = code === 28 && first === 3 ? 258 : next;
    next += 2 ** bits;
    return base;
  });
}

const fixedLengths = Uint8Array.from({ length: 288 }, (_, s) => (s < 144 ? 8 : s < 256 ? 9 : s < 280 ? 7 : 8));
const FIXED = [new HuffmanCode(fixedLengths), new HuffmanCode(new Uint8Array(30).fill(5))] as const;

/** Reads the two codes at the head of a dynamic block (RFC 1951, section 3.2.7). */
function readCodes(bits: BitReader): readonly [HuffmanCode, HuffmanCode] {
  const literals = bits.take(5) + 257;
  const distances = bits.take(5) + 1;
  const listed = bits.take(4) + 4;
  if (literals > 286 || distances > 30) throw damaged('a block declares too many codes');
  const meta = new Uint8Array(19);
  for (let i = 0; i < listed; i++) meta[ORDER[i]!] = bits.take(3);
  const code = new HuffmanCode(meta);
  const lengths = new Uint8Array(literals + distances);
  for (let at = 0; at < lengths.length; ) {
    const symbol = code.decode(bits);
    if (symbol < 16) {
      lengths[at++] = symbol;
      continue;
    }
    if (symbol === 16 && at === 0) throw damaged('a block repeats a code length before the first');
    const value = symbol === 16 ? lengths[at - 1]! : 0;
    const count = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
    if (at + count > lengths.length) throw damaged('a block lists too many code lengths');
    lengths.fill(value, at, at + count);
    at += count;
  }
  if (lengths[END_OF_BLOCK] === 0) throw damaged('a block has no end');
  return [new HuffmanCode(lengths.subarray(0, literals)), new HuffmanCode(lengths.subarray(literals))];
}

/** Writes the bytes of one compressed block; `from` is where this stream began in the sink. */
function unpackBlock(
  bits: BitReader,
  sink: ByteSink,
  from: number,
  [literal, distance]: readonly [HuffmanCode, HuffmanCode],
) {
  for (;;) {
    const symbol = literal.decode(bits);
    if (symbol < END_OF_BLOCK) {
      sink.push(symbol);
      continue;
    }
    if (symbol === END_OF_BLOCK) return;
    const at = symbol - 257;
    if (at >= LENGTH_BASE.length) throw damaged('it holds a length that does not exist');
    const length = LENGTH_BASE[at]! + bits.take(LENGTH_EXTRA[at]!);
    const far = distance.decode(bits);
    if (far >= DISTANCE_BASE.length) throw damaged('it holds a distance that does not exist');
    const back = DISTANCE_BASE[far]! + bits.take(DISTANCE_EXTRA[far]!);
    if (back > sink.length - from) throw damaged('it refers to bytes before its beginning');
    sink.copy(back, length);
  }
}

/** The most that packed data may grow: real data rarely exceeds 100 : 1, bombs reach 1,032 : 1. */
export const MAX_RATIO = 250;
const SMALL = 2 ** 20;

/**
 * Unpacks one DEFLATE stream (RFC 1951) that begins at byte `start` of `bytes` into `sink`, whose limit bounds the memory.
 * Returns the position behind the stream. Refuses damaged and cut-off streams, and those that grow beyond `MAX_RATIO`.
 */
export function inflate(bytes: Uint8Array, start: number, sink: ByteSink): number {
  const bits = new BitReader(bytes, start);
  const from = sink.length;
  for (let last = false; !last; ) {
    last = bits.take(1) === 1;
    const type = bits.take(2);
    if (type === 3) throw damaged('it holds a block of unknown type');
    if (type === 0) {
      const head = bits.bytes(4);
      const length = head[0]! | (head[1]! << 8);
      if ((length ^ (head[2]! | (head[3]! << 8))) !== 0xffff)
        throw damaged('the length of a stored block is contradictory');
      sink.append(bits.bytes(length));
    } else {
      unpackBlock(bits, sink, from, type === 1 ? FIXED : readCodes(bits));
    }
    const grown = sink.length - from;
    ensure(
      grown <= SMALL || grown <= MAX_RATIO * (bytes.length - start),
      `The packed data grows more than ${MAX_RATIO}-fold, as only a file made to fill the memory does. Load another file.`,
    );
  }
  return bits.align();
}
