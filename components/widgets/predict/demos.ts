import { value222 } from '#content/examples/value222.ts';
import { evaluateFormula } from '#engine/exercise/check/evaluateFormula.ts';
import { call, negative, one, operand, quotient, sum } from '#engine/trace/build.ts';
import type { Demo } from '../demo.ts';
import type { PredictProps } from './props.ts';

/** The sigmoid of x as a formula, and points of it. */
const sigmoid = quotient(one, sum(one, call('exp', negative(operand('x', 0)))));
const points = Array.from({ length: 41 }, (_, i): [number, number] => {
  const x = -6 + 0.3 * i;
  return [x, evaluateFormula({ expr: sigmoid }, (ref) => (ref === 'x' ? x : undefined))];
});

const demo = (title: string, note: string, props: PredictProps): Demo => ({
  id: props.kind,
  title,
  note,
  props: { ...props },
});

export const demos: readonly Demo[] = [
  demo('A number', 'Commits a number; close ones are told so, and the guess stays beside the truth.', {
    id: 'demo-error',
    kind: 'number',
    question: 'What is the total error of the 2-2-2 network before any update?',
    answer: value222('E'),
    tolerance: 0.01,
    explanation: 'Almost all of it comes from o1, which says three quarters and should say almost nothing.',
  }),
  demo('A sign', 'Three answers; the sign is computed.', {
    id: 'demo-sign',
    kind: 'sign',
    question: 'o2 says 0.77 and should say 0.99. Is its delta positive or negative?',
    answer: value222('grad L2.z[0,1]'),
    explanation: 'More of o2 would lower the error, and a slope that falls is negative.',
  }),
  demo('A choice', 'Any number of answers in words.', {
    id: 'demo-choice',
    kind: 'choice',
    question: 'h1 raises the error of o1 and lowers the error of o2. What is the blame of h1?',
    options: [
      { id: 'larger', text: 'the larger of the two' },
      { id: 'sum', text: 'their sum' },
      { id: 'mean', text: 'their mean' },
    ],
    answer: 'sum',
    explanation: 'The total error is a sum, and a nudge of h1 changes both parts of it at once.',
  }),
  demo('A curve', 'Seven points to move; the true curve is drawn through the sketch.', {
    id: 'demo-curve',
    kind: 'curve',
    question: 'How does the sigmoid run from z = −6 to z = 6? Move the points to where you think it is.',
    answer: sigmoid,
    truth: points,
    axes: ['z', 'a'],
    x: [-6, 6],
    y: [0, 1],
    band: 0.12,
    columns: 7,
    explanation: 'Flat at both ends and steepest in the middle: only near 0 does a nudge of z change anything.',
  }),
];
