import { log } from '../../../core/math/log.ts';
import { fromNested } from '../../../core/tensor.ts';
import { difference, half, negative, product, square, sum } from '../../../trace/build.ts';
import { decimalOf } from '../../seed/draw.ts';
import { give } from '../../sheet/give.ts';
import { named } from '../../sheet/names.ts';
import { NetLeaves } from '../../sheet/netLeaves.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import { chainBlames, chainDelta, costSlope } from './chainSteps.ts';

/** What the session deck prints of its chain (002, lines 435–474), and what the book adds: what comes in, and a nudge. */
const OUTPUT = decimalOf(66, 2);
const DESIRED = decimalOf(1, 0);
const BEFORE = decimalOf(5, 1);
const NUDGE = decimalOf(1, 1);

/**
 * The last unit of the deck's chain: its output is printed and its weight is not, so one starts from the output. The trace
 * runs with the weight that gives this output without a bias: σ undone, divided by what comes in.
 */
export function bookLink(sheet: Sheet): void {
  const weight = log(OUTPUT.value / (1 - OUTPUT.value)) / BEFORE.value;
  const net = new NetLeaves(
    sheet,
    {
      spec: { input: [1], layers: [{ kind: 'dense', units: 1, activation: 'sigmoid' }], loss: 'meanSquares' },
      params: [{ W: fromNested([[weight]]), b: fromNested([0]) }],
      x: fromNested([[BEFORE.value]]),
      t: fromNested([[DESIRED.value]]),
      update: { rate: 0.5, order: 'original', biases: 'trained' },
    },
    'book',
  );
  net.give('x[0,0]', BEFORE.text);
  net.give('L1.a[0,0]', OUTPUT.text);
  net.give('t[0,0]', DESIRED.text);
  const nudge = give(sheet, '\\Delta w', '', 'param', NUDGE);
  const a = net.a(1, 0);
  const t = net.t(0);
  const gap = net.gap(0);
  const loss = net.ask({
    ref: 'E',
    prompt: ['chainLoss'],
    nudge: 'chainLoss',
    mistakes: {
      halfAdded: product(half, square(difference(a, t))),
      squareLeftOut: difference(a, t),
      sumInsteadOfGap: square(sum(a, t)),
      slopeInsteadOfLoss: gap,
    },
  });
  costSlope(net);
  chainDelta(net, 1, false);
  chainBlames(net, 1, false);
  const blame = net.leaf('grad L1.W[0,0]');
  sheet.ask({
    id: 'change',
    name: named('\\Delta L', '', 'blame'),
    rule: product(blame, nudge),
    prompt: ['changeByNudge'],
    nudge: 'changeByNudge',
    mistakes: {
      nudgeLeftOut: blame,
      signOfChange: negative(product(blame, nudge)),
      inputLeftOut: product(net.delta(1, 0), nudge),
      outputSlopeTaken: product(net.leaf('grad L1.a[0,0]'), nudge),
      shareOfLoss: product(loss, nudge),
    },
  });
}
