const noProbability = 'Its outputs are no probabilities: they may be negative or larger than 1.';
const alone = 'Softmax of a single score is always 1, whatever the score is.';
const squaresSlow = 'Squares of probabilities do work, but a network that is sure and wrong learns slowly.';

/** Words of the figure "Choose the head". */
export const chooseHead = {
  kicker: (number: string) => `Figure ${number} · Decisions`,
  title: 'Give each task its last layer',
  question: (solved: number, all: number) => `Task (${solved} of ${all} solved)`,
  tasks: {
    price: 'price of a flat, in 100,000 €',
    frost: 'temperature tonight, in °C',
    spam: 'spam or not',
    animal: 'which one of three animals',
    tags: 'all tags of a photo',
  },
  outputs: {
    price: ['price'],
    frost: ['temperature'],
    spam: ['spam'],
    animal: ['cat', 'dog', 'fox'],
    tags: ['dog', 'beach', 'night'],
  },
  head: ['output', 'score', 'says', 'true'],
  activation: 'Last activation',
  loss: 'Loss',
  lossNames: {
    meanSquares: 'mean squared error',
    binaryCrossEntropy: 'binary cross-entropy',
    crossEntropy: 'cross-entropy over classes',
  },
  costs: 'For this example the loss is',
  verdicts: { fits: 'This fits.', works: 'This can work, but there is better.', fails: 'This does not work.' },
  heads: {
    number: {
      identity: 'The identity can say any number.',
      relu: 'ReLU can say any number from 0 up, which suits a price; but a negative score gets no slope.',
      sigmoid: 'A sigmoid never leaves 0 to 1, so most prices are out of its reach.',
      softmax: alone,
    },
    signed: {
      identity: 'The identity can say any number, below zero too.',
      relu: 'ReLU cannot say anything below 0: no frost, ever.',
      sigmoid: 'A sigmoid never leaves 0 to 1.',
      softmax: alone,
    },
    yesNo: {
      identity: noProbability,
      relu: noProbability,
      sigmoid: 'A sigmoid turns one score into the probability of yes.',
      softmax: `${alone} It would need a second score, for no.`,
    },
    oneOf: {
      identity: noProbability,
      relu: noProbability,
      sigmoid: 'Each sigmoid judges its class alone; the three need not add up to 1, although exactly one is true.',
      softmax: 'Softmax shares one unit of probability among the classes, of which exactly one is true.',
    },
    anyOf: {
      identity: noProbability,
      relu: noProbability,
      sigmoid: 'One sigmoid a tag: each is a yes or no of its own, so several may be true.',
      softmax: 'Softmax makes the tags compete; two true tags could have at most one half each.',
    },
  },
  losses: {
    number: {
      meanSquares: 'Squares measure how far off the number is.',
      binaryCrossEntropy: 'Cross-entropy is made for probabilities, not for amounts.',
      crossEntropy: 'Cross-entropy is made for probabilities, not for amounts.',
    },
    signed: {
      meanSquares: 'Squares measure how far off the number is, on both sides of zero.',
      binaryCrossEntropy: 'Cross-entropy is made for probabilities, not for temperatures.',
      crossEntropy: 'Cross-entropy is made for probabilities, not for temperatures.',
    },
    yesNo: {
      meanSquares: squaresSlow,
      binaryCrossEntropy: 'Binary cross-entropy asks how surprising the truth was.',
      crossEntropy:
        'Over classes it counts only the true one; with a single output it says nothing when the answer is no.',
    },
    oneOf: {
      meanSquares: squaresSlow,
      binaryCrossEntropy: 'Binary cross-entropy judges each class by itself, although they belong together.',
      crossEntropy: 'Cross-entropy asks how much probability the true class got.',
    },
    anyOf: {
      meanSquares: squaresSlow,
      binaryCrossEntropy: 'Binary cross-entropy, one a tag.',
      crossEntropy: 'Over classes it counts only tags that are true; a wrong tag would cost nothing.',
    },
  },
  refuses: (reason: string) => `And the loss refuses: ${reason}`,
  caption:
    'Ask what the answer may be, then choose the activation that can say it, then the loss that belongs to it. The pairs that fit are the ones whose slope by the score is simply what it says minus what is true.',
} as const;
