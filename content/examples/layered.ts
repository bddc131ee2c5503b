import { asParams, asTensor, plainTrace } from '#components/lab/plain.ts';
import { questionsOf, viewFrom } from '#components/widgets/collapse/collapse.ts';
import type { CollapseProps, CollapseScene } from '#components/widgets/collapse/props.ts';
import { countsOf } from '#components/widgets/network-builder/counts.ts';
import type { NetworkBuilderProps } from '#components/widgets/network-builder/props.ts';
import { exp } from '#engine/core/math/exp.ts';
import { traceOf } from '#engine/trace/trace.ts';

/** The three networks whose parameters chapter 6 counts. */
export const networks = {
  small: [2, 2, 2],
  digits: [784, 16, 16, 10],
  dropout: [784, 2048, 2048, 2048, 10],
} as const;

/** Their counts. */
export const counts = {
  small: countsOf(networks.small),
  digits: countsOf(networks.digits),
  dropout: countsOf(networks.dropout),
  /** One hidden layer of 32 in place of two of 16, and twice the width. */
  wide: countsOf([784, 32, 10]),
  doubled: countsOf([784, 32, 32, 10]),
  /** Exercise: a network for 30 columns of a table. */
  table: countsOf([30, 20, 10, 1]),
  single: countsOf([784, 10]),
} as const;

/** The network builder as chapter 6 starts it. */
export const networkBuilder: NetworkBuilderProps = {
  id: 'builder',
  number: '6.1',
  start: { sizes: networks.digits },
  presets: Object.values(networks),
};

const xs = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2] as const;
/** A hill: e^(−x²), to two decimals. */
const ys = xs.map((x) => Math.round(100 * exp(-x * x)) / 100);
const numbers = [1, 0.6, 0.5, -0.8, 0.6, -0.7, 0.1] as const;
const start: CollapseScene = { linear: numbers, bent: numbers, bend: 'tanh', hand: 'linear' };

const [w1, w2, b1, b2, v1, v2, c] = numbers;
/** The linear network of the figure by hand, at x = 2: its hidden values, and what each gives to the output. */
export const byHand = {
  hidden: [2 * w1 + b1, 2 * w2 + b2],
  shares: [v1 * (2 * w1 + b1), v2 * (2 * w2 + b2)],
  bias: c,
} as const;

/** The figure "Collapse" at its start. */
export const collapse: CollapseProps = {
  id: 'collapse',
  number: '6.3',
  start,
  xs,
  ys,
  first: viewFrom(
    start,
    questionsOf(start, xs, ys).map(({ spec, params, x, t, update }) =>
      plainTrace(traceOf(spec, asParams(params), asTensor(x), asTensor(t), update)),
    ),
  ),
};
