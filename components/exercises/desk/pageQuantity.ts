import { LETTER_TEXTS } from '#engine/exercise/sheet/letterTexts.ts';
import type { Glyph, Quantity } from '#engine/trace/naming/quantity.ts';

function pageGlyph(glyph: Glyph): Glyph {
  switch (glyph.kind) {
    case 'letter':
      return { ...glyph, body: LETTER_TEXTS[glyph.body] ?? glyph.body };
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
