/** Words of the line mover. */
export const lineMover = {
  kicker: (number: string) => `Figure ${number} · Line mover`,
  title: 'Turn and shift the line that a unit decides by',
  inputs: ['x1', 'x2'] as const,
  weight: (i: number) => `weight ${i}`,
  bias: 'bias',
  probe: (i: number) => `probe, input ${i}`,
  probeHeading: 'The probe: any point you like',
  unitHeading: 'The unit',
  double: 'Double all three',
  turn: 'Turn all three signs',
  same: 'Shorten w to length 1',
  sides: { plus: 'fires', minus: 'silent' },
  key: {
    one: 'should fire',
    zero: 'should stay silent',
    cross: 'gets the other answer',
    normal: 'w, standing on the line',
    offset: 'distance from the origin',
    probe: 'the probe',
  },
  picture: (equation: string, right: string) => `A plane with eight points and the line ${equation}. ${right}`,
  equation: (w1: string, w2: string, b: string) => `${w1} · x1 ${w2} · x2 ${b} = 0`,
  right: (n: number, all: number) =>
    n === all
      ? `All ${all} points get the answer that is wanted.`
      : `${n} of ${all} points get the answer that is wanted.`,
  line: (equation: string, distance: string, side: string) =>
    `The line ${equation} lies ${distance} from the origin, ${side}.`,
  along: 'in the direction of w',
  against: 'against the direction of w',
  through: 'which means through it',
  probeSays: (z: string, output: string, distance: string) =>
    `At the probe z\u00a0=\u00a0${z}, so it ${output}; the line is ${distance} away.`,
  fires: 'fires',
  silent: 'stays silent',
  noLine: (b: string, output: string) =>
    `Both weights are zero, so there is no line: z is the bias ${b} everywhere, and every point ${output}. Give one weight another value.`,
  facts: { length: '‖w‖', offset: '−b / ‖w‖', z: 'z at the probe', distance: 'probe to line' },
  table: {
    heading: 'All points with their net inputs',
    point: 'Point',
    wanted: 'Wanted',
    z: 'z',
    output: 'Output',
    wrong: 'wrong',
  },
  caption:
    'The weights turn the line, because w always stands at a right angle to it. The bias shifts it. Doubling all three numbers doubles every z and moves nothing.',
} as const;
