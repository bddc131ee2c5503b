/** Words of the figures about gates: the builder, the XOR wall, its proof, and the sixteen tables. */
export const gates = {
  inputs: ['input A', 'input B'] as const,
  coding: { label: 'Coding', binary: '0 and 1', bipolar: '−1 and 1' },
  says: { fires: 'fires', silent: 'silent' },
  right: 'right',
  wrong: 'wrong',
  builder: {
    kicker: (number: string) => `Figure ${number} · Gate builder`,
    title: 'Set two weights and a threshold, and get a gate',
    gate: 'Wanted gate',
    rule: { label: 'Fires', above: 'above the threshold', at: 'at it as well' },
    weight: (name: string) => `weight of input ${name}`,
    threshold: 'threshold',
    table: {
      caption: 'Truth table of the unit',
      a: 'A',
      b: 'B',
      sum: 'weighted sum',
      output: 'output',
      wanted: 'wanted',
    },
    map: {
      names: ['weight of A', 'weight of B'] as const,
      label: (gate: string, theta: string, w: string) =>
        `All pairs of weights for the threshold ${theta}; those in the shaded region make ${gate}. The present pair is ${w}.`,
      key: 'pairs of weights that make the gate',
      now: 'the present pair',
    },
    strip: {
      label: (interval: string) => `The four sums on a line, and the thresholds that work: ${interval}.`,
      name: 'threshold',
      key: 'thresholds that work',
      sums: 'sums: a disc should fire, a square should not',
    },
    interval: (low: string, high: string, closedLow: boolean) =>
      closedLow
        ? `from ${low} up to, but not including, ${high}`
        : `from just above ${low} up to and including ${high}`,
    below: (high: string, closed: boolean) => (closed ? `up to and including ${high}` : `below ${high}`),
    above: (low: string, closed: boolean) => (closed ? `from ${low} on` : `above ${low}`),
    none: 'none',
    works: (gate: string, interval: string) =>
      `All four rows are right: this unit is ${/^[AO]/.test(gate) ? 'an' : 'a'} ${gate} gate. With these weights every threshold works ${interval}.`,
    fails: (right: number, gate: string, interval: string) =>
      `${right} of 4 rows are right, so this is no ${gate} gate. With these weights a threshold would work ${interval}.`,
    hopeless: (right: number, gate: string) =>
      `${right} of 4 rows are right. With these weights no threshold makes ${gate}: one sum that should stay silent is not below one that should fire.`,
    caption:
      'The sum is not the output. Between the sums that must stay silent and those that must fire lies a whole stretch of thresholds, and the weights have a whole region.',
  },
  wall: {
    kicker: (number: string) => `Figure ${number} · The XOR wall`,
    title: 'Get all four rows of XOR right',
    units: { label: 'Units', one: 'one unit, one line', two: 'two hidden units and one more' },
    line: 'The line',
    hidden: (k: number) => `Hidden unit ${k}, ${k > 1 ? 'dashed' : 'solid'} line`,
    output: 'Output unit',
    weight: (unit: string, i: number) => `${unit}: weight ${i}`,
    bias: (unit: string) => `${unit}: bias`,
    one: 'the line',
    best: (n: number) => `Best so far: ${n} of 4`,
    picture: (right: number) => `The four inputs of XOR in the plane. ${right} of 4 get the answer that is wanted.`,
    hiddenPicture: 'What the output unit sees: the pairs of hidden answers, and its line.',
    hiddenNames: ['answer of hidden 1', 'answer of hidden 2'] as const,
    table: { caption: 'The four rows', z: 'z', h1: 'h1', h2: 'h2', y: 'output', wanted: 'XOR' },
    sayOne: (right: number, best: number) =>
      `One line, ${right} of 4 rows right; your best is ${best}. ${best === 3 ? 'Three is as far as it goes: the proof below says why.' : 'Can you get three?'}`,
    /** What a hidden unit says, by its answers to the rows 00, 01, 10 and 11. */
    hiddenSays: {
      '0111': 'at least one',
      '0001': 'both',
      '0010': 'A without B',
      '0100': 'B without A',
      '1110': 'not both',
      '1000': 'neither',
    } as Readonly<Record<string, string>>,
    solved: (said: readonly string[], joined: readonly string[]) =>
      [
        'All four rows are right.',
        said.length === 2 && `The first hidden unit says “${said[0]}”, the second “${said[1]}”.`,
        joined.length > 1 && `Rows ${joined.join(' and ')} have become one point.`,
      ]
        .filter(Boolean)
        .join(' '),
    sayTwo: (right: number) =>
      `${right} of 4 rows are right. The hidden units cut the plane; the output must fire where the two discs are and nowhere else.`,
    solution: 'Show the solution',
    another: 'Show another one',
    caption:
      'One line always leaves a point on the wrong side. Two hidden units give the output unit a new plane to look at, and there the points can be separated.',
  },
  proof: {
    kicker: (number: string) => `Figure ${number} · A proof in five steps`,
    title: 'Follow the four rows into a contradiction',
    transport: {
      first: 'First step',
      back: 'Back',
      step: 'Step',
      play: 'Play',
      pause: 'Pause',
      last: 'Last step',
      slider: 'Step of the proof',
      at: (n: number, all: number) => `Step ${n} of ${all}`,
    },
    table: { caption: 'The proof as a table', step: 'Step', a: 'A', b: 'B', xor: 'XOR', demand: 'demand on the unit' },
    names: ['row 0, 0', 'row 0, 1', 'row 1, 0', 'steps 2 and 3 added', 'row 1, 1'],
    clash: { from: 'step 4 less step 5', claim: 'b > 0', why: 'against step 1' },
    lines: [
      { claim: 'b ≤ 0', why: 'Both inputs are 0, so the net input is the bias alone, and XOR says silent.' },
      { claim: 'w2 + b > 0', why: 'Only B is 1, and XOR says fire.' },
      { claim: 'w1 + b > 0', why: 'Only A is 1, and XOR says fire.' },
      { claim: 'w1 + w2 + 2b > 0', why: 'Two positive numbers have a positive sum.' },
      {
        claim: 'w1 + w2 + b ≤ 0',
        why: 'Both are 1, and XOR says silent. Take this from the line before: it leaves b > 0. But step 1 says b ≤ 0. Both cannot be, so there are no such numbers.',
      },
    ],
    picture: (n: number) => `The four points of XOR; the rows used in the first ${n} steps are ringed.`,
    caption:
      'Nothing was assumed about the weights. Positive, negative, huge or tiny: four simple demands are one too many for a straight line.',
  },
  sixteen: {
    kicker: (number: string) => `Figure ${number} · Sixteen gates`,
    title: 'Look for the gates that no line can make',
    label: (name: string, bits: string) => `${name}, outputs ${bits}`,
    picture: 'All sixteen truth tables of two inputs as small planes, each with a line where there is one.',
    lines: { show: 'Show the lines', hide: 'Hide the lines' },
    table: { row: 'A, B', sum: 'w · x + b', output: 'output' },
    chosen: (name: string) => `Gate: ${name}`,
    unit: (w1: string, w2: string, b: string) => `w1 = ${w1}, w2 = ${w2}, b = ${b}`,
    none: 'no line',
    say: (name: string, unit: string, margin: string) =>
      `${name} is linearly separable, for example with ${unit}. The nearest point lies ${margin} from that line.`,
    constant: (name: string, unit: string) => `${name} needs no line: ${unit} gives the same answer everywhere.`,
    impossible: (name: string) =>
      `No line makes ${name}: the rows that should fire and those that should not have the same middle.`,
    count: (n: number) => `${n} of 16 can be made by one unit.`,
    names: {
      '0000': 'never',
      '0001': 'AND',
      '0010': 'A and not B',
      '0011': 'A',
      '0100': 'B and not A',
      '0101': 'B',
      '0110': 'XOR',
      '0111': 'OR',
      '1000': 'NOR',
      '1001': 'XNOR',
      '1010': 'not B',
      '1011': 'A or not B',
      '1100': 'not A',
      '1101': 'B or not A',
      '1110': 'NAND',
      '1111': 'always',
    },
    caption:
      'The two without a line have their equal answers on the diagonals. The coding moves points and lines, and changes nothing about which gates can be made.',
  },
} as const;
