import type { PlainTrace, StepRequest } from '#components/lab/engineApi.ts';
import { ACTIVATION_CHOICES } from '#components/lab/microscopeScene.ts';
import { fieldsOf, numberIn, oneOf, yesOrNo } from '#components/lab/sceneFields.ts';
import type { Step } from '#engine/trace/step.ts';
import type { ChainAnswer, ChainScene } from './props.ts';

export const CHAIN_VERSION = 1;
/** Largest sizes that sliders, fields and links may set. */
export const MOST = { input: 2, weight: 6, bias: 3, desired: 2, nudge: 1 } as const;
/** Nudges of the table: the smaller, the better the promise. */
export const NUDGES = [1, 0.5, 0.1, 0.01, 0.001] as const;
/** The weights at which the curve of the picture is drawn, −7 … 7. */
export const WEIGHTS: readonly number[] = Array.from({ length: 71 }, (_, i) => (i - 35) / 5);

const update = { rate: 0, order: 'original', biases: 'trained' } as const;

/** One training step of the neuron. */
export const requestFor = ({ input, weight, bias, desired, activation }: ChainScene): StepRequest => ({
  spec: { input: [1], layers: [{ kind: 'dense', units: 1, activation }], loss: 'meanSquares' },
  params: [{ W: { shape: [1, 1], data: [weight] }, b: { shape: [1], data: [bias] } }],
  x: { shape: [1, 1], data: [input] },
  t: { shape: [1, 1], data: [desired] },
  update,
});

/**
 * The same neuron with many weights in one batch. Weight and input change places: each "example" is a weight w with a 1
 * beside it, weighted by what comes in and by the bias, so that its sum is w·a′ + 1·b again.
 */
export function weightsRequest(scene: ChainScene): StepRequest {
  const weights = [scene.weight + scene.nudge, ...NUDGES.map((nudge) => scene.weight + nudge), ...WEIGHTS];
  return {
    spec: {
      input: [2],
      layers: [{ kind: 'dense', units: 1, activation: scene.activation }],
      loss: 'meanSquares',
    },
    params: [{ W: { shape: [1, 2], data: [scene.input, scene.bias] }, b: { shape: [1], data: [0] } }],
    x: { shape: [weights.length, 2], data: weights.flatMap((weight) => [weight, 1]) },
    t: { shape: [weights.length, 1], data: weights.map(() => scene.desired) },
    update,
  };
}

/** Puts the two answers together: the lines of the step, and the batch of other weights. */
export function answerFrom({ input }: ChainScene, lines: readonly Step[], { values }: PlainTrace): ChainAnswer {
  const at = (ref: string): number => lines.find((line) => line.ref === ref)!.value;
  const costs = [...values.e!.data];
  return {
    z: at('L1.z[0,0]'),
    a: at('L1.a[0,0]'),
    cost: at('E'),
    factors: [input, at('slope L1.a[0,0]'), at('grad L1.a[0,0]')],
    blame: at('grad L1.W[0,0]'),
    biasBlame: at('grad L1.b[0]'),
    nudged: { z: values['L1.z']!.data[0]!, a: values['L1.a']!.data[0]!, cost: costs[0]! },
    costs: costs.slice(1, 1 + NUDGES.length),
    curve: costs.slice(1 + NUDGES.length).map((cost) => Math.round(cost * 1e4) / 1e4),
  };
}

/** How a guess of the blame stands to the truth. */
export type Judged =
  | { readonly kind: 'zero' | 'sign' | 'close' }
  | { readonly kind: 'large' | 'small'; readonly times: number };

/** Judges sign first, then size; a size within a tenth counts as close. */
export function judgeGuess(guess: number, blame: number): Judged {
  if (blame === 0 && guess !== 0) return { kind: 'zero' };
  if (Math.sign(guess) !== Math.sign(blame)) return { kind: 'sign' };
  const times = blame === 0 ? 1 : guess / blame;
  if (times >= 0.9 && times <= 1.1) return { kind: 'close' };
  return times > 1 ? { kind: 'large', times } : { kind: 'small', times: 1 / times };
}

/** The top of the cost axis: the first of 0.5, 1, 2, 5 … that holds four times the costs at hand. */
export function topOf({ cost, nudged }: Pick<ChainAnswer, 'cost' | 'nudged'>): number {
  const need = 4 * Math.max(cost, nudged.cost, 0.1);
  const tops = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
  return tops.find((top) => top >= need) ?? 2000;
}

/** Checks a scene that came from outside; throws when it is none. */
export function parseChainScene(value: unknown): ChainScene {
  const { input, weight, bias, desired, activation, nudge, guess, open } = fieldsOf(value);
  const within = (field: unknown, most: number): number => numberIn(field, -most, most);
  return {
    input: within(input, MOST.input),
    weight: within(weight, MOST.weight),
    bias: within(bias, MOST.bias),
    desired: within(desired, MOST.desired),
    activation: oneOf(activation, ACTIVATION_CHOICES),
    nudge: within(nudge, MOST.nudge),
    guess: guess === null ? null : within(guess, 1e6),
    open: yesOrNo(open),
  };
}
