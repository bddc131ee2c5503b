import type { Role } from './quantity.ts';

/** A number that stands beside a network: a draw, a start value, a count, a slope measured by difference. */
export interface StandingLetter {
  readonly body: string;
  readonly role: Role;
  readonly tex?: string;
  readonly upright?: boolean;
  /** Stands under the letter, before any index. */
  readonly sub?: string;
  readonly sup?: string;
}

const data = (body: string, more: Partial<StandingLetter> = {}): StandingLetter => ({ body, role: 'data', ...more });
const act = (body: string, more: Partial<StandingLetter> = {}): StandingLetter => ({ body, role: 'act', ...more });
const param = (body: string, more: Partial<StandingLetter> = {}): StandingLetter => ({ body, role: 'param', ...more });
const blame = (body: string, more: Partial<StandingLetter> = {}): StandingLetter => ({ body, role: 'blame', ...more });

/** How each number that belongs to no trace is written; its name is that of its address. */
export const STANDING_LETTERS = {
  word: data('x'),
  key: data('k'),
  joined: data('q'),
  twist: data('t'),
  y: data('y'),
  high: data('a'),
  low: data('b'),
  u: data('u'),
  radius: act('r'),
  z: act('z'),
  v: act('v'),
  s: act('s'),
  factor: act('f'),
  m: data('m'),
  fanIn: data('fan', { upright: true, sub: 'in' }),
  fanOut: data('fan', { upright: true, sub: 'out' }),
  gain: data('g'),
  variance: act('var', { upright: true }),
  bound: act('c'),
  deviation: act('σ', { tex: '\\sigma' }),
  density: act('φ', { tex: '\\varphi' }),
  D: act('D'),
  w: param('w'),
  A: data('A'),
  along: act('c'),
  rest: act('v'),
  length: act('ℓ', { tex: '\\ell' }),
  unit: act('q'),
  Q: param('Q'),
  inChannels: data('C', { sub: 'in' }),
  inHeight: data('H', { sub: 'in' }),
  inWidth: data('W', { sub: 'in' }),
  channels: act('C'),
  height: act('H'),
  width: act('W'),
  heightAll: act('H', { sub: 'all' }),
  widthAll: act('W', { sub: 'all' }),
  inputs: data('n', { sub: 'in' }),
  units: act('n'),
  links: act('N', { sub: 'links' }),
  weights: param('P', { sub: 'w' }),
  gateParams: param('P', { sub: 'gate' }),
  params: param('P'),
  macs: act('M'),
  flops: act('F'),
  connections: act('K'),
  buffers: act('B'),
  receptiveField: act('r'),
  jump: act('j'),
  above: blame('L', { sup: '+' }),
  below: blame('L', { sup: '-' }),
  here: blame('L'),
  numeric: blame('n'),
  analytic: blame('a'),
  apart: blame('d'),
  lengthAnalytic: blame('‖a‖', { tex: '\\lVert a\\rVert' }),
  lengthNumeric: blame('‖n‖', { tex: '\\lVert n\\rVert' }),
  relative: blame('e'),
} as const satisfies Readonly<Record<string, StandingLetter>>;

/** The name of a number that belongs to no trace. */
export type StandingWord = keyof typeof STANDING_LETTERS;
