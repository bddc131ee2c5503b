import type { BitName, CallName, Expr } from '../expr.ts';
import type { Address } from '../ref.ts';

/**
 * A formula laid out for the eye: what TeX and the screen both draw. A `slot` is a leaf that is drawn as its quantity or
 * as its number; `guarded` means that a negative number needs brackets there.
 */
export type Mark =
  | {
      readonly kind: 'slot';
      readonly ref?: Address;
      readonly value: number;
      /** The sign of a constant that has a name, such as η; a nameless constant is a plain number. */
      readonly tex?: string;
      readonly guarded: boolean;
    }
  | {
      readonly kind: 'sign';
      readonly text:
        | '+'
        | '−'
        | '·'
        | ','
        | '('
        | ')'
        | '|'
        | '<'
        | '≤'
        | '>'
        | '≥'
        | '='
        | '⌊'
        | '⌋'
        | '⌈'
        | '⌉'
        | '⊕'
        | '&'
        | '≪'
        | '≫'
        | '⊗'
        | '⊞';
    }
  | { readonly kind: 'fraction'; readonly over: readonly Mark[]; readonly under: readonly Mark[] }
  | { readonly kind: 'raised'; readonly base: readonly Mark[]; readonly exponent: readonly Mark[] }
  | { readonly kind: 'root'; readonly of: readonly Mark[] }
  | { readonly kind: 'function'; readonly name: string; readonly of: readonly Mark[] }
  | {
      readonly kind: 'cases';
      readonly rows: readonly { readonly value: readonly Mark[]; readonly when: readonly Mark[] }[];
    };

type SignText = Extract<Mark, { kind: 'sign' }>['text'];

const sign = (text: SignText): Mark => ({ kind: 'sign', text });
const inBrackets = (marks: readonly Mark[]): Mark[] => [sign('('), ...marks, sign(')')];
const isSum = (e: Expr): boolean =>
  (e.op === 'sum' && e.terms.length > 1) || e.op === 'difference' || e.op === 'negative';
const plainNumber = (value: number): Mark => ({ kind: 'slot', value, guarded: false });

const FUNCTION_NAMES: Partial<Record<CallName, string>> = {
  expm1: 'expm1',
  log: 'ln',
  log1p: 'ln1p',
  erf: 'erf',
  sign: 'sgn',
  tanh: 'tanh',
};

const BIT_SIGNS: Record<BitName, SignText> = {
  xor: '⊕',
  and: '&',
  shiftLeft: '≪',
  shiftRight: '≫',
  times: '⊗',
  plus: '⊞',
};

const joined = (parts: readonly (readonly Mark[])[], between: Mark): Mark[] =>
  parts.flatMap((part, i) => (i === 0 ? [...part] : [between, ...part]));

const factor = (e: Expr, guarded: boolean): Mark[] => (isSum(e) ? inBrackets(marksOf(e)) : marksOf(e, guarded));

function callMarks(name: CallName, of: Expr): Mark[] {
  if (name === 'exp') {
    const e: Mark = { kind: 'slot', value: Math.E, tex: 'e', guarded: false };
    return [{ kind: 'raised', base: [e], exponent: marksOf(of) }];
  }
  if (name === 'sqrt') return [{ kind: 'root', of: marksOf(of) }];
  if (name === 'abs') return [sign('|'), ...marksOf(of), sign('|')];
  const simple = of.op === 'operand' || of.op === 'constant';
  if (name === 'floor') return [sign('⌊'), ...marksOf(of), sign('⌋')];
  if (name === 'ceil') return [sign('⌈'), ...marksOf(of), sign('⌉')];
  return [
    { kind: 'function', name: FUNCTION_NAMES[name] ?? name, of: simple ? marksOf(of, true) : inBrackets(marksOf(of)) },
  ];
}

/** Lays a formula out. Brackets stand where the reading order needs them, and nowhere else. */
export function marksOf(e: Expr, guarded = false): Mark[] {
  switch (e.op) {
    case 'operand':
      return [{ kind: 'slot', ref: e.ref, value: e.value, guarded }];
    case 'constant':
      return [{ kind: 'slot', value: e.value, guarded, ...(e.tex ? { tex: e.tex } : {}) }];
    case 'sum':
      if (!e.terms.length) return [plainNumber(0)];
      return joined(
        e.terms.map((t, i) => (t.op === 'negative' || t.op === 'difference' ? factor(t, true) : marksOf(t, i > 0))),
        sign('+'),
      );
    case 'difference':
      return [...marksOf(e.left, guarded), sign('−'), ...factor(e.right, true)];
    case 'product':
      return joined(
        e.factors.map((f, i) => factor(f, i > 0 || guarded)),
        sign('·'),
      );
    case 'quotient':
      return [{ kind: 'fraction', over: marksOf(e.over), under: marksOf(e.under) }];
    case 'negative':
      return [sign('−'), ...factor(e.of, true)];
    case 'power': {
      const base =
        e.base.op === 'operand' || e.base.op === 'constant' ? marksOf(e.base, true) : inBrackets(marksOf(e.base));
      return [{ kind: 'raised', base, exponent: [plainNumber(e.exponent)] }];
    }
    case 'call':
      return callMarks(e.name, e.of);
    case 'largest':
    case 'smallest': {
      const name = e.op === 'largest' ? 'max' : 'min';
      return [
        {
          kind: 'function',
          name,
          of: inBrackets(
            joined(
              e.of.map((x) => marksOf(x)),
              sign(','),
            ),
          ),
        },
      ];
    }
    case 'bits': {
      const side = (x: Expr): Mark[] => (x.op === 'bits' || isSum(x) ? inBrackets(marksOf(x)) : marksOf(x, true));
      return [...side(e.left), sign(BIT_SIGNS[e.is]), ...side(e.right)];
    }
    case 'choose': {
      const { left, is, right } = e.when;
      return [
        {
          kind: 'cases',
          rows: [
            { value: marksOf(e.then), when: [...marksOf(left), sign(is), ...marksOf(right)] },
            { value: marksOf(e.otherwise), when: [] },
          ],
        },
      ];
    }
  }
}
