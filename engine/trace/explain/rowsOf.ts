import { range } from '../../core/range.ts';
import { indexAt } from '../../core/tensor.ts';
import { recorded } from '../lookup.ts';
import type { Trace } from '../trace.ts';

/** Every index of a recorded tensor without its last axis: its rows, example by example. */
export function rowsOf(trace: Trace, tensor: string): number[][] {
  const shape = recorded(trace, tensor)!.shape.slice(0, -1);
  return range(shape.reduce((size, n) => size * n, 1)).map((i) => indexAt(shape, i));
}
