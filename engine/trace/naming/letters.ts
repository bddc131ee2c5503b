import type { Glyph, Quantity, Role } from './quantity.ts';
import type { SpokenNames } from './spokenNames.ts';

/** A letter with its index and exponent, each as text, as a glyph. */
export const letter = (body: string, sub?: string, sup?: string, upright = false): Glyph => ({
  kind: 'letter',
  body,
  ...(upright ? { upright } : {}),
  ...(sub ? { sub } : {}),
  ...(sup ? { sup } : {}),
});

/** A quantity with everything said about it: its glyph, its spoken name, its role, and the name of its twin. */
export const quantity = (glyph: Glyph, spoken: string, role: Role, twin: string): Quantity => ({
  glyph,
  spoken,
  role,
  twin,
});

/** The same quantity after the update: w⁺. */
export const after = ({ glyph, spoken, role, twin }: Quantity, say: Pick<SpokenNames, 'fresh'>): Quantity => ({
  glyph: glyph.kind === 'letter' ? { ...glyph, sup: glyph.sup ? `${glyph.sup}+` : '+' } : glyph,
  spoken: say.fresh(spoken),
  role,
  twin: `${twin}+`,
});

/** The name of ∂(of)/∂(by), the blame that `by` carries. */
export const blameOf = (of: Quantity, by: Quantity, spoken: string): Quantity => ({
  glyph: { kind: 'partial', over: of.glyph, under: by.glyph },
  spoken,
  role: 'blame',
  twin: `g${by.twin}`,
});

/** The name of a product of two quantities, as a quantity of its own. */
export const timesOf = (a: Quantity, b: Quantity, twin: string, role: Role, say: SpokenNames): Quantity => ({
  glyph: { kind: 'product', of: [a.glyph, b.glyph] },
  spoken: say.times(a.spoken, b.spoken),
  role,
  twin,
});
