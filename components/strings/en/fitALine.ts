/** Words of the line fitter. */
export const fitALine = {
  kicker: (number: string) => `Figure ${number} · Fit a line`,
  title: 'Two parameters: watch the line and its path together',
  axis: { data: ['input x', 'target y'], map: ['slope m', 'intercept c'] },
  dataPicture: (points: string, m: string, c: string) =>
    `Points ${points}, and the line with slope m = ${m} and intercept c = ${c}. Between point and line stands the error.`,
  mapPicture: (n: number, m0: string, c0: string, m: string, c: string, bottom: string) =>
    `Contour map of the loss over slope and intercept. The descent began at m = ${m0}, c = ${c0} and is after ${n} step${n === 1 ? '' : 's'} at m = ${m}, c = ${c}. ${bottom}`,
  movePoint: (k: number) => `Data: arrow keys move point ${k}`,
  moveStart: 'Map of the loss: arrow keys move the start of the descent',
  key: {
    point: 'data (ring: the chosen point)',
    line: 'prediction',
    gap: 'error',
    square: 'error, squared',
    start: 'start',
    now: 'now',
    best: 'lowest place',
    contour: 'equal loss',
  },
  descent: 'Descent',
  data: 'Data',
  rate: 'Rate η',
  m: 'Start m',
  c: 'Start c',
  chosen: 'Point to move',
  point: (k: number) => `point ${k}`,
  x: (k: number) => `x of point ${k}`,
  y: (k: number) => `y of point ${k}`,
  squares: 'Errors as squares',
  centred: 'Measure x from its mean',
  facts: {
    steep: 'steepest, λ max',
    flat: 'flattest, λ min',
    limit: '2/λ max',
    lowest: 'lowest J',
  },
  here: (n: number, m: string, c: string, loss: string, dm: string, dc: string) =>
    `After ${n} step${n === 1 ? '' : 's'}: m = ${m}, c = ${c}, J = ${loss}; the gradient is (${dm}, ${dc}).`,
  lost: (n: number, rate: string, limit: string) =>
    `After ${n} step${n === 1 ? '' : 's'} the numbers are too large for the computer: η = ${rate} is above the limit ${limit}. Choose a smaller η, or go back some steps.`,
  bottom: (m: string, c: string, loss: string) => `The lowest place is m = ${m}, c = ${c}, with J = ${loss}.`,
  gutter: 'All inputs are equal, so the bowl is a gutter: there is no single lowest place.',
  transport: {
    first: 'Back to the start',
    back: 'Back one step',
    step: 'Step',
    play: 'Play',
    pause: 'Pause',
    last: 'To the last step',
    slider: 'Step of the descent',
    at: (n: number, all: number) => `Step ${n - 1} of ${all - 1}`,
  },
  table: { heading: 'The descent as a table', head: ['step', 'm', 'c', 'J', '∂J/∂m', '∂J/∂c'] },
  caption:
    'Every place on the map is a line in the data. The path falls quickly into the valley and then creeps along its floor, because one η must serve a steep and a flat direction. Measured from their mean, the inputs make a rounder bowl. And the lowest J is not 0: no line goes through all points.',
} as const;
