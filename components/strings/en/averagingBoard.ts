/** Words of the board on which the gradients of single examples are averaged. */
export const averagingBoard = {
  kicker: (number: string) => `Figure ${number} · Averaging board`,
  title: 'Six examples, six wishes, one mean',
  shows: { asks: 'what each example asks for', gradient: 'gradients' },
  picture: (shows: string, a: string, b: string, arrows: string) =>
    `Arrows: ${shows}, for ${a} across and ${b} up. ${arrows}`,
  arrow: (name: string, a: string, b: string) => `${name} (${a}, ${b})`,
  example: (n: number) => `Example ${n}`,
  mean: 'mean',
  keep: (n: number) => `Keep example ${n}`,
  pair: (inputs: string, targets: string) => `(${inputs}) → (${targets})`,
  head: {
    example: 'Example',
    along: 'Along the mean',
  },
  alongWhy:
    'Each loss is followed by the loss after the step. Along the mean: the cosine of the angle to the mean, over all twelve parameters: 1 is the same way, below 0 is against it.',
  losses: (before: string, after: string) => `loss ${before} → ${after}`,
  worse: 'worse',
  threeWays: 'The mean, three ways',
  ways: {
    mean: 'mean of the gradients',
    batch: 'gradient of the mean loss',
    nudged: 'mean loss, by nudging',
  },
  apart: (apart: string) =>
    apart === '0'
      ? 'The first two agree to the last bit.'
      : `The first two differ by ${apart} at most: rounding, because the same products are added in another order.`,
  knobs: {
    axis: { across: 'Across', up: 'Up' },
    show: 'Show',
    rate: 'Rate of the step',
  },
  say: (kept: number, loss: string, after: string) =>
    `The mean of ${kept === 1 ? 'one example' : `${kept} examples`}: a step against its gradient takes ${kept === 1 ? 'its' : 'their mean'} loss from ${loss} to ${after}.`,
  against: (list: string, one: boolean) =>
    `${one ? 'Example' : 'Examples'} ${list} ${one ? 'points' : 'point'} against it.`,
  gotWorse: (list: string, one: boolean) => `For ${one ? 'example' : 'examples'} ${list} the step makes things worse.`,
  outside: (list: string, one: boolean) =>
    `${one ? 'Example' : 'Examples'} ${list}, left out, ${one ? 'is' : 'are'} worse off after it.`,
  allWith: 'All of them point along with it.',
  and: ' and ',
  key: { kept: 'an example', out: 'left out', mean: 'the mean' },
  last: 'The mean of nothing is nothing, so the last example stays. Keep another one first.',
  table: { heading: 'All twelve parameters', parameter: 'Parameter' },
  caption:
    'What moves the weights is the short thick arrow. Leave out example 3 and watch the mean swing: alone against five, it holds w7 back, and after a step that helps on the whole it is worse off.',
} as const;
