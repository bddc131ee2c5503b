import { EngineError, ensure } from '../core/engineError.ts';
import { zeros } from '../core/tensor.ts';
import { gunzip, isGzip } from './gunzip.ts';
import { checkClaim, MAX_NUMBERS, type ParsedArray } from './parsedArray.ts';

type Read = (view: DataView, at: number) => number;

/** The number types of the format, by their code in the header; all are big-endian. */
const TYPES: Readonly<Record<number, readonly [dtype: string, width: number, read: Read]>> = {
  8: ['u1', 1, (view, at) => view.getUint8(at)],
  9: ['i1', 1, (view, at) => view.getInt8(at)],
  11: ['i2', 2, (view, at) => view.getInt16(at)],
  12: ['i4', 4, (view, at) => view.getInt32(at)],
  13: ['f4', 4, (view, at) => view.getFloat32(at)],
  14: ['f8', 8, (view, at) => view.getFloat64(at)],
};
const MAX_AXES = 8;

/** True when the bytes begin as an IDX file does: two zeros, a known type, a number of axes. */
export const isIdx = (bytes: Uint8Array): boolean =>
  bytes[0] === 0 && bytes[1] === 0 && TYPES[bytes[2] ?? 0] !== undefined && bytes[3]! >= 1 && bytes[3]! <= MAX_AXES;

/**
 * Reads an IDX file (the format of MNIST), packed with gzip or not. The tensor has the shape that the header gives, unless
 * `maxNumbers` cuts its rows. Refuses with an `EngineError` what is no IDX, was cut off, or whose header does not fit.
 */
export function parseIdx(file: Uint8Array, maxNumbers = MAX_NUMBERS): ParsedArray {
  const bytes = isGzip(file) ? gunzip(file) : file;
  const [, , code = 0, axes = 0] = bytes;
  const type = TYPES[code];
  if (!isIdx(bytes) || !type)
    throw new EngineError(
      'The file is no IDX file: it should begin with two zero bytes, a number type and 1 to 8 axes. Load one such as train-images-idx3-ubyte.',
    );
  const head = 4 + 4 * axes;
  ensure(bytes.length >= head, 'The IDX file ends within its header: it was cut off. Load it or download it again.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shape = Array.from({ length: axes }, (_, axis) => view.getUint32(4 + 4 * axis));
  const [dtype, width, read] = type;
  const { kept, notes } = checkClaim('IDX', shape, width, bytes.length - head, maxNumbers);
  const tensor = zeros(kept);
  for (let i = 0; i < tensor.data.length; i++) tensor.data[i] = read(view, head + i * width);
  return { tensor, dtype, notes };
}
