import { tensor } from '../../core/tensor.ts';
import type { Dataset } from '../dataset.ts';

/** A point of the plane with its class number. */
export type ClassPoint = readonly [x1: number, x2: number, c: number];

/** Inputs `[n, 2]` and targets `[n]` from classified points. No rule of the field: the form that all clouds share. */
export function pointCloud(
  points: readonly ClassPoint[],
  labels: readonly string[],
): Pick<Dataset, 'inputs' | 'targets' | 'labels' | 'featureNames'> {
  return {
    inputs: tensor(
      [points.length, 2],
      points.flatMap((point) => point.slice(0, 2)),
    ),
    targets: tensor(
      [points.length],
      points.map(([, , c]) => c),
    ),
    labels,
    featureNames: ['x1', 'x2'],
  };
}

/** `count` points, their classes taking turns, so that every stretch of the data holds all of them. */
export const inTurns = (
  count: number,
  classes: number,
  place: (c: number) => readonly [number, number],
): ClassPoint[] => Array.from({ length: count }, (_, i) => [...place(i % classes), i % classes] as const);

/** `class 1`, `class 2`, … One for each of `count` classes, numbered from 1. */
export const classLabels = (count: number): string[] => Array.from({ length: count }, (_, c) => `class ${c + 1}`);
