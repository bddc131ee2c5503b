/** Words of "Sort the task". */
export const sortTheTask = {
  kicker: (number: string) => `Figure ${number} · Sort the task`,
  title: 'What does the learner get: answers, nothing, or rewards?',
  kinds: { supervised: 'supervised', unsupervised: 'unsupervised', reinforcement: 'reinforcement' },
  none: 'choose',
  ask: (i: number, text: string) => `Card ${i}, ${text}`,
  kind: 'Kind',
  check: 'Check',
  again: 'Hide the verdicts',
  right: 'Right.',
  wrong: (kind: string) => `This is ${kind}.`,
  missing: (kind: string) => `Open; it is ${kind}.`,
  waiting: (open: number, all: number) =>
    open === all
      ? `${all} cards wait.`
      : open === 0
        ? 'All cards are sorted. Check them.'
        : `${open} of ${all} cards wait.`,
  score: (right: number, all: number) => `${right} of ${all} cards are right.`,
  table: { heading: 'All cards with their kinds', task: 'Task', kind: 'Kind', why: 'Why' },
  caption:
    'The task does not decide, the data does. Ask what the learner is given: the right answers, only the inputs, or the consequences of what it did.',
} as const;
