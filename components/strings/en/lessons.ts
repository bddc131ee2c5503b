/** Words of the figures about learning: the trainer, the iris corner, and ten perceptrons for digits. */
export const lessons = {
  trainer: {
    kicker: (number: string) => `Figure ${number} · Perceptron trainer`,
    title: 'Let one unit learn from its mistakes',
    inputs: ['x1', 'x2'] as const,
    place: 'Place for a new point; arrows move it, Enter sets it',
    add: { label: 'A click sets', one: 'a disc: should fire', zero: 'a square: should stay silent' },
    preset: 'Points',
    own: 'your own',
    clear: 'Take all points away',
    spoil: 'Make it inseparable',
    unspoiled: 'No whole place is free halfway between two points of one kind. Set one more point, then try again.',
    transport: {
      first: 'Before the first correction',
      back: 'Back',
      step: 'Step',
      play: 'Run',
      pause: 'Pause',
      last: 'After the last correction',
      slider: 'Corrections made',
      at: (n: number, all: number) => `${n - 1} of ${all - 1}`,
    },
    counts: { wrong: 'wrong now', corrections: 'corrections', most: 'at most (R/γ)²', none: 'no bound' },
    picture: (w: string, wrong: number) => `The points and the line of the unit with ${w}. ${wrong} of them are wrong.`,
    unit: (w1: string, w2: string, b: string) => `w = (${w1}, ${w2}), b = ${b}`,
    start: (unit: string, wrong: number) =>
      `Before the first correction: ${unit}. The unit never fires; ${wrong} points are wrong.`,
    startAt: (rate: string) => (unit: string, wrong: number) =>
      `Before the first correction, with η = ${rate}: ${unit}; ${wrong} ${wrong === 1 ? 'point is' : 'points are'} wrong.`,
    corrected: (point: number, added: boolean, x: string, unit: string, wrong: number) =>
      `Point ${point} was ${added ? 'silent and should fire: it is added' : 'firing and should not: it is taken away'}: ${x}. Now ${unit}, and ${wrong} ${wrong === 1 ? 'point is' : 'points are'} wrong.`,
    separated: (n: number, passes: number) =>
      `After ${n} ${n === 1 ? 'correction' : 'corrections'} in ${passes} ${passes === 1 ? 'pass' : 'passes'} a whole pass went without a mistake: the unit has finished.`,
    cycling: (from: number, again: number) =>
      `After pass ${again} stand the same numbers as after pass ${from}. Everything repeats, for ever: no line separates these points.`,
    stopped: (n: number) => `Stopped after ${n} corrections without an end. It would go on.`,
    empty: 'There are no points. Click into the picture, or choose a set.',
    full: (most: number) => `${most} points are enough. Take one away first.`,
    table: {
      heading: 'Every point with its counter',
      point: 'Point',
      wanted: 'Wanted',
      c: 'counter c',
      share: 'c · x',
      says: 'Says now',
      remove: 'Take away',
      removeLabel: (n: number) => `Take point ${n} away`,
      sum: 'Sum: the weights',
      bias: 'Sum of the counters: the bias',
      from: (rate: string) => `Start + ${rate} · `,
    },
    key: {
      one: 'should fire',
      zero: 'should stay silent',
      ring: 'the point just corrected',
      dashed: 'the line before',
      cross: 'wrong now',
    },
    caption:
      'Add each point as often as its counter says, and take it away where that is negative: the sum is the weight vector, exactly.',
  },
  iris: {
    kicker: (number: string) => `Figure ${number} · Iris corner`,
    title: 'Choose two species and two measurements',
    species: ['setosa', 'versicolor', 'virginica'] as const,
    features: ['sepal length', 'sepal width', 'petal length', 'petal width'] as const,
    mm: (name: string) => `${name} (mm)`,
    first: 'Squares',
    second: 'Discs',
    x: 'Across',
    y: 'Up',
    centre: { label: 'Measured from', zero: 'zero', middle: 'the middle of the flowers' },
    busy: 'Learning …',
    picture: (a: string, b: string, x: string, y: string, wrong: number) =>
      `Fifty ${a} as squares and fifty ${b} as discs, ${x} across and ${y} up, with a line. ${wrong} are on the wrong side.`,
    plot: 'Mistakes in each pass',
    pass: 'pass',
    mistakes: 'mistakes',
    plotLabel: (passes: number, first: number, last: number) =>
      `Mistakes in ${passes} passes, from ${first} to ${last}.`,
    done: (n: string, passes: number, most: string) =>
      `Separated after ${n} ${n === '1' ? 'correction' : 'corrections'} in ${passes} ${passes === 1 ? 'pass' : 'passes'}. The theorem allows at most ${most}.`,
    slow: (n: string, passes: number, most: string) =>
      `A line exists, but ${n} corrections in ${passes} passes have not found it. The theorem allows ${most}.`,
    never: (n: string, best: number) =>
      `No line separates these flowers. Of the lines of ${n} corrections the best is drawn; it has ${best} flowers wrong.`,
    table: { heading: 'The first passes', pass: 'Pass', mistakes: 'Mistakes' },
    caption:
      'Setosa stands apart, so a line is found; measured from the middle of the flowers, it is found many times sooner. Versicolor and virginica grow into each other: there the rule never rests.',
  },
  digits: {
    kicker: (number: string) => `Figure ${number} · Ten perceptrons`,
    title: 'Teach ten units to read digits',
    train: 'Train 10 passes',
    stop: 'Stop',
    seed: 'seed of the digits',
    pass: 'Passes shown',
    passOf: (n: number, all: number) => `Pass ${n} of ${all}`,
    busy: 'Drawing digits and learning …',
    weights: 'What each unit looks for',
    image: (k: number) => `Weights of the unit for ${k}, 14 by 14.`,
    plot: 'Pictures misread',
    plotLabel: (passes: number, train: number, test: number) =>
      `Misread pictures over ${passes} passes; now ${train} of the training and ${test} of the test pictures.`,
    axis: { pass: 'pass', wrong: 'percent misread' },
    key: {
      train: 'training pictures',
      test: 'test pictures',
      plus: 'ink speaks for the digit',
      minus: 'ink speaks against it',
    },
    look: 'A test picture and ten opinions',
    next: 'Another picture',
    picture: (label: number) => `A test picture of a ${label}.`,
    z: (k: number, z: string) => `unit ${k}: ${z}`,
    read: (label: number, said: number) =>
      label === said
        ? `It is a ${label}, and the unit for ${said} is the loudest.`
        : `It is a ${label}, but the unit for ${said} is the loudest.`,
    say: (pass: number, train: string, test: string, corrections: number) =>
      `After ${pass} ${pass === 1 ? 'pass' : 'passes'}: ${train} percent of the training pictures are misread and ${test} percent of the test pictures. The last pass made ${corrections} corrections.`,
    table: {
      heading: 'Every pass in numbers',
      pass: 'Pass',
      corrections: 'Corrections',
      train: 'Training misread',
      test: 'Test misread',
    },
    seedWrong: 'Give a whole number from 1 to 9999 as the seed.',
    caption:
      'A unit’s weights are a picture of what it looks for. Both curves fall and then jump about: the rule mends the last mistake and does not ask what it spoils.',
  },
} as const;
