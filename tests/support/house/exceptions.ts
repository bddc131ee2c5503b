import type { Exception } from './findBannedUses.ts';

/** Every place that may do what its room may not, each with its reason. Shorter is better. */
export const exceptions: readonly Exception[] = [
  { where: 'components/lab/', what: 'new Worker', why: 'the one room that knows workers' },
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
