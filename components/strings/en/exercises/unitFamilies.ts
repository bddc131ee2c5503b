import type { Sentences } from './values.ts';

/** Title and introduction of the families of single units and their first tasks (chapters 1 to 9). */
export const unitFamilies = {
  pictureFeatures: {
    title: 'Two features by hand',
    intro:
      'X is a picture of 5 × 5 pixels: 1 is ink, 0 is paper. Measure its ink and its symmetry to left and right; then a rule says 0 if the symmetry is above θ, and 7 if not.',
  },
  hitRates: {
    title: 'Hits and mistakes',
    intro:
      'Of N drawings of digits a rule gets h₁ right and a network h₂. Compare their mistakes, and compare with guessing.',
  },
  pictureNumbers: {
    title: 'How many numbers is a picture?',
    intro:
      'A colour photograph is H pixels high and W wide, with three numbers for every pixel. A first layer has m units, and P photographs are collected.',
  },
  cellFires: {
    title: 'Does the cell fire?',
    intro: 'A cell with six inputs, 0 or 1. It fires when the sum of its weighted inputs reaches the threshold θ.',
  },
  thresholdRange: {
    title: 'From which threshold to which?',
    intro:
      'A cell has n inputs, 0 or 1, and all its weights are w. Give the limits between which its threshold has to lie; the largest sum that must stay silent comes first.',
  },
  weightedOrAdded: {
    title: 'Multiplied or added?',
    intro:
      'Three inputs and their weights. Work out what a neuron calculates, and what it would calculate if weights were added to the inputs.',
  },
  lineOfUnit: {
    title: 'A unit for a line',
    intro:
      'A unit is silent at the origin, and its line goes through (p, 0) and (0, q). Its first weight is given. Find the rest, then test the point x.',
  },
  countersOfData: {
    title: 'Weights from counters',
    intro:
      'A perceptron started with w and b and learned three examples at the rate η. The counter c of an example says how often it was added, less how often it was taken away. The second index of x is the number of the example.',
  },
  novikoffBound: {
    title: 'How many corrections at most?',
    intro:
      'Four examples x with their targets d, and a unit w, b that is right about all of them. Count the constant 1 of the bias as one more input. The second index of x is the number of the example.',
  },
  gateThresholds: {
    title: 'Which thresholds, which gate?',
    intro: 'A unit with the inputs A and B, 0 or 1, and the weights w₁ and w₂ fires when its sum is above θ.',
  },
  collapseLayers: {
    title: 'Two layers, one layer',
    intro:
      'Two inputs, two hidden units without a bend, one output. Go through both layers, then through the one layer that does the same.',
  },
  steepness: {
    title: 'Two sigmoids and their steepness',
    intro: 'A unit with one input. Its binary sigmoid is 1/(1 + e^(−λz)), with the steepness λ.',
  },
  slopeFamily: {
    title: 'The ReLU family',
    intro: 'Three net inputs, the slope a below zero, and a second slope s above 1.',
  },
  klDivergence: {
    title: 'Entropy, cross-entropy, divergence',
    intro: 'The true shares p of three classes and a forecast q. Use natural logarithms.',
  },
} as const satisfies Sentences;
