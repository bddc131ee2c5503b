import { activationName } from './activationName.ts';
import { unbroken } from './unbroken.ts';
import type { Sentences } from './values.ts';

const LOSS_NAMES: Record<string, string> = {
  meanSquares: 'mean squared error',
  halfSquares: 'half the sum of squares',
  meanAbsolute: 'mean absolute error',
  meanSquaredLog: 'mean squared logarithmic error',
  huber: 'Huber with δ = 1',
  hinge: 'hinge, for targets −1 and 1',
  binaryCrossEntropy: 'binary cross-entropy, averaged',
};

const OPTIMIZER_NAMES: Record<string, string> = {
  momentum: 'momentum',
  nesterov: 'Nesterov momentum',
  adagrad: 'Adagrad',
  rmsprop: 'RMSProp',
  adam: 'Adam',
};

const OPTIMIZER_RULES: Record<string, string> = {
  momentum: 'with μ = 0.9: b = μb + g, w = w − ηb; the first b is the gradient itself',
  nesterov: 'with μ = 0.9: b = μb + g, w = w − η(g + μb); the first b is the gradient itself',
  adagrad: 'with ε = 10⁻¹⁰: s = s + g², w = w − ηg/(√s + ε), s starting at 0',
  rmsprop: 'with ρ = 0.9, ε = 10⁻⁸: v = ρv + (1 − ρ)g², w = w − ηg/(√v + ε), v starting at 0',
  adam: 'with β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸, both memories starting at 0',
};

const GATE_NAMES: Record<string, string> = {
  xor: 'XOR, true for exactly one',
  xnor: 'XNOR, true for both or neither',
};

