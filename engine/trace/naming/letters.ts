import type { Glyph, Quantity, Role } from './quantity.ts';

/** A letter as a glyph. */
export const letter = (body: string, sub?: string, sup?: string, upright = false): Glyph => ({
  kind: 'letter',
  body,
  ...(upright ? { upright } : {}),
  ...(sub ? { sub } : {}),
  ...(sup ? { sup } : {}),
});

/** A quantity with everything said about it. */
export const quantity = (glyph: Glyph, spoken: string, role: Role, twin: string): Quantity => ({
  glyph,
  spoken,
  role,
  twin,
});

/** The same quantity after the update: w⁺. */
export const after = ({ glyph, spoken, role, twin }: Quantity): Quantity => ({
  glyph: glyph.kind === 'letter' ? { ...glyph, sup: glyph.sup ? `${glyph.sup}+` : '+' } : glyph,
  spoken: `new ${spoken}`,
  role,
  twin: `${twin}+`,
});

/** ∂(of)/∂(by), the blame that `by` carries. */
export const blameOf = (of: Quantity, by: Quantity): Quantity => ({
  glyph: { kind: 'partial', over: of.glyph, under: by.glyph },
  spoken: `d ${of.spoken} by d ${by.spoken}`,
  role: 'blame',
  twin: `g${by.twin}`,
});

/** Two quantities multiplied, as a quantity of its own. */
export const timesOf = (a: Quantity, b: Quantity, twin: string, role: Role): Quantity => ({
  glyph: { kind: 'product', of: [a.glyph, b.glyph] },
  spoken: `${a.spoken} times ${b.spoken}`,
  role,
  twin,
});
