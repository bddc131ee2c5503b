import type { Weight } from './weighPage.ts';

/** A kind of weight that has a limit. */
export type Kind = Exclude<keyof Weight, 'page' | 'lazy'>;

interface Budget {
  readonly kB: number;
  /** The limit of a page with the training room on it, where it differs. */
  readonly roomKB?: number;
  /** How to get below it. */
  readonly mend: string;
}

/** The most that each kind of a page may weigh, in kB (1000 bytes) after brotli. */
export const budgets: Readonly<Record<Kind, Budget>> = {
  eager: {
    kB: 4,
    mend: 'Only what the page needs before any widget belongs there; load the rest when it is asked for.',
  },
  islands: {
    kB: 45,
    roomKB: 60,
    mend: 'Move work to the worker or the build, share code between widgets, or load a rare part by import().',
  },
  worker: {
    kB: 40,
    mend: 'Keep data and the fast path out of the rules: load them by import() when a training starts.',
  },
  fastPath: { kB: 25, mend: 'Leave out kernels that no chapter uses.' },
  tables: { kB: 8, mend: 'Read tables only; arrays in other formats belong elsewhere.' },
  exercises: {
    kB: 46,
    mend: 'Keep the desk of exercises to drawing and marking; a family loads by itself (components/exercises/desk/loadFamily.ts).',
  },
  data: { kB: 15, mend: 'Give a widget what its first frame needs; the worker computes the rest.' },
  html: {
    kB: 25,
    mend: 'Draw less into the first frame, or split the chapter; formulas and long lists weigh most.',
  },
  css: { kB: 8, mend: 'Reuse a token or a class of the shell instead of a new rule, or load a rare part by import().' },
  paper: { kB: 2, mend: 'Say for paper only what differs from the screen.' },
  fonts: { kB: 40, mend: 'Preload only the faces of the first line; subset them further.' },
};

/** True for a page on which a training room is drawn. */
const hasRoom = ({ islands }: Pick<Weight, 'islands'>): boolean =>
  islands.some(({ name }) => /(^|\/)TrainingRoom[.-]/.test(name));

/** The limit of a kind on a page, in bytes. A page with the training room on it may load more of islands. */
export function limitOf(kind: Kind, weight: Pick<Weight, 'islands'>): number {
  const { kB, roomKB } = budgets[kind];
  return (roomKB !== undefined && hasRoom(weight) ? roomKB : kB) * 1000;
}
