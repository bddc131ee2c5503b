import { formatFixed } from '#engine/core/format.ts';
import { lossOfRow } from './functionValues.ts';
import { value066 } from './value222.ts';
import { carOrTruckStart, twentyStarts, vehiclesAfter } from './vehicles10.ts';

const start = carOrTruckStart.answer;
const thousand = { raw: vehiclesAfter({ steps: 1000 }), scaled: vehiclesAfter({ steps: 1000, scaled: true }) };

/** Numbers that the text of chapter 10 tells about cars and trucks. */
export const vehicleFacts = {
  blind: start.blind,
  startLoss: start.losses[0]![1],
  /** h1 and h2 of the first and the second row, before any step. */
  hidden: start.passes.map(({ h }) => h),
  sums: start.passes.map(({ z }) => z),
  /** The loss of a network that gives a share of trucks as the probability of every row. */
  share: (trucks: number, all: number): number =>
    lossOfRow(
      'binaryCrossEntropy',
      Array.from({ length: all }, () => trucks / all),
      Array.from({ length: all }, (_row, i) => Number(i < trucks)),
    ).total,
  raw: thousand.raw,
  scaled: thousand.scaled,
  stuck: {
    raw: twentyStarts.filter(({ raw }) => raw.blind).length,
    scaled: twentyStarts.filter(({ scaled }) => scaled.blind).length,
  },
} as const;

/** The stations of the one-neuron chain, forward: only the last activation and the wish are printed, the rest is chosen. */
export const chainStations = [
  { name: 'comes in', lines: ['the layer before', formatFixed(value066('x[0,0]'), 2)], role: 'act' },
  { name: 'times w, plus b', lines: ['z', formatFixed(value066('L1.z[0,0]'), 4)], role: 'act' },
  { name: 'squashed', lines: ['a = σ(z)', formatFixed(value066('L1.a[0,0]'), 2)], role: 'act' },
  { name: 'compared with y', lines: ['y', formatFixed(value066('t[0,0]'), 2)], role: 'data' },
  { name: 'cost', lines: ['(a − y)²', formatFixed(value066('E'), 4)], role: 'blame' },
] as const;

/** The six steps of the loop as the figure shows them. */
export const loopStations = [
  { name: '1 Start', lines: ['draw all', 'parameters', 'at random'], role: 'param' },
  { name: '2 Feed', lines: ['a labelled', 'batch goes', 'forward'], role: 'act' },
  { name: '3 Compare', lines: ['with labels:', 'one number,', 'the loss'], role: 'blame' },
  { name: '4 Propagate', lines: ['who is to', 'blame, and', 'how much?'], role: 'blame' },
  { name: '5 Update', lines: ['parameters', 'move a little', 'downhill'], role: 'param' },
  { name: '6 Repeat', lines: ['with the', 'next batch'], role: 'data' },
] as const;

/** From a drawn shape to an answer, and what goes back. */
export const shapeStations = [
  { name: 'Picture', lines: ['a square,', '28 × 28 pixels'], role: 'data' },
  { name: 'Input layer', lines: ['784 numbers', 'in a row'], role: 'data' },
  { name: 'Hidden layer', lines: ['apply weights,', '16 outputs'], role: 'act' },
  { name: 'Output layer', lines: ['square, circle,', 'triangle'], role: 'act' },
  { name: 'Cost', lines: ['predicted against', 'labelled'], role: 'blame' },
] as const;
