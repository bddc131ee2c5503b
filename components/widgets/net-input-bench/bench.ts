import { decimalDot } from '#engine/core/decimalDot.ts';
import { firesAt } from '#engine/optim/perceptron.ts';
import type { BenchPreset, BenchScene } from './props.ts';

export {
  MOST_INPUTS,
  NET_INPUT_VERSION as BENCH_VERSION,
  parseNetInput as parseBench,
} from '#components/scenes/netInputScene.ts';

/** The calculation of a unit: each product, the sum after each, the net input and the output. */
export interface Bench {
  /** One for each input, then the bias. */
  readonly products: readonly number[];
  /** The sum after each product, in order. */
  readonly running: readonly number[];
  readonly z: number;
  readonly output: number;
}

/** Calculates a scene with the decimals as they are written. */
export function benchOf({ rows, b, coding }: BenchScene): Bench {
  const pairs = [...rows.map(({ x, w }) => [w, x] as const), [b, 1] as const];
  const running = pairs.map((_pair, i) => decimalDot(pairs.slice(0, i + 1)));
  const z = running.at(-1)!;
  const fired = firesAt(z);
  return {
    products: pairs.map((pair) => decimalDot([pair])),
    running,
    z,
    output: coding === 'binary' ? fired : 2 * fired - 1,
  };
}

/** Half the width of the chart's scale: 1, 2 or 5 times a power of ten, wide enough for every running sum. */
export function reachOf(running: readonly number[]): number {
  const most = Math.max(0.1, ...running.map(Math.abs));
  const power = 10 ** Math.floor(Math.log10(most));
  return power * ([1, 2, 5, 10].find((factor) => power * factor >= most) ?? 10);
}

/** The scene of an example. */
export const sceneOf = ({ rows, b }: BenchPreset): BenchScene => ({ rows, b, coding: 'binary' });

/** True when a scene has the numbers of an example. */
export const isPreset = (scene: BenchScene, preset: BenchPreset): boolean =>
  scene.b === preset.b &&
  scene.rows.length === preset.rows.length &&
  scene.rows.every(({ x, w }, i) => x === preset.rows[i]!.x && w === preset.rows[i]!.w);

/** All weights and the bias twice as large. */
export const doubled = (scene: BenchScene): BenchScene => ({
  ...scene,
  rows: scene.rows.map(({ x, w }) => ({ x, w: 2 * w })),
  b: 2 * scene.b,
});
