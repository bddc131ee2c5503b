/** What the figures are called that a worked solution opens, by their name in links. */
export const figureNames = {
  microscope: 'the microscope',
  bench: 'the net-input bench',
  line: 'the line mover',
  excite: 'the cell',
  trainer: 'the perceptron trainer',
  gate: 'the gate builder',
  xor: 'the XOR wall',
  builder: 'the network builder',
  'curve-lab': 'the curve lab',
  'negative-slope': 'the figure of the slope',
  'cross-entropy-dial': 'the cross-entropy dial',
  'hinge-margin': 'the hinge margin',
  'loss-bench': 'the loss bench',
  'valley-walker': 'the valley walker',
  'fit-a-line': 'the line fitter',
} as const;

/** What a link to such a figure says. */
export const openFigure = (figure: string): string => `Open in ${figure}`;
