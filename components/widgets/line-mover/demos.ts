import { linePoints, lineStart } from '#content/examples/linePoints.ts';
import type { Demo } from '../demo.ts';
import type { LineMoverProps } from './props.ts';

const props: LineMoverProps = { id: 'line', number: '3.2', start: lineStart, points: linePoints };

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'One point on the wrong side',
    note: 'Turn and shift the line until all eight points are right.',
    props: { ...props },
  },
  {
    id: 'no-line',
    title: 'Both weights zero',
    note: 'There is no line, and the figure says so.',
    props: { ...props, start: { ...lineStart, w1: 0, w2: 0 } },
  },
];
