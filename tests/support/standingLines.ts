import { Mt19937 } from '#engine/core/mt19937.ts';
import { Rng } from '#engine/core/rng.ts';
import { tensor } from '#engine/core/tensor.ts';
import { explainOrthogonal } from '#engine/functions/init/explainOrthogonal.ts';
import { explainStart } from '#engine/functions/init/explainStart.ts';
import { explainGain } from '#engine/functions/init/explainVariance.ts';
import type { InitSpec } from '#engine/functions/init/initializer.ts';
import { explainField } from '#engine/ledger/explainField.ts';
import { explainLedger } from '#engine/ledger/explainLedger.ts';
import { explainConvParams, explainDenseParams, explainRecurrentParams } from '#engine/ledger/explainParams.ts';
import { explainSize } from '#engine/ledger/explainSize.ts';
import { type NetworkName, networks } from '#engine/ledger/networks.ts';
import { explainMask } from '#engine/trace/draws/explainMask.ts';
import { explainNormal, explainPolar } from '#engine/trace/draws/explainNormal.ts';
import { explainUniform } from '#engine/trace/draws/explainUniform.ts';
import { explainSeeding, explainTempering, explainTwist } from '#engine/trace/draws/explainWord.ts';
import type { Told } from '#engine/trace/tell.ts';
import { explainDifference, explainRelativeError } from '#engine/train/explainCheck.ts';

/** Starts of every kind, with every draw. */
export const STARTS: readonly InitSpec[] = [
  { kind: 'zeros' },
  { kind: 'constant', value: 0.25 },
  { kind: 'uniform', from: -0.5, to: 2 },
  { kind: 'normal', deviation: 0.1, mean: 3 },
  { kind: 'normal', deviation: 2 },
  { kind: 'xavier', gain: 5 / 3 },
  { kind: 'xavier', draw: 'normal' },
  { kind: 'he' },
  { kind: 'he', draw: 'truncated', mode: 'fanOut' },
  { kind: 'he', draw: 'normal', gain: 1 },
  { kind: 'lecun' },
  { kind: 'lecun', draw: 'truncated' },
  { kind: 'torch' },
];

/** Every network of the ledgers in its usual form. */
export const ledgerLines = (network: NetworkName): Told[] => {
  const { input, classes, nodes } = networks[network];
  return explainLedger(nodes(input, {}), input, classes);
};

/** Lines of every rule that belongs to no trace, in groups that share one naming. */
export function standingLines(): { name: string; lines: Told[] }[] {
  const { state } = Mt19937.fromSeed(42);
  const parameter = { shape: [4, 3, 2, 2], fanIn: 12, fanOut: 16, start: 'draw' } as const;
  const rng = Rng.fromSeed(1);
  const A = tensor(
    [3, 3],
    Float64Array.from({ length: 9 }, () => rng.normal()),
  );
  const window = { kernel: 3, stride: 2, pad: 1 };
  const square = (x: number): number => x * x;
  return [
    { name: 'a drawn number', lines: explainUniform(4294967295, 12345, 2) },
    { name: 'a normal number', lines: explainNormal(0.25, 0.75, 1) },
    { name: 'a polar draw', lines: explainPolar(0.25, 0.6) },
    { name: 'a point thrown away', lines: explainPolar(0.99, 0.99) },
    { name: 'the words of MT19937', lines: [...explainSeeding(42, 1), ...explainTwist(state, 623)] },
    { name: 'tempering', lines: explainTempering(state.key[0]!) },
    { name: 'a mask', lines: [...explainMask(0.5, 0.25), ...explainMask(0.5, 0.75, 1)] },
    ...STARTS.map((init) => ({
      name: `a start: ${JSON.stringify(init)}`,
      lines: explainStart(init, parameter, rng, 5),
    })),
    ...['relu', 'leakyRelu', 'prelu', 'tanh', 'sigmoid', 'selu', 'identity'].map((activation) => ({
      name: `the gain of ${activation}`,
      lines: explainGain(activation),
    })),
    { name: 'an orthogonal start', lines: explainOrthogonal(A, 2) },
    ...(['conv', 'same', 'pool', 'poolCeil'] as const).map((rule) => ({
      name: `the size of ${rule}`,
      lines: explainSize(rule, 8, window),
    })),
    { name: 'a receptive field', lines: explainField([window, { kernel: 3, stride: 1, dilation: 2 }]) },
    { name: 'parameters of a dense layer', lines: explainDenseParams(3, 4) },
    {
      name: 'parameters of a convolution',
      lines: explainConvParams({ inChannels: 4, outChannels: 6, kh: 3, kw: 2, groups: 2 }),
    },
    { name: 'parameters of an LSTM', lines: explainRecurrentParams('lstm', 3, 4, 2) },
    ...(Object.keys(networks) as NetworkName[]).map((network) => ({
      name: `the ledger of ${network}`,
      lines: ledgerLines(network),
    })),
    { name: 'a central difference', lines: explainDifference(square, 3, 1e-3) },
    { name: 'a forward difference', lines: explainDifference(square, 3, 1e-3, 'forward', 1) },
    { name: 'a relative error', lines: explainRelativeError([3, -4], [3.1, -4]) },
  ];
}
