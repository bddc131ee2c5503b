import { timeline } from '#content/examples/history.ts';
import type { Demo } from '../demo.ts';

/** The bibliography as seen from a page of the workbench. */
const BIBLIOGRAPHY = '../../../bibliography/';

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'The whole of artificial intelligence',
    note: 'All dots are filled; the proposal and the workshop are a year apart.',
    props: { ...timeline, bibliography: BIBLIOGRAPHY },
  },
  {
    id: 'deep',
    title: 'Deep learning alone',
    note: 'Its first dot is older than the name artificial intelligence.',
    props: { ...timeline, bibliography: BIBLIOGRAPHY, start: { ring: 'dl', at: 13 } },
  },
];
