import type { Exception } from './findBannedUses.ts';

/** Every place that may do what its room may not, each with its reason. Shorter is better. */
export const exceptions: readonly Exception[] = [
  { where: 'components/lab/', what: 'new Worker', why: 'the one room that knows workers' },
  {
    where: 'components/lab/clock.ts',
    what: 'Date.now',
    why: 'when an attempt was made and when a review is due; no number that is taught depends on it',
  },
  {
    where: 'components/lab/clock.ts',
    what: 'performance.now',
    why: 'logs of attempts carry the time since their start by a clock that never goes back',
  },
  {
    where: 'components/lab/slices.ts',
    what: 'performance.now',
    why: 'slices of a few milliseconds keep a long run polite',
  },
  {
    where: 'src/build/chromium.mjs',
    what: 'absolute path',
    why: 'the usual places of a browser on Linux, Mac and Windows',
  },
  {
    where: 'src/build/setup.mjs',
    what: 'absolute path',
    why: 'the package manager of Debian, with which root installs a browser',
  },
];
