import type { RoomSpec } from '#engine/room/roomSpec.ts';
import { brokenRoom, busyRoom, circlesRoom, ownRoom } from './roomSpecs.ts';

const layer = circlesRoom.layers[0]!;
const own: RoomSpec = ownRoom;

/** Rooms that cannot be, each with the beginning of the sentence that refuses it. */
export const hostileRooms: readonly [string, unknown, string][] = [
  ['nothing', null, 'The training room is null, but an object is expected.'],
  ['a list', [], 'The training room is a list of 0, but an object'],
  ['no data', { ...circlesRoom, data: undefined }, 'The data is undefined, but an object'],
  ['an unknown kind', { ...circlesRoom, data: { kind: 'toString' } }, 'The kind of data is “toString”. Choose one of'],
  [
    'too many examples',
    { ...circlesRoom, data: { ...circlesRoom.data, count: 1e9 } },
    'The number of examples is 1000000000. Give a whole number from 2 to 2000.',
  ],
  [
    'broken noise',
    { ...circlesRoom, data: { ...circlesRoom.data, noise: Number.NaN } },
    'The noise is NaN. Give a number from 0 to 1.',
  ],
  [
    'classes of two rings',
    { ...circlesRoom, data: { ...circlesRoom.data, classes: 3 } },
    'The number of classes of “circles” is fixed. Leave it out.',
  ],
  ['a text for a seed', { ...circlesRoom, seed: '5' }, 'The seed of the start is “5”. Give a whole number'],
  ['a negative seed', { ...circlesRoom, seed: -1 }, 'The seed of the start is -1.'],
  [
    'all for validation',
    { ...circlesRoom, split: { validation: 1, seed: 0 } },
    'The share for validation is 1. Give a number from 0 to 0.9.',
  ],
  [
    'seven layers',
    { ...circlesRoom, layers: new Array(7).fill(layer) },
    'The list of hidden layers is a list of 7. Give a list with 0 to 6 entries.',
  ],
  [
    'thirteen units',
    { ...circlesRoom, layers: [{ ...layer, units: 13 }] },
    'The number of units of layer 1 is 13. Give a whole number from 1 to 12.',
  ],
  [
    'an activation of objects',
    { ...circlesRoom, layers: [{ ...layer, activation: 'constructor' }] },
    'The activation of layer 1 is “constructor”. Choose one of identity,',
  ],
  ['full dropout', { ...circlesRoom, layers: [{ ...layer, dropout: 1 }] }, 'The dropout of layer 1 is 1.'],
  [
    'no input',
    { ...circlesRoom, features: [] },
    'The list of inputs is a list of 0. Give a list with 1 to 12 entries.',
  ],
  [
    'an input that is none',
    { ...circlesRoom, features: ['eval(x1)'] },
    '"eval(x1)" is no input. Write x1, x2^2, x1*x2, sin x1 or sin 5x1.',
  ],
  ['an input of objects', { ...circlesRoom, features: [{}] }, '{} is no input.'],
  [
    'a column that is not there',
    { ...circlesRoom, features: ['x1', 'x3'] },
    'The input "x3" asks for column 3, but the data has 2. Choose x1 to x2.',
  ],
  ['an input twice', { ...circlesRoom, features: ['x1', 'x1'] }, 'An input is chosen twice.'],
  [
    'too fast a wave',
    { ...circlesRoom, features: ['sin 99x1'] },
    'The input "sin 99x1" waves 99 times as fast. Give 1 to 20.',
  ],
  [
    'numbers to be told apart',
    { ...brokenRoom, task: 'binary', loss: 'crossEntropy' },
    'The data has numbers to be fitted, but the task is to tell classes.',
  ],
  [
    'classes to be fitted',
    { ...circlesRoom, task: 'regression', loss: 'meanSquares' },
    'The data has classes, but the task is to fit numbers.',
  ],
  ['one output for three', { ...busyRoom, task: 'binary' }, 'One output tells two classes apart, but the data has 3.'],
  [
    'a loss of another task',
    { ...brokenRoom, loss: 'hinge' },
    'The loss of a regression task is “hinge”. Choose one of meanSquares,',
  ],
  [
    'an unknown optimizer',
    { ...circlesRoom, optimizer: { name: 'adamax', rate: 1 } },
    'The optimizer is “adamax”. Choose one of sgd,',
  ],
  [
    'an infinite rate',
    { ...circlesRoom, optimizer: { name: 'sgd', rate: Number.POSITIVE_INFINITY } },
    'The learning rate is Infinity. Give a number from 0 to 1000000.',
  ],
  [
    'a setting of another',
    { ...circlesRoom, optimizer: { name: 'sgd', rate: 1, settings: { beta1: 0.9 } } },
    'A setting of sgd is “beta1”. Choose one of momentum,',
  ],
  [
    'a share above 1',
    { ...circlesRoom, optimizer: { name: 'adam', rate: 1, settings: { beta1: 2 } } },
    'Setting "beta1" of adam is 2.',
  ],
  [
    'a schedule without length',
    { ...circlesRoom, schedule: { kind: 'cosine' } },
    'The schedule\'s "steps" is undefined.',
  ],
  [
    'too many milestones',
    { ...circlesRoom, schedule: { kind: 'multistep', gamma: 0.1, milestones: new Array(1e5).fill(1) } },
    'The list of milestones is a list of 100000. Give a list with 1 to 64 entries.',
  ],
  [
    'clipping to 0',
    { ...circlesRoom, clip: { kind: 'norm', max: 0 } },
    "Gradients can't be clipped to 0. Give a number above 0.",
  ],
  [
    'a reward for large weights',
    { ...circlesRoom, penalties: { l2: -1 } },
    'The penalty “l2” is -1. Give a number from 0 to',
  ],
  [
    'a start that is none',
    { ...circlesRoom, init: { kind: 'magic' } },
    'The start of the weights is “magic”. Choose one of zeros,',
  ],
  ['a start without bounds', { ...circlesRoom, init: { kind: 'uniform', from: 0 } }, 'The start\'s "to" is undefined.'],
  [
    'a start upside down',
    { ...circlesRoom, init: { kind: 'uniform', from: 1, to: -1 } },
    'The upper end of the start is -1.',
  ],
  ['no batch', { ...circlesRoom, batchSize: 0 }, 'The batch size is 0. Give a whole number from 1 to 2000.'],
  [
    'a batch that is never full',
    { ...circlesRoom, batchSize: 31, leftOver: 'drop' },
    'A batch of 31 is never full with 30 training examples',
  ],
  [
    'a batch of one to normalise over',
    { ...busyRoom, batchSize: 5, leftOver: 'keep', data: { ...busyRoom.data, count: 61 } },
    'Layer 1 normalises over the batch, but with 46 training examples and batches of 5',
  ],
  [
    'shuffling by text',
    { ...circlesRoom, shuffle: 'yes' },
    'Whether examples are shuffled is “yes”. Give true or false.',
  ],
  [
    'ragged rows',
    { ...own, data: { ...own.data, rows: [[15, 2], [34], [42, 54], [20, 5]] } },
    'Example 2 is a list of 1. Give a list with 2 to 2 entries.',
  ],
  [
    'a cell of text',
    {
      ...own,
      data: {
        ...own.data,
        rows: [
          [15, 2],
          [34, '=1+1'],
          [42, 54],
          [20, 5],
        ],
      },
    },
    '“goods” of example 2 is “=1+1”. Give a number from',
  ],
  [
    'a class that is none',
    { ...own, data: { ...own.data, targets: [0, 1, 2, 0] } },
    'The class of example 3 is 2. Give a whole number from 0 to 1.',
  ],
  [
    'a name without end',
    { ...own, data: { ...own.data, columns: ['weight', 'x'.repeat(1e5)] } },
    'The name of column 2 is “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”. Give a text of 1 to 60',
  ],
  [
    'a million rows',
    { ...own, data: { ...own.data, rows: new Array(1_000_000), targets: [] } },
    'The list of examples is a list of 1000000. Give a list with 2 to 2000 entries.',
  ],
];
