/** Words of a prediction: a guess before the answer. */
export const predict = {
  kicker: 'Before you read on',
  signs: { positive: 'positive', zero: 'zero', negative: 'negative' },
  field: 'Your prediction',
  unit: (unit: string) => `Your prediction, in ${unit}`,
  commit: 'That is my guess',
  none: 'Choose one of the answers first; a wrong guess teaches more than none.',
  clear: 'Guess again',
  clearLabel: (question: string) => `Forget my guess and ask again: ${question}`,
  answer: 'The answer',
  said: (guess: string, truth: string) => `You said ${guess}, it is ${truth}.`,
  agreed: (guess: string) => `You said ${guess}, and so it is.`,
  near: (guess: string, truth: string) => `You said ${guess}, it is ${truth}. That is close.`,
  sentences: {
    empty: 'Type a number first, for example 0.35; a wrong guess teaches more than none.',
    unreadable: (text: string) => `“${text}” is not a number. Type one like 0.35, .35 or −2.`,
    tooLarge: 'That is too large to be a guess here. Stay between −1,000,000 and 1,000,000.',
  },
} as const;
