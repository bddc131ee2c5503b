import { gunzip, isGzip } from './gunzip.ts';
import type { ParsedArray } from './parsedArray.ts';
import { isIdx, parseIdx } from './parseIdx.ts';
import { isNpy, parseNpy } from './parseNpy.ts';
import { parseNpz } from './parseNpz.ts';
import { parseTable, type Table, type TableOptions } from './parseTable.ts';
import { isZip } from './unzip.ts';

/** What a file turned out to hold. */
export type DataFile =
  | { readonly kind: 'array'; readonly array: ParsedArray }
  | { readonly kind: 'arrays'; readonly arrays: Map<string, ParsedArray> }
  | { readonly kind: 'table'; readonly table: Table };

/** Reads a file by what it begins with, whatever its name: IDX, NPY, NPZ or a table, the first three also in gzip. */
export function readDataFile(file: Uint8Array, options: TableOptions = {}): DataFile {
  const bytes = isGzip(file) ? gunzip(file) : file;
  if (isIdx(bytes)) return { kind: 'array', array: parseIdx(bytes) };
  if (isNpy(bytes)) return { kind: 'array', array: parseNpy(bytes) };
  if (isZip(bytes)) return { kind: 'arrays', arrays: parseNpz(bytes) };
  return { kind: 'table', table: parseTable(bytes, options) };
}
