/** Words of a prediction: a guess before the answer. */
export const predict = {
  kicker: 'Before you read on',
  signs: { positive: 'positive', zero: 'zero', negative: 'negative' },
  field: 'Your prediction',
  unit: (unit: string) => `Your prediction, in ${unit}`,
  commit: 'That is my guess',
  none: 'Choose one of the answers first; a wrong guess teaches more than none.',
  noSketch: 'Move the points first; a wrong sketch teaches more than none.',
  curve: {
    right: 'Your sketch follows the curve.',
    close: 'Your sketch is close to the curve.',
    wrong: 'Your sketch leaves the curve. Look where.',
  },
  clear: 'Guess again',
  clearLabel: (question: string) => `Guess again: ${question}`,
  answer: 'The answer',
  quoted: (answer: string) => `“${answer}”`,
  said: (guess: string, truth: string) => `You said ${guess}, it is ${truth}.`,
  agreed: (guess: string) => `You said ${guess}, and so it is.`,
  near: (guess: string, truth: string) => `You said ${guess}, it is ${truth}. That is close.`,
} as const;
