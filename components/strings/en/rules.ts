import { microscope } from './microscope.ts';

/** A sentence for a rule: what its line does, with the subject's name, its numbers and its value. */
type Sentence = (subject: string, numbers: string, value: string) => string;

const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Lead: numbers is value." */
const does =
  (lead: string): Sentence =>
  (_subject, numbers, value) =>
    `${lead}: ${numbers} is ${value}.`;

/** "Lead. Subject is numbers, which is value." */
const makes =
  (lead: string): Sentence =>
  (subject, numbers, value) =>
    `${lead} ${first(subject)} is ${numbers}, which is ${value}.`;

/** "Lead: value." for what is handed on as it is. */
const stays =
  (lead: string): Sentence =>
  (_subject, _numbers, value) =>
    `${lead}: ${value}.`;

/**
 * One sentence for every rule that an explanation of the engine can name, for layers of every kind, optimizers and
 * training. Those of dense networks are the microscope's own; a page that needs only them does not load this file.
 */
export const rules: Readonly<Record<string, Sentence>> = {
  ...microscope.rules,
  exponential: does('Softmax raises e to every score, less the largest one so that nothing overflows'),
  softmax: makes('Each exponential is divided by the sum of all, so that together they make 1.'),
  logSoftmax: makes('The logarithm of the share that this score has among all.'),
  jacobian: does('How much this output moves when that score moves, all scores being tied together'),
  throughJacobian: does('Every output sends blame to this score, because they share one sum'),
  convolution: makes('The kernel lies on one patch: each weight meets the pixel under it, and the bias comes last.'),
  kernelBlame: does('This kernel weight met one pixel at every position, so its blame adds up over all of them'),
  pixelBlame: does('This pixel lay under several kernel weights, and each sends its blame back'),
  largestOfWindow: makes('Only the largest number of the window passes.'),
  placeOfLargest: stays('The largest number of the window lay at this place of its plane, counted row by row'),
  blameOfChosen: does('Blame goes back only to the number that was the largest in its window'),
  meanOfWindow: makes('The numbers of the window are added and divided by how many count.'),
  blameOfWindows: does('Every window that held this number sends back an equal share'),
  meanOfChannel: makes('The whole channel becomes one number, its mean.'),
  shareOfBlame: does('The blame of a mean is shared out equally'),
  mean: makes('Add all numbers that are normalised together, divide by how many there are.'),
  variance: makes('The mean of the squared distances from the mean.'),
  std: makes('The root of the variance, with a little added so that nothing divides by zero.'),
  normalise: makes('How many standard deviations the number lies from the mean.'),
  scaleAndShift: makes('The learned scale stretches it and the learned shift moves it.'),
  runningStatistic: makes('The running value moves a small step towards that of the batch.'),
  runningVariance: makes('The running variance moves a small step towards the unbiased variance of the batch.'),
  scaleBlame: does('The scale met every normalised number, so its blame adds up over all of them'),
  shiftBlame: does('The shift was added everywhere, so its blame is the sum of all blames'),
  xhatBlame: does('The blame passes the scale on its way back'),
  stdBlame: does('All numbers were divided by one deviation, so it gathers blame from each'),
  varianceBlame: does('The root hands the blame on to the variance'),
  meanBlame: does('The mean was taken from every number, so it gathers blame from each'),
  throughStatistics: does('The number counts directly, through the variance and through the mean'),
  throughScaling: does('Mean and deviation are fixed here, so the blame is only divided'),
  responseBase: makes('The squares of the neighbouring channels at the same place make the base.'),
  responseBaseBlame: does('Every base divides one number, which sends its blame back'),
  responseNorm: makes('A number with strong neighbours is made smaller.'),
  responseNormBlame: does('The number counts directly and in the bases of its neighbours'),
  dropout: makes('The mask keeps the number or drops it.'),
  dropoutBlame: does('What the mask dropped gets no blame, what it kept gets its own'),
  given: stays('This number is given, not computed'),
  lookUp: stays('The symbol picks its row of the table, and this is the entry'),
  rowBlame: does('The row gathers blame from every place that asked for it'),
  noBlame: stays('A symbol is a choice and no quantity, so it gets no blame'),
  handOn: stays('The number is handed on as it is'),
  handBack: stays('The blame is handed back as it is'),
  sumOverSteps: does('The number was repeated at every step, so their blames add up'),
  sumOverWays: does('The input went several ways, and the blame of all comes back together'),
  residualSum: makes('What the body made is added to what went around it.'),
  concatenation: stays('The outputs of the branches lie side by side, and this is one of them'),
  prelu: makes('Above zero the number passes; below, it is multiplied by the learned slope.'),
  preluBlame: does('The blame passes with slope 1 above zero and with the learned slope below'),
  slopeBlame: does('The slope acted on all numbers below zero, so its blame adds up over them'),
  rrelu: makes('Above zero the number passes; below, it is multiplied by the drawn slope.'),
  rreluBlame: does('The blame passes with slope 1 above zero and with the drawn slope below'),
  netInput: makes('What comes in and what is remembered are weighted and added.'),
  gate: makes('A gate lies between 0, shut, and 1, open.'),
  candidate: makes('The new content that could be written.'),
  newCell: makes('The forget gate keeps a part of the old cell state, the input gate lets a part of the new in.'),
  cellOut: makes('The cell state is squashed before it goes out.'),
  newState: makes('The state after this step.'),
  resetState: makes('The reset gate lets a part of the old state through.'),
  pastInput: makes('What the candidate takes from the state before.'),
  firstState: stays('The state before the first step is given'),
  lastState: stays('The state after the last step'),
  stateOut: stays('The layer gives the hidden state'),
  stateBlame: does('The state counts in the output here and in everything that the next step computes from it'),
  firstStateBlame: does('The first state counts in the first step only'),
  cellBlame: does('The cell state counts in the state here and, through the forget gate, in the next cell state'),
  gateBlame: does('A gate multiplies, so its blame is the blame behind it times what it let through'),
  netBlame: does('Pass the blame through the squashing function of the gate'),
  pastBlame: does('The part from the past gets what the reset gate let through'),
  resetBlame: does('The reset state met the weights of every candidate'),
  blameOverTime: does('The same weight works at every step, so its blame adds up over time'),
  biasBlameOverTime: does('The same bias works at every step, so its blame adds up over time'),
  sumOverGates: does('The input went into every gate, and the blame of all comes back together'),
  penalty: makes('Large weights cost something.'),
  totalWithPenalty: makes('The loss on the data and the penalty together.'),
  penalizedBlame: makes('The penalty pulls the weight towards 0.'),
  scheduledRate: makes('The schedule sets the learning rate of this update.'),
  gradientNorm: makes('All gradients together as one arrow: its length.'),
  clipFactor: makes('An arrow that is too long is shortened by this factor.'),
  clippedBlame: makes('The gradient keeps its direction and loses length.'),
  clampedBlame: makes('The gradient is held between the two bounds.'),
  decayGradient: makes('Weight decay adds a part of the weight to its gradient.'),
  decayedWeight: makes('Weight decay makes the weight a little smaller before the step.'),
  meanGradient: makes('A running mean of the gradients: mostly the old one, a little of the new.'),
  meanSquare: makes('A running mean of the squared gradients.'),
  largestSquare: makes('Only the largest mean square so far counts.'),
  correctedMean: makes('The mean began at 0, so the first ones are too small; this makes up for it.'),
  correctedSquare: makes('The mean square began at 0, so the first ones are too small; this makes up for it.'),
  correctedRate: makes('Both corrections are put into the rate.'),
  sumOfSquares: makes('All squared gradients so far, added up.'),
  scaledStep: makes('The gradient in units of the weight.'),
  meanSquaredStep: makes('A running mean of the squared steps.'),
  momentum: makes('The old direction is kept in part, and the new gradient is added.'),
  velocity: makes('The old step is kept in part, and a new one downhill is added.'),
  newWeight: makes('The step.'),
};
