import { functionAnswers } from '#components/lab/functionAnswers.ts';
import { misprintQuestions } from '#components/widgets/spot-misprint/misprint.ts';
import type { MisprintScene, SpotMisprintProps } from '#components/widgets/spot-misprint/props.ts';
import { printedNumber } from '#engine/examples/verify.ts';
import { constant, one, quotient, sum, two } from '#engine/trace/build.ts';
import { evaluate } from '#engine/trace/expr.ts';
import { ch07Claims } from './ch07Claims.ts';

const { binarySigmoid053, bipolarSigmoid053, bipolarFromMisprint, yin053 } = ch07Claims;
const printed = { binary: binarySigmoid053.printed as string, bipolar: bipolarSigmoid053.printed as string };
const values = { binary: printedNumber(printed.binary), bipolar: printedNumber(printed.bipolar), half: 0.0005 };
const scene: MisprintScene = { net: Number((yin053.computed as number).toFixed(2)), made: [], suspect: '' };

/** The two slides about net input 0.53: their printed values, and what each asks of the other. */
export const misprint053: Omit<SpotMisprintProps, 'id' | 'number'> = {
  scene,
  answer: functionAnswers(misprintQuestions(scene)),
  printed,
  implied: {
    bipolar: bipolarFromMisprint.computed as number,
    binary: evaluate(quotient(sum(constant(values.bipolar), one), two)),
  },
  values,
  truth: binarySigmoid053.verdict === 'misprint' ? 'binary' : 'neither',
};
