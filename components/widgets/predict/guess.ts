import { numberText } from '#components/math/numberText.ts';
import { strings } from '#components/strings/index.ts';
import type { Option, PredictProps } from './props.ts';

const words = strings.predict;
const DIGITS = 9;

/** A guess: a number, or the id of the chosen answer. */
export type Guess = number | string;

/** The answers to choose from; none where a number is asked. */
export function optionsOf(props: PredictProps): readonly Option[] {
  if (props.kind === 'choice') return props.options;
  if (props.kind === 'number') return [];
  const { positive, zero, negative } = words.signs;
  return [
    { id: '1', text: positive },
    { id: '0', text: zero },
    { id: '-1', text: negative },
  ];
}

/** The right guess. */
export const truthOf = (props: PredictProps): Guess =>
  props.kind === 'sign' ? String(Math.sign(props.answer)) : props.answer;

/** A guess as it is written. */
export function guessText(props: PredictProps, guess: Guess): string {
  if (typeof guess === 'string') return optionsOf(props).find(({ id }) => id === guess)?.text ?? guess;
  const digits = (props.kind === 'number' && props.digits) || DIGITS;
  const unit = props.kind === 'number' && props.unit ? ` ${props.unit}` : '';
  return numberText(guess, digits) + unit;
}

/** The guess beside the truth, in one sentence. */
export function outcomeOf(props: PredictProps, guess: Guess): string {
  const truth = truthOf(props);
  const [said, is] = [guessText(props, guess), guessText(props, truth)];
  if (guess === truth || said === is) return words.agreed(said);
  const near =
    props.kind === 'number' && typeof guess === 'number' && Math.abs(guess - props.answer) <= (props.tolerance ?? 0);
  return near ? words.near(said, is) : words.said(said, is);
}

/** What the device remembered, if it is a guess that this question takes. */
export function rememberedGuess(props: PredictProps, value: unknown): Guess | undefined {
  if (props.kind === 'number') return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  return optionsOf(props).find(({ id }) => id === value)?.id;
}
