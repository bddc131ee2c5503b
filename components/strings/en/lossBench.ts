/** Words of the loss bench. */
export const lossBench = {
  kicker: (number: string) => `Figure ${number} · Loss bench`,
  title: 'Drag a prediction and watch six losses disagree',
  losses: {
    meanSquares: { name: 'mean square', short: 'MSE' },
    rootMeanSquares: { name: 'its root', short: 'RMSE' },
    meanAbsolute: { name: 'mean size', short: 'MAE' },
    meanSquaredLog: { name: 'mean square of logs', short: 'MSLE' },
    huber: { name: 'Huber', short: 'Huber' },
    logCosh: { name: 'log-cosh', short: 'log-cosh' },
  },
  picture: (pairs: string) => `Four points with target and prediction, joined by their residuals: ${pairs}.`,
  pair: (target: string, prediction: string) => `target ${target}, prediction ${prediction}`,
  axis: { point: 'point', value: 'value' },
  key: { target: 'target', prediction: 'prediction', residual: 'residual' },
  one: (name: string, value: string) => `${name} ${value}`,
  heavy: (point: number, square: string, size: string) =>
    `Point ${point} makes ${square} % of the squared error and ${size} % of the absolute one.`,
  perfect: 'Every prediction is on its target: all losses are 0.',
  shares: 'Each loss, and how much of it each point makes',
  shareOf: (list: string) => `Shares of the points: ${list}`,
  refused: 'not defined for a value of −1 or less',
  pairs: 'The four points',
  target: (point: number) => `Target of point ${point}`,
  prediction: (point: number) => `Prediction for point ${point}`,
  knobs: 'Knobs',
  delta: 'Huber bends at δ',
  outlier: 'Make point 2 an outlier',
  hit: 'Hit every target',
  table: {
    heading: 'All terms as a table',
    loss: 'loss',
    head: ['point', 'target', 'prediction', 'residual'],
  },
  caption:
    'The bars show whose voice is heard: how much of a loss each point makes. With an outlier the squares listen to nobody else; sizes and Huber still hear the others; logs care about proportions, so a miss of 1 at a target of 0 outweighs a miss of 1 at a target of 2.',
} as const;
