import type { PlainTrace, StepRequest } from '#components/lab/engineApi.ts';
import { fieldsOf, listOf, numberIn, oneOf } from '#components/lab/sceneFields.ts';
import { decimalDot } from '#engine/core/decimalDot.ts';
import type { ActivationSpec } from '#engine/functions/activation/table.ts';
import type { CollapseScene, CollapseView, Fit, Numbers } from './props.ts';

/** The version of scenes that links carry. */
export const COLLAPSE_VERSION = 1;
export const BENDS = ['tanh', 'sigmoid', 'relu'] as const;
/** Largest size of a number that a knob or a link may set. */
export const MOST = 20;
export const UPDATES = 1000;
const RATE = 0.1;
/** Where the curves are drawn. */
export const GRID = Array.from({ length: 61 }, (_place, i) => (i - 30) / 10);

const column = (values: readonly number[]) => ({ shape: [values.length, 1], data: [...values] });

/** A training step of a 1-2-1 network at these places; without `bend` nothing stands between its layers. */
export function askFor(
  [w1, w2, b1, b2, v1, v2, c]: Numbers,
  bend: ActivationSpec | undefined,
  xs: readonly number[],
  ys: readonly number[],
): StepRequest {
  const hidden = { kind: 'dense', units: 2, ...(bend && { activation: bend }) } as const;
  return {
    spec: { input: [1], layers: [hidden, { kind: 'dense', units: 1 }], loss: 'meanSquares' },
    params: [
      { W: { shape: [2, 1], data: [w1!, w2!] }, b: { shape: [2], data: [b1!, b2!] } },
      { W: { shape: [1, 2], data: [v1!, v2!] }, b: { shape: [1], data: [c!] } },
    ],
    x: column(xs),
    t: column(ys),
    update: { rate: RATE, order: 'original', biases: 'trained' },
  };
}

/** W₂W₁ and W₂b₁ + b₂ of a linear network: the one layer that does the same. */
export const collapsed = ([w1, w2, b1, b2, v1, v2, c]: Numbers): readonly [slope: number, intercept: number] => [
  decimalDot([
    [v1!, w1!],
    [v2!, w2!],
  ]),
  decimalDot([
    [v1!, b1!],
    [v2!, b2!],
    [c!, 1],
  ]),
];

/** The five questions behind one view: each network on the data and on the grid, and the one layer on the grid. */
export function questionsOf(
  { linear, bent, bend }: CollapseScene,
  xs: readonly number[],
  ys: readonly number[],
): StepRequest[] {
  const none = GRID.map(() => 0);
  const [slope, intercept] = collapsed(linear);
  const single = askFor(linear, undefined, GRID, none);
  return [
    askFor(linear, undefined, xs, ys),
    askFor(linear, undefined, GRID, none),
    askFor(bent, bend, xs, ys),
    askFor(bent, bend, GRID, none),
    {
      ...single,
      spec: { input: [1], layers: [{ kind: 'dense', units: 1 }], loss: 'meanSquares' },
      params: [{ W: { shape: [1, 1], data: [slope] }, b: { shape: [1], data: [intercept] } }],
    },
  ];
}

const rounded = (values: readonly number[]): number[] => values.map((value) => Math.round(value * 1e4) / 1e4);

/** Puts the five answers together. */
export function viewFrom(scene: CollapseScene, traces: readonly PlainTrace[]): CollapseView {
  const [lineAtData, lineAtGrid, bentAtData, bentAtGrid, single] = traces as [
    PlainTrace,
    PlainTrace,
    PlainTrace,
    PlainTrace,
    PlainTrace,
  ];
  const out = (trace: PlainTrace, name: string): readonly number[] => trace.values[name]!.data;
  const fit = (data: PlainTrace, grid: PlainTrace): Fit => ({
    outputs: rounded(out(data, 'L2.a')),
    curve: rounded(out(grid, 'L2.a')),
    error: out(data, 'E')[0]!,
  });
  const [slope, intercept] = collapsed(scene.linear);
  const one = out(single, 'L1.a');
  return {
    linear: fit(lineAtData, lineAtGrid),
    bent: fit(bentAtData, bentAtGrid),
    slope,
    intercept,
    gap: Math.max(...out(lineAtGrid, 'L2.a').map((value, i) => Math.abs(value - one[i]!))),
  };
}

const numbers = (value: unknown): number[] => listOf(value, 7, 7).map((one) => numberIn(one, -MOST, MOST));

/** Checks a scene that came from outside; throws when it is none. */
export function parseCollapse(value: unknown): CollapseScene {
  const { linear, bent, bend, hand } = fieldsOf(value);
  return {
    linear: numbers(linear),
    bent: numbers(bent),
    bend: oneOf(bend, BENDS),
    hand: oneOf(hand, ['linear', 'bent']),
  };
}
