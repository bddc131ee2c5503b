import type { Verdict } from '#components/exercises/desk/judgeGuess.ts';
import { numberText } from '#components/math/numberText.ts';
import { strings } from '#components/strings/index.ts';
import type { Prediction } from '#engine/exercise/prediction.ts';
import type { Option, PredictProps } from './props.ts';

const words = strings.predict;
const DIGITS = 9;
const SIGNS = { '1': 'positive', '0': 'zero', '-1': 'negative' } as const;

/** A guess: a number, the id of the chosen answer, or the points of a sketch; and how it was judged. */
export interface Guess {
  readonly given: number | string;
  readonly verdict: Verdict;
}

/** The answers to choose from; none where a number or a curve is asked. */
export function optionsOf(props: PredictProps): readonly Option[] {
  if (props.kind === 'choice') return props.options;
  if (props.kind !== 'sign') return [];
  const { positive, zero, negative } = words.signs;
  return [
    { id: '1', text: positive },
    { id: '0', text: zero },
    { id: '-1', text: negative },
  ];
}

/** The prediction as the desk of exercises takes it. */
export function predictionOf(props: PredictProps): Prediction {
  switch (props.kind) {
    case 'number': {
      const atol = props.tolerance ?? 0.5 * 10 ** -(props.digits ?? DIGITS);
      return { kind: 'number', value: props.answer, check: { mode: 'relabs', atol: `${atol}` } };
    }
    case 'sign':
      return { kind: 'sign', value: props.answer };
    case 'choice': {
      const options = props.options.map(({ id }) => ({ id, label: { key: '', values: {} } }));
      return { kind: 'choice', options, right: props.answer };
    }
    case 'curve': {
      const [from, to] = props.x;
      const frame = { from: `${from}`, to: `${to}`, band: `${props.band}`, bins: props.columns, stray: '0' };
      return { kind: 'curve', curve: props.answer, at: 'x', ...frame };
    }
  }
}

/** What was chosen or typed, as the desk reads it. */
export const draftText = (props: PredictProps, draft: string): string =>
  props.kind === 'sign' ? (SIGNS[draft as keyof typeof SIGNS] ?? draft) : draft;

/** The right guess as it is written; empty for a curve, which is drawn. */
export function truthText(props: PredictProps): string {
  if (props.kind === 'curve') return '';
  return givenText(props, props.kind === 'sign' ? String(Math.sign(props.answer)) : props.answer);
}

function givenText(props: PredictProps, given: number | string): string {
  if (typeof given === 'string') return optionsOf(props).find(({ id }) => id === given)?.text ?? given;
  const digits = (props.kind === 'number' && props.digits) || DIGITS;
  const unit = props.kind === 'number' && props.unit ? ` ${props.unit}` : '';
  return numberText(given, digits) + unit;
}

/** The guess beside the truth, in one sentence; the answers of a choice are quoted. */
export function outcomeOf(props: PredictProps, { given, verdict }: Guess): string {
  if (props.kind === 'curve') return words.curve[verdict];
  const spoken = (text: string): string => (props.kind === 'choice' ? words.quoted(text) : text);
  const [said, is] = [spoken(givenText(props, given)), spoken(truthText(props))];
  if (said === is) return words.agreed(said);
  return verdict === 'wrong' ? words.said(said, is) : words.near(said, is);
}

const MAX_SKETCH = 2000;

/** What the device remembered, if it is a guess that this question takes. */
export function rememberedGuess(props: PredictProps, value: unknown): Guess | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { given, verdict } = value as { given?: unknown; verdict?: unknown };
  if (verdict !== 'right' && verdict !== 'close' && verdict !== 'wrong') return undefined;
  if (props.kind === 'number')
    return typeof given === 'number' && Number.isFinite(given) ? { given, verdict } : undefined;
  if (props.kind === 'curve')
    return typeof given === 'string' && given.length <= MAX_SKETCH ? { given, verdict } : undefined;
  const option = optionsOf(props).find(({ id }) => id === given);
  return option && { given: option.id, verdict };
}
