import { ensure } from '../core/engineError.ts';
import type { Tensor } from '../core/tensor.ts';

/** Numbers read from a file, with the type they had there and one sentence for each thing that was left out or changed. */
export interface ParsedArray {
  readonly tensor: Tensor;
  /** As NumPy writes it, without byte order: `u1`, `f4`, … */
  readonly dtype: string;
  readonly notes: readonly string[];
}

/** How many numbers one array keeps unless said otherwise: 2²⁴, or 128 MiB of doubles. */
export const MAX_NUMBERS = 2 ** 24;

/** What a header claims, once it is known to fit the bytes behind it. */
export interface Claim {
  readonly shape: readonly number[];
  /** Numbers that the file holds. */
  readonly size: number;
  /** The shape that is kept: fewer rows when the whole would exceed the limit. */
  readonly kept: readonly number[];
  readonly notes: readonly string[];
}

/**
 * Checks a header's shape against the bytes that follow it, before anything is allocated, and cuts it to the limit.
 * @throws EngineError for a header that claims more numbers than the file can hold or memory may take.
 */
export function checkClaim(
  format: string,
  shape: readonly number[],
  width: number,
  bytes: number,
  maxNumbers: number,
): Claim {
  const text = shape.length ? shape.join(' × ') : 'one number';
  const size = shape.reduce((a, b) => a * b, 1);
  ensure(size > 0, `The ${format} file holds no numbers (${text}). Save it again with at least one row.`);
  ensure(
    size * width === bytes,
    size * width > bytes
      ? `The ${format} file says it holds ${text} numbers of ${width} byte${width > 1 ? 's' : ''}, but only ${bytes} bytes follow: it was cut off or its header is wrong. Load it or download it again.`
      : `The ${format} file says it holds ${text}, but more bytes follow (${bytes} in place of ${size * width}). Save one array per file.`,
  );
  if (size <= maxNumbers) return { shape, size, kept: shape, notes: [] };
  const [rows = 1, ...inner] = shape;
  const perRow = size / rows;
  ensure(
    perRow <= maxNumbers,
    `One row of the ${format} file has ${perRow} numbers; the most is ${maxNumbers}. Save smaller rows.`,
  );
  const keep = Math.floor(maxNumbers / perRow);
  const note = `Only the first ${keep} of ${rows} rows were kept, because more than ${maxNumbers} numbers do not fit here.`;
  return { shape, size, kept: [keep, ...inner], notes: [note] };
}
