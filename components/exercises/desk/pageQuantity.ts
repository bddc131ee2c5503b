import type { Glyph, Quantity } from '#engine/trace/naming/quantity.ts';

/** TeX names of Greek letters as the letters themselves. */
const LETTERS: Readonly<Record<string, string>> = {
  '\\eta': 'η',
  '\\delta': 'δ',
  '\\theta': 'θ',
  '\\lambda': 'λ',
  '\\sigma': 'σ',
  '\\beta': 'β',
  '\\gamma': 'γ',
  '\\rho': 'ρ',
  '\\alpha': 'α',
  '\\varepsilon': 'ε',
  '\\epsilon': 'ε',
  '\\mu': 'μ',
};

function pageGlyph(glyph: Glyph): Glyph {
  switch (glyph.kind) {
    case 'letter':
      return { ...glyph, body: LETTERS[glyph.body] ?? glyph.body };
    case 'partial':
      return { ...glyph, over: pageGlyph(glyph.over), under: pageGlyph(glyph.under) };
    case 'product':
      return { ...glyph, of: glyph.of.map(pageGlyph) };
  }
}

/** A quantity as it stands on a page with several exercises: each has its own w5, so twins are those of one exercise. */
export const pageQuantity = ({ glyph, spoken, role, twin }: Quantity, exercise: string): Quantity => ({
  glyph: pageGlyph(glyph),
  spoken,
  role,
  twin: `${exercise}.${twin}`,
});
