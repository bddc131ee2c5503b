import type { Glyph, Naming } from '../naming/quantity.ts';
import type { Mark } from './marks.ts';

/** Writes a number the way the reader asked for it. */
export type NumberText = (value: number) => string;

/** Symbols, or the numbers that stand for them. */
export type Showing = { readonly symbols: Naming } | { readonly numbers: NumberText };

/** A quantity as text in TeX. */
export function glyphTex(glyph: Glyph): string {
  switch (glyph.kind) {
    case 'letter': {
      const body = glyph.tex ?? (glyph.upright ? `\\mathrm{${glyph.body}}` : glyph.body);
      return `${body}${glyph.sub ? `_{${glyph.sub}}` : ''}${glyph.sup ? `^{${glyph.sup}}` : ''}`;
    }
    case 'partial':
      return `\\frac{\\partial ${glyphTex(glyph.over)}}{\\partial ${glyphTex(glyph.under)}}`;
    case 'product':
      return glyph.of.map(glyphTex).join('\\,');
  }
}

const SIGNS: Record<Extract<Mark, { kind: 'sign' }>['text'], string> = {
  '+': '+',
  '−': '-',
  '·': '\\cdot ',
  ',': ',\\,',
  '(': '\\left(',
  ')': '\\right)',
  '|': '|',
  '<': '<',
  '≤': '\\le ',
  '>': '>',
  '≥': '\\ge ',
  '=': '=',
  '⌊': '\\left\\lfloor ',
  '⌋': '\\right\\rfloor ',
  '⌈': '\\left\\lceil ',
  '⌉': '\\right\\rceil ',
  '⊕': '\\oplus ',
  '&': '\\mathbin{\\&}',
  '≪': '\\ll ',
  '≫': '\\gg ',
  '⊗': '\\otimes ',
  '⊞': '\\boxplus ',
};

const asTex = (text: string): string =>
  text.replaceAll('−', '-').replace(/×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_all, power: string) => {
    const digits = [...power].map((c) => (c === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c)))).join('');
    return `\\times 10^{${digits}}`;
  });

function slotTex(mark: Extract<Mark, { kind: 'slot' }>, showing: Showing): string {
  if (mark.tex === 'e') return 'e';
  if ('symbols' in showing) {
    if (mark.ref) return glyphTex(showing.symbols(mark.ref).glyph);
    if (mark.tex) return mark.tex;
    return asTex(String(mark.value));
  }
  const text = asTex(mark.ref || mark.tex ? showing.numbers(mark.value) : String(mark.value));
  return mark.guarded && text.startsWith('-') ? `(${text})` : text;
}

function markTex(mark: Mark, showing: Showing): string {
  switch (mark.kind) {
    case 'slot':
      return slotTex(mark, showing);
    case 'sign':
      return SIGNS[mark.text];
    case 'fraction':
      return `\\frac{${toTex(mark.over, showing)}}{${toTex(mark.under, showing)}}`;
    case 'raised': {
      const base = toTex(mark.base, showing);
      // A letter with a superscript of its own is braced, or TeX meets two in a row.
      return `${base.includes('^') ? `{${base}}` : base}^{${toTex(mark.exponent, showing)}}`;
    }
    case 'root':
      return `\\sqrt{${toTex(mark.of, showing)}}`;
    case 'function':
      return `\\operatorname{${mark.name}}${toTex(mark.of, showing)}`;
    case 'cases': {
      const rows = mark.rows.map(
        ({ value, when }) => `${toTex(value, showing)}&${when.length ? toTex(when, showing) : '\\text{otherwise}'}`,
      );
      return `\\begin{cases}${rows.join('\\\\')}\\end{cases}`;
    }
  }
}

/** A laid-out formula in TeX, as symbols or with the numbers put in. */
export const toTex = (marks: readonly Mark[], showing: Showing): string =>
  marks.map((mark) => markTex(mark, showing)).join('');
