import type { Claims } from '#engine/examples/claim.ts';
import { type ActivationName, activationOf } from '#engine/functions/activation/table.ts';
import { claimOf, weightedSum } from './claimOf.ts';

const at = (name: ActivationName, z: number): number => {
  const { rule, settings } = activationOf(name);
  return rule.f(z, settings);
};
const slopeAt = (name: ActivationName, z: number): number => {
  const { rule, settings } = activationOf(name);
  return rule.df(z, rule.f(z, settings), settings);
};
const sigmoid = (z: number): number => at('sigmoid', z);

/** The sigmoid example of chapter 7. */
export const ch07Claims = {
  yin053: claimOf(
    'ch07-yin-053',
    'net input of the sigmoid example',
    ['001:630–636 3. Sigmoid Function (binary)'],
    weightedSum(
      [
        [0.8, 0.1],
        [0.6, 0.3],
        [0.4, -0.2],
      ],
      0.35,
    ),
    { printed: '0.53' },
  ),
  binarySigmoid053: claimOf(
    'ch07-binary-sigmoid-053',
    'binary sigmoid of 0.53',
    ['001:638,641 3. Sigmoid Function (binary)'],
    sigmoid(0.53),
    {
      printed: '0.625',
      verdict: 'misprint',
      reason:
        'The next slide prints the bipolar value 0.259, which is twice the binary value minus 1 and so needs 0.6295. The slip travels with the exercise.',
      erratum: 'E-01',
    },
  ),
  bipolarSigmoid053: claimOf(
    'ch07-bipolar-sigmoid-053',
    'bipolar sigmoid of 0.53',
    ['001:654 3. Sigmoid Function (bipolar)'],
    at('bipolarSigmoid', 0.53),
    { printed: '0.259', verdict: 'rounds' },
  ),
  bipolarFromMisprint: claimOf(
    'ch07-bipolar-from-misprint',
    'bipolar value implied by the misprinted 0.625',
    [],
    2 * 0.625 - 1,
    { decimals: 2 },
  ),
  tanhHalf: claimOf('ch07-tanh-half', 'tanh form of the bipolar sigmoid', [], at('tanh', 0.53 / 2)),
  sigmoidSlopeMax: claimOf('ch07-sigmoid-slope-max', 'largest slope of the sigmoid (at 0)', [], slopeAt('sigmoid', 0), {
    decimals: 2,
  }),
  tanhSlopeMax: claimOf('ch07-tanh-slope-max', 'largest slope of tanh (at 0)', [], slopeAt('tanh', 0), { decimals: 0 }),
} as const satisfies Claims;
