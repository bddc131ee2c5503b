import type { FunctionAnswers } from '#components/lab/functionAnswers.ts';
import { fieldsOf, listOf, oneOf } from '#components/lab/sceneFields.ts';
import { HEAD_LOSSES, HEADS, type HeadLoss, type HeadName, type HeadScene, TASKS, type TaskName } from './props.ts';

export const HEAD_VERSION = 1;

/** What kind of answer a task wants. */
export type Kind = 'number' | 'signed' | 'yesNo' | 'oneOf' | 'anyOf';

/** A task with the scores of an untrained network for one example, and the answer that would be right. */
export interface Task {
  readonly kind: Kind;
  readonly scores: readonly number[];
  readonly targets: readonly number[];
}

export const TASK_FACTS: Readonly<Record<TaskName, Task>> = {
  price: { kind: 'number', scores: [2.1], targets: [3] },
  frost: { kind: 'signed', scores: [-1.5], targets: [-4] },
  spam: { kind: 'yesNo', scores: [0.8], targets: [1] },
  animal: { kind: 'oneOf', scores: [1.2, 0.4, -0.6], targets: [1, 0, 0] },
  tags: { kind: 'anyOf', scores: [1.2, 0.4, -0.6], targets: [1, 1, 0] },
};

export type Verdict = 'fits' | 'works' | 'fails';

/** How an activation serves a kind of answer. */
export const HEAD_VERDICTS: Readonly<Record<Kind, Readonly<Record<HeadName, Verdict>>>> = {
  number: { identity: 'fits', relu: 'works', sigmoid: 'fails', softmax: 'fails' },
  signed: { identity: 'fits', relu: 'fails', sigmoid: 'fails', softmax: 'fails' },
  yesNo: { identity: 'fails', relu: 'fails', sigmoid: 'fits', softmax: 'fails' },
  oneOf: { identity: 'fails', relu: 'fails', sigmoid: 'works', softmax: 'fits' },
  anyOf: { identity: 'fails', relu: 'fails', sigmoid: 'fits', softmax: 'fails' },
};

/** How a loss serves a kind of answer, given outputs that it can take. */
export const LOSS_VERDICTS: Readonly<Record<Kind, Readonly<Record<HeadLoss, Verdict>>>> = {
  number: { meanSquares: 'fits', binaryCrossEntropy: 'fails', crossEntropy: 'fails' },
  signed: { meanSquares: 'fits', binaryCrossEntropy: 'fails', crossEntropy: 'fails' },
  yesNo: { meanSquares: 'works', binaryCrossEntropy: 'fits', crossEntropy: 'fails' },
  oneOf: { meanSquares: 'works', binaryCrossEntropy: 'works', crossEntropy: 'fits' },
  anyOf: { meanSquares: 'works', binaryCrossEntropy: 'fits', crossEntropy: 'fails' },
};

const worse: readonly Verdict[] = ['fails', 'works', 'fits'];

/** The verdict on a pair: that of its weaker half. */
export function verdictOf({ task, head, loss }: HeadScene): { head: Verdict; loss: Verdict; both: Verdict } {
  const { kind } = TASK_FACTS[task];
  const [byHead, byLoss] = [HEAD_VERDICTS[kind][head], LOSS_VERDICTS[kind][loss]];
  return { head: byHead, loss: byLoss, both: worse[Math.min(worse.indexOf(byHead), worse.indexOf(byLoss))]! };
}

/** The outputs of the chosen head for the example of the task. */
export const headQuestion = ({ task, head }: HeadScene) => ({ activation: head, row: TASK_FACTS[task].scores });

/** The chosen loss of those outputs. */
export const lossQuestion = ({ task, loss }: HeadScene, outputs: readonly number[]) => ({
  loss,
  predictions: [outputs],
  targets: [TASK_FACTS[task].targets],
});

/** Two answers in one: outputs of the head, and the loss of these outputs. */
export const joined = (outputs: FunctionAnswers, losses: FunctionAnswers): FunctionAnswers => ({
  curves: [],
  rows: outputs.rows,
  losses: losses.losses,
});

/** Checks a scene from outside; throws when it is none. */
export function parseHeadScene(value: unknown): HeadScene {
  const { task, head, loss, solved } = fieldsOf(value);
  return {
    task: oneOf(task, TASKS),
    head: oneOf(head, HEADS),
    loss: oneOf(loss, HEAD_LOSSES),
    solved: listOf(solved, 0, TASKS.length).map((one) => oneOf(one, TASKS)),
  };
}
