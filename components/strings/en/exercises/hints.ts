import type { Sentences } from './values.ts';

/** First nudges, by what is to be done; then the formula, then the value. */
export const hints = {
  formula: 'This is the formula. Put your numbers in.',
  value: 'This is the value. The step earns nothing any more, and the next one goes on from here.',
  weightedSum: 'Every input goes through its own weight. Add the products, and do not forget the bias.',
  activation: 'The unit passes its net input through the activation function. What is the net input here?',
  halfSquare: 'How far is the output from its target? Square the gap, then take half.',
  sumOfTerms: 'The error of the whole network is made of the errors of its outputs.',
  errorSlope:
    'Differentiate ½(t − a)² with respect to a. The square brings down a 2; what happens to the ½, and to the sign?',
  slope: 'The slope of this activation can be written with the output alone; the net input is not needed.',
  outputDelta: 'Two factors: how the error changes with the output, and how the output changes with the net input.',
  path: 'What flows back along an edge is the blame at its far end times the weight of the edge.',
  sumOverPaths: 'A hidden unit works on both outputs. What does blame do where two paths meet?',
  hiddenDelta:
    'First collect the blame over all paths, with the weights as they were; then pass it through the unit’s own slope.',
  weightBlame: 'A weight is to blame as much as its unit is, times what came in through the weight.',
  biasBlame: 'A bias is a weight whose input is always 1.',
  update: 'Downhill: the new value is the old one minus a step, and the step is learning rate times gradient.',
  costSlope: 'Differentiate (a − y)² with respect to a. There is no ½ here to cancel the 2.',
  throughActivation: 'Blame passes back through an activation by multiplying with its slope at this point.',
  undoSquare:
    'The error is half the square of the gap. Undo that from the outside in; the target lies above the output.',
  undoUpdate: 'The update took something away. Put the same amount back.',
  checkEachLine:
    'Work each line out from the lines and numbers before it. The first that can’t be had from them is the misprint; later lines may still be right.',
  writeBothBelow: 'Write the right number below the printed one and compare digit by digit.',
  workOutLine: 'Leave the printed number aside and work this line out from what is given.',
} as const satisfies Sentences;
