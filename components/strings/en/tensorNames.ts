import type { PathStep } from '#engine/trace/naming/place.ts';
import type { AxisWord, SlotWord, SpokenTensors } from '#engine/trace/naming/spokenTensors.ts';
import { names } from './names.ts';

const AXES: Readonly<Record<AxisWord, string>> = {
  example: 'example',
  step: 'step',
  unit: 'unit',
  input: 'from input',
  fromUnit: 'from unit',
  channel: 'channel',
  filter: 'filter',
  row: 'row',
  column: 'column',
  symbol: 'symbol',
  entry: 'entry',
  class: 'class',
};

const SLOTS: Readonly<Record<SlotWord, string>> = {
  penalized: 'the blame with the penalty',
  clipped: 'the clipped blame',
  g: 'the gradient that the rule sees',
  decayed: 'the decayed value',
  m: 'the mean gradient m',
  v: 'the memory v',
  u: 'the mean squared step u',
  s: 'the sum of squared gradients s',
  b: 'the momentum b',
  d: 'the step d',
  vMax: 'the largest v so far',
  mHat: 'the corrected mean m hat',
  vHat: 'the corrected mean square v hat',
  alpha: 'the corrected rate alpha',
  gradientNorm: 'the length of the gradient',
  clipFactor: 'the clipping factor',
};

const wayOf = ({ way, branch, layer }: PathStep): string => {
  const name = way === 'branch' ? `branch ${branch}` : way;
  return layer === 0 ? name : `${name} layer ${layer}`;
};

/** How the tensors of every kind of layer, and the numbers of an update, are called in sentences. */
export const tensorNames: SpokenTensors = {
  ...names,
  loss: (output) => (output ? names.loss(output) : 'the loss'),
  tensors: {
    input: 'input x',
    wayInput: 'the input',
    target: 'target y',
    weight: 'the weight',
    kernel: 'the kernel weight',
    bias: 'the bias',
    inputBias: 'the input bias',
    hiddenBias: 'the hidden bias',
    tableEntry: 'the table entry',
    scale: 'the scale gamma',
    shift: 'the shift beta',
    mean: 'the mean',
    variance: 'the variance',
    deviation: 'the standard deviation',
    normalised: 'the normalised value',
    runningMean: 'the running mean',
    runningVariance: 'the running variance',
    netInput: 'the net input',
    output: 'the output',
    mask: 'the mask',
    place: 'the place of the largest',
    base: 'the base',
    slope: 'the slope alpha',
    drawnSlope: 'the drawn slope',
    inputGate: 'the input gate',
    forgetGate: 'the forget gate',
    candidate: 'the candidate',
    outputGate: 'the output gate',
    cell: 'the cell state',
    cellOut: 'the squashed cell state',
    hidden: 'the hidden state',
    resetGate: 'the reset gate',
    updateGate: 'the update gate',
    past: 'what comes from the past',
    resetState: 'the reset state',
    firstHidden: 'the first hidden state',
    firstCell: 'the first cell state',
    lastHidden: 'the last hidden state',
    lastCell: 'the last cell state',
  },
  wholes: {
    dataLoss: 'the loss on the data',
    penalty: 'the penalty',
    rate: 'the learning rate',
    gradientNorm: 'the length of the whole gradient',
    clipFactor: 'the clipping factor',
  },
  axis: (axis, number) => `${AXES[axis]} ${number}`,
  layer: (number, path) => [`layer ${number}`, ...path.map(wayOf)].join(', '),
  placed: (name, places, layer) => {
    const whole = places.length ? `${name}, ${places.join(', ')}` : name;
    return layer ? `${whole}, of ${layer}` : whole;
  },
  ofGate: (name, gate) => `${name} of ${gate}`,
  slot: (slot, of) => `${SLOTS[slot]} of ${of}`,
  exponential: (of) => `the exponential of ${of}`,
  slopeBetween: (of, by) => `how fast ${of} grows with ${by}`,
};
