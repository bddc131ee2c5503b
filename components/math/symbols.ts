/** What a quantity is in the calculation; each role has a colour, and a shape in diagrams. `plain` quantities are ink. */
export type Role = 'data' | 'param' | 'act' | 'blame' | 'plain';

/** One symbol of the course's notation. */
export interface CourseSymbol {
  /** How it is written in TeX, without its colour. */
  readonly tex: string;
  /** The letter in running text. */
  readonly letter: string;
  /** A fixed index in running text. */
  readonly index?: string;
  /** Set upright instead of italic (operators, abbreviations). */
  readonly upright?: boolean;
  readonly role: Role;
  readonly name: string;
  /** How it is read aloud. */
  readonly spoken: string;
  /** What the source documents call it, where they use another name. */
  readonly elsewhere?: string;
}

const one = (
  tex: string,
  letter: string,
  role: Role,
  name: string,
  spoken: string,
  more: Partial<Pick<CourseSymbol, 'index' | 'upright' | 'elsewhere'>> = {},
): CourseSymbol => ({ tex, letter, role, name, spoken, ...more });

/** All symbols by the key that `<Sym name>` and the notation page use; an index is added where it is used. */
export const symbols: Readonly<Record<string, CourseSymbol>> = {
  x: one('x', 'x', 'data', 'input', 'x', { elsewhere: 'i' }),
  i: one('i', 'i', 'data', 'input of the worked example', 'i'),
  y: one('y', 'y', 'data', 'target: the answer that is wanted', 'y', { elsewhere: 't, target, d' }),
  t: one('t', 't', 'data', 'target of the worked example', 't'),
  w: one('w', 'w', 'param', 'weight of one connection', 'w'),
  W: one('W', 'W', 'param', 'matrix of the weights of a layer; row i holds the weights into unit i', 'capital W'),
  b: one('b', 'b', 'param', 'bias', 'b'),
  theta: one('\\theta', 'θ', 'param', 'all parameters together', 'theta'),
  z: one('z', 'z', 'act', 'pre-activation: weighted sum plus bias', 'z', { elsewhere: 'net' }),
  a: one('a', 'a', 'act', 'activation: f of z', 'a', { elsewhere: 'out' }),
  net: one('\\mathrm{net}', 'net', 'act', 'pre-activation in the worked example', 'net'),
  out: one('\\mathrm{out}', 'out', 'act', 'activation in the worked example', 'out'),
  h: one('h', 'h', 'act', 'hidden unit, or its activation', 'h'),
  o: one('o', 'o', 'act', 'output unit, or its activation', 'o'),
  yhat: one('\\hat y', 'ŷ', 'act', 'prediction', 'y hat', { elsewhere: 'f, output, y′' }),
  f: one('f', 'f', 'plain', 'activation function', 'f'),
  sigma: one('\\sigma', 'σ', 'plain', 'sigmoid function', 'sigma'),
  L: one('L', 'L', 'blame', 'loss of one example', 'capital L', { elsewhere: 'E, C' }),
  E: one('E', 'E', 'blame', 'error of the worked example: half the sum of squares', 'capital E'),
  J: one('J', 'J', 'blame', 'cost: the mean loss of many examples', 'capital J'),
  delta: one('\\delta', 'δ', 'blame', 'blame of a unit: derivative of the loss by its pre-activation', 'delta'),
  dW: one('dW', 'dW', 'blame', 'derivative of the loss by the weights, same shape as W', 'd capital W'),
  eta: one('\\eta', 'η', 'plain', 'learning rate: length of a step per slope', 'eta', { elsewhere: 'α, ε, n' }),
  lambda: one('\\lambda', 'λ', 'plain', 'strength of weight decay; steepness of a sigmoid', 'lambda'),
  N: one('N', 'N', 'plain', 'number of examples', 'capital N', { elsewhere: 'n, m' }),
  B: one('B', 'B', 'plain', 'examples in a batch', 'capital B'),
  p: one('p', 'p', 'plain', 'probability that dropout keeps a unit', 'p'),
};
