/** Words of the figure "Excite or inhibit". */
export const exciteOrInhibit = {
  kicker: (number: string) => `Figure ${number} · Excite or inhibit`,
  title: 'Make the cell fire, then make it stop',
  inputs: 'Inputs and weights',
  input: (i: number, value: number) => `input ${i}: ${value}, ${value ? 'active' : 'quiet'}`,
  weight: (i: number) => `weight ${i}`,
  threshold: 'threshold θ',
  thresholdWord: 'θ',
  preset: 'Cell',
  presets: { and: 'AND: all six', or: 'OR: any one', majority: 'Majority', veto: 'Veto by the sixth' },
  own: 'your own',
  all: 'All active',
  none: 'All quiet',
  axis: 'sum of the products',
  fires: 'fires',
  silent: 'silent',
  sum: 'sum',
  chart: (sum: string, theta: string, verdict: string) =>
    `Bars that show each product and the sum so far. The sum is ${sum}, the threshold ${theta}: ${verdict}.`,
  say: (terms: string, sum: string, theta: string, reaches: boolean) =>
    `${terms} = ${sum}, which ${reaches ? 'reaches' : 'does not reach'} the threshold ${theta}: the cell ${reaches ? 'fires' : 'stays silent'}.`,
  count: (n: number, all: number) =>
    n === 1
      ? `Of all ${all} patterns of inputs, one makes it fire.`
      : `Of all ${all} patterns of inputs, ${n} make it fire.`,
  key: { plus: 'excites', minus: 'inhibits', theta: 'threshold, and where the cell fires' },
  table: {
    heading: 'The calculation as a table',
    number: 'Input',
    input: 'x',
    weight: 'w',
    product: 'w · x',
    running: 'sum so far',
  },
  caption:
    'The weights never change when an input is switched; only the sum does. The axis reaches from the least to the largest sum that these weights allow, so you see at once whether a threshold can be reached at all.',
} as const;
