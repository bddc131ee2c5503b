import { exampleBlames } from '#components/lab/exampleBlames.ts';
import { plainParams, plainTensor } from '#components/lab/plain.ts';
import { keptOf, requestFor } from '#components/widgets/averaging-board/board.ts';
import type { AveragingBoardProps, BoardScene } from '#components/widgets/averaging-board/props.ts';
import { fromNested } from '#engine/core/tensor.ts';
import { network222 } from './network222.ts';
import { parameterNames } from './parameterNames.ts';

/** Five more examples beside the one of the documents: two inputs and two targets each, our own choice. */
const examples = [
  [...network222.x.data, ...network222.t.data],
  [0.9, 0.2, 0.3, 0.99],
  [0.1, 0.8, 0.99, 0.01],
  [0.7, 0.6, 0.2, 0.8],
  [0.3, 0.9, 0.6, 0.99],
  [0.5, 0.4, 0.01, 0.6],
];

/** The network of the chapter with six examples in one batch. Each keeps its error; what is trained is their mean. */
const request: AveragingBoardProps['request'] = {
  spec: { ...network222.spec, loss: { name: 'halfSquares', reduction: 'batchmean' } },
  params: plainParams(network222.params),
  x: plainTensor(fromNested(examples.map((row) => row.slice(0, 2)))),
  t: plainTensor(fromNested(examples.map((row) => row.slice(2)))),
  update: { ...network222.update, biases: 'trained' },
};

const names = parameterNames(request);

/** The figure for a scene, with the engine's answer. */
export const boardFigure = (scene: BoardScene): Omit<AveragingBoardProps, 'id' | 'number'> => ({
  request,
  names,
  scene,
  answer: exampleBlames(requestFor(request, scene), keptOf(scene)),
});

/** The board at its start: all six examples, w5 and w7 on the axes, the rate of the documents. */
export const boardScene: BoardScene = {
  kept: examples.map(() => true),
  axes: [names.indexOf('w5'), names.indexOf('w7')],
  show: 'asks',
  rate: network222.update.rate,
};

export const averagingBoard = boardFigure(boardScene);
