import { zlibSync } from 'fflate';
import { EngineError } from '#engine/core/engineError.ts';

/** Bytes of text, one per character. */
export const latin = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

/** Byte blocks, one behind the other. */
export function joinBytes(...blocks: (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(blocks.flatMap((block) => [...block]));
}

/** An IDX file: type code, big-endian lengths, body. */
export function idx(code: number, shape: readonly number[], body: Uint8Array | readonly number[]): Uint8Array {
  return joinBytes(
    [0, 0, code, shape.length],
    ...shape.map((n) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]),
    body,
  );
}

/** An NPY file with the given header text, padded as NumPy does. */
export function npy(header: string, body: Uint8Array | readonly number[], version = 1): Uint8Array {
  const head = version === 1 ? 10 : 12;
  const text = `${header}${' '.repeat(63 - ((head + header.length) % 64))}\n`;
  const length = version === 1 ? [text.length & 255, text.length >> 8] : [text.length & 255, text.length >> 8, 0, 0];
  return joinBytes([0x93], latin('NUMPY'), [version, 0], length, latin(text), body);
}

/** The header of an NPY file as NumPy prints it. */
export const npyHead = (descr: string, shape: readonly number[], fortran = false): string =>
  `{'descr': '${descr}', 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': (${shape.join(', ')}${shape.length === 1 ? ',' : ''}), }`;

/** The deflated body alone, without zlib's two bytes before and four behind. */
export const deflated = (bytes: Uint8Array, level: 0 | 1 | 6 | 9 = 6): Uint8Array =>
  zlibSync(bytes, { level }).slice(2, -4);

/** Runs a parser on hostile bytes: it may succeed or refuse with a sentence, nothing else. */
export function resultOrSentence(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    if (!/^[A-Z“].{20,}\.$/su.test(error.message)) throw new Error(`Not a sentence: ${error.message}`);
    return undefined;
  }
}
