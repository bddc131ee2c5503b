import { EngineError, ensure } from '../core/engineError.ts';
import { MAX_UNPACKED } from './gunzip.ts';
import { MAX_NUMBERS, type ParsedArray } from './parsedArray.ts';
import { parseNpy } from './parseNpy.ts';
import { unzip } from './unzip.ts';

/** Limits of an archive: bytes after unpacking, and numbers that each array keeps. */
export interface NpzLimits {
  readonly maxBytes?: number;
  readonly maxNumbers?: number;
}

/**
 * Reads the arrays of an NPZ archive (`np.savez`, `np.savez_compressed`) by their names, in the archive's order.
 * @throws EngineError for an archive that holds no readable array.
 */
export function parseNpz(
  bytes: Uint8Array,
  { maxBytes = MAX_UNPACKED, maxNumbers = MAX_NUMBERS }: NpzLimits = {},
): Map<string, ParsedArray> {
  const arrays = new Map<string, ParsedArray>();
  for (const entry of unzip(bytes, maxBytes)) {
    const name = entry.name.replace(/\.npy$/, '');
    ensure(entry.name.endsWith('.npy'), `The archive holds “${entry.name}”, which is no array. Save it with np.savez.`);
    ensure(!arrays.has(name), `The archive holds two arrays called “${name}”. Rename one and save again.`);
    try {
      arrays.set(name, parseNpy(entry.bytes, maxNumbers));
    } catch (error) {
      if (error instanceof EngineError) throw new EngineError(`In the array “${name}”: ${error.message}`);
      throw error;
    }
  }
  ensure(arrays.size > 0, 'The archive is empty. Save at least one array in it with np.savez.');
  return arrays;
}
