import type { Claims } from '#engine/examples/claim.ts';
import { constant, negative, product } from '#engine/trace/build.ts';
import { evaluate } from '#engine/trace/expr.ts';
import { claimOf, fires, weightedSum } from './claimOf.ts';

const ROWS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;
const BIPOLAR = [
  [-1, -1],
  [-1, 1],
  [1, -1],
  [1, 1],
] as const;

/** The weighted sums of the two gates, and the plain sum of two inputs. */
const and = (a: number, b: number, bias?: number): number =>
  weightedSum(
    [
      [a, 0.7],
      [b, 0.7],
    ],
    bias,
  );
const or = (a: number, b: number, bias?: number): number =>
  weightedSum(
    [
      [a, 1.2],
      [b, 1.2],
    ],
    bias,
  );
const both = (a: number, b: number): number =>
  weightedSum([
    [a, 1],
    [b, 1],
  ]);

/** The threshold unit of the bipolar tables: 1 above zero, else −1. */
const sign = (z: number): number => 2 * fires(z) - 1;

/** The gates of chapter 5. */
export const ch05Claims = {
  andSum00: claimOf(
    'ch05-and-sum-00',
    'AND gate weighted sum for A=0, B=0',
    ['001:454 Applications-AND Gate'],
    and(0, 0),
    { printed: '0', erratum: 'E-24' },
  ),
  andSum01: claimOf(
    'ch05-and-sum-01',
    'AND gate weighted sum for A=0, B=1',
    ['001:455 Applications-AND Gate'],
    and(0, 1),
    { printed: '0.7', erratum: 'E-24' },
  ),
  andSum10: claimOf(
    'ch05-and-sum-10',
    'AND gate weighted sum for A=1, B=0',
    ['001:456 Applications-AND Gate'],
    and(1, 0),
    { printed: '0.7', erratum: 'E-24' },
  ),
  andSum11: claimOf(
    'ch05-and-sum-11',
    'AND gate weighted sum for A=1, B=1',
    ['001:457 Applications-AND Gate'],
    and(1, 1),
    { printed: '1.4', erratum: 'E-24' },
  ),
  orSum00: claimOf('ch05-or-sum-00', 'OR gate weighted sum for A=0, B=0', ['001:469 Applications-OR Gate'], or(0, 0), {
    printed: '0',
    erratum: 'E-24',
  }),
  orSum01: claimOf('ch05-or-sum-01', 'OR gate weighted sum for A=0, B=1', ['001:470 Applications-OR Gate'], or(0, 1), {
    printed: '1.2',
    erratum: 'E-24',
  }),
  orSum10: claimOf('ch05-or-sum-10', 'OR gate weighted sum for A=1, B=0', ['001:471 Applications-OR Gate'], or(1, 0), {
    printed: '1.2',
    erratum: 'E-24',
  }),
  orSum11: claimOf('ch05-or-sum-11', 'OR gate weighted sum for A=1, B=1', ['001:472 Applications-OR Gate'], or(1, 1), {
    printed: '2.4',
    erratum: 'E-24',
  }),
  andOut11: claimOf(
    'ch05-and-out-11',
    'AND gate output for (1,1)',
    ['001:447,457 Applications-AND Gate'],
    fires(and(1, 1) - 1),
    { printed: '1' },
  ),
  orOut01: claimOf(
    'ch05-or-out-01',
    'OR gate output for (0,1)',
    ['001:463,469–478 Applications-OR Gate'],
    fires(or(0, 1) - 1),
    { printed: '1' },
  ),
  orOut10: claimOf(
    'ch05-or-out-10',
    'OR gate output for (1,0)',
    ['001:463,469–478 Applications-OR Gate'],
    fires(or(1, 0) - 1),
    { printed: '1' },
  ),
  orOut11: claimOf(
    'ch05-or-out-11',
    'OR gate output for (1,1)',
    ['001:463,469–478 Applications-OR Gate'],
    fires(or(1, 1) - 1),
    { printed: '1' },
  ),
  orTruth: claimOf(
    'ch05-or-truth',
    'OR truth table',
    ['001:428–432 Applications'],
    ROWS.map(([a, b]) => fires(or(a, b) - 1)),
    { printed: ['0', '1', '1', '1'] },
  ),
  andTruth: claimOf(
    'ch05-and-truth',
    'AND truth table',
    ['001:439–443 Applications'],
    ROWS.map(([a, b]) => fires(and(a, b) - 1)),
    { printed: ['0', '0', '0', '1'] },
  ),
  xorBipolar: claimOf(
    'ch05-xor-bipolar',
    'XOR truth table, bipolar',
    ['004:115–119 The XOR Problem'],
    BIPOLAR.map(([a, b]) => evaluate(negative(product(constant(a), constant(b))))),
    { printed: ['-1', '1', '1', '-1'] },
  ),
  andAsBias: claimOf(
    'ch05-and-as-bias',
    'AND gate with the threshold moved into a bias',
    [],
    ROWS.map(([a, b]) => fires(and(a, b, -1))),
    { decimals: 0 },
  ),
  orAsBias: claimOf(
    'ch05-or-as-bias',
    'OR gate with the threshold moved into a bias',
    [],
    ROWS.map(([a, b]) => fires(or(a, b, -1))),
    { decimals: 0 },
  ),
  xor221: claimOf(
    'ch05-xor-221',
    'XOR with ONE hidden layer of two threshold units',
    [],
    ROWS.map(([a, b]) => fires(fires(both(a, b) - 0.5) - fires(both(a, b) - 1.5) - 0.5)),
    { decimals: 0 },
  ),
  xor221Bipolar: claimOf(
    'ch05-xor-221-bipolar',
    'bipolar XOR with one hidden layer, for the table of 004',
    [],
    BIPOLAR.map(([a, b]) => sign(sign(both(a, b) + 1) - sign(both(a, b) - 1) - 1)),
    { decimals: 0 },
  ),
} as const satisfies Claims;
