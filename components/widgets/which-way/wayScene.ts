import { fieldsOf, listOf, oneOf, wholeIn } from '#components/lab/sceneFields.ts';
import { WAYS, type Way, type WayQuestion, type WayRound, type WayScene } from './props.ts';

export const WAY_VERSION = 1;
export const FIRST: WayScene = { round: 0, at: 0, answers: [] };

/** The step that reaches the goal: −η·slope down, +η·slope up. */
export const stepOf = ({ slope, rate, goal }: WayQuestion): number => (goal === 'down' ? -1 : 1) * rate * slope + 0;

/** The way that the step goes. */
export const wayOf = (question: WayQuestion): Way => WAYS[Math.sign(stepOf(question)) + 1]!;

/** How many of the answers are right. */
export const rightIn = ({ questions }: WayRound, answers: readonly Way[]): number =>
  answers.filter((answer, k) => answer === wayOf(questions[k]!)).length;

/** Checks a scene that came from outside; throws when it is none. */
export function parseWay(value: unknown, rounds: readonly WayRound[]): WayScene {
  const { round, at, answers } = fieldsOf(value);
  const here = wholeIn(round, 0, rounds.length - 1);
  const most = rounds[here]!.questions.length;
  const given = listOf(answers, 0, most).map((answer) => oneOf(answer, WAYS));
  return { round: here, at: wholeIn(at, 0, Math.min(most - 1, given.length)), answers: given };
}
