import { formatShort, formatSignificant } from '#engine/core/format.ts';
import { operandsOf } from '#engine/trace/operandsOf.ts';
import { type Address, address } from '#engine/trace/ref.ts';
import type { Phase, Step } from '#engine/trace/step.ts';
import type { Card, Pill } from './geometry.ts';
import type { Microscope } from './microscope.svelte.ts';

const EDGE_FACETS = ['part', 'newPart', 'path'] as const;

/** The line at hand and everything that goes into it, as one text: it changes from line to line, never with a number. */
export const litAt = ({ ref, expr }: Step): string =>
  [ref, ...operandsOf(expr).map((operand) => operand.ref)].join('\n');

/** What the picture shows of a microscope in a phase, with what is lit: which numbers, and where a click leads. */
export function pictureView(scope: Microscope, phase: Phase, litText: string) {
  const backward = phase === 'backward';
  const later = phase === 'update' || phase === 'again';
  const lit = new Set<Address>(litText.split('\n'));
  const touches = (refs: readonly Address[]): boolean => refs.some((ref) => lit.has(ref));
  const out = ({ layer, j }: Card): Address => `L${layer}.a[0,${j}]`;
  const net = ({ layer, j }: Card): Address => `L${layer}.z[0,${j}]`;
  const fresh = phase === 'again' ? 'new ' : '';

  return {
    backward,
    later,
    touches,

    /** A number short enough for the picture; a dot until its line is reached. A narrow place gets fewer digits. */
    text(ref: Address, narrow = false): string {
      if (!scope.known(ref)) return '·';
      const v = scope.valueOf(ref);
      const isBlame = ref.startsWith('grad ');
      const digits = (isBlame ? 3 : 4) - (narrow ? 1 : 0);
      if (!Number.isFinite(v) || Math.abs(v) < 1e-6 || Math.abs(v) >= 1e6) return formatShort(v);
      if (!isBlame && !narrow) return formatShort(v);
      const text = formatSignificant(v, digits);
      return isBlame ? text : text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
    },

    /** The parameter as it stands at this line: new once its update is made. */
    pillValue: ({ ref }: Pill): Address => (later && scope.known(`new ${ref}`) ? `new ${ref}` : ref),

    /** Where a click on a parameter leads: its product on the way forward, its blame on the way back, then its new value. */
    pillTarget({ layer, j, i, ref }: Pill): Address {
      if (later) return `new ${ref}`;
      const part = i === undefined ? undefined : address(`L${layer}.W`, [0, j, i], 'part');
      if (!backward && part && scope.ref !== part) return part;
      return scope.ref === `grad ${ref}` ? `new ${ref}` : `grad ${ref}`;
    },

    cardTarget(card: Card): Address {
      if (card.kind === 'input') return `x[0,${card.j}]`;
      if (card.kind === 'total') return `${fresh}E`;
      if (card.kind === 'term') return `${fresh}e[0,${card.j}]`;
      if (fresh) return `new ${out(card)}`;
      if (!backward) return scope.ref === out(card) ? net(card) : out(card);
      return scope.ref === `grad ${net(card)}` ? `grad ${out(card)}` : `grad ${net(card)}`;
    },

    /** The quantity whose twins on the page light up with the card. */
    cardName: (card: Card): Address =>
      card.kind === 'unit'
        ? out(card)
        : card.kind === 'input'
          ? `x[0,${card.j}]`
          : card.kind === 'total'
            ? 'E'
            : `e[0,${card.j}]`,

    /** Net input, output and blame of a unit, in the rows of its card. */
    unitRows: (card: Card): readonly { readonly ref: Address; readonly y: number }[] => [
      { ref: `${fresh}${net(card)}`, y: 17 },
      { ref: `${fresh}${out(card)}`, y: 37 },
      { ref: `grad ${net(card)}`, y: 67 },
    ],

    pillLit: ({ ref, layer, j, i }: Pill): boolean =>
      touches([ref, `grad ${ref}`, `new ${ref}`]) ||
      (i !== undefined && EDGE_FACETS.some((f) => lit.has(address(`L${layer}.W`, [0, j, i], f)))),

    cardLit(card: Card): boolean {
      if (card.kind === 'input') return touches([`x[0,${card.j}]`]);
      if (card.kind === 'total') return touches(['E', 'new E']);
      if (card.kind === 'term') return touches([`e[0,${card.j}]`, `new e[0,${card.j}]`, `t[0,${card.j}]`]);
      const both = [out(card), net(card)];
      return touches([...both, ...both.flatMap((r) => [`grad ${r}`, `new ${r}`]), `slope ${out(card)}`]);
    },
  };
}

/** What the parts of the picture are given. */
export type PictureView = ReturnType<typeof pictureView>;
