const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Words of the backprop microscope and of the lines that it explains. */
export const microscope = {
  kicker: (number: string) => `Figure ${number} · Microscope`,
  title: 'Follow every number, forwards and backwards',
  tools: {
    undo: 'Undo',
    redo: 'Redo',
    reset: 'Reset',
    link: 'Link',
    copied: 'Link copied',
    table: 'Copy table',
    tableCopied: 'Table copied',
  },
  picture: (widths: string, error: string) =>
    `Network ${widths}, drawn with its values. The total error is ${error}. Every number of it stands in the calculation below.`,
  pictureGroup: 'The network. Arrow keys move from number to number and show how each is made.',
  key: {
    forward: 'values flow forward',
    blame: 'blame flows back',
    positive: 'positive, to the right',
    negative: 'negative, to the left',
    scale: 'bars: full width is 1',
  },
  transport: {
    first: 'First line',
    back: 'Back',
    step: 'Step',
    play: 'Play',
    pause: 'Pause',
    last: 'Last line',
    slider: 'Line of the calculation',
    at: (n: number, all: number) => `Line ${n} of ${all}`,
    next: 'Next round',
    nextHint: 'Take the new weights and go again',
    round: (n: number) => (n === 0 ? 'Start' : n === 1 ? 'After 1 update' : `After ${n} updates`),
  },
  phases: { forward: 'Forward', loss: 'Error', backward: 'Backward', update: 'Update', again: 'Forward again' },
  groups: {
    nav: 'Parts of the calculation',
    region: 'Lines of this part',
    forward: (unit: string) => `Forward: ${unit}`,
    loss: 'The error',
    backward: (unit: string) => `Backward: ${unit}`,
    update: 'The new weights',
    again: 'Once more, with the new weights',
    lines: (n: number) => (n === 1 ? '1 line' : `${n} lines`),
  },
  line: {
    heading: 'This line',
    chain: 'The whole chain',
    said: 'This line in words, and in print',
    ask: (spoken: string, number: string) => `${spoken} = ${number}. Where does it come from?`,
    given: (spoken: string, number: string) => `${first(spoken)} is given: ${number}. Change it among the knobs.`,
    nudge: (numeric: string) => `Nudge test: moving it a ten-thousandth either way gives ${numeric}.`,
  },
  puzzle:
    'Ours follows the rule that the deck itself states. How the printed number came about is a puzzle; “Old weights or new ones?” lets you solve it.',
  printed: {
    heading: 'In print',
    at: (document: string, lines: string) =>
      `${document}, ${/[–,-]/.test(lines) ? 'lines' : 'line'} ${lines.replaceAll('-', '–')}`,
    elsewhere: 'Shown for the start values of the documents.',
  },
  knobs: {
    heading: 'Knobs',
    inputs: 'Inputs and targets',
    layer: (n: number, last: boolean) => (last ? `Layer ${n}, outputs` : `Layer ${n}`),
    rate: 'Learning rate η',
    activation: 'Activation',
    loss: 'Error',
    order: 'Weights that the hidden layer sees',
    biases: 'Biases',
    names: 'Names',
    digits: 'Decimals',
    preset: 'Start from',
    shape: 'Shape of the network',
    column: (n: number, all: number) => (n === 0 ? 'Inputs' : n === all - 1 ? 'Outputs' : `Hidden ${n}`),
    addUnit: (column: string) => `${column}: one more`,
    removeUnit: (column: string) => `${column}: one fewer`,
    addLayer: 'Add a layer',
    removeLayer: 'Remove a layer',
    ladder: 'New weights continue the ladder: each is 0.05 more than the largest there is.',
  },
  choices: {
    activation: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU', identity: 'identity' },
    loss: { halfSquares: 'half the sum of squares', meanSquares: 'mean of the squares' },
    order: { original: 'the original ones', onTheWay: 'those updated on the way' },
    biases: { trained: 'each unit trains its own', frozen: 'stay as they are', shared: 'one for each layer' },
    names: { documents: 'documents: net, out, E', book: 'book: z, a, L' },
  },
  history: {
    heading: 'Rounds so far',
    none: 'Press “Next round” to make the update and go again; every parameter’s path is kept here.',
    parameter: 'Parameter',
    error: 'Total error',
    path: 'Path',
    spark: (name: string, from: string, to: string) => `${name} went from ${from} to ${to}`,
  },
  field: {
    empty: 'Type a number, for example 0.35. The last one is kept.',
    unreadable: (text: string) => `“${text}” is not a number. Type one like 0.35 or −2. The last one is kept.`,
    tooLarge: 'That is too large for this network. Stay between −1,000,000 and 1,000,000. The last one is kept.',
  },
  link: {
    notOurs: 'This link does not carry a network of this course, so the start values are shown.',
    tooLong: 'This link is too long to be one of ours, so the start values are shown.',
    cut: 'Part of this link is missing or changed, so the start values are shown. Copy the whole link and try again.',
    unfit: 'This link does not describe a network that the microscope can show, so the start values are shown.',
    version: 'This link was made by another version of the course, so the start values are shown.',
  },
  trouble: {
    diverged: (name: string, value: string) =>
      `After this update ${name} would be ${value}. That is beyond what can be shown; lower the learning rate and try again.`,
    notFinite: (name: string) =>
      `${first(name)} is no longer a finite number: the values before it are too large. Undo, or make the numbers smaller.`,
  },
  caption: {
    lead: 'What to notice.',
    text: 'Each backward line reuses the one before it. Nothing is worked out twice, so the way back costs about as much as the way forward.',
  },
  /** One sentence a rule: what this line does, with its numbers. */
  rules: {
    part: (_s: string, numbers: string, v: string) => `What one weight carries: ${numbers} is ${v}.`,
    weightedSum: (s: string, numbers: string, v: string) =>
      `${first(s)} adds up what arrives and the bias: ${numbers} is ${v}.`,
    activation: (s: string, numbers: string, v: string) =>
      `The activation squashes it. ${first(s)} is ${numbers}, which is ${v}.`,
    lossTerm: (s: string, numbers: string, v: string) =>
      `How far this output misses its target: ${first(s)} is ${numbers}, which is ${v}.`,
    total: (_s: string, numbers: string, v: string) => `All errors together: ${numbers} is ${v}.`,
    lossSlope: (s: string, numbers: string, v: string) =>
      `If this output rose a little, how fast would the error rise? ${first(s)} is ${numbers}, which is ${v}.`,
    slope: (_s: string, numbers: string, v: string) =>
      `The steepness of the activation right here: ${numbers} is ${v}.`,
    throughActivation: (_s: string, numbers: string, v: string) =>
      `Pass the blame through the activation: ${numbers} is ${v}. This is the delta of the unit.`,
    weightBlame: (_s: string, numbers: string, v: string) =>
      `The blame of this weight is the delta behind it times what came in: ${numbers} is ${v}.`,
    biasBlame: (_s: string, _numbers: string, v: string) =>
      `A bias always receives 1, so its blame is the delta itself: ${v}.`,
    path: (_s: string, numbers: string, v: string) => `Blame that comes back along one edge: ${numbers} is ${v}.`,
    sumOverPaths: (_s: string, numbers: string, v: string) =>
      `All paths that start here, added up: ${numbers} is ${v}.`,
    update: (s: string, numbers: string, v: string) => `One step downhill: ${first(s)} is ${numbers}, which is ${v}.`,
    sharedUpdate: (s: string, numbers: string, v: string) =>
      `The whole layer shares this bias, so its deltas are added: ${first(s)} is ${numbers}, which is ${v}.`,
    frozen: (s: string, _numbers: string, v: string) => `In this setting biases stay as they are: ${first(s)} is ${v}.`,
  } as Readonly<Record<string, (subject: string, numbers: string, value: string) => string>>,
  /** The signs of a formula as words. */
  spoken: {
    plus: 'plus',
    minus: 'minus',
    times: 'times',
    over: 'over',
    negative: 'minus',
    squared: 'squared',
    raised: (exponent: string) => `to the power ${exponent}`,
    open: '(',
    close: ')',
    call: (name: string, of: string) => {
      if (name === 'exp') return `e to the power ${of}`;
      if (name === 'floor') return `${of} rounded down`;
      return name === 'ceil' ? `${of} rounded up` : `${name} of ${of}`;
    },
    largest: (items: readonly string[]) => `the larger of ${items.join(' and ')}`,
    smallest: (items: readonly string[]) => `the smaller of ${items.join(' and ')}`,
    choose: (then: string, otherwise: string, when: string) => `${then} if ${when}, else ${otherwise}`,
    bits: {
      xor: 'exclusive or',
      and: 'bitwise and',
      shiftLeft: 'shifted left by',
      shiftRight: 'shifted right by',
      times: 'times, modulo 2 to the power 32,',
      plus: 'plus, modulo 2 to the power 32,',
    },
    is: (left: string, sign: string, right: string) => `${left} ${sign} ${right}`,
  },
  table: {
    line: 'Line',
    quantity: 'Quantity',
    formula: 'Formula',
    numbers: 'Numbers',
    value: 'Value',
    printed: 'Printed',
  },
} as const;
