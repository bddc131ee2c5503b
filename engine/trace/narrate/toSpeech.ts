import type { BitName, Expr } from '../expr.ts';
import type { Address } from '../ref.ts';

/** The words of one language for the signs of a formula. */
export interface SpokenSigns {
  readonly plus: string;
  readonly minus: string;
  readonly times: string;
  readonly over: string;
  readonly negative: string;
  readonly squared: string;
  raised(exponent: string): string;
  open: string;
  close: string;
  call(name: string, of: string): string;
  largest(items: readonly string[]): string;
  smallest(items: readonly string[]): string;
  choose(then: string, otherwise: string, when: string): string;
  readonly bits: Readonly<Record<BitName, string>>;
  is(left: string, sign: string, right: string): string;
}

/** How a leaf is said: its name, or its number. */
export interface SpokenLeaf {
  operand(ref: Address, value: number): string;
  constant(value: number, tex?: string): string;
}

const compound = (e: Expr): boolean =>
  e.op === 'difference' || e.op === 'quotient' || e.op === 'bits' || (e.op === 'sum' && e.terms.length > 1);

/** A formula as words, for a screen reader: every operation is said, and brackets are said where they matter. */
export function toSpeech(e: Expr, leaf: SpokenLeaf, signs: SpokenSigns): string {
  const say = (x: Expr): string => toSpeech(x, leaf, signs);
  const part = (x: Expr): string => (compound(x) ? `${signs.open} ${say(x)} ${signs.close}` : say(x));
  switch (e.op) {
    case 'operand':
      return leaf.operand(e.ref, e.value);
    case 'constant':
      return leaf.constant(e.value, e.tex);
    case 'sum':
      if (!e.terms.length) return leaf.constant(0);
      return e.terms.map((t) => (t.op === 'sum' ? say(t) : part(t))).join(` ${signs.plus} `);
    case 'product':
      return e.factors.map(part).join(` ${signs.times} `);
    case 'difference':
      return `${say(e.left)} ${signs.minus} ${part(e.right)}`;
    case 'quotient':
      return `${part(e.over)} ${signs.over} ${part(e.under)}`;
    case 'negative':
      return `${signs.negative} ${part(e.of)}`;
    case 'power':
      return `${part(e.base)} ${e.exponent === 2 ? signs.squared : signs.raised(String(e.exponent))}`;
    case 'call':
      return signs.call(e.name, part(e.of));
    case 'largest':
      return signs.largest(e.of.map(say));
    case 'smallest':
      return signs.smallest(e.of.map(say));
    case 'bits':
      return `${part(e.left)} ${signs.bits[e.is]} ${part(e.right)}`;
    case 'choose':
      return signs.choose(say(e.then), say(e.otherwise), signs.is(say(e.when.left), e.when.is, say(e.when.right)));
  }
}
