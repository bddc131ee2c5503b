import { edgeCurve, type NetworkLayout } from './networkLayout.ts';

/** The steps of the ramp that edges have, from most negative to most positive; zero is drawn as no edge. */
const STEPS = ['n5', 'n4', 'n3', 'n2', 'n1', 'p1', 'p2', 'p3', 'p4', 'p5'] as const;

/** All edges of one sign and size as one path. */
export type EdgePath = readonly [step: (typeof STEPS)[number], d: string];

/** The numbers of one dense layer: W[unit, input] row by row. */
export interface EdgeNumbers {
  readonly units: number;
  readonly inputs: number;
  readonly numbers: ArrayLike<number>;
}

/** The step of a number on the ramp, −5 … 5, where ±scale are its ends; a number that is not zero is never drawn as none. */
export function edgeStep(value: number, scale: number): number {
  if (!Number.isFinite(value) || value === 0) return 0;
  const size = Math.max(1, Math.min(5, Math.round((5 * Math.abs(value)) / (scale || 1))));
  return value < 0 ? -size : size;
}

/** The curves of all edges, cached by the drawing: a run changes their sizes at every step, but never their places. */
export function edgeCurves({ columns, side }: NetworkLayout): readonly (readonly string[])[] {
  return columns
    .slice(1)
    .map((column, k) => column.flatMap((to) => columns[k]!.map((from) => edgeCurve(from, to, side))));
}

/** Edges gathered by sign and size, the smallest first, so that larger ones lie above. */
export function edgePaths(
  curves: readonly (readonly string[])[],
  layers: readonly EdgeNumbers[],
  scale: number,
): EdgePath[] {
  const parts = new Map<string, string[]>();
  layers.forEach(({ numbers }, k) => {
    curves[k]?.forEach((curve, i) => {
      const step = edgeStep(numbers[i] ?? 0, scale);
      if (step === 0) return;
      const name = `${step < 0 ? 'n' : 'p'}${Math.abs(step)}`;
      const list = parts.get(name);
      if (list) list.push(curve);
      else parts.set(name, [curve]);
    });
  });
  const sizeOf = (name: string): number => Number(name[1]);
  return STEPS.filter((name) => parts.has(name))
    .sort((a, b) => sizeOf(a) - sizeOf(b))
    .map((name) => [name, parts.get(name)!.join('')] as const);
}
