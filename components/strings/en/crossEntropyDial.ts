/** Words of the cross-entropy dial. */
export const crossEntropyDial = {
  kicker: (number: string) => `Figure ${number} · Dial`,
  title: 'Turn the dial from sure and right to sure and wrong',
  picture: (target: number, p: string, loss: string) =>
    `The binary cross-entropy over the predicted probability of class 1, when the true class is ${target}. At ${p} the loss is ${loss}. The squared error runs far below it and never exceeds 1.`,
  axis: { p: 'predicted probability p of class 1', loss: 'loss' },
  key: { cross: 'cross-entropy', square: 'squared error' },
  binary: 'Two classes',
  p: 'Probability p of class 1',
  target: 'What was true?',
  targets: { 1: 'class 1', 0: 'class 0' },
  say: (p: string, target: number, loss: string, slope: string, square: string, squareSlope: string) =>
    `You said ${p} for class 1, and class ${target} was true: cross-entropy ${loss}, with slope ${slope}. The squared error would be ${square}, with slope ${squareSlope}.`,
  classes: {
    heading: 'Three classes: what the network says, and what is true',
    names: ['cat', 'dog', 'fox'],
    head: ['class', 'probability', 'slope by score'],
    key: { p: 'predicted', t: 'true distribution' },
    scores: 'Scores',
    score: (name: string) => `Score for ${name}`,
    smoothing: 'Label smoothing',
    other: 'Let another class be true',
    say: (name: string, p: string, loss: string, divergence: string) =>
      `It was a ${name}, which got the probability ${p}. The cross-entropy is ${loss}; ${divergence} of it is the distance between the two distributions.`,
  },
  table: 'The curve as a table',
  head: ['p', 'cross-entropy', 'squared error'],
  caption:
    'Being unsure costs a little. Being sure and wrong costs without limit, and the steeper the curve, the stronger the correction. The slope by a score is simply predicted minus true, so the slopes of all classes add up to 0.',
} as const;
