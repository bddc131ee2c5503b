import type { Marking, Sheet } from './exerciseData.ts';

/** Where an attempt stands before the first action; what the desk says of an empty log, without asking it. */
export const blankMarking = ({ steps, max }: Sheet): Marking => ({
  steps: steps.map(({ needs }) => ({
    status: needs.length ? 'locked' : 'open',
    notes: [],
    hints: [],
    nextCost: '0.1',
    marks: 0,
    max: max / steps.length,
  })),
  marks: 0,
  max,
  isDone: false,
  isFull: false,
  helps: 0,
  mistakes: [],
});
