import { averagingBoard, boardFigure, boardScene } from '#content/examples/averagingBoard.ts';
import type { Demo } from '../demo.ts';

const props = { id: 'averaging-board', number: '12.11', ...averagingBoard };

export const demos: readonly Demo[] = [
  {
    id: 'six',
    title: 'Six examples of the 2-2-2 network',
    note: 'Their wishes nearly cancel in w5 and w7.',
    props,
  },
  {
    id: 'one-alone',
    title: 'One example alone',
    note: 'The third example would move both weights the other way.',
    props: {
      ...props,
      ...boardFigure({ ...boardScene, kept: boardScene.kept.map((_kept, i) => i === 2), show: 'gradient' }),
    },
  },
];
