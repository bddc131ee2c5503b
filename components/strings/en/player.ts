const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const stepList = (numbers: readonly number[]): string =>
  numbers.length === 1 ? `step ${numbers[0]}` : `steps ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;

/** Words of the player of exercises. */
export const player = {
  variant: 'Variant',
  variantHint: 'These five letters stand for the numbers of this sheet.',
  onPaper:
    'Scripts are switched off, so this is a sheet for paper: write each answer on its line, in any order you like.',
  givens: 'Given',
  steps: 'Steps',
  marks: (marks: string, max: string) => `${marks} of ${max} ${max === '1' ? 'mark' : 'marks'}`,
  marksLabel: 'Marks so far',
  heldBack: 'Marks come when you finish.',
  noMarks: 'Practice without marks.',
  field: (prompt: string, spoken: string) => `${prompt} ${spoken} =`,
  cell: (row: number, column: number) => `row ${row}, column ${column}`,
  entry: (n: number) => `entry ${n}`,
  check: 'Check',
  keep: 'Keep',
  checkLabel: (word: string, step: number) => `${word} step ${step}`,
  hint: 'Hint',
  hintLabel: (step: number, cost: string) => `Hint −${cost} of its marks, step ${step}`,
  reveal: 'Show value',
  revealLabel: (step: number, cost: string) => `Show value −${cost} of its marks, step ${step}`,
  undo: 'Take back',
  undoLabel: (step: number) => `Take back, step ${step}`,
  cost: (percent: number) => `${percent} %`,
  costAll: 'all',
  waits: (numbers: readonly number[]) =>
    `Kept. It will be checked as soon as ${stepList(numbers)} ${numbers.length === 1 ? 'is' : 'are'} answered.`,
  needs: (steps: string) => `Uses ${steps}.`,
  stepList,
  expected: (value: string) => `The value is ${value}.`,
  status: {
    locked: '',
    open: '',
    answered: 'kept',
    right: 'right',
    follows: 'follows',
    partly: 'partly',
    stale: 'changed',
    wrong: 'not yet',
    shown: 'shown',
    filled: 'filled in',
  },
  stepSaid: (step: number, text: string) => `Step ${step}: ${text}`,
  up: (label: string) => `Move up: ${label}`,
  down: (label: string) => `Move down: ${label}`,
  gate: {
    caption: 'Row by row: a unit says 1 when z is above 0.',
    wanted: 'goal',
    unknown: '·',
    right: (right: number, all: number) => `${right} of ${all} rows are right.`,
    waiting: 'Set every number, and the table fills.',
  },
  tools: {
    fresh: 'New numbers',
    reset: 'Start over',
    finish: 'Finish',
    finishOpen: (n: number) => `${plural(n, 'step is', 'steps are')} still open. Finish all the same?`,
    resetOpen: 'All answers go; marks once earned stay. Start over all the same?',
    freshOpen: 'This sheet does not come back. New numbers all the same?',
    back: 'Keep going',
    solution: 'Worked solution',
    hideSolution: 'Hide the solution',
  },
  said: {
    fresh: (variant: string) => `New numbers, variant ${variant}.`,
    reset: 'All answers are taken back. Hints that you saw still count.',
    hint: (step: number, text: string) => `Hint for step ${step}: ${text}`,
    shown: (step: number, value: string) => `Step ${step}: the value is ${value}.`,
    undone: (step: number) => `The answer of step ${step} is taken back.`,
  },
  result: {
    heading: 'Finished',
    helps: (n: number) => (n === 0 ? 'without hints' : `with ${plural(n, 'hint', 'hints')}`),
    mastered: 'This kind of exercise is mastered: three of four different variants without hints.',
    towards: (clean: number, of: number) =>
      `Without hints and for all marks: ${clean} of the last ${plural(of, 'variant', 'variants')}. Three of four make mastery.`,
    due: (date: string) => `Worth another look on ${date}.`,
    progress: 'My progress',
  },
  solution: {
    heading: 'Worked solution',
    next: 'Next line',
    all: 'All lines',
    line: (n: number, all: number) => `Line ${n} of ${all}`,
    equals: 'is',
  },
  keeping: {
    kept: '',
    notAllowed:
      'This browser does not let the page remember anything (a private window, perhaps). You can work on; what you do is gone when the page is closed.',
    full: 'The memory that this browser gives the course is full. What you do now is kept until the page is closed; save your progress to a file and erase old attempts on the page “My progress”.',
    corrupt:
      'What this device remembered could not be read. It has been put aside, not thrown away; the page “My progress” lets you save it to a file.',
  },
  cannotResume:
    'Your earlier attempt was made with another edition of this exercise and cannot be gone on with; its result is kept. Here are new numbers.',
} as const;
