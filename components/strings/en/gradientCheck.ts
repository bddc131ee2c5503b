/** Words of the gradient check. */
export const gradientCheck = {
  kicker: (number: string) => `Figure ${number} · Cross-examination`,
  title: 'Catch the wrong derivative',
  picture: (epsilon: string, apart: string) =>
    `Relative difference of all gradients over the step ε, on logarithmic axes. The lowest point lies in the middle. At ε = ${epsilon} the difference is ${apart}.`,
  axis: { epsilon: 'step ε', apart: 'relative difference' },
  spoken: (mantissa: string, exponent: number) =>
    `${mantissa === '1' ? '' : `${mantissa} times `}ten to the ${exponent < 0 ? 'minus ' : ''}${Math.abs(exponent)}`,
  list: 'The mistakes, and how each shows',
  sides: { rounding: 'rounding', truncation: 'bend of the curve' },
  key: {
    curve: 'right derivatives, the worst row',
    tested: 'program under test, the worst row',
    limit: 'rows below this line agree',
    scale: 'bars: from 10⁻¹² to 1, empty to full',
  },
  slider: 'Step ε',
  sliderAt: (epsilon: string, apart: string) => `epsilon ${epsilon}, worst relative difference ${apart}`,
  cases: {
    heading: 'Program under test',
    right: 'the right one',
    name: (n: number) => `program ${n}`,
    nameOf: (n: number, bug: string) => `program ${n}: ${bug}`,
  },
  bugs: {
    none: 'nothing, it is right',
    forgottenSlope: 'the slope of the sigmoid is left out',
    wrongSign: 'the error has the wrong sign',
    missingMean: 'the division by the number of examples is left out',
    missingInput: 'a weight’s blame lacks what came in',
    transposedWeights: 'blame travels back with rows and columns of the weights swapped',
    updatedOnTheWay: 'blame travels back through weights that are already updated',
  },
  question: (n: number) => `Program ${n}: which mistake is in it? Look at the rows that disagree.`,
  verdict: {
    right: (bug: string) => `Right: ${bug}.`,
    wrong: (guess: string, bug: string) => `You said: ${guess}. It is: ${bug}.`,
  },
  clues: {
    none: 'Every row agrees up to rounding, biases included.',
    forgottenSlope:
      'Every row is wrong, and in the output layer by a factor of more than four: the slope of a sigmoid is at most a quarter.',
    wrongSign: 'Every row is wrong by as much as can be: the sizes agree and the signs do not.',
    missingMean: 'Every row is wrong by the same factor.',
    missingInput: 'The biases agree, the weights do not: δ is right, and what it should be multiplied by is missing.',
    transposedWeights:
      'The output layer agrees, the hidden layer does not, so the way back is at fault. Here the hidden blame is too large: h1 has borrowed w6, which is smaller than its own w7 and stands against a negative delta.',
    updatedOnTheWay:
      'The output layer agrees, the hidden layer does not, so the way back is at fault. Here the hidden blame is too small: w5 and w6 were already lowered. It is the slip of the deck.',
  },
  hint: 'Two of the mistakes spoil the same rows. Ask whether the analytic value is too large or too small.',
  table: {
    heading: (epsilon: string) => `All parameters at ε = ${epsilon}`,
    parameter: 'Parameter',
    analytic: 'By the program',
    numeric: 'Central difference',
    apart: 'Relative difference',
    agrees: 'agrees',
    differs: 'differs',
  },
  sweep: { heading: 'The curve as a table', epsilon: 'ε', apart: 'Worst relative difference' },
  say: {
    agrees: (epsilon: string, apart: string) =>
      `At ε = ${epsilon} all rows agree; the worst relative difference is ${apart}.`,
    differs: (epsilon: string, rows: number, all: number, apart: string) =>
      `At ε = ${epsilon} ${rows} of ${all} rows differ; the worst relative difference is ${apart}.`,
    truncation: 'On this side of the valley the straight line through two points misses the bend of the curve.',
    rounding: 'On this side the two errors agree in almost all digits, and their difference is rounding noise.',
    valley: 'This is near the bottom of the valley.',
    program: 'That is not the fault of ε: with right derivatives all rows would agree here.',
  },
  caption:
    'The valley has two walls. On the right each power of ten in ε costs two in exactness; on the left each costs one, lost to rounding. A wrong derivative has no valley: it stays wrong at every ε.',
} as const;
