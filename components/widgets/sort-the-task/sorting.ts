import { fieldsOf, listOf, oneOf, yesOrNo } from '#components/lab/sceneFields.ts';
import { KINDS, type SortScene, type TaskCard } from './props.ts';

/** The version of scenes that links carry. */
export const SORT_VERSION = 1;

/** No card sorted yet. */
export const unsorted = (count: number): SortScene => ({
  answers: Array.from({ length: count }, () => ''),
  checked: false,
});

/** How many cards lie right, and how many lie nowhere. */
export const scoreOf = ({ answers }: SortScene, cards: readonly TaskCard[]) => ({
  right: cards.filter(({ kind }, i) => answers[i] === kind).length,
  open: answers.filter((answer) => answer === '').length,
});

/** Checks a scene that came from outside; throws when it is none. */
export function parseSort(value: unknown, count: number): SortScene {
  const { answers, checked } = fieldsOf(value);
  return {
    answers: listOf(answers, count, count).map((answer) => oneOf(answer, ['', ...KINDS])),
    checked: yesOrNo(checked),
  };
}
