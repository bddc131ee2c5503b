import type { Claim, Claims } from '#engine/examples/claim.ts';
import { valueAt } from '#engine/examples/valueAt.ts';
import { traceOfExample } from '#engine/examples/workedExample.ts';
import type { UpdateSettings } from '#engine/trace/trace.ts';
import { network222 } from '../network222.ts';
import { milestones } from '../runs222.ts';
import { claim222, in004 } from './claim222.ts';

const WEIGHT_UPDATION = 'Weight Updation';
const asRuled = milestones(network222, [0, 10, 100, 1000, 10_000]);
const onTheWay = milestones(network222, [10_000], { order: 'onTheWay' });

const errorAfter = (updates: number): number => valueAt(asRuled.get(updates)!, 'E');

const unprinted = (
  id: string,
  quantity: string,
  symbol: string,
  computed: number,
  more: Partial<Pick<Claim, 'reason' | 'erratum'>> = {},
): Claim => ({
  id,
  chapter: 12,
  quantity,
  symbol,
  sources: [in004('417–420', WEIGHT_UPDATION)],
  printed: null,
  computed,
  inputs: 'completed',
  verdict: 'not printed',
  ...more,
});

/** The error after one update of another kind. */
const after1 = (update: Partial<UpdateSettings>): number => valueAt(traceOfExample(network222, update), 'new E');

/** The error after one update, in every order of updating, and after many. */
export const afterClaims = {
  eAfter1: claim222('new E', {
    id: 'ch12-e-total-after-1',
    quantity: 'total error after one update',
    symbol: 'E^+',
    sources: [in004('417', WEIGHT_UPDATION)],
    printed: '0.291027924',
    verdict: 'inconsistent',
    reason:
      'The printed value comes out only when the hidden gradients use output weights that are already updated, which the note on line 373 forbids. The slip is inherited from the public original.',
    erratum: 'E-02',
  }),
  eAfter1OnTheWay: unprinted(
    'ch12-e1-updated-weights',
    'total error after one update, hidden gradients from weights updated on the way',
    'E^+',
    after1({ order: 'onTheWay' }),
    { reason: 'The forbidden order; it gives the printed number.', erratum: 'E-02' },
  ),
  eAfter1SharedBiases: unprinted(
    'ch12-e1-biases-shared',
    'total error after one update, with one trained bias per layer',
    'E^+',
    after1({ biases: 'shared' }),
    { erratum: 'E-02' },
  ),
  eAfter1OwnBiases: unprinted(
    'ch12-e1-biases-separate',
    'total error after one update, with one trained bias per neuron',
    'E^+',
    after1({ biases: 'trained' }),
    { reason: 'What a framework does unless told otherwise.', erratum: 'E-02' },
  ),
  eAfter10: unprinted('ch12-e-after-10', 'total error after 10 updates', 'E', errorAfter(10)),
  eAfter100: unprinted('ch12-e-after-100', 'total error after 100 updates', 'E', errorAfter(100)),
  eAfter1000: unprinted('ch12-e-after-1000', 'total error after 1,000 updates', 'E', errorAfter(1000)),
  eAfter10000: {
    id: 'ch12-10000-iterations',
    chapter: 12,
    quantity: 'total error after 10,000 updates',
    symbol: 'E',
    sources: [in004('420', WEIGHT_UPDATION)],
    printed: 'reduced significantly by repeating 10,000 times or more',
    holds: errorAfter(10_000) < errorAfter(0) / 1000,
    computed: errorAfter(10_000),
    inputs: 'completed',
    verdict: 'agrees',
    reason: 'The document prints no number here. Its statement holds: the error falls to less than a thousandth.',
  },
  outO1After10000: unprinted(
    'ch12-out-o1-after-10000',
    'output of o1 after 10,000 updates',
    'a_{o1}',
    valueAt(asRuled.get(10_000)!, 'L2.a[0,0]'),
  ),
  outO2After10000: unprinted(
    'ch12-out-o2-after-10000',
    'output of o2 after 10,000 updates',
    'a_{o2}',
    valueAt(asRuled.get(10_000)!, 'L2.a[0,1]'),
  ),
  eAfter10000OnTheWay: unprinted(
    'ch12-e-10000-updated-weights',
    'total error after 10,000 updates in the forbidden order',
    'E',
    valueAt(onTheWay.get(10_000)!, 'E'),
    { reason: 'In the long run the slip costs almost nothing, which is why nobody noticed it.', erratum: 'E-02' },
  ),
} as const satisfies Claims;
