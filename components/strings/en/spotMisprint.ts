/** Words of the figure "Spot the misprint". */
export const spotMisprint = {
  kicker: (number: string) => `Figure ${number} · Detective work`,
  title: 'Find the slide that slipped',
  slides: { binary: 'binary slide, 0 to 1', bipolar: 'bipolar slide, −1 to 1' },
  printed: (value: string) => `printed ${value}`,
  engine: (net: string) => `engine, z = ${net}`,
  picture: (binary: string, bipolar: string) =>
    `Two scales above each other. Above, values of the binary sigmoid; below, twice that minus 1, the bipolar one. ${binary} is marked above and ${bipolar} below; they do not stand above each other.`,
  key: {
    band: 'printed value, with everything that rounds to it',
    carry: 'carried over by 2a − 1',
    engine: 'what the engine computes',
  },
  start: (binary: string, bipolar: string) =>
    `Same net input, two slides: one prints ${binary}, the next ${bipolar}. The second should be twice the first, minus 1.`,
  tests: {
    heading: 'Three tests',
    down: 'Carry the binary value down',
    up: 'Carry the bipolar value up',
    engine: 'Ask the engine',
  },
  results: {
    down: (binary: string, implied: string, bipolar: string) =>
      `2 · ${binary} − 1 = ${implied}. The bipolar slide prints ${bipolar}, so at least one of the two is wrong.`,
    up: (bipolar: string, implied: string, binary: string) =>
      `(${bipolar} + 1) / 2 = ${implied}. If the bipolar slide is right, the binary one should say that, not ${binary}.`,
    engine: (net: string, binary: string, bipolar: string) =>
      `For z = ${net} the sigmoid is ${binary} and the bipolar sigmoid ${bipolar}.`,
  },
  table: {
    heading: 'The two slides as a table',
    head: ['slide', 'printed', 'follows from the other slide', 'engine'],
  },
  net: 'Net input of the engine',
  netLabel: 'Net input z',
  question: 'Which slide slipped?',
  suspects: {
    binary: 'the binary one',
    bipolar: 'the bipolar one',
    both: 'both',
    neither: 'neither, it is rounding',
  },
  right: (binary: string) =>
    `The binary slide slipped: ${binary} belongs to a smaller net input. The bipolar slide agrees with the engine to its last digit.`,
  wrong: {
    binary: '',
    bipolar: 'Look again: does the band below stand on the engine’s line?',
    both: 'One of the two bands does stand on the engine’s line. Which?',
    neither: 'The bands already hold everything that rounds to the printed values, and still they miss each other.',
  },
  caption:
    'The two slides never mention each other, and still one checks the other, because both say something about the same number. Slide the net input until the line meets the upper band: that is the number the printed value belongs to.',
} as const;