/** Title and introduction of every family. */
export const families = {
  chainRule: {
    title: ({ weight }) => `The gradient of ${weight}`,
    intro: ({ weight, activation }) =>
      `A 2-2-2 network with ${activationName(activation)} units, its forward pass done. Work out ∂E/∂${weight} factor by factor, with E = Σ ½(t − out)².`,
  },
  backpropStep: {
    title: 'One full step of backpropagation',
    intro: ({ activation }) =>
      `A 2-2-2 network with ${activationName(activation)} units; E = Σ ½(t − out)². Go forward, collect the blame backward with the weights as they are, then update all eight weights. The biases stay as they are.`,
  },
  oneNeuronChain: {
    title: 'One neuron after another',
    intro: ({ length, activation, network }) =>
      network === 'book'
        ? 'The last unit of a chain, a sigmoid. What comes in and what it says are known, its weight is not. The loss is L = (a − y)².'
        : `A chain of ${length} ${activationName(activation)} unit${length === 1 ? '' : 's'} with the loss L = (a − y)² of the last one. Go forward, then back: no sums, the chain rule alone.`,
  },
  recoverWeights: {
    title: ({ first, second }) => `Recover ${first} and ${second}`,
    intro: ({ first, second }) =>
      `A document prints these numbers of a 2-2-2 sigmoid network, but not ${first} and ${second}. They can be had from what is printed.`,
  },
  misprint: {
    title: 'The digit that cannot be',
    intro: ({ lines }) =>
      `These ${lines} lines of a calculation were printed, and one of them is impossible. Find it, say what happened to it, and put it right.`,
  },
  netInput: {
    title: 'Net input',
    intro: ({ inputs }) =>
      `A perceptron with ${inputs} inputs. Work out its net input, decide whether it fires, and see what doubling does.`,
  },
  thresholdBias: {
    title: 'Threshold and bias',
    intro: 'A unit fires when w·x is above its threshold θ. Turn the threshold into a bias.',
  },
  perceptronUpdates: {
    title: 'A perceptron learns',
    intro: ({ presentations }) =>
      `${presentations} examples in turn. The perceptron answers, and learns by w ← w + η(d − y)x when it is wrong; the bias learns like a weight whose input is 1. The second index of x is the number of the example.`,
  },
  gateWeights: {
    title: 'Make a gate',
    intro: ({ rows }) =>
      `One step unit, its first weight given. Make it answer ${unbroken(rows)} in the rows 00, 01, 10, 11.`,
  },
  xorTwoUnits: {
    title: ({ gate }) => (gate ? 'Two layers make a gate' : 'Two units and what they make together'),
    intro: ({ gate, rows }) =>
      gate
        ? `Two hidden step units and one output unit; h₁ is given. Make the network answer ${unbroken(rows)} in the rows 00, 01, 10, 11: ${GATE_NAMES[gate] ?? gate}.`
        : 'Two hidden step units and one output unit. Go through all four rows.',
  },
  parameterCount: {
    title: 'Count the parameters',
    intro: ({ layers }) => `A dense network with ${layers} layers of weights. Count weights and biases.`,
  },
  activationSlope: {
    title: ({ activation }) => `Value and slope of ${activationName(activation)}`,
    intro: ({ activation }) =>
      `A unit with the activation ${activationName(activation)}. Work out its output, the slope there, and what a change of a weight does.`,
  },
  steepestUnit: {
    title: 'Which unit learns fastest?',
    intro:
      'Four sigmoid units stand at different net inputs. Blame passes back through each of them by its slope: σ′(z) = a(1 − a).',
  },
  softmax: {
    title: 'Softmax and its loss',
    intro: ({ classes }) =>
      `Scores of ${classes} classes. Turn them into probabilities, take the cross-entropy, and send the blame back.`,
  },
  lossValue: {
    title: 'A loss, its value and its slopes',
    intro: ({ loss, count }) => `${count} outputs, their targets, and the loss ${LOSS_NAMES[loss] ?? loss}.`,
  },
  forwardPass: {
    title: 'A forward pass by hand',
    intro: ({ network, activation }) =>
      `A ${network} network with ${activationName(activation)} units. Go through it unit by unit.`,
  },
  gradientDescent: {
    title: 'Down the bowl',
    intro: ({ steps }) => `J(w) = k(w − c)². Make ${steps} steps of gradient descent.`,
  },
  lineStep: {
    title: 'A line learns',
    intro: 'Three points, a line ŷ = m·x + c, the mean squared error, and one step of gradient descent.',
  },
  optimizerStep: {
    title: ({ optimizer }) => `Two steps of ${OPTIMIZER_NAMES[optimizer] ?? optimizer}`,
    intro: ({ optimizer }) =>
      `One weight, two gradients, and ${OPTIMIZER_NAMES[optimizer] ?? optimizer} ${OPTIMIZER_RULES[optimizer] ?? ''}.`,
  },
  learningLoop: {
    title: 'The loop of learning',
    intro: 'N labelled examples, batches of B, E passes over all; the network has P parameters.',
  },
  vehicleRow: {
    title: 'One vehicle through the network',
    intro:
      'A vehicle with its weight and goods; mean m and deviation s of both columns. Two tanh units (weights u, biases b), one sigmoid output (weights v, bias c): the probability of a truck. The label y is 1 for a truck, 0 for a car.',
  },
  scaleColumn: {
    title: 'Scale a column',
    intro: 'Four rows of one column, and a tanh unit with the single weight w and no bias.',
  },
  epochs: {
    title: 'Epochs, batches, iterations',
    intro:
      'N examples, of which p percent are held out for validation; batches of B, for E epochs. The last batch may be smaller.',
  },
  l2Step: {
    title: 'One step with weight decay',
    intro: 'A weight with the penalty ½λw² added to the error, whose gradient is g.',
  },
  dropoutStep: {
    title: 'Dropout',
    intro: ({ form, width }) =>
      `${width} units with ${form} dropout at rate r, the probability of dropping. The mask m has been drawn; d is the blame that arrives.`,
  },
  convSize: {
    title: 'Sizes of convolutions',
    intro: 'A square picture of side n, K kernels of side f, padding p on each side, stride s.',
  },
  convForward: {
    title: 'A kernel over a picture',
    intro: ({ size }) => `A 4 × 4 picture X and a ${size} × ${size} kernel W, not turned.`,
  },
  convGradient: {
    title: 'Back through a convolution',
    intro: 'A 3 × 3 picture X, a 2 × 2 kernel W, stride 1; D is the blame of the four positions.',
  },
  pooling: {
    title: 'Pooling there and back',
    intro: 'A 4 × 4 picture X in windows of 2 × 2; D is the blame that arrives.',
  },
  networkLedger: {
    title: 'The ledger of a small network',
    intro:
      'C channels of side n; a convolution of K₁ kernels of side f₁ without padding, 2 × 2 pooling; the same with K₂ and f₂; then a dense layer of m units.',
  },
  rnnStep: { title: 'A recurrent unit reads', intro: ({ steps }) => `One recurrent tanh unit reads ${steps} numbers.` },
  lstmStep: {
    title: 'An LSTM, gate by gate',
    intro: ({ steps }) =>
      `One LSTM unit reads ${steps === 1 ? 'a number' : `${steps} numbers`}. Gates i, f, o are sigmoids, the candidate g is a tanh.`,
  },
  bptt: {
    title: 'Back through time',
    intro: ({ steps }) =>
      `One recurrent tanh unit reads ${steps} numbers; E = ½(h − y)² after the last one. Send the blame back through time.`,
  },
  tensorShapes: {
    title: 'Shapes',
    intro: 'Five lengths a to e. Say what comes out; shapes are typed as numbers with commas.',
  },
  learningCurve: {
    title: 'Read a learning curve',
    intro: ({ epochs }) => `Training and validation loss after each of ${epochs} epochs.`,
  },
} as const satisfies Sentences;
