import type { Tensor } from '../core/tensor.ts';
import { tensor } from '../core/tensor.ts';
import { oneHot } from '../data/oneHot.ts';
import type { ActivationSpec } from '../functions/activation/table.ts';
import type { LossSpec } from '../functions/loss/table.ts';
import type { RoomLoss, RoomTask } from './roomSpec.ts';

/** The end of a room's network: its outputs, how they are judged, and how they are shown. */
export interface Head {
  readonly units: number;
  readonly activation?: ActivationSpec;
  readonly loss: LossSpec;
  /** What a target is: the number of its class, 0 or 1, −1 or 1, a one-hot row, or the number to be fitted. */
  readonly targets: 'labels' | 'bits' | 'sides' | 'oneHot' | 'numbers';
  /** What turns the outputs into what a picture shows, where that is not the outputs themselves. */
  readonly shown?: 'sigmoid' | 'softmax';
}

const SQUARES = {
  meanSquares: 'meanSquares',
  halfSquares: { name: 'halfSquares', reduction: 'batchmean' },
} as const satisfies Record<string, LossSpec>;

/** The end of the network for a task, a loss that it allows, and a number of classes. */
export function headOf(task: RoomTask, loss: RoomLoss, classes: number): Head {
  if (task === 'regression') {
    const judged: LossSpec = loss === 'halfSquares' ? SQUARES.halfSquares : (loss as 'meanSquares');
    return { units: 1, loss: judged, targets: 'numbers' };
  }
  const squares = SQUARES[loss as keyof typeof SQUARES];
  if (task === 'classification') {
    if (squares) return { units: classes, activation: 'softmax', loss: squares, targets: 'oneHot' };
    return { units: classes, loss: 'sparseCrossEntropyFromLogits', targets: 'labels', shown: 'softmax' };
  }
  if (squares) return { units: 1, activation: 'sigmoid', loss: squares, targets: 'bits' };
  if (loss === 'hinge') return { units: 1, loss: 'hinge', targets: 'sides' };
  return { units: 1, loss: 'binaryCrossEntropyFromLogits', targets: 'bits', shown: 'sigmoid' };
}

/** The targets of a dataset as the loss takes them: `[n]` for labels, otherwise `[n, units]`. */
export function targetsFor({ targets: form, units }: Head, given: Tensor): Tensor {
  const n = given.shape[0]!;
  switch (form) {
    case 'labels':
      return given;
    case 'bits':
      return tensor([n, 1], given.data.slice());
    case 'sides':
      return tensor(
        [n, 1],
        given.data.map((c) => (c === 1 ? 1 : -1)),
      );
    case 'oneHot':
      return oneHot(given, units);
    case 'numbers':
      return tensor([n, 1], given.data.slice());
  }
}
